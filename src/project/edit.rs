//! The only way in which a project changes: an [`Edit`] lists records before and after; its inverse swaps them.
//!
//! `Edit { name: "mark disputed", changes: [Claim c3f9a1b20d: unchecked → disputed], events: ["marked disputed"] }`
//! is undone by `disputed → unchecked` with the event "undid: mark disputed". The log is never undone: it
//! only grows.

use super::model::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A named change of a project. Undo shows its name, the journal stores it, the log gets its events.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Edit {
    /// What it does, in the imperative, as in "Undo: mark disputed".
    pub name: String,
    /// The changed records, in the order in which they are applied.
    pub changes: Vec<Change>,
    /// The entries that are added to the log.
    pub events: Vec<Event>,
}

/// Why an edit could not be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{edit}” does not fit any more, because {on:?} has changed since. Look at it again and repeat what you did.")]
pub struct Stale {
    /// The edit's name.
    pub edit: String,
    /// The first record that is not as the edit expects.
    pub on: Target,
}

impl Edit {
    /// The edit that undoes this one, with an event that says so.
    pub fn inverse(&self, act: Act, stamp: &Stamp, number: usize) -> Self {
        let (verb, name) = match act {
            Act::Redo => ("did again", self.name.clone()),
            _ => ("undid", self.name.clone()),
        };
        let on = self.changes.first().map_or(Target::Project, Change::target);
        let text = format!("{verb}: {name}");
        Self {
            name,
            changes: self.changes.iter().rev().map(Change::inverse).collect(),
            events: vec![Event::new(stamp, number, act, on, text)],
        }
    }

    /// The same edit, to redo it after it was undone.
    pub fn again(&self, stamp: &Stamp, number: usize) -> Self {
        let back = self.inverse(Act::Redo, stamp, number);
        Self { changes: self.changes.clone(), ..back }
    }

    /// Applies the edit. When a record is not as the edit expects, nothing changes and the error names the record.
    pub fn apply(&self, project: &mut Project) -> Result<(), Stale> {
        for (done, change) in self.changes.iter().enumerate() {
            if !change.fits(project) {
                for back in self.changes.iter().take(done).rev() {
                    back.inverse().put(project);
                }
                return Err(Stale { edit: self.name.clone(), on: change.target() });
            }
            change.put(project);
        }
        project.log.extend(self.events.iter().cloned());
        Ok(())
    }
}

impl<I: Clone + Ord, R: Clone + PartialEq> Delta<I, R> {
    fn fits(&self, records: &BTreeMap<I, R>) -> bool {
        records.get(&self.id) == self.before.as_deref()
    }

    fn put(&self, records: &mut BTreeMap<I, R>) {
        match &self.after {
            Some(record) => records.insert(self.id.clone(), (**record).clone()),
            None => records.remove(&self.id),
        };
    }
}

impl Change {
    /// True when the record in the project equals the one before the change.
    pub fn fits(&self, project: &Project) -> bool {
        match self {
            Self::Claim(d) => d.fits(&project.claims),
            Self::Source(d) => d.fits(&project.sources),
            Self::Speaker(d) => d.fits(&project.speakers),
            Self::Attribution(d) => d.fits(&project.attributions),
            Self::Criticism(d) => d.fits(&project.criticisms),
            Self::Place(d) => d.fits(&project.places),
            Self::Sentence(d) => d.fits(&project.sentences),
            Self::Person(d) => d.fits(&project.people),
            Self::Checklists(d) => d.fits(&project.checklists),
            Self::Filter(d) => d.fits(&project.filters),
            Self::Conflict(d) => d.fits(&project.conflicts),
            Self::Revision(d) => d.fits(&project.revisions),
            Self::Settings(d) => d.before.as_deref() == Some(&project.settings),
        }
    }

    /// Applies the change without checking what was there.
    fn put(&self, project: &mut Project) {
        match self {
            Self::Claim(d) => d.put(&mut project.claims),
            Self::Source(d) => d.put(&mut project.sources),
            Self::Speaker(d) => d.put(&mut project.speakers),
            Self::Attribution(d) => d.put(&mut project.attributions),
            Self::Criticism(d) => d.put(&mut project.criticisms),
            Self::Place(d) => d.put(&mut project.places),
            Self::Sentence(d) => d.put(&mut project.sentences),
            Self::Person(d) => d.put(&mut project.people),
            Self::Checklists(d) => d.put(&mut project.checklists),
            Self::Filter(d) => d.put(&mut project.filters),
            Self::Conflict(d) => d.put(&mut project.conflicts),
            Self::Revision(d) => d.put(&mut project.revisions),
            Self::Settings(d) => project.settings = d.after.as_deref().cloned().unwrap_or_default(),
        }
    }
}
