//! The rules of the desk, which belong to the project: its gates, its checklists, its rating scales. Each is changed in a
//! dialog, as one decision that the log tells and undo takes back.
//!
//! ```text
//! gates   what *verified*, an editor's decision and a sign-off ask for
//! lists   checklists by kind, and which claims come along when they change
//! along   what a change of the lists means for each claim
//! scales  rating scales for verdicts, as RON
//! ```

pub mod checklists;
mod layout;
mod migration;
pub mod scales;
pub mod verification_rules;

pub use checklists::Lists;
pub use scales::Scales;
