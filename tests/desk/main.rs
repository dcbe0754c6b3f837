//! The desk: every decision can be undone, verification rules apply, sign-off lapses, coverage adds up, and findings
//! never override a person. The findings are written by hand, so that these tests do not change when the engine improves.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test stops at what it did not expect

mod coverage;
mod exports;
mod fixture;
mod gates;
mod lists;
mod people;
mod undo;
