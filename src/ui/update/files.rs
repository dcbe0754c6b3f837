//! Opening, saving, exporting, new revisions, recovery and closing; and the results of jobs.

use super::file_picker::{ask_path, pick, with_ending};
use super::{attachments, disk_changes};
use crate::problem::{Problem, ProblemKind};
use crate::project::revision_summary::RevisionSummary;
use crate::project::{Project, revision};
use crate::session::{JournalEntry, Opening, SaveJob, Saved, Session, open};
use crate::store::journal::RecoveredJournal;
use crate::ui::action::{AfterSave, ExportChoice, Fallback, FileAction, FilePurpose};
use crate::ui::app::App;
use crate::ui::dialogs::{Dialog, NewRevision, RecoveryState};
use crate::ui::files;
use crate::ui::job::{JobResult, LoadedRevision, Stage};
use crate::ui::jobs::Finished;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A dialog that was closed faster than this was never shown: the system has none.
const NO_DIALOG: Duration = Duration::from_millis(400);

/// Carries out what is asked for with files.
pub fn apply(app: &mut App, action: FileAction) {
    match action {
        FileAction::PickFor(picked) => pick(app, picked),
        FileAction::Attach(source) => {
            app.attaching = Some(source);
            pick(app, FilePurpose::Attachment);
        }
        FileAction::TakeAnew(source, path) => attachments::take_anew(app, source, path),
        FileAction::CheckFiles => attachments::check_files(app, true),
        FileAction::Open(path) => after_asking(app, AfterSave::Open(path)),
        FileAction::Chosen(picked, path) => chosen(app, picked, path),
        FileAction::SaveThen(then) => {
            app.after_save = Some(then);
            save(app);
        }
        FileAction::DiscardThen(then) => go(app, then),
        FileAction::SaveElsewhere => pick(app, FilePurpose::Save),
        FileAction::Overwrite(path) => {
            let job = app.workspace.session.begin_save(&path).overwriting();
            run_save(app, job, path, true);
        }
        FileAction::OpenCopy(path) => open_copy(app, path),
        FileAction::RestoreBackup(backup) => disk_changes::read_backup(app, backup),
        FileAction::PlaceFor(picked) => {
            if let FilePurpose::Export(export) = picked {
                app.last_export = export;
            }
            pick(app, picked);
        }
        FileAction::Replace(FilePurpose::Export(export), path) => write(app, export, path, true),
        FileAction::Replace(_, path) => save_to(app, path, true),
        FileAction::Reload(stored) => disk_changes::reload(app, &stored),
        FileAction::Merge(stored) => disk_changes::merge_external(app, &stored),
        FileAction::Restore(unsaved) => restore(app, *unsaved),
        FileAction::Discard(unsaved) => discard(app, *unsaved),
    }
}

/// Handles the result of a job. What belongs to a session that is not open any more is dropped.
pub fn job_finished(app: &mut App, finished: Finished) {
    let current = app.jobs.is_current(&finished);
    match finished.result {
        JobResult::Opened(opening) => opened(app, *opening),
        JobResult::Recovery(unsaved) => offer_recovery(app, unsaved),
        JobResult::Picked(purpose, path, took) => picked(app, purpose, path, took),
        JobResult::Exported(path) => app.notice.tell(format!("Exported to {}", path.display())),
        JobResult::Saved(done) if !current => app.notice.tell(format!("Saved {}", name_of(&done.path))),
        JobResult::Failed(problem) => {
            app.after_save = None;
            app.notice.fail(problem);
        }
        JobResult::FailedWithFallback(problem, Fallback::OpenCopy(path)) => {
            app.after_save = None;
            app.queue_dialog(Dialog::Problem(problem, Fallback::OpenCopy(path)));
        }
        // Saving elsewhere would save the project that is open now, not the one that could not be saved.
        JobResult::FailedWithFallback(problem, Fallback::SaveElsewhere) if !current => app.notice.fail(problem),
        result if current => session_job_finished(app, result),
        _ => {}
    }
}

/// Handles the result of a job of the open session.
fn session_job_finished(app: &mut App, result: JobResult) {
    match result {
        JobResult::Revision(loaded) => revision_loaded(app, *loaded),
        JobResult::Read(found, texts) => {
            if app.workspace.session.text_changes() == texts {
                app.workspace.session.set_extraction(found);
                app.changed();
            }
        }
        JobResult::Saved(done) => saved(app, *done),
        JobResult::Restorable(left) => restore_onto(app, left.0, left.1),
        JobResult::ChangedOnDisk(changed) => disk_changes::changed_on_disk(app, changed),
        JobResult::Backups(backups) => app.queue_dialog(Dialog::Backups(backups, 0)),
        JobResult::Backup(number, stored) => disk_changes::go_back(app, number, &stored),
        JobResult::FileExists(purpose, path) => app.queue_dialog(Dialog::Replace(purpose, path)),
        JobResult::Rules(purpose, text) => attachments::rules(app, purpose, &text),
        JobResult::Attached(source, file) => attachments::attached(app, &source, file),
        JobResult::Checked(troubles, asked) => attachments::checked(app, troubles, asked),
        JobResult::FailedWithFallback(problem, fallback) => {
            app.after_save = None;
            app.queue_dialog(Dialog::Problem(problem, fallback));
        }
        JobResult::Opened(_)
        | JobResult::Recovery(_)
        | JobResult::Exported(_)
        | JobResult::Picked(..)
        | JobResult::Failed(_)
        | JobResult::Nothing => {}
    }
}

