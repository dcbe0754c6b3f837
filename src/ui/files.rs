//! What the window does with files, off its own thread: open what it is given, whatever it is, and save.
//!
//! A file that ends in `.tickmark` is a project; everything else is an article, and the importer says whether it is one.

use super::action::{ExportChoice, Fallback};
use super::job::JobResult;
use crate::export::Reveal;
use crate::extract::{Extraction, extract};
use crate::import::{self, Imported};
use crate::problem::{Problem, ProblemKind};
use crate::project::{Project, Revision};
use crate::session::{JournalEntry, Opening, Session, now};
use crate::store::journal::RecoveredJournal;
use crate::store::{self};
use std::path::Path;
use std::sync::Arc;

/// The article that the program ships, read.
pub fn sample() -> Opening {
    begin(import::sample())
}

/// Opens a project, or begins one on an article.
pub fn open(path: &Path) -> JobResult {
    if path.extension().is_some_and(|ending| ending == "tickmark") {
        return match Session::open(path, extract) {
            Ok(opening) => JobResult::Opened(Box::new(opening)),
            Err(trouble) if trouble.kind == ProblemKind::Locked => {
                JobResult::FailedWithFallback(trouble, Fallback::OpenCopy(path.to_owned()))
            }
            Err(trouble) => JobResult::Failed(trouble),
        };
    }
    match import::from_file(path) {
        Ok(imported) => JobResult::Opened(Box::new(begin(imported))),
        Err(error) => JobResult::Failed(error),
    }
}

/// Opens a project that is open elsewhere, as a copy without a file.
pub fn open_copy(path: &Path) -> Result<Opening, Problem> {
    Session::open_copy(path, extract)
}

/// A project that never had a file, as its journal kept it.
pub fn open_unsaved(unsaved: &RecoveredJournal<JournalEntry>) -> Result<Opening, Problem> {
    Ok(alone(Session::open_unsaved(unsaved, extract)?.0))
}

/// Reads a newer text of the article.
pub fn read_draft(path: &Path) -> Result<(Revision, Arc<Extraction>), Problem> {
    let imported = import::from_file(path)?;
    let found = Arc::new(extract(&imported.text));
    Ok((revision(imported), found))
}

/// Exports a project to `path`, whole or not at all.
pub fn export(project: &Project, found: &Extraction, export: ExportChoice, path: &Path) -> Result<(), Problem> {
    let reveal = if export.confidential { Reveal::Confidential } else { Reveal::Nothing };
    let words = export.kind.write(project, found, reveal).map_err(|error| {
        Problem::other(format!("The export could not be made ({error})"), "Choose another format.").at(path)
    })?;
    store::replace(path, words.as_bytes())?;
    Ok(())
}

fn begin(imported: Imported) -> Opening {
    let found = Arc::new(extract(&imported.text));
    alone(Session::begin(revision(imported), found))
}

fn alone(session: Session) -> Opening {
    Opening { session, dropped: Vec::new(), repaired: Vec::new(), unsaved: Vec::new() }
}

fn revision(imported: Imported) -> Revision {
    let mut revision = Revision { name: imported.name, text: imported.text, ..Revision::default() };
    revision.file = imported.path.map(|path| path.display().to_string()).unwrap_or_default();
    revision.encoding = imported.encoding.to_owned();
    revision.warnings = imported.warnings;
    revision.loaded.at = now();
    revision
}
