//! A person's work survives kills at random moments, full and read-only disks, files that are deleted or replaced, clocks
//! that are set back, and two windows on one project.
//!
//! A long run: `TICKMARK_KILLS=5000 cargo test --release --test recovery kill -- --nocapture`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test stops at what it did not expect

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tickmark::extract::Extraction;
use tickmark::problem::ProblemKind;
use tickmark::project::*;
use tickmark::session::{DraftKey, Field, Session, StoredProject};
use tickmark::store::{self};

const LONG: Duration = Duration::from_secs(20);
const FILE: &str = "bridge.tickmark";

fn no_findings(_: &str) -> Extraction {
    Extraction::default()
}

/// The edit number `n`: a claim of its own.
fn edit(n: usize) -> Edit {
    let stamp = Stamp { by: "ann".into(), at: When(format!("2026-03-12T09:00:00Z #{n}")) };
    let claim = Claim { wording: format!("edit {n}"), ..Claim::default() };
    let event = Event::new(&stamp, n, Act::Claim, Target::Project, format!("edit {n}"));
    Edit {
        name: format!("edit {n}"),
        changes: vec![Change::Claim(Delta::new(claim_id(n), None, Some(claim)))],
        events: vec![event],
    }
}

fn claim_id(n: usize) -> ClaimId {
    ClaimId(format!("c{n:06}"))
}

fn draft_key() -> DraftKey {
    DraftKey { on: Target::Project, field: Field::Note }
}

/// A project of one sentence, saved in `folder`.
fn new_project(folder: &Path) -> PathBuf {
    let path = folder.join(FILE);
    Session::from_text("bridge", "The bridge is 40 metres long.", no_findings).save(&path).unwrap();
    path
}

/// Opens the project and takes back all that a crash left.
fn open_and_restore(path: &Path) -> Session {
    let mut opening = Session::open(path, no_findings).unwrap();
    assert!(opening.dropped.is_empty() && opening.repaired.is_empty(), "{:?} {:?}", opening.dropped, opening.repaired);
    for unsaved in std::mem::take(&mut opening.unsaved) {
        let restored = opening.session.restore(&unsaved).unwrap();
        assert!(restored.refused.is_empty(), "{restored:?}");
    }
    opening.session
}

/// The number of the last edit such that all before it are there too.
fn edits_in(session: &Session) -> usize {
    let n = session.project().claims.len();
    assert!((1..=n).all(|i| session.project().claims.contains_key(&claim_id(i))), "a hole in the edits");
    n
}

fn draft_in(session: &Session) -> usize {
    session.draft(&draft_key()).rsplit(' ').next().and_then(|n| n.parse().ok()).unwrap_or(0)
}

/// The scripted session, when this test is run by the one below: works until it is killed.
#[test]
fn child() {
    let Some(folder) = std::env::var_os("TICKMARK_TORTURE") else { return };
    let path = Path::new(&folder).join(FILE);
    let mut session = open_and_restore(&path);
    let (mut n, mut draft) = (edits_in(&session), draft_in(&session));
    loop {
        n += 1;
        session.apply(edit(n)).unwrap();
        assert!(session.wait_for_journal(LONG), "{:?}", session.journal_problem());
        println!("edit {n}");
        for _ in 0..3 {
            draft += 1;
            session.set_draft(draft_key(), format!("a remark with a number {draft}"));
            println!("draft {draft}");
            std::thread::sleep(Duration::from_millis(2));
        }
        if n % 7 == 0 {
            session.save(&path).unwrap();
        }
    }
}

