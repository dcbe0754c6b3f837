//! Version 1: decisions on places.

use super::common::{Anchor, PlaceKind, Stamp, is_default};
use super::convert::{choice, convert_fields, record};
use serde::{Deserialize, Serialize};

record! {
    /// A decision on a place.
    pub struct Place {
        words: Vec<String>,
        state: PlaceState,
        #[serde(skip_serializing_if = "is_default")]
        chosen: Option<Chosen>,
        #[serde(skip_serializing_if = "is_default")]
        mentions: Vec<Anchor>,
        #[serde(skip_serializing_if = "is_default")]
        note: String,
        stamp: Stamp,
    }
}

choice! {
    /// How sure a person is of a place.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum PlaceState {
        #[default]
        Suggested,
        Confirmed,
        NotAPlace,
    }
}

/// Where a person says that a place is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Chosen {
    pub name: String,
    #[serde(skip_serializing_if = "is_default")]
    pub country: String,
    pub kind: PlaceKind,
    pub lat: f64,
    pub lon: f64,
    #[serde(skip_serializing_if = "is_default")]
    pub geonames_id: Option<u32>,
}
convert_fields!(Chosen { name, country, kind, lat, lon, geonames_id });

impl Default for Chosen {
    fn default() -> Self {
        let (name, country) = (String::new(), String::new());
        Self { name, country, kind: PlaceKind::City, lat: 0.0, lon: 0.0, geonames_id: None }
    }
}
