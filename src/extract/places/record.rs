//! What the gazetteer knows of one place: `Genève`, a capital of its district in `CH`, 183,936 people.

use crate::extract::PlaceKind;

/// What a place is, finer than [`PlaceKind`]: the resolver weighs a capital unlike a village.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
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

impl Class {
    pub(super) fn of(byte: u8) -> Self {
        use Class::*;
        const ALL: [Class; 12] =
            [Country, State, Capital, Seat, Town, Quarter, District, Continent, Region, Water, Base, Site];
        ALL.get(usize::from(byte)).copied().unwrap_or(Town)
    }

    pub(super) fn kind(self) -> PlaceKind {
        match self {
            Class::Country => PlaceKind::Country,
            Class::State => PlaceKind::State,
            Class::Capital | Class::Seat | Class::Town => PlaceKind::City,
            Class::Quarter | Class::District | Class::Site => PlaceKind::District,
            Class::Continent => PlaceKind::Continent,
            Class::Region => PlaceKind::Region,
            Class::Water => PlaceKind::Water,
            Class::Base => PlaceKind::Base,
        }
    }
}

/// The index of a record.
pub(super) type Id = u32;

/// One place of the gazetteer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Record {
    pub id: Id,
    pub name: &'static str,
    pub lat: f64,
    pub lon: f64,
    pub geonames: Option<u32>,
    /// ISO 3166-1 alpha-2, or empty.
    pub country: &'static str,
    /// The state's number; states have their own.
    pub state: Option<u16>,
    pub class: Class,
    pub population: u32,
    /// True when it was found under a name in another language or from another time.
    pub alternate: bool,
}

/// A name found at some place of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// Length in bytes.
    pub len: usize,
    /// What the automaton says: a record or a posting.
    pub value: u64,
    /// True when the name is written as initials, `U.S.`.
    pub initials: bool,
    /// True for the word of a people.
    pub demonym: bool,
}
