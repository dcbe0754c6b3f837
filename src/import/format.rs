//! What a format is to the importer: how it is recognised from bytes, and how it is read.
//!
//! `Sample::new(b"%PDF-1.7 ...")` has a signature and is no text; [`super::format_table`] is the table of all formats.

use super::article::{Block, LeftOut, Metadata, Note};
use super::encoding;
use crate::problem::Problem;
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
    pub fn signature_name(&self) -> Option<&'static str> {
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

/// How many bytes are looked at.
const LOOKED_AT: usize = 8192;

/// True for bytes without a control character that no text has, and without the signature of a format that begins as text.
fn looks_like_text(bytes: &[u8]) -> bool {
    const SIGNATURES: &[&[u8]] = &[b"%PDF-", b"{\\rtf"];
    let sample = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let is_control = |b: &u8| *b < 0x20 && !matches!(b, b'\n' | b'\r' | b'\t' | b'\x0B' | b'\x0C' | b'\x1B');
    let marked = encoding_rs::Encoding::for_bom(bytes).is_some();
    !SIGNATURES.iter().any(|s| bytes.starts_with(s))
        && (marked || encoding::utf16_by_nuls(bytes).is_some() || !sample.iter().any(is_control))
}
