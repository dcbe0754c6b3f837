//! Work that the window must not wait for: reading, extracting, saving, the system's file dialogs.
//!
//! `worker.start("ProjectView bridge.txt", || JobResult::…)` runs on a thread of its own; the result is taken up in a later frame.
//! A job can be given up: its result is then dropped.

use super::dialogs::{Fallback, FilePurpose};
use crate::extract::Extraction;
use crate::problem::Problem;
use crate::project::{Attachment, Edit, Project, Revision, SourceId};
use crate::session::{FileProblem, JournalEntry, Opening, Saved, StoredProject, WatchedFile};
use crate::store::Backup;
use crate::store::journal::RecoveredJournal;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

/// What a job gives.
#[derive(Debug)]
pub enum JobResult {
    /// An article or a project was opened.
    Opened(Box<Opening>),
    /// A newer text of the open article was read.
    Draft(Box<Draft>),
    /// The project is in its file.
    Saved(Box<Saved>),
    /// Another program wrote the project file meanwhile.
    ChangedOnDisk(ChangedOnDisk),
    /// The findings in the text that came to work as the session counts texts.
    Read(Arc<Extraction>, u64),
    /// It did not work out, and there is another way.
    Stuck(Problem, Fallback),
    /// The backups of the project file, newest first.
    Backups(Vec<Backup>),
    /// The backup of this number, read.
    Backup(u32, Box<StoredProject>),
    /// What an earlier run of the open project left unsaved, with the whole project that its journal holds, if it does.
    Restorable(Box<(RecoveredJournal<JournalEntry>, Option<Project>)>),
    /// What earlier runs left unsaved.
    Recovery(Vec<RecoveredJournal<JournalEntry>>),
    /// Something was exported to this file.
    Exported(PathBuf),
    /// Nothing was saved or exported, because there is a file already.
    Standing(FilePurpose, PathBuf),
    /// The system's file dialog was answered, after this time; no path when it was closed, or when there is none.
    Picked(FilePurpose, Option<PathBuf>, Duration),
    /// A file of the desk's rules was read: which, and its text.
    Rules(FilePurpose, String),
    /// A file was read for a source.
    Attached(SourceId, Attachment),
    /// The attached files that are not what they were, and whether somebody asked.
    Checked(Vec<FileProblem>, bool),
    /// The job did not work out.
    Failed(Problem),
    /// The job had nothing to say.
    Nothing,
}

/// A newer text of the article, and the decisions carried to it.
#[derive(Debug)]
pub struct Draft {
    /// The text.
    pub revision: Revision,
    /// What was found in it.
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
    /// True when a save ran into it, false when it was noticed.
    pub while_saving: bool,
}

/// A running job.
#[derive(Debug)]
pub struct Job {
    id: u64,
    /// What it does, for the status bar: "Reading bridge.txt".
    pub what: String,
}

/// What a job is called that nobody waits for.
const QUIET: &str = "";
/// What a job is called that only waits for the system's file dialog.
pub const DIALOG: &str = "Waiting for the file dialog";

/// Runs jobs and collects their results.
pub struct Worker {
    ctx: egui::Context,
    threaded: bool,
    sender: Sender<(u64, JobResult)>,
    receiver: Receiver<(u64, JobResult)>,
    running: Vec<Job>,
    next: u64,
}

impl Worker {
    /// A worker that wakes `ctx`; without threads it runs each job at once, as tests need it.
    pub fn new(ctx: egui::Context, threaded: bool) -> Self {
        let (sender, receiver) = channel();
        Self { ctx, threaded, sender, receiver, running: Vec::new(), next: 0 }
    }

    /// Starts a job.
    pub fn start(&mut self, what: impl Into<String>, job: impl FnOnce() -> JobResult + Send + 'static) {
        self.next += 1;
        let (id, sender, ctx) = (self.next, self.sender.clone(), self.ctx.clone());
        self.running.push(Job { id, what: what.into() });
        let run = move || {
            // A window that was closed meanwhile takes no result any more.
            _ = sender.send((id, job()));
            ctx.request_repaint();
        };
        if !self.threaded {
            run();
        } else if let Err(error) = std::thread::Builder::new().name(format!("job {id}")).spawn(run) {
            let failure = Problem::other(
                format!("The system gave no thread for this work ({error})"),
                "Close other programs and try again.",
            );
            _ = self.sender.send((id, JobResult::Failed(failure)));
        }
    }

    /// Starts a job that nobody waits for; only its failure is told.
    pub fn start_quietly(&mut self, job: impl FnOnce() -> Option<Problem> + Send + 'static) {
        self.start_quietly_for(move || job().map_or(JobResult::Nothing, JobResult::Failed));
    }

    /// Starts a job that nobody waits for and that may bring something.
    pub fn start_quietly_for(&mut self, job: impl FnOnce() -> JobResult + Send + 'static) {
        self.start(QUIET, job);
    }

    /// The jobs that still run and are shown, oldest first.
    pub fn shown(&self) -> impl Iterator<Item = &Job> {
        self.running.iter().filter(|job| job.what != QUIET && job.what != DIALOG)
    }

    /// True when a job that calls itself `what` still runs.
    pub fn runs(&self, what: &str) -> bool {
        self.running.iter().any(|job| job.what == what)
    }

    /// Gives up every running job that somebody waits for: what they find is dropped.
    pub fn give_up(&mut self) {
        self.running.retain(|job| job.what == QUIET);
    }

    /// Results that came in since the last frame.
    pub fn results(&mut self) -> Vec<JobResult> {
        let mut results = Vec::new();
        while let Ok((id, done)) = self.receiver.try_recv() {
            if let Some(at) = self.running.iter().position(|job| job.id == id) {
                self.running.remove(at);
                results.push(done);
            }
        }
        results
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_that_was_given_up_leaves_nothing() {
        let mut worker = Worker::new(egui::Context::default(), false);
        worker.start("a", || JobResult::Exported(PathBuf::from("a")));
        assert_eq!(worker.shown().count(), 1);
        worker.give_up();
        assert!(worker.results().is_empty());
        worker.start("b", || JobResult::Exported(PathBuf::from("b")));
        assert!(matches!(worker.results().as_slice(), [JobResult::Exported(to)] if to.ends_with("b")));
        assert_eq!(worker.shown().count(), 0);
    }
}
