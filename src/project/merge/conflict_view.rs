//! A conflict in words: the value before, both new values, and who decided each.
//!
//! `both(&project, "claim c3f9a1b20d status")` is *status of “The bridge is 40 metres long.”: unchecked → verified by
//! Ann Lee, or → disputed by Ben Ott*. The window shows it and a person chooses ([`super::resolve_conflict`]).

use crate::project::diff::field_path::{STEP, child, field_at};
use crate::project::diff::field_text::describe_field;
use crate::project::diff::{before_after, record_name};
use crate::project::model::*;
use serde_json::Value;

/// A conflict in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConflictView {
    /// The record to select.
    pub on: Target,
    /// The record’s name: the words of a claim, the title of a source.
    pub record: String,
    /// The field: `status`, `ticks, number.unit, mark`; empty for the record as a whole.
    pub field: String,
    /// The value in the common ancestor; empty when there was none.
    pub was: String,
    /// Our version.
    pub ours: ConflictVersion,
    /// Their version.
    pub theirs: ConflictVersion,
}

/// One version of a conflict.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConflictVersion {
    /// The value in words, one line per part; empty when it was removed.
    pub words: String,
    /// Who decided it and when, where that is recorded.
    pub by: Option<Stamp>,
}

/// The conflict called `name`, if there is one.
pub fn conflict_view(project: &Project, name: &str) -> Option<ConflictView> {
    let Conflict { on, field, ours, theirs } = project.conflicts.get(name)?;
    let version = |change: &Change| version(project, &before_after(change).1, field);
    Some(ConflictView {
        on: on.clone(),
        record: record_name(project, ours, name),
        field: field.replace(STEP, ", ").replace('_', " "),
        was: describe_field(project, &before_after(ours).0, field),
        ours: version(ours),
        theirs: version(theirs),
    })
}

fn version(project: &Project, record: &Value, field: &str) -> ConflictVersion {
    let words = describe_field(project, record, field);
    // Who set a status is recorded in the decision; most other fields have a stamp.
    let holder = if field == "status" { child(record, "decision") } else { field_at(record, field) };
    let stamp = holder.and_then(|v| v.get("stamp").or(v.get("by").and(Some(v))));
    ConflictVersion { words, by: stamp.and_then(|stamp| serde_json::from_value(stamp.clone()).ok()) }
}

#[cfg(test)]
mod tests {
    use super::super::merge;
    use super::*;
    use crate::text::{Anchor, Span};

    const TEXT: &str = "The bridge is 40 metres long.";

    #[test]
    fn a_conflict_is_told_in_words_with_who_decided_what() {
        let mut base = Project::default();
        base.revisions.insert(1, Revision { text: TEXT.into(), ..Revision::default() });
        base.claims.insert("c1".into(), Claim { anchor: Anchor::at(TEXT, Span::new(0, 29)), ..Claim::default() });
        base.people.insert("cleo".into(), Person { name: "Cleo Dunn".into(), ..Person::default() });
        let side = |status, by: &str, assignee: Option<&str>| {
            let mut project = base.clone();
            let claim = project.claims.get_mut(&ClaimId::from("c1")).unwrap();
            claim.status = status;
            let stamp = Stamp { by: by.into(), ..Stamp::default() };
            claim.decision = Some(Decision { stamp, comment: String::new() });
            claim.assignee = assignee.map(PersonId::from);
            project
        };
        let (ours, theirs) = (side(Status::Verified, "ann", None), side(Status::Disputed, "ben", Some("cleo")));
        let merged = merge(&base, &ours, &theirs);
        let shown = conflict_view(&merged, "claim c1 status").unwrap();
        assert_eq!((shown.record.as_str(), shown.field.as_str(), shown.was.as_str()), (TEXT, "status", "unchecked"));
        let told = |v: &ConflictVersion| (v.words.clone(), v.by.as_ref().unwrap().by.to_string());
        assert_eq!(told(&shown.ours), ("verified".to_owned(), "ann".to_owned()));
        assert_eq!(told(&shown.theirs), ("disputed".to_owned(), "ben".to_owned()));

        let (mut gone, mut kept) = (base.clone(), base.clone());
        gone.claims.clear();
        kept.claims.get_mut(&ClaimId::from("c1")).unwrap().assignee = Some("cleo".into());
        let shown = conflict_view(&merge(&base, &gone, &kept), "claim c1").unwrap();
        assert_eq!((shown.ours.words.as_str(), shown.record.as_str()), ("", TEXT));
        assert!(shown.theirs.words.contains("assignee: cleo"), "{}", shown.theirs.words);
        assert_eq!(conflict_view(&merged, "claim c1 flagged"), None);
    }
}
