//! The thread of a [`super::Journal`]: collects records, writes and syncs them, and starts again after a save.

use super::line::{SEED, format_line};
use super::record::{DRAFT_DELAY, JournalPayload, Record};
use super::writer_command::{Progress, WriterCommand, lock};
use crate::problem::Problem;
use crate::store::disk;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Condvar, Mutex};
use std::time::{Duration, Instant, SystemTime};

/// How long to wait before a failed write is tried again: soon after space is free, without keeping the disk busy.
const RETRY: Duration = Duration::from_secs(1);

/// The state of the thread.
pub(super) struct Writer<T> {
    path: PathBuf,
    file: Option<File>,
    /// All lines of the file, to write them again if somebody deletes it.
    body: String,
    /// Lines in `body`.
    lines: u64,
    checksum: String,
    /// Pending records: the head until there is an entry, and what could not be written.
    waiting: Vec<(i64, Record<T>)>,
    /// A restart that is not written yet.
    restart: Option<Restart<T>>,
}

/// A restart that is not written yet.
#[derive(Debug)]
struct Restart<T> {
    path: PathBuf,
    /// All that the new journal holds, in order.
    records: Vec<(i64, Record<T>)>,
}

impl<T: JournalPayload> Writer<T> {
    /// The state for a journal at `path` that begins with `head`.
    pub(super) fn new(path: &Path, head: Vec<Record<T>>) -> Self {
        let waiting = head.into_iter().map(|record| (now(), record)).collect();
        Self {
            path: path.to_owned(),
            file: None,
            body: String::new(),
            lines: 0,
            checksum: SEED.to_owned(),
            waiting,
            restart: None,
        }
    }

    /// Carries out commands until the sender is dropped, then writes what is pending.
    pub(super) fn run(mut self, inbox: &Receiver<WriterCommand<T>>, shared: &(Mutex<Progress>, Condvar)) {
        let mut failed = false;
        let mut taken = 0;
        loop {
            let first = if failed { inbox.recv_timeout(RETRY) } else { inbox.recv().map_err(RecvTimeoutError::from) };
            let ends = matches!(first, Err(RecvTimeoutError::Disconnected));
            if let Ok(send) = first {
                taken += 1 + self.collect_batch(send, inbox);
            }
            let result = self.write();
            failed = result.is_err();
            let mut progress = lock(&shared.0);
            if !failed {
                progress.synced = taken;
            }
            progress.problem = result.err();
            drop(progress);
            shared.1.notify_all();
            if ends {
                return;
            }
        }
    }

    /// Takes a command and those that arrive while it may wait; returns how many arrived.
    fn collect_batch(&mut self, first: WriterCommand<T>, inbox: &Receiver<WriterCommand<T>>) -> u64 {
        let until = Instant::now() + DRAFT_DELAY;
        let mut hurry = !can_wait(&first);
        self.take(first);
        let mut more = 0;
        loop {
            let left = if hurry { Duration::ZERO } else { until.saturating_duration_since(Instant::now()) };
            // A restart is carried out before any later command.
            let Some(send) = (self.restart.is_none()).then(|| inbox.recv_timeout(left).ok()).flatten() else {
                return more;
            };
            hurry |= !can_wait(&send);
            self.take(send);
            more += 1;
        }
    }

    fn take(&mut self, send: WriterCommand<T>) {
        match send {
            WriterCommand::Append(record) => {
                // Until a restart is on disk, the old journal is continued too.
                if let Some(restart) = &mut self.restart {
                    push(&mut restart.records, record.clone());
                }
                push(&mut self.waiting, record);
            }
            WriterCommand::Restart { path, head, entries } => {
                let records = head.into_iter().chain(entries.into_iter().map(Record::Entry));
                self.restart = Some(Restart { path, records: records.map(|record| (now(), record)).collect() });
            }
        }
    }

