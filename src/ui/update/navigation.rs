//! From claim to claim and from untouched sentence to untouched sentence, in the order of the text, round and round.

use super::view;
use crate::project::ClaimId;
use crate::project::view::ClaimRow;
use crate::ui::app::App;
use crate::ui::context::Thing;

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
        Some(id) => view::select(app, Thing::Claim(id)),
        None if step.only_open => app.notice.tell("Every claim is settled"),
        None => app.notice.tell("There is no claim yet: drag over words and press C"),
    }
}

/// Goes to the next sentence that nobody has looked at, from what is selected on.
pub fn untouched(app: &mut App) {
    let reading = app.bench.session.reading();
    let here = match app.bench.selected.as_ref() {
        Some(Thing::Sentence(id)) => reading.sentence(id).map(|sentence| sentence.span),
        Some(thing) => thing.claim().and_then(|id| reading.claim(id)?.span),
        None => None,
    };
    // Without a place to go on from, the walk begins anew after the end: at the first sentence of all.
    let sentence = reading.next_untouched(here.map_or(usize::MAX, |span| span.start));
    match sentence.map(|sentence| sentence.id.clone()) {
        Some(id) => view::select(app, Thing::Sentence(id)),
        None => app.notice.tell("Every sentence has been looked at"),
    }
}

fn find(app: &App, step: Step) -> Option<ClaimId> {
    let reading = app.bench.session.reading();
    let here = app.bench.selected.as_ref().and_then(Thing::claim);
    let wanted = |row: &ClaimRow| !step.only_open || !row.settled;
    if step.forward {
        return reading.next_where(here, wanted).map(|row| row.id.clone());
    }
    let order = reading.claims();
    let at = here.and_then(|id| reading.row_of(id)).and_then(|row| order.iter().position(|other| *other == row));
    let (before, after) = order.split_at(at.unwrap_or(0));
    let backwards = before.iter().rev().chain(after.iter().rev());
    backwards.filter_map(|row| reading.row(*row)).find(|row| wanted(row)).map(|row| row.id.clone())
}
