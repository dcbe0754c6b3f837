//! The widgets that panels are built from, so that all look alike.
//!
//! ```text
//! buttons      chips, buttons with their shortcut, clickable text
//! draft_field  text fields that edit a draft of the session
//! labels       headings, secondary text, warnings, empty states
//! list_row     a clickable row of a list
//! metrics      margins
//! text_fields  text fields whose text the panel keeps
//! ```

mod buttons;
pub mod draft_field;
mod labels;
mod list_row;
mod metrics;
mod text_fields;

pub use buttons::{ButtonSpec, chip, chip_menu, link, shortcut_button, text_button, toggle};
pub use labels::{body, count, empty_state, heading, meta, section, separator, warning};
pub use list_row::{ListRow, ROW_HEIGHT, truncated};
pub use metrics::MARGIN;
pub use text_fields::{FieldResponse, multi_line, single_line};
