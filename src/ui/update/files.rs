//! Files: opening, saving, newer drafts, closing; and what comes back from the worker.

use super::file_picker::{ask_path, pick, with_ending};
use super::review::signed_in;
use super::{attachments, disk_changes};
use crate::problem::{Problem, ProblemKind};
use crate::project::revision_summary::RevisionSummary;
use crate::project::{Project, revision};
use crate::session::{JournalEntry, Opening, SaveJob, Saved};
use crate::store::journal::RecoveredJournal;
use crate::ui::app::App;
use crate::ui::commands::Command;
use crate::ui::dialogs::{AfterSave, Dialog, Export, Fallback, FilePurpose, NewRevision, RecoveryState};
use crate::ui::files;
use crate::ui::job::{Draft, JobResult};
use crate::ui::update::FileAction;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A dialog that the system "closed" faster than a hand could: it has none.
const NO_DIALOG: Duration = Duration::from_millis(400);

/// The commands of the menu File.
pub fn run(app: &mut App, command: Command) {
    match command {
        Command::Open => pick(app, FilePurpose::Open),
        Command::OpenSample => go_on(app, AfterSave::Sample),
        Command::NewRevision if !signed_in(app, command) => {}
        Command::NewRevision => pick(app, FilePurpose::Draft),
        Command::DraftChanges => show_draft(app),
        Command::Save => save(app),
        Command::SaveAs => pick(app, FilePurpose::Save),
        Command::Backups if !signed_in(app, command) => {}
        Command::Backups => disk_changes::list_backups(app),
        Command::Export => app.dialog = Dialog::Export(app.exported),
        Command::Quit => go_on(app, AfterSave::Quit),
        _ => {}
    }
}

/// What a panel, a dialog or the window asks of files.
pub fn apply(app: &mut App, action: FileAction) {
    match action {
        FileAction::PickFor(picked) => pick(app, picked),
        FileAction::Attach(source) => {
            app.attaching = Some(source);
            pick(app, FilePurpose::Attachment);
        }
        FileAction::TakeAnew(source, path) => attachments::take_anew(app, source, path),
        FileAction::CheckFiles => attachments::check_files(app, true),
        FileAction::Open(path) => go_on(app, AfterSave::Open(path)),
        FileAction::Chosen(picked, path) => chosen(app, picked, path),
        FileAction::SaveThen(then) => {
            app.then = Some(then);
            save(app);
        }
        FileAction::DiscardThen(then) => go(app, then),
        FileAction::SaveElsewhere => pick(app, FilePurpose::Save),
        FileAction::Overwrite(path) => {
            let job = app.workspace.session.begin_save(&path).overwriting();
            carry_out(app, job, path, true);
        }
        FileAction::OpenCopy(path) => open_copy(app, path),
        FileAction::RestoreBackup(backup) => disk_changes::read_backup(app, backup),
        FileAction::PlaceFor(picked) => {
            if let FilePurpose::Export(export) = picked {
                app.exported = export;
            }
            pick(app, picked);
        }
        FileAction::Replace(FilePurpose::Export(export), path) => write(app, export, path, true),
        FileAction::Replace(_, path) => save_to(app, path, true),
        FileAction::Reload(stored) => disk_changes::reload(app, &stored),
        FileAction::Unite(stored) => disk_changes::merge_external(app, &stored),
        FileAction::Restore(unsaved) => restore(app, *unsaved),
        FileAction::Discard(unsaved) => discard(app, *unsaved),
        FileAction::GiveUp => {
            app.worker.give_up();
            app.notice.tell("Given up");
        }
    }
}

/// Takes up what the worker brought.
pub fn arrived(app: &mut App, done: JobResult) {
    match done {
        JobResult::Opened(opening) => opened(app, *opening),
        JobResult::Recovery(unsaved) => offer(app, unsaved),
        JobResult::Draft(draft) => drafted(app, *draft),
        JobResult::Read(found, texts) => {
            if app.workspace.session.text_changes() == texts {
                app.workspace.session.set_extraction(found);
                app.changed();
            }
        }
        JobResult::Saved(done) => saved(app, *done),
        JobResult::Restorable(left) => restore_onto(app, left.0, left.1),
        JobResult::ChangedOnDisk(changed) => disk_changes::changed_on_disk(app, changed),
        JobResult::Exported(path) => app.notice.tell(format!("Exported to {}", path.display())),
        JobResult::Backups(backups) => app.ask(Dialog::Backups(backups, 0)),
        JobResult::Backup(number, stored) => disk_changes::go_back(app, number, &stored),
        JobResult::Stuck(failure, way) => {
            app.then = None;
            app.ask(Dialog::Problem(failure, way));
        }
        JobResult::Standing(picked, path) => app.ask(Dialog::Replace(picked, path)),
        // The system's own dialog has asked about a file that stands there.
        JobResult::Picked(FilePurpose::Export(export), Some(path), _) => write(app, export, path, true),
        JobResult::Picked(FilePurpose::Save, Some(path), _) => save_to(app, with_ending(path), true),
        JobResult::Picked(picked, Some(path), _) => chosen(app, picked, path),
        JobResult::Picked(picked, None, took) if took < NO_DIALOG => ask_path(app, picked),
        JobResult::Picked(_, None, _) => app.then = None,
        JobResult::Rules(picked, text) => attachments::rules(app, picked, &text),
        JobResult::Attached(source, file) => attachments::attached(app, &source, file),
        JobResult::Checked(troubles, asked) => attachments::checked(app, troubles, asked),
        JobResult::Nothing => {}
        JobResult::Failed(failure) => {
            app.then = None;
            app.notice.fail(failure);
        }
    }
}

