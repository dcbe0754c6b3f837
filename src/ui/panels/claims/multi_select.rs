//! Selection of several claims with Ctrl+click or Shift+click, and the bar that shows their number and what can be
//! done.
//!
//! ```text
//! 3 claims picked out · Merge M · let go
//! ```

use crate::project::ClaimId;
use crate::project::view::Row;
use crate::ui::action::Action;
use crate::ui::command_availability;
use crate::ui::commands::Command;
use crate::ui::context::Context;
use crate::ui::fonts;
use crate::ui::selection::Selectable;
use crate::ui::widgets::{self, MARGIN};
use egui::{Frame, Margin, RichText, Ui};
use std::collections::BTreeSet;

/// The commands that apply to several claims, with their labels.
const COMMANDS: [(Command, &str); 2] = [(Command::Merge, "Merge"), (Command::AssignAll, "Give to somebody")];

/// Shows the bar; nothing while no claims are selected this way.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, out: &mut Vec<Action>) {
    if ctx.picked.is_empty() {
        return;
    }
    let margin = Margin { left: MARGIN as i8, right: MARGIN as i8, top: 6, bottom: 6 };
    Frame::new().fill(ctx.theme.selection).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            let count = widgets::count(ctx.picked.len(), "claim picked out", "claims picked out");
            ui.label(RichText::new(count).font(fonts::semibold(12.0)).color(ctx.theme.ink));
            for (command, label) in COMMANDS {
                let disabled_reason = command_availability::disabled_reason(ctx, command);
                let text = format!("{label}  {}", ctx.shortcuts.text(command));
                let link = ui.add_enabled_ui(disabled_reason.is_none(), |ui| widgets::link(ui, ctx.theme, &text)).inner;
                let link = link.on_hover_text(command.spec().tooltip);
                if link.on_disabled_hover_text(disabled_reason.unwrap_or_default()).clicked() {
                    out.push(Action::Run(command));
                }
            }
            if widgets::text_button(ui, ctx.theme, "let go").on_hover_text("Pick none out").clicked() {
                out.push(Action::PickOut(BTreeSet::new()));
            }
        });
    });
    widgets::separator(ui, ctx.theme);
}

/// Handles a click on a row: it selects the claim; with Ctrl it toggles the claim in the multiple selection, with Shift
/// it adds all rows from the selected claim to this one.
pub fn click(ui: &Ui, ctx: &Context<'_>, shown: &[Row], clicked: Row, out: &mut Vec<Action>) {
    let Some(id) = claim_id(ctx, clicked) else { return };
    let (command, shift) = ui.input(|i| (i.modifiers.command, i.modifiers.shift));
    if shift {
        let position = |row: Row| shown.iter().position(|other| *other == row);
        let selected = ctx.claim().and_then(|id| ctx.project_view().row_of(id)).and_then(position);
        let (a, b) = (selected.or(position(clicked)).unwrap_or(0), position(clicked).unwrap_or(0));
        let range = shown.get(a.min(b)..=a.max(b)).unwrap_or_default();
        let added = range.iter().filter_map(|row| claim_id(ctx, *row));
        out.push(Action::PickOut(ctx.picked.iter().cloned().chain(added).collect()));
    } else if command {
        let mut picked = ctx.picked.clone();
        if !picked.remove(&id) {
            picked.insert(id);
        }
        out.push(Action::PickOut(picked));
    } else {
        out.push(Action::Select(Selectable::Claim(id)));
    }
}

fn claim_id(ctx: &Context<'_>, row: Row) -> Option<ClaimId> {
    ctx.project_view().row(row).map(|claim| claim.id.clone())
}
