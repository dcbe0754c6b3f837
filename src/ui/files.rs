//! What the window does with files on a thread of its own: open what it is given, and export. Between reading a file and
//! extracting its text it checks whether the job was cancelled.

use super::action::{ExportChoice, Fallback};
use super::job::{JobControl, JobResult, Stage};
use crate::export::{Confidentiality, ExportInput};
use crate::extract::{self, Extraction};
use crate::problem::{Problem, ProblemKind};
use crate::project::{Project, Revision};
use crate::session::{Opening, Session, open};
use crate::store;
use std::path::Path;
use std::sync::Arc;

/// Opens a project, or begins one on an article. A project that is open elsewhere can be opened as a copy.
pub fn open(path: &Path, control: &JobControl) -> JobResult {
    match open::open_with(path, |text| extract(text, control)) {
        Ok(opening) => JobResult::Opened(Box::new(opening)),
        Err(problem) if problem.kind == ProblemKind::Locked => {
            JobResult::FailedWithFallback(problem, Fallback::OpenCopy(path.to_owned()))
        }
        Err(problem) => JobResult::Failed(problem),
    }
}

/// Opens a project that is open elsewhere, as a copy without a file.
pub fn open_copy(path: &Path, control: &JobControl) -> Result<Opening, Problem> {
    Session::open_copy(path, |text| extract(text, control))
}

/// Reads a newer revision of the article.
pub fn read_revision(path: &Path, control: &JobControl) -> Result<(Revision, Arc<Extraction>), Problem> {
    open::read_revision_with(path, |text| extract(text, control))
}

/// Extracts a text; nothing is found in it when the job was cancelled, whose result is then dropped.
pub fn extract(text: &str, control: &JobControl) -> Extraction {
    if control.begin(Stage::Extracting) { extract::extract(text) } else { Extraction::default() }
}

/// Exports a project to `path`, whole or not at all.
pub fn export(project: &Project, found: &Extraction, export: ExportChoice, path: &Path) -> Result<(), Problem> {
    let confidentiality = if export.confidential { Confidentiality::Include } else { Confidentiality::Hide };
    let bytes = export.format.write(&ExportInput::new(project, found, confidentiality))?;
    store::replace(path, &bytes)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cancelled_job_does_not_extract() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bridge.txt");
        std::fs::write(&path, "The bridge is 40 metres long.").unwrap();
        let sentences = |control: &JobControl| match open(&path, control) {
            JobResult::Opened(opening) => opening.session.extraction().sentences.len(),
            other => panic!("{other:?}"),
        };
        let control = JobControl::default();
        assert_eq!(sentences(&control), 1);
        assert_eq!(control.stage(), Stage::Extracting);
        control.cancel();
        assert_eq!(sentences(&control), 0);
    }
}