/// Lets the scripted session run for `time`, kills it, and tells the last edit and the last draft older than a second that it
/// had acknowledged.
fn run_and_kill(folder: &Path, time: Duration) -> (usize, usize) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child", "--nocapture", "--test-threads=1"])
        .env("TICKMARK_TORTURE", folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let said = Arc::new(Mutex::new(Vec::new()));
    let heard = Arc::clone(&said);
    let listener = std::thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            heard.lock().unwrap().push((Instant::now(), line));
        }
    });
    let begun = Instant::now();
    while said.lock().unwrap().iter().all(|(_, line)| !line.starts_with("edit")) && begun.elapsed() < LONG {
        std::thread::sleep(Duration::from_millis(1));
    }
    std::thread::sleep(time);
    let killed = Instant::now();
    child.kill().unwrap();
    let output = child.wait_with_output().unwrap();
    listener.join().unwrap();
    let said = said.lock().unwrap();
    assert!(!said.is_empty(), "the session did not start: {}", String::from_utf8_lossy(&output.stderr));
    let last = |what: &str, until: Instant| {
        let fits =
            said.iter().filter(|(at, _)| *at <= until).filter_map(|(_, line)| line.strip_prefix(what)?.parse().ok());
        fits.max().unwrap_or(0)
    };
    (last("edit ", killed), killed.checked_sub(Duration::from_secs(1)).map_or(0, |then| last("draft ", then)))
}

#[cfg(unix)]
#[test]
fn kill_at_any_moment_loses_nothing() {
    let kills: usize = std::env::var("TICKMARK_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(110);
    let (mut edits, mut restored_from_journal, mut random) = (0, 0, 0x2545_f491_4f6c_dd1d_u64);
    let mut folder = tempfile::tempdir().unwrap();
    let mut path = new_project(folder.path());
    for kill in 0..kills {
        if kill % 10 == 0 {
            folder = tempfile::tempdir().unwrap();
            path = new_project(folder.path());
        }
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        // Every tenth run lasts long enough for drafts to be older than a second.
        let time = if kill % 10 == 9 { 1_300 } else { random % 60 };
        let (edit, draft) = run_and_kill(folder.path(), Duration::from_millis(time));
        let in_file = store::open_project(&path).unwrap().0.project.claims.len();
        let session = open_and_restore(&path);
        assert!(edits_in(&session) >= edit, "kill {kill}: edit {edit} is lost, {} are there", edits_in(&session));
        assert!(draft_in(&session) >= draft, "kill {kill}: draft {draft} is lost");
        edits += edit.saturating_sub(in_file);
        restored_from_journal += usize::from(edit > in_file);
    }
    println!(
        "{kills} kills: no edit, no draft, no project lost; {edits} edits came back, in {restored_from_journal} recoveries"
    );
}

#[test]
fn nothing_comes_back_or_goes_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_project(folder.path());
    let mut session = Session::open(&path, no_findings).unwrap().session;
    for n in 1..=3 {
        session.apply(edit(n)).unwrap();
    }
    session.set_draft(draft_key(), "half a thou".into());
    assert!(session.wait_for_journal(LONG));
    drop(session);
    for _ in 0..2 {
        let opening = Session::open(&path, no_findings).unwrap();
        assert!(opening.session.project().claims.is_empty() && !opening.session.dirty());
        assert_eq!(opening.unsaved.len(), 1, "asked each time until it is answered");
        assert!(
            opening.unsaved[0].summary().starts_with("3 edits and 1 draft would come back, the last from"),
            "{}",
            opening.unsaved[0].summary()
        );
    }
    let mut opening = Session::open(&path, no_findings).unwrap();
    let restored = opening.session.restore(&opening.unsaved[0]).unwrap();
    assert_eq!((restored.edits, restored.drafts), (3, 1));
    assert_eq!(opening.session.draft(&draft_key()), "half a thou");
    assert!(opening.session.undo().unwrap(), "what came back can be undone");
    opening.session.redo().unwrap();
    opening.session.save(&path).unwrap();
    opening.session.set_draft(draft_key(), String::new());
    assert!(opening.session.wait_for_journal(LONG));
    drop(opening);
    let again = Session::open(&path, no_findings).unwrap();
    assert_eq!((again.unsaved.len(), again.session.project().claims.len()), (0, 3));
    drop(again);
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "the project and its backups: {left:?}");
}

/// One sentence, the whole text: findings that tell which text they belong to.
fn whole_text(text: &str) -> Extraction {
    Extraction { sentences: vec![tickmark::text::Span::new(0, text.len())], ..Extraction::default() }
}

