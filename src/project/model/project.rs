//! The project as a whole: every record by its id, and the log.

use super::checklist::Templates;
use super::default_value::is_default;
use super::filter::Filter;
use super::{
    Attribution, Claim, ClaimId, Conflict, Criticism, CriticismId, Event, Person, PersonId, Place, PlaceKey, QuoteId,
    Revision, Sentence, SentenceId, Settings, Source, SourceId, Speaker, SpeakerKey,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// All that people decided about one article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Project {
    /// The people of the desk.
    pub people: BTreeMap<PersonId, Person>,
    /// The settings of the desk.
    #[serde(skip_serializing_if = "is_default")]
    pub settings: Settings,
    /// The revisions of the article, by number from 1; the last one is the current one.
    pub revisions: BTreeMap<u32, Revision>,
    /// Claims that a person decided something about.
    pub claims: BTreeMap<ClaimId, Claim>,
    /// The library of sources.
    #[serde(skip_serializing_if = "is_default")]
    pub sources: BTreeMap<SourceId, Source>,
    /// Decisions on speakers.
    #[serde(skip_serializing_if = "is_default")]
    pub speakers: BTreeMap<SpeakerKey, Speaker>,
    /// Decisions on quotes.
    #[serde(skip_serializing_if = "is_default")]
    pub attributions: BTreeMap<QuoteId, Attribution>,
    /// The right-of-reply board.
    #[serde(skip_serializing_if = "is_default")]
    pub criticisms: BTreeMap<CriticismId, Criticism>,
    /// Decisions on places.
    #[serde(skip_serializing_if = "is_default")]
    pub places: BTreeMap<PlaceKey, Place>,
    /// Sentences with nothing to check.
    #[serde(skip_serializing_if = "is_default")]
    pub sentences: BTreeMap<SentenceId, Sentence>,
    /// The desk's own checklists, by generation from 1; generation 0 is the program's own and is not stored.
    #[serde(skip_serializing_if = "is_default")]
    pub checklists: BTreeMap<u32, Templates>,
    /// Saved filters of the claims list, by name.
    #[serde(skip_serializing_if = "is_default")]
    pub filters: BTreeMap<String, Filter>,
    /// Unresolved conflicts of merges, by name.
    #[serde(skip_serializing_if = "is_default")]
    pub conflicts: BTreeMap<String, Conflict>,
    /// The log, oldest entry first. Entries are only ever added.
    pub log: Vec<Event>,
}

impl Project {
    /// The text of the current revision; empty while none is loaded.
    pub fn text(&self) -> &str {
        self.revision().map_or("", |(_, r)| &r.text)
    }

    /// The current revision and its number.
    pub fn revision(&self) -> Option<(u32, &Revision)> {
        self.revisions.last_key_value().map(|(number, revision)| (*number, revision))
    }

    /// The name of a person of the desk; the id when it is not in the list.
    pub fn name_of<'a>(&'a self, person: &'a PersonId) -> &'a str {
        self.people.get(person).map_or(person.as_str(), |p| &p.name)
    }
}
