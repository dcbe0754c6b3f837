//! What two people decided differently: one side is chosen, field by field.

use super::context::CommandContext;
use crate::problem::Problem;
use crate::project::edit::Edit;
use crate::project::merge::{Side, settle};

impl CommandContext<'_> {
    /// Settles the conflict called `name` (a key of `Project::conflicts`): that side's field goes into the record, and the
    /// conflict goes. A choice between two drafts brings the other text under the decisions, like a new draft.
    pub fn settle_conflict(&self, name: &str, side: Side) -> Result<Edit, Problem> {
        settle(self.project, name, side, &self.stamp)
            .ok_or_else(|| Problem::refused("This conflict is settled already", "There is nothing left to choose."))
    }
}
