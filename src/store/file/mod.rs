//! The project file `NAME.tickmark`: what stands in it, how it is written, how it is read.
//!
//! It is RON, made to be read and compared by people: a first line that says what it is, the version, then everything that
//! was decided, one block a claim, long texts raw with their own line breaks. `docs/file-format.md` describes it.
//!
//! ```
//! use tickmark::project::Project;
//! use tickmark::store::{parse_project, project_text};
//! let text = project_text(&Project::default())?;
//! assert!(text.starts_with("// Tickmark project"));
//! assert_eq!(parse_project(text.as_bytes(), "empty.tickmark".as_ref())?.project, Project::default());
//! # Ok::<(), tickmark::store::Trouble>(())
//! ```

mod entries;
mod repair;
mod salvage;
mod split;
mod v1;

use super::{DiskState, disk};
use crate::problem::{Problem, ProblemKind};
use crate::project::Project;
use std::borrow::Cow;
use std::path::Path;

/// The version of the format that this program writes.
pub const VERSION: u32 = 1;

/// A project as it was read from a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    /// The project, as far as the file can be trusted.
    pub project: Project,
    /// Parts that were left out, in the order of the file. Empty for a sound file.
    pub dropped: Vec<Dropped>,
    /// What was set right, in words. Empty for a sound file.
    pub repaired: Vec<String>,
}

/// A part of a file that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// Line of the file where it begins or breaks, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// Which part: `claim c3f9a1b20d`.
    pub what: String,
    /// Why it could not be read.
    pub why: String,
}

impl std::fmt::Display for Dropped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}, column {}: {} ({})", self.line, self.column, self.what, self.why)
    }
}

impl Opened {
    /// True when the file was sound: nothing dropped, nothing repaired.
    pub fn is_sound(&self) -> bool {
        self.dropped.is_empty() && self.repaired.is_empty()
    }
}

/// The text of a project file.
pub fn project_text(project: &Project) -> Result<String, Problem> {
    let options = ron::ser::PrettyConfig::new()
        .depth_limit(5)
        .indentor("  ")
        .new_line("\n")
        .escape_strings(false)
        .struct_names(false);
    let body = ron::ser::to_string_pretty(&v1::File::of(project.clone()), options).map_err(|error| {
        let what = format!("The project cannot be written as text: {error}");
        Problem::new(ProblemKind::Other, what, "Undo the last change and save again.")
    })?;
    Ok(format!("// Tickmark project. Plain text (RON): fit for reading, comparing and version control.\n{body}\n"))
}

/// Opens a project file. The file itself is only read.
pub fn open_project(path: &Path) -> Result<(Opened, DiskState), Problem> {
    let (bytes, state) = disk::read(path)?;
    Ok((parse_project(&bytes, path)?, state))
}

/// Reads the bytes of a project file; `path` is for the words of trouble.
pub fn parse_project(bytes: &[u8], path: &Path) -> Result<Opened, Problem> {
    let broken = |what: String, advice: &str| Problem::new(ProblemKind::Broken, what, advice).at(path);
    let (text, torn) = readable(bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text = &*with_own_line_ends(text);
    match split::version(text) {
        None => {
            let not = "This is not a Tickmark project";
            return Err(broken(not.to_owned(), "To check an article, open the article's own file; a backup may help."));
        }
        Some(version) if version > u64::from(VERSION) => {
            return Err(Problem::new(
                ProblemKind::Newer,
                format!(
                    "This project was written by a newer Tickmark (format {version}; this one reads up to {VERSION})"
                ),
                "Install the newer version. The file was left as it is.",
            )
            .at(path));
        }
        Some(_) => {}
    }
    let mut opened = match ron::from_str::<v1::File>(text) {
        Ok(file) if torn.is_none() => v1::read(file),
        Ok(_) | Err(_) => salvage::read(text, torn).map_err(|why| {
            broken(
                format!("The file is broken at line {}, column {}: {}", why.line, why.column, why.why),
                "Take a backup.",
            )
        })?,
    };
    repair::repair(&mut opened);
    Ok(opened)
}

/// The text with the line ends that it was written with: version control on some systems turns each into two characters,
/// which would stand in the article too. The first line, which is ours, tells.
fn with_own_line_ends(text: &str) -> Cow<'_, str> {
    match text.split_once('\n') {
        Some((first, _)) if first.ends_with('\r') => Cow::Owned(text.replace("\r\n", "\n")),
        _ => Cow::Borrowed(text),
    }
}

/// The text as far as it is UTF-8, and where it stops being so.
fn readable(bytes: &[u8]) -> (&str, Option<usize>) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let sound = bytes.get(..error.valid_up_to()).unwrap_or(&[]);
            (std::str::from_utf8(sound).unwrap_or(""), Some(error.valid_up_to()))
        }
    }
}
