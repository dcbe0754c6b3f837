//! Dialog that resolves merge conflicts one at a time, ours beside theirs. Each choice is an edit that can be undone.

use super::layout::{button_row, heading, paragraph, two_columns};
use crate::project::merge::{ConflictVersion, Side, conflict_view};
use crate::ui::action::Action;
use crate::ui::context::Context;
use crate::ui::fonts;
use egui::{RichText, Ui};

/// Shows the conflict with index `at`. Returns true when none is left or the rest was put off.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, at: &mut usize, out: &mut Vec<Action>) -> bool {
    let names: Vec<&String> = ctx.project().conflicts.keys().collect();
    let Some(last) = names.len().checked_sub(1) else {
        heading(ui, ctx.theme, 460.0, "Conflicts");
        paragraph(ui, ctx.theme, "There is none: nobody decided anything differently.");
        return button_row(ui, ctx.theme, &["Close"], true).is_some();
    };
    *at = (*at).min(last);
    let Some(name) = names.get(*at) else { return true };
    heading(ui, ctx.theme, 640.0, &format!("Conflict {} of {}", *at + 1, names.len()));
    if let Some(shown) = conflict_view(ctx.project(), name) {
        paragraph(ui, ctx.theme, &format!("{} – {}", shown.record, shown.field));
        if !shown.was.is_empty() {
            paragraph(ui, ctx.theme, &format!("Before: {}", shown.was));
        }
        ui.add_space(6.0);
        two_columns(ui, |ours, theirs| {
            side(ours, ctx, "Ours", &shown.ours);
            side(theirs, ctx, "Theirs", &shown.theirs);
        });
    } else {
        paragraph(ui, ctx.theme, name);
    }
    let resolve = |side| ctx.decide(|commands| commands.resolve_conflict(name, side));
    match button_row(ui, ctx.theme, &["Later", "Next", "Take theirs", "Take ours"], true) {
        Some(3) => out.push(resolve(Side::Ours)),
        Some(2) => out.push(resolve(Side::Theirs)),
        Some(1) => *at = (*at + 1) % names.len(),
        Some(_) => return true,
        None => {}
    }
    false
}

fn side(ui: &mut Ui, ctx: &Context<'_>, title: &str, version: &ConflictVersion) {
    ui.label(RichText::new(title).font(fonts::semibold(13.5)).color(ctx.theme.ink));
    paragraph(ui, ctx.theme, if version.words.is_empty() { "(nothing)" } else { &version.words });
    if let Some(stamp) = &version.by {
        let person = ctx.project().people.get(&stamp.by).map_or_else(|| stamp.by.to_string(), |p| p.name.clone());
        ui.weak(format!("{person}, {} {} UTC", stamp.at.day(), stamp.at.minute()));
    }
}
