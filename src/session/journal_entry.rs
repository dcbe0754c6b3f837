//! The entries of a session's journal: edits, and the drafts of fields.

use crate::project::{Edit, EvidenceId, Target};
use crate::store::journal::JournalPayload;
use serde::{Deserialize, Serialize};

/// Identifies a field with a draft.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DraftKey {
    /// The record that the field belongs to.
    pub on: Target,
    /// Which field.
    pub field: Field,
}

/// A field that can have a draft.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs)] // the names are the fields of the records
pub enum Field {
    Note,
    Wording,
    Correction,
    CorrectionReason,
    StatusComment,
    Question,
    Explanation,
    Title,
    Name,
    Affiliation,
    Reliability,
    Origin,
    Url,
    Contact,
    Transcript,
    Timecode,
    Coordinates,
    Matter,
    Locator(EvidenceId),
    Excerpt(EvidenceId),
    Answer(EvidenceId),
    /// Any other field, by name.
    Custom(String),
}

impl Field {
    /// Its name in messages: `note`, `reason of the correction`.
    pub fn word(&self) -> &str {
        match self {
            Self::Note => "note",
            Self::Wording => "normalised wording",
            Self::Correction => "correction",
            Self::CorrectionReason => "reason of the correction",
            Self::StatusComment => "comment on the status",
            Self::Question => "question",
            Self::Explanation => "explanation of the verdict",
            Self::Title => "title",
            Self::Name => "name",
            Self::Affiliation => "affiliation",
            Self::Reliability => "reliability",
            Self::Origin => "origin",
            Self::Url => "address",
            Self::Contact => "contact",
            Self::Transcript => "transcript",
            Self::Timecode => "timecode",
            Self::Coordinates => "coordinates",
            Self::Matter => "what the criticism is",
            Self::Locator(_) => "locator",
            Self::Excerpt(_) => "excerpt",
            Self::Answer(_) => "answer to the evidence",
            Self::Custom(name) => name,
        }
    }
}

/// An entry of the journal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum JournalEntry {
    /// An edit was applied; undo and redo are edits too.
    Edit(Edit),
    /// A draft has this text now; an empty text removes it.
    Draft(DraftKey, String),
}

impl JournalPayload for JournalEntry {
    fn can_wait(&self) -> bool {
        matches!(self, Self::Draft(..))
    }

    fn replaces(&self, earlier: &Self) -> bool {
        matches!((self, earlier), (Self::Draft(now, _), Self::Draft(before, _)) if now == before)
    }
}
