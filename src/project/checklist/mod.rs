//! Checklists: what to check before a claim of a given kind is verified, such as "Unit stated".
//!
//! The program has one list per kind (`assets/checklists.ron`, generation 0). A desk that changes its lists adds a new
//! generation to the project; claims with a record keep their generation until someone migrates them.

mod lists;
mod migration;

pub use super::model::checklist::{Item, Template, Templates};
pub use lists::{ChecklistsError, builtin, generation, items, items_of, kind_slug, newest, read, write};
pub use migration::{ListChange, in_one_line, preview, preview_of};
