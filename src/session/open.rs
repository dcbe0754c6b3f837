//! Opening what a person or a command names, whatever it is: a project, or an article that becomes the first revision of one.
//!
//! ```no_run
//! use tickmark::session::open;
//! let opening = open::open("bridge.md".as_ref())?;
//! println!("{} sentences", opening.session.extraction().sentences.len());
//! # Ok::<(), tickmark::problem::Problem>(())
//! ```

use super::{JournalEntry, Opening, Session, now};
use crate::extract::{Extraction, extract};
use crate::import::{self, Imported, NoteKind};
use crate::problem::{Problem, ProblemKind};
use crate::project::{Annotation, AnnotationKind, Metadata, OriginalFile, Revision};
use crate::store::journal::RecoveredJournal;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

/// The ending of a project file's name, without the dot.
pub const PROJECT_EXTENSION: &str = "tickmark";

/// Opens a project, or begins one on an article.
///
/// # Errors
/// When the file cannot be read or is neither. A project that is open elsewhere gives [`ProblemKind::Locked`]:
/// [`open_copy`] opens it all the same.
pub fn open(path: &Path) -> Result<Opening, Problem> {
    open_with(path, extract)
}

/// [`open`], with another function in place of [`extract`], such as one that can be cancelled.
///
/// # Errors
/// As [`open`].
pub fn open_with(path: &Path, extract: impl FnOnce(&str) -> Extraction) -> Result<Opening, Problem> {
    if is_project(path) { Session::open(path, extract) } else { Ok(begin_with(import::from_file(path)?, extract)) }
}

/// Opens a project that is open elsewhere, as a copy without a file.
///
/// # Errors
/// When it cannot be read.
pub fn open_copy(path: &Path) -> Result<Opening, Problem> {
    Session::open_copy(path, extract)
}

/// Opens a project that never had a file, as its journal kept it.
///
/// # Errors
/// When the journal does not hold a whole project.
pub fn open_unsaved(unsaved: &RecoveredJournal<JournalEntry>) -> Result<Opening, Problem> {
    Ok(sound(Session::open_unsaved(unsaved, extract)?.0))
}

/// The article that the program ships, as a project without a file.
pub fn sample() -> Opening {
    begin(import::sample())
}

/// Reads an article, such as a newer text of one that is open.
///
/// # Errors
/// When the file cannot be read or is no article.
pub fn read_revision(path: &Path) -> Result<(Revision, Arc<Extraction>), Problem> {
    read_revision_with(path, extract)
}

/// [`read_revision`], with another function in place of [`extract`].
///
/// # Errors
/// As [`read_revision`].
pub fn read_revision_with(
    path: &Path,
    extract: impl FnOnce(&str) -> Extraction,
) -> Result<(Revision, Arc<Extraction>), Problem> {
    if is_project(path) {
        let what = "This is a Tickmark project, not an article";
        return Err(Problem::new(ProblemKind::Broken, what, "Choose the article's own file.").at(path));
    }
    Ok(read_with(import::from_file(path)?, extract))
}

/// Makes a project file of an article.
///
/// # Errors
/// When the article cannot be read, the project cannot be written or is open elsewhere, and, unless `replace`, when there
/// is a file at `project` already.
pub fn create_project(article: &Path, project: &Path, replace: bool) -> Result<Session, Problem> {
    if !replace && project.symlink_metadata().is_ok() {
        let advice = "Choose another name, or replace it on purpose.";
        return Err(Problem::new(ProblemKind::Exists, "There is a file of this name already", advice).at(project));
    }
    let (revision, found) = read_revision(article)?;
    let mut session = Session::begin(revision, found);
    session.save(project)?;
    Ok(session)
}

/// True for a file whose name or first bytes are those of a project.
pub fn is_project(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == PROJECT_EXTENSION) || begins_as_project(path)
}

/// True when the file begins with the line that every project file begins with. A file that cannot be read does not.
fn begins_as_project(path: &Path) -> bool {
    const FIRST_WORDS: &[u8] = b"// Tickmark project";
    const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";
    let mut start = Vec::new();
    let most = (FIRST_WORDS.len() + BYTE_ORDER_MARK.len()) as u64;
    let Ok(file) = File::open(path) else { return false };
    file.take(most).read_to_end(&mut start).is_ok()
        && start.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&start).starts_with(FIRST_WORDS)
}

