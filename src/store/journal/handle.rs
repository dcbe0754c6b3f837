//! [`Journal`]: writes on a thread of its own, so that the window never waits for the disk.
//!
//! Edits are written at once, drafts within [`DRAFT_DELAY`](super::record::DRAFT_DELAY); both are then synced. What
//! cannot be written, as on a full disk, is kept in memory and retried, and [`Journal::progress`] reports the problem.

use super::record::{JournalPayload, Record};
use super::writer_command::{Progress, WriterCommand, lock};
use super::writer_thread::Writer;
use crate::problem::Problem;
use std::path::Path;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// A journal being written.
#[derive(Debug)]
pub struct Journal<T> {
    commands: Option<Sender<WriterCommand<T>>>,
    shared: Arc<(Mutex<Progress>, Condvar)>,
    thread: Option<JoinHandle<()>>,
}

impl<T: JournalPayload> Journal<T> {
    /// Starts a journal at `path` that begins with `head`. The file is made when there is a first entry.
    pub fn begin(path: &Path, head: Vec<Record<T>>) -> Self {
        let (commands, inbox) = channel();
        let shared = Arc::new((Mutex::new(Progress::default()), Condvar::new()));
        let writer = Writer::new(path, head);
        let told = Arc::clone(&shared);
        let thread = thread::Builder::new().name("journal".to_owned()).spawn(move || writer.run(&inbox, &told));
        if let Err(error) = &thread {
            lock(&shared.0).problem = Some(Problem::writing(path, error));
        }
        Self { commands: Some(commands), shared, thread: thread.ok() }
    }

    /// Appends an entry.
    pub fn append(&self, entry: T) {
        self.send(WriterCommand::Append(Record::Entry(entry)));
    }

    /// Records that a save begins of everything appended so far.
    pub fn checkpoint(&self, number: u64) {
        self.send(WriterCommand::Append(Record::Checkpoint(number)));
    }

    /// Records the checksum of the bytes that the save of checkpoint `number` will write. Call [`Journal::wait`] before
    /// the file is replaced.
    pub fn saving(&self, number: u64, sha256: String) {
        self.send(WriterCommand::Append(Record::Saving { checkpoint: number, sha256 }));
    }

    /// Replaces the journal by one at `path` with `head` and `entries` only: all else is saved. The old journal is kept
    /// until that is on disk. Without entries there is no file.
    pub fn restart(&self, path: &Path, head: Vec<Record<T>>, entries: Vec<T>) {
        self.send(WriterCommand::Restart { path: path.to_owned(), head, entries });
    }

    /// How much is on disk.
    pub fn progress(&self) -> Progress {
        lock(&self.shared.0).clone()
    }