/// Goes on with `then` at once, or asks about unsaved work first.
pub fn go_on(app: &mut App, then: AfterSave) {
    if app.workspace.session.dirty() { app.dialog = Dialog::Unsaved(then) } else { go(app, then) }
}

fn go(app: &mut App, then: AfterSave) {
    match then {
        AfterSave::Quit => app.quit(),
        AfterSave::Open(path) => open(app, path),
        AfterSave::Sample => app.worker.start("Reading the sample", || JobResult::Opened(Box::new(files::sample()))),
    }
}

/// Opens a file, whatever it is.
pub fn open(app: &mut App, path: PathBuf) {
    let what = format!("Reading {}", name_of(&path));
    app.worker.start(what, move || files::open(&path));
}

fn open_copy(app: &mut App, path: PathBuf) {
    app.worker.start(format!("Reading {}", name_of(&path)), move || match files::open_copy(&path) {
        Ok(opening) => JobResult::Opened(Box::new(opening)),
        Err(failure) => JobResult::Failed(failure),
    });
}

/// Reads a newer text and carries the decisions to it, off the window's thread: a book takes its time.
fn read_draft(app: &mut App, path: PathBuf) {
    let session = &app.workspace.session;
    let (project, version) = (session.project().clone(), session.change_count());
    let stamp = match session.commands() {
        Ok(commands) => commands.stamp,
        Err(refusal) => return app.notice.fail(refusal),
    };
    app.worker.start(format!("Reading {}", name_of(&path)), move || match files::read_draft(&path) {
        Ok((revision, found)) => {
            let edit = revision::load_revision(&project, revision.clone(), &stamp);
            JobResult::Draft(Box::new(Draft { revision, found, edit, version }))
        }
        Err(failure) => JobResult::Failed(failure),
    });
}

/// Puts a draft to work and says what it changed. What was decided while it was read is carried to it as well.
fn drafted(app: &mut App, draft: Draft) {
    let session = &mut app.workspace.session;
    let loaded = if session.change_count() == draft.version {
        session.apply_revision(draft.edit, draft.found)
    } else {
        session.load_revision(draft.revision, draft.found)
    };
    match loaded {
        Ok(()) => {
            app.changed();
            show_draft(app);
        }
        Err(refusal) => app.notice.fail(refusal),
    }
}

/// Shows what the draft at work changed.
fn show_draft(app: &mut App) {
    let session = &app.workspace.session;
    if session.project().revisions.len() < 2 {
        app.notice.tell("This is the first draft: nothing was changed by another");
        return;
    }
    let summary = RevisionSummary::of(session.project(), &session.extraction().sentences);
    app.ask(Dialog::Draft(Box::new(NewRevision::new(summary))));
}

/// Shows what was opened, and what the person should know about it.
fn opened(app: &mut App, opening: Opening) {
    let lost = opening.dropped.iter().map(ToString::to_string);
    let told: Vec<String> = lost.chain(opening.repaired).collect();
    app.open(opening.session);
    if !told.is_empty() {
        let what = format!(
            "Parts of the file could not be read as they are ({}); the file itself was not changed.",
            told.len()
        );
        app.notice.fail(Problem {
            what,
            advice: told.join(" "),
            path: app.workspace.session.path().map(Path::to_owned),
            kind: ProblemKind::Other,
        });
    }
    if let Some(trouble) = app.workspace.session.without_lock().cloned() {
        let what = format!("The project is open without a lock: {}", trouble.what);
        let advice = "Another window may open and change it meanwhile; saving will tell.".to_owned();
        app.notice.fail(Problem { path: trouble.path, ..Problem::other(what, advice) });
    }
    offer(app, opening.unsaved);
    if !app.workspace.session.project().conflicts.is_empty() {
        app.ask(Dialog::Conflicts(0));
    }
}

/// Offers to bring back what an earlier run left unsaved; nothing comes back and nothing goes unasked.
fn offer(app: &mut App, unsaved: Vec<RecoveredJournal<JournalEntry>>) {
    if !unsaved.is_empty() {
        app.ask(Dialog::Recover(Box::new(RecoveryState::new(unsaved))));
    }
}

