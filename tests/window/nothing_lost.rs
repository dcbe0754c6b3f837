//! Nothing is lost: new revisions, files that another program wrote, crashes, locks, failed saves, backups.

use crate::harness::{BOTH, Mode, Window, press, press_with, settle, window_in};
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use std::path::{Path, PathBuf};
use tickmark::extract::extract;
use tickmark::project::{Project, Role, Status};
use tickmark::session::Session;
use tickmark::store;
use tickmark::text::{AnchorState, Span};
use tickmark::ui::Start;

const ARTICLE: &str = "Ferry Alma returns to the Tarn crossing\n\nPORT HALE, March 12, 2026 — The ferry Alma carries 412 cars \
across the Tarn. It cost 31 million crowns to mend. The yard at Orvik had it for 9 months.\n\nThe council bought the ferry in \
2011.\n";

/// A project with the claims `words`, each disputed by Ann Lee, saved in `folder`.
fn project(folder: &Path, words: &[&str]) -> PathBuf {
    let path = folder.join("ferry.tickmark");
    let mut session = Session::from_text("ferry", ARTICLE, extract);
    session.sign_in("Ann Lee", Role::Editor).unwrap();
    words.iter().for_each(|words| dispute(&mut session, words));
    session.save(&path).unwrap();
    path
}

fn dispute(session: &mut Session, words: &str) {
    let start = session.text().find(words).unwrap();
    let span = Span::new(start, start + words.len());
    let rows = session.project_view().claims_at(start);
    let suggested = rows.iter().filter_map(|row| session.project_view().row(*row)).find(|row| row.span == Some(span));
    let claim = match suggested.map(|row| row.id.clone()) {
        Some(claim) => claim,
        None => session.make(|commands| commands.new_claim(span, &[])).unwrap(),
    };
    session.decide(|commands| commands.set_status(&claim, Status::Disputed, "the log book")).unwrap();
}

/// Opens the window on `path`, with Ann Lee at the desk.
fn at_the_desk(mode: Mode, path: &Path) -> Harness<'static, Window> {
    let mut harness = window_in(mode, Start::File(path.to_owned()));
    if harness.query_by_label("Begin").is_some() {
        press(&mut harness, Key::Enter);
    }
    sit_down(&mut harness);
    harness
}

fn sit_down(harness: &mut Harness<'_, Window>) {
    run(harness, "Who is at the desk");
    harness.get_by_label("Your name").type_text("Ann Lee");
    settle(harness);
    click(harness, "Sit down");
}

/// Runs a command by its name, as the palette finds it.
fn run(harness: &mut Harness<'_, Window>, command: &str) {
    press_with(harness, Modifiers::COMMAND, Key::K);
    harness.event(Event::Text(command.to_owned()));
    settle(harness);
    press(harness, Key::Enter);
    settle(harness);
}

fn click(harness: &mut Harness<'_, Window>, label: &str) {
    harness.get_by_label(label).click();
    settle(harness);
}

/// Answers the dialog that asks for a path.
fn type_path(harness: &mut Harness<'_, Window>, path: &Path) {
    press_with(harness, Modifiers::COMMAND, Key::A);
    harness.event(Event::Text(path.display().to_string()));
    settle(harness);
    press(harness, Key::Enter);
    settle(harness);
}

fn of<'h>(harness: &'h Harness<'_, Window>) -> &'h Project {
    harness.state().app().session().project()
}

fn states(harness: &Harness<'_, Window>) -> Vec<(AnchorState, Status)> {
    let mut claims: Vec<_> = of(harness).claims.values().collect();
    claims.sort_by_key(|claim| claim.anchor.start);
    claims.iter().map(|claim| (claim.anchor.state, claim.status)).collect()
}

/// Writes the project file as another program would, with one more disputed claim.
fn written_by_another(path: &Path, words: &str) {
    let mut other = Session::open_copy(path, extract).unwrap().session;
    other.sign_in("Ben Ott", Role::Checker).unwrap();
    dispute(&mut other, words);
    std::fs::write(path, store::project_text(other.project()).unwrap()).unwrap();
}

