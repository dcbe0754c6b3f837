//! The thread behind a [`super::Journal`]: gathers what waits, writes and syncs it, begins anew after a save.

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

/// The thread's own things.
pub(super) struct Writer<T> {
    path: PathBuf,
    file: Option<File>,
    /// All lines of the file; kept to write them again should somebody take it away.
    body: String,
    /// Lines in `body`.
    lines: u64,
    checksum: String,
    /// Records that wait: the head until there is an entry, and what could not be written.
    waiting: Vec<(i64, Record<T>)>,
    /// A new beginning that could not be written yet.
    restart: Option<Restart<T>>,
}

/// A new beginning: where, how, and what comes after it. Its records wait for the disk.
#[derive(Debug)]
struct Restart<T> {
    path: PathBuf,
    /// All that the new journal holds, in order.
    records: Vec<(i64, Record<T>)>,
}

impl<T: JournalPayload> Writer<T> {
    /// A thread's things for a journal at `path` that begins with `head`.
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

    /// Carries out orders until nobody can give any more, then writes what is left.
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

    /// Takes an order and those that come while it may wait; returns how many came.
    fn collect_batch(&mut self, first: WriterCommand<T>, inbox: &Receiver<WriterCommand<T>>) -> u64 {
        let until = Instant::now() + DRAFT_DELAY;
        let mut hurry = !can_wait(&first);
        self.take(first);
        let mut more = 0;
        loop {
            let left = if hurry { Duration::ZERO } else { until.saturating_duration_since(Instant::now()) };
            // An order to begin anew is carried out before anything that comes after it.
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
                // Until a new beginning is on disk, the old journal goes on as well.
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

    /// Writes and syncs what waits.
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

    /// Appends to the file, or makes it. After a failure the file is what it was before.
    fn append(&mut self, text: &str) -> io::Result<()> {
        // Somebody may have taken the file away under our hands: then all of it is written again.
        let Some(file) = self.file.as_mut().filter(|_| self.path.exists()) else {
            let whole = format!("{}{text}", self.body);
            self.file = Some(create(&self.path, &whole)?);
            return Ok(());
        };
        let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_data());
        if written.is_err() {
            // Should this fail too, the reader stops at the torn line and the next attempt writes the file anew.
            let _ = file.set_len(self.body.len() as u64);
            self.file = None;
        }
        written
    }

    /// Carries out an order to begin anew, if there is one. After a failure the old journal still stands, and so does the
    /// order.
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

/// Puts a record behind the others, in place of one that it makes needless.
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

/// Makes a journal with this text, whole or not at all, in place of one that may be there; keeps it locked.
fn create(path: &Path, text: &str) -> io::Result<File> {
    let next = path.with_extension("journal-next");
    let made = (|| {
        let mut file = OpenOptions::new().append(true).create(true).open(&next)?;
        file.set_len(0)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        // Another window must not offer to restore what this one is writing; a disk without locks only loses that.
        let _ = file.try_lock();
        fs::rename(&next, path)?;
        disk::sync_folder(path)?;
        Ok(file)
    })();
    if made.is_err() {
        // What was begun is of no use to anybody.
        let _ = fs::remove_file(&next);
    }
    made
}

/// Seconds after 1970-01-01T00:00:00Z by the computer's clock; before it, 0.
fn now() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}
