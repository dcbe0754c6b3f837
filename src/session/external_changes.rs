//! A project as it lies on disk beside the open session: the file that another program wrote meanwhile, or a backup.
//!
//! ```no_run
//! # use tickmark::session::{Session, Stored};
//! # use tickmark::extract::extract;
//! # fn run(session: &mut Session) -> Result<(), Box<dyn std::error::Error>> {
//! let stored = Stored::read("bridge.tickmark".as_ref(), extract)?; // on another thread
//! println!("{:?}", session.apart(&stored));                        // what they changed, and what we did
//! session.unite(&stored)?;                                         // or reload(&stored), or save elsewhere
//! # Ok(())
//! # }
//! ```
//!
//! Taking one over is an edit like any other: undo takes it back, the journal keeps it.

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

/// A project that was read beside the open one.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredProject {
    /// What it holds.
    pub project: Project,
    /// What could not be read, and what was set right.
    pub problems: Vec<String>,
    found: Arc<Extraction>,
    disk: DiskState,
}

impl StoredProject {
    /// Reads the project file at `path`. Takes its time: call it off the window's thread.
    pub fn read(path: &Path, extract: impl FnOnce(&str) -> Extraction) -> Result<Self, Problem> {
        let (Opened { project, dropped, repaired }, disk) = store::open_project(path)?;
        let found = extract(project.text()).into();
        let problems = dropped.iter().map(ToString::to_string).chain(repaired).collect();
        Ok(Self { project, problems, found, disk })
    }

    /// The file as it was read.
    pub fn disk(&self) -> &DiskState {
        &self.disk
    }
}

/// The project file of a session as it was last read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WatchedFile {
    /// The file.
    pub path: PathBuf,
    disk: DiskState,
}

impl WatchedFile {
    /// True when the file holds other bytes now. Reads it where size or time differ: call it off the window's thread.
    pub fn was_changed(&self) -> bool {
        self.disk.seems_changed(&self.path) && self.disk.compare(&self.path).is_ok_and(|now| now == OnDisk::Changed)
    }
}

impl Session {
    /// What to look at to learn whether another program wrote the project file; nothing while there is no file.
    pub fn watched(&self) -> Option<WatchedFile> {
        Some(WatchedFile { path: self.path.clone()?, disk: self.persistence.disk.clone()? })
    }

    /// How this project and `stored` went apart since they were the same, record by record.
    pub fn divergences(&self, stored: &StoredProject) -> Vec<RecordDivergence> {
        let base = self.persistence.base.as_deref().unwrap_or(&self.project);
        divergences(base, &self.project, &stored.project)
    }

    /// Takes the file as another program left it. What was decided here and not saved goes; undo brings it back.
    pub fn reload(&mut self, stored: &StoredProject) -> Result<(), Problem> {
        let gone = self.divergences(stored).iter().filter(|record| record.ours.is_some()).count();
        let text = format!("took the file as another program left it, over {gone} unsaved changes");
        self.replace_contents("reload the file", &stored.project, Act::Merge, (gone > 0).then_some(text), stored)?;
        self.rebase_journal(stored);
        Ok(())
    }

    /// Brings together what was decided here and what another program wrote. Where both decided differently, both are
    /// kept side by side as conflicts; their number is given.
    pub fn merge_external(&mut self, stored: &StoredProject) -> Result<usize, Problem> {
        let base = self.persistence.base.clone().unwrap_or_default();
        let merged = merge::merge(&base, &self.project, &stored.project);
        let text = "brought together with what another program wrote".to_owned();
        self.replace_contents("bring both together", &merged, Act::Merge, Some(text), stored)?;
        self.rebase_journal(stored);
        Ok(self.project.conflicts.len())
    }

    /// Goes back to `backup`, what the project file was before a save. The file itself changes only when this is saved.
    pub fn restore_backup(&mut self, backup: &StoredProject) -> Result<(), Problem> {
        let text = "went back to a backup".to_owned();
        self.replace_contents("go back to a backup", &backup.project, Act::Desk, Some(text), backup)
    }

    /// Makes every record what it is in `other`, as one edit. The log keeps ours and takes up what it did not know, then
    /// says `text`.
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

    /// The project file is what `stored` is: the journal tells from now on how this session differs from it.
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
