//! Claims cut otherwise: their words chosen anew, one made two, several made one, check points of one's own. What changes
//! their words is shown before and after, and done once the checker says so.
//!
//! `B` on two claims and `M` asks whether they are to be one.

use super::review::{decide, signed_in};
use crate::problem::Problem;
use crate::project::{ClaimId, Edit};
use crate::ui::app::App;
use crate::ui::command_availability;
use crate::ui::commands::Command;
use crate::ui::dialogs::{Assign, Dialog, Point, Reshape};
use crate::ui::widgets;

/// The commands that cut claims otherwise; false for any other.
pub fn run(app: &mut App, command: Command) -> bool {
    match command {
        Command::ChooseWords => ask(app, command, choose),
        Command::Split => ask(app, command, split),
        Command::Merge => ask(app, command, merge),
        Command::PickOut => pick_out(app),
        Command::AddPoint => add_point(app),
        Command::RemovePoint => remove_point(app),
        Command::AssignAll => assign(app),
        _ => return false,
    }
    true
}

/// Picks the selected claim out, or lets it go.
fn pick_out(app: &mut App) {
    let Some(id) = app.context().claim().cloned() else { return };
    let picked = &mut app.workspace.picked;
    if !picked.remove(&id) {
        picked.insert(id);
    }
    let count = widgets::count(picked.len(), "claim is", "claims are");
    app.notice.tell(format!("{count} picked out"));
}

/// Asks what is to be checked about the marked words.
fn add_point(app: &mut App) {
    if !signed_in(app, Command::AddPoint) {
        return;
    }
    let ctx = app.context();
    let (Some(claim), Some(span)) = (ctx.claim().cloned(), ctx.marked) else { return };
    app.dialog = Dialog::Point(Point::of(ctx.text(), claim, span));
}

/// Takes the selected check point away.
fn remove_point(app: &mut App) {
    let ctx = app.context();
    let (Some(claim), Some(point)) = (ctx.claim().cloned(), command_availability::own_point(&ctx)) else { return };
    decide(app, Command::RemovePoint, |commands| commands.remove_point(&claim, &point));
}

/// Asks who is to work on the claims that are picked out, else on all that the list shows.
fn assign(app: &mut App) {
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

/// Shows what a command would do, once somebody is at the desk.
fn ask(app: &mut App, command: Command, plan: impl FnOnce(&App) -> Result<Reshape, Problem>) {
    if !signed_in(app, command) {
        return;
    }
    let planned = plan(app);
    match planned {
        Ok(reshape) => app.dialog = Dialog::Reshape(Box::new(reshape)),
        Err(refusal) => app.notice.fail(refusal),
    }
}

fn nothing_chosen() -> Problem {
    Problem::refused("No claim is selected", "Choose one from the list.")
}

fn choose(app: &App) -> Result<Reshape, Problem> {
    let ctx = app.context();
    let id = ctx.claim().cloned().ok_or_else(nothing_chosen)?;
    let edit = ctx.session.commands()?.set_span(&id, ctx.marked.unwrap_or_default())?;
    Ok(Reshape { title: "Choose its words anew".to_owned(), word: "Choose these words", edit, then: id })
}

fn split(app: &App) -> Result<Reshape, Problem> {
    let ctx = app.context();
    let id = ctx.claim().cloned().ok_or_else(nothing_chosen)?;
    let (_, edit) = ctx.session.commands()?.split_claim(&id, command_availability::cut(&ctx).unwrap_or_default())?;
    Ok(Reshape { title: "Split the claim".to_owned(), word: "Split it", edit, then: id })
}

fn merge(app: &App) -> Result<Reshape, Problem> {
    let (into, from) = to_merge(app).ok_or_else(|| {
        Problem::refused("There is no claim after this one to merge it with", "Pick out the claims first.")
    })?;
    let edit: Edit = app.workspace.session.commands()?.merge_claims(&into, &from)?;
    let title = format!("Merge {} claims", from.len() + 1);
    Ok(Reshape { title, word: "Merge them", edit, then: into })
}

/// Which claims become one: those picked out, else the selected one and the next in the text. The selected one keeps its
/// place where it is among them.
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
