//! Runs jobs, each on a thread of its own, and collects their results.
//!
//! `jobs.start("Reading bridge.txt", |control| JobResult::…)` returns at once; the result is taken in a later frame with
//! [`Jobs::results`]. Cancelling sets the flag that the worker checks, and drops whatever it still returns. A worker that
//! panics ends its job with a message.

use super::job::{Job, JobControl, JobKind, JobLabel, JobResult};
use crate::problem::Problem;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};

/// A result, and the session that was open when its job began.
#[derive(Debug)]
pub struct Finished {
    /// What the job returned.
    pub result: JobResult,
    /// The session, as [`Jobs::is_current`] counts them.
    session: u64,
}

/// The running jobs.
pub struct Jobs {
    ctx: egui::Context,
    threaded: bool,
    sender: Sender<(u64, JobResult)>,
    receiver: Receiver<(u64, JobResult)>,
    running: Vec<(Job, u64)>,
    next: u64,
    session: u64,
}

impl Jobs {
    /// No jobs yet. Results request a repaint of `ctx`. Without threads each job runs at once, inside the call that starts it.
    pub fn new(ctx: egui::Context, threaded: bool) -> Self {
        let (sender, receiver) = channel();
        Self { ctx, threaded, sender, receiver, running: Vec::new(), next: 0, session: 0 }
    }

    /// Starts a job that is shown and can be cancelled.
    pub fn start(&mut self, what: impl Into<String>, work: impl FnOnce(&JobControl) -> JobResult + Send + 'static) {
        self.run(JobLabel::Shown(what.into()), JobKind::Cancellable, work);
    }

    /// Starts a job that is shown and runs to its end: it writes a file.
    pub fn start_write(&mut self, what: impl Into<String>, work: impl FnOnce() -> JobResult + Send + 'static) {
        self.run(JobLabel::Shown(what.into()), JobKind::MustFinish, |_| work());
    }

    /// Starts a job that nobody waits for. It is not shown and cannot be cancelled.
    pub fn start_in_background(&mut self, work: impl FnOnce() -> JobResult + Send + 'static) {
        self.run(JobLabel::Background, JobKind::MustFinish, |_| work());
    }

    /// Starts the job that waits for the system's file dialog.
    pub fn start_file_dialog(&mut self, work: impl FnOnce() -> JobResult + Send + 'static) {
        self.run(JobLabel::FileDialog, JobKind::Cancellable, |_| work());
    }

    fn run(&mut self, label: JobLabel, kind: JobKind, work: impl FnOnce(&JobControl) -> JobResult + Send + 'static) {
        self.next += 1;
        let (id, sender, ctx, control) = (self.next, self.sender.clone(), self.ctx.clone(), JobControl::default());
        self.running.push((Job { id, label, kind, control: control.clone() }, self.session));
        let run = move || {
            let result = catch_unwind(AssertUnwindSafe(|| work(&control))).unwrap_or_else(|_| panicked());
            // A window that was closed meanwhile takes no results.
            _ = sender.send((id, result));
            ctx.request_repaint();
        };
        if !self.threaded {
            run();
        } else if let Err(error) = std::thread::Builder::new().name(format!("job {id}")).spawn(run) {
            let problem = Problem::other(
                format!("The system could not start a thread for this work ({error})"),
                "Close other programs and try again.",
            );
            _ = self.sender.send((id, JobResult::Failed(problem)));
        }
    }

    /// The shown jobs that still run, oldest first.
    pub fn shown(&self) -> impl Iterator<Item = &Job> {
        self.running.iter().map(|(job, _)| job).filter(|job| matches!(job.label, JobLabel::Shown(_)))
    }

    /// True while any job runs, or its result is still to be taken.
    pub fn any(&self) -> bool {
        !self.running.is_empty()
    }

    /// True while the system's file dialog is open.
    pub fn waits_for_dialog(&self) -> bool {
        self.running.iter().any(|(job, _)| job.label == JobLabel::FileDialog)
    }

    /// Cancels every running job that can be cancelled; false when there was none.
    pub fn cancel(&mut self) -> bool {
        self.cancel_where(|_| true)
    }

    /// Another session is open from now on: jobs for the one before are cancelled, where they can be.
    pub fn change_session(&mut self) {
        self.session += 1;
        self.cancel_where(|job| matches!(job.label, JobLabel::Shown(_)));
    }

    /// True when no other session was opened since the job of `finished` began.
    pub fn is_current(&self, finished: &Finished) -> bool {
        finished.session == self.session
    }

    fn cancel_where(&mut self, wanted: impl Fn(&Job) -> bool) -> bool {
        let before = self.running.len();
        self.running.retain(|(job, _)| {
            let cancelled = job.is_cancellable() && wanted(job);
            if cancelled {
                job.control.cancel();
            }
            !cancelled
        });
        self.running.len() < before
    }

