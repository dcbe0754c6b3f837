//! Claims with other words, split or merged; check points added by hand; claims picked out to be given to somebody. What
//! changes the words of a claim is shown before and after, and done once the checker confirms it.

use super::review::{decide, signed_in};
use crate::problem::Problem;
use crate::project::{ClaimId, Edit};
use crate::ui::app::App;
use crate::ui::command_availability;
use crate::ui::commands::Command;
use crate::ui::dialogs::{Assign, BoundaryChange, Dialog, Point};
use crate::ui::widgets;

/// Picks out the selected claim, or takes it out of the selection.
pub fn pick_out(app: &mut App) {
    let Some(id) = app.context().claim().cloned() else { return };
    let picked = &mut app.workspace.picked;
    if !picked.remove(&id) {
        picked.insert(id);
    }
    let count = widgets::count(picked.len(), "claim is", "claims are");
    app.notice.tell(format!("{count} picked out"));
}

/// Asks what has to be checked about the marked words.
pub fn add_point(app: &mut App) {
    if !signed_in(app, Command::AddPoint) {
        return;
    }
    let ctx = app.context();
    let (Some(claim), Some(span)) = (ctx.claim().cloned(), ctx.marked) else { return };
    app.dialog = Dialog::Point(Point::of(ctx.text(), claim, span));
}

/// Removes the selected check point.
pub fn remove_point(app: &mut App) {
    let ctx = app.context();
    let (Some(claim), Some(point)) = (ctx.claim().cloned(), command_availability::own_point(&ctx)) else { return };
    decide(app, Command::RemovePoint, |commands| commands.remove_point(&claim, &point));
}

/// Asks who works on the claims that are picked out; when none is, on all that the list shows.
pub fn assign(app: &mut App) {
    if !signed_in(app, Command::AssignAll) {
        return;
    }
    let ctx = app.context();
    let project_view = ctx.project_view();
    let picked: Vec<ClaimId> = ctx.picked.iter().filter(|id| project_view.claim(id).is_some()).cloned().collect();
    let all = picked.is_empty();
    let rows = if all { app.view.claims.filter.rows(ctx.project(), project_view) } else { Vec::new() };
    let shown = rows.into_iter().filter_map(|row| project_view.row(row)).map(|row| row.id.clone());
    let claims: Vec<ClaimId> = picked.into_iter().chain(shown).collect();
    if claims.is_empty() {
        return app.notice.tell("The list shows no claim: take a chip off first");
    }
    app.dialog = Dialog::Assign(Assign { claims, all });
}

/// Shows what choosing the marked words for the selected claim would change.
pub fn choose_words(app: &mut App) {
    preview(app, Command::ChooseWords, plan_words);
}

/// Shows what splitting the selected claim would change.
pub fn split(app: &mut App) {
    preview(app, Command::Split, plan_split);
}

/// Shows what merging claims would change.
pub fn merge(app: &mut App) {
    preview(app, Command::Merge, plan_merge);
}

/// Shows what a command would change, once somebody is signed in.
fn preview(app: &mut App, command: Command, plan: impl FnOnce(&App) -> Result<BoundaryChange, Problem>) {
    if !signed_in(app, command) {
        return;
    }
    let planned = plan(app);
    match planned {
        Ok(change) => app.dialog = Dialog::BoundaryChange(Box::new(change)),
        Err(refusal) => app.notice.fail(refusal),
    }
}

fn nothing_chosen() -> Problem {
    Problem::refused("No claim is selected", "Choose one from the list.")
}

fn plan_words(app: &App) -> Result<BoundaryChange, Problem> {
    let ctx = app.context();
    let id = ctx.claim().cloned().ok_or_else(nothing_chosen)?;
    let edit = ctx.session.commands()?.set_span(&id, ctx.marked.unwrap_or_default())?;
    Ok(BoundaryChange { title: "Choose its words anew".to_owned(), word: "Choose these words", edit, then: id })
}

fn plan_split(app: &App) -> Result<BoundaryChange, Problem> {
    let ctx = app.context();
    let id = ctx.claim().cloned().ok_or_else(nothing_chosen)?;
    let (_, edit) = ctx.session.commands()?.split_claim(&id, command_availability::cut(&ctx).unwrap_or_default())?;
    Ok(BoundaryChange { title: "Split the claim".to_owned(), word: "Split it", edit, then: id })
}

fn plan_merge(app: &App) -> Result<BoundaryChange, Problem> {
    let (into, from) = to_merge(app).ok_or_else(|| {
        Problem::refused("There is no claim after this one to merge it with", "Pick out the claims first.")
    })?;
    let edit: Edit = app.workspace.session.commands()?.merge_claims(&into, &from)?;
    let title = format!("Merge {} claims", from.len() + 1);
    Ok(BoundaryChange { title, word: "Merge them", edit, then: into })
}

/// Which claims are merged: those that are picked out, otherwise the selected one and the next in the text. They become
/// the selected one, when it is among them.
fn to_merge(app: &App) -> Option<(ClaimId, Vec<ClaimId>)> {
    let ctx = app.context();
    let project_view = ctx.project_view();
    let order = || project_view.claims().iter().filter_map(|row| project_view.row(*row)).map(|row| &row.id);
    let mut all: Vec<&ClaimId> = order().filter(|id| ctx.picked.contains(*id)).collect();
    if all.len() < 2 {
        let chosen = ctx.claim()?;
        let next = || order().skip_while(|id| *id != chosen).nth(1);
        let other = all.first().copied().filter(|id| *id != chosen).or_else(next)?;
        all = vec![chosen, other];
    }
    let into = ctx.claim().filter(|id| all.contains(id)).or(all.first().copied())?.clone();
    let from = all.into_iter().filter(|id| **id != into).cloned().collect();
    Some((into, from))
}
