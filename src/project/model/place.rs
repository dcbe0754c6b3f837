//! Decisions on places: which of several namesakes, typed coordinates, confirmed, or not a place.

use super::{Stamp, is_default};
use crate::extract::PlaceKind;
use crate::text::Anchor;
use serde::{Deserialize, Serialize};

/// A decision on a place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// The words that mention it; a later extraction is matched by them.
    pub words: Vec<String>,
    /// Whether a person confirmed it.
    pub state: PlaceState,
    /// Where it is; nothing when the place that was found is right.
    #[serde(skip_serializing_if = "is_default")]
    pub chosen: Option<Chosen>,
    /// Mentions marked by hand.
    #[serde(skip_serializing_if = "is_default")]
    pub mentions: Vec<Anchor>,
    /// The checker’s note.
    #[serde(skip_serializing_if = "is_default")]
    pub note: String,
    /// Who decided, and when.
    pub stamp: Stamp,
}

/// Whether a person confirmed a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PlaceState {
    /// Nobody has confirmed it.
    #[default]
    Suggested,
    /// A person confirmed it.
    Confirmed,
    /// The words do not name a place.
    NotAPlace,
}

/// Where a person says that a place is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Chosen {
    /// Its name.
    pub name: String,
    /// ISO 3166-1 alpha-2, or empty.
    #[serde(skip_serializing_if = "is_default")]
    pub country: String,
    /// What it is.
    pub kind: PlaceKind,
    /// Latitude in degrees north, −90 to 90.
    pub lat: f64,
    /// Longitude in degrees east, −180 to 180.
    pub lon: f64,
    /// GeoNames record, when there is one.
    #[serde(skip_serializing_if = "is_default")]
    pub geonames_id: Option<u32>,
}

impl Default for Chosen {
    fn default() -> Self {
        Self {
            name: String::new(),
            country: String::new(),
            kind: PlaceKind::City,
            lat: 0.0,
            lon: 0.0,
            geonames_id: None,
        }
    }
}
