//! Merging two people's work on one project: a three-way merge by record and field.
//!
//! `merge(&base, &ours, &theirs)` takes what either changed since the common ancestor. Where both changed one field
//! differently, the record has our version and a [`Conflict`] keeps both, to be resolved by a person. Log entries are
//! merged by their ids. Nothing is dropped.
//!
//! The window lists `project.conflicts` by name, shows each with [`conflict_view`], and takes a choice with
//! `session.decide(|commands| commands.settle_conflict(name, Side::Theirs))`: an edit like any other, which can be
//! undone.
//!
//! ```
//! use tickmark::project::{Claim, ClaimId, Project, merge::merge};
//! let base = Project::default();
//! let (mut ours, mut theirs) = (base.clone(), base.clone());
//! ours.claims.insert(ClaimId::from("c1"), Claim::default());
//! theirs.claims.insert(ClaimId::from("c2"), Claim::default());
//! let merged = merge(&base, &ours, &theirs);
//! assert_eq!((merged.claims.len(), merged.conflicts.len()), (2, 0));
//! ```

mod conflict_view;
mod fields;
mod resolve;

pub use conflict_view::{ConflictVersion, ConflictView, conflict_view};
pub use resolve::{Side, resolve_conflict};

use super::model::*;
use crate::text::AnchorState;
use fields::FieldMerger;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};

/// Merges `ours` and `theirs`, which both started from `base`. New conflicts are added to those that either
/// had before.
pub fn merge(base: &Project, ours: &Project, theirs: &Project) -> Project {
    let text = text_at_work(base, ours, theirs).to_owned();
    let [base, ours, theirs] = [base, ours, theirs].map(|project| on_text(project, &text));
    let mut merged = Project::default();
    let mut found = Vec::new();
    macro_rules! maps {
        ($($field:ident: $change:ident),*) => {
            $(merged.$field = records(
                [&base.$field, &ours.$field, &theirs.$field], Change::$change, &mut found
            );)*
        };
    }
    maps!(people: Person, revisions: Revision, claims: Claim, sources: Source, speakers: Speaker,
        attributions: Attribution, criticisms: Criticism, places: Place, sentences: Sentence,
        checklists: Checklists, filters: Filter, conflicts: Conflict);
    let settings = [&base.settings, &ours.settings, &theirs.settings].map(|s| BTreeMap::from([((), s.clone())]));
    let mut settings = records([&settings[0], &settings[1], &settings[2]], Change::Settings, &mut found);
    merged.settings = settings.remove(&()).unwrap_or_default();
    merged.log = log(&ours.log, &theirs.log);
    for conflict in found {
        let name = format!("{} {}", name_of(&conflict.ours), conflict.field);
        let name = unique_name(name.trim_end(), |name| merged.conflicts.contains_key(name));
        merged.conflicts.insert(name, conflict);
    }
    merged
}

/// The text of the merged project: the new revision where only one side loaded one; ours when both did.
fn text_at_work<'p>(base: &Project, ours: &'p Project, theirs: &'p Project) -> &'p str {
    if ours.revision() == base.revision() { theirs.text() } else { ours.text() }
}

/// The project with its anchors migrated to `text`. A settled claim with a doubtful anchor goes to *recheck*.
fn on_text(project: &Project, text: &str) -> Project {
    let mut moved = project.clone();
    if project.text() == text {
        return moved;
    }
    moved.migrate_anchors(text);
    for claim in moved.claims.values_mut() {
        if claim.anchor.state == AnchorState::Fuzzy && claim.status.is_settled() {
            claim.status = Status::Recheck;
            claim.was.clone_from(&claim.anchor.exact);
            claim.sign_off = None;
        }
    }
    moved
}

/// Merges one collection.
fn records<I, R>(
    [base, ours, theirs]: [&BTreeMap<I, R>; 3],
    change: fn(Delta<I, R>) -> Change,
    found: &mut Vec<Conflict>,
) -> BTreeMap<I, R>
where
    I: Clone + Ord,
    R: Clone + PartialEq + Serialize + DeserializeOwned,
{
    let mut merged = BTreeMap::new();
    let ids: BTreeSet<&I> = base.keys().chain(ours.keys()).chain(theirs.keys()).collect();
    for id in ids {
        let (was, our, their) = (base.get(id), ours.get(id), theirs.get(id));
        let (kept, fields) = record(was, our, their);
        merged.extend(kept.map(|record| (id.clone(), record)));
        found.extend(fields.into_iter().map(|field| {
            let ours = change(Delta::new(id.clone(), was.cloned(), our.cloned()));
            let theirs = change(Delta::new(id.clone(), was.cloned(), their.cloned()));
            Conflict { on: ours.target(), field, ours, theirs }
        }));
    }
    merged
}

