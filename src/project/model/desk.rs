//! The desk itself: its people, its verification rules and its own rating scales.

use super::is_default;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Someone at the desk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// Their name as the log shows it: `Ann Lee`.
    pub name: String,
    /// What they do.
    pub role: Role,
}

/// What someone does at the desk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Role {
    /// Checks claims.
    #[default]
    Checker,
    /// May leave a claim on its author, call it unverifiable, set and lift legal flags, and decline corrections.
    Editor,
    /// Wrote the article.
    Author,
    /// A lawyer, who may decide whatever an editor may.
    Legal,
    /// A role that the desk defined; it may not decide what needs an editor.
    Custom(String),
}

impl Role {
    /// True when the role may take an editor's decisions.
    pub fn decides(&self) -> bool {
        matches!(self, Self::Editor | Self::Legal)
    }

    /// The word for it.
    pub fn word(&self) -> &str {
        match self {
            Self::Checker => "checker",
            Self::Editor => "editor",
            Self::Author => "author",
            Self::Legal => "legal",
            Self::Custom(word) => word,
        }
    }
}

/// The verification rules of a desk. All but the last two apply by default; the log records when a desk changes one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Gates {
    /// *Verified* needs every required item passed or not applicable.
    pub required_items: bool,
    /// *Verified* needs a supporting piece of evidence with a locator.
    pub supporting_evidence: bool,
    /// Contradicting evidence blocks *verified* until it is answered.
    pub answered_contradictions: bool,
    /// *Unverifiable*, *on author* and the legal flag need an editor with a comment.
    pub editor_decides: bool,
    /// Sign-off needs a second person.
    pub second_person: bool,
    /// Every check point needs a tick before *verified*; a failed one always blocks.
    pub every_point: bool,
    /// The checklists of all of a claim's kinds apply, not of its main kind alone.
    pub lists_of_all_kinds: bool,
}

impl Default for Gates {
    fn default() -> Self {
        Self {
            required_items: true,
            supporting_evidence: true,
            answered_contradictions: true,
            editor_decides: true,
            second_person: true,
            every_point: false,
            lists_of_all_kinds: false,
        }
    }
}

/// Settings of the desk that belong to the project.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The verification rules.
    pub gates: Gates,
    /// Scales that the desk defined, by id; the built-in scale is always available.
    #[serde(skip_serializing_if = "is_default")]
    pub scales: BTreeMap<String, Scale>,
    /// The scale offered first; empty: the built-in one.
    #[serde(skip_serializing_if = "is_default")]
    pub scale: String,
}

/// A rating scale for verdicts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Scale {
    /// What it is called.
    pub title: String,
    /// Its labels, best first, unrated ones last.
    pub labels: Vec<Label>,
}

/// One label of a [`Scale`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Label {
    /// Its name in the file: `mostly-true`.
    pub id: String,
    /// What is printed: `Mostly true`.
    pub text: String,
    /// Its rank on the scale, 1 being the best (the reverse of ClaimReview’s `ratingValue`); nothing for an unrated
    /// label.
    #[serde(skip_serializing_if = "is_default")]
    pub rank: Option<u32>,
    /// When to use it.
    #[serde(skip_serializing_if = "is_default")]
    pub help: String,
}