#[test]
fn a_new_draft_is_summed_up_and_words_in_doubt_are_settled_one_by_one() {
    for mode in BOTH {
        let folder = tempfile::tempdir().unwrap();
        let words = [
            "The ferry Alma carries 412 cars across the Tarn.",
            "It cost 31 million crowns to mend.",
            "The yard at Orvik had it for 9 months.",
            "The council bought the ferry in 2011.",
        ];
        let path = project(folder.path(), &words);
        let draft = folder.path().join("draft.txt");
        let text = ARTICLE.replace("31 million", "33 million").replace("had it for 9 months", "had it for 10 months");
        let text = text.replace("The council bought the ferry in 2011.", "Rain is forecast.");
        std::fs::write(&draft, text).unwrap();

        let mut harness = at_the_desk(mode, &path);
        run(&mut harness, "Load a new draft");
        type_path(&mut harness, &draft);
        harness.get_by_label("What draft 2 changed");
        harness.get_by_label_contains("1 claim stands as it did");
        harness.get_by_label_contains("1 claim is cut");
        harness.get_by_label("Still the same claim? 1 of 2");
        click(&mut harness, "Yes, it stands here");
        harness.get_by_label("Still the same claim? 1 of 1");
        click(&mut harness, "No, it is gone");
        assert!(harness.query_by_label_contains("Still the same").is_none(), "each is asked once");
        click(&mut harness, "Go to what is new");
        let (exact, moved) = (AnchorState::Exact, AnchorState::Orphaned);
        let expected =
            [(exact, Status::Disputed), (exact, Status::Recheck), (moved, Status::Cut), (moved, Status::Cut)];
        assert_eq!(states(&harness), expected);
        assert!(of(&harness).claims.values().any(|claim| claim.was == words[1]), "what was checked stays on record");

        run(&mut harness, "What the new draft changed");
        harness.get_by_label("What draft 2 changed");
        press(&mut harness, Key::Escape);
        for _ in 0..3 {
            press_with(&mut harness, Modifiers::COMMAND, Key::Z);
        }
        assert_eq!(harness.state().app().session().text(), ARTICLE, "undo brings the old draft back");
        assert_eq!(states(&harness), [(exact, Status::Disputed); 4]);
        press_with(&mut harness, Modifiers::COMMAND, Key::Y);
        assert!(harness.state().app().session().text().contains("33 million"));
        assert!(!harness.state().app().session().needs_extraction(), "its findings are there again");
    }
}

#[test]
fn what_another_program_wrote_is_noticed_compared_and_brought_together() {
    for mode in BOTH {
        let folder = tempfile::tempdir().unwrap();
        let path = project(folder.path(), &[]);
        let mut harness = at_the_desk(mode, &path);
        press(&mut harness, Key::J);
        press(&mut harness, Key::Num2);
        assert_eq!(of(&harness).claims.len(), 1);
        written_by_another(&path, "The council bought the ferry in 2011.");
        let theirs = std::fs::read_to_string(&path).unwrap();

        harness.event(Event::WindowFocused(true));
        settle(&mut harness);
        harness.get_by_label("Another program changed this file");
        harness.get_by_label_contains("In the file: ");
        harness.get_by_label_contains("Here, unsaved: ");
        let claim = "Claim “The council bought the ferry in 2011.”";
        let on = |h: &Harness<'_, Window>| {
            let row = h.get_by_role_and_label(egui::accesskit::Role::ListBoxOption, claim);
            row.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
        };
        while !on(&harness) {
            press(&mut harness, Key::ArrowDown);
        }
        harness.get_by_label("status"); // field by field
        harness.get_by_label("disputed");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), theirs, "looking changes nothing");
        click(&mut harness, "Not now");
        harness.event(Event::WindowFocused(true));
        settle(&mut harness);
        assert!(harness.query_by_label("Another program changed this file").is_none(), "noticed once");

        press_with(&mut harness, Modifiers::COMMAND, Key::S);
        settle(&mut harness);
        harness.get_by_label("Another program changed this file");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), theirs, "nothing is overwritten unasked");
        press(&mut harness, Key::Enter); // the way that loses nothing is chosen
        settle(&mut harness);
        assert_eq!(of(&harness).claims.len(), 2);
        press_with(&mut harness, Modifiers::COMMAND, Key::S);
        settle(&mut harness);
        assert!(!harness.state().app().session().dirty());
        let saved = Session::open_copy(&path, extract).unwrap().session;
        assert_eq!(saved.project().claims.len(), 2);
    }
}

