//! Files → article text, with what is known about it and warnings. One format, one file.
//!
//! ```text
//! encoding   bytes → characters: UTF-8, UTF-16, windows-1252 and its kin
//! plain      .txt: line ends, hard-wrapped lines joined
//! markdown   .md: the words without the marks
//! ```
//!
//! Whatever comes in, the text that goes out has `\n` line ends, no byte order mark and no NUL, and never changes again.

mod encoding;
mod markdown;
mod plain;

use crate::problem::{Problem, ProblemKind};
use std::path::{Path, PathBuf};

/// An article as it came from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The article's text: `\n` line ends, one paragraph a line.
    pub text: String,
    /// The file's name without folder or ending, for a title until the headline is known.
    pub name: String,
    /// Where it came from, when it came from a file.
    pub path: Option<PathBuf>,
    /// The encoding that the bytes were read in: `UTF-8`, `windows-1252`.
    pub encoding: &'static str,
    /// What the checker should know about how it was read; each a whole sentence.
    pub warnings: Vec<String>,
}

/// The article that the program ships: a wire story about invented people and events.
pub fn sample() -> Imported {
    Imported {
        text: include_str!("../../assets/sample.txt").into(),
        name: "Sample article".into(),
        path: None,
        encoding: "UTF-8",
        warnings: Vec::new(),
    }
}

/// The largest file that is opened, in millions of bytes: about 40 million words, forty times a very long book.
pub const MAX_MEGABYTES: u64 = 256;

/// Reads an article from disk.
///
/// # Errors
/// When the file cannot be read, is larger than [`MAX_MEGABYTES`], or is not text.
pub fn from_file(path: &Path) -> Result<Imported, Problem> {
    let unreadable = |error| Problem::reading(path, &error);
    let megabytes = std::fs::metadata(path).map_err(unreadable)?.len() / 1_000_000;
    if megabytes > MAX_MEGABYTES {
        let what = format!("The file has {megabytes} MB; Tickmark opens texts of up to {MAX_MEGABYTES} MB");
        return Err(Problem::new(ProblemKind::TooLarge, what, "Split it into parts.").at(path));
    }
    from_bytes(path, &std::fs::read(path).map_err(unreadable)?)
}

/// Reads an article from bytes; `path` tells the name and, by its ending, the format.
///
/// # Errors
/// When the bytes are not text.
pub fn from_bytes(path: &Path, bytes: &[u8]) -> Result<Imported, Problem> {
    let decoded = encoding::decode(bytes).map_err(|what| not_text(what).at(path))?;
    let ending = path.extension().and_then(|e| e.to_str()).unwrap_or("").to_ascii_lowercase();
    let mut warnings = decoded.warnings;
    let text = match ending.as_str() {
        "md" | "markdown" => markdown::read(&decoded.text),
        _ => plain::read(&decoded.text, &mut warnings),
    };
    let text = without_marks(text);
    if text.trim().is_empty() {
        warnings.push("The file holds no words yet.".into());
    }
    Ok(Imported {
        text,
        name: path.file_stem().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default(),
        path: Some(path.to_path_buf()),
        encoding: decoded.encoding,
        warnings,
    })
}

fn not_text(what: &str) -> Problem {
    let advice = "Tickmark opens plain text (.txt) and Markdown (.md); save the article as one of these.";
    Problem::new(ProblemKind::Broken, format!("This is {what}, not a text"), advice)
}

/// Drops what is no part of any text, wherever it came from: NULs, byte order marks in the middle of files that were joined,
/// and carriage returns that Markdown spelled as `&#13;`.
fn without_marks(text: String) -> String {
    const MARKS: [char; 3] = ['\0', '\u{feff}', '\r'];
    if text.contains(MARKS) { text.replace('\r', "\n").replace(MARKS, "") } else { text }
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
        assert!(error.contains("Check that it exists"), "{error}");
        assert!(error.ends_with("no/such/article.txt"), "{error}");
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
    fn an_empty_file_opens_with_a_word() {
        let read = from_bytes(Path::new("a.txt"), b"").unwrap();
        assert_eq!(read.warnings, ["The file holds no words yet."]);
    }
}
