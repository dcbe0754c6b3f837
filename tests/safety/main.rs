//! Data safety: project files of every version, arbitrary bytes, anchors in a new revision, merging.
//!
//! Kills and full disks are in `tests/recovery.rs`, a program of its own, since other tests would disturb their timing.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test stops at what it did not expect

mod foreign_bytes;
mod format;
mod merge_git;
mod reanchor;
mod store;
