//! From sightings to names: all mentions that are written alike are one name, and mean one place.

use super::candidates::Sighting;
use super::fold;
use super::record::{Class, Record};
use super::resolve::Name;
use crate::extract::Document;
use crate::text::Span;
use std::collections::BTreeMap;

/// The names of an article, and which one each sighting bears.
#[derive(Default)]
pub(super) struct Named {
    pub names: Vec<Name>,
    /// For each sighting, the index of its name.
    pub of: Vec<usize>,
}

/// Sightings further apart than this are not looked at together, so that a list of a thousand places stays cheap.
const REACH: usize = 12;
/// What a mention in the dateline counts.
const DATELINE: f64 = 3.0;

/// Groups the sightings that were taken for places.
pub(super) fn group(doc: &Document, seen: &[(Sighting, Vec<Record>)]) -> Named {
    let mut index: BTreeMap<(String, bool, bool), usize> = BTreeMap::new();
    let mut named = Named::default();
    for (sighting, records) in seen {
        let counties = in_list_of_counties(doc, sighting) && records.iter().any(|r| r.class == Class::District);
        let key = (fold::key(sighting.span.of(doc.text)), sighting.hit.demonym, counties);
        let at = *index.entry(key).or_insert_with(|| {
            let keep = |r: &&Record| !counties || r.class == Class::District;
            let records = records.iter().filter(keep).copied().collect();
            named.names.push(Name { records, weight: 0.0, within: Vec::new(), beside: Vec::new() });
            named.names.len() - 1
        });
        named.of.push(at);
        let dateline = doc.frame.dateline.is_some_and(|d| d.overlaps(sighting.span));
        if let Some(name) = named.names.get_mut(at) {
            name.weight += if dateline { DATELINE } else { 1.0 };
            // What one mention rules out, all do: `Ottawa said` is no village, so `in Ottawa` is none.
            let fewer = records.len() < name.records.len() && !counties;
            let both = |r: &Record| records.iter().any(|other| other.id == r.id);
            if fewer && name.records.iter().any(both) {
                name.records.retain(both);
            }
        }
    }
    contain(doc, seen, &mut named);
    stand_beside(seen, &mut named);
    named
}

/// `Bell, Clay and Lamar counties`: districts, not towns.
fn in_list_of_counties(doc: &Document, sighting: &Sighting) -> bool {
    let rest = doc.text.get(sighting.span.end..).unwrap_or("");
    let words = rest.split([' ', ',']).filter(|w| !w.is_empty());
    let list = words.take_while(|w| w.starts_with(char::is_uppercase) || matches!(*w, "and" | "counties" | "or"));
    list.take(REACH).any(|w| w == "counties")
}

/// `Paris, Texas`: what stands after the comma holds what stands before it. A country before a country is a list.
fn contain(doc: &Document, seen: &[(Sighting, Vec<Record>)], named: &mut Named) {
    for (pair, &at) in seen.windows(2).zip(&named.of) {
        let ([(inner, small), (outer, big)], Some(name)) = (pair, named.names.get_mut(at)) else { continue };
        let between = Span::new(inner.span.end, outer.span.start).of(doc.text);
        if inner.sentence != outer.sentence || !matches!(between, ", " | " (") {
            continue;
        }
        let country = small.iter().any(|r| r.class == Class::Country);
        let holds = |r: &&Record| match r.class {
            Class::Country => !country,
            Class::State | Class::District => true,
            _ => false,
        };
        name.within.push(big.iter().filter(holds).copied().collect());
    }
}

/// Tells each name which others stand in its sentences.
fn stand_beside(seen: &[(Sighting, Vec<Record>)], named: &mut Named) {
    for (later, (sighting, _)) in seen.iter().enumerate() {
        for earlier in (later.saturating_sub(REACH)..later).rev() {
            let (Some((other, _)), Some(&a), Some(&b)) =
                (seen.get(earlier), named.of.get(earlier), named.of.get(later))
            else {
                continue;
            };
            if other.sentence != sighting.sentence {
                break;
            }
            for (one, other) in [(a, b), (b, a)] {
                let beside = named.names.get_mut(one).map(|n| &mut n.beside);
                beside
                    .filter(|list| one != other && !list.contains(&other))
                    .into_iter()
                    .for_each(|list| list.push(other));
            }
        }
    }
}
