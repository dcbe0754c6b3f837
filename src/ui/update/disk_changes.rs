//! The project as it lies on disk: backups to go back to, a file that another program wrote meanwhile, and a journal that
//! cannot be written.

use crate::extract::extract;
use crate::session::{Stored, Watched};
use crate::store::Backup;
use crate::ui::app::App;
use crate::ui::dialogs::{Changed, Dialog};
use crate::ui::job::{ChangedOnDisk, Done, Failure};
use std::path::Path;
use std::sync::Arc;

/// Lists the backups of the open project.
pub fn list_backups(app: &mut App) {
    let Some(path) = app.bench.session.path().map(Path::to_owned) else {
        app.notice.tell("There is no backup before the project was saved");
        return;
    };
    app.worker.start_quietly_for(move || Done::Backups(crate::store::backups(&path)));
}

/// Reads a backup, to go back to.
pub fn read_backup(app: &mut App, backup: Backup) {
    app.worker.start(format!("Reading save {}", backup.number), move || match Stored::read(&backup.path, extract) {
        Ok(stored) => Done::Backup(backup.number, Box::new(stored)),
        Err(trouble) => Done::Failed(trouble.into()),
    });
}

/// Goes back to a backup; the file itself changes only when the project is saved.
pub fn go_back(app: &mut App, number: u32, stored: &Stored) {
    match app.bench.session.go_back(stored) {
        Ok(()) if stored.lost.is_empty() => {
            app.changed();
            app.notice.tell(format!("This is save {number}; the file changes when you save"));
        }
        Ok(()) => {
            app.changed();
            let what = "Parts of the backup could not be read as they are.".to_owned();
            app.notice.fail(Failure { what, to_do: stored.lost.join(" "), path: None });
        }
        Err(refusal) => app.notice.refuse(refusal),
    }
}

/// Asks what to do about a project file that another program wrote; once for each state that it is seen in, unless a
/// save ran into it.
pub fn changed_on_disk(app: &mut App, changed: ChangedOnDisk) {
    let ChangedOnDisk { watched, stored, while_saving } = changed;
    if while_saving {
        app.then = None;
    }
    let known = stored.as_ref().ok().is_some_and(|stored| app.seen_on_disk.as_ref() == Some(stored.disk()));
    let stale = app.bench.session.watched().as_ref() != Some(&watched);
    if stale || (known && !while_saving) {
        return;
    }
    let apart = stored.as_ref().ok().map(|stored| app.bench.session.apart(stored)).unwrap_or_default();
    app.seen_on_disk = stored.as_ref().ok().map(|stored| stored.disk().clone());
    app.ask(Dialog::Changed(Box::new(Changed::new(watched.path, stored, apart))));
}

/// Takes the project file as another program left it.
pub fn reload(app: &mut App, stored: &Stored) {
    match app.bench.session.reload(stored) {
        Ok(()) => {
            app.changed();
            app.notice.tell("Reloaded; undo brings back what was here");
        }
        Err(refusal) => app.notice.refuse(refusal),
    }
}

/// Brings two people's work together, and lets what they decided differently be settled.
pub fn unite(app: &mut App, stored: &Stored) {
    match app.bench.session.unite(stored) {
        Ok(conflicts) => {
            app.changed();
            app.notice.tell("Brought together; the file changes when you save");
            if conflicts > 0 {
                app.ask(Dialog::Conflicts(0));
            }
        }
        Err(refusal) => app.notice.refuse(refusal),
    }
}

/// Looks at the project file when the window comes back to the front: somebody may have written it meanwhile.
pub fn look_at_disk(app: &mut App) {
    if app.worker.shown().next().is_some() {
        return;
    }
    let Some(watched) = app.bench.session.watched() else { return };
    app.worker.start_quietly_for(
        move || {
            if watched.was_changed() { read_changed(watched, false) } else { Done::Nothing }
        },
    );
}

/// Reads what another program made of the project file.
pub fn read_changed(watched: Watched, while_saving: bool) -> Done {
    let stored = Stored::read(&watched.path, extract).map(Arc::new).map_err(Failure::from);
    Done::ChangedOnDisk(ChangedOnDisk { watched, stored, while_saving })
}

/// Tells once when what is done is not kept against crashes any more, and once when it is again.
pub fn look_at_journal(app: &mut App) {
    let trouble = app.bench.session.journal_trouble();
    if trouble == app.journal_trouble {
        return;
    }
    match &trouble {
        Some(trouble) => app.notice.fail(Failure {
            what: format!("What you do is not kept against crashes: {}.", trouble.what),
            to_do: format!("{} Save often until then.", trouble.advice),
            path: Some(trouble.path.clone()),
        }),
        None => app.notice.tell("What you do is kept against crashes again"),
    }
    app.journal_trouble = trouble;
}
