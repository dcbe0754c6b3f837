//! Checked with the keyboard alone: one claim step by step, and the whole sample article from opening to the second
//! person's sign-off, with everything undone and redone.

mod claim_boundaries;
mod hands;
mod panels;

mod rules;
mod undo;

use crate::harness::{Window, press, press_with, window};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use hands::*;
use std::collections::BTreeSet;
use tickmark::project::{Claim, Legal, Status};
use tickmark::ui::Start;

/// How many claims of the article are open.
fn open_claims(harness: &Harness<'_, Window>) -> usize {
    harness.state().app().session().project_view().counts.open
}

fn claims(harness: &Harness<'_, Window>) -> Vec<Claim> {
    harness.state().app().session().project().claims.values().cloned().collect()
}

/// The one claim that was touched.
fn claim(harness: &Harness<'_, Window>) -> Claim {
    let claims = claims(harness);
    assert_eq!(claims.len(), 1);
    claims.into_iter().next().expect("one claim")
}

#[test]
fn a_claim_goes_from_suggested_to_verified_without_a_pointer() {
    let mut harness = window(Start::Sample);
    press(&mut harness, Key::Escape); // the first minute
    press(&mut harness, Key::J);
    press(&mut harness, Key::T);
    type_words(&mut harness, "Ann Lee");
    press(&mut harness, Key::Enter);
    assert_eq!(claim(&harness).ticks.len(), 1, "the tick that waited for a name is made");

    press(&mut harness, Key::Num1);
    assert_ne!(claim(&harness).status, Status::Verified, "without evidence nothing is verified");
    assert!(harness.query_by_label_contains("not verified").is_some(), "and the window says so");

    for _ in 0..12 {
        press(&mut harness, Key::T);
    }
    press(&mut harness, Key::E);
    tab_to(&mut harness, "Title of the source");
    type_words(&mut harness, "Harbour log");
    tab_to(&mut harness, "Locator");
    type_words(&mut harness, "p. 14");
    press(&mut harness, Key::Enter);
    assert_eq!(claim(&harness).evidence.len(), 1);

    press(&mut harness, Key::Escape);
    press(&mut harness, Key::Num1);
    assert_eq!(claim(&harness).status, Status::Verified);

    press_with(&mut harness, Modifiers::SHIFT, Key::S);
    assert!(claim(&harness).sign_off.is_none(), "a second person signs off, never the same one");

    press_with(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_ne!(claim(&harness).status, Status::Verified, "and verified can be undone");
}

/// Verifies one claim, after a refusal and an answered contradiction.
fn verify_against_resistance(harness: &mut Harness<'_, Window>) {
    tick_all(harness);
    press(harness, Key::Num1);
    assert_ne!(chosen(harness).status, Status::Verified, "nothing supports it yet");
    press(harness, Key::Escape);
    add_evidence(harness, "Quay log", false);
    add_evidence(harness, "Union letter", true);
    assert_eq!(chosen(harness).evidence.len(), 2);
    press(harness, Key::Num1);
    assert_ne!(chosen(harness).status, Status::Verified, "a contradiction stands in the way");
    press(harness, Key::Escape);
    tab_to(harness, "Answer to the contradiction");
    type_words(harness, "The letter speaks of another day.");
    press(harness, Key::Enter);
    press(harness, Key::Escape);
    press(harness, Key::Num1);
    assert_eq!(chosen(harness).status, Status::Verified);
}

/// A note, a question, a correction and a verdict on the selected claim; then its flags.
fn say_all_that_can_be_said(harness: &mut Harness<'_, Window>) {
    press(harness, Key::N);
    type_words(harness, "Asked the ministry twice.");
    press_with(harness, Modifiers::COMMAND, Key::Enter);
    press(harness, Key::Escape);
    press(harness, Key::R);
    press_with(harness, Modifiers::COMMAND, Key::A);
    type_words(harness, "Other words.");
    press_with(harness, Modifiers::COMMAND, Key::Enter);
    press(harness, Key::Escape);
    press(harness, Key::F);
    press(harness, Key::Q);
    type_words(harness, "Where is the figure from?");
    press_with(harness, Modifiers::COMMAND, Key::Enter);
    press(harness, Key::Escape);
    press(harness, Key::V);
    back_to(harness, "Misleading");
    press(harness, Key::Space);
    tab_to(harness, "Explanation");
    type_words(harness, "Half of it is another year’s.");
    press_with(harness, Modifiers::COMMAND, Key::Enter);
    press(harness, Key::Escape);
    press(harness, Key::A);
    press(harness, Key::ArrowDown);
    press(harness, Key::Space);
    press(harness, Key::Escape);
    press(harness, Key::L);
    press(harness, Key::L);
    type_words(harness, "Counsel must read it.");
    press(harness, Key::Enter);
    let claim = chosen(harness);
    assert_eq!((claim.notes.len(), claim.corrections.len(), claim.flagged), (1, 1, true));
    assert_eq!(claim.queries.first().map(|query| query.question.as_str()), Some("Where is the figure from?"));
    assert_eq!(claim.verdict.map(|verdict| verdict.label).as_deref(), Some("misleading"));
    assert_eq!(claim.assignee.map(|person| person.to_string()).as_deref(), Some("ann-lee"));
    assert_eq!(claim.legal, Legal::Legal, "a named editor sets it, with a comment");
}

#[test]
fn the_whole_sample_is_checked_signed_off_undone_and_done_again() {
    let mut harness = window(Start::Sample);
    press(&mut harness, Key::Escape); // the first minute
    take_the_desk_as(&mut harness, "Ann Lee", "Editor");
    press(&mut harness, Key::J);
    verify_against_resistance(&mut harness);
    press_with(&mut harness, Modifiers::SHIFT, Key::S);
    assert!(chosen(&harness).sign_off.is_none(), "the same person cannot sign off");
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::J);
    say_all_that_can_be_said(&mut harness);
    press(&mut harness, Key::Num8);

    let mut left = open_claims(&harness);
    assert!(left > 5, "the sample holds more claims than that");
    while left > 0 {
        press(&mut harness, Key::J);
        press(&mut harness, Key::Num5);
        type_words(&mut harness, "An opinion.");
        press(&mut harness, Key::Enter);
        let now = open_claims(&harness);
        assert!(now < left, "each turn settles one");
        left = now;
    }

    take_the_desk(&mut harness, "Bo Tran");
    let all = harness.state().app().session().project_view().counts.claims;
    for _ in 0..all {
        press_with(&mut harness, Modifiers::SHIFT, Key::J);
        press_with(&mut harness, Modifiers::SHIFT, Key::S);
    }
    let signed =
        |harness: &Harness<'_, Window>| claims(harness).iter().filter(|claim| claim.sign_off.is_some()).count();
    assert_eq!(signed(&harness), all);

    let (done, mut names) = (project(&harness).clone(), BTreeSet::new());
    while !undo_name(&harness).is_empty() {
        names.insert(undo_name(&harness));
        press_with(&mut harness, Modifiers::COMMAND, Key::Z);
    }
    for name in ["pass item", "add source", "add evidence", "answer contradiction", "mark verified", "sign off"] {
        assert!(names.contains(name), "{name} is not among {names:?}");
    }
    assert!(claims(&harness).is_empty(), "every decision is taken back");
    while harness.state().app().session().redo_name().is_some() {
        press_with(&mut harness, Modifiers::COMMAND, Key::Y);
    }
    assert_eq!(project(&harness).claims, done.claims);
    assert_eq!(project(&harness).sources, done.sources);
}

#[test]
fn the_palette_finds_a_command_by_a_few_letters() {
    let mut harness = window(Start::Sample);
    press(&mut harness, Key::Escape);
    press_with(&mut harness, Modifiers::COMMAND, Key::K);
    type_words(&mut harness, "dark");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.ctx.theme(), egui::Theme::Dark);
}

#[test]
fn keys_that_type_stay_with_a_field() {
    let mut harness = window(Start::Sample);
    press(&mut harness, Key::Escape);
    press_with(&mut harness, Modifiers::COMMAND, Key::F);
    press(&mut harness, Key::J);
    assert!(harness.state().app().selected().is_none(), "J in the search field is a letter");
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::J);
    assert!(harness.state().app().selected().is_some());
}
