//! Files other than articles and projects: those attached to sources, and those with the desk's checklists and rating
//! scales. All are read off the window's thread; the result is an edit or a dialog.

use crate::problem::{Problem, ProblemKind};
use crate::project::checklist;
use crate::project::{Attachment, SourceId};
use crate::session::{self, FileProblem};
use crate::store;
use crate::ui::action::FilePurpose;
use crate::ui::app::App;
use crate::ui::dialogs::{Dialog, Lists, Scales};
use crate::ui::job::JobResult;
use crate::ui::widgets;
use std::path::{Path, PathBuf};

/// Reads the file that was chosen: to attach it, or to show the rules in it.
pub fn chosen(app: &mut App, picked: FilePurpose, path: PathBuf) {
    if picked != FilePurpose::Attachment {
        return app.jobs.start("Reading the file", move |_| read(picked, &path));
    }
    if let Some(source) = app.attaching.take() {
        attach(app, source, path);
    }
}

fn read(picked: FilePurpose, path: &Path) -> JobResult {
    match store::read(path) {
        Ok((bytes, _)) => {
            JobResult::Rules(picked, String::from_utf8_lossy(&bytes).trim_start_matches('\u{feff}').to_owned())
        }
        Err(trouble) => JobResult::Failed(trouble),
    }
}

/// Reads a file for a source: its size, time and SHA-256.
fn attach(app: &mut App, source: SourceId, path: PathBuf) {
    // A typed path is relative to the current directory; the project stores it relative to its own file.
    let whole = std::path::absolute(&path).unwrap_or(path);
    let shown = app.workspace.session.shown_path(&whole);
    app.jobs.start("Reading the file", move |_| match session::read_attachment(&whole, &shown) {
        Ok(file) => JobResult::Attached(source, file),
        Err(error) => JobResult::Failed(Problem {
            what: format!("The file was not attached ({error})"),
            advice: "Choose a file that you can read.".to_owned(),
            path: Some(whole),
            kind: ProblemKind::Other,
        }),
    });
}

/// Reads an attached file again and accepts it as it is now.
pub fn take_anew(app: &mut App, source: SourceId, path: String) {
    let whole = app.workspace.session.folder().join(path);
    attach(app, source, whole);
}

/// Adds the file that was read to the source.
pub fn attached(app: &mut App, source: &SourceId, file: Attachment) {
    let name = file.path.clone();
    match app.workspace.session.decide(|commands| commands.attach_file(source, file)) {
        Ok(()) => {
            app.view.sources.mend(source, &name);
            app.changed();
        }
        Err(refusal) => app.notice.fail(refusal),
    }
}

/// Compares the attached files with what was recorded; that all are unchanged is only reported to somebody who `asked`.
pub fn check_files(app: &mut App, asked: bool) {
    let (attached, folder) = (app.workspace.session.attached(), app.workspace.session.folder());
    if attached.is_empty() && !asked {
        app.view.sources.troubles.clear();
        return;
    }
    let look = move || JobResult::Checked(session::check_files(&attached, &folder), asked);
    if asked {
        app.jobs.start("Checking the attached files", move |_| look());
    } else {
        app.jobs.start_in_background(look);
    }
}

/// Shows which files have changed.
pub fn checked(app: &mut App, troubles: Vec<FileProblem>, asked: bool) {
    if !troubles.is_empty() {
        let count = widgets::count(troubles.len(), "attached file is", "attached files are");
        app.notice.fail(Problem {
            what: format!("{count} not what was attached"),
            advice: "Look under Sources: each is marked changed or missing.".to_owned(),
            path: None,
            kind: ProblemKind::Other,
        });
    } else if asked {
        app.notice.tell("Every attached file is what it was");
    }
    app.view.sources.troubles = troubles;
}

/// Shows the checklists or rating scales of a file; nothing changes before the dialog is confirmed.
pub fn rules(app: &mut App, picked: FilePurpose, text: &str) {
    if picked == FilePurpose::Scales {
        let first = app.workspace.session.project().settings.scale.clone();
        app.dialog = Dialog::Scales(Scales { typed: text.to_owned(), first });
        return;
    }
    match checklist::read(text) {
        Ok(lists) => app.dialog = Dialog::Lists(Box::new(Lists::with(lists))),
        Err(error) => app.notice.fail(Problem::other(error.to_string(), "")),
    }
}
