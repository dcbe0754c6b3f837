//! The check points of a claim, and the items of its checklist.

use super::check_row::{self, CheckRow, CheckRowAction, CheckTarget};
use super::view::DetailsPanelState;
use crate::project::Mark;
use crate::project::view::{ClaimView, PointView};
use crate::ui::action::Action;
use crate::ui::context::Context;
use crate::ui::labels;
use crate::ui::selection::Selectable;
use crate::ui::widgets::{self};
use egui::Ui;

/// The check points: figures, dates, names and words that are checked one by one.
pub fn points(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, state: &mut DetailsPanelState, out: &mut Vec<Action>) {
    if claim.points.is_empty() {
        return;
    }
    widgets::section(ui, ctx.theme, "Check points");
    ui.spacing_mut().item_spacing.y = 2.0;
    for point in &claim.points {
        let secondary = secondary_text(point);
        let row = CheckRow {
            target: CheckTarget::Point(point.offset, point.exact.clone()),
            text: &point.exact,
            secondary: &secondary,
            mark: point.mark,
            reason: &point.why,
            stamp: None,
            required: false,
            help: "",
            removable: point.by_hand,
        };
        match check_row::show(ui, ctx, &row, &mut state.pending_mark) {
            Some(CheckRowAction::Mark(mark, reason)) => {
                out.push(ctx.decide(|commands| commands.tick_point(&claim.id, point, mark, &reason)));
            }
            Some(CheckRowAction::Remove) => out.push(ctx.decide(|commands| commands.remove_point(&claim.id, point))),
            Some(CheckRowAction::Hover) => {
                out.extend(point.span.map(|span| Action::Hover(Selectable::Point(claim.id.clone(), span))));
            }
            None => {}
        }
        if !point.note.is_empty() && point.mark == Mark::Open {
            note(ui, ctx, &point.note);
        }
    }
}

/// The secondary text of a check point: "superlative", "date · read as 2026-03-12".
fn secondary_text(point: &PointView) -> String {
    let missing = if point.span.is_none() { " · its words are gone" } else { "" };
    let by_hand = if point.by_hand { " · added by hand" } else { "" };
    let kind = labels::point(point.kind);
    let normalised =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    if point.value.is_empty() || normalised(&point.value) == normalised(&point.exact) {
        format!("{kind}{by_hand}{missing}")
    } else {
        format!("{kind} · read as {}{by_hand}{missing}", point.value)
    }
}

fn note(ui: &mut Ui, ctx: &Context<'_>, text: &str) {
    ui.horizontal_top(|ui| {
        ui.add_space(23.0);
        widgets::meta(ui, ctx.theme, text);
    });
    ui.add_space(2.0);
}

/// The items of the claim's checklist.
pub fn items(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, state: &mut DetailsPanelState, out: &mut Vec<Action>) {
    if claim.items.is_empty() {
        return;
    }
    widgets::section(ui, ctx.theme, "Checklist");
    ui.spacing_mut().item_spacing.y = 2.0;
    for item in &claim.items {
        let row = CheckRow {
            target: CheckTarget::Item(item.id.clone()),
            text: &item.text,
            secondary: "",
            mark: item.mark(),
            reason: item.tick.as_ref().map_or("", |tick| &tick.why),
            stamp: item.tick.as_ref().map(|tick| &tick.stamp),
            required: item.required,
            help: &item.help,
            removable: false,
        };
        if let Some(CheckRowAction::Mark(mark, reason)) = check_row::show(ui, ctx, &row, &mut state.pending_mark) {
            out.push(ctx.decide(|commands| commands.tick(&claim.id, &item.id, mark, &reason)));
        }
    }
}
