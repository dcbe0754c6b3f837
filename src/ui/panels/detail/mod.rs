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
use view::OpenForm;
pub use view::{DetailSection, DetailsPanelState};

/// Shows the panel.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, state: &mut DetailsPanelState, out: &mut Vec<Action>) {
    let Some(id) = ctx.claim() else { return no_claim(ui, ctx) };
    let Some(claim) = ctx.project_view().claim_view(ctx.project(), ctx.extraction(), id) else {
        return no_claim(ui, ctx);
    };
    state.sync_with(id);
    Panel::bottom("decision").frame(decision::frame(ctx.theme)).show_separator_line(false).show(ui, |ui| {
        decision::show(ui, ctx, &claim, out);
    });
    let area = ScrollArea::vertical().id_salt(("detail", id)).auto_shrink(false);
    area.show(ui, |ui| {
        let margin = Margin { left: MARGIN as i8, right: MARGIN as i8, top: 12, bottom: 20 };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            sections(ui, ctx, &claim, state, out);
        });
    });
}

fn sections(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, state: &mut DetailsPanelState, out: &mut Vec<Action>) {
    wording::show(ui, ctx, claim, state, out);
    explanation::show(ui, ctx, claim, out);
    checklist::points(ui, ctx, claim, state, out);
    checklist::items(ui, ctx, claim, state, out);
    evidence::show(ui, ctx, claim, state, out);
    correction_verdict::corrections(ui, ctx, claim, state, out);
    correction_verdict::verdict(ui, ctx, claim, state, out);
    discussion::queries(ui, ctx, claim, state, out);
    discussion::notes(ui, ctx, claim, state, out);
    form_links(ui, ctx, claim, state);
    history::show(ui, ctx, claim, state);
}

/// Links that open the forms which are not open yet.
fn form_links(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, state: &mut DetailsPanelState) {
    ui.add_space(12.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        let mut form_link = |label: &str, form: OpenForm, command: Option<Command>| {
            if state.is_open(form) {
                return;
            }
            let key = command.map(|command| ctx.shortcuts.text(command)).unwrap_or_default();
            let words = if key.is_empty() { label.to_owned() } else { format!("{label}  {key}") };
            if widgets::text_button(ui, ctx.theme, &words).clicked() {
                state.open_form(form);
            }
        };
        form_link("Add a note", OpenForm::Note, Some(Command::Note));
        form_link("Ask somebody", OpenForm::Query, Some(Command::Query));
        form_link("Propose a correction", OpenForm::Correction, Some(Command::Correct));
        if claim.claim.verdict.is_none() {
            form_link("Give a verdict", OpenForm::Verdict, Some(Command::Verdict));
        }
        if claim.claim.wording.is_empty() {
            form_link("Normalise the wording", OpenForm::Wording, None);
        }
    });
}

fn no_claim(ui: &mut Ui, ctx: &Context<'_>) {
    let key = ctx.shortcuts.text(Command::NextOpen);
    let new = ctx.shortcuts.text(Command::NewClaim);
    let advice = format!(
        "Press {key} for the next open one, or click its words in the article. Select words and press {new} to make a claim of your own."
    );
    widgets::empty_state(ui, ctx.theme, "No claim is chosen", &advice);
}
