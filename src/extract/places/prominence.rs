//! How prominent the places of a name are, by which other stages decide whether it names a place at all.
//!
//! `Toulouse` is a large town, `Hudson` is the name of small towns only, and `French` is a demonym.

use super::gazetteer::gazetteer;
use crate::extract::PlaceKind;

/// The most prominent kind of place that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prominence {
    /// A demonym: `French`.
    Demonym = 1,
    /// A small town; the name may well be a surname.
    Small,
    /// A large town.
    Large,
    /// A country, a state, a region, a sea.
    Area,
}

/// The prominence of the gazetteer's longest name at the beginning of `text`, with its length in bytes.
pub fn prominence_of(text: &str) -> Option<(usize, Prominence)> {
    /// Population of a town that most readers have heard of.
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