#[test]
fn findings_follow_the_text_through_undo_and_recovery() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE);
    Session::from_text("bridge", "The bridge is 40 metres long.", whole_text).save(&path).unwrap();
    let mut session = Session::open(&path, whole_text).unwrap().session;
    session.sign_in("Ann Lee", Role::Checker).unwrap();
    let draft = Revision { text: "It rained. The bridge is 40 metres long.".into(), ..Revision::default() };
    let found = whole_text(&draft.text).into();
    session.load_revision(draft, found).unwrap();
    let fits = |session: &Session| session.extraction().sentences[0].end == session.text().len();
    assert!(fits(&session));
    session.undo().unwrap();
    assert_eq!(session.text(), "The bridge is 40 metres long.");
    assert!(fits(&session) && !session.needs_extraction());
    session.redo().unwrap();
    assert!(fits(&session) && session.text().starts_with("It rained"));
    assert!(session.wait_for_journal(LONG));
    drop(session);
    let mut opening = Session::open(&path, whole_text).unwrap();
    opening.session.restore(&opening.unsaved[0]).unwrap();
    assert!(opening.session.text().starts_with("It rained") && opening.session.needs_extraction());
    let found = whole_text(opening.session.text()).into();
    opening.session.set_extraction(found);
    assert!(fits(&opening.session) && !opening.session.needs_extraction());
}

#[test]
fn drafts_outlive_a_save() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_project(folder.path());
    let mut session = Session::open(&path, no_findings).unwrap().session;
    session.set_draft(draft_key(), "still typing".into());
    session.apply(edit(1)).unwrap();
    session.save(&path).unwrap();
    assert!(session.wait_for_journal(LONG));
    drop(session);
    let opening = Session::open(&path, no_findings).unwrap();
    assert!(opening.unsaved[0].summary().starts_with("1 draft would come back"), "{}", opening.unsaved[0].summary());
}

#[test]
fn sitting_down_is_no_work_that_would_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_project(folder.path());
    for works in [false, true] {
        let mut session = Session::open(&path, no_findings).unwrap().session;
        session.sign_in("Ann Lee", Role::Checker).unwrap();
        if works {
            session.apply(edit(1)).unwrap();
        }
        assert!(session.wait_for_journal(LONG));
        drop(session);
        let opening = Session::open(&path, no_findings).unwrap();
        assert_eq!(opening.unsaved.len(), usize::from(works));
    }
}

#[test]
fn a_project_without_a_file_is_kept_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::from_text("bridge", "The bridge is 40 metres long.", no_findings);
    session.autosave_in(folder.path());
    session.apply(edit(1)).unwrap();
    assert!(session.wait_for_journal(LONG));
    drop(session);
    let left = store::journal::unsaved_journals(folder.path());
    assert_eq!((left.len(), left[0].name.as_str()), (1, "bridge"));
    let (mut session, restored) = Session::open_unsaved(&left[0], no_findings).unwrap();
    assert_eq!((session.text(), restored.edits), ("The bridge is 40 metres long.", 1));
    let path = folder.path().join(FILE);
    session.save(&path).unwrap();
    assert!(session.wait_for_journal(LONG));
    drop(session);
    assert!(store::journal::unsaved_journals::<tickmark::session::JournalEntry>(folder.path()).is_empty());
    assert_eq!(edits_in(&Session::open(&path, no_findings).unwrap().session), 1);
}

#[test]
fn a_file_that_another_program_wrote_is_not_overwritten_silently() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_project(folder.path());
    let mut session = Session::open(&path, no_findings).unwrap().session;
    session.apply(edit(1)).unwrap();
    let old = fs::metadata(&path).unwrap().modified().unwrap();
    let other = fs::read_to_string(&path).unwrap().replace("40 metres", "41 metres");
    fs::write(&path, &other).unwrap();
    // A clock that turned back, and a change that keeps the size: the bytes tell.
    fs::File::options().write(true).open(&path).unwrap().set_modified(old - Duration::from_secs(3600)).unwrap();
    assert!(session.watched().unwrap().was_changed());
    let job = session.begin_save(&path);
    let refused = job.run().unwrap_err();
    assert_eq!(refused.kind, ProblemKind::Changed);
    assert_eq!(fs::read_to_string(&path).unwrap(), other, "untouched");
    assert!(session.dirty());
    let saved = job.overwriting().run().unwrap();
    session.finish_save(saved);
    assert!(!session.dirty() && !session.watched().unwrap().was_changed());
    assert_eq!(fs::read_to_string(&session.backups()[0].path).unwrap(), other, "what was overwritten is in a backup");
}

