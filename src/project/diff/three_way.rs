//! Comparing two states of a project that diverged from a common one: each record that either side changed.
//!
//! ```text
//! Claim “The bridge is 40 metres long.”   theirs: status unchecked → verified   ours: flagged
//! Source “Yard record”                    theirs: new
//! ```

use super::field_text::describe_field;
use super::{before_after, changes_between, describe_fields, describe_record_change, differing_fields};
use crate::project::model::Change;
use crate::project::model::Project;
use std::collections::{BTreeMap, BTreeSet};

/// A record that one side or both changed.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordDivergence {
    /// Our change.
    pub ours: Option<Change>,
    /// Their change.
    pub theirs: Option<Change>,
}

/// A field of such a record, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldDivergence {
    /// Its name, with spaces for underscores.
    pub name: String,
    /// The value in the common state.
    pub was: String,
    /// Our value; nothing when we did not change it.
    pub ours: Option<String>,
    /// Their value; nothing when they did not change it.
    pub theirs: Option<String>,
}

/// The records in which `ours` and `theirs` differ from `base`: those that both changed first, then the rest in the
/// order of the file.
pub fn divergences(base: &Project, ours: &Project, theirs: &Project) -> Vec<RecordDivergence> {
    let mut records: BTreeMap<(usize, String), RecordDivergence> = BTreeMap::new();
    let none = || RecordDivergence { ours: None, theirs: None };
    for change in changes_between(base, ours) {
        let at = key(&change);
        records.entry(at).or_insert_with(none).ours = Some(change);
    }
    for change in changes_between(base, theirs) {
        let at = key(&change);
        records.entry(at).or_insert_with(none).theirs = Some(change);
    }
    let mut records: Vec<RecordDivergence> = records.into_values().collect();
    records.sort_by_key(|record| !record.changed_by_both());
    records
}

/// The sort key of a record: the rank of its kind in the file, and its id.
fn key(change: &Change) -> (usize, String) {
    match change {
        Change::Person(d) => (0, d.id.to_string()),
        Change::Revision(d) => (1, format!("{:010}", d.id)),
        Change::Claim(d) => (2, d.id.to_string()),
        Change::Source(d) => (3, d.id.to_string()),
        Change::Speaker(d) => (4, d.id.to_string()),
        Change::Attribution(d) => (5, d.id.to_string()),
        Change::Criticism(d) => (6, d.id.to_string()),
        Change::Place(d) => (7, d.id.to_string()),
        Change::Sentence(d) => (8, d.id.to_string()),
        Change::Checklists(d) => (9, format!("{:010}", d.id)),
        Change::Filter(d) => (10, d.id.clone()),
        Change::Conflict(d) => (11, d.id.clone()),
        Change::Settings(_) => (12, String::new()),
    }
}

impl RecordDivergence {
    /// True when both sides changed it.
    pub fn changed_by_both(&self) -> bool {
        self.ours.is_some() && self.theirs.is_some()
    }

    /// Kind and name of the record.
    pub fn record(&self, project: &Project) -> String {
        self.ours
            .as_ref()
            .or(self.theirs.as_ref())
            .map(|change| describe_record_change(project, change))
            .unwrap_or_default()
    }

    /// Our change in one line; empty when there is none.
    pub fn describe_ours(&self) -> String {
        self.ours.as_ref().map(describe_fields).unwrap_or_default()
    }

    /// Their change in one line; empty when there is none.
    pub fn describe_theirs(&self) -> String {
        self.theirs.as_ref().map(describe_fields).unwrap_or_default()
    }

    /// Every field that either side changed, in words.
    pub fn fields(&self, project: &Project) -> Vec<FieldDivergence> {
        let [ours, theirs] = [&self.ours, &self.theirs].map(|change| change.as_ref().map(before_after));
        let was = ours.as_ref().or(theirs.as_ref()).map(|(before, _)| before.clone()).unwrap_or_default();
        let changed = [&ours, &theirs].map(|side| {
            side.as_ref().map(|(before, after)| differing_fields(before, after)).unwrap_or_default().into_iter()
        });
        let names: BTreeSet<String> = changed.into_iter().flatten().collect();
        let now = |side: &Option<(_, _)>, field: &str, was: &str| {
            side.as_ref().map(|(_, after)| describe_field(project, after, field)).filter(|now| now != was)
        };
        let describe_change = names.into_iter().map(|field| {
            let was = describe_field(project, &was, &field);
            let (ours, theirs) = (now(&ours, &field, &was), now(&theirs, &field, &was));
            FieldDivergence { name: field.replace('_', " "), was, ours, theirs }
        });
        describe_change.filter(|field| field.ours.is_some() || field.theirs.is_some()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::{Claim, ClaimId, Source, Status};
    use crate::text::{Anchor, Span};

    const TEXT: &str = "The bridge is 40 metres long.";

    #[test]
    fn each_record_stands_beside_its_other_field_by_field() {
        let mut base = Project::default();
        base.claims.insert("c1".into(), Claim { anchor: Anchor::at(TEXT, Span::new(0, 29)), ..Claim::default() });
        let with = |change: fn(&mut Claim)| {
            let mut project = base.clone();
            change(project.claims.get_mut(&ClaimId::from("c1")).unwrap());
            project
        };
        let ours = with(|claim| claim.status = Status::Verified);
        let mut theirs = with(|claim| {
            claim.status = Status::Disputed;
            claim.wording = "The bridge measures 40 m.".into();
        });
        theirs.sources.insert("a".into(), Source { title: "Yard record".into(), ..Source::default() });
        let records = divergences(&base, &ours, &theirs);
        let lines: Vec<_> = records.iter().map(|r| (r.record(&ours), r.describe_ours(), r.describe_theirs())).collect();
        let line = |a: &str, b: &str, c: &str| (a.to_owned(), b.to_owned(), c.to_owned());
        assert_eq!(
            lines,
            [
                line(
                    "Claim “The bridge is 40 metres long.”",
                    "status unchecked → verified",
                    "status unchecked → disputed, wording"
                ),
                line("Source “Yard record”", "", "new"),
            ]
        );
        let fields = records[0].fields(&ours);
        let field = |name: &str, was: &str, ours: Option<&str>, theirs: Option<&str>| FieldDivergence {
            name: name.into(),
            was: was.into(),
            ours: ours.map(str::to_owned),
            theirs: theirs.map(str::to_owned),
        };
        assert_eq!(
            fields,
            [
                field("status", "unchecked", Some("verified"), Some("disputed")),
                field("wording", "", None, Some("The bridge measures 40 m.")),
            ]
        );
        let title = records[1].fields(&ours).into_iter().find(|field| field.name == "title");
        assert_eq!(title, Some(field("title", "", None, Some("Yard record"))));
        assert_eq!(divergences(&base, &base, &base), []);
    }
}
