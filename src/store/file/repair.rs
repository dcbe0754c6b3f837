//! Repairing contents that are well-formed but impossible: anchors outside of the text, missing sources, a claim merged
//! into itself. Nothing is thrown away, and every repair is reported.

use super::opened::Opened;
use crate::project::{ClaimId, Project, Source};
use crate::text::Anchor;
use std::collections::BTreeSet;

/// Repairs a project.
pub(super) fn repair(opened: &mut Opened) {
    let Opened { project, repaired, .. } = opened;
    anchors(project, repaired);
    sources(project, repaired);
    mergers(project, repaired);
    rest(project, repaired);
}

/// Locates again the anchors whose words are not where the file says.
fn anchors(project: &mut Project, repaired: &mut Vec<String>) {
    let text = project.text().to_owned();
    if text.is_empty() && !project.claims.is_empty() {
        repaired.push("The article’s text is missing; claims keep their words.".to_owned());
    }
    let (mut found, mut unsure, mut lost) = (0, 0, 0);
    let mut check = |anchor: &mut Anchor| {
        if anchor.fits(&text) {
            return;
        }
        *anchor = anchor.locate(&text);
        match anchor.span() {
            Some(_) if anchor.state.is_confident() => found += 1,
            Some(_) => unsure += 1,
            None => lost += 1,
        }
    };
    for anchor in project.anchors_mut() {
        check(anchor);
    }
    for (count, what) in [
        (found, "did not stand where the file said, and were found"),
        (unsure, "did not stand where the file said, and must be confirmed"),
        (lost, "are not in the text"),
    ] {
        if count > 0 {
            repaired.push(format!("Marked words that {what}: {count}."));
        }
    }
}

/// Adds the missing sources of evidence, by their id.
fn sources(project: &mut Project, repaired: &mut Vec<String>) {
    let wanted: BTreeSet<_> =
        project.claims.values().flat_map(|c| c.evidence.values()).map(|e| e.source.clone()).collect();
    for id in wanted {
        project.sources.entry(id).or_insert_with_key(|id| {
            repaired.push(format!("The source {id} is missing; evidence that names it is kept."));
            Source { title: format!("{id} (missing from the file)"), ..Source::default() }
        });
    }
}

/// Unmerges claims that were merged into a missing claim or into themselves.
fn mergers(project: &mut Project, repaired: &mut Vec<String>) {
    let ids: Vec<ClaimId> = project.claims.keys().cloned().collect();
    for id in ids {
        let mut seen = BTreeSet::from([id.clone()]);
        let mut next = project.claims.get(&id).and_then(|c| c.merged_into.clone());
        let mut lost = false;
        while let Some(into) = next {
            lost = !seen.insert(into.clone()) || !project.claims.contains_key(&into);
            if lost {
                break;
            }
            next = project.claims.get(&into).and_then(|c| c.merged_into.clone());
        }
        if lost && let Some(claim) = project.claims.get_mut(&id) {
            claim.merged_into = None;
            repaired.push(format!("The claim {id} was part of a claim that is missing; it stands by itself again."));
        }
    }
}

/// Repairs impossible coordinates, missing checklists, check points outside of their claim, and duplicate log entries.
fn rest(project: &mut Project, repaired: &mut Vec<String>) {
    for (key, place) in &mut project.places {
        let off = |c: &crate::project::Chosen| !(c.lat.abs() <= 90.0 && c.lon.abs() <= 180.0);
        if place.chosen.as_ref().is_some_and(off) {
            place.chosen = None;
            repaired.push(format!("The coordinates of {key} were off the globe and are gone."));
        }
    }
    for (id, claim) in &mut project.claims {
        if claim.checklist != 0 && !project.checklists.contains_key(&claim.checklist) {
            claim.checklist = 0;
            repaired.push(format!("The checklist of claim {id} is missing; it has the program’s own."));
        }
        for point in &mut claim.points {
            let stands = |at: usize| claim.anchor.exact.get(at..).is_some_and(|rest| rest.starts_with(&point.exact));
            if !stands(point.offset) {
                point.offset = claim.anchor.exact.find(&point.exact).unwrap_or(0);
                repaired.push(format!(
                    "The check point “{}” did not stand in claim {id} where the file said.",
                    point.exact
                ));
            }
        }
    }
    let mut seen = BTreeSet::new();
    let before = project.log.len();
    let key = |e: &crate::project::Event| (e.id.clone(), e.at.clone(), e.text.clone(), e.comment.clone());
    project.log.retain(|event| event.id.as_str().is_empty() || seen.insert(key(event)));
    if project.log.len() < before {
        repaired.push(format!("Entries that stood twice in the log: {}.", before - project.log.len()));
    }
}
