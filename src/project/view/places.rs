//! The rows of places, with decisions applied: another candidate, typed coordinates, confirmed, or not a place.

use super::project_view::ProjectView;
use super::rows::PlaceRow;
use crate::extract::{Candidate, Extraction, PlaceKind, PlaceMention, Usage};
use crate::project::model::{Place, PlaceKey, PlaceState, Project, unique_name};
use crate::text::{Anchor, Span};
use std::collections::HashSet;

impl ProjectView {
    /// Builds the rows of places: findings first, then decisions.
    pub(super) fn read_places(&mut self, project: &Project, found: &Extraction) {
        let text = project.text();
        let mut used: HashSet<PlaceKey> = HashSet::new();
        let mut rows = Vec::with_capacity(found.places.len());
        for place in &found.places {
            let words: Vec<&str> = place.mentions.iter().map(|m| m.span.of(text)).collect();
            let key = key_of(project, &words, &place.name, &used);
            used.insert(key.clone());
            let mut row = PlaceRow {
                key,
                name: place.name.clone(),
                country: place.country.clone(),
                kind: place.kind,
                located: true,
                lat: place.lat,
                lon: place.lon,
                geonames_id: place.geonames_id,
                mentions: place.mentions.clone(),
                candidates: place.candidates.clone(),
                state: PlaceState::Suggested,
                chosen: false,
                note: String::new(),
                why: place.why.text.clone(),
            };
            if let Some(decision) = project.places.get(&row.key) {
                decide(&mut row, decision);
            }
            rows.push(row);
        }
        for (key, decision) in project.places.iter().filter(|(key, _)| !used.contains(*key)) {
            if decision.mentions.iter().any(|m| m.span().is_some()) {
                let mut row = by_hand(key);
                decide(&mut row, decision);
                rows.push(row);
            }
        }
        rows.sort_by_key(|p| p.mentions.first().map_or(Span { start: usize::MAX, end: usize::MAX }, |m| m.span));
        self.places = rows;
    }
}

/// The key of a found place: that of a decision that has its words, or the words of its first mention.
fn key_of(project: &Project, words: &[&str], name: &str, used: &HashSet<PlaceKey>) -> PlaceKey {
    let first = words.first().copied().unwrap_or(name);
    let own = PlaceKey::from(first);
    if project.places.contains_key(&own) && !used.contains(&own) {
        return own;
    }
    let knows = |decision: &Place| decision.words.iter().any(|w| words.contains(&w.as_str()));
    let known = project.places.iter().find(|(key, decision)| !used.contains(*key) && knows(decision));
    match known {
        Some((key, _)) => key.clone(),
        None => PlaceKey(unique_name(first, |name| used.contains(&PlaceKey::from(name)))),
    }
}

fn by_hand(key: &PlaceKey) -> PlaceRow {
    PlaceRow {
        key: key.clone(),
        name: key.as_str().to_owned(),
        country: String::new(),
        kind: PlaceKind::City,
        located: false,
        lat: 0.0,
        lon: 0.0,
        geonames_id: None,
        mentions: Vec::new(),
        candidates: Vec::new(),
        state: PlaceState::Suggested,
        chosen: false,
        note: String::new(),
        why: String::new(),
    }
}

fn decide(row: &mut PlaceRow, decision: &Place) {
    row.state = decision.state;
    row.note.clone_from(&decision.note);
    for span in decision.mentions.iter().filter_map(Anchor::span) {
        if !row.mentions.iter().any(|m| m.span == span) {
            row.mentions.push(PlaceMention { span, usage: Usage::Literal });
        }
    }
    row.mentions.sort_by_key(|m| m.span);
    let Some(chosen) = &decision.chosen else { return };
    let was = Candidate {
        name: row.name.clone(),
        country: row.country.clone(),
        kind: row.kind,
        lat: row.lat,
        lon: row.lon,
        population: 0,
        geonames_id: row.geonames_id,
    };
    row.candidates.retain(|c| c.geonames_id.is_none() || c.geonames_id != chosen.geonames_id);
    if row.located {
        row.candidates.insert(0, was);
    }
    (row.chosen, row.located) = (true, true);
    row.name.clone_from(&chosen.name);
    row.country.clone_from(&chosen.country);
    row.kind = chosen.kind;
    (row.lat, row.lon) = (chosen.lat, chosen.lon);
    row.geonames_id = chosen.geonames_id;
}
