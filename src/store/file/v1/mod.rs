//! Version 1 of the project file, as types of its own: every record, field and variant that reaches the file.
//!
//! ```text
//! file     the file as a whole
//! common   names, moments, anchors, kinds
//! article  revisions, sentences          claim    claims, evidence, verdicts
//! source   the library                   speaker  speakers, quotes, right of reply
//! place    places                        desk     people, rules, scales, checklists, filters
//! change   conflicts                     log      the log
//! convert  from these types to those of the program, and back
//! ```
//!
//! These types are frozen. Names, order and defaults of fields are the format, so they stay as they are, whatever the
//! program's own records become; only the conversions follow the program.

mod article;
mod change;
mod claim;
mod common;
mod convert;
mod desk;
mod file;
mod log;
mod place;
mod source;
mod speaker;

pub use file::{File, VERSION, read};
