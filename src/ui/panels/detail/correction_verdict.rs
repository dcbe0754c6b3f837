//! The results of a check: proposed corrections, and the verdict that is published.

use super::view::{DetailsPanelState, OpenForm};
use crate::project::view::ClaimView;
use crate::project::{Correction, Outcome, Target, Verdict, scales};
use crate::session::Field;
use crate::ui::action::Action;
use crate::ui::commands::Command;
use crate::ui::context::Context;
use crate::ui::fonts;
use crate::ui::labels;
use crate::ui::theme::Tone;
use crate::ui::widgets::draft_field::FormAction;
use crate::ui::widgets::{self, ButtonSpec, draft_field};
use egui::{RichText, Ui};

/// The corrections, oldest first; declined ones are kept.
pub fn corrections(
    ui: &mut Ui,
    ctx: &Context<'_>,
    claim: &ClaimView,
    state: &mut DetailsPanelState,
    out: &mut Vec<Action>,
) {
    let on = Target::Claim(claim.id.clone());
    let keys = [draft_field::key(&on, Field::Correction), draft_field::key(&on, Field::CorrectionReason)];
    let is_open = state.is_open(OpenForm::Correction) || !ctx.draft(&keys[0]).is_empty();
    if claim.claim.corrections.is_empty() && !is_open {
        return;
    }
    widgets::section(ui, ctx.theme, "Correction");
    for correction in &claim.claim.corrections {
        correction_row(ui, ctx, correction, out);
    }
    if is_open {
        correction_form(ui, ctx, claim, state, &keys, out);
    }
}

fn correction_row(ui: &mut Ui, ctx: &Context<'_>, correction: &Correction, out: &mut Vec<Action>) {
    let theme = ctx.theme;
    let declined = correction.outcome == Outcome::Declined;
    let mut words = RichText::new(&correction.wording).font(fonts::serif(15.0));
    words = if declined { words.color(theme.dim).strikethrough() } else { words.color(theme.ink) };
    ui.label(words);
    let who = ctx.project().name_of(&correction.proposed.by);
    let reason = if correction.reason.is_empty() { String::new() } else { format!(" · {}", correction.reason) };
    widgets::meta(ui, theme, format!("Proposed by {who}{reason}"));
    if let Some(decision) = &correction.decision {
        let who = ctx.project().name_of(&decision.stamp.by);
        let word = if declined { "Declined" } else { "Accepted" };
        let why = if decision.comment.is_empty() { String::new() } else { format!(": {}", decision.comment) };
        let ink = if declined { theme.dim } else { theme.verified };
        ui.label(RichText::new(format!("{word} by {who}{why}")).font(fonts::medium(12.0)).color(ink));
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for (label, command) in [("Accept", Command::AcceptCorrection), ("Decline …", Command::DeclineCorrection)] {
            let key = ctx.shortcuts.text(command);
            let spec = ButtonSpec { glyph: None, label, shortcut: &key, tone: Tone::Active, selected: false };
            if widgets::shortcut_button(ui, theme, spec).on_hover_text(command.spec().tooltip).clicked() {
                out.push(Action::Run(command));
            }
        }
    });
}

fn correction_form(
    ui: &mut Ui,
    ctx: &Context<'_>,
    claim: &ClaimView,
    state: &mut DetailsPanelState,
    keys: &[crate::session::DraftKey; 2],
    out: &mut Vec<Action>,
) {
    let [wording, reason] = keys;
    let options = draft_field::FieldOptions {
        name: "Proposed wording",
        hint: "The words that should stand instead",
        rows: 2,
        width: f32::INFINITY,
    };
    let words = draft_field::show(ui, ctx, out, wording, &claim.claim.anchor.exact, options);
    if state.is_open(OpenForm::Correction) {
        state.focus_on(ui, draft_field::id(wording));
    }
    let options =
        draft_field::FieldOptions { name: "Reason for the correction", hint: "Why", rows: 1, width: f32::INFINITY };
    let why = draft_field::show(ui, ctx, out, reason, "", options);
    let ready = words.text.trim() != claim.claim.anchor.exact && !words.text.trim().is_empty();
    let form_action = draft_field::form_buttons(ui, ctx, out, ("Propose", ready), keys);
    if form_action == FormAction::Commit || (ready && (words.committed || why.committed)) {
        let action = ctx.decide(|commands| commands.propose_correction(&claim.id, &words.text, &why.text));
        draft_field::commit(out, action, keys);
        state.close_form();
    } else if form_action == FormAction::Cancel {
        state.close_form();
    }
}

/// The verdict, which is separate from the status: a label of a rating scale, an explanation, an as-of date.
pub fn verdict(
    ui: &mut Ui,
    ctx: &Context<'_>,
    claim: &ClaimView,
    state: &mut DetailsPanelState,
    out: &mut Vec<Action>,
) {
    let stored = claim.claim.verdict.as_ref();
    if stored.is_none() && !state.is_open(OpenForm::Verdict) {
        return;
    }
    widgets::section(ui, ctx.theme, "Verdict");
    match stored.filter(|_| !state.is_open(OpenForm::Verdict)) {
        Some(verdict) => verdict_summary(ui, ctx, claim, verdict, state, out),
        None => verdict_form(ui, ctx, claim, stored, state, out),
    }
}

