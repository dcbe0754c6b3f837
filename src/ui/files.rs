//! What the window does with files on a thread of its own: open what it is given, and export.

use super::action::{ExportChoice, Fallback};
use super::job::JobResult;
use crate::export::{Confidentiality, ExportInput};
use crate::extract::Extraction;
use crate::problem::{Problem, ProblemKind};
use crate::project::Project;
use crate::session::open;
use crate::store;
use std::path::Path;

/// Opens a project, or begins one on an article. A project that is open elsewhere can be opened as a copy.
pub fn open(path: &Path) -> JobResult {
    match open::open(path) {
        Ok(opening) => JobResult::Opened(Box::new(opening)),
        Err(problem) if problem.kind == ProblemKind::Locked => {
            JobResult::FailedWithFallback(problem, Fallback::OpenCopy(path.to_owned()))
        }
        Err(problem) => JobResult::Failed(problem),
    }
}

/// Exports a project to `path`, whole or not at all.
pub fn export(project: &Project, found: &Extraction, export: ExportChoice, path: &Path) -> Result<(), Problem> {
    let confidentiality = if export.confidential { Confidentiality::Include } else { Confidentiality::Hide };
    let bytes = export.format.write(&ExportInput::new(project, found, confidentiality))?;
    store::replace(path, &bytes)?;
    Ok(())
}