/// Brings back what a journal kept, into the open project or as a project that never had a file.
fn restore(app: &mut App, unsaved: RecoveredJournal<JournalEntry>) {
    let beside = app.workspace.session.path().is_some_and(|path| path.parent() == unsaved.path.parent());
    if unsaved.snapshot.is_some() && !beside {
        return app.worker.start("Restoring", move || match files::open_unsaved(&unsaved) {
            Ok(opening) => JobResult::Opened(Box::new(opening)),
            Err(failure) => JobResult::Failed(failure),
        });
    }
    app.worker.start("Restoring", move || match unsaved.snapshot_project() {
        Ok(whole) => JobResult::Restorable(Box::new((unsaved, whole))),
        Err(trouble) => JobResult::Failed(trouble.into()),
    });
}

/// Makes again what a journal of the open project kept.
fn restore_onto(app: &mut App, unsaved: RecoveredJournal<JournalEntry>, whole: Option<Project>) {
    match app.workspace.session.restore_onto(whole, &unsaved) {
        Ok(restored) if restored.refused.is_empty() => app.notice.tell("Restored"),
        Ok(restored) => app.notice.fail(Problem {
            what: "Some edits do not fit the project any more".to_owned(),
            advice: format!("They are kept in the journal: {}.", restored.refused.join(", ")),
            path: Some(unsaved.path),
            kind: ProblemKind::Other,
        }),
        Err(trouble) => app.notice.fail(trouble.into()),
    }
    app.changed();
}

fn discard(app: &mut App, unsaved: RecoveredJournal<JournalEntry>) {
    app.worker.start_quietly(move || unsaved.discard().err().map(Problem::from));
}

fn chosen(app: &mut App, picked: FilePurpose, path: PathBuf) {
    match picked {
        FilePurpose::Open => go_on(app, AfterSave::Open(path)),
        FilePurpose::Save => save_to(app, with_ending(path), false),
        FilePurpose::Export(export) => write(app, export, path, false),
        FilePurpose::Checklists | FilePurpose::Scales | FilePurpose::Attachment => {
            attachments::chosen(app, picked, path)
        }
        FilePurpose::Draft => read_draft(app, path),
    }
}

/// Saves where the project lies, or asks where that is to be.
fn save(app: &mut App) {
    match app.workspace.session.path().map(Path::to_owned) {
        Some(path) => save_to(app, path, true),
        None => pick(app, FilePurpose::Save),
    }
}

/// Saves to `path`; a file that stands there and is not this project's is replaced only by somebody who is `sure`.
fn save_to(app: &mut App, path: PathBuf, sure: bool) {
    let sure = sure || app.workspace.session.path() == Some(&path);
    let job = app.workspace.session.begin_save(&path);
    carry_out(app, job, path, sure);
}

fn carry_out(app: &mut App, job: SaveJob, path: PathBuf, sure: bool) {
    let watched = app.workspace.session.watched();
    app.worker.start(format!("Saving {}", name_of(&path)), move || {
        if !sure && path.exists() {
            return JobResult::Standing(FilePurpose::Save, path);
        }
        match (job.run(), watched) {
            (Ok(saved), _) => JobResult::Saved(Box::new(saved)),
            (Err(trouble), Some(watched)) if trouble.kind == ProblemKind::Changed => {
                disk_changes::read_changed(watched, true)
            }
            (Err(trouble), _) => JobResult::Stuck(trouble.into(), Fallback::SaveElsewhere),
        }
    });
}

fn saved(app: &mut App, done: Saved) {
    let name = name_of(&done.path);
    match &done.without_backup {
        None => app.notice.tell(format!("Saved {name}")),
        Some(trouble) => app.notice.tell(format!("Saved {name}, without a backup: {}", trouble.what)),
    }
    app.workspace.session.finish_save(done);
    if let Some(then) = app.then.take() {
        go_on(app, then);
    }
}

/// Exports to `path`; a file that stands there is replaced only by somebody who is `sure`.
fn write(app: &mut App, export: Export, path: PathBuf, sure: bool) {
    let project = app.workspace.session.project().clone();
    let found = app.workspace.session.extraction().clone();
    app.worker.start(format!("Writing {}", name_of(&path)), move || {
        if !sure && path.exists() {
            return JobResult::Standing(FilePurpose::Export(export), path);
        }
        match files::export(&project, &found, export, &path) {
            Ok(()) => JobResult::Exported(path),
            Err(failure) => JobResult::Failed(failure),
        }
    });
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Tells what the import warned of, and that right-to-left words stand in the wrong order.
pub fn warn_about_text(app: &mut App) {
    let session = &app.workspace.session;
    let warnings = session.project().revision().map(|(_, revision)| revision.warnings.clone()).unwrap_or_default();
    let mut told = warnings.join(" ");
    if session.text().chars().any(runs_right_to_left) {
        told.push_str(" Arabic and Hebrew words are shown in left-to-right order; the text itself is as it was.");
    }
    if !told.trim().is_empty() {
        let what = "The article was opened, with something to know about it".to_owned();
        app.notice.fail(Problem::other(what, told.trim().to_owned()));
    }
}

/// Hebrew, Arabic, Syriac, Thaana, N’Ko and their presentation forms (Unicode blocks of right-to-left scripts).
fn runs_right_to_left(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}')
}
