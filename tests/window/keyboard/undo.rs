//! Each kind of edit that the window can make: made with the keyboard, undone, redone, and compared each time.

use super::hands::*;
use crate::harness::{Window, press, press_with, window};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use tickmark::project::{Claim, Project};
use tickmark::ui::Start;
use tickmark::ui::labels;

/// Everything except the log, which only grows.
fn records(harness: &Harness<'_, Window>) -> Project {
    Project { log: Vec::new(), ..project(harness).clone() }
}

/// Makes the edits called `names` with `hands`, undoes them one by one, and redoes them.
pub fn step(harness: &mut Harness<'_, Window>, names: &[&str], hands: impl FnOnce(&mut Harness<'_, Window>)) {
    let before = records(harness);
    hands(harness);
    let after = records(harness);
    press(harness, Key::Escape);
    press(harness, Key::Escape);
    for name in names.iter().rev() {
        assert_eq!(undo_name(harness), *name, "while {names:?} was made; the keyboard is at “{}”", focused(harness));
        press_with(harness, Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(records(harness), before, "{names:?} was not taken back");
    for _ in names {
        press_with(harness, Modifiers::COMMAND, Key::Y);
    }
    assert_eq!(records(harness), after, "{names:?} was not done again");
}

/// A window on the sample with an editor at the desk.
pub fn open_desk() -> Harness<'static, Window> {
    let mut harness = window(Start::Sample);
    press(&mut harness, Key::Escape); // the first minute
    take_the_desk_as(&mut harness, "Ann Lee", "Editor");
    harness
}

/// Writes into the field that has the keyboard, in place of its text, and commits a long field.
pub fn write_and_keep(h: &mut Harness<'_, Window>, words: &str) {
    press_with(h, Modifiers::COMMAND, Key::A);
    type_words(h, words);
    press_with(h, Modifiers::COMMAND, Key::Enter);
}

/// Writes a reason into the dialog or field that asks for one.
pub fn because(h: &mut Harness<'_, Window>, words: &str) {
    type_words(h, words);
    press(h, Key::Enter);
}

/// What the kinds of a claim are called in its detail.
fn kinds_of(claim: &Claim) -> String {
    claim.kinds.iter().map(|kind| labels::kind(*kind)).collect::<Vec<_>>().join(", ")
}

#[test]
fn ticks_flags_and_statuses_are_undone() {
    let mut harness = open_desk();
    let h = &mut harness;
    press(h, Key::J);
    step(h, &["pass item"], |h| press(h, Key::T));
    step(h, &["fail item"], |h| press_with(h, Modifiers::SHIFT, Key::T));
    step(h, &["call item not applicable"], |h| {
        back_to_start(h, "Not applicable: ");
        press(h, Key::Space);
        because(h, "No unit in it.");
    });
    step(h, &["reopen item"], |h| {
        tab_to_end(h, ": pass");
        press(h, Key::Space);
    });
    step(h, &["pass check point"], |h| press(h, Key::P));
    step(h, &["reopen check point"], |h| {
        tab_to_end(h, ": pass");
        press(h, Key::Space);
    });
    for (word, name) in [("Fail: ", "fail check point"), ("Not applicable: ", "call check point not applicable")] {
        step(h, &[name], |h| {
            tab_to_start(h, word);
            press(h, Key::Space);
            because(h, "It is another word.");
        });
    }
    step(h, &["flag claim"], |h| press(h, Key::F));
    step(h, &["mark in progress"], |h| press(h, Key::I));
    for (key, name) in [
        (Key::Num2, "mark disputed"),
        (Key::Num3, "mark queried"),
        (Key::Num4, "mark needs change"),
        (Key::Num8, "mark cut"),
        (Key::Num9, "mark recheck"),
        (Key::Num0, "mark unchecked"),
    ] {
        step(h, &[name], |h| press(h, key));
    }
    for (key, name) in
        [(Key::Num5, "mark not checkable"), (Key::Num6, "mark unverifiable"), (Key::Num7, "mark on author")]
    {
        step(h, &[name], |h| {
            press(h, key);
            because(h, "Nobody can know.");
        });
    }
    step(h, &["set legal flag"], |h| press(h, Key::L));
    step(h, &["set legal flag"], |h| {
        press(h, Key::L);
        because(h, "Counsel must read it.");
    });
    take_the_desk(h, "Bo Tran");
    step(h, &["sign off"], |h| press_with(h, Modifiers::SHIFT, Key::S));
    step(h, &["lift sign-off"], |h| push(h, "Signed off"));
}

#[test]
fn evidence_and_its_answers_are_undone() {
    let mut harness = open_desk();
    let h = &mut harness;
    press(h, Key::J);
    step(h, &["add source", "add evidence"], |h| add_evidence(h, "Quay log", false));
    step(h, &["add source", "add evidence"], |h| add_evidence(h, "Union letter", true));
    step(h, &["answer contradiction"], |h| {
        tab_to(h, "Answer to the contradiction");
        because(h, "Another day.");
    });
    step(h, &["change answer"], |h| {
        push(h, "change the answer");
        press_with(h, Modifiers::COMMAND, Key::A);
        because(h, "Another year.");
    });
    step(h, &["take answer back"], |h| push(h, "take the answer back"));
    step(h, &["change evidence"], |h| {
        push(h, "change");
        fill(h, "Locator", "p. 12");
        press(h, Key::Enter);
    });
    step(h, &["remove evidence"], |h| push(h, "take away"));
}

#[test]
fn what_is_said_of_a_claim_is_undone() {
    let mut harness = open_desk();
    let h = &mut harness;
    press(h, Key::J);
    step(h, &["write note"], |h| {
        press(h, Key::N);
        write_and_keep(h, "Asked twice.");
    });
    step(h, &["ask"], |h| {
        press(h, Key::Q);
        write_and_keep(h, "From where?");
    });
    step(h, &["write down answer"], |h| {
        tab_to(h, "What came back");
        because(h, "From the log.");
    });
    for (name, modifiers) in [("decline correction", Modifiers::SHIFT), ("accept correction", Modifiers::NONE)] {
        step(h, &["propose correction"], |h| {
            press(h, Key::R);
            write_and_keep(h, "Other words.");
        });
        step(h, &[name], |h| {
            press_with(h, modifiers, Key::Y);
            if modifiers == Modifiers::SHIFT {
                because(h, "It was right.");
            }
        });
    }
    step(h, &["give verdict"], |h| {
        press(h, Key::V);
        back_to(h, "Mostly true");
        press(h, Key::Space);
        tab_to(h, "Explanation");
        write_and_keep(h, "So it is.");
    });
    step(h, &["take verdict back"], |h| push(h, "take back"));
    step(h, &["assign claim"], |h| {
        press(h, Key::A);
        press(h, Key::ArrowDown);
        press(h, Key::Space);
    });
    step(h, &["word claim"], |h| {
        push(h, "Normalise the wording");
        write_and_keep(h, "The claim on its own.");
    });
    step(h, &["change note"], |h| {
        push(h, "change the note");
        write_and_keep(h, "Asked three times.");
    });
    step(h, &["remove note"], |h| push(h, "take the note away"));
    step(h, &["set kinds"], |h| {
        push(h, &kinds_of(&chosen(h)));
        push(h, "event");
    });
    step(h, &["mark nothing to check"], |h| {
        press(h, Key::U);
        press(h, Key::X);
    });
    step(h, &["mark something to check"], |h| press(h, Key::X));
    step(h, &["new claim"], |h| {
        press(h, Key::U);
        press(h, Key::C);
    });
}

/// Edits with a story in another file: settling a conflict, and undoing it, is in `nothing_lost.rs`.
const ELSEWHERE: &[&str] = &["settle conflict"];

/// The names of the edits that a file of decisions makes: the first text that follows `edit(` in the same statement.
fn names_in(code: &str) -> Vec<String> {
    let calls = code.split("edit(").skip(1).filter_map(|rest| rest.split(';').next());
    let texts = calls.filter_map(|call| call.split('"').nth(1)).filter(|text| !text.contains('{'));
    texts.filter(|text| !matches!(*text, "item" | "check point")).map(str::to_owned).collect()
}

#[test]
fn no_edit_of_the_window_is_without_its_story() {
    let stories = [
        include_str!("undo.rs"),
        include_str!("panels.rs"),
        include_str!("rules.rs"),
        include_str!("claim_boundaries.rs"),
    ]
    .concat();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/project/commands");
    let mut names = Vec::new();
    for file in std::fs::read_dir(folder).expect("the decisions") {
        names.extend(names_in(&std::fs::read_to_string(file.expect("a file").path()).expect("text")));
    }
    names.sort();
    names.dedup();
    assert!(names.len() > 40, "only {} names were seen: {names:?}", names.len());
    names.retain(|name| !ELSEWHERE.contains(&name.as_str()) && !stories.contains(&format!("&[\"{name}\"]")));
    names.retain(|name| !stories.contains(&format!("\"{name}\"),")) && !stories.contains(&format!("\"{name}\")]")));
    names.retain(|name| {
        !matches!(name.as_str(), "add source" | "add evidence") || !stories.contains("[\"add source\", ")
    });
    assert!(names.is_empty(), "no story takes these back by keyboard: {}", names.join(", "));
}