/// A session with edit 1 in it and unsaved, on a file to which somebody else has meanwhile written `theirs`.
fn two_at_work(folder: &Path, theirs: &[usize]) -> (Session, StoredProject) {
    let path = new_project(folder);
    let mut session = Session::open(&path, no_findings).unwrap().session;
    session.apply(edit(1)).unwrap();
    let mut other = Session::open_copy(&path, no_findings).unwrap().session;
    theirs.iter().for_each(|n| other.apply(edit(*n)).unwrap());
    fs::write(&path, store::project_text(other.project()).unwrap()).unwrap();
    assert!(session.watched().unwrap().was_changed());
    let stored = StoredProject::read(&path, no_findings).unwrap();
    (session, stored)
}

#[test]
fn what_another_program_wrote_is_compared_and_brought_together() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, stored) = two_at_work(folder.path(), &[2, 3]);
    let apart = session.divergences(&stored);
    let lines: Vec<_> =
        apart.iter().map(|r| (r.record(session.project()), r.describe_ours(), r.describe_theirs())).collect();
    let line = |n, ours: &str, theirs: &str| (format!("Claim “edit {n}”"), ours.to_owned(), theirs.to_owned());
    assert_eq!(lines, [line(1, "new", ""), line(2, "", "new"), line(3, "", "new")]);
    assert_eq!(session.merge_external(&stored).unwrap(), 0);
    assert_eq!((edits_in(&session), session.dirty()), (3, true));
    assert!(!session.watched().unwrap().was_changed(), "asked once");
    assert!(session.wait_for_journal(LONG));
    drop(session);
    let mut session = open_and_restore(&folder.path().join(FILE));
    assert_eq!(edits_in(&session), 3, "a crash loses nothing of it");
    session.save(&folder.path().join(FILE)).unwrap();
    assert_eq!(session.project().log.len(), 4, "{:?}", session.project().log);
}

#[test]
fn a_reload_takes_their_file_and_can_be_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, stored) = two_at_work(folder.path(), &[1, 2]);
    session.reload(&stored).unwrap();
    assert_eq!(edits_in(&session), 2);
    session.undo().unwrap();
    assert_eq!(edits_in(&session), 1);
    session.redo().unwrap();
    session.apply(edit(3)).unwrap();
    session.save(&folder.path().join(FILE)).unwrap();
    assert_eq!(edits_in(&open_and_restore_elsewhere(&folder.path().join(FILE))), 3);

    let clean = tempfile::tempdir().unwrap();
    let (mut session, stored) = two_at_work(clean.path(), &[1]);
    session.undo().unwrap();
    session.reload(&stored).unwrap();
    assert_eq!(edits_in(&session), 1);
}

#[test]
fn a_file_that_was_taken_away_is_written_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_project(folder.path());
    let mut session = Session::open(&path, no_findings).unwrap().session;
    session.apply(edit(1)).unwrap();
    fs::remove_file(&path).unwrap();
    assert!(!session.watched().unwrap().was_changed(), "there is nothing to take over");
    session.save(&path).unwrap();
    assert_eq!(edits_in(&open_and_restore_elsewhere(&path)), 1);
    fs::remove_dir_all(folder.path()).unwrap();
    session.apply(edit(2)).unwrap();
    let refused = session.save(&path).unwrap_err();
    assert_eq!(refused.kind, ProblemKind::NoFolder);
    assert!(session.dirty());
    let elsewhere = tempfile::tempdir().unwrap();
    session.save(&elsewhere.path().join(FILE)).unwrap();
    assert!(!session.dirty());
}

