//! What keeps a session's work: its journal, its lock, and the project file as it was last seen.

use super::journal_entry::JournalEntry;
use crate::project::Project;
use crate::store::journal::Journal;
use crate::store::{DiskState, Lock};
use std::path::PathBuf;
use std::sync::Arc;

/// What keeps a session's work.
#[derive(Debug, Default)]
pub(super) struct Persistence {
    pub(super) journal: Option<Arc<Journal<JournalEntry>>>,
    /// Where the journal stands.
    pub(super) journal_path: PathBuf,
    pub(super) lock: Option<Lock>,
    /// The project file as it was last read or written.
    pub(super) disk: Option<DiskState>,
    /// The project that it held then: what two people's work is united on.
    pub(super) base: Option<Arc<Project>>,
    /// Saves begun so far.
    pub(super) checkpoints: u64,
    /// Edits since the last save began. Drafts are not among them: the session holds each as it is now.
    pub(super) since: Vec<JournalEntry>,
}

impl Persistence {
    /// Keeps an entry.
    pub fn keep(&mut self, entry: JournalEntry) {
        if let Some(journal) = &self.journal {
            journal.append(entry.clone());
        }
        if matches!(entry, JournalEntry::Edit(_)) {
            self.since.push(entry);
        }
    }
}
