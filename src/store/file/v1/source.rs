//! Version 1: the library of sources.

use super::common::{Moment, Stamp, is_default};
use super::convert::{choice, record};
use serde::{Deserialize, Serialize};

record! {
    /// A source: a recording, a document, a person's word. Applied to a claim it is evidence.
    pub struct Source {
        title: String,
        kind: SourceKind,
        level: Level,
        #[serde(skip_serializing_if = "is_default")]
        origin: String,
        #[serde(skip_serializing_if = "is_default")]
        author: String,
        #[serde(skip_serializing_if = "is_default")]
        dated: String,
        #[serde(skip_serializing_if = "is_default")]
        url: String,
        #[serde(skip_serializing_if = "is_default")]
        contact: String,
        #[serde(skip_serializing_if = "is_default")]
        reliability: String,
        #[serde(skip_serializing_if = "is_default")]
        confidential: bool,
        #[serde(skip_serializing_if = "is_default")]
        files: Vec<Attachment>,
        stamp: Stamp,
    }
}

choice! {
    /// What a source is.
    #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum SourceKind {
        Interview,
        Recording,
        #[default]
        Document,
        Dataset,
        Official,
        Paper,
        News,
        Web,
        Image,
        OnAuthor,
        Custom(word: String),
    }
}

choice! {
    /// How direct a source is.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Level {
        Primary,
        #[default]
        Secondary,
        Tertiary,
    }
}

record! {
    /// A local file that belongs to a source: its path, and its size and checksum when it was attached.
    pub struct Attachment {
        path: String,
        sha256: String,
        bytes: u64,
        changed: Moment,
        stamp: Stamp,
    }
}
