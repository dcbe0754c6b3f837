//! Groups candidates by name: all mentions that are spelled the same are one name, and mean one place.

use super::candidates::PlaceCandidate;
use super::fold;
use super::record::{FeatureClass, Record};
use super::resolve::Name;
use crate::extract::Document;
use crate::text::Span;
use std::collections::BTreeMap;

/// The names of an article, and the name of each candidate.
#[derive(Default)]
pub(super) struct NameGroups {
    pub names: Vec<Name>,
    /// For each candidate, the index of its name.
    pub of: Vec<usize>,
}

/// Candidates further apart than this are not compared, so that a list of a thousand places stays cheap.
const REACH: usize = 12;
/// The weight of a mention in the dateline; other mentions have 1.
const DATELINE: f64 = 3.0;

/// Groups the candidates that are places.
pub(super) fn group(doc: &Document, seen: &[(PlaceCandidate, Vec<Record>)]) -> NameGroups {
    let mut index: BTreeMap<(String, bool, bool), usize> = BTreeMap::new();
    let mut named = NameGroups::default();
    for (candidate, records) in seen {
        let counties = in_list_of_counties(doc, candidate) && records.iter().any(|r| r.class == FeatureClass::District);
        let key = (fold::key(candidate.span.of(doc.text)), candidate.hit.demonym, counties);
        let at = *index.entry(key).or_insert_with(|| {
            let keep = |r: &&Record| !counties || r.class == FeatureClass::District;
            let records = records.iter().filter(keep).copied().collect();
            named.names.push(Name { records, weight: 0.0, containers: Vec::new(), co_mentioned: Vec::new() });
            named.names.len() - 1
        });
        named.of.push(at);
        let dateline = doc.metadata.dateline.is_some_and(|d| d.overlaps(candidate.span));
        if let Some(name) = named.names.get_mut(at) {
            name.weight += if dateline { DATELINE } else { 1.0 };
            // What one mention excludes is excluded for all: `Ottawa said` is no village, so `in Ottawa` is none
            // either.
            let fewer = records.len() < name.records.len() && !counties;
            let both = |r: &Record| records.iter().any(|other| other.id == r.id);
            if fewer && name.records.iter().any(both) {
                name.records.retain(both);
            }
        }
    }
    link_containers(doc, seen, &mut named);
    link_co_mentioned(seen, &mut named);
    named
}

/// `Bell, Clay and Lamar counties`: districts, not towns.
fn in_list_of_counties(doc: &Document, candidate: &PlaceCandidate) -> bool {
    let rest = doc.text.get(candidate.span.end..).unwrap_or("");
    let words = rest.split([' ', ',']).filter(|w| !w.is_empty());
    let list = words.take_while(|w| w.starts_with(char::is_uppercase) || matches!(*w, "and" | "counties" | "or"));
    list.take(REACH).any(|w| w == "counties")
}

/// `Paris, Texas`: the place after the comma contains the one before it. Two countries are a list.
fn link_containers(doc: &Document, seen: &[(PlaceCandidate, Vec<Record>)], named: &mut NameGroups) {
    for (pair, &at) in seen.windows(2).zip(&named.of) {
        let ([(inner, small), (outer, big)], Some(name)) = (pair, named.names.get_mut(at)) else { continue };
        let between = Span::new(inner.span.end, outer.span.start).of(doc.text);
        if inner.sentence != outer.sentence || !matches!(between, ", " | " (") {
            continue;
        }
        let country = small.iter().any(|r| r.class == FeatureClass::Country);
        let holds = |r: &&Record| match r.class {
            FeatureClass::Country => !country,
            FeatureClass::State | FeatureClass::District => true,
            _ => false,
        };
        name.containers.push(big.iter().filter(holds).copied().collect());
    }
}

/// Records for each name which others are in the same sentences.
fn link_co_mentioned(seen: &[(PlaceCandidate, Vec<Record>)], named: &mut NameGroups) {
    for (later, (candidate, _)) in seen.iter().enumerate() {
        for earlier in (later.saturating_sub(REACH)..later).rev() {
            let (Some((other, _)), Some(&a), Some(&b)) =
                (seen.get(earlier), named.of.get(earlier), named.of.get(later))
            else {
                continue;
            };
            if other.sentence != candidate.sentence {
                break;
            }
            for (one, other) in [(a, b), (b, a)] {
                let beside = named.names.get_mut(one).map(|n| &mut n.co_mentioned);
                beside
                    .filter(|list| one != other && !list.contains(&other))
                    .into_iter()
                    .for_each(|list| list.push(other));
            }
        }
    }
}
