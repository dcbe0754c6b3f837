//! From claim to claim, in the order of the text, round and round.

use super::see;
use crate::project::ClaimId;
use crate::project::reading::ClaimRow;
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
        Some(id) => see::select(app, Thing::Claim(id)),
        None if step.only_open => app.notice.tell("Every claim is settled"),
        None => app.notice.tell("There is no claim yet: drag over words and press C"),
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
