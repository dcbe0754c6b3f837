//! A claim checked with the keyboard alone: next, tick, a refused *verified*, evidence, verified, a refused sign-off, undo.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test stops at what it did not expect
#![cfg(feature = "gui")]

mod ui_window;

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use tickmark::project::{Claim, Status};
use tickmark::ui::Start;
use ui_window::{Window, press, press_with, window};

/// Types into whatever has the keyboard.
fn type_words(harness: &mut Harness<'_, Window>, words: &str) {
    harness.event(egui::Event::Text(words.to_owned()));
    harness.run_ok();
}

/// Presses Tab until the field called `name` has the keyboard.
fn tab_to(harness: &mut Harness<'_, Window>, name: &str) {
    for _ in 0..60 {
        if harness.query_by_label(name).is_some_and(|node| node.is_focused()) {
            return;
        }
        press(harness, Key::Tab);
    }
    panic!("Tab does not lead to “{name}”");
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