/// What the file holds, whoever has it open.
fn open_and_restore_elsewhere(path: &Path) -> Session {
    Session::open_copy(path, no_findings).unwrap().session
}

#[test]
fn a_backup_comes_back_as_an_unsaved_change() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_project(folder.path());
    let mut session = Session::open(&path, no_findings).unwrap().session;
    for n in 1..=2 {
        session.apply(edit(n)).unwrap();
        session.save(&path).unwrap();
    }
    let backup = session.backups()[0].clone();
    let stored = StoredProject::read(&backup.path, no_findings).unwrap();
    session.restore_backup(&stored).unwrap();
    assert_eq!((edits_in(&session), session.dirty()), (1, true));
    session.undo().unwrap();
    assert_eq!(edits_in(&session), 2, "undo reaches behind it");
    session.redo().unwrap();
    assert_eq!(edits_in(&open_and_restore_elsewhere(&path)), 2, "the file is as it was");
    session.save(&path).unwrap();
    assert_eq!(edits_in(&open_and_restore_elsewhere(&path)), 1);
}

#[test]
fn two_windows_do_not_write_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_project(folder.path());
    let first = Session::open(&path, no_findings).unwrap().session;
    let refused = Session::open(&path, no_findings).unwrap_err();
    assert_eq!(refused.kind, ProblemKind::Locked);
    assert!(refused.to_string().contains(&store::user_name()), "{refused}");
    assert!(Session::open_copy(&path, no_findings).unwrap().session.path().is_none());
    drop(first);
    assert!(Session::open(&path, no_findings).is_ok());
}

#[cfg(unix)]
#[test]
fn two_programs_do_not_write_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_project(folder.path());
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child", "--nocapture", "--test-threads=1"])
        .env("TICKMARK_TORTURE", folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(lines.any(|line| line.is_ok_and(|line| line.starts_with("edit"))), "it works");
    let refused = Session::open(&path, no_findings).unwrap_err();
    assert_eq!(refused.kind, ProblemKind::Locked);
    assert!(refused.to_string().contains(&format!("process {}", child.id())), "{refused}");
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(edits_in(&open_and_restore(&path)) >= 1, "the lock went with the program");
}

#[test]
fn a_clock_that_turns_back_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_project(folder.path());
    fn early() -> When {
        When("1999-12-31T23:59:59Z".into())
    }
    let mut session = Session::open(&path, no_findings).unwrap().session.with_clock(early);
    session.sign_in("Ann Lee", Role::Checker).unwrap();
    session.apply(edit(1)).unwrap();
    session.undo().unwrap();
    session.redo().unwrap();
    assert!(session.wait_for_journal(LONG));
    drop(session);
    let session = open_and_restore(&path);
    assert_eq!((edits_in(&session), session.project().log.len()), (1, 4));
}

/// Runs the test `name` of this file in a process of its own, with `TICKMARK_TORTURE` set to `folder`; what it printed.
#[cfg(unix)]
fn run_alone(mut command: Command, name: &str, folder: &Path) -> Option<String> {
    let output = command
        .args(["--exact", name, "--nocapture", "--test-threads=1", "--include-ignored"])
        .env("TICKMARK_TORTURE", folder)
        .env("HOME", folder)
        .env("XDG_STATE_HOME", folder.join("state"))
        .output();
    let output = output.ok()?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{name}: {said}{}", String::from_utf8_lossy(&output.stderr));
    Some(said)
}

/// Saves with much more than the limit of the test below lets it write.
#[cfg(unix)]
#[test]
#[ignore = "run by the test below, in a process that may not write large files"]
fn save_within_a_limit() {
    let Some(folder) = std::env::var_os("TICKMARK_TORTURE") else { return };
    let path = Path::new(&folder).join(FILE);
    let mut session = Session::open(&path, no_findings).unwrap().session;
    let before = edits_in(&session);
    (before + 1..before + 60).for_each(|n| session.apply(edit(n)).unwrap());
    match session.save(&path) {
        Ok(()) => println!("saved"),
        Err(trouble) => {
            assert_eq!(trouble.kind, ProblemKind::DiskFull, "{trouble}");
            assert!(session.dirty());
            println!("refused");
        }
    }
}