    /// The results that arrived since the last call. Those of cancelled jobs are dropped.
    pub fn results(&mut self) -> Vec<Finished> {
        let mut results = Vec::new();
        while let Ok((id, result)) = self.receiver.try_recv() {
            if let Some(at) = self.running.iter().position(|(job, _)| job.id == id) {
                let (_, session) = self.running.remove(at);
                results.push(Finished { result, session });
            }
        }
        results
    }
}

fn panicked() -> JobResult {
    JobResult::Failed(Problem::other(
        "The program failed at this work and stopped it",
        "Nothing that you decided is lost. Please report what you did, with the file if you may share it.",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::job::Stage;
    use std::path::PathBuf;
    use std::sync::mpsc::sync_channel;
    use std::time::{Duration, Instant};

    fn results(jobs: &mut Jobs) -> Vec<JobResult> {
        jobs.results().into_iter().map(|finished| finished.result).collect()
    }

    /// Waits for the first result, for ten seconds at most.
    fn wait(jobs: &mut Jobs) -> Vec<JobResult> {
        let begun = Instant::now();
        loop {
            let results = results(jobs);
            if !results.is_empty() || begun.elapsed() > Duration::from_secs(10) {
                return results;
            }
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    #[test]
    fn the_result_of_a_cancelled_job_is_dropped() {
        let mut jobs = Jobs::new(egui::Context::default(), false);
        jobs.start("a", |_| JobResult::Exported(PathBuf::from("a")));
        assert_eq!(jobs.shown().count(), 1);
        assert!(jobs.cancel());
        assert!(results(&mut jobs).is_empty());
        jobs.start("b", |_| JobResult::Exported(PathBuf::from("b")));
        assert!(matches!(results(&mut jobs).as_slice(), [JobResult::Exported(to)] if to.ends_with("b")));
        assert_eq!(jobs.shown().count(), 0);
    }

    #[test]
    fn cancelling_stops_the_worker() {
        let mut jobs = Jobs::new(egui::Context::default(), true);
        let (stopped, told) = sync_channel(1);
        jobs.start("a long one", move |control| {
            while control.begin(Stage::Extracting) {
                std::thread::sleep(Duration::from_millis(1));
            }
            stopped.send(()).unwrap();
            JobResult::Nothing
        });
        assert!(jobs.cancel());
        assert!(told.recv_timeout(Duration::from_secs(10)).is_ok(), "the worker saw the flag");
        assert_eq!(jobs.shown().count(), 0);
    }

    #[test]
    fn a_job_that_writes_cannot_be_cancelled_and_its_result_arrives() {
        let mut jobs = Jobs::new(egui::Context::default(), true);
        let (go, wait_for) = sync_channel::<()>(1);
        jobs.start_write("Saving", move || {
            wait_for.recv().unwrap();
            JobResult::Exported(PathBuf::from("saved"))
        });
        assert!(!jobs.cancel(), "nothing here can be cancelled");
        jobs.change_session();
        assert_eq!(jobs.shown().count(), 1);
        go.send(()).unwrap();
        assert!(matches!(wait(&mut jobs).as_slice(), [JobResult::Exported(_)]));
    }

    #[test]
    fn a_result_says_when_it_belongs_to_an_earlier_session() {
        let mut jobs = Jobs::new(egui::Context::default(), false);
        jobs.start_write("Saving", || JobResult::Nothing);
        jobs.change_session();
        jobs.start_write("Saving", || JobResult::Nothing);
        let same: Vec<bool> = jobs.results().iter().map(|finished| jobs.is_current(finished)).collect();
        assert_eq!(same, [false, true]);
    }

    #[test]
    fn a_worker_that_panics_ends_its_job_with_a_message() {
        for threaded in [false, true] {
            let mut jobs = Jobs::new(egui::Context::default(), threaded);
            jobs.start("a bad one", |_| panic!("on purpose"));
            assert!(matches!(wait(&mut jobs).as_slice(), [JobResult::Failed(_)]));
            assert_eq!(jobs.shown().count(), 0);
        }
    }

    #[test]
    fn the_stage_is_shown_after_the_name() {
        let job = Job {
            id: 1,
            label: JobLabel::Shown("Reading bridge.txt".into()),
            kind: JobKind::Cancellable,
            control: JobControl::default(),
        };
        assert_eq!(job.text().as_deref(), Some("Reading bridge.txt"));
        assert!(job.control.begin(Stage::Extracting));
        assert_eq!(job.text().as_deref(), Some("Reading bridge.txt: extracting"));
    }
}
