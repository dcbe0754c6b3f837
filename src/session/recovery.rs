//! Opening a project, and restoring what a crash left. Nothing is restored or deleted before a person decides so.
//!
//! ```no_run
//! use tickmark::session::Session;
//! let mut opening = Session::open("bridge.tickmark".as_ref(), tickmark::extract::extract)?;
//! for unsaved in std::mem::take(&mut opening.unsaved) {
//!     // "3 edits and 1 draft would come back, the last from 14:02 UTC on 2026-03-12"
//!     println!("{}", unsaved.summary());
//!     opening.session.restore(&unsaved)?; // or unsaved.discard(), or leave it for another day
//! }
//! # Ok::<(), tickmark::problem::Problem>(())
//! ```

use super::journal_entry::{DraftKey, JournalEntry};
use super::state::Session;
use crate::extract::Extraction;
use crate::problem::Problem;
use crate::project::{Change, Edit, Project, When, diff};
use crate::store::journal::{self, RecoveredJournal, journals_of};
use crate::store::{self, Backup, Dropped, Lock, Opened};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Duration;

/// How long restoring waits until the restored work is in the new journal, before it keeps the old journal for another
/// try. As long as a save waits, for the same slow disks.
const SAFE_WITHIN: Duration = Duration::from_secs(5);

/// An opened project, with all that the person should know about it.
#[derive(Debug)]
pub struct Opening {
    /// The session, with the contents of the project file.
    pub session: Session,
    /// Parts of the file that could not be read.
    pub dropped: Vec<Dropped>,
    /// What was repaired in the file's contents.
    pub repaired: Vec<String>,
    /// The journals that earlier runs left, to be restored, discarded or kept for later.
    pub unsaved: Vec<RecoveredJournal<JournalEntry>>,
}

/// The result of restoring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Restored {
    /// How many edits were applied.
    pub edits: usize,
    /// How many drafts are back in their fields.
    pub drafts: usize,
    /// Names of edits that no longer fit the project. Their journal is kept.
    pub refused: Vec<String>,
}

/// One change that would be restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveredItem {
    /// When it was made, where that is known.
    pub at: Option<When>,
    /// What was done, and to which record: `marked disputed: “It cost 14 million crowns.”`
    pub words: String,
}

impl RecoveredJournal<JournalEntry> {
    /// Everything that would be restored, in words: edits in their order, then drafts. `project` is the current
    /// project.
    pub fn items(&self, project: &Project) -> Vec<RecoveredItem> {
        let edits = self.edits().flat_map(|edit| {
            let event = edit.events.last();
            let at = event.map(|event| event.at.clone());
            let done = event.map_or(edit.name.as_str(), |event| event.text.as_str());
            if let [change] = edit.changes.as_slice() {
                let on = diff::record_name(project, change, "");
                let known = done.contains('“') || done.contains(&on);
                return vec![RecoveredItem {
                    at,
                    words: if known { done.to_owned() } else { format!("{done}: “{on}”") },
                }];
            }
            // An edit of several records, such as a new revision, lists each of them.
            let each = edit.changes.iter().map(|change| diff::describe_change(project, change));
            let line = |words| RecoveredItem { at: at.clone(), words };
            std::iter::once(done.to_owned()).chain(each).map(line).collect()
        });
        let drafts = self.drafts().into_iter().map(|(key, text)| {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            RecoveredItem { at: None, words: format!("typed and not committed, {}: “{text}”", key.field.word()) }
        });
        edits.chain(drafts).collect()
    }

    /// The project to which the entries apply, for a journal without a project file. May take seconds: do not call it
    /// on the window's thread.
    ///
    /// # Errors
    /// When the snapshot cannot be read.
    pub fn snapshot_project(&self) -> Result<Option<Project>, Problem> {
        let read = |snapshot: &String| store::parse_project(snapshot.as_bytes(), &self.path);
        Ok(self.snapshot.as_ref().map(read).transpose()?.map(|opened| opened.project))
    }

    /// The edits that the project file does not have.
    pub fn edits(&self) -> impl Iterator<Item = &Edit> {
        self.entries.iter().skip(self.saved).filter_map(|(_, entry)| match entry {
            JournalEntry::Edit(edit) => Some(edit),
            JournalEntry::Draft(..) => None,
        })
    }

    /// The last text of each draft, empty ones omitted.
    pub fn drafts(&self) -> BTreeMap<&DraftKey, &str> {
        let mut last = BTreeMap::new();
        for (_, entry) in &self.entries {
            if let JournalEntry::Draft(key, text) = entry {
                last.insert(key, text.as_str());
            }
        }
        last.retain(|_, text| !text.is_empty());
        last
    }

    /// True when everything in it is saved. Signing in does not count as a change.
    pub fn is_empty(&self) -> bool {
        let sat_down = |change: &Change| matches!(change, Change::Person(person) if person.before.is_none());
        self.edits().all(|edit| edit.changes.iter().all(sat_down)) && self.drafts().is_empty() && self.unreadable == 0
    }

    /// What would be restored, in a sentence.
    pub fn summary(&self) -> String {
        let count = |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
        let (edits, drafts) = (self.edits().count(), self.drafts().len());
        let mut words = match (edits, drafts) {
            (edits, 0) => count(edits, "edit"),
            (0, drafts) => count(drafts, "draft"),
            (edits, drafts) => format!("{} and {}", count(edits, "edit"), count(drafts, "draft")),
        };
        words.push_str(" would come back");
        if let Some(last) = self.last().map(When::from_unix) {
            words.push_str(&format!(", the last from {} UTC on {}", last.minute(), last.day()));
        }
        if !self.fits_file && self.snapshot.is_none() {
            words.push_str("; the project file was changed by another program since, so some may not fit");
        }
        if self.unreadable > 0 {
            words.push_str(&format!("; {} cannot be read", count(self.unreadable, "line")));
        }
        words
    }
}

