//! What the window does with files, off its own thread: open what it is given, whatever it is, and save.
//!
//! A file that ends in `.tickmark` is a project; everything else is an article, and the importer says whether it is one.

use super::worker::Failure;
use crate::extract::{Extraction, extract};
use crate::import::{self, Imported};
use crate::project::{Project, Refusal, Revision};
use crate::session::{Session, now};
use crate::store::{self, Trouble};
use std::path::Path;
use std::sync::Arc;

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        Self { what: format!("{}.", trouble.what), to_do: trouble.advice, path: Some(trouble.path) }
    }
}

/// The article that the program ships, read.
pub fn sample() -> Session {
    begin(import::sample())
}

/// Opens a project, or begins one on an article.
pub fn open(path: &Path) -> Result<Session, Failure> {
    if path.extension().is_some_and(|ending| ending == "tickmark") {
        let (bytes, _) = store::read(path)?;
        let project: Project = ron::de::from_bytes(&bytes).map_err(|error| Failure {
            what: "This project cannot be read.".into(),
            to_do: error.to_string(),
            path: Some(path.to_owned()),
        })?;
        let found = Arc::new(extract(project.text()));
        return Ok(Session::from_project(project, found, Some(path.to_owned())));
    }
    Ok(begin(import::from_file(path).map_err(|error| not_imported(&error, path))?))
}

/// Reads a newer text of the article.
pub fn read_draft(path: &Path) -> Result<(Revision, Arc<Extraction>), Failure> {
    let imported = import::from_file(path).map_err(|error| not_imported(&error, path))?;
    let found = Arc::new(extract(&imported.text));
    Ok((revision(imported), found))
}

/// Puts a newer text under the session's decisions.
pub fn load_draft(session: &mut Session, revision: Revision, found: Arc<Extraction>) -> Result<(), Refusal> {
    _ = (session, revision, found);
    Err(Refusal::new("Newer drafts cannot be loaded yet", "Open the text as a project of its own."))
}

/// Saves a project.
pub fn save(project: &Project, path: &Path) -> Result<(), Failure> {
    let text = ron::ser::to_string_pretty(project, ron::ser::PrettyConfig::default()).map_err(|error| Failure {
        what: "This project cannot be written.".into(),
        to_do: error.to_string(),
        path: Some(path.to_owned()),
    })?;
    store::replace(path, text.as_bytes())?;
    Ok(())
}

/// Exports a project; the path's ending says as what.
pub fn export(project: &Project, path: &Path) -> Result<(), Failure> {
    _ = project;
    Err(Failure { what: "Nothing can be exported yet.".into(), to_do: String::new(), path: Some(path.to_owned()) })
}

fn begin(imported: Imported) -> Session {
    let found = Arc::new(extract(&imported.text));
    Session::begin(revision(imported), found)
}

fn revision(imported: Imported) -> Revision {
    let mut revision = Revision { name: imported.name, text: imported.text, ..Revision::default() };
    revision.file = imported.path.map(|path| path.display().to_string()).unwrap_or_default();
    revision.encoding = imported.encoding.to_owned();
    revision.warnings = imported.warnings;
    revision.loaded.at = now();
    revision
}

/// The importer's errors tell everything in one sentence, the path last.
fn not_imported(error: &import::ImportError, path: &Path) -> Failure {
    let told = error.to_string();
    let shown = path.display().to_string();
    let told = told.strip_suffix(&shown).unwrap_or(&told).trim_end().trim_end_matches(':').to_owned();
    let (what, to_do) = told.split_once(". ").map_or((told.as_str(), ""), |(what, to_do)| (what, to_do));
    Failure {
        what: format!("{}.", what.trim_end_matches('.')),
        to_do: format!("{}.", to_do.trim_end_matches('.')),
        path: Some(path.to_owned()),
    }
}