fn begin(imported: Imported) -> Opening {
    begin_with(imported, extract)
}

fn begin_with(imported: Imported, extract: impl FnOnce(&str) -> Extraction) -> Opening {
    let (revision, found) = read_with(imported, extract);
    sound(Session::begin(revision, found))
}

/// An opening with nothing that the person must know.
fn sound(session: Session) -> Opening {
    Opening { session, dropped: Vec::new(), repaired: Vec::new(), unsaved: Vec::new() }
}

/// The revision that an imported article becomes, loaded now, and what is found in its text.
pub fn read(imported: Imported) -> (Revision, Arc<Extraction>) {
    read_with(imported, extract)
}

fn read_with(imported: Imported, extract: impl FnOnce(&str) -> Extraction) -> (Revision, Arc<Extraction>) {
    let found = Arc::new(extract(&imported.text));
    (revision(imported), found)
}

fn revision(imported: Imported) -> Revision {
    let m = imported.metadata;
    let annotation = |note: import::Note| Annotation {
        kind: match note.kind {
            NoteKind::Comment => AnnotationKind::Comment,
            NoteKind::Footnote => AnnotationKind::Footnote,
        },
        at: note.at,
        text: note.words,
    };
    let mut revision = Revision {
        name: imported.name,
        file: imported.path.map(|path| path.display().to_string()).unwrap_or_default(),
        encoding: imported.encoding.to_owned(),
        warnings: imported.warnings,
        metadata: Metadata {
            headline: m.headline,
            dek: m.dek,
            byline: m.byline,
            published: m.published,
            outlet: m.outlet,
            url: m.url,
            language: m.language,
        },
        annotations: imported.notes.into_iter().map(annotation).collect(),
        original: OriginalFile {
            format: imported.original.format.to_owned(),
            sha256: imported.original.sha256,
            bytes: imported.original.bytes,
        },
        text: imported.text,
        ..Revision::default()
    };
    revision.loaded.at = now();
    revision
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_project_is_known_by_its_name_or_by_its_first_bytes() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).unwrap();
            path
        };
        let project = crate::store::project_text(&crate::project::Project::default()).unwrap();
        assert!(is_project(&write("a.tickmark", "")));
        assert!(is_project(&write("a.txt", &project)));
        assert!(is_project(&write("marked", &format!("\u{feff}{project}"))));
        assert!(!is_project(&write("b.txt", "// Tick marks are small.")));
        assert!(!is_project(&folder.path().join("missing.txt")));
        let refused = read_revision(&write("c.txt", &project)).unwrap_err();
        assert!(refused.what.contains("project, not an article"), "{refused}");
    }

    #[test]
    fn a_revision_keeps_what_the_file_says() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("levy.md");
        std::fs::write(&path, "---\ntitle: Levy doubled\nlang: en\n---\n\nIt rose. <!-- TK: to what? -->\n").unwrap();
        let (revision, _) = read_revision(&path).unwrap();
        assert_eq!((revision.name.as_str(), revision.encoding.as_str()), ("levy", "UTF-8"));
        assert_eq!((revision.metadata.headline.as_str(), revision.metadata.language.as_str()), ("Levy doubled", "en"));
        assert_eq!((revision.original.format.as_str(), revision.original.sha256.len()), ("Markdown", 64));
        assert_eq!(revision.annotations[0].text, "TK: to what?");
        assert!(revision.warnings[0].contains("TK: to what?"), "{:?}", revision.warnings);
        let mut project = crate::project::Project::default();
        project.revisions.insert(1, revision);
        let text = crate::store::project_text(&project).unwrap();
        assert_eq!(crate::store::parse_project(text.as_bytes(), &path).unwrap().project, project);
    }

    #[test]
    fn a_new_project_replaces_a_file_only_when_told_to() {
        let folder = tempfile::tempdir().unwrap();
        let (article, project) = (folder.path().join("a.txt"), folder.path().join("a.tickmark"));
        std::fs::write(&article, "The bridge is 40 metres long.").unwrap();
        std::fs::write(&project, "mine").unwrap();
        assert_eq!(create_project(&article, &project, false).unwrap_err().kind, ProblemKind::Exists);
        assert_eq!(std::fs::read_to_string(&project).unwrap(), "mine");
        drop(create_project(&article, &project, true).unwrap());
        assert_eq!(open(&project).unwrap().session.text(), "The bridge is 40 metres long.");
    }
}
