//! Findings and projects to bytes. One format, one file; nothing here opens a file.
//!
//! ```text
//! format           the table of formats: what a command line or a dialog offers
//! findings_json    what was found, for programs
//! findings_text    what was found, for a terminal
//! csv              the claims table
//! geojson          places for a map
//! report           what a check report says; markdown and html write it
//! query_sheet      what to ask whom
//! confidentiality  what a reader may see of a source
//! ```

mod confidentiality;
pub mod csv;
pub mod findings_json;
pub mod findings_text;
mod format;
pub mod geojson;
pub mod html;
pub mod markdown;
pub mod query_sheet;
pub mod report;

pub use confidentiality::Confidentiality;
pub use format::{ExportFormat, ExportInput, ExportRow};
