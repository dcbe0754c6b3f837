//! From claim to claim and from untouched sentence to untouched sentence, in the order of the text; after the last comes
//! the first.

use super::view;
use crate::project::ClaimId;
use crate::project::view::ClaimRow;
use crate::ui::app::App;
use crate::ui::selection::Selectable;

/// In which direction, and over which claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Towards the end of the text.
    pub forward: bool,
    /// Skipping settled claims.
    pub only_open: bool,
}

/// Selects the next claim of `step`, or shows that there is none.
pub fn go(app: &mut App, step: Step) {
    match find(app, step) {
        Some(id) => view::select(app, Selectable::Claim(id)),
        None if step.only_open => app.notice.tell("Every claim is settled"),
        None => app.notice.tell("There is no claim yet: drag over words and press C"),
    }
}

/// Selects the next sentence that nobody has looked at, after what is selected.
pub fn untouched(app: &mut App) {
    let project_view = app.workspace.session.project_view();
    let here = match app.workspace.selected.as_ref() {
        Some(Selectable::Sentence(id)) => project_view.sentence(id).map(|sentence| sentence.span),
        Some(thing) => thing.claim().and_then(|id| project_view.claim(id)?.span),
        None => None,
    };
    // With nothing selected, the search starts after the end, which is at the first sentence.
    let sentence = project_view.next_untouched(here.map_or(usize::MAX, |span| span.start));
    match sentence.map(|sentence| sentence.id.clone()) {
        Some(id) => view::select(app, Selectable::Sentence(id)),
        None => app.notice.tell("Every sentence has been looked at"),
    }
}

fn find(app: &App, step: Step) -> Option<ClaimId> {
    let project_view = app.workspace.session.project_view();
    let here = app.workspace.selected.as_ref().and_then(Selectable::claim);
    let wanted = |row: &ClaimRow| !step.only_open || !row.settled;
    if step.forward {
        return project_view.next_where(here, wanted).map(|row| row.id.clone());
    }
    let order = project_view.claims();
    let at = here.and_then(|id| project_view.row_of(id)).and_then(|row| order.iter().position(|other| *other == row));
    let (before, after) = order.split_at(at.unwrap_or(0));
    let backwards = before.iter().rev().chain(after.iter().rev());
    backwards.filter_map(|row| project_view.row(*row)).find(|row| wanted(row)).map(|row| row.id.clone())
}
