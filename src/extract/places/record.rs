//! The gazetteer's record of a place: `Genève`, the capital of its district in `CH`, 183,936 people.

use crate::extract::PlaceKind;

/// The class of a place, finer than [`PlaceKind`]: the resolver distinguishes a capital from a village.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum FeatureClass {
    Country,
    State,
    Capital,
    Seat,
    Town,
    Quarter,
    District,
    Continent,
    Region,
    Water,
    Base,
    Site,
}

impl FeatureClass {
    pub(super) fn of(byte: u8) -> Self {
        use FeatureClass::*;
        const ALL: [FeatureClass; 12] =
            [Country, State, Capital, Seat, Town, Quarter, District, Continent, Region, Water, Base, Site];
        ALL.get(usize::from(byte)).copied().unwrap_or(Town)
    }

    pub(super) fn kind(self) -> PlaceKind {
        match self {
            FeatureClass::Country => PlaceKind::Country,
            FeatureClass::State => PlaceKind::State,
            FeatureClass::Capital | FeatureClass::Seat | FeatureClass::Town => PlaceKind::City,
            FeatureClass::Quarter | FeatureClass::District | FeatureClass::Site => PlaceKind::District,
            FeatureClass::Continent => PlaceKind::Continent,
            FeatureClass::Region => PlaceKind::Region,
            FeatureClass::Water => PlaceKind::Water,
            FeatureClass::Base => PlaceKind::Base,
        }
    }
}

/// The index of a record.
pub(super) type RecordId = u32;

/// One place of the gazetteer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Record {
    pub id: RecordId,
    pub name: &'static str,
    pub lat: f64,
    pub lon: f64,
    pub geonames: Option<u32>,
    /// ISO 3166-1 alpha-2, or empty.
    pub country: &'static str,
    /// The state's number; states have their own.
    pub state: Option<u16>,
    pub class: FeatureClass,
    pub population: u32,
    /// True when it was found under a name in another language or from another time.
    pub alternate: bool,
}

/// A name of the gazetteer in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct GazetteerHit {
    /// Length in bytes.
    pub len: usize,
    /// The output of the automaton: a record or a posting.
    pub value: u64,
    /// True when the name is written as initials, `U.S.`.
    pub initials: bool,
    /// True for a demonym.
    pub demonym: bool,
}