    /// Writes and syncs the pending records.
    fn write(&mut self) -> Result<(), Problem> {
        let begun = self.carry_out_restart();
        let has_entry = |(_, record): &(i64, Record<T>)| matches!(record, Record::Entry(_));
        if self.waiting.is_empty() || (self.body.is_empty() && !self.waiting.iter().any(has_entry)) {
            return begun;
        }
        let (mut text, mut lines, mut checksum) = (String::new(), self.lines, self.checksum.clone());
        for (time, record) in &self.waiting {
            let record = ron::to_string(record).map_err(|error| self.unwritable(&error))?;
            let (line, sum) = format_line(&checksum, lines + 1, *time, &record);
            (lines, checksum) = (lines + 1, sum);
            text.push_str(&line);
        }
        self.append(&text).map_err(|error| Problem::writing(&self.path, &error))?;
        self.body.push_str(&text);
        (self.lines, self.checksum) = (lines, checksum);
        self.waiting.clear();
        begun
    }

    fn unwritable(&self, error: &ron::Error) -> Problem {
        Problem::writing(&self.path, &io::Error::other(error.to_string()))
    }

    /// Appends to the file, or creates it. After a failure the file is as before.
    fn append(&mut self, text: &str) -> io::Result<()> {
        // If somebody deleted the file, all of it is written again.
        let Some(file) = self.file.as_mut().filter(|_| self.path.exists()) else {
            let whole = format!("{}{text}", self.body);
            self.file = Some(create(&self.path, &whole)?);
            return Ok(());
        };
        let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_data());
        if written.is_err() {
            // If this fails too, the reader stops at the incomplete line, and the next attempt writes a new file.
            let _ = file.set_len(self.body.len() as u64);
            self.file = None;
        }
        written
    }

    /// Carries out a pending restart. After a failure the old journal and the restart are kept.
    fn carry_out_restart(&mut self) -> Result<(), Problem> {
        let Some(Restart { path, records }) = self.restart.take() else { return Ok(()) };
        let mut fresh = Self { waiting: records, ..Self::new(&path, Vec::new()) };
        if let Err(problem) = fresh.write() {
            self.restart = Some(Restart { path, records: fresh.waiting });
            return Err(problem);
        }
        let needless = !self.body.is_empty() && (self.path != path || fresh.body.is_empty());
        let old = std::mem::replace(self, fresh);
        match needless.then(|| fs::remove_file(&old.path)) {
            Some(Err(error)) if error.kind() != io::ErrorKind::NotFound => Err(Problem::writing(&old.path, &error)),
            _ => Ok(()),
        }
    }
}

/// Appends a record, in place of the last one if it replaces that.
fn push<T: JournalPayload>(waiting: &mut Vec<(i64, Record<T>)>, record: Record<T>) {
    match (waiting.last_mut(), record) {
        (Some((at, Record::Entry(earlier))), Record::Entry(entry)) if entry.replaces(earlier) => {
            (*at, *earlier) = (now(), entry);
        }
        (_, record) => waiting.push((now(), record)),
    }
}

fn can_wait<T: JournalPayload>(send: &WriterCommand<T>) -> bool {
    matches!(send, WriterCommand::Append(Record::Entry(entry)) if entry.can_wait())
}

/// Creates a journal with this text atomically, replacing any file at `path`, and locks it.
fn create(path: &Path, text: &str) -> io::Result<File> {
    let next = path.with_extension("journal-next");
    let made = (|| {
        let mut file = OpenOptions::new().append(true).create(true).open(&next)?;
        file.set_len(0)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        // The lock keeps other programs from restoring this journal; file systems without locks lose only that.
        let _ = file.try_lock();
        fs::rename(&next, path)?;
        disk::sync_folder(path)?;
        Ok(file)
    })();
    if made.is_err() {
        // An incomplete file is useless.
        let _ = fs::remove_file(&next);
    }
    made
}

/// Seconds after 1970-01-01T00:00:00Z by the computer's clock; before it, 0.
fn now() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}
