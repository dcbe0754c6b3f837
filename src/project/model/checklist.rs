//! The records of checklists: a list per kind of claim, with its items.

use super::default_value::is_default;
use crate::extract::ClaimKind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The checklist of one kind of claim.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Template {
    /// What the list is called.
    pub title: String,
    /// Its items, in the order in which they are checked.
    pub items: Vec<Item>,
}

/// One item of a checklist.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Item {
    /// Its id within the list, which must not change while its meaning is the same.
    pub id: String,
    /// What is asked.
    pub text: String,
    /// True when *verified* requires it to be passed or not applicable.
    #[serde(skip_serializing_if = "is_default")]
    pub required: bool,
    /// How it is checked.
    #[serde(skip_serializing_if = "is_default")]
    pub help: String,
}

/// The lists of a desk, by kind.
pub type Templates = BTreeMap<ClaimKind, Template>;
