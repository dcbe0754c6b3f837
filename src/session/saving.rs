//! Keeping a session's work: the journal while it is open, saving, and noticing that somebody else wrote the file.
//!
//! ```no_run
//! # use tickmark::session::Session;
//! # fn run(session: &mut Session) -> Result<(), tickmark::store::Trouble> {
//! let job = session.begin_save("bridge.tickmark".as_ref()); // at once: takes a copy
//! let saved = job.run()?;                                   // on another thread: waits for the disk
//! session.finish_save(saved);
//! # Ok(())
//! # }
//! ```

use super::journal_entry::JournalEntry;
use super::state::Session;
use crate::problem::{Problem, ProblemKind};
use crate::project::Project;
use crate::store::journal::{self, Journal, Record};
use crate::store::{self, DiskState, Lock, OnDisk};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// How long a save waits for the journal to note it. A journal that cannot be written must not stop a save.
const JOURNAL_WAIT: Duration = Duration::from_secs(5);

/// A save, ready to be carried out on another thread.
#[derive(Debug)]
pub struct SaveJob {
    project: Arc<Project>,
    path: PathBuf,
    change_count: u64,
    checkpoint: u64,
    /// What the file must still be, so that nobody's work is overwritten.
    expected: Expected,
    /// True for a place that this session has not locked yet.
    is_new_place: bool,
    journal: Option<Arc<Journal<JournalEntry>>>,
}

/// What may be at the path of a save.
#[derive(Clone, Debug)]
enum Expected {
    /// This, or nothing any more.
    State(DiskState),
    /// Anything: the person was asked.
    Anything,
}

/// A save that was carried out.
#[derive(Debug)]
pub struct Saved {
    /// The project file.
    pub path: PathBuf,
    /// Why no backup of the old file could be kept, when it could not.
    pub without_backup: Option<Problem>,
    project: Arc<Project>,
    change_count: u64,
    checkpoint: u64,
    disk: DiskState,
    lock: Option<Lock>,
}

impl SaveJob {
    /// Saves. When another program wrote the file since it was read, nothing is written and the trouble is of the kind
    /// [`ProblemKind::Changed`]: ask, then [`SaveJob::overwriting`].
    /// A place that somebody else has open is refused with [`ProblemKind::Locked`].
    pub fn run(&self) -> Result<Saved, Problem> {
        let lock = self.is_new_place.then(|| Lock::take(&self.path, &store::user_name())).transpose()?;
        let text = store::project_text(&self.project)?;
        if let Expected::State(state) = &self.expected
            && state.compare(&self.path)? == OnDisk::Changed
        {
            return Err(Problem::new(
                ProblemKind::Changed,
                "Another program changed this file since you opened it",
                "Save your work under another name, open the file again, or overwrite it.",
            )
            .at(&self.path));
        }
        let without_backup = store::keep(&self.path).err();
        if let Some(journal) = &self.journal {
            journal.saving(self.checkpoint, store::sha256(text.as_bytes()));
            journal.wait(JOURNAL_WAIT);
        }
        let disk = store::replace(&self.path, text.as_bytes())?;
        Ok(Saved {
            path: self.path.clone(),
            project: self.project.clone(),
            without_backup,
            change_count: self.change_count,
            checkpoint: self.checkpoint,
            disk,
            lock,
        })
    }

    /// The same save, over whatever is there now; a backup of it is kept.
    pub fn overwriting(self) -> Self {
        Self { expected: Expected::Anything, ..self }
    }
}

impl Session {
    /// Begins to keep a project without a file in a journal in `folder`: [`journal::state_folder`] for a person's work.
    pub fn autosave_in(&mut self, folder: &Path) {
        let path = journal::new_unsaved_path(folder);
        self.start_journal(&path, Some(&self.project.clone()));
    }

    /// Begins to keep a project that was opened from a file, locked by `lock`.
    pub(super) fn begin_persistence(&mut self, path: &Path, disk: DiskState, lock: Lock) {
        let beside = lock.holds().then(|| journal::journal_path(path));
        self.persistence.lock = Some(lock);
        self.persistence.disk = Some(disk);
        self.persistence.base = Some(Arc::new(self.project.clone()));
        // Beside a project that cannot be written to, there can be no journal either.
        let elsewhere = || journal::state_folder().map(|folder| journal::new_unsaved_path(&folder));
        match beside {
            Some(path) => self.start_journal(&path, None),
            None => {
                if let Some(path) = elsewhere() {
                    self.start_journal(&path, Some(&self.project.clone()));
                }
            }
        }
    }

    /// Starts a journal that builds on the project file, or on `snapshot` where there is none.
    fn start_journal(&mut self, path: &Path, snapshot: Option<&Project>) {
        let journal = Journal::begin(path, self.journal_head(snapshot));
        self.persistence.journal_path = path.to_owned();
        self.draft_entries().for_each(|draft| journal.append(draft));
        self.persistence.journal = Some(Arc::new(journal));
    }