impl Session {
    /// Opens the project file at `path` and locks it.
    ///
    /// # Errors
    /// When another program has it open ([`ProblemKind::Locked`](crate::problem::ProblemKind::Locked)), a newer version
    /// wrote it, or nothing in it can be read.
    pub fn open(path: &Path, extract: impl FnOnce(&str) -> Extraction) -> Result<Opening, Problem> {
        let lock = Lock::take(path, &store::user_name())?;
        let (opened, disk) = store::open_project(path)?;
        let mut unsaved: Vec<_> = journals_of(path, Some(&disk.sha256))?;
        if lock.holds() {
            for journal in &mut unsaved {
                archive_last_journal(journal, path)?;
            }
        }
        unsaved.retain(|journal| !journal.is_empty());
        let Opened { project, dropped, repaired } = opened;
        let found = extract(project.text()).into();
        let mut session = Self::from_project(project, found, Some(path.to_owned()));
        if !(dropped.is_empty() && repaired.is_empty()) {
            // The project differs from the file, so it counts as unsaved.
            session.saved = None;
        }
        session.begin_persistence(path, disk, lock);
        Ok(Opening { session, dropped, repaired, unsaved })
    }

    /// Opens a copy of the project file at `path` that has no file of its own yet, without a lock.
    ///
    /// # Errors
    /// When nothing in the file can be read.
    pub fn open_copy(path: &Path, extract: impl FnOnce(&str) -> Extraction) -> Result<Opening, Problem> {
        let (Opened { project, dropped, repaired }, _) = store::open_project(path)?;
        let found = extract(project.text()).into();
        let mut session = Self::from_project(project, found, None);
        session.saved = None;
        Ok(Opening { session, dropped, repaired, unsaved: Vec::new() })
    }

    /// Opens a project that never had a file from its journal.
    pub fn open_unsaved(
        unsaved: &RecoveredJournal<JournalEntry>,
        extract: impl FnOnce(&str) -> Extraction,
    ) -> Result<(Self, Restored), Problem> {
        let folder = unsaved.path.parent().unwrap_or(Path::new("")).to_owned();
        let mut session = Self::from_project(Project::default(), Extraction::default().into(), None);
        session.autosave_in(&folder);
        let restored = session.restore(unsaved)?;
        if session.needs_extraction() {
            let found = extract(session.text()).into();
            session.set_extraction(found);
        }
        Ok((session, restored))
    }

    /// Applies the edits and drafts of a journal. Edits that no longer fit are skipped and named; the journal is then
    /// kept for another try. Otherwise it is deleted when everything is in the session's own journal.
    ///
    /// The edits may make another revision current: see [`Session::needs_extraction`].
    pub fn restore(&mut self, unsaved: &RecoveredJournal<JournalEntry>) -> Result<Restored, Problem> {
        let whole = unsaved.snapshot_project()?;
        self.restore_onto(whole, unsaved)
    }

    /// As [`Session::restore`], with the result of [`RecoveredJournal::snapshot_project`].
    pub fn restore_onto(
        &mut self,
        whole: Option<Project>,
        unsaved: &RecoveredJournal<JournalEntry>,
    ) -> Result<Restored, Problem> {
        if let Some(project) = whole {
            self.replace_project(project);
        }
        let known: BTreeSet<_> = self.project.log.iter().map(|event| event.id.clone()).collect();
        let mut restored = Restored::default();
        for edit in unsaved.edits() {
            let done_already = !edit.events.is_empty() && edit.events.iter().all(|event| known.contains(&event.id));
            if done_already {
                continue;
            }
            match self.apply(edit.clone()) {
                Ok(()) => restored.edits += 1,
                Err(_) => restored.refused.push(edit.name.clone()),
            }
        }
        for (key, text) in unsaved.drafts() {
            self.set_draft(key.clone(), text.to_owned());
            restored.drafts += 1;
        }
        if restored.refused.is_empty() && unsaved.unreadable == 0 && self.wait_for_journal(SAFE_WITHIN) {
            unsaved.discard()?;
        }
        Ok(restored)
    }

    /// The backups of the project file, newest first.
    pub fn backups(&self) -> Vec<Backup> {
        self.path.as_deref().map(store::backups).unwrap_or_default()
    }

    /// Replaces the project and clears the undo history.
    fn replace_project(&mut self, project: Project) {
        self.project = project;
        self.history = Default::default();
        self.change_count += 1;
        self.text_changed();
        self.restart_journal_with_snapshot();
    }
}

/// Archives the journal of the last run, so that this run does not overwrite it.
fn archive_last_journal(journal: &mut RecoveredJournal<JournalEntry>, project: &Path) -> Result<(), Problem> {
    if journal.path != journal::journal_path(project) {
        return Ok(());
    }
    if journal.is_empty() {
        return journal.discard();
    }
    journal.path = journal.archive()?;
    Ok(())
}

/// The journals that earlier runs left of projects without a file. Empty ones are deleted.
pub fn left_unsaved() -> Vec<RecoveredJournal<JournalEntry>> {
    let Some(folder) = journal::state_folder() else { return Vec::new() };
    let (empty, left): (Vec<_>, Vec<_>) =
        journal::unsaved_journals(&folder).into_iter().partition(RecoveredJournal::<JournalEntry>::is_empty);
    for journal in empty {
        // One that cannot be deleted is retried the next time.
        let _ = journal.discard();
    }
    left
}
