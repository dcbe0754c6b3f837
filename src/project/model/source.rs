//! The library of sources: what the desk leans on, how near it stands to the fact, and whose word it really is.

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
    /// How near it stands to the fact.
    pub level: Level,
    /// Whose word it really is: two reports of one wire story share an origin. Empty: its own.
    #[serde(skip_serializing_if = "is_default")]
    pub origin: String,
    /// Who made or published it.
    #[serde(skip_serializing_if = "is_default")]
    pub author: String,
    /// The day that it was made, as far as known.
    #[serde(skip_serializing_if = "is_default")]
    pub dated: String,
    /// Where it stands on the web; never opened by the program.
    #[serde(skip_serializing_if = "is_default")]
    pub url: String,
    /// How to reach them: a telephone number, a desk.
    #[serde(skip_serializing_if = "is_default")]
    pub contact: String,
    /// What speaks for and against it.
    #[serde(skip_serializing_if = "is_default")]
    pub reliability: String,
    /// True when its name must not leave the desk: reports leave it out.
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

/// How near a source stands to the fact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    /// The thing itself: the document, the recording, the person who was there.
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

/// A local file that belongs to a source: where it stands, and what it was when it was attached.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Attachment {
    /// Where it stands; relative paths start at the project's folder.
    pub path: String,
    /// SHA-256 of its bytes, in 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// When its bytes were last changed, as the disk told.
    pub changed: When,
    /// Who attached it, and when.
    pub stamp: Stamp,
}
