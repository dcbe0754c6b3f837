//! Preview of a change to the boundaries of claims (choose other words, split, merge): the claims before and after, and
//! what happens to the decisions that were taken on them.
//!
//! ```text
//! BEFORE                          AFTER
//! ✓ Verified                      ↻ Recheck
//! The bridge cost 214 million     The bridge cost 214 million crowns
//! ```

use super::layout::{button_row, heading, paragraph, two_columns};
use crate::project::{Change, Claim, ClaimId, Delta, Edit, Status};
use crate::text::Span;
use crate::ui::action::Action;
use crate::ui::context::Context;
use crate::ui::selection::Selectable;
use crate::ui::widgets;
use crate::ui::{fonts, status_style};
use egui::{Frame, RichText, ScrollArea, Ui};
use std::collections::BTreeSet;

/// A change of claim boundaries that waits for confirmation.
#[derive(Clone, Debug, PartialEq)]
pub struct BoundaryChange {
    /// The title of the dialog.
    pub title: String,
    /// The label of the button that applies the change.
    pub word: &'static str,
    /// The edit to apply.
    pub edit: Edit,
    /// The claim to select afterwards.
    pub then: ClaimId,
}

/// Shows the dialog. Returns true when it should close.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, asked: &BoundaryChange, out: &mut Vec<Action>) -> bool {
    heading(ui, ctx.theme, 680.0, &asked.title);
    let claims = || asked.edit.changes.iter().filter_map(claim_of);
    let height = (ui.ctx().content_rect().height() - 260.0).clamp(90.0, 420.0);
    ScrollArea::vertical().id_salt("claim boundaries").max_height(height).show(ui, |ui| {
        two_columns(ui, |left, right| {
            widgets::section(left, ctx.theme, "Before");
            widgets::section(right, ctx.theme, "After");
            let mut before: Vec<_> = claims().filter_map(|delta| span_and_status(ctx, &delta.id)).collect();
            before.sort_by_key(|(span, _)| span.start);
            for (span, status) in before {
                claim_card(left, ctx, status, span.of(ctx.text()));
            }
            for claim in claims().filter_map(|delta| delta.after.as_ref()).filter(|c| c.merged_into.is_none()) {
                claim_card(right, ctx, claim.status, &claim.anchor.exact);
            }
        });
    });
    for line in effects(ctx, claims()) {
        ui.add_space(4.0);
        paragraph(ui, ctx.theme, line);
    }
    match button_row(ui, ctx.theme, &["Cancel", asked.word], true) {
        Some(1) => {
            out.push(Action::Edit(asked.edit.clone()));
            out.push(Action::Unmark);
            out.push(Action::PickOut(BTreeSet::new()));
            out.push(Action::Select(Selectable::Claim(asked.then.clone())));
            true
        }
        pressed => pressed.is_some(),
    }
}

fn claim_of(change: &Change) -> Option<&Delta<ClaimId, Claim>> {
    match change {
        Change::Claim(delta) => Some(delta),
        _ => None,
    }
}

/// The span and status of a claim now; `None` for a claim that does not exist yet.
fn span_and_status(ctx: &Context<'_>, id: &ClaimId) -> Option<(Span, Status)> {
    let row = ctx.project_view().claim(id).filter(|row| row.listed)?;
    Some((row.span?, row.status))
}

/// One claim: its status, and its words set like the article.
fn claim_card(ui: &mut Ui, ctx: &Context<'_>, status: Status, text: &str) {
    let style = status_style::of(status);
    let ink = ctx.theme.ink_of(style.tone);
    Frame::new().fill(ctx.theme.paper).inner_margin(11.0).corner_radius(4.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            style.glyph.show(ui, 10.0, ink);
            ui.label(RichText::new(style.word).font(fonts::semibold(12.0)).color(ink));
        });
        ui.label(RichText::new(text).font(fonts::serif(15.0)).color(ctx.theme.ink));
    });
    ui.add_space(6.0);
}

/// Side effects of the change that the two columns do not show.
fn effects<'d>(ctx: &Context<'_>, claims: impl Iterator<Item = &'d Delta<ClaimId, Claim>>) -> Vec<&'static str> {
    let (mut recheck, mut merged) = (false, false);
    for delta in claims {
        let Some(after) = &delta.after else { continue };
        let before = span_and_status(ctx, &delta.id).map(|(_, status)| status);
        recheck |= after.status == Status::Recheck && before != Some(Status::Recheck);
        merged |= after.merged_into.is_some();
    }
    let effects = [
        (recheck, "It goes to recheck, since what was settled were other words."),
        (merged, "Evidence, notes and questions of all of them come together. Those that go stay on record."),
    ];
    effects.into_iter().filter_map(|(is_so, line)| is_so.then_some(line)).collect()
}
