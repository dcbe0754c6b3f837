//! Helpers that press the keys for one step of a checker, from any state of the window.

use crate::harness::{Window, press, press_with};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT, Queryable};
use tickmark::project::{Claim, Project};

/// Types into the widget that has the focus.
pub fn type_words(harness: &mut Harness<'_, Window>, words: &str) {
    harness.event(egui::Event::Text(words.to_owned()));
    harness.run_ok();
}

/// The accessible name of the widget that has the focus; empty when none has.
pub fn focused(harness: &Harness<'_, Window>) -> String {
    let found = harness.query_all(By::new().predicate(|node| node.is_focused()));
    found.filter_map(|node| node.accesskit_node().label()).next().unwrap_or_default()
}

/// Presses Tab, or Shift+Tab, until something whose name `fits` has the focus.
fn go_to(harness: &mut Harness<'_, Window>, modifiers: Modifiers, fits: &dyn Fn(&str) -> bool, name: &str) {
    for _ in 0..250 {
        if fits(&focused(harness)) {
            return;
        }
        press_with(harness, modifiers, Key::Tab);
    }
    panic!("Tab does not lead to “{name}”");
}

/// Presses Tab until what is called `name` has the focus.
pub fn tab_to(harness: &mut Harness<'_, Window>, name: &str) {
    go_to(harness, Modifiers::NONE, &|label| label == name, name);
}

/// Presses Tab until something whose name begins with `name` has the focus.
pub fn tab_to_start(harness: &mut Harness<'_, Window>, name: &str) {
    go_to(harness, Modifiers::NONE, &|label| label.starts_with(name), name);
}

/// Presses Tab until something whose name ends with `name` has the focus.
pub fn tab_to_end(harness: &mut Harness<'_, Window>, name: &str) {
    go_to(harness, Modifiers::NONE, &|label| label.ends_with(name), name);
}

/// Presses Shift+Tab until what is called `name` has the focus.
pub fn back_to(harness: &mut Harness<'_, Window>, name: &str) {
    go_to(harness, Modifiers::SHIFT, &|label| label == name, name);
}

/// Presses Shift+Tab until something whose name begins with `name` has the focus.
pub fn back_to_start(harness: &mut Harness<'_, Window>, name: &str) {
    go_to(harness, Modifiers::SHIFT, &|label| label.starts_with(name), name);
}

/// Tabs to what is called `name` and presses it.
pub fn push(harness: &mut Harness<'_, Window>, name: &str) {
    tab_to(harness, name);
    press(harness, Key::Space);
}

/// Tabs to the field called `name` and writes `words` in place of its text.
pub fn fill(harness: &mut Harness<'_, Window>, name: &str, words: &str) {
    tab_to(harness, name);
    press_with(harness, Modifiers::COMMAND, Key::A);
    type_words(harness, words);
}

/// Adds a piece of evidence from a new source, which contradicts the claim if `contradicts`.
pub fn add_evidence(harness: &mut Harness<'_, Window>, source: &str, contradicts: bool) {
    press(harness, Key::E);
    if contradicts {
        back_to(harness, "contradicts");
        press(harness, Key::Space);
    }
    tab_to(harness, "Title of the source");
    type_words(harness, source);
    tab_to(harness, "Locator");
    type_words(harness, "p. 3");
    press(harness, Key::Enter);
    press(harness, Key::Escape);
}

/// The open project.
pub fn project<'h>(harness: &'h Harness<'_, Window>) -> &'h Project {
    harness.state().app().session().project()
}

/// How many entries the log has.
pub fn log_length(harness: &Harness<'_, Window>) -> usize {
    project(harness).log.len()
}

/// The name of the edit that undo would take back; empty when there is none.
pub fn undo_name(harness: &Harness<'_, Window>) -> String {
    harness.state().app().session().undo_name().unwrap_or_default().to_owned()
}

/// The record of the selected claim.
pub fn chosen(harness: &Harness<'_, Window>) -> Claim {
    let id = harness.state().app().selected().and_then(|thing| thing.claim()).expect("a claim is selected");
    project(harness).claims.get(id).cloned().unwrap_or_default()
}

/// Signs somebody in as a checker, with the palette.
pub fn take_the_desk(harness: &mut Harness<'_, Window>, name: &str) {
    take_the_desk_as(harness, name, "Checker");
}

/// Signs somebody in, with the palette.
pub fn take_the_desk_as(harness: &mut Harness<'_, Window>, name: &str, role: &str) {
    press_with(harness, Modifiers::COMMAND, Key::K);
    type_words(harness, "who is at the desk");
    press(harness, Key::Enter);
    tab_to(harness, role);
    press(harness, Key::Space);
    back_to(harness, "Your name");
    press_with(harness, Modifiers::COMMAND, Key::A);
    type_words(harness, name);
    press(harness, Key::Enter);
}

/// Passes every open item and check point of the selected claim.
pub fn tick_all(harness: &mut Harness<'_, Window>) {
    for key in [Key::T, Key::P] {
        for _ in 0..40 {
            let before = log_length(harness);
            press(harness, key);
            if log_length(harness) == before {
                break;
            }
        }
    }
}