fn verdict_summary(
    ui: &mut Ui,
    ctx: &Context<'_>,
    claim: &ClaimView,
    verdict: &Verdict,
    state: &mut DetailsPanelState,
    out: &mut Vec<Action>,
) {
    let label = scales::label(ctx.project(), verdict).map_or(verdict.label.as_str(), |label| &label.text);
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(label).font(fonts::semibold(14.0)).color(ctx.theme.ink));
        if !verdict.as_of.is_empty() {
            widgets::meta(ui, ctx.theme, format!("as of {}", verdict.as_of));
        }
        if widgets::text_button(ui, ctx.theme, "change").on_hover_text("Change the verdict").clicked() {
            state.verdict_label = Some(verdict.label.clone());
            state.open_form(OpenForm::Verdict);
        }
        if widgets::text_button(ui, ctx.theme, "take back").on_hover_text("Take the verdict back").clicked() {
            out.push(ctx.decide(|commands| commands.remove_verdict(&claim.id)));
        }
    });
    if !verdict.explanation.is_empty() {
        widgets::body(ui, ctx.theme, &verdict.explanation);
    }
    if !verdict.review_url.is_empty() {
        widgets::meta(ui, ctx.theme, &verdict.review_url);
    }
    let who = ctx.project().name_of(&verdict.stamp.by);
    widgets::meta(ui, ctx.theme, format!("{who}, {}", labels::timestamp(&verdict.stamp)));
}

/// The labels of a scale, to choose one.
fn label_buttons(ui: &mut Ui, ctx: &Context<'_>, scale: &str, state: &mut DetailsPanelState) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        for label in scales::find(ctx.project(), scale).map_or(&[][..], |scale| &scale.labels) {
            let on = state.verdict_label.as_ref() == Some(&label.id);
            let spec = ButtonSpec { glyph: None, label: &label.text, shortcut: "", tone: Tone::Active, selected: on };
            if widgets::shortcut_button(ui, ctx.theme, spec).on_hover_text(&label.help).clicked() {
                state.verdict_label = Some(label.id.clone());
            }
        }
    });
}

fn verdict_form(
    ui: &mut Ui,
    ctx: &Context<'_>,
    claim: &ClaimView,
    stored: Option<&Verdict>,
    state: &mut DetailsPanelState,
    out: &mut Vec<Action>,
) {
    let project = ctx.project();
    let scale = stored.map_or_else(|| scales::preferred(project), |verdict| verdict.scale.as_str()).to_owned();
    label_buttons(ui, ctx, &scale, state);
    let on = Target::Claim(claim.id.clone());
    let keys = [
        draft_field::key(&on, Field::Explanation),
        draft_field::custom(&on, "as of"),
        draft_field::key(&on, Field::Url),
    ];
    let [explanation, as_of, url] = &keys;
    let old = stored.cloned().unwrap_or_default();
    let all = f32::INFINITY;
    let hint = "What to publish: what is so, and how we know";
    let explanation_field = draft_field::show(
        ui,
        ctx,
        out,
        explanation,
        &old.explanation,
        draft_field::FieldOptions { name: "Explanation", hint, rows: 3, width: all },
    );
    state.focus_on(ui, draft_field::id(explanation));
    let (day, link) = day_and_url(ui, ctx, (as_of, url), &old, out);
    let ready = state.verdict_label.is_some();
    let form_action = draft_field::form_buttons(ui, ctx, out, ("Give verdict", ready), &[]);
    if form_action == FormAction::Commit || (ready && explanation_field.committed) {
        let verdict = Verdict {
            scale: scale.clone(),
            label: state.verdict_label.clone().unwrap_or_default(),
            explanation: explanation_field.text.trim().to_owned(),
            as_of: day.text.trim().to_owned(),
            review_url: link.text.trim().to_owned(),
            ..Verdict::default()
        };
        let action = ctx.decide(|commands| commands.set_verdict(&claim.id, verdict));
        if matches!(action, Action::Edit(_)) {
            state.close_form();
        }
        draft_field::commit(out, action, &keys);
    } else if form_action == FormAction::Cancel {
        state.close_form();
    }
}

/// The fields of the as-of date and of the address of the published review, in one row.
fn day_and_url(
    ui: &mut Ui,
    ctx: &Context<'_>,
    (as_of, url): (&crate::session::DraftKey, &crate::session::DraftKey),
    stored: &Verdict,
    out: &mut Vec<Action>,
) -> (draft_field::DraftResponse, draft_field::DraftResponse) {
    ui.horizontal(|ui| {
        let options = draft_field::FieldOptions { name: "As of", hint: "As of 2026-03-12", rows: 1, width: 130.0 };
        let day = draft_field::show(ui, ctx, out, as_of, &stored.as_of, options);
        let options = draft_field::FieldOptions {
            name: "Review address",
            hint: "Where the review is published",
            rows: 1,
            width: ui.available_width(),
        };
        (day, draft_field::show(ui, ctx, out, url, &stored.review_url, options))
    })
    .inner
}
