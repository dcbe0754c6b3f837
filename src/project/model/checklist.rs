//! The records of a checklist: its items, and the lists of a desk by kind of claim.

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
    /// Its items, in the order of work.
    pub items: Vec<Item>,
}

/// One thing to look at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Item {
    /// Its name within its list, which stays while its meaning does.
    pub id: String,
    /// What is asked.
    pub text: String,
    /// True when *verified* needs it passed or not applicable.
    #[serde(skip_serializing_if = "is_default")]
    pub required: bool,
    /// How it is checked.
    #[serde(skip_serializing_if = "is_default")]
    pub help: String,
}

/// The lists of a desk, by kind.
pub type Templates = BTreeMap<ClaimKind, Template>;
