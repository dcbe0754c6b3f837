//! The project on disk: backups to go back to, a file that another program wrote meanwhile, and a journal that cannot be
//! written.

use crate::extract::extract;
use crate::problem::{Problem, ProblemKind};
use crate::session::{StoredProject, WatchedFile};
use crate::store::Backup;
use crate::ui::app::App;
use crate::ui::dialogs::{Dialog, ExternalChange};
use crate::ui::files;
use crate::ui::job::{ChangedOnDisk, JobResult};
use std::path::Path;
use std::sync::Arc;

/// Lists the backups of the open project.
pub fn list_backups(app: &mut App) {
    let Some(path) = app.workspace.session.path().map(Path::to_owned) else {
        app.notice.tell("There is no backup before the project was saved");
        return;
    };
    app.jobs.start_in_background(move || JobResult::Backups(crate::store::backups(&path)));
}

/// Reads a backup, to go back to.
pub fn read_backup(app: &mut App, backup: Backup) {
    app.jobs.start(format!("Reading save {}", backup.number), move |control| {
        match StoredProject::read(&backup.path, |text| files::extract(text, control)) {
            Ok(stored) => JobResult::Backup(backup.number, Box::new(stored)),
            Err(trouble) => JobResult::Failed(trouble),
        }
    });
}

/// Goes back to a backup; the file itself changes only when the project is saved.
pub fn go_back(app: &mut App, number: u32, stored: &StoredProject) {
    match app.workspace.session.restore_backup(stored) {
        Ok(()) if stored.problems.is_empty() => {
            app.changed();
            app.notice.tell(format!("This is save {number}; the file changes when you save"));
        }
        Ok(()) => {
            app.changed();
            let what = "Parts of the backup could not be read as they are".to_owned();
            app.notice.fail(Problem::other(what, stored.problems.join(" ")));
        }
        Err(refusal) => app.notice.fail(refusal),
    }
}

/// Asks what to do about a project file that another program wrote: once for each of its states, and whenever a save was
/// refused because of it.
pub fn changed_on_disk(app: &mut App, changed: ChangedOnDisk) {
    let ChangedOnDisk { watched, stored, while_saving } = changed;
    if while_saving {
        app.after_save = None;
    }
    let known = stored.as_ref().ok().is_some_and(|stored| app.seen_on_disk.as_ref() == Some(stored.disk()));
    let stale = app.workspace.session.watched().as_ref() != Some(&watched);
    if stale || (known && !while_saving) {
        return;
    }
    let apart = stored.as_ref().ok().map(|stored| app.workspace.session.divergences(stored)).unwrap_or_default();
    app.seen_on_disk = stored.as_ref().ok().map(|stored| stored.disk().clone());
    app.queue_dialog(Dialog::ExternalChange(Box::new(ExternalChange::new(watched.path, stored, apart))));
}

/// Replaces the open project with what another program wrote.
pub fn reload(app: &mut App, stored: &StoredProject) {
    match app.workspace.session.reload(stored) {
        Ok(()) => {
            app.changed();
            app.notice.tell("Reloaded; undo brings back what was here");
        }
        Err(refusal) => app.notice.fail(refusal),
    }
}

/// Merges the work of two people, and asks about what they decided differently.
pub fn merge_external(app: &mut App, stored: &StoredProject) {
    match app.workspace.session.merge_external(stored) {
        Ok(conflicts) => {
            app.changed();
            app.notice.tell("Brought together; the file changes when you save");
            if conflicts > 0 {
                app.queue_dialog(Dialog::Conflicts(0));
            }
        }
        Err(refusal) => app.notice.fail(refusal),
    }
}

/// Checks the project file when the window gets the focus: somebody may have written it meanwhile.
pub fn check_project_file(app: &mut App) {
    if app.is_busy() {
        return;
    }
    let Some(watched) = app.workspace.session.watched() else { return };
    app.jobs.start_in_background(
        move || {
            if watched.was_changed() { read_changed(watched, false) } else { JobResult::Nothing }
        },
    );
}

/// Reads what another program wrote to the project file.
pub fn read_changed(watched: WatchedFile, while_saving: bool) -> JobResult {
    let stored = StoredProject::read(&watched.path, extract).map(Arc::new);
    JobResult::ChangedOnDisk(ChangedOnDisk { watched, stored, while_saving })
}

/// Reports once when the work is not being autosaved any more, and once when it is again.
pub fn check_journal(app: &mut App) {
    let trouble = app.workspace.session.journal_problem();
    if trouble == app.reported_journal_problem {
        return;
    }
    match &trouble {
        Some(trouble) => app.notice.fail(Problem {
            what: format!("Your work is not being autosaved: {}", trouble.what),
            advice: format!("{} Save often until then.", trouble.advice),
            path: trouble.path.clone(),
            kind: ProblemKind::Other,
        }),
        None => app.notice.tell("Your work is being autosaved again"),
    }
    app.reported_journal_problem = trouble;
}
