//! The article, revision by revision: each text that was loaded is a [`Revision`] and never changes again.

use super::{Stamp, is_default};
use serde::{Deserialize, Serialize};

/// One revision of the article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Revision {
    /// The name shown until a headline is found: the file's name without its extension.
    pub name: String,
    /// Who loaded it, and when.
    pub loaded: Stamp,
    /// The day of publication as a person typed it, `2026-03-12`; empty: as found in the text.
    #[serde(skip_serializing_if = "is_default")]
    pub published: String,
    /// Where the file was when it was loaded; for people only, never opened again.
    #[serde(skip_serializing_if = "is_default")]
    pub file: String,
    /// How the bytes were read: `UTF-8`.
    #[serde(skip_serializing_if = "is_default")]
    pub encoding: String,
    /// Warnings of the import.
    #[serde(skip_serializing_if = "is_default")]
    pub warnings: Vec<String>,
    /// What the file says about the article outside its text.
    #[serde(skip_serializing_if = "is_default")]
    pub metadata: Metadata,
    /// What the writer added to the text without being part of it.
    #[serde(skip_serializing_if = "is_default")]
    pub annotations: Vec<Annotation>,
    /// The file that the text was read from, to recognise it again.
    #[serde(skip_serializing_if = "is_default")]
    pub original: OriginalFile,
    /// The text: `\n` line ends, one paragraph per line.
    pub text: String,
}

/// What a file says about its article. A field is empty where the file says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Metadata {
    /// The headline.
    #[serde(skip_serializing_if = "is_default")]
    pub headline: String,
    /// The line under the headline.
    #[serde(skip_serializing_if = "is_default")]
    pub dek: String,
    /// The authors: `Ana Ruiz and Tom Reike`.
    #[serde(skip_serializing_if = "is_default")]
    pub byline: String,
    /// The day of publication, `2026-03-09` if the file writes it with figures, otherwise as it writes it.
    #[serde(skip_serializing_if = "is_default")]
    pub published: String,
    /// The newspaper or site.
    #[serde(skip_serializing_if = "is_default")]
    pub outlet: String,
    /// The address of the published article.
    #[serde(skip_serializing_if = "is_default")]
    pub url: String,
    /// The language as a tag: `en`, `pt-BR`.
    #[serde(skip_serializing_if = "is_default")]
    pub language: String,
}

/// A comment or footnote of the writer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Annotation {
    /// What it is.
    pub kind: AnnotationKind,
    /// The place in the text that it is attached to, in bytes from the start.
    pub at: usize,
    /// Its words.
    pub text: String,
}

/// What an annotation is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AnnotationKind {
    /// A remark to colleagues, not for readers. Its words are not in the article's text.
    #[default]
    Comment,
    /// A footnote. Its words are in the article's text as well.
    Footnote,
}

/// The bytes that a text was read from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OriginalFile {
    /// The name of the format that it was read as: `Markdown`.
    pub format: String,
    /// SHA-256 in lower-case hexadecimal.
    pub sha256: String,
    /// Size in bytes.
    pub bytes: u64,
}

/// A sentence that needs no check.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sentence {
    /// Where it is.
    pub anchor: crate::text::Anchor,
    /// Why there is nothing to check; may be empty.
    #[serde(skip_serializing_if = "is_default")]
    pub why: String,
    /// Who said so, and when.
    pub stamp: Stamp,
}
