//! Editors of the rules of a project: verification rules, checklists, rating scales. Each change is one edit, which is
//! logged and can be undone.
//!
//! ```text
//! verification_rules  what *verified*, an editor's decision and a sign-off require
//! checklists          one checklist per kind of claim
//! layout              the parts that these dialogs share
//! migration           which claims move to changed checklists
//! scales              rating scales for verdicts, as RON
//! ```

pub mod checklists;
mod layout;
mod migration;
pub mod scales;
pub mod verification_rules;

pub use checklists::Lists;
pub use scales::Scales;
