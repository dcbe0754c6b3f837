//! The project file `NAME.tickmark`: writing it, reading it, and reading damaged files.
//!
//! The format is RON, fit to be read and compared by people: a first line that says what the file is, the version, then
//! every record, one block per claim, long texts raw with their own line breaks. `docs/file-format.md` describes it.
//!
//! ```
//! use tickmark::project::Project;
//! use tickmark::store::{parse_project, project_text};
//! let text = project_text(&Project::default())?;
//! assert!(text.starts_with("// Tickmark project"));
//! assert_eq!(parse_project(text.as_bytes(), "empty.tickmark".as_ref())?.project, Project::default());
//! # Ok::<(), tickmark::problem::Problem>(())
//! ```
//!
//! ```text
//! v1/      the format of version 1 as types of its own, converted to and from the records of the program
//! entries  maps that keep the order of the file and doubled keys
//! write    a project as text
//! read     text as a project: the version, line ends, then parsing or salvage
//! split    cutting damaged text into fields and entries
//! salvage  reading the parts of a damaged file that are sound
//! repair   correcting contents that are well-formed but impossible
//! opened   the result: a project, what was dropped, what was repaired
//! ```
//!
//! # A new version
//!
//! The types in `v1/` never change, and `tests/safety/format.rs` compares them byte by byte with a committed file.
//!
//! - A change of the program's records that the file need not know (a type or field with another name) changes the
//!   conversions in `v1/convert.rs` only.
//! - A field that is added with a default, and that older programs may ignore, can be added to `v1/`: unknown fields
//!   are skipped when reading, missing ones get their default. Extend the test and its fixture; the old fixture must
//!   still open.
//! - Anything else (a field that changes its meaning, is removed, or must not be ignored) needs a version 2: copy `v1/`
//!   to `v2/`, change it there, set [`VERSION`] to 2, write `v2`, and let `read` choose by version. `v1/` stays,
//!   converting to the program's records of that day, so that old files open. Programs of version 1 refuse such a file
//!   by its number.

mod entries;
mod opened;
mod read;
mod repair;
mod salvage;
mod split;
mod v1;
mod write;

pub use opened::{Dropped, Opened};
pub use read::{open_project, parse_project};
pub use v1::VERSION;
pub use write::project_text;
