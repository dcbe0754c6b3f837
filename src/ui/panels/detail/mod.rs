//! The details of a claim, in the order of the work: wording, explanation, checklist, evidence, results, decision.
//!
//! ```text
//! wording             verbatim and normalised wording, kinds, a changed anchor
//! explanation         reasons, consistency questions, the counterpart
//! check_row           a check box with pass, fail, not applicable
//! checklist           check points and checklist items
//! evidence            sources applied to the claim
//! correction_verdict  corrections and the verdict
//! discussion          notes, and questions to people
//! history             who did what when
//! decision            the footer: status buttons, and what is missing before *verified*
//! ```
//!
//! The footer stays visible while the rest scrolls.

mod check_row;
mod checklist;
mod correction_verdict;
mod decision;
mod discussion;
mod evidence;
mod explanation;
mod history;
mod view;
mod wording;

use crate::project::view::ClaimView;
use crate::ui::action::Action;
use crate::ui::commands::Command;
use crate::ui::context::Context;
use crate::ui::widgets::{self, MARGIN};
use egui::{Frame, Margin, Panel, ScrollArea, Ui};
use view::Open;
pub use view::{DetailSection, View};

/// Shows the panel.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, view: &mut View, out: &mut Vec<Action>) {
    let Some(id) = ctx.claim() else { return nothing(ui, ctx) };
    let Some(claim) = ctx.project_view().claim_view(ctx.project(), ctx.extraction(), id) else {
        return nothing(ui, ctx);
    };
    view.follow(id);
    Panel::bottom("decision").frame(decision::frame(ctx.theme)).show_separator_line(false).show(ui, |ui| {
        decision::show(ui, ctx, &claim, out);
    });
    let area = ScrollArea::vertical().id_salt(("detail", id)).auto_shrink(false);
    area.show(ui, |ui| {
        let margin = Margin { left: MARGIN as i8, right: MARGIN as i8, top: 12, bottom: 20 };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            all(ui, ctx, &claim, view, out);
        });
    });
}

fn all(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, view: &mut View, out: &mut Vec<Action>) {
    wording::show(ui, ctx, claim, view, out);
    explanation::show(ui, ctx, claim, out);
    checklist::points(ui, ctx, claim, view, out);
    checklist::items(ui, ctx, claim, view, out);
    evidence::show(ui, ctx, claim, view, out);
    correction_verdict::corrections(ui, ctx, claim, view, out);
    correction_verdict::verdict(ui, ctx, claim, view, out);
    discussion::queries(ui, ctx, claim, view, out);
    discussion::notes(ui, ctx, claim, view, out);
    more(ui, ctx, claim, view);
    history::show(ui, ctx, claim, view);
}

/// Links that open the forms which are not open yet.
fn more(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, view: &mut View) {
    ui.add_space(12.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        let mut offer = |label: &str, part: Open, command: Option<Command>| {
            if view.is_open(part) {
                return;
            }
            let key = command.map(|command| ctx.shortcuts.text(command)).unwrap_or_default();
            let words = if key.is_empty() { label.to_owned() } else { format!("{label}  {key}") };
            if widgets::text_button(ui, ctx.theme, &words).clicked() {
                view.begin(part);
            }
        };
        offer("Add a note", Open::Note, Some(Command::Note));
        offer("Ask somebody", Open::Query, Some(Command::Query));
        offer("Propose a correction", Open::Correction, Some(Command::Correct));
        if claim.claim.verdict.is_none() {
            offer("Give a verdict", Open::Verdict, Some(Command::Verdict));
        }
        if claim.claim.wording.is_empty() {
            offer("Normalise the wording", Open::Wording, None);
        }
    });
}

fn nothing(ui: &mut Ui, ctx: &Context<'_>) {
    let key = ctx.shortcuts.text(Command::NextOpen);
    let new = ctx.shortcuts.text(Command::NewClaim);
    let advice = format!(
        "Press {key} for the next open one, or click its words in the article. Select words and press {new} to make a claim of your own."
    );
    widgets::empty_state(ui, ctx.theme, "No claim is chosen", &advice);
}
