//! Resolving a conflict of a merge: the record gets the field of one side, and the conflict is removed.
//!
//! `settle(&project, "claim c3f9a1b20d status", Side::Theirs, &stamp)` is the edit "take theirs", which can be undone.

use crate::project::diff::field_path::{STEP, child};
use crate::project::edit::Edit;
use crate::project::model::*;
use crate::project::revision;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Which version to take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The version that the record has.
    Ours,
    /// The other one.
    Theirs,
}

/// The edit that resolves the conflict called `name`; nothing when there is no such conflict.
pub fn resolve_conflict(project: &Project, name: &str, side: Side, stamp: &Stamp) -> Option<Edit> {
    let conflict = project.conflicts.get(name)?;
    let chosen = match side {
        Side::Ours => &conflict.ours,
        Side::Theirs => &conflict.theirs,
    };
    let mut changes: Vec<Change> = in_record(project, chosen, &conflict.field).into_iter().collect();
    if let Some(text) = changes.first().and_then(|change| other_text(project, change)) {
        changes.extend(revision::migrate_decisions(project, text).changes);
    }
    let gone = Change::Conflict(Delta::new(name.to_owned(), Some(conflict.clone()), None));
    let what = if side == Side::Ours { "kept ours" } else { "took theirs" };
    let event = Event::new(stamp, project.log.len(), Act::Merge, conflict.on.clone(), format!("{what}: {name}"));
    let edit_name = if side == Side::Ours { "keep ours" } else { "take theirs" };
    changes.push(gone);
    Some(Edit { name: edit_name.to_owned(), changes, events: vec![event] })
}

/// The new text, when `change` replaces the current revision by another.
fn other_text<'c>(project: &Project, change: &'c Change) -> Option<&'c str> {
    let Change::Revision(delta) = change else { return None };
    let text = &delta.after.as_deref()?.text;
    (project.revision().is_some_and(|(number, _)| number == delta.id) && text != project.text()).then_some(text)
}

/// The change that sets the record’s field to the chosen version; nothing when it has that already.
fn in_record(project: &Project, chosen: &Change, field: &str) -> Option<Change> {
    match chosen {
        Change::Claim(d) => changed(&project.claims, d, field).map(Change::Claim),
        Change::Source(d) => changed(&project.sources, d, field).map(Change::Source),
        Change::Speaker(d) => changed(&project.speakers, d, field).map(Change::Speaker),
        Change::Attribution(d) => changed(&project.attributions, d, field).map(Change::Attribution),
        Change::Criticism(d) => changed(&project.criticisms, d, field).map(Change::Criticism),
        Change::Place(d) => changed(&project.places, d, field).map(Change::Place),
        Change::Sentence(d) => changed(&project.sentences, d, field).map(Change::Sentence),
        Change::Person(d) => changed(&project.people, d, field).map(Change::Person),
        Change::Checklists(d) => changed(&project.checklists, d, field).map(Change::Checklists),
        Change::Filter(d) => changed(&project.filters, d, field).map(Change::Filter),
        Change::Conflict(d) => changed(&project.conflicts, d, field).map(Change::Conflict),
        Change::Revision(d) => changed(&project.revisions, d, field).map(Change::Revision),
        Change::Settings(d) => {
            let now = BTreeMap::from([((), project.settings.clone())]);
            changed(&now, d, field).map(Change::Settings)
        }
    }
}

fn changed<I, R>(records: &BTreeMap<I, R>, chosen: &Delta<I, R>, field: &str) -> Option<Delta<I, R>>
where
    I: Clone + Ord,
    R: Clone + PartialEq + Serialize + DeserializeOwned,
{
    let now = records.get(&chosen.id);
    let side = chosen.after.as_deref();
    let after = match (now, side) {
        (Some(now), Some(side)) if !field.is_empty() => Some(with_field(now, side, field)?),
        _ => side.cloned(),
    };
    (after.as_ref() != now).then(|| Delta::new(chosen.id.clone(), now.cloned(), after))
}

/// `now` with the field of `side`; a status is copied with its decision.
fn with_field<R: Serialize + DeserializeOwned>(now: &R, side: &R, field: &str) -> Option<R> {
    let mut value = serde_json::to_value(now).ok()?;
    let side = serde_json::to_value(side).ok()?;
    copy(&mut value, &side, &field.split(STEP).collect::<Vec<_>>())?;
    if field == "status" {
        copy(&mut value, &side, &["decision"])?;
    }
    serde_json::from_value(value).ok()
}

/// Copies the value at `path` from `side`; a missing value is removed.
fn copy(value: &mut Value, side: &Value, path: &[&str]) -> Option<()> {
    let (step, rest) = path.split_first()?;
    let other = child(side, step);
    match value {
        Value::Array(items) => {
            let item = items.get_mut(step.parse::<usize>().ok()?)?;
            if rest.is_empty() { *item = other?.clone() } else { copy(item, other?, rest)? }
        }
        _ => {
            if !value.is_object() {
                *value = Value::Object(Map::new());
            }
            let fields = value.as_object_mut()?;
            match (other, rest.is_empty()) {
                (None, _) => {
                    fields.remove(*step);
                }
                (Some(other), true) => {
                    fields.insert((*step).to_owned(), other.clone());
                }
                (Some(other), false) => copy(fields.entry((*step).to_owned()).or_insert(Value::Null), other, rest)?,
            }
        }
    }
    Some(())
}
