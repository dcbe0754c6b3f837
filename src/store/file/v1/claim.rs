//! Version 1: a claim and all that it holds.

use super::common::{Anchor, ClaimKind, Id, Note, PointKind, Stamp, is_default};
use super::convert::{choice, record};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

record! {
    /// One checkable statement that a person has touched.
    pub struct Claim {
        anchor: Anchor,
        #[serde(skip_serializing_if = "is_default")]
        origin: Origin,
        #[serde(skip_serializing_if = "is_default")]
        wording: String,
        kinds: Vec<ClaimKind>,
        #[serde(skip_serializing_if = "is_default")]
        status: Status,
        #[serde(skip_serializing_if = "is_default")]
        decision: Option<Decision>,
        #[serde(skip_serializing_if = "is_default")]
        sign_off: Option<Stamp>,
        #[serde(skip_serializing_if = "is_default")]
        checklist: u32,
        #[serde(skip_serializing_if = "is_default")]
        ticks: BTreeMap<Id, Tick>,
        #[serde(skip_serializing_if = "is_default")]
        points: Vec<CheckPoint>,
        #[serde(skip_serializing_if = "is_default")]
        evidence: BTreeMap<Id, Evidence>,
        #[serde(skip_serializing_if = "is_default")]
        corrections: Vec<Correction>,
        #[serde(skip_serializing_if = "is_default")]
        verdict: Option<Verdict>,
        #[serde(skip_serializing_if = "is_default")]
        notes: Vec<Note>,
        #[serde(skip_serializing_if = "is_default")]
        queries: Vec<Query>,
        #[serde(skip_serializing_if = "is_default")]
        assignee: Option<Id>,
        #[serde(skip_serializing_if = "is_default")]
        legal: Legal,
        #[serde(skip_serializing_if = "is_default")]
        flagged: bool,
        #[serde(skip_serializing_if = "is_default")]
        was: String,
        #[serde(skip_serializing_if = "is_default")]
        merged_into: Option<Id>,
    }
}

choice! {
    /// Where a claim comes from.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Origin {
        #[default]
        Suggested,
        ByHand,
    }
}

choice! {
    /// The status of the work on a claim.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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
}

record! {
    /// A decision on a status.
    pub struct Decision {
        stamp: Stamp,
        #[serde(skip_serializing_if = "is_default")]
        comment: String,
    }
}

record! {
    /// A ticked item of a checklist.
    pub struct Tick {
        mark: Mark,
        asked: String,
        #[serde(skip_serializing_if = "is_default")]
        why: String,
        stamp: Stamp,
    }
}

choice! {
    /// The mark on an item or a check point.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Mark {
        #[default]
        Open,
        Pass,
        Fail,
        NotApplicable,
    }
}

record! {
    /// A check point that a person ticked or added.
    pub struct CheckPoint {
        offset: usize,
        exact: String,
        kind: Option<PointKind>,
        #[serde(skip_serializing_if = "is_default")]
        by_hand: bool,
        #[serde(skip_serializing_if = "is_default")]
        mark: Mark,
        #[serde(skip_serializing_if = "is_default")]
        why: String,
        stamp: Stamp,
    }
}

record! {
    /// A source applied to a claim.
    pub struct Evidence {
        source: Id,
        stance: Stance,
        #[serde(skip_serializing_if = "is_default")]
        locator: String,
        #[serde(skip_serializing_if = "is_default")]
        excerpt: String,
        #[serde(skip_serializing_if = "is_default")]
        note: String,
        #[serde(skip_serializing_if = "is_default")]
        answer: Option<Note>,
        stamp: Stamp,
    }
}

choice! {
    /// Whether a piece of evidence supports or contradicts its claim.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Stance {
        #[default]
        Supports,
        Contradicts,
        Context,
    }
}

record! {
    /// A proposed wording.
    pub struct Correction {
        wording: String,
        #[serde(skip_serializing_if = "is_default")]
        reason: String,
        proposed: Stamp,
        #[serde(skip_serializing_if = "is_default")]
        outcome: Outcome,
        #[serde(skip_serializing_if = "is_default")]
        decision: Option<Decision>,
    }
}

choice! {
    /// What became of a correction.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Outcome {
        #[default]
        Proposed,
        Accepted,
        Declined,
    }
}

record! {
    /// What is published about a claim.
    pub struct Verdict {
        scale: String,
        label: String,
        #[serde(skip_serializing_if = "is_default")]
        explanation: String,
        #[serde(skip_serializing_if = "is_default")]
        as_of: String,
        #[serde(skip_serializing_if = "is_default")]
        review_url: String,
        stamp: Stamp,
    }
}

record! {
    /// Something asked of somebody about a claim.
    pub struct Query {
        to: Addressee,
        question: String,
        stamp: Stamp,
        #[serde(skip_serializing_if = "is_default")]
        answer: Option<Note>,
    }
}

choice! {
    /// Who is asked.
    #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Addressee {
        #[default]
        Author,
        Source(id: Id),
        Speaker(id: Id),
        Custom(word: String),
    }
}

choice! {
    /// The legal flag of a claim.
    #[allow(clippy::enum_variant_names)] // the words of the format
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Legal {
        #[default]
        None,
        Sensitive,
        Legal,
    }
}
