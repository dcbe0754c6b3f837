//! Version 1: the desk: its people, rules, scales, checklists and saved filters.

use super::claim::Status;
use super::common::{ClaimKind, Id, is_default};
use super::convert::{choice, convert_fields, record};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

record! {
    /// Someone at the desk.
    pub struct Person {
        name: String,
        role: Role,
    }
}

choice! {
    /// What someone does at the desk.
    #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Role {
        #[default]
        Checker,
        Editor,
        Author,
        Legal,
        Custom(word: String),
    }
}

record! {
    /// Settings of the desk that belong to the project.
    pub struct Settings {
        gates: Gates,
        #[serde(skip_serializing_if = "is_default")]
        scales: BTreeMap<String, Scale>,
        #[serde(skip_serializing_if = "is_default")]
        scale: String,
    }
}

record! {
    /// A rating scale for verdicts.
    pub struct Scale {
        title: String,
        labels: Vec<Label>,
    }
}

record! {
    /// One label of a [`Scale`].
    pub struct Label {
        id: String,
        text: String,
        #[serde(skip_serializing_if = "is_default")]
        rank: Option<u32>,
        #[serde(skip_serializing_if = "is_default")]
        help: String,
    }
}

record! {
    /// The checklist of one kind of claim.
    pub struct Template {
        title: String,
        items: Vec<Item>,
    }
}

record! {
    /// One thing to look at.
    pub struct Item {
        id: String,
        text: String,
        #[serde(skip_serializing_if = "is_default")]
        required: bool,
        #[serde(skip_serializing_if = "is_default")]
        help: String,
    }
}

record! {
    /// Which claims to show, and in what order. Everything that is set must hold; an empty filter shows all.
    pub struct Filter {
        #[serde(skip_serializing_if = "is_default")]
        text: String,
        #[serde(skip_serializing_if = "is_default")]
        statuses: BTreeSet<Status>,
        #[serde(skip_serializing_if = "is_default")]
        kinds: BTreeSet<ClaimKind>,
        #[serde(skip_serializing_if = "is_default")]
        speaker: Option<Id>,
        #[serde(skip_serializing_if = "is_default")]
        place: Option<Id>,
        #[serde(skip_serializing_if = "is_default")]
        assignee: Option<Id>,
        #[serde(skip_serializing_if = "is_default")]
        only_open: bool,
        #[serde(skip_serializing_if = "is_default")]
        only_flagged: bool,
        #[serde(skip_serializing_if = "is_default")]
        only_untouched: bool,
        #[serde(skip_serializing_if = "is_default")]
        needs_source: bool,
        #[serde(skip_serializing_if = "is_default")]
        only_legal: bool,
        #[serde(skip_serializing_if = "is_default")]
        needs_sign_off: bool,
        #[serde(skip_serializing_if = "is_default")]
        sort: Sort,
        #[serde(skip_serializing_if = "is_default")]
        descending: bool,
    }
}

choice! {
    /// The order of the claims list; ties go by place in the text.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Sort {
        #[default]
        Text,
        First,
        Status,
        Kind,
        Speaker,
        Sources,
        Assignee,
        Words,
    }
}

/// What the desk asks before a claim may go on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Gates {
    pub required_items: bool,
    pub supporting_evidence: bool,
    pub answered_contradictions: bool,
    pub editor_decides: bool,
    pub second_person: bool,
    pub every_point: bool,
    pub lists_of_all_kinds: bool,
}
convert_fields!(Gates {
    required_items,
    supporting_evidence,
    answered_contradictions,
    editor_decides,
    second_person,
    every_point,
    lists_of_all_kinds
});

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
