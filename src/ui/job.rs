//! What a job is: work that the window must not wait for, such as reading, extracting, saving and the system's file
//! dialogs. [`Jobs`](super::jobs::Jobs) runs them; here is only what they are called, how they are cancelled and what they return.

use super::action::{Fallback, FilePurpose};
use crate::extract::Extraction;
use crate::problem::Problem;
use crate::project::{Attachment, Edit, Project, Revision, SourceId};
use crate::session::{FileProblem, JournalEntry, Opening, Saved, StoredProject, WatchedFile};
use crate::store::Backup;
use crate::store::journal::RecoveredJournal;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::time::Duration;

/// A running job.
#[derive(Debug)]
pub struct Job {
    /// Its number, which no other job of the program has.
    pub id: u64,
    /// How it is shown.
    pub label: JobLabel,
    /// Whether it can be cancelled.
    pub kind: JobKind,
    /// What the window and the worker share.
    pub control: JobControl,
}

impl Job {
    /// What the status bar says: "Reading bridge.txt", with the stage once the worker has named one.
    pub fn text(&self) -> Option<String> {
        let JobLabel::Shown(what) = &self.label else { return None };
        Some(match self.control.stage() {
            Stage::Begun => what.clone(),
            Stage::Extracting => format!("{what}: extracting"),
            Stage::Migrating => format!("{what}: migrating the decisions"),
        })
    }

    /// True when somebody may end it early.
    pub fn is_cancellable(&self) -> bool {
        self.kind == JobKind::Cancellable
    }
}

/// Whether a job can be cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobKind {
    /// The worker stops at its next check, and its result is dropped.
    Cancellable,
    /// It writes something: it always runs to its end, and its result is always applied.
    MustFinish,
}

/// How a job is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JobLabel {
    /// In the status bar, by these words.
    Shown(String),
    /// Not at all: it waits for the system's file dialog.
    FileDialog,
    /// Not at all: nobody waits for it.
    Background,
}

/// How far a job is. Most jobs have only the first stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum Stage {
    /// It was started.
    #[default]
    Begun,
    /// The text was read; claims, quotes and places are looked for.
    Extracting,
    /// The decisions of the project are being migrated to another text.
    Migrating,
}

/// The part of a job that its worker holds too: a flag that asks it to stop, and how far it is.
#[derive(Clone, Debug, Default)]
pub struct JobControl {
    cancelled: Arc<AtomicBool>,
    stage: Arc<AtomicU8>,
}

impl JobControl {
    /// True once the job was cancelled: the worker stops at the next place where it can.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// Asks the worker to stop.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Notes the stage that begins now; false when the job was cancelled, so that the stage must not begin.
    pub fn begin(&self, stage: Stage) -> bool {
        self.stage.store(stage as u8, Ordering::Relaxed);
        !self.is_cancelled()
    }

    /// The stage that the worker has reached.
    pub fn stage(&self) -> Stage {
        let reached = self.stage.load(Ordering::Relaxed);
        [Stage::Extracting, Stage::Migrating].into_iter().find(|stage| *stage as u8 == reached).unwrap_or_default()
    }
}

/// What a job returns.
#[derive(Debug)]
pub enum JobResult {
    /// An article or a project was opened.
    Opened(Box<Opening>),
    /// A newer revision of the open article was read.
    Revision(Box<LoadedRevision>),
    /// The project was saved.
    Saved(Box<Saved>),
    /// Another program wrote the project file meanwhile.
    ChangedOnDisk(ChangedOnDisk),
    /// The findings of the current text, and the number of texts that the session had seen when this one was read.
    Read(Arc<Extraction>, u64),
    /// It failed, and there is something else to do instead.
    FailedWithFallback(Problem, Fallback),
    /// The backups of the project file, newest first.
    Backups(Vec<Backup>),
    /// The backup of this number, read.
    Backup(u32, Box<StoredProject>),
    /// What an earlier run of the open project left unsaved, with the whole project if the journal holds it.
    Restorable(Box<(RecoveredJournal<JournalEntry>, Option<Project>)>),
    /// What earlier runs left unsaved.
    Recovery(Vec<RecoveredJournal<JournalEntry>>),
    /// Something was exported to this file.
    Exported(PathBuf),
    /// Nothing was saved or exported, because the file exists.
    FileExists(FilePurpose, PathBuf),
    /// The system's file dialog was answered, after this time; no path when it was closed, or when there is none.
    Picked(FilePurpose, Option<PathBuf>, Duration),
    /// A file with checklists or rating scales was read: which of them, and its text.
    Rules(FilePurpose, String),
    /// A file was read to be attached to this source.
    Attached(SourceId, Attachment),
    /// The attached files that differ from what was attached, and whether somebody asked for the check.
    Checked(Vec<FileProblem>, bool),
    /// It failed.
    Failed(Problem),
    /// There is nothing to report.
    Nothing,
}

/// A newer revision of the article, and the decisions migrated to it.
#[derive(Debug)]
pub struct LoadedRevision {
    /// The revision.
    pub revision: Revision,
    /// What was found in its text.
    pub found: Arc<Extraction>,
    /// The edit that loads it.
    pub edit: Edit,
    /// The version of the project that the edit was made from.
    pub version: u64,
}

/// What another program made of the project file.
#[derive(Debug)]
pub struct ChangedOnDisk {
    /// The file as this session knew it.
    pub watched: WatchedFile,
    /// What it holds now, or why that cannot be read.
    pub stored: Result<Arc<StoredProject>, Problem>,
    /// True when a save was refused because of it, false when it was noticed otherwise.
    pub while_saving: bool,
}