/// Needs no rights: a process that may not write past some size meets the same refusals as one whose disk is full.
#[cfg(unix)]
#[test]
fn a_save_that_may_not_grow_leaves_the_old_file_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_project(folder.path());
    let (mut refused, mut saved) = (0, 0);
    for blocks in [0, 1, 2, 3, 5, 8, 13, 21, 34, 4096] {
        let mut command = Command::new("sh");
        // The signal is passed over, so that the write itself is refused.
        command.args(["-c", &format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"")]);
        command.arg(std::env::current_exe().unwrap());
        let before = edits_in(&open_and_restore_elsewhere(&path));
        let Some(said) = run_alone(command, "save_within_a_limit", folder.path()) else {
            println!("skipped: there is no shell to set a limit with");
            return;
        };
        let after = edits_in(&open_and_restore_elsewhere(&path));
        if said.contains("refused") {
            assert_eq!(after, before, "the old file is whole");
            refused += 1;
        } else {
            assert_eq!(after, before + 59);
            saved += 1;
        }
    }
    assert!(refused > 0 && saved > 0, "{refused} refused, {saved} saved");
    println!("{refused} saves met a limit, {saved} did not");
}

/// Opens a project whose folder this user may not write to.
#[cfg(unix)]
#[test]
#[ignore = "run by the test below, as a user who may not write"]
fn work_in_a_read_only_folder() {
    let Some(folder) = std::env::var_os("TICKMARK_TORTURE") else { return };
    let path = Path::new(&folder).join("shut").join(FILE);
    let mut session = Session::open(&path, no_findings).unwrap().session;
    assert!(session.without_lock().is_some());
    session.apply(edit(1)).unwrap();
    assert!(session.wait_for_journal(LONG), "the journal stands in the state folder: {:?}", session.journal_problem());
    assert_eq!(session.save(&path).unwrap_err().kind, ProblemKind::NotAllowed);
    assert!(session.dirty());
    session.save(&Path::new(&folder).join(FILE)).unwrap();
    assert!(!session.dirty() && session.without_lock().is_none());
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_opens_and_says_why_it_cannot_save() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;
    /// Whom systems keep for those who may do nothing; the superuser may write anywhere.
    const NOBODY: u32 = 65_534;
    let folder = tempfile::tempdir().unwrap();
    let shut = folder.path().join("shut");
    fs::create_dir(&shut).unwrap();
    let path = new_project(&shut);
    fs::set_permissions(&shut, fs::Permissions::from_mode(0o555)).unwrap();
    let mut command = Command::new(std::env::current_exe().unwrap());
    if fs::metadata(&shut).unwrap().uid() == 0 {
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o777)).unwrap();
        command.uid(NOBODY).gid(NOBODY).current_dir("/");
    }
    let before = fs::read(&path).unwrap();
    match run_alone(command, "work_in_a_read_only_folder", folder.path()) {
        None => println!("skipped: this test cannot be run as another user here"),
        Some(_) => {
            assert_eq!(fs::read(&path).unwrap(), before);
            assert_eq!(fs::read_dir(&shut).unwrap().count(), 1, "nothing was written there");
        }
    }
    fs::set_permissions(&shut, fs::Permissions::from_mode(0o755)).unwrap();
}

/// A file system of `kilobytes`, or nothing where none can be mounted.
#[cfg(target_os = "linux")]
struct SmallDisk(tempfile::TempDir);

#[cfg(target_os = "linux")]
impl SmallDisk {
    fn mount(kilobytes: usize) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let done = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={kilobytes}k"), "tmpfs"])
            .arg(folder.path())
            .stderr(Stdio::null())
            .status();
        if done.is_ok_and(|status| status.success()) {
            return Some(Self(folder));
        }
        println!("skipped: this user may not mount a small disk");
        None
    }

    fn remount(&self, how: &str) -> bool {
        let status = Command::new("mount").args(["-o", &format!("remount,{how}")]).arg(self.0.path()).status();
        status.is_ok_and(|status| status.success())
    }
}

