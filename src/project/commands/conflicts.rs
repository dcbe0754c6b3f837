//! Commands on conflicts: choosing the version of one side, field by field.

use super::context::CommandContext;
use crate::problem::Problem;
use crate::project::edit::Edit;
use crate::project::merge::{Side, resolve_conflict};

impl CommandContext<'_> {
    /// Resolves the conflict called `name` (a key of [`Project::conflicts`](crate::project::Project)): the record gets
    /// the field of that side, and the conflict is removed. Choosing the other of two revisions moves every anchor to
    /// its text, as loading a revision does.
    pub fn resolve_conflict(&self, name: &str, side: Side) -> Result<Edit, Problem> {
        resolve_conflict(self.project, name, side, &self.stamp)
            .ok_or_else(|| Problem::refused("This conflict is settled already", "There is nothing left to choose."))
    }
}
