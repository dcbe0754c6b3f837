//! [`CommandContext`], and what all commands share.

use crate::extract::Extraction;
use crate::problem::Problem;
use crate::project::edit::Edit;
use crate::project::model::*;
use crate::project::view::ProjectView;

/// What every command needs: the project and its view, who decides, and when.
#[derive(Clone, Debug)]
pub struct CommandContext<'a> {
    /// The decisions so far.
    pub project: &'a Project,
    /// The findings in the project's text.
    pub found: &'a Extraction,
    /// The findings with the decisions applied.
    pub view: &'a ProjectView,
    /// Who decides, and when.
    pub stamp: Stamp,
}

impl CommandContext<'_> {
    /// The record of a claim; for a suggestion that nobody adopted, the record that adopting it makes.
    pub(super) fn claim(&self, id: &ClaimId) -> Result<Claim, Problem> {
        self.view.record(self.project, self.found, id).ok_or_else(|| {
            Problem::refused(format!("There is no claim {id} in this article"), "Choose a claim from the list.")
        })
    }

    /// The edit, called `name`, that stores `after` as claim `id`, with one entry in the log.
    pub(super) fn claim_edit(&self, id: &ClaimId, after: Claim, name: &str, log: Log) -> Edit {
        let before = self.project.claims.get(id).cloned();
        let change = Change::Claim(Delta::new(id.clone(), before, Some(after)));
        self.edit(name, vec![change], log, Target::Claim(id.clone()))
    }

    /// An edit with one entry in the log.
    pub(super) fn edit(&self, name: &str, changes: Vec<Change>, log: Log, on: Target) -> Edit {
        let mut event = Event::new(&self.stamp, self.project.log.len(), log.act, on, log.text);
        event.comment = log.comment;
        Edit { name: name.to_owned(), changes, events: vec![event] }
    }
}

/// The log entry of an edit, before who and when are added.
pub(super) struct Log {
    act: Act,
    text: String,
    comment: String,
}

impl Log {
    /// An entry about `act` with the words `text`, without a comment.
    pub(super) fn new(act: Act, text: impl Into<String>) -> Self {
        Self { act, text: text.into(), comment: String::new() }
    }

    /// The same with the person’s comment.
    pub(super) fn because(self, comment: &str) -> Self {
        Self { comment: comment.trim().to_owned(), ..self }
    }
}
