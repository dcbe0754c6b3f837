//! What is on disk stays readable and whole: project files of every version, foreign bytes, anchors in a new draft, merging.
//!
//! Kills and full disks have a program of their own, `tests/recovery.rs`, since they want the machine for themselves.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test stops at what it did not expect

mod foreign_bytes;
mod format;
mod merge_git;
mod reanchor;
mod store;