#[test]
fn what_two_decided_differently_is_settled_by_keyboard_and_undo_brings_the_choice_back() {
    for mode in BOTH {
        let folder = tempfile::tempdir().unwrap();
        let words = "The council bought the ferry in 2011.";
        let path = project(folder.path(), &[words]);
        let mut harness = at_the_desk(mode, &path);
        let status = |harness: &Harness<'_, Window>| of(harness).claims.values().next().unwrap().status;
        press_with(&mut harness, Modifiers::SHIFT, Key::K);
        while harness.state().app().selected().and_then(|thing| thing.claim()) != of(&harness).claims.keys().next() {
            press_with(&mut harness, Modifiers::SHIFT, Key::J);
        }
        press(&mut harness, Key::Num3);
        let mut other = Session::open_copy(&path, extract).unwrap().session;
        other.sign_in("Ben Ott", Role::Checker).unwrap();
        let claim = other.project().claims.keys().next().cloned().unwrap();
        other.decide(|commands| commands.set_status(&claim, Status::NeedsChange, "it was 2012")).unwrap();
        std::fs::write(&path, store::project_text(other.project()).unwrap()).unwrap();

        press_with(&mut harness, Modifiers::COMMAND, Key::S);
        settle(&mut harness);
        press(&mut harness, Key::Enter); // bring both together
        settle(&mut harness);
        let conflicts = of(&harness).conflicts.len();
        assert!(conflicts > 0);
        harness.get_by_label(&format!("Conflict 1 of {conflicts}"));
        assert_eq!(status(&harness), Status::Queried, "ours stands until somebody chooses");
        for _ in 0..conflicts {
            click(&mut harness, "Take theirs");
        }
        press(&mut harness, Key::Escape);
        assert_eq!((of(&harness).conflicts.len(), status(&harness)), (0, Status::NeedsChange));
        for _ in 0..conflicts {
            press_with(&mut harness, Modifiers::COMMAND, Key::Z);
        }
        assert_eq!((of(&harness).conflicts.len(), status(&harness)), (conflicts, Status::Queried));
    }
}

#[test]
fn theirs_is_reloaded_and_ours_comes_back_with_undo_or_goes_into_a_file_of_its_own() {
    for mode in BOTH {
        let folder = tempfile::tempdir().unwrap();
        let path = project(folder.path(), &[]);
        let mut harness = at_the_desk(mode, &path);
        press(&mut harness, Key::J);
        press(&mut harness, Key::Num2);
        let mine = of(&harness).claims.clone();
        written_by_another(&path, "The council bought the ferry in 2011.");
        press_with(&mut harness, Modifiers::COMMAND, Key::S);
        settle(&mut harness);
        click(&mut harness, "Reload theirs");
        harness.get_all_by_label("Reload theirs").last().unwrap().click();
        settle(&mut harness);
        assert_ne!(of(&harness).claims, mine);
        assert_eq!(of(&harness).claims.len(), 1);
        press_with(&mut harness, Modifiers::COMMAND, Key::Z);
        assert_eq!(of(&harness).claims, mine);

        written_by_another(&path, "It cost 31 million crowns to mend.");
        let theirs = std::fs::read_to_string(&path).unwrap();
        press_with(&mut harness, Modifiers::COMMAND, Key::S);
        settle(&mut harness);
        click(&mut harness, "Keep both");
        harness.get_all_by_label("Keep both").last().unwrap().click();
        settle(&mut harness);
        let other = folder.path().join("mine.tickmark");
        type_path(&mut harness, &other);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), theirs);
        assert_eq!(Session::open_copy(&other, extract).unwrap().session.project().claims, mine);
    }
}

#[test]
fn after_a_crash_what_would_come_back_is_shown_and_comes_back_when_somebody_says_so() {
    for mode in BOTH {
        let folder = tempfile::tempdir().unwrap();
        let path = project(folder.path(), &["It cost 31 million crowns to mend."]);
        let before = std::fs::read_to_string(&path).unwrap();
        let mut session = Session::open(&path, extract).unwrap().session;
        session.sign_in("Ann Lee", Role::Editor).unwrap();
        dispute(&mut session, "The council bought the ferry in 2011.");
        assert!(session.wait_for_journal(std::time::Duration::from_secs(20)));
        drop(session); // as a crash would: neither saved nor discarded

        for answer in ["Later", "Restore"] {
            let mut harness = window_in(mode, Start::File(path.clone()));
            press(&mut harness, Key::Enter);
            settle(&mut harness);
            harness.get_by_label("ferry was not saved");
            harness.get_by_label_contains("marked disputed: “The council bought the ferry in 2011.”");
            assert_eq!(of(&harness).claims.len(), 1, "nothing comes back unasked");
            click(&mut harness, answer);
            assert_eq!(of(&harness).claims.len(), if answer == "Restore" { 2 } else { 1 }, "{answer}");
        }
        assert_eq!(std::fs::read_to_string(&path).unwrap(), before, "the file changes only when it is saved");
    }
}

