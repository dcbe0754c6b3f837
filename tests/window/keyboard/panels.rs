//! The edits of the other panels, by keyboard: speakers and their quotes, right of reply, places, sources and their files,
//! saved filters.

use super::hands::*;
use super::undo::{because, open_desk, step, write_and_keep};
use crate::harness::{press, press_with};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

#[test]
fn speakers_and_quotes_are_corrected_and_undone() {
    let mut harness = open_desk();
    let h = &mut harness;
    press_with(h, Modifiers::ALT, Key::Num4);
    fill(h, "Title of a new source", "Tape of the briefing");
    press(h, Key::Enter);
    press_with(h, Modifiers::ALT, Key::Num2);
    let project_view = h.state().app().session().project_view();
    let speakers: Vec<String> = project_view.speakers.iter().map(|speaker| speaker.name.clone()).collect();
    let (first, second) = (speakers[0].clone(), speakers[1].clone());
    tab_to_start(h, &format!("{first}, "));
    press(h, Key::Space);
    step(h, &["retitle speaker"], |h| {
        push(h, "Name and title");
        fill(h, "Title or role", "Minister for harbours");
        press(h, Key::Enter);
    });
    step(h, &["rename speaker"], |h| {
        push(h, "Name and title");
        fill(h, "Name", "Somebody Else");
        press(h, Key::Enter);
    });
    step(h, &["split speaker"], |h| {
        push(h, "Somebody else’s …");
        tab_to_end(h, " …");
        press(h, Key::Tab);
        press(h, Key::Space);
        fill(h, "Name of somebody new", "A Deputy");
        press(h, Key::Enter);
    });
    step(h, &["merge speakers"], |h| {
        push(h, "Same as …");
        push(h, &second);
    });
    tab_to_start(h, &format!("{second}, "));
    press(h, Key::Space);
    step(h, &["part speakers"], |h| {
        push(h, "Same as …");
        push(h, "Part them again");
    });
    tab_to_start(h, "Quote: ");
    press(h, Key::Space);
    step(h, &["correct speaker"], |h| {
        tab_to_start(h, "Said by");
        press(h, Key::Space);
        push(h, "Nobody knows");
    });
    tab_to_start(h, "Quote: ");
    press(h, Key::Space);
    step(h, &["add speaker", "correct speaker"], |h| {
        tab_to_start(h, "Said by");
        press(h, Key::Space);
        tab_to(h, "Somebody else: their name");
        because(h, "A Clerk");
    });
    tab_to_start(h, "Quote: ");
    press(h, Key::Space);
    step(h, &["note recording"], |h| {
        push(h, "Recording …");
        push(h, "Tape of the briefing");
    });
    step(h, &["set transcript"], |h| {
        tab_to(h, "Transcript");
        write_and_keep(h, "Quite other words than these.");
    });
    assert!(h.query_by_label_contains("Altered").is_some(), "the words are held against the transcript");
}

#[test]
fn a_speaker_whom_nothing_found_is_added_and_undone() {
    let mut harness = open_desk();
    let h = &mut harness;
    step(h, &["add speaker"], |h| {
        press_with(h, Modifiers::COMMAND, Key::K);
        type_words(h, "new speaker");
        press(h, Key::Enter);
        assert_eq!(focused(h), "Name of a new speaker");
        because(h, "Una Holm");
    });
    assert!(h.query_all_by_label_contains("Una Holm, ").next().is_some(), "and stands among those who speak");
}

#[test]
fn the_day_of_publication_is_set_and_undone() {
    let mut harness = open_desk();
    let h = &mut harness;
    step(h, &["set publication day"], |h| {
        press_with(h, Modifiers::ALT, Key::Num5);
        push(h, "Day of publication…");
        because(h, "2026-03-13");
    });
    assert!(h.query_by_label_contains("Published 2026-03-13").is_some());
}

