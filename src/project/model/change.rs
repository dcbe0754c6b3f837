//! A record before and after: what an edit is made of, and what a conflict holds of either side.

use super::checklist::Templates;
use super::filter::Filter;
use super::{
    Attribution, Claim, ClaimId, Criticism, CriticismId, Person, PersonId, Place, PlaceKey, QuoteId, Revision,
    Sentence, SentenceId, Settings, Source, SourceId, Speaker, SpeakerKey, Target,
};
use serde::{Deserialize, Serialize};

/// One record before and after. `before` is `None` for a new record, `after` for a removed one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Delta<I, R> {
    /// Which record.
    pub id: I,
    /// The record before the change.
    pub before: Option<Box<R>>,
    /// The record after the change.
    pub after: Option<Box<R>>,
}

impl<I: Clone, R: Clone> Delta<I, R> {
    /// The change of record `id` from `before` to `after`.
    pub fn new(id: I, before: Option<R>, after: Option<R>) -> Self {
        Self { id, before: before.map(Box::new), after: after.map(Box::new) }
    }

    fn inverse(&self) -> Self {
        Self { id: self.id.clone(), before: self.after.clone(), after: self.before.clone() }
    }
}

/// One changed record of a project. The settings of the desk are the only record without an id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)] // each variant is named for the map of `Project` that it changes
pub enum Change {
    Claim(Delta<ClaimId, Claim>),
    Source(Delta<SourceId, Source>),
    Speaker(Delta<SpeakerKey, Speaker>),
    Attribution(Delta<QuoteId, Attribution>),
    Criticism(Delta<CriticismId, Criticism>),
    Place(Delta<PlaceKey, Place>),
    Sentence(Delta<SentenceId, Sentence>),
    Person(Delta<PersonId, Person>),
    Settings(Delta<(), Settings>),
    Checklists(Delta<u32, Templates>),
    Filter(Delta<String, Filter>),
    Conflict(Delta<String, Conflict>),
    Revision(Delta<u32, Revision>),
}

impl Change {
    /// The change back: before and after swapped.
    pub fn inverse(&self) -> Self {
        match self {
            Self::Claim(d) => Self::Claim(d.inverse()),
            Self::Source(d) => Self::Source(d.inverse()),
            Self::Speaker(d) => Self::Speaker(d.inverse()),
            Self::Attribution(d) => Self::Attribution(d.inverse()),
            Self::Criticism(d) => Self::Criticism(d.inverse()),
            Self::Place(d) => Self::Place(d.inverse()),
            Self::Sentence(d) => Self::Sentence(d.inverse()),
            Self::Person(d) => Self::Person(d.inverse()),
            Self::Checklists(d) => Self::Checklists(d.inverse()),
            Self::Filter(d) => Self::Filter(d.inverse()),
            Self::Conflict(d) => Self::Conflict(d.inverse()),
            Self::Revision(d) => Self::Revision(d.inverse()),
            Self::Settings(d) => Self::Settings(Delta { id: (), before: d.after.clone(), after: d.before.clone() }),
        }
    }

    /// The record that the change refers to.
    pub fn target(&self) -> Target {
        match self {
            Self::Claim(d) => Target::Claim(d.id.clone()),
            Self::Source(d) => Target::Source(d.id.clone()),
            Self::Speaker(d) => Target::Speaker(d.id.clone()),
            Self::Attribution(d) => Target::Quote(d.id.clone()),
            Self::Criticism(d) => Target::Criticism(d.id.clone()),
            Self::Place(d) => Target::Place(d.id.clone()),
            Self::Sentence(d) => Target::Sentence(d.id.clone()),
            Self::Person(d) => Target::Person(d.id.clone()),
            Self::Revision(d) => Target::Revision(d.id),
            Self::Settings(_) | Self::Checklists(_) | Self::Filter(_) | Self::Conflict(_) => Target::Project,
        }
    }
}

/// What two people decided differently about one record. The record itself has our version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    /// What it is about.
    pub on: Target,
    /// Path of the field: `status`; empty for the record as a whole.
    pub field: String,
    /// The change from the common ancestor to ours.
    pub ours: Change,
    /// The change from the common ancestor to theirs.
    pub theirs: Change,
}
