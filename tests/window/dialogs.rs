//! Dialogs by the keyboard alone: the first minute goes with one key, and an export finds its way to a file.

use crate::harness::{press, press_with, window};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use tickmark::ui::Start;

#[test]
fn enter_space_and_escape_each_close_the_first_minute_and_leave_the_keys_free() {
    for key in [Key::Enter, Key::Space, Key::Escape] {
        let mut harness = window(Start::Sample);
        assert!(harness.get_by_label("Begin").is_focused(), "the button has the keyboard");
        press(&mut harness, key);
        assert!(harness.query_by_label("Begin").is_none(), "{key:?} closes it");
        press(&mut harness, Key::J);
        assert!(harness.state().app().selected().is_some(), "after {key:?}, J goes to the first open claim");
    }
}

#[test]
fn an_export_is_chosen_placed_and_written_and_replaces_nothing_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("claims.csv");
    let mut harness = window(Start::Sample);
    press(&mut harness, Key::Enter);
    let export = |harness: &mut egui_kittest::Harness<'_, crate::harness::Window>| {
        press_with(harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
        harness.get_by_label("Claims table, CSV").click();
        harness.run_ok();
        harness.get_by_label("Choose a place…").click();
        harness.run_ok();
        press_with(harness, Modifiers::COMMAND, Key::A);
        harness.event(egui::Event::Text(file.display().to_string()));
        harness.run_ok();
        press(harness, Key::Enter);
        harness.run_ok();
    };
    export(&mut harness);
    let written = std::fs::read_to_string(&file).unwrap();
    assert!(written.lines().count() > 5, "{written}");
    assert!(harness.query_by_label_contains("Exported to").is_some(), "the window says where it went");

    std::fs::write(&file, "mine").unwrap();
    export(&mut harness);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine", "what stands there stays until somebody says so");
    harness.get_by_label("Replace").click();
    harness.run_ok();
    assert_eq!(std::fs::read_to_string(&file).unwrap(), written);
}

#[test]
fn saving_offers_the_folder_of_the_article() {
    let folder = tempfile::tempdir().unwrap();
    let article = folder.path().join("bridge.txt");
    std::fs::write(&article, "The bridge is 40 metres long.").unwrap();
    let mut harness = window(Start::File(article));
    press(&mut harness, Key::Enter); // the first minute
    press_with(&mut harness, Modifiers::COMMAND, Key::S);
    let offered = folder.path().join("bridge.tickmark").display().to_string();
    assert!(harness.query_all_by_value(&offered).next().is_some(), "{offered}");
    press(&mut harness, Key::Enter);
    harness.run_ok();
    assert!(folder.path().join("bridge.tickmark").exists());
}