/// Merges one record. Also returns the paths of conflicting fields; an empty path is the record as a whole.
fn record<R>(was: Option<&R>, our: Option<&R>, their: Option<&R>) -> (Option<R>, Vec<String>)
where
    R: Clone + PartialEq + Serialize + DeserializeOwned,
{
    if our == their || their == was {
        return (our.cloned(), Vec::new());
    }
    if our == was {
        return (their.cloned(), Vec::new());
    }
    let whole = vec![String::new()];
    let (Some(ours), Some(theirs)) = (our, their) else {
        // One side removed the record and the other changed it: keep it, so that no work is lost.
        return (our.or(their).cloned(), whole);
    };
    let value = |record: Option<&R>| record.and_then(|r| serde_json::to_value(r).ok()).unwrap_or_default();
    let mut fields = FieldMerger::default();
    let merged_value = fields.merge(&value(was), &value(Some(ours)), &value(Some(theirs)));
    match serde_json::from_value(merged_value) {
        Ok(record) => (Some(record), fields.conflicts),
        Err(_) => (Some(ours.clone()), whole),
    }
}

/// One log of two: ours, with what only theirs has at its time.
fn log(ours: &[Event], theirs: &[Event]) -> Vec<Event> {
    let known: BTreeSet<&EventId> = ours.iter().map(|event| &event.id).collect();
    let mut new = theirs.iter().filter(|event| !known.contains(&event.id)).peekable();
    let mut merged = Vec::new();
    for event in ours {
        while let Some(earlier) = new.next_if(|other| other.at < event.at) {
            merged.push(earlier.clone());
        }
        merged.push(event.clone());
    }
    merged.extend(new.cloned());
    merged
}

