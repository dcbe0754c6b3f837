//! Saving a session, and the journal that accompanies it while it is open.
//!
//! ```no_run
//! # use tickmark::session::Session;
//! # fn run(session: &mut Session) -> Result<(), tickmark::problem::Problem> {
//! let job = session.begin_save("bridge.tickmark".as_ref()); // immediate: copies the project
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

/// How long a save waits for the journal to record it. Long enough for a slow disk; a journal that cannot be written
/// must not block a save.
const JOURNAL_WAIT: Duration = Duration::from_secs(5);

/// A prepared save, which can run on another thread.
#[derive(Debug)]
pub struct SaveJob {
    project: Arc<Project>,
    path: PathBuf,
    change_count: u64,
    checkpoint: u64,
    /// The expected state of the file, so that nobody's work is overwritten.
    expected: Expected,
    /// True for a path that this session has not locked yet.
    is_new_place: bool,
    journal: Option<Arc<Journal<JournalEntry>>>,
}

/// What the file at the path of a save may be.
#[derive(Clone, Debug)]
enum Expected {
    /// In this state, or gone.
    State(DiskState),
    /// In any state: the person agreed to overwrite it.
    Anything,
}

/// A finished save.
#[derive(Debug)]
pub struct Saved {
    /// The project file.
    pub path: PathBuf,
    /// Why there is no backup of the old file, if it could not be made.
    pub without_backup: Option<Problem>,
    project: Arc<Project>,
    change_count: u64,
    checkpoint: u64,
    disk: DiskState,
    lock: Option<Lock>,
}

impl SaveJob {
    /// Saves the project.
    ///
    /// # Errors
    /// [`ProblemKind::Changed`] when another program wrote the file since it was read: ask the person, then use
    /// [`SaveJob::overwriting`]. [`ProblemKind::Locked`] when another program has the file open. Otherwise the error of
    /// writing. In every case the old file is unchanged.
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

    /// The same save, which overwrites the file in whatever state it is, after making a backup of it.
    pub fn overwriting(self) -> Self {
        Self { expected: Expected::Anything, ..self }
    }
}

impl Session {
    /// Starts a journal in `folder` for a project without a file; [`journal::state_folder`] is the folder for a
    /// person's work.
    pub fn autosave_in(&mut self, folder: &Path) {
        let path = journal::new_unsaved_path(folder);
        self.start_journal(&path, Some(&self.project.clone()));
    }

    /// Starts a journal for a project that was opened from a file and locked by `lock`.
    pub(super) fn begin_persistence(&mut self, path: &Path, disk: DiskState, lock: Lock) {
        let beside = lock.holds().then(|| journal::journal_path(path));
        self.persistence.lock = Some(lock);
        self.persistence.disk = Some(disk);
        self.persistence.base = Some(Arc::new(self.project.clone()));
        // Where the lock could not be written, a journal cannot either: use the state folder.
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

    /// Starts a journal whose entries apply to the project file, or to `snapshot`.
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
        // If the project cannot be written as text, saving reports it.
        let text = snapshot.and_then(|project| store::project_text(project).ok());
        std::iter::once(begin).chain(text.map(Record::Snapshot)).collect()
    }

    /// Restarts the journal with a snapshot, for a project that is in no file.
    pub(super) fn restart_journal_with_snapshot(&mut self) {
        if let Some(journal) = &self.persistence.journal {
            let head = self.journal_head(Some(&self.project));
            journal.restart(&self.persistence.journal_path, head, self.draft_entries().collect());
        }
    }

    /// Restarts the journal on the current project file; `ahead` is how this session differs from it.
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

    /// Prepares a save of the current state to `path`. Run it on another thread, then call [`Session::finish_save`].
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

    /// Records that a save is done: the journal is restarted with what followed it, and all drafts.
    pub fn finish_save(&mut self, saved: Saved) {
        if saved.lock.is_some() {
            self.persistence.lock = saved.lock;
        }
        self.persistence.disk = Some(saved.disk);
        self.persistence.base = Some(saved.project);
        self.saved(&saved.path, saved.change_count);
        if saved.checkpoint != self.persistence.checkpoints {
            // Another save has begun since; the journal is restarted after that one.
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

    /// Saves to `path` and waits for it, for programs without a window.
    pub fn save(&mut self, path: &Path) -> Result<(), Problem> {
        let saved = self.begin_save(path).run()?;
        self.finish_save(saved);
        Ok(())
    }

    /// Why the journal cannot be written, if it cannot: the work is then not protected against a crash.
    pub fn journal_problem(&self) -> Option<Problem> {
        self.persistence.journal.as_ref().and_then(|journal| journal.progress().problem)
    }

    /// Waits until everything is synced in the journal, at most for `most`. True when it is.
    pub fn wait_for_journal(&self, most: Duration) -> bool {
        self.persistence.journal.as_ref().is_some_and(|journal| journal.wait(most))
    }

    /// Deletes the journal, for a person who leaves without saving.
    pub fn abandon(&mut self) {
        let head = self.journal_head(None);
        if let Some(journal) = self.persistence.journal.take() {
            journal.restart(&self.persistence.journal_path, head, Vec::new());
        }
    }

    /// Why the project is open without a lock, if it is.
    pub fn without_lock(&self) -> Option<&Problem> {
        self.persistence.lock.as_ref().and_then(|lock| lock.missing.as_ref())
    }
}
