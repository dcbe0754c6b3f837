//! What import makes of a file: the text, and what the file holds beside it.

use crate::text::Span;
use std::path::PathBuf;

/// An article as it came from a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The article's text: `\n` line ends, one paragraph per line. Every word that a reader would see is in it.
    pub text: String,
    /// What the file says about the article; empty where it says nothing.
    pub metadata: Metadata,
    /// What each part of the text is, in order; parts do not overlap.
    pub blocks: Vec<Block>,
    /// Comments and footnotes of the writer, in the order of the text.
    pub notes: Vec<Note>,
    /// What is not in the text although the file holds it.
    pub left_out: Vec<LeftOut>,
    /// What the checker should know about how the file was read, what was left out included; each a whole sentence.
    pub warnings: Vec<String>,
    /// The file's name without folder or ending, for a title until the headline is known.
    pub name: String,
    /// The file, if the article came from one.
    pub path: Option<PathBuf>,
    /// The encoding that the bytes were decoded from: `UTF-8`, `windows-1252`.
    pub encoding: &'static str,
    /// The bytes that all this was made from.
    pub original: Original,
}

/// The bytes of the imported file, to recognise it again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Original {
    /// SHA-256 in lower-case hexadecimal.
    pub sha256: String,
    /// Size in bytes.
    pub bytes: u64,
    /// The name of the format that it was read as: `Markdown`.
    pub format: &'static str,
}

/// What a file says about its article. A field is empty where the file says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The headline.
    pub headline: String,
    /// The line under the headline.
    pub dek: String,
    /// The authors: `Ana Ruiz and Tom Reike`.
    pub byline: String,
    /// The day of publication, `2026-03-09` if the file writes it with figures, otherwise as it writes it.
    pub published: String,
    /// The newspaper or site.
    pub outlet: String,
    /// The address of the published article.
    pub url: String,
    /// The language as a tag: `en`, `pt-BR`.
    pub language: String,
}

/// A part of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its place in the text, in bytes.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// What a part of the text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// The headline of the article.
    Headline,
    /// The line under the headline.
    Dek,
    /// Who wrote it.
    Byline,
    /// The day of publication, on a line of its own.
    Published,
    /// A heading inside the article.
    Heading,
    /// Running text.
    #[default]
    Paragraph,
    /// Text that is set apart as a quotation.
    Quote,
    /// An entry of a list.
    ListItem,
    /// The description of a picture or table.
    Caption,
    /// A row of a table: cells with a tab between them.
    TableRow,
    /// A footnote; all of them follow the article.
    Footnote,
    /// The term that a definition list explains.
    Term,
    /// The explanation of a term.
    Definition,
    /// Text with line ends of its own: code, verse.
    Preformatted,
}

/// What a writer added to the text without being part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What it is.
    pub kind: NoteKind,
    /// Its words.
    pub words: String,
    /// The place in the text that it is attached to, in bytes from the start.
    pub at: usize,
}

/// What a note is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoteKind {
    /// A remark to colleagues, not for readers. Its words are not in the text.
    Comment,
    /// A footnote, attached to its reference. Its words are in the text as well.
    Footnote,
}

/// Words of the file that are not in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Why.
    pub reason: Reason,
    /// The words, runs of white space as one space.
    pub words: String,
}

/// Why words were left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The writer struck them out.
    StruckOut,
    /// They are a comment: not for readers.
    Comment,
    /// They are hidden from readers.
    Hidden,
    /// They show only while the pointer is over something.
    HoverText,
    /// They are shown only where a frame, film or sound cannot be.
    Embedded,
    /// They are program code or layout, not words.
    Script,
    /// They are boxes to tick.
    CheckBox,
    /// They are fields of the front matter that no reader sees.
    FrontMatter,
}

impl Reason {
    /// The beginning of a sentence about such words: "Struck-out words were left out".
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::StruckOut => "Struck-out words were left out",
            Self::Comment => "Comments were left out of the text",
            Self::Hidden => "Words that are hidden from readers were left out",
            Self::HoverText => "Words that show only under the pointer were left out",
            Self::Embedded => "Stand-in words of an embedded frame, film or sound were left out",
            Self::Script => "Scripts and style sheets were left out",
            Self::CheckBox => "Boxes of a task list were left out",
            Self::FrontMatter => "Fields of the front matter were left out",
        }
    }
}

/// How many words of one kind a warning quotes.
const QUOTED: usize = 6;
/// How many characters of each it quotes.
const QUOTED_CHARS: usize = 120;

/// One sentence per reason: `Struck-out words were left out: “52”, “a third”.`
pub(super) fn warnings(left_out: &[LeftOut]) -> Vec<String> {
    let mut reasons: Vec<Reason> = left_out.iter().map(|l| l.reason).collect();
    reasons.sort_unstable();
    reasons.dedup();
    reasons.into_iter().map(|reason| warning(reason, left_out.iter().filter(|l| l.reason == reason))).collect()
}

fn warning<'a>(reason: Reason, left_out: impl Iterator<Item = &'a LeftOut>) -> String {
    let words: Vec<&str> = left_out.map(|l| l.words.as_str()).filter(|words| !words.is_empty()).collect();
    if words.is_empty() {
        return format!("{}.", reason.sentence());
    }
    let quoted: Vec<String> = words.iter().take(QUOTED).map(|words| format!("“{}”", clipped(words))).collect();
    let more = words.len().saturating_sub(QUOTED);
    let more = if more == 0 { String::new() } else { format!(" and {more} more") };
    format!("{}: {}{more}.", reason.sentence(), quoted.join(", "))
}

fn clipped(words: &str) -> String {
    match words.char_indices().nth(QUOTED_CHARS) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or(words).trim_end()),
        None => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_warning_quotes_the_first_words_and_counts_the_others() {
        let left_out = |words: &str| LeftOut { reason: Reason::StruckOut, words: words.into() };
        let few = [left_out("52"), left_out("a third")];
        assert_eq!(warnings(&few), ["Struck-out words were left out: “52”, “a third”."]);
        let many: Vec<LeftOut> = (0..9).map(|n| left_out(&n.to_string())).collect();
        assert!(warnings(&many)[0].ends_with("“5” and 3 more."), "{:?}", warnings(&many));
        assert!(warnings(&[left_out(&"x ".repeat(200))])[0].ends_with("x…”."));
    }
}
