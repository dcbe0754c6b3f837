//! Asking for a file: with the system's dialog, or with a typed path where there is none. A name is suggested: *Save* on
//! `bridge.txt` offers `bridge.tickmark` in the same folder.

use crate::import::extensions;
use crate::session::open::PROJECT_EXTENSION;
use crate::ui::action::FilePurpose;
use crate::ui::app::App;
use crate::ui::dialogs::Dialog;
use crate::ui::job::JobResult;
use std::path::{Path, PathBuf};

/// Asks for a path with the system's dialog, off the window's thread; without one, with a dialog of our own.
pub fn pick(app: &mut App, picked: FilePurpose) {
    // A second try while the first dialog hangs: a system whose dialogs do not answer must not lock anybody out.
    if !app.native_dialogs || app.jobs.waits_for_dialog() {
        app.jobs.cancel();
        return ask_path(app, picked);
    }
    let (name, folder) = (suggested(app, picked), folder(app));
    app.jobs.start_file_dialog(move || {
        let begun = std::time::Instant::now();
        let dialog = match folder {
            Some(folder) => rfd::FileDialog::new().set_directory(folder),
            None => rfd::FileDialog::new(),
        };
        let articles: Vec<&str> = extensions().collect();
        let all: Vec<&str> = articles.iter().copied().chain([PROJECT_EXTENSION]).collect();
        let path = match picked {
            FilePurpose::Open => dialog.add_filter("Articles and projects", &all).pick_file(),
            FilePurpose::Revision => dialog.add_filter("Articles", &articles).pick_file(),
            FilePurpose::Save => {
                dialog.add_filter("Tickmark projects", &[PROJECT_EXTENSION]).set_file_name(name).save_file()
            }
            FilePurpose::Export(_) => dialog.set_file_name(name).save_file(),
            FilePurpose::Checklists | FilePurpose::Scales => dialog.add_filter("RON", &["ron"]).pick_file(),
            FilePurpose::Attachment => dialog.pick_file(),
        };
        JobResult::Picked(picked, path, begun.elapsed())
    });
}

/// Asks for a path to be typed.
pub fn ask_path(app: &mut App, picked: FilePurpose) {
    let name = suggested(app, picked);
    let place = folder(app).filter(|_| !name.is_empty());
    let typed = place.map_or(name.clone(), |folder| folder.join(name).display().to_string());
    app.dialog = Dialog::Path { picked, typed };
}

/// The folder in which a dialog begins: that of the project, or that of the article while the project has no file.
fn folder(app: &App) -> Option<PathBuf> {
    let session = &app.workspace.session;
    let article = || session.project().revision().map(|(_, revision)| PathBuf::from(&revision.file));
    let beside = session.path().map(Path::to_owned).or_else(article)?;
    std::path::absolute(beside).ok()?.parent().map(Path::to_owned)
}

/// The suggested name of a file to be written; empty for one to be read.
fn suggested(app: &App, picked: FilePurpose) -> String {
    let name = app.file_name();
    match picked {
        FilePurpose::Open
        | FilePurpose::Revision
        | FilePurpose::Checklists
        | FilePurpose::Scales
        | FilePurpose::Attachment => String::new(),
        FilePurpose::Save => name,
        FilePurpose::Export(export) => {
            format!("{}{}", name.trim_end_matches(".tickmark"), export.format.row().file_suffix)
        }
    }
}

/// A project file ends in `.tickmark`.
pub fn with_ending(path: PathBuf) -> PathBuf {
    if path.extension().is_some() { path } else { path.with_extension(PROJECT_EXTENSION) }
}