    /// Waits until all commands are synced, writing fails, or `most` has passed. True when all are synced.
    pub fn wait(&self, most: Duration) -> bool {
        let until = Instant::now() + most;
        let mut now = lock(&self.shared.0);
        while now.synced < now.asked && now.problem.is_none() {
            let Some(left) = until.checked_duration_since(Instant::now()) else { return false };
            now = self.shared.1.wait_timeout(now, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        now.synced >= now.asked
    }

    fn send(&self, command: WriterCommand<T>) {
        lock(&self.shared.0).asked += 1;
        // The thread ends only with the journal, or when it could not start, which the progress reports.
        if let Some(commands) = &self.commands {
            let _ = commands.send(command);
        }
    }
}

impl<T> Drop for Journal<T> {
    fn drop(&mut self) {
        // Without a sender the thread writes what is pending and ends.
        self.commands = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{RecoveredJournal, read_journal};
    use super::*;
    use std::fs;

    impl JournalPayload for String {
        fn can_wait(&self) -> bool {
            self.starts_with("draft")
        }

        fn replaces(&self, earlier: &Self) -> bool {
            self.can_wait() && earlier.can_wait()
        }
    }

    fn head(base: Option<&str>) -> Vec<Record<String>> {
        vec![Record::Begin { version: 1, base: base.map(str::to_owned), name: "Bridge".to_owned() }]
    }

    fn entries(found: &RecoveredJournal<String>) -> Vec<&str> {
        found.entries.iter().map(|(_, e)| e.as_str()).collect()
    }

    const LONG: Duration = Duration::from_secs(20);

    #[test]
    fn what_was_kept_is_read_back_and_no_file_is_made_for_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("j");
        let journal = Journal::begin(&path, head(Some("00")));
        assert!(journal.wait(LONG) && !path.exists());
        journal.append("edit 1\nwith a second line".to_owned());
        for i in 0..50 {
            journal.append(format!("draft {i}"));
        }
        journal.append("edit 2".to_owned());
        assert!(journal.wait(LONG));
        let found = read_journal::<String>(&path, Some("00")).unwrap().unwrap();
        assert_eq!(*entries(&found).first().unwrap(), "edit 1\nwith a second line");
        assert_eq!(entries(&found)[entries(&found).len() - 2..], ["draft 49", "edit 2"]);
        assert!(found.entries.len() < 20, "drafts of one field are one line: {found:?}");
        assert!(found.fits_file && found.unreadable == 0);
        assert!(!read_journal::<String>(&path, Some("11")).unwrap().unwrap().fits_file);
    }

    #[test]
    fn a_save_splits_the_journal_at_its_cut() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("j");
        let journal = Journal::begin(&path, head(None));
        journal.append("edit 1".to_owned());
        journal.checkpoint(7);
        journal.append("edit 2".to_owned());
        journal.saving(7, "aa".to_owned());
        assert!(journal.wait(LONG));
        let before = read_journal::<String>(&path, None).unwrap().unwrap();
        assert_eq!((before.saved, before.fits_file), (0, true), "the save did not happen");
        let after = read_journal::<String>(&path, Some("aa")).unwrap().unwrap();
        assert_eq!((after.saved, after.fits_file), (1, true), "the save happened");
        journal.restart(&path, head(Some("aa")), vec!["edit 2".to_owned()]);
        journal.append("edit 3".to_owned());
        assert!(journal.wait(LONG));
        assert_eq!(entries(&read_journal(&path, Some("aa")).unwrap().unwrap()), ["edit 2", "edit 3"]);
        journal.restart(&path, head(Some("bb")), Vec::new());
        assert!(journal.wait(LONG));
        assert!(!path.exists(), "everything is saved");
    }

    #[test]
    fn a_journal_cut_anywhere_gives_all_whole_lines() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("j");
        let journal = Journal::begin(&path, head(None));
        (0..5).for_each(|i| journal.append(format!("edit {i}")));
        assert!(journal.wait(LONG));
        let bytes = fs::read(&path).unwrap();
        for end in 0..=bytes.len() {
            let whole = bytes[..end].iter().filter(|b| **b == b'\n').count();
            let found = super::super::parse_journal::<String>(&path, &bytes[..end], None);
            let (count, bad) = found.map_or((0, 0), |f| (f.entries.len(), f.unreadable));
            assert_eq!((count, bad), (whole.saturating_sub(1), 0));
        }
        let mut broken = bytes.clone();
        let middle = bytes.len() / 2;
        broken[middle] ^= 1;
        let found = super::super::parse_journal::<String>(&path, &broken, None).unwrap();
        assert!(found.unreadable > 0 && found.entries.len() < 5);
    }

    #[test]
    fn a_journal_that_was_taken_away_is_written_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("j");
        let journal = Journal::begin(&path, head(None));
        journal.append("edit 1".to_owned());
        assert!(journal.wait(LONG));
        fs::remove_file(&path).unwrap();
        journal.append("edit 2".to_owned());
        drop(journal);
        assert_eq!(entries(&read_journal(&path, None).unwrap().unwrap()), ["edit 1", "edit 2"]);
    }

    #[test]
    fn trouble_is_told_and_nothing_is_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let in_the_way = folder.path().join("f");
        fs::write(&in_the_way, "a file where a folder should be").unwrap();
        let path = in_the_way.join("j");
        let journal = Journal::begin(&path, head(None));
        journal.append("edit 1".to_owned());
        assert!(!journal.wait(LONG));
        assert!(journal.progress().problem.is_some());
        fs::remove_file(&in_the_way).unwrap();
        fs::create_dir(&in_the_way).unwrap();
        let until = Instant::now() + LONG;
        while journal.progress().problem.is_some() && Instant::now() < until {
            thread::sleep(Duration::from_millis(50));
        }
        assert_eq!(entries(&read_journal(&path, None).unwrap().unwrap()), ["edit 1"]);
    }

    #[test]
    fn a_journal_in_use_is_nobody_elses_to_restore() {
        let folder = tempfile::tempdir().unwrap();
        let path = super::super::new_unsaved_path(folder.path());
        let journal = Journal::begin(&path, head(None));
        journal.append("edit 1".to_owned());
        assert!(journal.wait(LONG));
        assert!(super::super::unsaved_journals::<String>(folder.path()).is_empty());
        drop(journal);
        assert_eq!(super::super::unsaved_journals::<String>(folder.path()).len(), 1);
    }
}
