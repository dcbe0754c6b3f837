//! Files: opening, saving, newer drafts, closing; and what comes back from the worker.

use crate::session::{JournalEntry, Opening, SaveJob, Saved};
use crate::store::journal::Unsaved;
use crate::store::{Backup, TroubleKind};
use crate::ui::actions::FileAction;
use crate::ui::app::App;
use crate::ui::commands::Command;
use crate::ui::dialogs::{Dialog, Export, Picked, Then, WayOut};
use crate::ui::files;
use crate::ui::worker::{DIALOG, Done, Failure};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A dialog that the system "closed" faster than a hand could: it has none.
const NO_DIALOG: Duration = Duration::from_millis(400);

/// The commands of the menu File.
pub fn run(app: &mut App, command: Command) {
    match command {
        Command::Open => pick(app, Picked::Open),
        Command::OpenSample => go_on(app, Then::Sample),
        Command::NewDraft => pick(app, Picked::Draft),
        Command::Save => save(app),
        Command::SaveAs => pick(app, Picked::Save),
        Command::Backups => list_backups(app),
        Command::Export => app.dialog = Dialog::Export(app.exported),
        Command::Quit => go_on(app, Then::Quit),
        _ => {}
    }
}

/// What a panel, a dialog or the window asks of files.
pub fn apply(app: &mut App, action: FileAction) {
    match action {
        FileAction::Open(path) => go_on(app, Then::Open(path)),
        FileAction::Chosen(picked, path) => chosen(app, picked, path),
        FileAction::SaveThen(then) => {
            app.then = Some(then);
            save(app);
        }
        FileAction::DiscardThen(then) => go(app, then),
        FileAction::SaveElsewhere => pick(app, Picked::Save),
        FileAction::Overwrite(path) => {
            let job = app.bench.session.begin_save(&path).over_anything();
            carry_out(app, job, path);
        }
        FileAction::OpenCopy(path) => open_copy(app, path),
        FileAction::RestoreBackup(backup) => restore_backup(app, &backup),
        FileAction::PlaceFor(export) => {
            app.exported = export;
            pick(app, Picked::Export(export));
        }
        FileAction::Write(export, path) => write(app, export, path, true),
        FileAction::Restore(unsaved) => restore(app, *unsaved),
        FileAction::Discard(unsaved) => discard(app, *unsaved),
        FileAction::GiveUp => {
            app.worker.give_up();
            app.notice.tell("Given up");
        }
    }
}

/// Takes up what the worker brought.
pub fn arrived(app: &mut App, done: Done) {
    match done {
        Done::Opened(opening) => opened(app, *opening),
        Done::Left(unsaved) => offer(app, unsaved),
        Done::Draft(revision, found) => match app.bench.session.load_draft(*revision, found) {
            Ok(()) => app.new_text(),
            Err(refusal) => app.notice.refuse(refusal),
        },
        Done::Saved(done) => saved(app, *done),
        Done::ChangedOnDisk(path) => app.dialog = Dialog::Overwrite(path),
        Done::Exported(path) => app.notice.tell(format!("Exported to {}", path.display())),
        Done::Backups(backups) => app.dialog = Dialog::Backups(backups, 0),
        Done::Stuck(failure, way) => {
            app.then = None;
            app.dialog = Dialog::Trouble(failure, way);
        }
        Done::Standing(export, path) => app.dialog = Dialog::Replace(export, path),
        // The system's own dialog has asked about a file that stands there.
        Done::Picked(Picked::Export(export), Some(path), _) => write(app, export, path, true),
        Done::Picked(picked, Some(path), _) => chosen(app, picked, path),
        Done::Picked(picked, None, took) if took < NO_DIALOG => ask_path(app, picked),
        Done::Picked(_, None, _) => app.then = None,
        Done::Nothing => {}
        Done::Failed(failure) => {
            app.then = None;
            app.notice.fail(failure);
        }
    }
}

