//! What a human decided: records, edits and their inverses, undo, merging.
//!
//! ```text
//! model/      the records: claims, sources, speakers, places, people, log
//! edit        Edit: before/after records; apply, inverse
//! history     undo and redo, by name
//! decide/     every decision a person can take: Desk::tick, Desk::set_status … -> Result<Edit, Refusal>
//! gates       what a claim still lacks before it is verified or signed off
//! checklist   templates of items by kind, the program's and a desk's own
//! scales      rating scales for verdicts
//! reading/    extraction + decisions = what the screen shows
//! apart       two states that went apart from a third, a record beside its other
//! difference  what differs between two states, record by record, in changes and in words
//! field_words a field of a record in words
//! anchors     every anchor, and carrying them all to another draft
//! merge/      two people's work united, conflicts kept side by side
//! revise      a new draft of the article under the decisions
//! drafts      what the draft at work changed: what stands, what is in doubt, what is new
//! filter      the claims list: which, and in what order
//! search      full text over article, claims, notes and sources
//! coordinates points on earth as people type them
//! transcript  a quote against what was said, word by word
//! log         the log by person, act, record and time
//! query_sheet what to ask whom
//! ```
//!
//! Suggestions are never stored: a suggested claim becomes a record when a person first touches it.

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
