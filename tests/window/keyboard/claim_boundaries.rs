//! The boundaries of claims, by keyboard: marking words one by one, choosing other words for a claim, splitting, merging,
//! adding check points, assigning several claims at once.

use super::hands::*;
use super::undo::{open_desk, step};
use crate::harness::{Window, press, press_with};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

/// The words of the selected claim.
fn words(h: &Harness<'_, Window>) -> String {
    let app = h.state().app();
    let id = app.selected().and_then(|thing| thing.claim()).expect("a claim is selected");
    let span = app.session().project_view().claim(id).and_then(|row| row.span).expect("it stands in the text");
    span.of(app.session().text()).to_owned()
}

fn claims(h: &Harness<'_, Window>) -> usize {
    h.state().app().session().project_view().counts.claims
}

/// Whether the window says `words` somewhere.
fn says(h: &Harness<'_, Window>, words: &str) -> bool {
    h.query_all_by_label_contains(words).next().is_some()
}

#[test]
fn the_words_of_a_claim_are_chosen_anew_and_undone() {
    let mut harness = open_desk();
    let h = &mut harness;
    press(h, Key::W);
    assert!(says(h, "Select a claim first"), "and says by which key");
    press(h, Key::J);
    let old = words(h);
    press(h, Key::W);
    assert!(says(h, "Mark the words that make the claim first"));
    step(h, &["choose words"], |h| {
        press_with(h, Modifiers::SHIFT, Key::ArrowLeft);
        press_with(h, Modifiers::SHIFT, Key::ArrowLeft);
        press_with(h, Modifiers::ALT, Key::ArrowRight);
        press(h, Key::W);
        assert!(says(h, "Choose these words"), "shown before and after first");
        press(h, Key::Enter);
    });
    let new = words(h);
    assert!(
        old.contains(&new) && new.split_whitespace().count() + 3 == old.split_whitespace().count(),
        "{old} → {new}"
    );
}

#[test]
fn one_claim_is_made_two_and_undone() {
    let mut harness = open_desk();
    let h = &mut harness;
    press(h, Key::J);
    let (old, before) = (words(h), claims(h));
    press(h, Key::D);
    assert!(says(h, "Mark words inside the claim first"));
    step(h, &["split claim"], |h| {
        for _ in 0..3 {
            press_with(h, Modifiers::SHIFT, Key::ArrowRight);
        }
        press(h, Key::D);
        press(h, Key::Enter);
    });
    assert_eq!((claims(h), words(h).split_whitespace().count()), (before + 1, 3));
    assert!(old.starts_with(&words(h)));
}

#[test]
fn claims_are_made_one_and_undone() {
    let mut harness = open_desk();
    let h = &mut harness;
    press(h, Key::J);
    let before = claims(h);
    step(h, &["merge claims"], |h| {
        press(h, Key::M);
        press(h, Key::Enter);
    });
    assert_eq!(claims(h), before - 1, "the selected one and the next");
    for _ in 0..3 {
        press(h, Key::B);
        press_with(h, Modifiers::SHIFT, Key::J);
    }
    assert!(says(h, "3 claims picked out"));
    step(h, &["merge claims"], |h| {
        press(h, Key::M);
        press(h, Key::Enter);
    });
    assert_eq!(claims(h), before - 3, "all that were picked out");
    assert!(!says(h, "claims picked out"), "and they are let go");
}

#[test]
fn a_check_point_of_ones_own_is_added_removed_and_undone() {
    let mut harness = open_desk();
    let h = &mut harness;
    press(h, Key::J);
    press_with(h, Modifiers::SHIFT, Key::P);
    assert!(says(h, "Mark words inside the claim first"));
    press(h, Key::Delete);
    assert!(says(h, "added by hand"));
    step(h, &["add check point"], |h| {
        press_with(h, Modifiers::SHIFT, Key::ArrowRight);
        press_with(h, Modifiers::SHIFT, Key::ArrowRight);
        press_with(h, Modifiers::SHIFT, Key::P);
        back_to(h, "title");
        press(h, Key::Space);
        push(h, "Add it");
    });
    step(h, &["remove check point"], |h| push(h, "remove"));
}

#[test]
fn several_claims_are_given_to_somebody_new_and_undone() {
    let mut harness = open_desk();
    let h = &mut harness;
    press(h, Key::J);
    step(h, &["add person"], |h| {
        press_with(h, Modifiers::COMMAND, Key::K);
        type_words(h, "people at the desk");
        press(h, Key::Enter);
        fill(h, "Name of somebody new", "Bo Tran");
        press(h, Key::Enter);
    });
    step(h, &["assign claims"], |h| {
        press(h, Key::B);
        press_with(h, Modifiers::SHIFT, Key::J);
        press(h, Key::B);
        press_with(h, Modifiers::SHIFT, Key::A);
        push(h, "Bo Tran");
    });
    let given = |h: &Harness<'_, Window>| project(h).claims.values().filter(|claim| claim.assignee.is_some()).count();
    assert_eq!(given(h), 2, "those that were picked out");
    step(h, &["assign claims"], |h| {
        press_with(h, Modifiers::SHIFT, Key::A);
        push(h, "Bo Tran");
    });
    assert_eq!(given(h), claims(h), "all that the list shows");
}

#[test]
fn the_palette_tells_why_a_command_cannot_be_run() {
    let mut harness = open_desk();
    let h = &mut harness;
    press_with(h, Modifiers::COMMAND, Key::K);
    type_words(h, "split the claim");
    press(h, Key::Enter);
    assert!(says(h, "Select a claim first"));
}
