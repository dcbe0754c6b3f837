//! The widgets that panels are built from, so that all look alike.
//!
//! ```text
//! buttons      chips, buttons with their shortcut, clickable text
//! draft_field  text fields that edit a draft of the session
//! labels       headings, secondary text, warnings, empty states
//! list_row     a clickable row of a list
//! text_fields  text fields whose text the panel keeps
//! ```

mod buttons;
pub mod draft_field;
mod labels;
mod list_row;
mod text_fields;

pub use buttons::{Press, chip, chip_menu, keyed, link, quiet, toggle};
pub use labels::{count, empty, heading, meta, rule, section, told, warning};
pub use list_row::{ROW, Row, clipped};
pub use text_fields::{Field, long, short};

/// Left and right margin of a panel, in points.
pub const MARGIN: f32 = 16.0;