#[cfg(target_os = "linux")]
impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_fills_up_costs_nothing_at_any_stage_of_a_save() {
    let Some(disk) = SmallDisk::mount(2000) else { return };
    let path = disk.0.path().join(FILE);
    // Ten pages of article, so that the file may stop in any of them.
    let text = "The bridge is 40 metres long. ".repeat(1400);
    Session::from_text("bridge", &text, no_findings).save(&path).unwrap();
    let mut session = Session::open(&path, no_findings).unwrap().session;
    let filler = disk.0.path().join("filler");
    let (mut refused, mut n) = (0, 0);
    // From no room at all up to plenty, a page at a time: the save stops at another place each time.
    for free_pages in 0..24 {
        fs::write(&filler, vec![0; 8]).unwrap();
        let mut size = 4096;
        while fs::write(&filler, vec![0; size]).is_ok() {
            size += 4096;
        }
        fs::write(&filler, vec![0; size.saturating_sub(4096 * (free_pages + 1))]).ok();
        for _ in 0..2 {
            n += 1;
            session.apply(edit(n)).unwrap();
        }
        let before = edits_in(&open_and_restore_elsewhere(&path));
        match session.save(&path) {
            Ok(_) => assert_eq!(edits_in(&open_and_restore_elsewhere(&path)), n),
            Err(trouble) => {
                assert_eq!(trouble.kind, ProblemKind::DiskFull, "{trouble}");
                assert!(session.dirty());
                assert_eq!(edits_in(&open_and_restore_elsewhere(&path)), before, "the old file is whole");
                refused += 1;
            }
        }
    }
    assert!(refused > 8, "the disk was full in {refused} saves only");
    assert!(refused < 24, "it was always full");
    fs::remove_file(&filler).unwrap();
    session.save(&path).unwrap();
    assert_eq!(edits_in(&open_and_restore_elsewhere(&path)), n);
    println!("{refused} saves met a full disk");
}

#[cfg(target_os = "linux")]
#[test]
fn a_read_only_disk_opens_and_says_why_it_cannot_save() {
    let Some(disk) = SmallDisk::mount(400) else { return };
    let path = new_project(disk.0.path());
    assert!(disk.remount("ro"));
    let mut session = Session::open(&path, no_findings).unwrap().session;
    assert!(session.without_lock().is_some());
    session.apply(edit(1)).unwrap();
    let refused = session.save(&path).unwrap_err();
    assert_eq!(refused.kind, ProblemKind::NotAllowed, "{refused}");
    assert!(session.dirty());
    let elsewhere = tempfile::tempdir().unwrap();
    session.save(&elsewhere.path().join(FILE)).unwrap();
    assert!(!session.dirty() && session.without_lock().is_none());
}

/// A morning's work without a save: the figures of `docs/safety.md`.
#[test]
fn a_long_session_keeps_up_with_its_journal() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_project(folder.path());
    let mut session = Session::open(&path, no_findings).unwrap().session;
    let note = "The harbour master says that the yard measured it twice, in May and again in June. ".repeat(4);
    let (mut slowest, begun) = (Duration::ZERO, Instant::now());
    for n in 1..=1000 {
        for end in (20..note.len()).step_by(20) {
            session.set_draft(draft_key(), note[..end].to_owned());
        }
        let call = Instant::now();
        session.apply(edit(n)).unwrap();
        slowest = slowest.max(call.elapsed());
    }
    assert!(session.wait_for_journal(LONG), "{:?}", session.journal_problem());
    let taken = begun.elapsed();
    let one = Instant::now();
    session.apply(edit(1001)).unwrap();
    assert!(session.wait_for_journal(LONG));
    let synced = one.elapsed();
    let bytes = fs::metadata(store::journal::journal_path(&path)).unwrap().len();
    println!(
        "1,000 edits and 16,000 keys: journal {} kB, {taken:?} in all, slowest call {slowest:?}, one edit on disk after {synced:?}",
        bytes / 1000
    );
    assert!(bytes < 20_000_000 && slowest < Duration::from_millis(250), "{bytes} bytes, {slowest:?}");
}