/// Continues with the path that was picked in the system's dialog, after `took`.
fn picked(app: &mut App, purpose: FilePurpose, path: Option<PathBuf>, took: Duration) {
    match (purpose, path) {
        // The system's dialog has asked whether a file that exists may be replaced.
        (FilePurpose::Export(export), Some(path)) => write(app, export, path, true),
        (FilePurpose::Save, Some(path)) => save_to(app, with_ending(path), true),
        (_, Some(path)) => chosen(app, purpose, path),
        (_, None) if took < NO_DIALOG => ask_path(app, purpose),
        (_, None) => app.after_save = None,
    }
}

/// Continues with `then` at once, or asks about unsaved work first.
pub fn after_asking(app: &mut App, then: AfterSave) {
    if app.workspace.session.dirty() { app.dialog = Dialog::Unsaved(then) } else { go(app, then) }
}

fn go(app: &mut App, then: AfterSave) {
    match then {
        AfterSave::Quit => app.quit(),
        AfterSave::Open(path) => open(app, path),
        AfterSave::Sample => {
            app.jobs.start("Reading the sample", |_| JobResult::Opened(Box::new(open::sample())));
        }
    }
}

/// Opens an article or a project.
fn open(app: &mut App, path: PathBuf) {
    let what = format!("Reading {}", name_of(&path));
    app.jobs.start(what, move |control| files::open(&path, control));
}

fn open_copy(app: &mut App, path: PathBuf) {
    app.jobs.start(format!("Reading {}", name_of(&path)), move |control| match files::open_copy(&path, control) {
        Ok(opening) => JobResult::Opened(Box::new(opening)),
        Err(failure) => JobResult::Failed(failure),
    });
}

/// Reads a newer revision and migrates the decisions to it. For a book that takes seconds.
fn load_revision(app: &mut App, path: PathBuf) {
    let session = &app.workspace.session;
    let (project, version) = (session.project().clone(), session.change_count());
    let stamp = match session.commands() {
        Ok(commands) => commands.stamp,
        Err(refusal) => return app.notice.fail(refusal),
    };
    app.jobs.start(format!("Reading {}", name_of(&path)), move |control| {
        let (revision, found) = match files::read_revision(&path, control) {
            Ok(read) => read,
            Err(problem) => return JobResult::Failed(problem),
        };
        if !control.begin(Stage::Migrating) {
            return JobResult::Nothing;
        }
        let edit = revision::load_revision(&project, revision.clone(), &stamp);
        JobResult::Revision(Box::new(LoadedRevision { revision, found, edit, version }))
    });
}

/// Makes a revision the current one and shows what it changed. Decisions made while it was read are migrated as well.
fn revision_loaded(app: &mut App, loaded: LoadedRevision) {
    let session = &mut app.workspace.session;
    let done = if session.change_count() == loaded.version {
        session.apply_revision(loaded.edit, loaded.found)
    } else {
        session.load_revision(loaded.revision, loaded.found)
    };
    match done {
        Ok(()) => {
            app.changed();
            show_revision_summary(app);
        }
        Err(refusal) => app.notice.fail(refusal),
    }
}

/// Shows what the current revision changed.
pub fn show_revision_summary(app: &mut App) {
    let session = &app.workspace.session;
    if session.project().revisions.len() < 2 {
        app.notice.tell("This is the first draft: nothing was changed by another");
        return;
    }
    let summary = RevisionSummary::of(session.project(), &session.extraction().sentences);
    app.queue_dialog(Dialog::Revision(Box::new(NewRevision::new(summary))));
}

/// Opens a session and checks what belongs to it; the first session ever is greeted with the guide.
fn open_session(app: &mut App, session: Session) {
    app.open_session(session);
    attachments::check_files(app, false);
    warn_about_text(app);
    if !app.settings.greeted {
        app.settings.greeted = true;
        app.dialog = Dialog::Guide;
        app.save_settings();
    }
}

/// Shows what was opened, and what the user should know about it.
fn opened(app: &mut App, opening: Opening) {
    let lost = opening.dropped.iter().map(ToString::to_string);
    let told: Vec<String> = lost.chain(opening.repaired).collect();
    open_session(app, opening.session);
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
    offer_recovery(app, opening.unsaved);
    if !app.workspace.session.project().conflicts.is_empty() {
        app.queue_dialog(Dialog::Conflicts(0));
    }
}

