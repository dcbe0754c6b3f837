//! A claim as a person left it: status, ticks, evidence, corrections, verdict. One claim is one block of the file.
//!
//! ```text
//! "c3f9a1b20d": (
//!     anchor: (start: 310, end: 342, exact: "a third below the first estimate"),
//!     kinds: [Number],
//!     status: Disputed,
//!     …
//! ```

use super::{ClaimId, EvidenceId, ItemId, PersonId, SourceId, SpeakerKey, Stamp, is_default};
use crate::extract::{ClaimKind, PointKind};
use crate::text::Anchor;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One checkable statement that a person has touched.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Claim {
    /// Where it is; the verbatim words are the anchor's.
    pub anchor: Anchor,
    /// How it was made.
    #[serde(skip_serializing_if = "is_default")]
    pub origin: Origin,
    /// The normalised wording; empty while the verbatim words do.
    #[serde(skip_serializing_if = "is_default")]
    pub wording: String,
    /// What kinds of statement it makes, the main one first.
    pub kinds: Vec<ClaimKind>,
    /// The status of the work.
    #[serde(skip_serializing_if = "is_default")]
    pub status: Status,
    /// Who set the status, when, and what they said about it.
    #[serde(skip_serializing_if = "is_default")]
    pub decision: Option<Decision>,
    /// The second person who signed off.
    #[serde(skip_serializing_if = "is_default")]
    pub sign_off: Option<Stamp>,
    /// The generation of the desk's checklists that applies; 0 is the program's own.
    #[serde(skip_serializing_if = "is_default")]
    pub checklist: u32,
    /// Ticked items; an item that is not in the map is open.
    #[serde(skip_serializing_if = "is_default")]
    pub ticks: BTreeMap<ItemId, Tick>,
    /// Check points that a person ticked or added; all others are open.
    #[serde(skip_serializing_if = "is_default")]
    pub points: Vec<CheckPoint>,
    /// Evidence: sources applied to the claim.
    #[serde(skip_serializing_if = "is_default")]
    pub evidence: BTreeMap<EvidenceId, Evidence>,
    /// Proposed wordings, oldest first; declined ones stay on record.
    #[serde(skip_serializing_if = "is_default")]
    pub corrections: Vec<Correction>,
    /// The verdict to publish.
    #[serde(skip_serializing_if = "is_default")]
    pub verdict: Option<Verdict>,
    /// Notes, oldest first.
    #[serde(skip_serializing_if = "is_default")]
    pub notes: Vec<Note>,
    /// Questions asked about it.
    #[serde(skip_serializing_if = "is_default")]
    pub queries: Vec<Query>,
    /// The person it is assigned to.
    #[serde(skip_serializing_if = "is_default")]
    pub assignee: Option<PersonId>,
    /// The legal flag.
    #[serde(skip_serializing_if = "is_default")]
    pub legal: Legal,
    /// A star for "come back to this".
    #[serde(skip_serializing_if = "is_default")]
    pub flagged: bool,
    /// The words as they were before a later revision changed them; empty when they did not change.
    #[serde(skip_serializing_if = "is_default")]
    pub was: String,
    /// The claim that this one was merged into; it is then not listed.
    #[serde(skip_serializing_if = "is_default")]
    pub merged_into: Option<ClaimId>,
}

impl Claim {
    /// True when nothing is left to do: verified, unverifiable, on author, not checkable or cut; disputed only when a
    /// verdict on it is given.
    pub fn is_settled(&self) -> bool {
        self.status.is_settled() || (self.status == Status::Disputed && self.verdict.is_some())
    }

    /// True when a person must confirm the anchor: the words were probably found again, but not certainly.
    pub fn needs_confirmation(&self) -> bool {
        self.anchor.state == crate::text::AnchorState::Fuzzy
    }

    /// The wording to show: the normalised one, otherwise the verbatim words.
    pub fn words(&self) -> &str {
        if self.wording.is_empty() { &self.anchor.exact } else { &self.wording }
    }

    /// The main kind.
    pub fn main_kind(&self) -> ClaimKind {
        self.kinds.first().copied().unwrap_or(ClaimKind::Other)
    }

    /// The correction in force: the last one that was not declined.
    pub fn correction(&self) -> Option<&Correction> {
        self.corrections.iter().rev().find(|c| c.outcome != Outcome::Declined)
    }
}

/// How a claim was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Origin {
    /// Suggested by the extraction and adopted by a person.
    #[default]
    Suggested,
    /// Made by hand from a selection.
    ByHand,
}

/// The status of the work on a claim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs)] // the names are the trade's own
pub enum Status {
    #[default]
    Unchecked,
    InProgress,
    Queried,
    Verified,
    Disputed,
    NeedsChange,
    Recheck,
    Unverifiable,
    OnAuthor,
    NotCheckable,
    Cut,
}

impl Status {
    /// Every status, in the order of menus.
    pub const ALL: [Status; 11] = [
        Status::Unchecked,
        Status::InProgress,
        Status::Queried,
        Status::Verified,
        Status::Disputed,
        Status::NeedsChange,
        Status::Recheck,
        Status::Unverifiable,
        Status::OnAuthor,
        Status::NotCheckable,
        Status::Cut,
    ];

