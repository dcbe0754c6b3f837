//! Loading a new revision of the article: anchors move with their words, and claims whose words changed are rechecked.
//!
//! `load_revision(&project, revision, &stamp)` is the edit "load a new revision". Claims whose words are unchanged stay
//! as they are, marks included; claims whose words changed go to *recheck* and keep the old words; claims whose words
//! are gone go to *cut*. Nothing is dropped, and undo restores the old revision.

use super::diff::changes_between;
use super::edit::Edit;
use super::model::*;
use crate::text::{Anchor, AnchorState, Reanchor};

/// The edit that loads `revision` as the next one.
pub fn load_revision(project: &Project, revision: Revision, stamp: &Stamp) -> Edit {
    let DecisionMigration { changes: migrated, recheck, cut } = migrate_decisions(project, &revision.text);
    let number = project.revision().map_or(1, |(number, _)| number.saturating_add(1));
    let text = format!("loaded draft {number}: {recheck} to recheck, {cut} cut");
    let event = Event::new(stamp, project.log.len(), Act::Revision, Target::Revision(number), text);
    let mut changes = vec![Change::Revision(Delta::new(number, None, Some(revision)))];
    changes.extend(migrated);
    Edit { name: "load a new draft".to_owned(), changes, events: vec![event] }
}

/// The result of migrating all decisions to another text.
pub(super) struct DecisionMigration {
    /// Every record with an anchor that changed.
    pub changes: Vec<Change>,
    /// How many claims go to *recheck*.
    pub recheck: usize,
    /// How many claims go to *cut*.
    pub cut: usize,
}

/// Migrates every decision from the current revision to `text`.
pub(super) fn migrate_decisions(project: &Project, text: &str) -> DecisionMigration {
    let reanchor = Reanchor::new(project.text(), text);
    let mut moved = project.clone();
    for anchor in moved.anchors_mut() {
        *anchor = reanchor.migrate(anchor);
    }
    let (mut recheck, mut cut) = (0, 0);
    for (id, claim) in &mut moved.claims {
        let old = project.claims.get(id).map(|claim| &claim.anchor);
        match claim.anchor.state {
            AnchorState::Exact | AnchorState::Moved => points_follow(claim),
            AnchorState::Fuzzy => recheck += usize::from(words_changed(claim, old, Status::Recheck)),
            AnchorState::Orphaned => cut += usize::from(words_changed(claim, old, Status::Cut)),
        }
    }
    let changes = changes_between(project, &moved);
    DecisionMigration { changes, recheck, cut }
}

/// Sets the status of a claim whose words changed or are gone. False when the status is not changed.
fn words_changed(claim: &mut Claim, old: Option<&Anchor>, status: Status) -> bool {
    if old.is_some_and(|old| old.state == claim.anchor.state) {
        return false;
    }
    claim.was.clone_from(&claim.anchor.exact);
    claim.sign_off = None;
    // A claim that was never settled is still to be checked, not to be rechecked.
    if status == Status::Recheck && matches!(claim.status, Status::Unchecked | Status::InProgress) {
        return false;
    }
    claim.status = status;
    true
}

/// Moves check points whose offset changed, as with new typography, inside their claim.
fn points_follow(claim: &mut Claim) {
    for point in &mut claim.points {
        let stands = claim.anchor.exact.get(point.offset..).is_some_and(|rest| rest.starts_with(&point.exact));
        if !stands && let Some(offset) = claim.anchor.exact.find(&point.exact) {
            point.offset = offset;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    const OLD: &str = "The bridge at Orvik is 40 metres long, the council says. It cost 14 million crowns in all. \
        Fishermen asked for it in 1990.";

    fn claim(words: &str, status: Status) -> Claim {
        let start = OLD.find(words).unwrap();
        let sign_off = Some(Stamp::default());
        Claim { anchor: Anchor::at(OLD, Span::new(start, start + words.len())), status, sign_off, ..Claim::default() }
    }

    #[test]
    fn what_stands_stays_ticked_what_changed_is_rechecked_what_went_is_cut() {
        let mut project = Project::default();
        project.revisions.insert(1, Revision { text: OLD.into(), ..Revision::default() });
        let stays = claim("The bridge at Orvik is 40 metres long, the council says.", Status::Verified);
        project.claims.insert("c1".into(), stays.clone());
        project.claims.insert("c2".into(), claim("It cost 14 million crowns in all.", Status::Verified));
        project.claims.insert("c3".into(), claim("Fishermen asked for it in 1990.", Status::Disputed));
        let text = "Rain fell all night. The bridge at Orvik is 40 metres long, the council says. \
            It cost 15 million crowns in all.";
        let before = project.clone();
        let edit = load_revision(&project, Revision { text: text.into(), ..Revision::default() }, &Stamp::default());
        edit.apply(&mut project).unwrap();
        let get = |id: &str| &project.claims[&ClaimId::from(id)];
        assert_eq!((get("c1").status, get("c1").anchor.state), (Status::Verified, AnchorState::Moved));
        assert_eq!(get("c1").sign_off, stays.sign_off);
        assert_eq!((get("c2").status, get("c2").was.as_str()), (Status::Recheck, "It cost 14 million crowns in all."));
        assert_eq!(get("c2").anchor.span().unwrap().of(text), "It cost 15 million crowns in all.");
        assert_eq!((get("c2").sign_off.as_ref(), get("c3").status), (None, Status::Cut));
        assert_eq!(project.log.last().unwrap().text, "loaded draft 2: 1 to recheck, 1 cut");
        edit.inverse(Act::Undo, &Stamp::default(), 1).apply(&mut project).unwrap();
        assert_eq!((project.claims, project.revisions), (before.claims, before.revisions));
    }
}
