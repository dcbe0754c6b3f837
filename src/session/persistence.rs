//! [`Persistence`]: the journal and the lock of a session, and the project file as it was last read or written.

use super::journal_entry::JournalEntry;
use crate::project::Project;
use crate::store::journal::Journal;
use crate::store::{DiskState, Lock};
use std::path::PathBuf;
use std::sync::Arc;

/// The journal and the lock of a session, and the last known state of its project file.
#[derive(Debug, Default)]
pub(super) struct Persistence {
    pub(super) journal: Option<Arc<Journal<JournalEntry>>>,
    /// The path of the journal.
    pub(super) journal_path: PathBuf,
    pub(super) lock: Option<Lock>,
    /// The project file as it was last read or written.
    pub(super) disk: Option<DiskState>,
    /// The project that it contained then: the common ancestor for a merge.
    pub(super) base: Option<Arc<Project>>,
    /// How many saves have begun; each has a checkpoint of that number in the journal.
    pub(super) checkpoints: u64,
    /// Edits since the last save began. Drafts are not included, since the session has all of them.
    pub(super) since: Vec<JournalEntry>,
}

impl Persistence {
    /// Appends an entry to the journal.
    pub fn keep(&mut self, entry: JournalEntry) {
        if let Some(journal) = &self.journal {
            journal.append(entry.clone());
        }
        if matches!(entry, JournalEntry::Edit(_)) {
            self.since.push(entry);
        }
    }
}
