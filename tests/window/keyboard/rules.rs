//! The rules of the desk, by keyboard: relaxing verification rules, changing checklists and migrating claims, rating scales.

use super::hands::*;
use super::undo::{open_desk, step};
use crate::harness::{Window, press, press_with};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use tickmark::project::Status;

/// Runs a command by its words.
fn run(h: &mut Harness<'_, Window>, words: &str) {
    press_with(h, Modifiers::COMMAND, Key::K);
    type_words(h, words);
    press(h, Key::Enter);
}

#[test]
fn a_gate_is_relaxed_in_the_window_and_the_log_says_so() {
    let mut harness = open_desk();
    let h = &mut harness;
    step(h, &["set gates"], |h| {
        run(h, "gates of the desk");
        push(h, "A second person signs off");
        push(h, "Set the gates");
    });
    assert!(!project(h).settings.gates.second_person);
    let told = |h: &Harness<'_, Window>| project(h).log.iter().any(|event| event.text.contains("relaxed"));
    assert!(told(h));
    press(h, Key::J);
    press(h, Key::Num8);
    press_with(h, Modifiers::SHIFT, Key::S);
    assert!(chosen(h).status == Status::Cut && chosen(h).sign_off.is_some(), "one person may do both now");
}

#[test]
fn changed_checklists_show_what_they_change_and_bring_claims_along_in_one_step() {
    let mut harness = open_desk();
    let h = &mut harness;
    press(h, Key::J);
    press(h, Key::T);
    let (claim, kind) = (chosen(h), chosen(h).kinds[0]);
    assert_eq!(claim.checklist, 0);
    let word = tickmark::ui::labels::kind(kind);
    step(h, &["change checklists"], |h| {
        run(h, "checklists of the desk");
        tab_to_start(h, "List: ");
        press(h, Key::Space);
        push(h, word);
        fill(h, "A new item", "Asked the harbour master");
        press(h, Key::Enter);
        assert!(h.query_by_label("1 claim: 1 changes").is_some(), "the preview counts the claim at work");
        assert!(h.query_by_label("1 new").is_some(), "and says what changes for it");
        push(h, "Set the checklists");
    });
    let after = chosen(h);
    assert_eq!(after.checklist, 1, "it came along");
    assert_eq!(after.ticks, claim.ticks, "and kept its tick");
    assert!(h.query_by_label("Asked the harbour master: open").is_some(), "the detail asks for it");

    step(h, &["change checklists"], |h| {
        run(h, "checklists of the desk");
        tab_to_start(h, "List: ");
        press(h, Key::Space);
        push(h, word);
        fill(h, "A new item", "Rang the yard");
        press(h, Key::Enter);
        push(h, "leave all");
        push(h, "Set the checklists");
    });
    assert_eq!(chosen(h).checklist, 1, "left behind");
    step(h, &["bring claims along"], |h| {
        run(h, "checklists of the desk");
        push(h, "Set the checklists");
    });
    assert_eq!(chosen(h).checklist, 2);
}

#[test]
fn a_desk_takes_a_scale_of_its_own_and_gives_verdicts_on_it() {
    let mut harness = open_desk();
    let h = &mut harness;
    step(h, &["set scales"], |h| {
        run(h, "rating scales");
        tab_to(h, "Rating scales, as RON");
        type_words(h, r#"{"stars": (title: "Stars", labels: [(id: "five", text: "Five stars", rank: Some(1))])}"#);
        push(h, "Stars");
        push(h, "Set the scales");
    });
    assert_eq!(project(h).settings.scale, "stars");
    press(h, Key::J);
    press(h, Key::V);
    back_to(h, "Five stars");
    press(h, Key::Space);
    tab_to(h, "Explanation");
    press_with(h, Modifiers::COMMAND, Key::Enter);
    assert_eq!(chosen(h).verdict.map(|verdict| verdict.label).as_deref(), Some("five"));
}

#[test]
fn what_is_wrong_with_a_scale_is_told_while_it_is_typed() {
    let mut harness = open_desk();
    let h = &mut harness;
    run(h, "rating scales");
    tab_to(h, "Rating scales, as RON");
    type_words(h, r#"{"stars": (title: "Stars", labels: [])}"#);
    assert!(h.query_by_label_contains("has no labels").is_some());
    press(h, Key::Escape);
    assert!(project(h).settings.scales.is_empty());
}

#[test]
fn somebody_gets_another_role_and_the_log_says_so() {
    let mut harness = open_desk();
    let h = &mut harness;
    step(h, &["change person"], |h| take_the_desk_as(h, "Ann Lee", "Legal"));
    assert!(project(h).log.iter().any(|event| event.text.contains("Ann Lee is Ann Lee, legal, from now on")));
}
