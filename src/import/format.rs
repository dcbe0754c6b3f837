//! The formats that are read, one row each, and which of them a file is in: decided from its bytes, before anything is decoded.
//!
//! A new format is one file with a constant like [`super::plain::FORMAT`] and one line in [`FORMATS`]. File dialogs and
//! messages make their lists of formats from the table.

use super::article::{Block, LeftOut, Metadata, Note};
use super::{markdown, plain};
use crate::problem::{Problem, ProblemKind};
use infer::MatcherType;

/// A format that is read.
pub struct Format {
    /// Its name: `Markdown`.
    pub name: &'static str,
    /// What the names of its files end in, without the dot, the usual one first.
    pub extensions: &'static [&'static str],
    /// Its media type: `text/markdown`.
    pub media_type: &'static str,
    /// Whether bytes are in this format.
    pub(super) detect: fn(&Sample<'_>) -> Match,
    /// Reads bytes that [`Format::detect`] found to be in this format.
    pub(super) read: fn(&Sample<'_>) -> Result<Article, Problem>,
}

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

/// What a reader of a format makes of a file. [`super::Imported`] describes the fields.
#[derive(Default)]
pub(super) struct Article {
    pub text: String,
    pub metadata: Metadata,
    pub blocks: Vec<Block>,
    pub notes: Vec<Note>,
    pub left_out: Vec<LeftOut>,
    pub warnings: Vec<String>,
    pub encoding: &'static str,
}

/// How sure a format is that bytes are in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Match {
    /// They are not.
    No,
    /// They may be: the ending of the file's name decides, as between plain text and Markdown.
    ByExtension,
    /// They are, whatever the file is called.
    #[allow(dead_code)] // for formats with a signature; both formats of today are text without one
    Certain,
}

/// The bytes of a file, and what can be seen of them at once.
pub(super) struct Sample<'a> {
    /// All of the file.
    pub bytes: &'a [u8],
    /// What the bytes are by their signature, if they are no text.
    signature: Option<infer::Type>,
}

impl<'a> Sample<'a> {
    /// Looks at the bytes.
    pub fn new(bytes: &'a [u8]) -> Self {
        // Signatures of two letters, such as BM for a picture, begin many a text: only what has no look of text is asked.
        let signature = if looks_like_text(bytes) { None } else { infer::get(bytes) };
        Self { bytes, signature: signature.filter(|found| found.matcher_type() != MatcherType::Text) }
    }

    /// True when no signature says otherwise. Whether the bytes can be decoded is another question.
    pub fn is_text(&self) -> bool {
        self.signature.is_none()
    }

    /// What the file is, in words, when it has a signature.
    fn signature_name(&self) -> Option<&'static str> {
        self.signature.map(|found| match (found.mime_type(), found.matcher_type()) {
            ("application/pdf", _) => "a PDF document",
            ("application/rtf" | "text/rtf", _) => "a rich-text document (RTF)",
            ("application/msword", _) => "an old Word document",
            ("application/epub+zip", _) => "an electronic book (EPUB)",
            (mime, _) if mime.contains("wordprocessingml") => "a Word document",
            (mime, _) if mime.contains("opendocument.text") => "an OpenDocument text",
            ("application/zip", _) => "a ZIP file, or a document packed in one",
            ("application/x-ole-storage", _) => "an old Office document",
            (_, MatcherType::Doc) => "an Office document",
            (_, MatcherType::Book) => "an electronic book",
            (_, MatcherType::Image) => "a picture",
            (_, MatcherType::Audio) => "a sound recording",
            (_, MatcherType::Video) => "a film",
            (_, MatcherType::Font) => "a font",
            (_, MatcherType::Archive) => "a compressed file",
            (_, MatcherType::App) => "a program",
            _ => "a file of data",
        })
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
    let last = || matches().filter(|(_, found)| *found == Match::ByExtension).last();
    match certain.or_else(named).or_else(last) {
        Some((format, _)) => Ok(format),
        None => Err(not_an_article(sample.signature_name().unwrap_or("a file of data"))),
    }
}

/// The problem with a file that is `what`.
pub(super) fn not_an_article(what: &str) -> Problem {
    let advice = format!("Tickmark opens {}; save the article as one of these.", format_list());
    Problem::new(ProblemKind::Broken, format!("This is {what}, not a text"), advice)
}

/// How many bytes are looked at.
const LOOKED_AT: usize = 8192;

/// True for bytes without a control character that no text has, and without the signature of a format that begins as text.
fn looks_like_text(bytes: &[u8]) -> bool {
    const SIGNATURES: &[&[u8]] = &[b"%PDF-", b"{\\rtf"];
    let sample = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let is_control = |b: &u8| *b < 0x20 && !matches!(b, b'\n' | b'\r' | b'\t' | b'\x0B' | b'\x0C' | b'\x1B');
    let marked = encoding_rs::Encoding::for_bom(bytes).is_some();
    !SIGNATURES.iter().any(|s| bytes.starts_with(s))
        && (marked || super::encoding::utf16_by_nuls(bytes).is_some() || !sample.iter().any(|b| is_control(b)))
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