    /// True when the status alone means that nothing is left to do.
    pub fn is_settled(self) -> bool {
        matches!(self, Self::Verified | Self::Unverifiable | Self::OnAuthor | Self::NotCheckable | Self::Cut)
    }

    /// The word for it: `needs change`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Unchecked => "unchecked",
            Self::InProgress => "in progress",
            Self::Queried => "queried",
            Self::Verified => "verified",
            Self::Disputed => "disputed",
            Self::NeedsChange => "needs change",
            Self::Recheck => "recheck",
            Self::Unverifiable => "unverifiable",
            Self::OnAuthor => "on author",
            Self::NotCheckable => "not checkable",
            Self::Cut => "cut",
        }
    }
}

/// A decision on a status.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Decision {
    /// Who decided, and when.
    pub stamp: Stamp,
    /// What they said about it: why it is not checkable, who took it on.
    #[serde(skip_serializing_if = "is_default")]
    pub comment: String,
}

/// The mark on an item or a check point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs)] // the names say it
pub enum Mark {
    #[default]
    Open,
    Pass,
    Fail,
    NotApplicable,
}

impl Mark {
    /// The word for it: `not applicable`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::NotApplicable => "not applicable",
        }
    }
}

/// A ticked item of a checklist.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tick {
    /// The mark on it.
    pub mark: Mark,
    /// What the item asked when it was ticked; the template may have changed since.
    pub asked: String,
    /// Why, needed for "not applicable".
    #[serde(skip_serializing_if = "is_default")]
    pub why: String,
    /// Who ticked it, and when.
    pub stamp: Stamp,
}

/// A check point that a person ticked or added.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CheckPoint {
    /// First byte, counted from the claim's first byte.
    pub offset: usize,
    /// The words.
    pub exact: String,
    /// What is checked about them; nothing when the kind of a later release is not known here.
    pub kind: Option<PointKind>,
    /// True when a person added it.
    #[serde(skip_serializing_if = "is_default")]
    pub by_hand: bool,
    /// The mark on it.
    #[serde(skip_serializing_if = "is_default")]
    pub mark: Mark,
    /// Why.
    #[serde(skip_serializing_if = "is_default")]
    pub why: String,
    /// Who ticked or added it, and when.
    pub stamp: Stamp,
}

/// A source applied to a claim.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Evidence {
    /// Which source.
    pub source: SourceId,
    /// Whether it supports or contradicts the claim.
    pub stance: Stance,
    /// Where in the source: `p. 1`, `00:14:32`, `table 3`.
    #[serde(skip_serializing_if = "is_default")]
    pub locator: String,
    /// The words of the source.
    #[serde(skip_serializing_if = "is_default")]
    pub excerpt: String,
    /// The checker’s note.
    #[serde(skip_serializing_if = "is_default")]
    pub note: String,
    /// Why the evidence, though it contradicts the claim, does not block it.
    #[serde(skip_serializing_if = "is_default")]
    pub answer: Option<Note>,
    /// Who added it, and when.
    pub stamp: Stamp,
}

/// Whether a piece of evidence supports or contradicts its claim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs)] // the names say it
pub enum Stance {
    #[default]
    Supports,
    Contradicts,
    Context,
}

/// A text that a person wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Note {
    /// The words.
    pub text: String,
    /// Who wrote them, and when.
    pub stamp: Stamp,
}

/// A proposed wording.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Correction {
    /// The words to print instead.
    pub wording: String,
    /// Why.
    #[serde(skip_serializing_if = "is_default")]
    pub reason: String,
    /// Who proposed it, and when.
    pub proposed: Stamp,
    /// Whether it was accepted or declined.
    #[serde(skip_serializing_if = "is_default")]
    pub outcome: Outcome,
    /// Who accepted or declined it, and what they said.
    #[serde(skip_serializing_if = "is_default")]
    pub decision: Option<Decision>,
}

/// Whether a correction was accepted or declined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs)] // the names say it
pub enum Outcome {
    #[default]
    Proposed,
    Accepted,
    Declined,
}

/// What is published about a claim.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Verdict {
    /// The scale's id: `neutral`.
    pub scale: String,
    /// The label's id on that scale: `misleading`.
    pub label: String,
    /// The explanation to publish.
    #[serde(skip_serializing_if = "is_default")]
    pub explanation: String,
    /// The day that the verdict refers to, `2026-03-12`.
    #[serde(skip_serializing_if = "is_default")]
    pub as_of: String,
    /// Where the review is published.
    #[serde(skip_serializing_if = "is_default")]
    pub review_url: String,
    /// Who gave it, and when.
    pub stamp: Stamp,
}

/// A question about a claim.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Query {
    /// Who is asked.
    pub to: Addressee,
    /// The question.
    pub question: String,
    /// Who asked, and when.
    pub stamp: Stamp,
    /// The answer.
    #[serde(skip_serializing_if = "is_default")]
    pub answer: Option<Note>,
}

/// Who is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Addressee {
    /// The writer of the article.
    #[default]
    Author,
    /// A source of the library.
    Source(SourceId),
    /// A speaker of the article.
    Speaker(SpeakerKey),
    /// Someone else, by name.
    Custom(String),
}

/// The legal flag of a claim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs)] // the names say it
pub enum Legal {
    #[default]
    None,
    Sensitive,
    Legal,
}
