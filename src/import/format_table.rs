//! The table of the formats that are read, and which of them a file is in: decided from its bytes, before anything is decoded.
//!
//! A new format is one file with a constant like [`super::plain::FORMAT`] and one line in [`FORMATS`]. File dialogs and
//! messages make their lists of formats from the table.

use super::format::{Format, Match, Sample};
use super::{markdown, plain};
use crate::problem::{Problem, ProblemKind};

/// Every format, in the order in which they are asked; the last one takes any text.
pub const FORMATS: &[Format] = &[markdown::FORMAT, plain::FORMAT];

/// What the names of readable files end in, for the filter of a file dialog.
pub fn extensions() -> impl Iterator<Item = &'static str> {
    FORMATS.iter().flat_map(|format| format.extensions).copied()
}

/// The formats in words: `Markdown (.md) and plain text (.txt)`.
pub fn format_list() -> String {
    let named: Vec<String> = FORMATS
        .iter()
        .map(|format| format!("{} (.{})", format.name, format.extensions.first().unwrap_or(&"")))
        .collect();
    match named.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        _ => named.concat(),
    }
}

/// The format of a file whose name ends in `extension` (lower case, no dot).
///
/// # Errors
/// What the file is, when no format of the table fits.
pub(super) fn detect(sample: &Sample<'_>, extension: &str) -> Result<&'static Format, Problem> {
    let matches = || FORMATS.iter().map(|format| (format, (format.detect)(sample)));
    let certain = matches().find(|(_, found)| *found == Match::Certain);
    let named = || matches().find(|(f, found)| *found == Match::ByExtension && f.extensions.contains(&extension));
    let last = || matches().rfind(|(_, found)| *found == Match::ByExtension);
    match certain.or_else(named).or_else(last) {
        Some((format, _)) => Ok(format),
        None => Err(not_an_article(sample.signature_name().unwrap_or("a file of data"))),
    }
}

/// The problem with a file that is `what`.
fn not_an_article(what: &str) -> Problem {
    with_advice(Problem::new(ProblemKind::Broken, format!("This is {what}, not a text"), ""))
}

/// The same problem; one that a format reported without advice says which formats can be opened.
pub(super) fn with_advice(problem: Problem) -> Problem {
    if problem.advice.is_empty() {
        let advice = format!("Tickmark opens {}; save the article as one of these.", format_list());
        Problem { advice, ..problem }
    } else {
        problem
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(bytes: &[u8], extension: &str) -> Result<&'static str, String> {
        detect(&Sample::new(bytes), extension).map(|format| format.name).map_err(|problem| problem.what)
    }

    #[test]
    fn bytes_decide_before_the_name_does() {
        assert_eq!(found(b"# Head\n", "md"), Ok("Markdown"));
        assert_eq!(found(b"# Head\n", "txt"), Ok("plain text"));
        assert_eq!(found(b"# Head\n", "story"), Ok("plain text"));
        for (bytes, what) in [
            (&b"%PDF-1.7 ..."[..], "a PDF document"),
            (b"{\\rtf1\\ansi Hello}", "a rich-text document (RTF)"),
            (b"PK\x03\x04\x14\0\x06\0 packed", "a ZIP file, or a document packed in one"),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Word", "an old"),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a picture"),
            (b"\x1F\x8B\x08\0 packed", "a compressed file"),
            (b"\x7FELF\x02\x01\x01\0 program, and more of it so that it is long enough to be one", "a program"),
        ] {
            let answer = found(bytes, "md").unwrap_err();
            assert!(answer.starts_with(&format!("This is {what}")), "{answer}");
        }
    }

    #[test]
    fn a_text_that_begins_like_a_picture_is_a_text() {
        for words in
            ["BMW recalled 3,000 cars.", "MZ is short.", "GIF89 was a format.", "ID3 tags", "Rar! cried the crowd."]
        {
            assert_eq!(found(words.as_bytes(), "txt"), Ok("plain text"), "{words}");
        }
        let units: Vec<u8> = "BMW recalled 3,000 cars.".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(found(&units, "txt"), Ok("plain text"));
    }

    #[test]
    fn every_row_is_complete_and_the_last_takes_any_text() {
        for format in FORMATS {
            assert!(!format.name.is_empty() && format.media_type.contains('/') && !format.extensions.is_empty());
        }
        let mut seen: Vec<&str> = extensions().collect();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), extensions().count(), "an ending belongs to one format");
        assert_eq!(format_list(), "Markdown (.md) and plain text (.txt)");
    }
}
