//! What the panels are built from: headings, chips, rows, buttons with a key, fields, empty states. One look for all.
//!
//! ```text
//! row     a line of a list: painted, named, hoverable
//! press   buttons and chips
//! write   fields for words; draft: those that become part of a decision
//! words   the words for kinds, marks and times
//! say     headings, quiet lines, empty states
//! ```

mod buttons;
pub mod draft_field;
mod labels;
mod list_row;
mod metrics;
mod text_fields;

pub use buttons::{Press, chip, chip_menu, keyed, link, quiet, toggle};
pub use labels::{count, empty, heading, meta, rule, section, told, warning};
pub use list_row::{ROW, Row, clipped};
pub use metrics::MARGIN;
pub use text_fields::{Field, long, short};
