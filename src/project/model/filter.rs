//! The record of a filter of the claims list, as it is saved by name.

use super::default_value::is_default;
use super::{PersonId, PlaceKey, SpeakerKey, Status};
use crate::extract::ClaimKind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Which claims to show, and in what order: those that match every field that is set. The default shows all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Words that must be in the claim, its notes, its evidence or its sources; letter case does not matter.
    #[serde(skip_serializing_if = "is_default")]
    pub text: String,
    /// One of these statuses.
    #[serde(skip_serializing_if = "is_default")]
    pub statuses: BTreeSet<Status>,
    /// One of these kinds.
    #[serde(skip_serializing_if = "is_default")]
    pub kinds: BTreeSet<ClaimKind>,
    /// Said by this speaker.
    #[serde(skip_serializing_if = "is_default")]
    pub speaker: Option<SpeakerKey>,
    /// Names this place.
    #[serde(skip_serializing_if = "is_default")]
    pub place: Option<PlaceKey>,
    /// Assigned to this person.
    #[serde(skip_serializing_if = "is_default")]
    pub assignee: Option<PersonId>,
    /// Not settled.
    #[serde(skip_serializing_if = "is_default")]
    pub only_open: bool,
    /// Flagged.
    #[serde(skip_serializing_if = "is_default")]
    pub only_flagged: bool,
    /// Suggestions that nobody has touched.
    #[serde(skip_serializing_if = "is_default")]
    pub only_untouched: bool,
    /// Without any evidence.
    #[serde(skip_serializing_if = "is_default")]
    pub needs_source: bool,
    /// With a legal flag.
    #[serde(skip_serializing_if = "is_default")]
    pub only_legal: bool,
    /// Settled, but nobody signed off.
    #[serde(skip_serializing_if = "is_default")]
    pub needs_sign_off: bool,
    /// The order.
    #[serde(skip_serializing_if = "is_default")]
    pub sort: Sort,
    /// True for the reverse order.
    #[serde(skip_serializing_if = "is_default")]
    pub descending: bool,
}

/// The order of the claims list; ties are in the order of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs)] // the names are the table's columns
pub enum Sort {
    /// As in the text.
    #[default]
    Text,
    /// What to check first.
    First,
    Status,
    Kind,
    Speaker,
    Sources,
    Assignee,
    Words,
}
