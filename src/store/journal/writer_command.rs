//! What a [`super::Journal`] and its thread send each other.

use super::record::Record;
use crate::problem::Problem;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A command to the thread.
#[derive(Debug)]
pub(super) enum WriterCommand<T> {
    /// Append a record.
    Append(Record<T>),
    /// Start again with these records, in place of the old journal.
    Restart { path: PathBuf, head: Vec<Record<T>>, entries: Vec<T> },
}

/// How much of a journal is on disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Commands sent.
    pub asked: u64,
    /// Commands carried out and synced, which a power cut does not lose.
    pub synced: u64,
    /// Why nothing can be written, while that is so.
    pub problem: Option<Problem>,
}

/// Locks a mutex even if a thread panicked while holding it: the counters inside are valid at any time.
pub(super) fn lock<G>(mutex: &Mutex<G>) -> MutexGuard<'_, G> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
