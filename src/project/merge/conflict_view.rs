//! A conflict in words: what was there, what each of the two made of it, and who did.
//!
//! `both(&project, "claim c3f9a1b20d status")` is *status of “The bridge is 40 metres long.”: unchecked → verified by Ann Lee,
//! or → disputed by Ben Ott*. The window shows it and lets a person choose ([`super::settle`]).

use crate::project::diff::field_path::{STEP, child, field_at};
use crate::project::diff::field_text::field_words;
use crate::project::diff::{before_after, record_words};
use crate::project::model::*;
use serde_json::Value;

/// A conflict as a person sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Both {
    /// What to select to see the record.
    pub on: Target,
    /// The record in words: the claim's own, a source's title, a name.
    pub record: String,
    /// The field, as a person would say it: `status`, `ticks, number.unit, mark`; empty for the record as a whole.
    pub field: String,
    /// What was there before the two went apart; empty when nothing did.
    pub was: String,
    /// What ours is.
    pub ours: Version,
    /// What theirs is.
    pub theirs: Version,
}

/// One side of a conflict.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Version {
    /// The value in words, a line for each part; empty when it was taken away.
    pub words: String,
    /// Who decided it and when, where the record says so.
    pub by: Option<Stamp>,
}

/// The conflict called `name`; nothing when there is none of that name.
pub fn both(project: &Project, name: &str) -> Option<Both> {
    let Conflict { on, field, ours, theirs } = project.conflicts.get(name)?;
    let version = |change: &Change| version(project, &before_after(change).1, field);
    Some(Both {
        on: on.clone(),
        record: record_words(project, ours, name),
        field: field.replace(STEP, ", ").replace('_', " "),
        was: field_words(project, &before_after(ours).0, field),
        ours: version(ours),
        theirs: version(theirs),
    })
}

fn version(project: &Project, record: &Value, field: &str) -> Version {
    let words = field_words(project, record, field);
    // A status says who in its decision; most else in a stamp of its own.
    let holder = if field == "status" { child(record, "decision") } else { field_at(record, field) };
    let stamp = holder.and_then(|v| v.get("stamp").or(v.get("by").and(Some(v))));
    Version { words, by: stamp.and_then(|stamp| serde_json::from_value(stamp.clone()).ok()) }
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
        let shown = both(&merged, "claim c1 status").unwrap();
        assert_eq!((shown.record.as_str(), shown.field.as_str(), shown.was.as_str()), (TEXT, "status", "unchecked"));
        let told = |v: &Version| (v.words.clone(), v.by.as_ref().unwrap().by.to_string());
        assert_eq!(told(&shown.ours), ("verified".to_owned(), "ann".to_owned()));
        assert_eq!(told(&shown.theirs), ("disputed".to_owned(), "ben".to_owned()));

        let (mut gone, mut kept) = (base.clone(), base.clone());
        gone.claims.clear();
        kept.claims.get_mut(&ClaimId::from("c1")).unwrap().assignee = Some("cleo".into());
        let shown = both(&merge(&base, &gone, &kept), "claim c1").unwrap();
        assert_eq!((shown.ours.words.as_str(), shown.record.as_str()), ("", TEXT));
        assert!(shown.theirs.words.contains("assignee: cleo"), "{}", shown.theirs.words);
        assert_eq!(both(&merged, "claim c1 flagged"), None);
    }
}
