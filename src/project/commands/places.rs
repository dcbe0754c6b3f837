//! Places: another namesake, typed coordinates, confirmed, no place at all, or one that nothing found.

use super::context::{CommandContext, Log};
use crate::extract::Candidate;
use crate::problem::Problem;
use crate::project::edit::Edit;
use crate::project::model::*;
use crate::project::view::PlaceRow;
use crate::text::coordinates::{self, Coordinates};
use crate::text::{Anchor, Span};

impl CommandContext<'_> {
    /// Chooses another namesake; that confirms it too.
    pub fn choose_place(&self, key: &PlaceKey, candidate: &Candidate) -> Result<Edit, Problem> {
        let row = self.place(key)?;
        let mut record = self.place_record(row);
        record.chosen = Some(Chosen {
            name: candidate.name.clone(),
            country: candidate.country.clone(),
            kind: candidate.kind,
            lat: candidate.lat,
            lon: candidate.lon,
            geonames_id: candidate.geonames_id,
        });
        record.state = PlaceState::Confirmed;
        let log = Log::new(Act::Place, format!("said that {key} is {} ({})", candidate.name, candidate.country));
        Ok(self.place_edit(key, Some(record), "choose place", log))
    }

    /// Sets where a place is by typed coordinates (degrees, or degrees, minutes and seconds), and confirms it.
    pub fn type_coordinates(&self, key: &PlaceKey, typed: &str) -> Result<Edit, Problem> {
        let row = self.place(key)?;
        let Coordinates { lat, lon } = coordinates::read(typed).map_err(|why| {
            Problem::refused(format!("“{}” are not coordinates: {why}", typed.trim()), coordinates::EXAMPLE)
        })?;
        let mut record = self.place_record(row);
        let (name, country, kind) = (row.name.clone(), row.country.clone(), row.kind);
        record.chosen = Some(Chosen { name, country, kind, lat, lon, geonames_id: None });
        record.state = PlaceState::Confirmed;
        let log = Log::new(Act::Place, format!("put {} at {lat:.4}, {lon:.4}", row.name));
        Ok(self.place_edit(key, Some(record), "type coordinates", log))
    }

    /// Confirms the location of a place.
    pub fn confirm_place(&self, key: &PlaceKey) -> Result<Edit, Problem> {
        let row = self.place(key)?;
        if !row.located {
            return Err(Problem::refused(
                format!("Nobody has said where {} is", row.name),
                "Choose a namesake or type its coordinates.",
            ));
        }
        let mut record = self.place_record(row);
        if record.chosen.is_none() {
            // Store the location, so that a later gazetteer cannot change what was confirmed.
            let (name, country, kind) = (row.name.clone(), row.country.clone(), row.kind);
            let (lat, lon, geonames_id) = (row.lat, row.lon, row.geonames_id);
            record.chosen = Some(Chosen { name, country, kind, lat, lon, geonames_id });
        }
        record.state = PlaceState::Confirmed;
        let log = Log::new(Act::Place, format!("confirmed {} ({})", row.name, row.country));
        Ok(self.place_edit(key, Some(record), "confirm place", log))
    }

    /// Records that the words do not name a place.
    pub fn not_a_place(&self, key: &PlaceKey) -> Result<Edit, Problem> {
        let row = self.place(key)?;
        let mut record = self.place_record(row);
        record.state = PlaceState::NotAPlace;
        let log = Log::new(Act::Place, format!("said that “{key}” is no place"));
        Ok(self.place_edit(key, Some(record), "not a place", log))
    }

    /// Removes every decision on a place, which is then as it was found.
    pub fn forget_place(&self, key: &PlaceKey) -> Result<Edit, Problem> {
        if !self.project.places.contains_key(key) {
            return Err(Problem::refused("Nothing was decided about this place", "There is nothing to take back."));
        }
        Ok(self.place_edit(
            key,
            None,
            "forget place",
            Log::new(Act::Place, format!("took back what was said of {key}")),
        ))
    }

    /// Sets the note on a place; an empty text removes it.
    pub fn note_place(&self, key: &PlaceKey, note: &str) -> Result<Edit, Problem> {
        let row = self.place(key)?;
        let mut record = self.place_record(row);
        record.note = note.trim().to_owned();
        let log = Log::new(Act::Place, format!("noted on {}: {}", row.name, record.note));
        Ok(self.place_edit(key, Some(record), "note on place", log))
    }

    /// Adds a place that the extraction did not find, named by the words at `span`.
    pub fn add_place(&self, span: Span) -> Result<(PlaceKey, Edit), Problem> {
        let text = self.project.text();
        let span = span.trim(text);
        if span.is_empty() || !span.fits(text) {
            return Err(Problem::refused("No words are selected", "Drag over the name of the place."));
        }
        let taken = |key: &PlaceKey| self.project.places.contains_key(key) || self.view.place(key).is_some();
        let key = PlaceKey(unique_name(span.of(text), |name| taken(&PlaceKey::from(name))));
        let record = Place {
            words: vec![span.of(text).to_owned()],
            mentions: vec![Anchor::at(text, span)],
            stamp: self.stamp.clone(),
            ..Place::default()
        };
        let log = Log::new(Act::Place, format!("marked {key} as a place"));
        let edit = self.place_edit(&key, Some(record), "add place", log);
        Ok((key, edit))
    }

    fn place(&self, key: &PlaceKey) -> Result<&PlaceRow, Problem> {
        self.view
            .place(key)
            .ok_or_else(|| Problem::refused(format!("The article has no place “{key}”"), "Choose one from the list."))
    }

    /// The record of a place, or a new one with the words of its mentions.
    fn place_record(&self, row: &PlaceRow) -> Place {
        let text = self.project.text();
        let mut record = self.project.places.get(&row.key).cloned().unwrap_or_else(|| {
            let mut words: Vec<String> = row.mentions.iter().map(|m| m.span.of(text).to_owned()).collect();
            words.sort();
            words.dedup();
            Place { words, ..Place::default() }
        });
        record.stamp = self.stamp.clone();
        record
    }

    fn place_edit(&self, key: &PlaceKey, after: Option<Place>, name: &str, log: Log) -> Edit {
        let before = self.project.places.get(key).cloned();
        let change = Change::Place(Delta::new(key.clone(), before, after));
        self.edit(name, vec![change], log, Target::Place(key.clone()))
    }
}
