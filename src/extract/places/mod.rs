//! Places: names looked up in the gazetteer, and resolved against each other.
//!
//! ```text
//! candidates   the names of the gazetteer in the text
//! classifier   which of them are places here: prominent, "in …", "… County", not after "Mr"
//! name_groups  mentions that are spelled the same are one name
//! resolve      which place a name means: the other places of the article vote
//! usage        literal, demonym, metonym
//! prominence   how well known a bare name is, for other stages
//! gazetteer    the names themselves, packed; fold: the spelling of a name as a key
//! ```
//!
//! ```
//! let found = tickmark::extract::extract("The plant in Paris, Texas, is closed, Ottawa said.");
//! let names: Vec<_> = found.places.iter().map(|p| (p.name.as_str(), p.country.as_str())).collect();
//! assert_eq!(names, [("Paris", "US"), ("Texas", "US"), ("Ottawa", "CA")]);
//! assert_eq!(found.places[0].candidates[0].country, "FR");
//! ```

mod candidates;
mod classifier;
mod fold;
pub mod gazetteer;
mod great_circle;
mod name_groups;
pub mod prominence;
mod record;
mod resolve;
mod usage;
mod words;

use super::{Document, Entity, Explanation, Language, Place, PlaceMention};
use crate::text::Span;
pub use great_circle::kilometres;

use candidates::PlaceCandidate;
use classifier::PlaceClassifier;
use gazetteer::Gazetteer;
use record::{Record, RecordId};
use resolve::{Choice, Reason};
use std::collections::BTreeMap;

/// Namesakes that are kept with a place.
const RUNNERS_UP: usize = 12;

/// Every place with its mentions, in order of first mention.
pub fn find(doc: &Document, entities: &[Entity]) -> Vec<Place> {
    let Some(gazetteer) = gazetteer::gazetteer().filter(|_| doc.language == Language::English) else {
        return Vec::new();
    };
    let candidates = candidates::find(doc, gazetteer).into_iter();
    let seen: Vec<_> = candidates.map(|s| (gazetteer.records_of(&s.hit), s)).map(|(records, s)| (s, records)).collect();
    let seen = PlaceClassifier::new(doc, entities, &seen).places();
    let named = name_groups::group(doc, &seen);
    let choices = resolve::resolve(&named.names);
    let mut meant: Vec<(&PlaceCandidate, Record)> = Vec::new();
    let mut why: BTreeMap<RecordId, &Choice> = BTreeMap::new();
    for ((candidate, _), &name) in seen.iter().zip(&named.of) {
        let Some(choice) = choices.get(name) else { continue };
        let Some(&record) = choice.ranked.first() else { continue };
        meant.push((candidate, record));
        // A name says more than its demonym: `Georgia` has namesakes, `Georgians` hardly any.
        why.entry(record.id)
            .and_modify(|old| *old = if old.ranked.len() < choice.ranked.len() { choice } else { *old })
            .or_insert(choice);
    }
    gather(doc, gazetteer, &meant, &why)
}

/// One [`Place`] per record, with all its mentions.
fn gather(
    doc: &Document,
    gazetteer: &Gazetteer,
    meant: &[(&PlaceCandidate, Record)],
    why: &BTreeMap<RecordId, &Choice>,
) -> Vec<Place> {
    let mut first: BTreeMap<RecordId, Span> = BTreeMap::new();
    for (candidate, record) in meant {
        first.entry(record.id).or_insert(candidate.span);
    }
    let mut places: Vec<Place> = Vec::new();
    let mut index: BTreeMap<RecordId, usize> = BTreeMap::new();
    for (at, (candidate, record)) in meant.iter().enumerate() {
        let place = *index.entry(record.id).or_insert_with(|| {
            let choice = why.get(&record.id);
            let runners = choice.iter().flat_map(|c| c.ranked.iter().skip(1)).take(RUNNERS_UP);
            places.push(Place {
                name: record.name.to_owned(),
                country: record.country.to_owned(),
                kind: record.class.kind(),
                lat: record.lat,
                lon: record.lon,
                geonames_id: record.geonames,
                mentions: Vec::new(),
                candidates: runners.map(|r| gazetteer.namesake(r)).collect(),
                why: choice.map(|c| explain(gazetteer, record, c, &first)).unwrap_or_default(),
            });
            places.len() - 1
        });
        let mention = PlaceMention { span: candidate.span, usage: usage::of(doc, meant, at) };
        places.get_mut(place).into_iter().for_each(|p| p.mentions.push(mention));
    }
    places
}

/// The explanation for the checker, with the mention that is the reason.
fn explain(gazetteer: &Gazetteer, record: &Record, choice: &Choice, first: &BTreeMap<RecordId, Span>) -> Explanation {
    let name = |id: RecordId| with_article(gazetteer.record(id).map_or("", |r| r.name));
    let cue = |id: RecordId| first.get(&id).copied();
    let state = with_article(gazetteer.state(record.state).map_or("", |s| s.name));
    let country = with_article(gazetteer.country(record.country).map_or("", |c| c.name));
    let (rule, text, cue) = match choice.reason {
        Reason::Only => ("only-one", format!("the only {} that the gazetteer knows", record.name), None),
        Reason::Within(area) => ("after-comma", format!("{} is named right after it", name(area)), cue(area)),
        Reason::Beside(area) => ("same-sentence", format!("{} is named in the same sentence", name(area)), cue(area)),
        Reason::State => ("state-vote", format!("many places in the article are in {state}"), None),
        Reason::Country => ("country-vote", format!("many places in the article are in {country}"), None),
        Reason::Near(other) => {
            ("nearness", format!("it lies near {}, which the article names too", name(other)), cue(other))
        }
        Reason::Known => ("best-known", format!("the best known of {} places of that name", choice.ranked.len()), None),
    };
    Explanation { rule, text, cue }
}

/// The name with its article, as in a sentence: `the United States`, `the Bahamas`, but `Norway`.
fn with_article(name: &str) -> String {
    const PLURAL: [&str; 7] = ["Bahamas", "Comoros", "Gambia", "Maldives", "Netherlands", "Philippines", "Seychelles"];
    let head = name.split(" of ").next().unwrap_or(name);
    let common =
        ["Republic", "Islands", "Emirates", "Kingdom", "States", "Territory", "Territories", "District", "Sea"];
    let needs = PLURAL.contains(&name)
        || head.contains(' ') && common.iter().any(|c| head.ends_with(c))
        || head != name && common.contains(&head);
    if needs { format!("the {name}") } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_take_their_article() {
        for (name, told) in [
            ("United States", "the United States"),
            ("Republic of the Congo", "the Republic of the Congo"),
            ("District of Columbia", "the District of Columbia"),
            ("Solomon Islands", "the Solomon Islands"),
            ("Netherlands", "the Netherlands"),
            ("Isle of Man", "Isle of Man"),
            ("Norway", "Norway"),
            ("", ""),
        ] {
            assert_eq!(with_article(name), told);
        }
    }
}
