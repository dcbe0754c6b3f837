//! Files to article text, with what is known about the article and warnings. One format, one file.
//!
//! ```text
//! article        what import gives: text, metadata, blocks, notes, warnings
//! format         how a format is recognised from bytes and read
//! format_table   the table of formats, and which one a file is in, by its bytes
//! plain          .txt: line ends, hard-wrapped lines joined
//! markdown       .md: the words without the marks
//! front_matter   what a Markdown file says about itself before the article
//! html           HTML inside Markdown
//! builder        puts a text together, block by block
//! flow           a growing text and its blocks
//! encoding       bytes to characters: UTF-8, UTF-16, windows-1252 and its relatives
//! ```
//!
//! Every word that a reader would see is in the text; what else the file holds is listed in the warnings. The text has
//! `\n` line ends, no byte order mark and no NUL, and never changes again.

mod article;
mod builder;
mod encoding;
mod flow;
mod format;
mod format_table;
mod front_matter;
mod html;
mod markdown;
mod plain;

pub use article::{Block, BlockKind, Imported, LeftOut, Metadata, Note, NoteKind, Original, Reason};
pub use format::Format;
pub use format_table::{FORMATS, extensions, format_list};

use crate::problem::{Problem, ProblemKind};
use sha2::{Digest, Sha256};
use std::path::Path;

/// The article that the program ships: a wire story about invented people and events.
pub fn sample() -> Imported {
    Imported {
        text: include_str!("../../assets/sample.txt").into(),
        name: "Sample article".into(),
        encoding: "UTF-8",
        ..Imported::default()
    }
}

/// The largest file that is opened, in millions of bytes: about 40 million words, forty times a very long book.
pub const MAX_MEGABYTES: u64 = 256;

/// Reads an article from disk.
///
/// # Errors
/// When the file cannot be read, is larger than [`MAX_MEGABYTES`], or is in no format of [`FORMATS`].
pub fn from_file(path: &Path) -> Result<Imported, Problem> {
    let unreadable = |error| Problem::reading(path, &error);
    let about = std::fs::metadata(path).map_err(unreadable)?;
    if about.is_dir() {
        return Err(Problem::reading(path, &std::io::ErrorKind::IsADirectory.into()));
    }
    let megabytes = about.len() / 1_000_000;
    if megabytes > MAX_MEGABYTES {
        let what = format!("The file has {megabytes} MB; Tickmark opens texts of up to {MAX_MEGABYTES} MB");
        return Err(Problem::new(ProblemKind::TooLarge, what, "Split it into parts.").at(path));
    }
    from_bytes(path, &std::fs::read(path).map_err(unreadable)?)
}

/// Reads an article from bytes. `path` gives the name; its ending decides only between formats that the bytes leave open.
///
/// # Errors
/// When the bytes are in no format of [`FORMATS`].
pub fn from_bytes(path: &Path, bytes: &[u8]) -> Result<Imported, Problem> {
    let extension = path.extension().and_then(|e| e.to_str()).unwrap_or("").to_ascii_lowercase();
    let sample = format::Sample::new(bytes);
    let format = format_table::detect(&sample, &extension).map_err(|problem| problem.at(path))?;
    let read = (format.read)(&sample).map_err(|problem| format_table::with_advice(problem).at(path))?;
    let mut warnings = read.warnings;
    warnings.extend(article::warnings(&read.left_out));
    if read.text.trim().is_empty() {
        warnings.push("The file holds no words yet.".into());
    }
    Ok(Imported {
        text: read.text,
        metadata: read.metadata,
        blocks: read.blocks,
        notes: read.notes,
        left_out: read.left_out,
        warnings,
        name: path.file_stem().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default(),
        path: Some(path.to_path_buf()),
        encoding: read.encoding,
        original: Original {
            sha256: Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect(),
            bytes: bytes.len() as u64,
            format: format.name,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_in_the_middle_of_a_file_leave_no_trace() {
        let read =
            from_bytes(Path::new("a.md"), "# Head\n\nOne \u{feff}joined&#13;file&#xFEFF;.\n".as_bytes()).unwrap();
        assert_eq!(read.text, "Head\n\nOne joined\nfile.\n");
    }

    #[test]
    fn a_missing_file_says_what_to_do_and_the_path_last() {
        let error = from_file(Path::new("no/such/article.txt")).unwrap_err().to_string();
        assert!(error.starts_with("There is no such file."), "{error}");
        assert!(error.ends_with("(no/such/article.txt)"), "{error}");
    }

    #[test]
    fn a_picture_is_refused_in_a_sentence() {
        let error = from_bytes(Path::new("photo.txt"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap_err().to_string();
        assert!(error.starts_with("This is a picture, not a text."), "{error}");
    }

    #[test]
    fn windows_lines_and_a_byte_order_mark_leave_no_trace() {
        let read = from_bytes(Path::new("a.txt"), b"\xEF\xBB\xBFHead\r\n\r\nBody text.\r\n").unwrap();
        assert_eq!(read.text, "Head\n\nBody text.\n");
        assert_eq!((read.name.as_str(), read.encoding), ("a", "UTF-8"));
    }

    #[test]
    fn an_empty_file_opens_with_a_warning() {
        let read = from_bytes(Path::new("a.txt"), b"").unwrap();
        assert_eq!(read.warnings, ["The file holds no words yet."]);
    }
}
