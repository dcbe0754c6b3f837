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
    /// The text: one paragraph per line, `\n` at line ends.
    pub text: String,
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
