//! What the panels are built from: headings, chips, rows, buttons with a key, fields, empty states. One look for all.
//!
//! ```text
//! row     a line of a list: painted, named, hoverable
//! press   buttons and chips
//! write   fields for words
//! say     headings, quiet lines, empty states
//! ```

mod press;
mod row;
mod say;
mod write;

pub use press::{Press, chip, chip_menu, keyed, link, quiet, toggle};
pub use row::{ROW, Row, clipped};
pub use say::{count, empty, heading, meta, rule, section, told, warning};
pub use write::{Field, long, short};

/// Left and right of everything in a panel, in points.
pub const MARGIN: f32 = 16.0;
