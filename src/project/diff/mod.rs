//! The differences between two states of a project: the changes of records that turn one into the other.
//!
//! `changes_between(&mine, &theirs)` is `[Claim c3f9a1b20d: verified → disputed]`, which [`describe_change`] words as
//! *Claim “The bridge is 40 metres long.”: status verified → disputed, decision*. The log is not compared.

pub(super) mod field_path;
pub(super) mod field_text;
pub mod three_way;

use crate::project::model::*;
use crate::project::shorten::shorten;
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The changes that make the records of `from` those of `to`.
pub fn changes_between(from: &Project, to: &Project) -> Vec<Change> {
    let mut changes = Vec::new();
    macro_rules! maps {
        ($($field:ident: $change:ident),*) => {
            $(records(&from.$field, &to.$field, Change::$change, &mut changes);)*
        };
    }
    maps!(people: Person, revisions: Revision, claims: Claim, sources: Source, speakers: Speaker,
        attributions: Attribution, criticisms: Criticism, places: Place, sentences: Sentence,
        checklists: Checklists, filters: Filter, conflicts: Conflict);
    if from.settings != to.settings {
        changes.push(Change::Settings(Delta {
            id: (),
            before: Some(Box::new(from.settings.clone())),
            after: Some(Box::new(to.settings.clone())),
        }));
    }
    changes
}

fn records<I: Clone + Ord, R: Clone + PartialEq>(
    from: &BTreeMap<I, R>,
    to: &BTreeMap<I, R>,
    change: fn(Delta<I, R>) -> Change,
    changes: &mut Vec<Change>,
) {
    let ids: BTreeSet<&I> = from.keys().chain(to.keys()).collect();
    for id in ids {
        let (before, after) = (from.get(id), to.get(id));
        if before != after {
            changes.push(change(Delta::new(id.clone(), before.cloned(), after.cloned())));
        }
    }
}

/// A change in words: kind and name of the record, and which fields differ.
pub fn describe_change(project: &Project, change: &Change) -> String {
    format!("{}: {}", describe_record_change(project, change), describe_fields(change))
}

/// Kind and name of the record of a change.
pub fn describe_record_change(project: &Project, change: &Change) -> String {
    let (kind, name) = (kind_word(change), record_name(project, change, ""));
    if name.is_empty() { kind.to_owned() } else { format!("{kind} “{}”", shorten(&name)) }
}

/// What a change does to its record: `new`, `taken away`, or the names of the fields that differ; a status with both
/// values.
pub fn describe_fields(change: &Change) -> String {
    let (before, after) = before_after(change);
    if before.is_null() {
        return "new".to_owned();
    }
    if after.is_null() {
        return "taken away".to_owned();
    }
    let status = |claim: &Option<Box<Claim>>| claim.as_deref().map_or("", |claim| claim.status.word());
    let word = |name: String| match change {
        Change::Claim(d) if name == "status" => format!("status {} → {}", status(&d.before), status(&d.after)),
        _ => name.replace('_', " "),
    };
    let fields: Vec<String> = differing_fields(&before, &after).into_iter().map(word).collect();
    if fields.is_empty() { "changed".to_owned() } else { fields.join(", ") }
}

/// The names of the fields in which two states of a record differ; all fields where one state is null.
pub(super) fn differing_fields(before: &Value, after: &Value) -> Vec<String> {
    let none = serde_json::Map::new();
    let (old, new) = (before.as_object().unwrap_or(&none), after.as_object().unwrap_or(&none));
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let mut names: Vec<String> = names.into_iter().filter(|name| old.get(*name) != new.get(*name)).cloned().collect();
    // Decision and stamp change with other fields, so they are named only when nothing else differs.
    if names.len() > 1 {
        names.retain(|name| !matches!(name.as_str(), "decision" | "stamp"));
    }
    names
}

fn kind_word(change: &Change) -> &'static str {
    match change {
        Change::Claim(_) => "Claim",
        Change::Source(_) => "Source",
        Change::Speaker(_) => "Speaker",
        Change::Attribution(_) => "Quote",
        Change::Criticism(_) => "Criticism",
        Change::Place(_) => "Place",
        Change::Sentence(_) => "Sentence",
        Change::Person(_) => "Person at the desk",
        Change::Settings(_) => "Settings of the desk",
        Change::Checklists(_) => "Checklists",
        Change::Filter(_) => "Saved filter",
        Change::Conflict(_) => "Conflict",
        Change::Revision(_) => "Article",
    }
}

