//! From claim to claim and from untouched sentence to untouched sentence, in the order of the text, round and round.

use super::view;
use crate::project::ClaimId;
use crate::project::view::ClaimRow;
use crate::ui::app::App;
use crate::ui::context::Selectable;

/// Which way, and past which claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Down the text.
    pub forward: bool,
    /// Past settled claims.
    pub only_open: bool,
}

/// Goes to the next claim that `step` means, or says that there is none.
pub fn go(app: &mut App, step: Step) {
    match find(app, step) {
        Some(id) => view::select(app, Selectable::Claim(id)),
        None if step.only_open => app.notice.tell("Every claim is settled"),
        None => app.notice.tell("There is no claim yet: drag over words and press C"),
    }
}

/// Goes to the next sentence that nobody has looked at, from what is selected on.
pub fn untouched(app: &mut App) {
    let project_view = app.workspace.session.project_view();
    let here = match app.workspace.selected.as_ref() {
        Some(Selectable::Sentence(id)) => project_view.sentence(id).map(|sentence| sentence.span),
        Some(thing) => thing.claim().and_then(|id| project_view.claim(id)?.span),
        None => None,
    };
    // Without a place to go on from, the walk begins anew after the end: at the first sentence of all.
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
