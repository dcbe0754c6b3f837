//! Every decision that a person can take. Each is a method of [`CommandContext`] that returns an
//! [`Edit`](super::edit::Edit) or the reason why it is refused; none changes anything itself.
//!
//! ```text
//! context        CommandContext, and what all commands share
//! claims         create from a selection, reword, set kinds, split, merge, flag
//! anchors        confirm or give up words that a new revision changed
//! checks         mark an item of a checklist or a check point, add a check point
//! status         set a status under the verification rules, sign off
//! evidence       apply a source, answer a contradiction
//! sources        sources and their files
//! verdicts       corrections and verdicts
//! discussion     notes, queries, assignment
//! people         speakers and quotes: rename, merge, split, retitle, reassign
//! replies        the right-of-reply board
//! places         choose among namesakes, type coordinates, confirm, or call it no place
//! sentences      nothing to check
//! conflicts      resolve what two people decided differently
//! desk_settings  people at the desk, verification rules, scales, checklists, filters
//! ```
//!
//! `CommandContext { project, view, found, stamp }.set_status(&id, Status::Disputed, "the court says 1988")?` is the
//! edit "mark disputed".

mod anchors;
mod checks;
mod claims;
mod conflicts;
mod context;
mod desk_settings;
mod discussion;
mod evidence;
mod people;
mod places;
mod replies;
mod sentences;
mod sources;
pub(crate) mod status;
mod verdicts;

pub use context::CommandContext;
pub use desk_settings::named as named_rules;
pub use discussion::addressee;
