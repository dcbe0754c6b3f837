//! Other states of the open project on disk: the project file that another program changed, or a backup.
//!
//! ```no_run
//! # use tickmark::session::{Session, StoredProject};
//! # use tickmark::extract::extract;
//! # fn run(session: &mut Session) -> Result<(), Box<dyn std::error::Error>> {
//! let stored = StoredProject::read("bridge.tickmark".as_ref(), extract)?; // on another thread
//! println!("{:?}", session.divergences(&stored)); // what they changed, and what we did
//! session.merge_external(&stored)?;               // or reload(&stored), or save elsewhere
//! # Ok(())
//! # }
//! ```
//!
//! Taking such a state over is an edit like any other, which can be undone and is in the journal.

use super::journal_entry::JournalEntry;
use super::state::{Session, text_id};
use crate::extract::Extraction;
use crate::problem::Problem;
use crate::project::diff::changes_between;
use crate::project::diff::three_way::{RecordDivergence, divergences};
use crate::project::{Act, Edit, Event, Project, Stamp, Target, merge};
use crate::store::{self, DiskState, OnDisk, Opened};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Another state of the open project, read from disk.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredProject {
    /// What it holds.
    pub project: Project,
    /// What could not be read, and what was repaired.
    pub problems: Vec<String>,
    found: Arc<Extraction>,
    disk: DiskState,
}

impl StoredProject {
    /// Reads the project file at `path`. May take seconds: do not call it on the window's thread.
    ///
    /// # Errors
    /// When the file cannot be opened.
    pub fn read(path: &Path, extract: impl FnOnce(&str) -> Extraction) -> Result<Self, Problem> {
        let (Opened { project, dropped, repaired }, disk) = store::open_project(path)?;
        let found = extract(project.text()).into();
        let problems = dropped.iter().map(ToString::to_string).chain(repaired).collect();
        Ok(Self { project, problems, found, disk })
    }

    /// The state of the file when it was read.
    pub fn disk(&self) -> &DiskState {
        &self.disk
    }
}

/// The project file of a session, as it was last read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WatchedFile {
    /// The file.
    pub path: PathBuf,
    disk: DiskState,
}

impl WatchedFile {
    /// True when the file has other bytes now. Reads it when size or time differ: do not call it on the window's
    /// thread.
    pub fn was_changed(&self) -> bool {
        self.disk.seems_changed(&self.path) && self.disk.compare(&self.path).is_ok_and(|now| now == OnDisk::Changed)
    }
}

impl Session {
    /// The project file, to check whether another program changed it; nothing while there is no file.
    pub fn watched(&self) -> Option<WatchedFile> {
        Some(WatchedFile { path: self.path.clone()?, disk: self.persistence.disk.clone()? })
    }

    /// How this project and `stored` diverged since they were the same, record by record.
    pub fn divergences(&self, stored: &StoredProject) -> Vec<RecordDivergence> {
        let base = self.persistence.base.as_deref().unwrap_or(&self.project);
        divergences(base, &self.project, &stored.project)
    }

    /// Replaces all records by those of `stored`. Unsaved decisions are lost; undo restores them.
    pub fn reload(&mut self, stored: &StoredProject) -> Result<(), Problem> {
        let gone = self.divergences(stored).iter().filter(|record| record.ours.is_some()).count();
        let text = format!("took the file as another program left it, over {gone} unsaved changes");
        self.replace_contents("reload the file", &stored.project, Act::Merge, (gone > 0).then_some(text), stored)?;
        self.rebase_journal(stored);
        Ok(())
    }

    /// Merges this project with what another program wrote, and returns the number of conflicts: records that both
    /// changed differently, of which both versions are kept.
    pub fn merge_external(&mut self, stored: &StoredProject) -> Result<usize, Problem> {
        let base = self.persistence.base.clone().unwrap_or_default();
        let merged = merge::merge(&base, &self.project, &stored.project);
        let text = "brought together with what another program wrote".to_owned();
        self.replace_contents("bring both together", &merged, Act::Merge, Some(text), stored)?;
        self.rebase_journal(stored);
        Ok(self.project.conflicts.len())
    }

    /// Replaces all records by those of `backup`. The project file changes only with the next save.
    pub fn restore_backup(&mut self, backup: &StoredProject) -> Result<(), Problem> {
        let text = "went back to a backup".to_owned();
        self.replace_contents("go back to a backup", &backup.project, Act::Desk, Some(text), backup)
    }

    /// Makes every record equal to that in `other`, as one edit. The log keeps all entries, adds those of `other` that
    /// it lacks, and then one with `text`.
    fn replace_contents(
        &mut self,
        name: &str,
        other: &Project,
        act: Act,
        text: Option<String>,
        stored: &StoredProject,
    ) -> Result<(), Problem> {
        let known: BTreeSet<_> = self.project.log.iter().map(|event| &event.id).collect();
        let mut events: Vec<Event> = other.log.iter().filter(|event| !known.contains(&event.id)).cloned().collect();
        if let Some(text) = text {
            let stamp = Stamp { by: self.person.clone().unwrap_or_default(), at: (self.clock)() };
            events.push(Event::new(&stamp, self.project.log.len() + events.len(), act, Target::Project, text));
        }
        self.read.insert(text_id(&stored.project), Arc::clone(&stored.found));
        self.apply(Edit { name: name.to_owned(), changes: changes_between(&self.project, other), events })
    }

    /// Records that the project file is now `stored`, and restarts the journal with the difference to it.
    fn rebase_journal(&mut self, stored: &StoredProject) {
        let known: BTreeSet<_> = stored.project.log.iter().map(|event| &event.id).collect();
        let events: Vec<Event> = self.project.log.iter().filter(|event| !known.contains(&event.id)).cloned().collect();
        let changes = changes_between(&stored.project, &self.project);
        let same = changes.is_empty() && events.is_empty();
        let ahead = Edit { name: "unsaved changes".to_owned(), changes, events };
        self.persistence.base = Some(Arc::new(stored.project.clone()));
        self.persistence.disk = Some(stored.disk.clone());
        self.restart_journal((!same).then_some(JournalEntry::Edit(ahead)));
        self.saved = same.then_some(self.change_count);
    }
}
