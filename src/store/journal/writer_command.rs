//! What a [`super::Journal`] and its thread tell each other.

use super::record::Record;
use crate::problem::Problem;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What the thread is told.
#[derive(Debug)]
pub(super) enum WriterCommand<T> {
    /// Keep this.
    Append(Record<T>),
    /// Begin anew.
    Restart { path: PathBuf, head: Vec<Record<T>>, entries: Vec<T> },
}

/// How far a journal is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Orders given.
    pub asked: u64,
    /// Orders that have reached the disk for certain: a power cut loses none of them.
    pub synced: u64,
    /// What stands in the way, while something does.
    pub problem: Option<Problem>,
}

/// A thread that panicked elsewhere leaves numbers, not ruins.
pub(super) fn lock<G>(mutex: &Mutex<G>) -> MutexGuard<'_, G> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
