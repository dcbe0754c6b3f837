//! The project file `NAME.tickmark`: what stands in it, how it is written, how it is read.
//!
//! It is RON, made to be read and compared by people: a first line that says what it is, the version, then everything that
//! was decided, one block a claim, long texts raw with their own line breaks. `docs/file-format.md` describes it.
//!
//! ```
//! use tickmark::project::Project;
//! use tickmark::store::{parse_project, project_text};
//! let text = project_text(&Project::default())?;
//! assert!(text.starts_with("// Tickmark project"));
//! assert_eq!(parse_project(text.as_bytes(), "empty.tickmark".as_ref())?.project, Project::default());
//! # Ok::<(), tickmark::store::Trouble>(())
//! ```

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