/// Offers to bring back what an earlier run left unsaved. Nothing is restored or deleted without an answer.
fn offer_recovery(app: &mut App, unsaved: Vec<RecoveredJournal<JournalEntry>>) {
    if !unsaved.is_empty() {
        app.queue_dialog(Dialog::Recover(Box::new(RecoveryState::new(unsaved))));
    }
}

/// Restores a journal, into the open project or as a project that never had a file.
fn restore(app: &mut App, unsaved: RecoveredJournal<JournalEntry>) {
    let beside = app.workspace.session.path().is_some_and(|path| path.parent() == unsaved.path.parent());
    if unsaved.snapshot.is_some() && !beside {
        return app.jobs.start("Restoring", move |_| match open::open_unsaved(&unsaved) {
            Ok(opening) => JobResult::Opened(Box::new(opening)),
            Err(failure) => JobResult::Failed(failure),
        });
    }
    app.jobs.start("Restoring", move |_| match unsaved.snapshot_project() {
        Ok(whole) => JobResult::Restorable(Box::new((unsaved, whole))),
        Err(trouble) => JobResult::Failed(trouble),
    });
}

/// Restores a journal of the open project.
fn restore_onto(app: &mut App, unsaved: RecoveredJournal<JournalEntry>, whole: Option<Project>) {
    match app.workspace.session.restore_onto(whole, &unsaved) {
        Ok(restored) if restored.refused.is_empty() => app.notice.tell("Restored"),
        Ok(restored) => app.notice.fail(Problem {
            what: "Some edits do not fit the project any more".to_owned(),
            advice: format!("They are kept in the journal: {}.", restored.refused.join(", ")),
            path: Some(unsaved.path),
            kind: ProblemKind::Other,
        }),
        Err(trouble) => app.notice.fail(trouble),
    }
    app.changed();
}

fn discard(app: &mut App, unsaved: RecoveredJournal<JournalEntry>) {
    app.jobs.start_in_background(move || match unsaved.discard() {
        Ok(()) => JobResult::Nothing,
        Err(problem) => JobResult::Failed(problem),
    });
}

/// Continues with a path that was chosen for `purpose`.
fn chosen(app: &mut App, purpose: FilePurpose, path: PathBuf) {
    match purpose {
        FilePurpose::Open => after_asking(app, AfterSave::Open(path)),
        FilePurpose::Save => save_to(app, with_ending(path), false),
        FilePurpose::Export(export) => write(app, export, path, false),
        FilePurpose::Checklists | FilePurpose::Scales | FilePurpose::Attachment => {
            attachments::chosen(app, purpose, path)
        }
        FilePurpose::Revision => load_revision(app, path),
    }
}

/// Saves to the project's file, or asks for one.
pub fn save(app: &mut App) {
    match app.workspace.session.path().map(Path::to_owned) {
        Some(path) => save_to(app, path, true),
        None => pick(app, FilePurpose::Save),
    }
}

/// Saves to `path`. A file that exists and is not this project's is replaced only when the user is `sure`.
fn save_to(app: &mut App, path: PathBuf, sure: bool) {
    let sure = sure || app.workspace.session.path() == Some(&path);
    let job = app.workspace.session.begin_save(&path);
    run_save(app, job, path, sure);
}

fn run_save(app: &mut App, job: SaveJob, path: PathBuf, sure: bool) {
    let watched = app.workspace.session.watched();
    app.jobs.start_write(format!("Saving {}", name_of(&path)), move || {
        if !sure && path.exists() {
            return JobResult::FileExists(FilePurpose::Save, path);
        }
        match (job.run(), watched) {
            (Ok(saved), _) => JobResult::Saved(Box::new(saved)),
            (Err(trouble), Some(watched)) if trouble.kind == ProblemKind::Changed => {
                disk_changes::read_changed(watched, true)
            }
            (Err(trouble), _) => JobResult::FailedWithFallback(trouble, Fallback::SaveElsewhere),
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
    if let Some(then) = app.after_save.take() {
        after_asking(app, then);
    }
}

/// Exports to `path`. A file that exists is replaced only when the user is `sure`.
fn write(app: &mut App, export: ExportChoice, path: PathBuf, sure: bool) {
    let project = app.workspace.session.project().clone();
    let found = app.workspace.session.extraction().clone();
    app.jobs.start_write(format!("Writing {}", name_of(&path)), move || {
        if !sure && path.exists() {
            return JobResult::FileExists(FilePurpose::Export(export), path);
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

/// Shows the warnings of the import, and that right-to-left words are shown in the wrong order.
fn warn_about_text(app: &mut App) {
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
