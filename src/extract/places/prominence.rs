//! What the gazetteer says about a bare name, for telling whether it names a place at all.
//!
//! `Toulouse` begins a name of seven-figure renown, `Hudson` that of small towns only, `French` that of a people.

use super::gazetteer::gazetteer;
use crate::extract::PlaceKind;

/// What a name alone says about being a place's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prominence {
    /// The word of a people: `French`.
    Demonym = 1,
    /// Small towns bear it; it may well be a surname.
    Small,
    /// A large town bears it.
    Large,
    /// A country, a state, a region, a sea.
    Area,
}

/// How well known the gazetteer's longest name at the beginning of `text` is, with its length in bytes.
pub fn prominence_of(text: &str) -> Option<(usize, Prominence)> {
    /// People of a town that most readers have heard of.
    const LARGE: u32 = 100_000;
    let gazetteer = gazetteer()?;
    let hit = gazetteer.longest(text)?;
    if hit.demonym {
        return Some((hit.len, Prominence::Demonym));
    }
    let first = *gazetteer.records_of(&hit).first()?;
    let prominence_of = match first.class.kind() {
        PlaceKind::City | PlaceKind::District if first.population < LARGE => Prominence::Small,
        PlaceKind::City | PlaceKind::District => Prominence::Large,
        _ => Prominence::Area,
    };
    Some((hit.len, prominence_of))
}