/// The record before and after, as JSON values; null where there is none.
pub(super) fn before_after(change: &Change) -> (Value, Value) {
    fn of<I, R: Serialize>(delta: &Delta<I, R>) -> (Value, Value) {
        let value = |record: &Option<Box<R>>| serde_json::to_value(record).unwrap_or_default();
        (value(&delta.before), value(&delta.after))
    }
    match change {
        Change::Claim(d) => of(d),
        Change::Source(d) => of(d),
        Change::Speaker(d) => of(d),
        Change::Attribution(d) => of(d),
        Change::Criticism(d) => of(d),
        Change::Place(d) => of(d),
        Change::Sentence(d) => of(d),
        Change::Person(d) => of(d),
        Change::Settings(d) => of(d),
        Change::Checklists(d) => of(d),
        Change::Filter(d) => of(d),
        Change::Conflict(d) => of(d),
        Change::Revision(d) => of(d),
    }
}

/// The name of the record for people; `name` where it has none.
pub fn record_name(project: &Project, change: &Change, name: &str) -> String {
    fn kept<'r, I, R>(delta: &'r Delta<I, R>, stored: Option<&'r R>) -> Option<&'r R> {
        delta.after.as_deref().or(delta.before.as_deref()).or(stored)
    }
    let words = match change {
        Change::Claim(d) => kept(d, project.claims.get(&d.id)).map(|claim| claim.words().to_owned()),
        Change::Source(d) => kept(d, project.sources.get(&d.id)).map(|source| source.title.clone()),
        Change::Sentence(d) => kept(d, project.sentences.get(&d.id)).map(|sentence| sentence.anchor.exact.clone()),
        Change::Attribution(d) => kept(d, project.attributions.get(&d.id)).map(|quote| quote.anchor.exact.clone()),
        Change::Criticism(d) => kept(d, project.criticisms.get(&d.id)).map(|criticism| criticism.matter.clone()),
        Change::Person(d) => kept(d, project.people.get(&d.id)).map(|person| person.name.clone()),
        Change::Speaker(d) => Some(d.id.to_string()),
        Change::Place(d) => Some(d.id.to_string()),
        Change::Filter(d) => Some(d.id.clone()),
        Change::Revision(d) => Some(format!("draft {}", d.id)),
        Change::Settings(_) | Change::Checklists(_) | Change::Conflict(_) => None,
    };
    words.unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::{Act, Edit};
    use crate::text::{Anchor, Span};

    const TEXT: &str = "The bridge is 40 metres long.";

    #[test]
    fn the_difference_turns_one_project_into_the_other_and_says_how() {
        let mut from = Project::default();
        from.claims.insert("c1".into(), Claim { anchor: Anchor::at(TEXT, Span::new(0, 29)), ..Claim::default() });
        from.claims.insert("c2".into(), Claim::default());
        let mut to = from.clone();
        if let Some(claim) = to.claims.get_mut(&ClaimId::from("c1")) {
            claim.status = Status::Verified;
            claim.decision = Some(Decision::default());
            claim.flagged = true;
        }
        to.claims.remove(&ClaimId::from("c2"));
        to.sources.insert("yard".into(), Source { title: "Yard record".into(), ..Source::default() });
        to.settings.gates.second_person = !to.settings.gates.second_person;
        let changes = changes_between(&from, &to);
        let words: Vec<String> = changes.iter().map(|change| describe_change(&from, change)).collect();
        assert_eq!(
            words,
            [
                "Claim “The bridge is 40 metres long.”: flagged, status unchecked → verified",
                "Claim “”: taken away",
                "Source “Yard record”: new",
                "Settings of the desk: gates",
            ]
            .map(|words| words.replace(" “”", ""))
        );
        let edit = Edit { name: "reload".into(), changes, events: Vec::new() };
        let before = from.clone();
        edit.apply(&mut from).unwrap();
        assert_eq!(from, to);
        edit.inverse(Act::Undo, &Stamp::default(), 0).apply(&mut from).unwrap();
        assert_eq!(from.claims, before.claims);
        assert_eq!(changes_between(&to, &to), []);
    }
}
