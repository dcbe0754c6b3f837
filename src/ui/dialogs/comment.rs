//! Why a status is set, where a status needs a reason: not checkable, unverifiable, on author.

use super::{buttons, entered, field, heading, say};
use crate::project::{ClaimId, Status};
use crate::ui::actions::Action;
use crate::ui::context::Context;
use crate::ui::look;
use egui::Ui;

/// Shows the dialog; true when it is done.
pub fn show(
    ui: &mut Ui,
    ctx: &Context<'_>,
    (claim, status): (&ClaimId, Status),
    typed: &mut String,
    out: &mut Vec<Action>,
) -> bool {
    heading(ui, ctx.theme, 460.0, look::of(status).word);
    let advice = match status {
        Status::NotCheckable => "Say why: an opinion, a prediction, a matter of taste.",
        Status::OnAuthor => "Say what the author answers for. An editor's decision.",
        _ => "Say what was tried. An editor's decision.",
    };
    say(ui, ctx.theme, advice);
    ui.add_space(4.0);
    let response = field(ui, "Reason", "", typed);
    let ready = !typed.trim().is_empty();
    let pressed = buttons(ui, ctx.theme, &["Cancel", "Set"], ready);
    if pressed == Some(1) || (ready && entered(ui, &response)) {
        out.push(ctx.decide(|desk| desk.set_status(claim, status, typed.trim())));
        return true;
    }
    pressed == Some(0)
}
