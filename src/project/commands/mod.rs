//! Every decision that a person at the desk can take. Each gives an [`Edit`] or says why not, and changes nothing itself.
//!
//! ```text
//! claims     new claim from a selection, wording, kinds, split, merge, flag
//! anchors    whether words that a new draft changed still are what was decided on
//! checks     tick an item or a check point, add a check point
//! status     set a status through the gates, sign off
//! evidence   apply a source, answer a contradiction
//! library    sources and their files
//! outcome    corrections and verdicts
//! talk       notes, queries, assignment
//! people     speakers and quotes: rename, merge, split, retitle, correct
//! replies    the right-of-reply board
//! places     namesake, coordinates, confirmed, no place
//! sentences  nothing to check
//! conflicts  what two people decided differently
//! house      people at the desk, gates, scales, checklists, filters
//! ```
//!
//! `CommandContext { project, view, found, stamp }.set_status(&id, Status::Disputed, "the court says 1988")?` is the edit
//! "mark disputed".

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
pub use desk_settings::named as named_gates;
pub use discussion::addressee;