/// Goes on with `then` at once, or asks about unsaved work first.
pub fn go_on(app: &mut App, then: Then) {
    if app.bench.session.dirty() { app.dialog = Dialog::Unsaved(then) } else { go(app, then) }
}

fn go(app: &mut App, then: Then) {
    match then {
        Then::Quit => app.quit(),
        Then::Open(path) => open(app, path),
        Then::Sample => app.worker.start("Reading the sample", || Done::Opened(Box::new(files::sample()))),
    }
}

/// Opens a file, whatever it is.
pub fn open(app: &mut App, path: PathBuf) {
    let what = format!("Reading {}", name_of(&path));
    app.worker.start(what, move || files::open(&path));
}

fn open_copy(app: &mut App, path: PathBuf) {
    app.worker.start(format!("Reading {}", name_of(&path)), move || match files::open_copy(&path) {
        Ok(opening) => Done::Opened(Box::new(opening)),
        Err(failure) => Done::Failed(failure),
    });
}

/// Lists the backups of the open project.
fn list_backups(app: &mut App) {
    let Some(path) = app.bench.session.path().map(Path::to_owned) else {
        app.notice.tell("There is no backup before the project was saved");
        return;
    };
    app.worker.start_quietly_for(move || Done::Backups(crate::store::backups(&path)));
}

/// Goes back to a backup; the file itself changes only when the project is saved.
fn restore_backup(app: &mut App, backup: &Backup) {
    match app.bench.session.restore_backup(backup, crate::extract::extract) {
        Ok((dropped, repaired)) => {
            app.new_text();
            let lost: Vec<String> = dropped.iter().map(ToString::to_string).chain(repaired).collect();
            if lost.is_empty() {
                app.notice.tell(format!("This is save {}; the file changes when you save", backup.number));
            } else {
                let what = "Parts of the backup could not be read as they are.".to_owned();
                app.notice.fail(Failure { what, to_do: lost.join(" "), path: Some(backup.path.clone()) });
            }
        }
        Err(trouble) => app.notice.fail(trouble.into()),
    }
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
        app.notice.fail(Failure { what, to_do: told.join(" "), path: app.bench.session.path().map(Path::to_owned) });
    }
    if !app.bench.session.project().conflicts.is_empty() {
        app.dialog = Dialog::Conflicts(0);
    }
    offer(app, opening.unsaved);
}

/// Offers to bring back what an earlier run left unsaved; nothing comes back and nothing goes unasked.
fn offer(app: &mut App, unsaved: Vec<Unsaved<JournalEntry>>) {
    if !unsaved.is_empty() {
        app.dialog = Dialog::Recover(unsaved);
    }
}

/// Brings back what a journal kept, into the open project or as a project that never had a file.
fn restore(app: &mut App, unsaved: Unsaved<JournalEntry>) {
    if unsaved.snapshot.is_some() {
        return app.worker.start("Restoring", move || match files::open_unsaved(&unsaved) {
            Ok(opening) => Done::Opened(Box::new(opening)),
            Err(failure) => Done::Failed(failure),
        });
    }
    match app.bench.session.restore(&unsaved, crate::extract::extract) {
        Ok(restored) if restored.refused.is_empty() => app.notice.tell("Restored"),
        Ok(restored) => app.notice.fail(Failure {
            what: "Some edits do not fit the project any more.".to_owned(),
            to_do: format!("They are kept in the journal: {}.", restored.refused.join(", ")),
            path: Some(unsaved.path),
        }),
        Err(trouble) => app.notice.fail(trouble.into()),
    }
    app.changed();
}

fn discard(app: &mut App, unsaved: Unsaved<JournalEntry>) {
    app.worker.start_quietly(move || unsaved.discard().err().map(Failure::from));
}

