//! Version 1 of the project file, field by field. What a later version changes gets a module of its own, and this one
//! stays as it is, so that a file of today opens for ever.

use super::entries::{Entries, Name, into_map};
use super::opened::Opened;
use crate::extract::ClaimKind;
use crate::project::checklist::Template;
use crate::project::filter::Filter;
use crate::project::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The version of the format that this program writes.
pub const VERSION: u32 = 1;

/// The file. Unknown fields are passed over and missing ones are empty, so fields can come without a new version.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct File {
    /// Version of the format; always the first field.
    pub version: u32,
    /// The program that wrote the file; for people.
    pub program: String,
    pub people: Entries<PersonId, Person>,
    #[serde(skip_serializing_if = "is_default")]
    pub settings: Settings,
    pub revisions: Entries<u32, Revision>,
    pub claims: Entries<ClaimId, Claim>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub sources: Entries<SourceId, Source>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub speakers: Entries<SpeakerKey, Speaker>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub attributions: Entries<QuoteId, Attribution>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub criticisms: Entries<CriticismId, Criticism>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub places: Entries<PlaceKey, Place>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub sentences: Entries<SentenceId, Sentence>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub checklists: Entries<u32, BTreeMap<ClaimKind, Template>>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub filters: Entries<String, Filter>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub conflicts: Entries<String, Conflict>,
    pub log: Vec<Event>,
}

/// True for a value that the file leaves out.
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl File {
    /// The file of a project.
    pub fn of(project: Project) -> Self {
        // No `..`: a new collection of the model must find its place here.
        let Project {
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
            people: people.into(),
            settings,
            revisions: revisions.into(),
            claims: claims.into(),
            sources: sources.into(),
            speakers: speakers.into(),
            attributions: attributions.into(),
            criticisms: criticisms.into(),
            places: places.into(),
            sentences: sentences.into(),
            checklists: checklists.into(),
            filters: filters.into(),
            conflicts: conflicts.into(),
            log,
        }
    }
}

/// The project of a file; records with one name are told apart.
pub(super) fn read(file: File) -> Opened {
    let mut repaired = Vec::new();
    let told = &mut repaired;
    let project = Project {
        people: into_map(file.people, "person", told),
        settings: file.settings,
        revisions: into_map(file.revisions, "draft", told),
        claims: into_map(file.claims, "claim", told),
        sources: into_map(file.sources, "source", told),
        speakers: into_map(file.speakers, "speaker", told),
        attributions: into_map(file.attributions, "quote", told),
        criticisms: into_map(file.criticisms, "criticism", told),
        places: into_map(file.places, "place", told),
        sentences: into_map(file.sentences, "sentence", told),
        checklists: into_map(file.checklists, "checklist", told),
        filters: into_map(file.filters, "filter", told),
        conflicts: into_map(file.conflicts, "conflict", told),
        log: file.log,
    };
    Opened { project, dropped: Vec::new(), repaired }
}

macro_rules! named {
    ($($id:ident),*) => {
        $(impl Name for $id {
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
