//! Packs a list of places into one file that is read in place; `src/extract/places/gazetteer.rs` describes the layout.

use super::Failure;
use super::sources::Place;
use std::collections::{BTreeMap, BTreeSet};

const NONE: u16 = u16::MAX;
/// Marks a record under a name in another language or from another time.
const ALTERNATE: u32 = 1 << 23;

/// Packs `places`, which are sorted by weight.
pub fn pack(places: &[Place]) -> Result<Vec<u8>, Failure> {
    let countries = index(places, |p| Some(p.country.as_str()).filter(|c| !c.is_empty()));
    let states = index(places, |p| Some(p.state.as_str()).filter(|c| c.contains('.')));
    let mut names = Vec::new();
    let mut records = Vec::new();
    let mut name_at: BTreeMap<&str, u32> = BTreeMap::new();
    for place in places {
        let at = *name_at.entry(&place.name).or_insert_with(|| {
            let at = names.len() as u32;
            names.push(place.name.len().min(255) as u8);
            names.extend(place.name.bytes().take(255));
            at
        });
        records.extend(at.to_le_bytes());
        records.extend(&degrees(place.lat)[..]);
        records.extend(&degrees(place.lon)[..]);
        records.extend(&place.id.to_le_bytes()[..3]);
        records.push(countries.get(place.country.as_str()).map_or(u8::MAX, |&at| at as u8));
        records.extend(states.get(place.state.as_str()).map_or(NONE, |&at| at).to_le_bytes());
        records.push(place.class as u8);
        records.extend(people(place.population).to_le_bytes());
    }
    let codes: Vec<u8> = countries.keys().flat_map(|code| code.bytes().take(2)).collect();
    let (postings, keys) = keys(places)?;
    let mut out = b"TKG1".to_vec();
    let sections = [records, names, codes, postings, keys];
    for section in &sections {
        out.extend((section.len() as u32).to_le_bytes());
    }
    out.extend(sections.concat());
    Ok(out)
}

/// The distinct values, numbered in their order.
fn index<'p>(places: &'p [Place], of: impl Fn(&'p Place) -> Option<&'p str>) -> BTreeMap<&'p str, u16> {
    let values: BTreeSet<&str> = places.iter().filter_map(of).collect();
    values.into_iter().enumerate().map(|(at, value)| (value, at as u16)).collect()
}

/// Degrees in steps of 1/40,000 (three metres), as the three low bytes of a whole number.
fn degrees(value: f64) -> [u8; 3] {
    let [a, b, c, _] = ((value * 40_000.0).round() as i32).to_le_bytes();
    [a, b, c]
}

/// Population as a floating-point number of 11 bits with 5 bits of exponent: accurate to a thousandth.
fn people(value: u64) -> u16 {
    let exponent = (u64::BITS - value.leading_zeros()).saturating_sub(11).min(31);
    ((exponent as u16) << 11) | (value >> exponent) as u16
}

/// The postings and the automaton. A key's value is `record << 1`, or `at << 1 | 1` when several places share the name.
fn keys(places: &[Place]) -> Result<(Vec<u8>, Vec<u8>), Failure> {
    let mut all: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (record, place) in places.iter().enumerate() {
        let demonyms = place.demonyms.iter().map(|d| format!("\u{1}{d}"));
        for key in place.keys.iter().cloned().chain(demonyms) {
            all.entry(key).or_default().push(record as u32);
        }
        for key in place.alternates.difference(&place.keys) {
            all.entry(key.clone()).or_default().push(record as u32 | ALTERNATE);
        }
    }
    let mut postings = Vec::new();
    let mut automaton = fst::MapBuilder::memory();
    for (key, records) in &all {
        let value = match records.as_slice() {
            [one] => u64::from(*one) << 1,
            several => {
                let at = (postings.len() as u64) << 1 | 1;
                let kept = &several[..several.len().min(255)];
                postings.push(kept.len() as u8);
                kept.iter().for_each(|record| postings.extend(&record.to_le_bytes()[..3]));
                at
            }
        };
        automaton.insert(key, value)?;
    }
    println!("{} places, {} keys", places.len(), all.len());
    Ok((postings, automaton.into_inner()?))
}
