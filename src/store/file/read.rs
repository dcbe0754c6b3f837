//! Reading a project file: its version, then all of it at once, or part by part where it is damaged.

use super::opened::Opened;
use super::v1::{self, VERSION};
use super::{repair, salvage, split};
use crate::problem::{Problem, ProblemKind};
use crate::store::disk::{self, DiskState};
use std::borrow::Cow;
use std::path::Path;

/// Opens a project file, which is not changed.
///
/// # Errors
/// When it cannot be read, is not a project, is of a newer version, or has no sound part.
pub fn open_project(path: &Path) -> Result<(Opened, DiskState), Problem> {
    let (bytes, state) = disk::read(path)?;
    Ok((parse_project(&bytes, path)?, state))
}

/// Reads the bytes of a project file; `path` is only for error messages.
///
/// # Errors
/// As [`open_project`], but for reading the file.
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

/// The text with `\n` at line ends. Version control on some systems converts them to `\r\n`, which would also change
/// the article's text; the first line of the file shows whether that happened.
fn with_own_line_ends(text: &str) -> Cow<'_, str> {
    match text.split_once('\n') {
        Some((first, _)) if first.ends_with('\r') => Cow::Owned(text.replace("\r\n", "\n")),
        _ => Cow::Borrowed(text),
    }
}

/// The text up to the first invalid UTF-8, and the byte where that is.
fn readable(bytes: &[u8]) -> (&str, Option<usize>) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let sound = bytes.get(..error.valid_up_to()).unwrap_or(&[]);
            (std::str::from_utf8(sound).unwrap_or(""), Some(error.valid_up_to()))
        }
    }
}
