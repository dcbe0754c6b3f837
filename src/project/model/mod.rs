//! The records of a project: plain values in ordered maps, each one block of the project file.
//!
//! Every struct fills what is missing with its default, so a file of an older release opens, and leaves out what is at
//! its default, so a difference of two files shows decisions and nothing else.

mod article;
mod claim;
mod desk;
mod event;
mod ids;
mod place;
mod source;
mod speaker;

pub use article::{Annotation, AnnotationKind, Metadata, OriginalFile, Revision, Sentence};
pub use claim::{
    Addressee, CheckPoint, Claim, Correction, Decision, Evidence, Legal, Mark, Note, Origin, Outcome, Query, Stance,
    Status, Tick, Verdict,
};
pub use desk::{Gates, Label, Person, Role, Scale, Settings};
pub use event::{Act, Event, Stamp, Target, When};
pub use ids::{
    ClaimId, CriticismId, EventId, EvidenceId, ItemId, PersonId, PlaceKey, QuoteId, SentenceId, SourceId, SpeakerKey,
    content_id, slug, unique_name,
};
pub use place::{Chosen, Place, PlaceState};
pub use source::{Attachment, Level, Source, SourceKind};
pub use speaker::{Asked, Attribution, Criticism, Reply, SaidBy, Speaker};

use super::checklist::Template;
use super::edit::Change;
use super::filter::Filter;
use crate::extract::ClaimKind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// True for a value that a file leaves out.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// All that people decided about one article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Project {
    /// Who is at the desk.
    pub people: BTreeMap<PersonId, Person>,
    /// What the desk asks of a claim.
    #[serde(skip_serializing_if = "is_default")]
    pub settings: Settings,
    /// The drafts of the article, by number from 1; the last one is the one at work.
    pub revisions: BTreeMap<u32, Revision>,
    /// Claims that a person touched.
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
    pub checklists: BTreeMap<u32, BTreeMap<ClaimKind, Template>>,
    /// Saved filters of the claims list, by name.
    #[serde(skip_serializing_if = "is_default")]
    pub filters: BTreeMap<String, Filter>,
    /// What two people decided differently, until someone settles it.
    #[serde(skip_serializing_if = "is_default")]
    pub conflicts: BTreeMap<String, Conflict>,
    /// Who did what when, oldest first; only ever added to.
    pub log: Vec<Event>,
}

/// What two people decided differently about one record; the record itself holds ours.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    /// What it is about.
    pub on: Target,
    /// Which part of the record: `status`; empty for the whole.
    pub field: String,
    /// From the common ancestor to ours.
    pub ours: Change,
    /// From the common ancestor to theirs.
    pub theirs: Change,
}

impl Project {
    /// The draft at work; an empty one while none is loaded.
    pub fn text(&self) -> &str {
        self.revision().map_or("", |(_, r)| &r.text)
    }

    /// The number of the draft at work, and the draft.
    pub fn revision(&self) -> Option<(u32, &Revision)> {
        self.revisions.last_key_value().map(|(number, revision)| (*number, revision))
    }

    /// The name of someone at the desk, as the log shows it; the id when they are not in the list.
    pub fn name_of<'a>(&'a self, person: &'a PersonId) -> &'a str {
        self.people.get(person).map_or(person.as_str(), |p| &p.name)
    }
}
