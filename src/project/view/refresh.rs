//! Building the view of a project, and updating it after an edit.

use super::project_view::ProjectView;
use crate::extract::Extraction;
use crate::project::edit::Edit;
use crate::project::model::{Change, Claim, Project};

/// True for a claim whose anchor is not in the text.
fn is_orphaned(claim: Option<&Claim>) -> bool {
    claim.is_some_and(|claim| claim.anchor.span().is_none())
}

impl ProjectView {
    /// Builds the view of `project`, in whose text `found` was found.
    pub fn new(project: &Project, found: &Extraction) -> Self {
        let mut view = Self::default();
        view.read_people(project, found);
        view.read_places(project, found);
        view.read_sentences(project, found);
        view.read_claims(project, found);
        view.count();
        view
    }

    /// Updates the view after an edit of `project`. Returns false when the view must be built again, because the text
    /// changed or a claim lost or regained its words.
    pub fn update(&mut self, project: &Project, found: &Extraction, edit: &Edit) -> bool {
        let (mut people, mut places) = (false, false);
        for change in &edit.changes {
            match change {
                // Words that a claim loses must be suggested again.
                Change::Claim(d) if is_orphaned(d.before.as_deref()) != is_orphaned(d.after.as_deref()) => {
                    return false;
                }
                Change::Claim(delta) => self.update_claim(project, found, &delta.id),
                Change::Sentence(delta) => self.update_sentence(project, &delta.id),
                Change::Speaker(_) | Change::Attribution(_) => people = true,
                Change::Place(_) => places = true,
                Change::Revision(_) => return false,
                _ => {}
            }
        }
        if people {
            self.read_people(project, found);
        }
        if places {
            self.read_places(project, found);
        }
        true
    }
}
