//! The results of a check: proposed corrections, and the verdict that is published.

use super::view::{Open, View};
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
pub fn corrections(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, view: &mut View, out: &mut Vec<Action>) {
    let on = Target::Claim(claim.id.clone());
    let keys = [draft_field::key(&on, Field::Correction), draft_field::key(&on, Field::CorrectionReason)];
    let writing = view.is_open(Open::Correction) || !ctx.draft(&keys[0]).is_empty();
    if claim.claim.corrections.is_empty() && !writing {
        return;
    }
    widgets::section(ui, ctx.theme, "Correction");
    for correction in &claim.claim.corrections {
        one(ui, ctx, correction, out);
    }
    if writing {
        propose(ui, ctx, claim, view, &keys, out);
    }
}

fn one(ui: &mut Ui, ctx: &Context<'_>, correction: &Correction, out: &mut Vec<Action>) {
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

fn propose(
    ui: &mut Ui,
    ctx: &Context<'_>,
    claim: &ClaimView,
    view: &mut View,
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
    if view.is_open(Open::Correction) {
        view.focus_on(ui, draft_field::id(wording));
    }
    let options =
        draft_field::FieldOptions { name: "Reason for the correction", hint: "Why", rows: 1, width: f32::INFINITY };
    let why = draft_field::show(ui, ctx, out, reason, "", options);
    let ready = words.text.trim() != claim.claim.anchor.exact && !words.text.trim().is_empty();
    let form_action = draft_field::form_buttons(ui, ctx, out, ("Propose", ready), keys);
    if form_action == FormAction::Commit || (ready && (words.committed || why.committed)) {
        let decided = ctx.decide(|commands| commands.propose_correction(&claim.id, &words.text, &why.text));
        draft_field::commit(out, decided, keys);
        view.close();
    } else if form_action == FormAction::Cancel {
        view.close();
    }
}

/// The verdict, which is separate from the status: a label of a rating scale, an explanation, an as-of date.
pub fn verdict(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, view: &mut View, out: &mut Vec<Action>) {
    let stored = claim.claim.verdict.as_ref();
    if stored.is_none() && !view.is_open(Open::Verdict) {
        return;
    }
    widgets::section(ui, ctx.theme, "Verdict");
    match stored.filter(|_| !view.is_open(Open::Verdict)) {
        Some(verdict) => given(ui, ctx, claim, verdict, view, out),
        None => give(ui, ctx, claim, stored, view, out),
    }
}

fn given(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, verdict: &Verdict, view: &mut View, out: &mut Vec<Action>) {
    let label = scales::label(ctx.project(), verdict).map_or(verdict.label.as_str(), |label| &label.text);
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(label).font(fonts::semibold(14.0)).color(ctx.theme.ink));
        if !verdict.as_of.is_empty() {
            widgets::meta(ui, ctx.theme, format!("as of {}", verdict.as_of));
        }
        if widgets::text_button(ui, ctx.theme, "change").on_hover_text("Change the verdict").clicked() {
            view.label = Some(verdict.label.clone());
            view.begin(Open::Verdict);
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
fn choose(ui: &mut Ui, ctx: &Context<'_>, scale: &str, view: &mut View) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        for label in scales::find(ctx.project(), scale).map_or(&[][..], |scale| &scale.labels) {
            let on = view.label.as_ref() == Some(&label.id);
            let spec = ButtonSpec { glyph: None, label: &label.text, shortcut: "", tone: Tone::Active, selected: on };
            if widgets::shortcut_button(ui, ctx.theme, spec).on_hover_text(&label.help).clicked() {
                view.label = Some(label.id.clone());
            }
        }
    });
}

fn give(
    ui: &mut Ui,
    ctx: &Context<'_>,
    claim: &ClaimView,
    stored: Option<&Verdict>,
    view: &mut View,
    out: &mut Vec<Action>,
) {
    let project = ctx.project();
    let scale = stored.map_or_else(|| scales::preferred(project), |verdict| verdict.scale.as_str()).to_owned();
    choose(ui, ctx, &scale, view);
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
    let told = draft_field::show(
        ui,
        ctx,
        out,
        explanation,
        &old.explanation,
        draft_field::FieldOptions { name: "Explanation", hint, rows: 3, width: all },
    );
    view.focus_on(ui, draft_field::id(explanation));
    let (day, link) = ui
        .horizontal(|ui| {
            let options = draft_field::FieldOptions { name: "As of", hint: "As of 2026-03-12", rows: 1, width: 130.0 };
            let day = draft_field::show(ui, ctx, out, as_of, &old.as_of, options);
            let options = draft_field::FieldOptions {
                name: "Review address",
                hint: "Where the review is published",
                rows: 1,
                width: ui.available_width(),
            };
            (day, draft_field::show(ui, ctx, out, url, &old.review_url, options))
        })
        .inner;
    let ready = view.label.is_some();
    let form_action = draft_field::form_buttons(ui, ctx, out, ("Give verdict", ready), &[]);
    if form_action == FormAction::Commit || (ready && told.committed) {
        let verdict = Verdict {
            scale: scale.clone(),
            label: view.label.clone().unwrap_or_default(),
            explanation: told.text.trim().to_owned(),
            as_of: day.text.trim().to_owned(),
            review_url: link.text.trim().to_owned(),
            ..Verdict::default()
        };
        let decided = ctx.decide(|commands| commands.set_verdict(&claim.id, verdict));
        if matches!(decided, Action::Edit(_)) {
            view.close();
        }
        draft_field::commit(out, decided, &keys);
    } else if form_action == FormAction::Cancel {
        view.close();
    }
}
