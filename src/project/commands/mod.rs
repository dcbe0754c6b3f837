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

pub(super) use claims::short;
pub use desk_settings::named as named_gates;
pub use discussion::addressee;

use super::edit::{Change, Delta, Edit};
use super::model::*;
use super::view::ProjectView;
use crate::extract::Extraction;
use crate::problem::Problem;

/// A person at the desk, about to decide something: what they look at, who they are, and what time it is.
#[derive(Clone, Debug)]
pub struct CommandContext<'a> {
    /// The decisions so far.
    pub project: &'a Project,
    /// The findings in the project's text.
    pub found: &'a Extraction,
    /// Both laid over each other.
    pub view: &'a ProjectView,
    /// Who decides, and when.
    pub stamp: Stamp,
}

impl CommandContext<'_> {
    /// The record of a claim, made from the suggestion when nobody has touched it, and whether it was stored before.
    fn claim(&self, id: &ClaimId) -> Result<Claim, Problem> {
        self.view.record(self.project, self.found, id).ok_or_else(|| {
            Problem::refused(format!("There is no claim {id} in this draft"), "Choose a claim from the list.")
        })
    }

    /// The edit that stores `after` as claim `id`, called `name`, with one entry in the log.
    fn claim_edit(&self, id: &ClaimId, after: Claim, name: &str, log: Log) -> Edit {
        let before = self.project.claims.get(id).cloned();
        let change = Change::Claim(Delta::new(id.clone(), before, Some(after)));
        self.edit(name, vec![change], log, Target::Claim(id.clone()))
    }

    /// An edit with one entry in the log.
    fn edit(&self, name: &str, changes: Vec<Change>, log: Log, on: Target) -> Edit {
        let mut event = Event::new(&self.stamp, self.project.log.len(), log.act, on, log.text);
        event.comment = log.comment;
        Edit { name: name.to_owned(), changes, events: vec![event] }
    }
}

/// What the log says of an edit.
struct Log {
    act: Act,
    text: String,
    comment: String,
}

impl Log {
    /// `act` in words, without a comment.
    fn new(act: Act, text: impl Into<String>) -> Self {
        Self { act, text: text.into(), comment: String::new() }
    }

    /// With what the person said.
    fn because(self, comment: &str) -> Self {
        Self { comment: comment.trim().to_owned(), ..self }
    }
}
