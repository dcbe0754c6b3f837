//! A checker's whole story, driven through the real window without a display: open, select, tick, dispute, undo, redo,
//! save, and open again.

use crate::harness::{BOTH, Mode, Window, press, press_with, settle, window_in};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use std::path::{Path, PathBuf};
use tickmark::project::Status;
use tickmark::ui::Start;

const ARTICLE: &str = "Harbour bridge reopens after eleven months\n\nBy Ann Lee\n\nPORT ELLERY, March 12, 2026 — The Marden Bridge \
reopened to traffic on Thursday, eleven months after a cargo ship struck its eastern pier.\n\n“We promised spring and we kept \
it,” Transport Minister Oda Venn told reporters on the quay. She put the final cost at 214 million crowns, a third below the \
first estimate.\n\nCity engineer Tomas Reike said the repair used 4,100 tonnes of steel.\n";

fn article(folder: &Path) -> PathBuf {
    let path = folder.join("bridge.txt");
    std::fs::write(&path, ARTICLE).expect("the article is written");
    path
}

/// Says who is at the desk, as the dialog asks it.
fn sit_down(harness: &mut Harness<'_, Window>, name: &str) {
    harness.get_by_label("Your name").type_text(name);
    settle(harness);
    harness.get_by_label("Sit down").click();
    settle(harness);
}

fn statuses(harness: &Harness<'_, Window>) -> Vec<Status> {
    harness.state().app().session().project().claims.values().map(|claim| claim.status).collect()
}

#[test]
fn a_claim_is_disputed_undone_done_again_saved_and_found_again() {
    BOTH.into_iter().for_each(story);
}

fn story(mode: Mode) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut harness = window_in(mode, Start::File(article(folder.path())));
    harness.get_by_label("Begin").click();
    settle(&mut harness);

    press(&mut harness, Key::J);
    assert!(harness.state().app().selected().is_some(), "J selects the first open claim");
    press(&mut harness, Key::T);
    sit_down(&mut harness, "Ann Lee");
    let ticked = |harness: &Harness<'_, Window>| {
        harness.state().app().session().project().claims.values().map(|c| c.ticks.len()).sum::<usize>()
    };
    assert_eq!(ticked(&harness), 1, "the tick that waited for a name is made");

    press(&mut harness, Key::Num2);
    assert_eq!(statuses(&harness), [Status::Disputed]);
    press_with(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_ne!(statuses(&harness), [Status::Disputed]);
    press_with(&mut harness, Modifiers::COMMAND, Key::Y);
    assert_eq!(statuses(&harness), [Status::Disputed]);

    let project = folder.path().join("bridge.tickmark");
    press_with(&mut harness, Modifiers::COMMAND, Key::S);
    harness.get_by_label("Path").focus();
    settle(&mut harness);
    press_with(&mut harness, Modifiers::COMMAND, Key::A);
    harness.get_by_label("Path").type_text(&project.display().to_string());
    settle(&mut harness);
    harness.get_by_label("Save").click();
    settle(&mut harness);
    assert!(project.exists(), "the project is on disk");
    assert!(!harness.state().app().session().dirty());

    let before = harness.state().app().session().project().clone();
    drop(harness); // while it is open here, nobody else can have it
    let again = window_in(mode, Start::File(project));
    assert_eq!(&before, again.state().app().session().project());
    assert_eq!(ticked(&again), 1);
}
