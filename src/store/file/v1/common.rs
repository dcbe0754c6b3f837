//! Version 1: what many records hold: names, moments, who and when, places in the text, kinds.

use super::convert::{choice, convert_fields, record};
use serde::{Deserialize, Serialize};

/// The name of a record.
pub type Id = String;
/// A moment in UTC as RFC 3339: `2026-03-12T09:41:00Z`.
pub type Moment = String;

/// True for a value that the file leaves out.
pub fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

record! {
    /// Who did something, and when.
    pub struct Stamp {
        by: Id,
        at: Moment,
    }
}

record! {
    /// Something written down.
    pub struct Note {
        text: String,
        stamp: Stamp,
    }
}

choice! {
    /// How sure the place of an [`Anchor`] is.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum AnchorState {
        #[default]
        Exact,
        Moved,
        Fuzzy,
        Orphaned,
    }
}

choice! {
    /// The kinds of claim.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum ClaimKind {
        Quote,
        Paraphrase,
        Number,
        Date,
        NameAndTitle,
        Place,
        Comparison,
        Event,
        Scientific,
        ImageOrCaption,
        Allegation,
        OpinionOrPrediction,
        Contact,
        Other,
    }
}

choice! {
    /// What is to be checked about a [`Point`].
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum PointKind {
        Number,
        Money,
        Percentage,
        Ratio,
        Range,
        Ordinal,
        Superlative,
        Comparison,
        Duration,
        Date,
        Time,
        Name,
        Title,
        Age,
        Place,
        Quote,
        Url,
        Email,
        Phone,
        Law,
        Cause,
        Absolute,
        Negation,
        Hedge,
    }
}

choice! {
    /// What a place is.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum PlaceKind {
        City,
        Country,
        State,
        District,
        Continent,
        Region,
        Water,
        Base,
    }
}

/// Where something is in one revision of the text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Anchor {
    pub start: usize,
    pub end: usize,
    pub exact: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub prefix: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub suffix: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub state: AnchorState,
}
convert_fields!(Anchor { start, end, exact, prefix, suffix, state });
