//! Version 1: the file as a whole, made from a project and turned into one.

use super::article::{Revision, Sentence};
use super::change::Conflict;
use super::claim::Claim;
use super::common::{ClaimKind, Id, is_default};
use super::convert::{Convert, live};
use super::desk::{Filter, Person, Settings, Template};
use super::log::Event;
use super::place::Place;
use super::source::Source;
use super::speaker::{Attribution, Criticism, Speaker};
use crate::store::file::entries::{Entries, Name, into_map};
use crate::store::file::opened::Opened;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The number of this version, which is the one that the program writes.
pub const VERSION: u32 = 1;

/// The file. Unknown fields are passed over and missing ones are empty, so fields can come without a new version.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct File {
    /// Version of the format; always the first field.
    pub version: u32,
    /// The program that wrote the file; for people.
    pub program: String,
    pub people: Entries<Id, Person>,
    #[serde(skip_serializing_if = "is_default")]
    pub settings: Settings,
    pub revisions: Entries<u32, Revision>,
    pub claims: Entries<Id, Claim>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub sources: Entries<Id, Source>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub speakers: Entries<Id, Speaker>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub attributions: Entries<Id, Attribution>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub criticisms: Entries<Id, Criticism>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub places: Entries<Id, Place>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub sentences: Entries<Id, Sentence>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub checklists: Entries<u32, BTreeMap<ClaimKind, Template>>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub filters: Entries<String, Filter>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub conflicts: Entries<String, Conflict>,
    pub log: Vec<Event>,
}

impl File {
    /// The file of a project.
    pub fn of(project: live::Project) -> Self {
        // No `..`: a new collection of the model must find its place here.
        let live::Project {
            people,
            settings,
            revisions,
            claims,
            sources,
            speakers,
            attributions,
            criticisms,
            places,
            sentences,
            checklists,
            filters,
            conflicts,
            log,
        } = project;
        Self {
            version: VERSION,
            program: format!("tickmark {}", env!("CARGO_PKG_VERSION")),
            people: Entries::from(people).convert(),
            settings: settings.convert(),
            revisions: Entries::from(revisions).convert(),
            claims: Entries::from(claims).convert(),
            sources: Entries::from(sources).convert(),
            speakers: Entries::from(speakers).convert(),
            attributions: Entries::from(attributions).convert(),
            criticisms: Entries::from(criticisms).convert(),
            places: Entries::from(places).convert(),
            sentences: Entries::from(sentences).convert(),
            checklists: Entries::from(checklists).convert(),
            filters: Entries::from(filters).convert(),
            conflicts: Entries::from(conflicts).convert(),
            log: log.convert(),
        }
    }
}

/// The project of a file; records with the same key are kept under different ones.
pub fn read(file: File) -> Opened {
    let mut repaired = Vec::new();
    let repairs = &mut repaired;
    let project = live::Project {
        people: into_map(file.people.convert(), "person", repairs),
        settings: file.settings.convert(),
        revisions: into_map(file.revisions.convert(), "draft", repairs),
        claims: into_map(file.claims.convert(), "claim", repairs),
        sources: into_map(file.sources.convert(), "source", repairs),
        speakers: into_map(file.speakers.convert(), "speaker", repairs),
        attributions: into_map(file.attributions.convert(), "quote", repairs),
        criticisms: into_map(file.criticisms.convert(), "criticism", repairs),
        places: into_map(file.places.convert(), "place", repairs),
        sentences: into_map(file.sentences.convert(), "sentence", repairs),
        checklists: into_map(file.checklists.convert(), "checklist", repairs),
        filters: into_map(file.filters.convert(), "filter", repairs),
        conflicts: into_map(file.conflicts.convert(), "conflict", repairs),
        log: file.log.convert(),
    };
    Opened { project, dropped: Vec::new(), repaired }
}

impl<A: Convert<B>, B, C: Convert<D>, D> Convert<Entries<B, D>> for Entries<A, C> {
    fn convert(self) -> Entries<B, D> {
        Entries(self.0.into_iter().map(|(key, value)| (key.convert(), value.convert())).collect())
    }
}

macro_rules! named {
    ($($id:ident),*) => {
        $(impl Name for live::$id {
            fn another(&self, number: u32) -> Self {
                Self(format!("{}-{number}", self.0))
            }
        })*
    };
}
named!(PersonId, ClaimId, SourceId, SpeakerKey, QuoteId, CriticismId, PlaceKey, SentenceId);

impl Name for String {
    fn another(&self, number: u32) -> Self {
        format!("{self}-{number}")
    }
}

impl Name for u32 {
    fn another(&self, number: u32) -> Self {
        self.saturating_add(number - 1)
    }
}
