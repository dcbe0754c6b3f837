//! The history of a claim, newest first.

use super::view::DetailsPanelState;
use crate::project::view::ClaimView;
use crate::project::{Event, Target};
use crate::ui::context::Context;
use crate::ui::fonts;
use crate::ui::widgets;
use egui::{RichText, Ui};

/// Entries shown at first.
const INITIAL_ENTRIES: usize = 4;

/// Shows the history; nothing when it is empty.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, state: &mut DetailsPanelState) {
    let on = Target::Claim(claim.id.clone());
    let events: Vec<&Event> = ctx.project().log.iter().rev().filter(|event| event.on == on).collect();
    if events.is_empty() {
        return;
    }
    widgets::section(ui, ctx.theme, "History");
    ui.spacing_mut().item_spacing.y = 3.0;
    let shown = if state.whole_history { events.len() } else { INITIAL_ENTRIES };
    for event in events.iter().take(shown) {
        entry(ui, ctx, event);
    }
    if events.len() > shown {
        let label = format!("{} earlier", events.len() - shown);
        state.whole_history |= widgets::text_button(ui, ctx.theme, &label).clicked();
    }
}

/// An entry: "09:41 Ann Lee marked disputed: the court says 1988".
pub fn entry(ui: &mut Ui, ctx: &Context<'_>, event: &Event) {
    let who = ctx.project().name_of(&event.by);
    let comment = if event.comment.is_empty() { String::new() } else { format!(": “{}”", event.comment) };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let time = RichText::new(event.at.minute()).font(fonts::regular(11.5)).color(ctx.theme.dim);
        ui.label(time).on_hover_text(format!("{} UTC", event.at));
        widgets::body(ui, ctx.theme, format!("{who} {}{comment}", event.text));
    });
}
