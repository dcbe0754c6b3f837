//! The library of sources: what each is, how direct it is, and where its information comes from.

use super::{Stamp, When, is_default};
use serde::{Deserialize, Serialize};

/// A source: a recording, a document, a person's word. Applied to a claim it is evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Source {
    /// What it is called: `Ellery Gazette, 4 May 1988`.
    pub title: String,
    /// What it is.
    pub kind: SourceKind,
    /// How direct it is.
    pub level: Level,
    /// Where its information comes from; two reports of one wire story have the same origin. Empty: the source itself.
    #[serde(skip_serializing_if = "is_default")]
    pub origin: String,
    /// Who made or published it.
    #[serde(skip_serializing_if = "is_default")]
    pub author: String,
    /// The day that it was made, as far as known.
    #[serde(skip_serializing_if = "is_default")]
    pub dated: String,
    /// Where it is on the web; never opened by the program.
    #[serde(skip_serializing_if = "is_default")]
    pub url: String,
    /// How to reach them: a telephone number, a desk.
    #[serde(skip_serializing_if = "is_default")]
    pub contact: String,
    /// How reliable it is, and why.
    #[serde(skip_serializing_if = "is_default")]
    pub reliability: String,
    /// True when exports must not name it.
    #[serde(skip_serializing_if = "is_default")]
    pub confidential: bool,
    /// Local files, by path.
    #[serde(skip_serializing_if = "is_default")]
    pub files: Vec<Attachment>,
    /// Who added it, and when.
    pub stamp: Stamp,
}

/// What a source is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs)] // the names say it
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
    /// A kind of the desk's own.
    Custom(String),
}

impl SourceKind {
    /// The kinds that the program knows, in the order of menus.
    pub const ALL: [SourceKind; 10] = [
        Self::Interview,
        Self::Recording,
        Self::Document,
        Self::Dataset,
        Self::Official,
        Self::Paper,
        Self::News,
        Self::Web,
        Self::Image,
        Self::OnAuthor,
    ];

    /// The word for it.
    pub fn word(&self) -> &str {
        match self {
            Self::Interview => "interview",
            Self::Recording => "recording",
            Self::Document => "document",
            Self::Dataset => "dataset",
            Self::Official => "official",
            Self::Paper => "paper",
            Self::News => "news",
            Self::Web => "web",
            Self::Image => "image",
            Self::OnAuthor => "on author",
            Self::Custom(word) => word,
        }
    }
}

/// How direct a source is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    /// First-hand: the document, the recording, the person who was there.
    Primary,
    /// A report of it.
    #[default]
    Secondary,
    /// A collection of reports.
    Tertiary,
}

impl Level {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Tertiary => "tertiary",
        }
    }
}

/// A local file that belongs to a source: its path, and its size and checksum when it was attached.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Attachment {
    /// Where it is; relative paths start at the project's folder.
    pub path: String,
    /// SHA-256 of its bytes, in 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// When its bytes were last changed, by the file system.
    pub changed: When,
    /// Who attached it, and when.
    pub stamp: Stamp,
}