/// What a conflict is called in the file: `claim c3f9a1b20d status`.
fn name_of(change: &Change) -> String {
    match change {
        Change::Claim(d) => format!("claim {}", d.id),
        Change::Source(d) => format!("source {}", d.id),
        Change::Speaker(d) => format!("speaker {}", d.id),
        Change::Attribution(d) => format!("quote {}", d.id),
        Change::Criticism(d) => format!("criticism {}", d.id),
        Change::Place(d) => format!("place {}", d.id),
        Change::Sentence(d) => format!("sentence {}", d.id),
        Change::Person(d) => format!("person {}", d.id),
        Change::Settings(_) => "settings".to_owned(),
        Change::Checklists(d) => format!("checklist {}", d.id),
        Change::Filter(d) => format!("filter {}", d.id),
        Change::Conflict(d) => format!("conflict {}", d.id),
        Change::Revision(d) => format!("draft {}", d.id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Anchor, Span};

    const TEXT: &str = "The bridge at Orvik is 40 metres long. It cost 14 million crowns.";

    fn base() -> Project {
        let mut p = Project::default();
        p.revisions.insert(1, Revision { text: TEXT.into(), ..Revision::default() });
        p.claims.insert("c1".into(), Claim { anchor: Anchor::at(TEXT, Span::new(0, 38)), ..Claim::default() });
        p
    }

    fn stamp(by: &str, minute: u32) -> Stamp {
        Stamp { by: by.into(), at: When(format!("2026-03-12T09:{minute:02}:00Z")) }
    }

    fn claim<'p>(p: &'p mut Project, id: &str) -> &'p mut Claim {
        p.claims.get_mut(&ClaimId::from(id)).unwrap()
    }

    fn decide(p: &mut Project, status: Status, by: &str, minute: u32) {
        let claim = claim(p, "c1");
        claim.status = status;
        claim.decision = Some(Decision { stamp: stamp(by, minute), comment: String::new() });
        let number = p.log.len();
        p.log.push(Event::new(
            &stamp(by, minute),
            number,
            Act::Status,
            Target::Claim("c1".into()),
            status.word().into(),
        ));
    }

    #[test]
    fn different_fields_of_one_claim_are_united() {
        let base = base();
        let (mut ours, mut theirs) = (base.clone(), base.clone());
        decide(&mut ours, Status::Verified, "ann", 2);
        claim(&mut theirs, "c1").notes.push(Note { text: "seen".into(), stamp: stamp("ben", 1) });
        claim(&mut theirs, "c1").ticks.insert("number.unit".into(), Tick { mark: Mark::Pass, ..Tick::default() });
        let merged = merge(&base, &ours, &theirs);
        let merged_value = &merged.claims[&ClaimId::from("c1")];
        assert_eq!((merged_value.status, merged_value.notes.len(), merged_value.ticks.len()), (Status::Verified, 1, 1));
        assert!(merged.conflicts.is_empty(), "{:?}", merged.conflicts);
        assert_eq!(merge(&base, &theirs, &ours), merged, "the same from both sides");
    }

    #[test]
    fn two_decisions_on_one_claim_stand_side_by_side_until_settled() {
        let base = base();
        let (mut ours, mut theirs) = (base.clone(), base.clone());
        decide(&mut ours, Status::Verified, "ann", 2);
        decide(&mut theirs, Status::Disputed, "ben", 1);
        let mut merged = merge(&base, &ours, &theirs);
        assert_eq!(merged.conflicts.keys().collect::<Vec<_>>(), ["claim c1 status"]);
        assert_eq!(claim(&mut merged, "c1").status, Status::Verified);
        assert_eq!(merged.log.iter().map(|e| e.by.as_str()).collect::<Vec<_>>(), ["ben", "ann"]);
        let edit = resolve_conflict(&merged, "claim c1 status", Side::Theirs, &stamp("ann", 3)).unwrap();
        let before = merged.clone();
        edit.apply(&mut merged).unwrap();
        let settled = claim(&mut merged, "c1");
        assert_eq!(settled.status, Status::Disputed);
        assert_eq!(settled.decision.as_ref().unwrap().stamp.by.as_str(), "ben");
        assert!(merged.conflicts.is_empty());
        edit.inverse(Act::Undo, &stamp("ann", 4), 9).apply(&mut merged).unwrap();
        assert_eq!((merged.claims, merged.conflicts), (before.claims, before.conflicts));
    }

    #[test]
    fn the_same_decision_is_no_conflict() {
        let base = base();
        let (mut ours, mut theirs) = (base.clone(), base.clone());
        decide(&mut ours, Status::Verified, "ann", 2);
        decide(&mut theirs, Status::Verified, "ben", 1);
        let merged = merge(&base, &ours, &theirs);
        assert!(merged.conflicts.is_empty());
        assert_eq!(merged.claims[&ClaimId::from("c1")].decision.as_ref().unwrap().stamp.by.as_str(), "ben");
    }

    #[test]
    fn a_record_that_one_took_away_and_the_other_changed_stays() {
        let base = base();
        let (mut ours, mut theirs) = (base.clone(), base.clone());
        ours.claims.clear();
        claim(&mut theirs, "c1").flagged = true;
        for merged in [merge(&base, &ours, &theirs), merge(&base, &theirs, &ours)] {
            assert!(merged.claims[&ClaimId::from("c1")].flagged);
            assert!(merged.conflicts.contains_key("claim c1"));
        }
    }

    #[test]
    fn a_sign_off_lapses_when_the_other_changed_the_claim() {
        let base = base();
        let (mut ours, mut theirs) = (base.clone(), base.clone());
        claim(&mut ours, "c1").sign_off = Some(stamp("ann", 2));
        claim(&mut theirs, "c1").notes.push(Note { text: "wait".into(), stamp: stamp("ben", 1) });
        let merged = merge(&base, &ours, &theirs);
        assert_eq!(merged.claims[&ClaimId::from("c1")].sign_off, None);
        assert!(merged.conflicts.contains_key("claim c1 sign_off"));
    }

    #[test]
    fn two_loaded_different_drafts_and_the_other_is_chosen() {
        let base = base();
        let revised = |words: &str| {
            let mut project = base.clone();
            let edit = crate::project::revision::load_revision(
                &base,
                Revision { text: format!("{words} {TEXT}"), ..Revision::default() },
                &stamp("ann", 1),
            );
            edit.apply(&mut project).unwrap();
            project
        };
        let (ours, theirs) = (revised("It rained for a week."), revised("Snow."));
        let mut merged = merge(&base, &ours, &theirs);
        assert_eq!(merged.text(), ours.text());
        let name = merged.conflicts.keys().next().cloned().unwrap();
        assert_eq!((name.as_str(), merged.conflicts.len()), ("draft 2 text", 1));
        resolve_conflict(&merged, &name, Side::Theirs, &stamp("ann", 2)).unwrap().apply(&mut merged).unwrap();
        assert_eq!(merged.text(), theirs.text());
        assert!(merged.conflicts.is_empty());
        assert!(
            merged.anchors_mut().all(|a| a.fits(theirs.text()) && a.state.is_confident()),
            "anchors follow the text"
        );
    }

    #[test]
    fn one_loads_a_new_draft_while_the_other_works_on() {
        let base = base();
        let (mut ours, mut theirs) = (base.clone(), base.clone());
        let new = format!("Rain fell for a week in the hills above the town. {TEXT}");
        ours.migrate_anchors(&new);
        ours.revisions.insert(2, Revision { text: new.clone(), ..Revision::default() });
        let words = Anchor::at(TEXT, Span::new(39, TEXT.len()));
        theirs.claims.insert("c2".into(), Claim { anchor: words, ..Claim::default() });
        for mut merged in [merge(&base, &ours, &theirs), merge(&base, &theirs, &ours)] {
            assert_eq!(merged.text(), new);
            assert!(merged.anchors_mut().all(|a| a.fits(&new) && a.state.is_confident()));
            assert!(merged.conflicts.is_empty(), "{:?}", merged.conflicts);
        }
    }
}