fn chosen(app: &mut App, picked: Picked, path: PathBuf) {
    match picked {
        Picked::Open => go_on(app, Then::Open(path)),
        Picked::Save => save_to(app, with_ending(path)),
        Picked::Export(export) => write(app, export, path, false),
        Picked::Draft => {
            let what = format!("Reading {}", name_of(&path));
            app.worker.start(what, move || match files::read_draft(&path) {
                Ok((revision, found)) => Done::Draft(Box::new(revision), found),
                Err(failure) => Done::Failed(failure),
            });
        }
    }
}

/// Saves where the project lies, or asks where that is to be.
fn save(app: &mut App) {
    match app.bench.session.path().map(Path::to_owned) {
        Some(path) => save_to(app, path),
        None => pick(app, Picked::Save),
    }
}

fn save_to(app: &mut App, path: PathBuf) {
    let job = app.bench.session.begin_save(&path);
    carry_out(app, job, path);
}

fn carry_out(app: &mut App, job: SaveJob, path: PathBuf) {
    app.worker.start(format!("Saving {}", name_of(&path)), move || match job.run() {
        Ok(saved) => Done::Saved(Box::new(saved)),
        Err(trouble) if trouble.kind == TroubleKind::Changed => Done::ChangedOnDisk(path),
        Err(trouble) => Done::Stuck(trouble.into(), WayOut::SaveElsewhere),
    });
}

fn saved(app: &mut App, done: Saved) {
    let name = name_of(&done.path);
    match &done.without_backup {
        None => app.notice.tell(format!("Saved {name}")),
        Some(trouble) => app.notice.tell(format!("Saved {name}, without a backup: {}", trouble.what)),
    }
    app.bench.session.finish_save(done);
    if let Some(then) = app.then.take() {
        go_on(app, then);
    }
}

/// Exports to `path`; a file that stands there is replaced only by somebody who is `sure`.
fn write(app: &mut App, export: Export, path: PathBuf, sure: bool) {
    let project = app.bench.session.project().clone();
    let found = app.bench.session.extraction().clone();
    app.worker.start(format!("Writing {}", name_of(&path)), move || {
        if !sure && path.exists() {
            return Done::Standing(export, path);
        }
        match files::export(&project, &found, export, &path) {
            Ok(()) => Done::Exported(path),
            Err(failure) => Done::Failed(failure),
        }
    });
}

/// Asks the system for a path, off the window's thread; the path dialog of our own stands in where there is none.
fn pick(app: &mut App, picked: Picked) {
    // A second try while the first hangs: a system whose dialogs do not answer must not lock anybody out.
    if !app.native_dialogs || app.worker.runs(DIALOG) {
        app.worker.give_up();
        return ask_path(app, picked);
    }
    let name = suggested(app, picked);
    app.worker.start(DIALOG, move || {
        let begun = std::time::Instant::now();
        let dialog = rfd::FileDialog::new();
        let all = ["txt", "md", "markdown", "tickmark"];
        let path = match picked {
            Picked::Open => dialog.add_filter("Articles and projects", &all).pick_file(),
            Picked::Draft => dialog.add_filter("Articles", &all[..3]).pick_file(),
            Picked::Save => dialog.add_filter("Tickmark projects", &["tickmark"]).set_file_name(name).save_file(),
            Picked::Export(_) => dialog.set_file_name(name).save_file(),
        };
        Done::Picked(picked, path, begun.elapsed())
    });
}

fn ask_path(app: &mut App, picked: Picked) {
    app.dialog = Dialog::Path { picked, typed: suggested(app, picked) };
}

/// The name that a file to be written would have; nothing for one to be read.
fn suggested(app: &App, picked: Picked) -> String {
    let name = app.file_name();
    match picked {
        Picked::Open | Picked::Draft => String::new(),
        Picked::Save => name,
        Picked::Export(export) => format!("{}{}", name.trim_end_matches(".tickmark"), export.kind.ending()),
    }
}

/// A project file ends in `.tickmark`.
fn with_ending(path: PathBuf) -> PathBuf {
    if path.extension().is_some() { path } else { path.with_extension("tickmark") }
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