    fn journal_head(&self, snapshot: Option<&Project>) -> Vec<Record<JournalEntry>> {
        let name = match &self.path {
            Some(path) => path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
            None => self.project.revision().map_or(String::new(), |(_, r)| r.name.clone()),
        };
        let base = self.persistence.disk.as_ref().map(|disk| disk.sha256.clone());
        let begin = Record::Begin { version: 1, base, name };
        // A project that cannot be written as text is told about when it is saved.
        let text = snapshot.and_then(|project| store::project_text(project).ok());
        std::iter::once(begin).chain(text.map(Record::Snapshot)).collect()
    }

    /// Begins again with a project that is in no file: what a backup or an old journal gave.
    pub(super) fn restart_journal_with_snapshot(&mut self) {
        if let Some(journal) = &self.persistence.journal {
            let head = self.journal_head(Some(&self.project));
            journal.restart(&self.persistence.journal_path, head, self.draft_entries().collect());
        }
    }

    /// Begins again on a project file that is what it was said to be; `ahead` tells how this session differs from it.
    pub(super) fn restart_journal(&mut self, ahead: Option<JournalEntry>) {
        self.persistence.since = ahead.into_iter().collect();
        if let Some(journal) = &self.persistence.journal {
            let entries = self.persistence.since.iter().cloned().chain(self.draft_entries()).collect();
            journal.restart(&self.persistence.journal_path, self.journal_head(None), entries);
        }
    }

    fn draft_entries(&self) -> impl Iterator<Item = JournalEntry> {
        self.drafts.iter().map(|(key, text)| JournalEntry::Draft(key.clone(), text.clone()))
    }

    /// A save of the session as it is now to `path`. Give it to another thread; then [`Session::finish_save`].
    pub fn begin_save(&mut self, path: &Path) -> SaveJob {
        self.persistence.checkpoints += 1;
        self.persistence.since.clear();
        if let Some(journal) = &self.persistence.journal {
            journal.checkpoint(self.persistence.checkpoints);
        }
        let here = self.path.as_deref() == Some(path);
        let expected = match (&self.persistence.disk, here) {
            (Some(disk), true) => Expected::State(disk.clone()),
            _ => Expected::Anything,
        };
        SaveJob {
            project: Arc::new(self.project.clone()),
            path: path.to_owned(),
            change_count: self.change_count,
            checkpoint: self.persistence.checkpoints,
            expected,
            is_new_place: !(here && self.persistence.lock.as_ref().is_some_and(Lock::holds)),
            journal: self.persistence.journal.clone(),
        }
    }

    /// Notes that a save is done: the journal begins anew with what came after it, drafts included.
    pub fn finish_save(&mut self, saved: Saved) {
        if saved.lock.is_some() {
            self.persistence.lock = saved.lock;
        }
        self.persistence.disk = Some(saved.disk);
        self.persistence.base = Some(saved.project);
        self.saved(&saved.path, saved.change_count);
        if saved.checkpoint != self.persistence.checkpoints {
            // Another save has begun since: the journal begins anew after that one.
            return;
        }
        let entries = self.persistence.since.iter().cloned().chain(self.draft_entries()).collect();
        let path = journal::journal_path(&saved.path);
        match &self.persistence.journal {
            Some(journal) => {
                journal.restart(&path, self.journal_head(None), entries);
                self.persistence.journal_path = path;
            }
            None => self.start_journal(&path, None),
        }
    }

    /// Saves to `path` and waits for the disk: for programs without a window.
    pub fn save(&mut self, path: &Path) -> Result<(), Problem> {
        let saved = self.begin_save(path).run()?;
        self.finish_save(saved);
        Ok(())
    }

    /// What stands in the way of keeping work against crashes, when something does: show it once.
    pub fn journal_problem(&self) -> Option<Problem> {
        self.persistence.journal.as_ref().and_then(|journal| journal.progress().problem)
    }

    /// Waits until all that was done is safe in the journal, at most for `most`. True when it is.
    pub fn wait_for_journal(&self, most: Duration) -> bool {
        self.persistence.journal.as_ref().is_some_and(|journal| journal.wait(most))
    }

    /// Takes the journal away: the person wants to leave without saving.
    pub fn abandon(&mut self) {
        let head = self.journal_head(None);
        if let Some(journal) = self.persistence.journal.take() {
            journal.restart(&self.persistence.journal_path, head, Vec::new());
        }
    }

    /// Why the project is open without a lock, when it is.
    pub fn without_lock(&self) -> Option<&Problem> {
        self.persistence.lock.as_ref().and_then(|lock| lock.missing.as_ref())
    }
}
