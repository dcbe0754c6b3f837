//! Checklists: what to look at before a claim of a kind is called verified. "Unit stated", required, and how to check it.
//!
//! The program brings one list a kind (`assets/checklists.ron`, generation 0). A desk that changes its lists gets a new
//! generation in the project; claims already at work keep theirs until someone brings them along.

mod lists;
mod migration;

pub use super::model::checklist::{Item, Template, Templates};
pub use lists::{BadTemplates, builtin, generation, items, items_of, kind_slug, newest, read, write};
pub use migration::{ListChange, in_one_line, preview, preview_of};