#[test]
fn the_right_of_reply_is_kept_and_undone() {
    let mut harness = open_desk();
    let h = &mut harness;
    press_with(h, Modifiers::ALT, Key::Num2);
    push(h, "Right of reply");
    step(h, &["add criticism"], |h| {
        fill(h, "Who is criticised", "The ministry");
        fill(h, "What for", "the delay");
        push(h, "Put on the board");
    });
    step(h, &["note request"], |h| {
        fill(h, "How they were asked", "e-mail to the press office");
        press(h, Key::Enter);
    });
    step(h, &["note reply"], |h| {
        fill(h, "What came back", "It was the weather.");
        push(h, "Answered");
    });
    step(h, &["change criticism"], |h| {
        push(h, "change");
        fill(h, "By whom", "The union");
        push(h, "Keep the change");
    });
    step(h, &["remove criticism"], |h| push(h, "take off the board"));
}

#[test]
fn places_are_decided_and_undone() {
    let mut harness = open_desk();
    let h = &mut harness;
    press_with(h, Modifiers::ALT, Key::Num3);
    let name = h.state().app().session().project_view().places[0].name.clone();
    tab_to_start(h, &name);
    press(h, Key::Space);
    step(h, &["confirm place"], |h| push(h, "Confirm"));
    step(h, &["forget place"], |h| push(h, "Confirmed"));
    step(h, &["not a place"], |h| push(h, "Not a place"));
    step(h, &["type coordinates"], |h| {
        fill(h, "Coordinates", "61.2, 10.5");
        press(h, Key::Enter);
    });
    step(h, &["choose place"], |h| {
        fill(h, "Search the gazetteer", "Anchorage");
        tab_to_start(h, "Anchorage, Kentucky");
        press(h, Key::Space);
    });
    step(h, &["note on place"], |h| {
        fill(h, "Note on the place", "Ask the harbour office.");
        press(h, Key::Enter);
    });
    press(h, Key::J);
    step(h, &["add place"], |h| {
        press_with(h, Modifiers::SHIFT, Key::ArrowRight);
        press(h, Key::G);
    });
}

#[test]
fn sources_and_their_files_are_kept_and_a_changed_file_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("log.txt");
    std::fs::write(&file, "first").unwrap();
    let mut harness = open_desk();
    let h = &mut harness;
    press_with(h, Modifiers::ALT, Key::Num4);
    step(h, &["add source"], |h| {
        fill(h, "Title of a new source", "Harbour log");
        press(h, Key::Enter);
    });
    tab_to_start(h, "Harbour log");
    press(h, Key::Space);
    if h.query_by_label("Origin").is_none() {
        press(h, Key::Space);
    }
    step(h, &["change source"], |h| {
        fill(h, "Origin", "Coast Wire");
        press(h, Key::Enter);
    });
    step(h, &["attach file"], |h| {
        push(h, "Attach a file…");
        fill(h, "Path", &file.display().to_string());
        press(h, Key::Enter);
    });
    let attached = project(h).sources.values().flat_map(|source| source.files.clone()).collect::<Vec<_>>();
    assert_eq!((attached.len(), attached[0].bytes, attached[0].sha256.len()), (1, 5, 64));
    push(h, "Check the files");
    assert!(h.query_by_label_contains("is what it was").is_some(), "nothing changed yet");
    std::fs::write(&file, "second").unwrap();
    push(h, "Check the files");
    assert!(h.query_by_label_contains("has changed since it was attached").is_some(), "the source says so");
    press(h, Key::Escape);
    step(h, &["attach file"], |h| push(h, "take it as it is now"));
    assert!(h.query_by_label_contains("has changed since").is_none(), "it is what it should be now");
    std::fs::remove_file(&file).unwrap();
    push(h, "Check the files");
    assert!(h.query_by_label_contains("not there any more").is_some());
    press(h, Key::Escape);
    step(h, &["detach file"], |h| push(h, "take away"));
    step(h, &["remove source"], |h| push(h, "Take it out of the library"));
}

#[test]
fn filters_are_saved_dropped_and_undone() {
    let mut harness = open_desk();
    let h = &mut harness;
    push(h, "Needs source");
    step(h, &["save filter"], |h| {
        push(h, "Saved");
        tab_to(h, "Name of the filter");
        because(h, "without a source");
    });
    step(h, &["drop filter"], |h| {
        push(h, "without a source");
        push(h, "forget");
    });
}