#[test]
fn a_project_that_is_open_elsewhere_opens_as_a_copy_and_says_who_has_it() {
    for mode in BOTH {
        let folder = tempfile::tempdir().unwrap();
        let path = project(folder.path(), &["It cost 31 million crowns to mend."]);
        let held = Session::open(&path, extract).unwrap();
        let mut harness = window_in(mode, Start::File(path.clone()));
        settle(&mut harness);
        harness.get_by_label("The project is open elsewhere");
        harness.get_by_label_contains(&store::user_name());
        click(&mut harness, "Open a copy");
        assert_eq!(of(&harness).claims, held.session.project().claims);
        assert_eq!(harness.state().app().session().path(), None, "it has no file yet");
    }
}

#[test]
fn a_save_that_fails_says_why_and_finds_another_place_and_replaces_nothing_unasked() {
    for mode in BOTH {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("desk");
        std::fs::create_dir(&place).unwrap();
        let path = project(&place, &[]);
        let mut harness = at_the_desk(mode, &path);
        press(&mut harness, Key::J);
        press(&mut harness, Key::Num2);
        std::fs::remove_dir_all(&place).unwrap();
        press_with(&mut harness, Modifiers::COMMAND, Key::S);
        settle(&mut harness);
        harness.get_by_label("The project was not saved");
        assert!(harness.state().app().session().dirty());
        click(&mut harness, "Save as…");
        let other = folder.path().join("elsewhere.tickmark");
        std::fs::write(&other, "mine").unwrap();
        type_path(&mut harness, &other);
        assert_eq!(std::fs::read_to_string(&other).unwrap(), "mine");
        settle(&mut harness);
        harness.get_by_label("This file is there already");
        click(&mut harness, "Replace");
        assert!(!harness.state().app().session().dirty());
        assert_eq!(&Session::open_copy(&other, extract).unwrap().session.project().claims, &of(&harness).claims);
    }
}

#[test]
fn a_backup_is_gone_back_to_and_undo_leads_out_again() {
    for mode in BOTH {
        let folder = tempfile::tempdir().unwrap();
        let path = project(folder.path(), &[]);
        let mut harness = at_the_desk(mode, &path);
        for key in [Key::Num2, Key::Num3] {
            press(&mut harness, Key::J);
            press(&mut harness, key);
            press_with(&mut harness, Modifiers::COMMAND, Key::S);
            settle(&mut harness);
        }
        let now = of(&harness).claims.clone();
        run(&mut harness, "Go back to a backup");
        harness.get_by_label("Go back to a backup");
        click(&mut harness, "Go back to it");
        assert_eq!(of(&harness).claims.len(), 1);
        press_with(&mut harness, Modifiers::COMMAND, Key::Z);
        assert_eq!(of(&harness).claims, now);
    }
}

#[test]
fn work_that_is_not_kept_against_crashes_is_told_and_told_when_it_is_again() {
    for mode in BOTH {
        let folder = tempfile::tempdir().unwrap();
        let path = project(folder.path(), &[]);
        let mut harness = window_in(mode, Start::File(path.clone()));
        press(&mut harness, Key::Enter);
        // A folder is where the journal would be written as soon as there is something to keep.
        let journal = store::journal::journal_path(&path);
        std::fs::create_dir_all(journal.join("in the way")).unwrap();
        sit_down(&mut harness);
        let told = |harness: &mut Harness<'_, Window>, words: &str| {
            let until = std::time::Instant::now() + std::time::Duration::from_secs(20);
            while harness.query_by_label_contains(words).is_none() && std::time::Instant::now() < until {
                std::thread::sleep(std::time::Duration::from_millis(20));
                settle(harness);
            }
            harness.query_by_label_contains(words).is_some()
        };
        assert!(told(&mut harness, "is not being autosaved"));
        std::fs::remove_dir_all(&journal).unwrap();
        assert!(told(&mut harness, "is being autosaved again"), "and it is tried again by itself");
    }
}
