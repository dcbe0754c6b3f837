//! Version 1: conflicts, and the changes of records that they hold.

use super::article::{Revision, Sentence};
use super::claim::Claim;
use super::common::{ClaimKind, Id};
use super::convert::{Convert, choice, convert_fields, live};
use super::desk::{Filter, Person, Settings, Template};
use super::log::Target;
use super::place::Place;
use super::source::Source;
use super::speaker::{Attribution, Criticism, Speaker};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

choice! {
    /// One changed record of a project. The settings of the desk are the one record without a name.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub enum Change {
        Claim(delta: Delta<Id, Claim>),
        Source(delta: Delta<Id, Source>),
        Speaker(delta: Delta<Id, Speaker>),
        Attribution(delta: Delta<Id, Attribution>),
        Criticism(delta: Delta<Id, Criticism>),
        Place(delta: Delta<Id, Place>),
        Sentence(delta: Delta<Id, Sentence>),
        Person(delta: Delta<Id, Person>),
        Settings(delta: Delta<(), Settings>),
        Checklists(delta: Delta<u32, BTreeMap<ClaimKind, Template>>),
        Filter(delta: Delta<String, Filter>),
        Conflict(delta: Delta<String, Conflict>),
        Revision(delta: Delta<u32, Revision>),
    }
}

/// What two people decided differently about one record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    pub on: Target,
    pub field: String,
    pub ours: Change,
    pub theirs: Change,
}
convert_fields!(Conflict { on, field, ours, theirs });

/// One record before and after.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Delta<I, R> {
    pub id: I,
    pub before: Option<Box<R>>,
    pub after: Option<Box<R>>,
}

impl<I: Convert<J>, J, R: Convert<S>, S> Convert<live::Delta<J, S>> for Delta<I, R> {
    fn convert(self) -> live::Delta<J, S> {
        live::Delta { id: self.id.convert(), before: self.before.convert(), after: self.after.convert() }
    }
}

impl<I: Convert<J>, J, R: Convert<S>, S> Convert<Delta<J, S>> for live::Delta<I, R> {
    fn convert(self) -> Delta<J, S> {
        Delta { id: self.id.convert(), before: self.before.convert(), after: self.after.convert() }
    }
}
