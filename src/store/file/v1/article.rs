//! Version 1: the revisions of the article, and sentences with nothing to check.

use super::common::{Anchor, Stamp, is_default};
use super::convert::{choice, record};
use serde::{Deserialize, Serialize};

record! {
    /// One revision of the article.
    pub struct Revision {
        name: String,
        loaded: Stamp,
        #[serde(skip_serializing_if = "is_default")]
        published: String,
        #[serde(skip_serializing_if = "is_default")]
        file: String,
        #[serde(skip_serializing_if = "is_default")]
        encoding: String,
        #[serde(skip_serializing_if = "is_default")]
        warnings: Vec<String>,
        #[serde(skip_serializing_if = "is_default")]
        metadata: Metadata,
        #[serde(skip_serializing_if = "is_default")]
        annotations: Vec<Annotation>,
        #[serde(skip_serializing_if = "is_default")]
        original: OriginalFile,
        text: String,
    }
}

record! {
    /// What a file says about its article.
    pub struct Metadata {
        #[serde(skip_serializing_if = "is_default")]
        headline: String,
        #[serde(skip_serializing_if = "is_default")]
        dek: String,
        #[serde(skip_serializing_if = "is_default")]
        byline: String,
        #[serde(skip_serializing_if = "is_default")]
        published: String,
        #[serde(skip_serializing_if = "is_default")]
        outlet: String,
        #[serde(skip_serializing_if = "is_default")]
        url: String,
        #[serde(skip_serializing_if = "is_default")]
        language: String,
    }
}

record! {
    /// A comment or footnote of the writer.
    pub struct Annotation {
        kind: AnnotationKind,
        at: usize,
        text: String,
    }
}

choice! {
    /// What an annotation is.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
    pub enum AnnotationKind {
        #[default]
        Comment,
        Footnote,
    }
}

record! {
    /// The bytes that a text was read from.
    pub struct OriginalFile {
        format: String,
        sha256: String,
        bytes: u64,
    }
}

record! {
    /// A sentence that needs no check.
    pub struct Sentence {
        anchor: Anchor,
        #[serde(skip_serializing_if = "is_default")]
        why: String,
        stamp: Stamp,
    }
}
