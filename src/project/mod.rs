//! What people decided about an article: records, edits and their inverses, undo, merging.
//!
//! ```text
//! model/              all records: claims, sources, speakers, places, people, checklists, filters, log
//! edit                an Edit: the records before and after; apply it, or its inverse
//! history             undo and redo, by name
//! commands/           every decision that a person can take: CommandContext::set_status … -> Result<Edit, Problem>
//! verification_rules  what a claim needs before it may be verified or signed off
//! checklist/          lists of items per kind of claim, and migrating claims to changed lists
//! scales              rating scales for verdicts
//! view/               the extraction and the decisions combined: what the window shows
//! diff/               the differences between two or three states of a project, by record and field, and in words
//! merge/              a three-way merge of two people's work; conflicts keep both versions
//! anchors             every anchor of a project, and migrating them to another text
//! revision            loading a new revision of the article
//! revision_summary    what the current revision changed: unchanged, doubtful and lost anchors, new sentences
//! filter              the claims list: which claims, and in what order
//! search/             full-text search in article, claims, notes and sources
//! log                 the log, filtered by person, act, record and time
//! query_sheet         open questions, by addressee
//! ```
//!
//! Imports point one way: `model` imports nothing else of this folder; `commands` may use everything.
//!
//! Suggestions are not stored: a suggested claim becomes a record when a person first decides something about it.

mod anchors;
pub mod checklist;
pub mod commands;
pub mod diff;
pub mod edit;
pub mod filter;
pub mod history;
pub mod log;
pub mod merge;
pub mod model;
pub mod query_sheet;
pub mod revision;
pub mod revision_summary;
pub mod scales;
pub mod search;
mod shorten;
pub mod verification_rules;
pub mod view;

pub use commands::CommandContext;
pub use edit::{Edit, Stale};
pub use model::*;
pub use view::ProjectView;
