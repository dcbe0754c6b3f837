//! Notes on a claim, and questions to the author, sources and speakers.

use super::view::{AddresseeForm, DetailsPanelState, OpenForm};
use crate::project::commands::addressee;
use crate::project::view::ClaimView;
use crate::project::{Addressee, Note, Target};
use crate::session::Field;
use crate::ui::action::Action;
use crate::ui::context::Context;
use crate::ui::fonts;
use crate::ui::labels;
use crate::ui::widgets::draft_field::FormAction;
use crate::ui::widgets::{self, draft_field};
use egui::{RichText, Ui};

/// The notes, oldest first, and the field of a new one.
pub fn notes(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, state: &mut DetailsPanelState, out: &mut Vec<Action>) {
    let key = draft_field::key(&Target::Claim(claim.id.clone()), Field::Note);
    let is_open = state.is_open(OpenForm::Note) || !ctx.draft(&key).is_empty();
    if claim.claim.notes.is_empty() && !is_open {
        return;
    }
    widgets::section(ui, ctx.theme, "Notes");
    for (index, note) in claim.claim.notes.iter().enumerate() {
        if state.edited_note == Some(index) {
            note_form(ui, ctx, claim, (index, note), state, out);
        } else {
            note_row(ui, ctx, claim, (index, note), state, out);
        }
    }
    if !is_open {
        return;
    }
    let hint = "Where did we get that? Ctrl+Enter keeps the note; until then it is a draft";
    let typed = draft_field::show(
        ui,
        ctx,
        out,
        &key,
        "",
        draft_field::FieldOptions { name: "Note", hint, rows: 2, width: f32::INFINITY },
    );
    if state.is_open(OpenForm::Note) {
        state.focus_on(ui, draft_field::id(&key));
    }
    let ready = !typed.text.trim().is_empty();
    let form_action = draft_field::form_buttons(ui, ctx, out, ("Keep note", ready), std::slice::from_ref(&key));
    if ready && (form_action == FormAction::Commit || typed.committed) {
        draft_field::commit(out, ctx.decide(|commands| commands.add_note(&claim.id, &typed.text)), &[key]);
        state.close_form();
    } else if form_action == FormAction::Cancel {
        state.close_form();
    }
}

/// A note with its author, and the buttons to change or remove it.
fn note_row(
    ui: &mut Ui,
    ctx: &Context<'_>,
    claim: &ClaimView,
    (index, note): (usize, &Note),
    state: &mut DetailsPanelState,
    out: &mut Vec<Action>,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        widgets::body(ui, ctx.theme, &note.text);
        let who = ctx.project().name_of(&note.stamp.by);
        widgets::meta(ui, ctx.theme, format!("{who}, {}", labels::timestamp(&note.stamp)));
        if widgets::text_button(ui, ctx.theme, "change the note").clicked() {
            state.edited_note = Some(index);
            state.needs_focus = true;
        }
        if widgets::text_button(ui, ctx.theme, "take the note away").on_hover_text("It stays in the log").clicked() {
            out.push(ctx.decide(|commands| commands.change_note(&claim.id, index, "")));
        }
    });
}

/// The field that changes a note.
fn note_form(
    ui: &mut Ui,
    ctx: &Context<'_>,
    claim: &ClaimView,
    (index, note): (usize, &Note),
    state: &mut DetailsPanelState,
    out: &mut Vec<Action>,
) {
    let key = draft_field::custom(&Target::Claim(claim.id.clone()), &format!("note {index}"));
    let options =
        draft_field::FieldOptions { name: "The note", hint: "What the note says", rows: 2, width: f32::INFINITY };
    let typed = draft_field::show(ui, ctx, out, &key, &note.text, options);
    state.focus_on(ui, draft_field::id(&key));
    let ready = !typed.text.trim().is_empty() && typed.text != note.text;
    let form_action = draft_field::form_buttons(ui, ctx, out, ("Change the note", ready), std::slice::from_ref(&key));
    if ready && (form_action == FormAction::Commit || typed.committed) {
        draft_field::commit(out, ctx.decide(|commands| commands.change_note(&claim.id, index, &typed.text)), &[key]);
        state.edited_note = None;
    } else if form_action == FormAction::Cancel {
        state.edited_note = None;
    }
}

/// The questions, with their answers or answer fields.
pub fn queries(
    ui: &mut Ui,
    ctx: &Context<'_>,
    claim: &ClaimView,
    state: &mut DetailsPanelState,
    out: &mut Vec<Action>,
) {
    let key = draft_field::key(&Target::Claim(claim.id.clone()), Field::Question);
    let is_open = state.is_open(OpenForm::Query) || !ctx.draft(&key).is_empty();
    if claim.claim.queries.is_empty() && !is_open {
        return;
    }
    widgets::section(ui, ctx.theme, "Asked");
    for (index, query) in claim.claim.queries.iter().enumerate() {
        let to = addressee(ctx.project(), &query.to);
        ui.label(RichText::new(format!("{to}: {}", query.question)).font(fonts::regular(13.0)).color(ctx.theme.ink));
        match &query.answer {
            Some(answer) => {
                ui.horizontal_wrapped(|ui| {
                    ui.add_space(14.0);
                    widgets::body(ui, ctx.theme, format!("— {}", answer.text));
                    widgets::meta(ui, ctx.theme, labels::timestamp(&answer.stamp));
                });
            }
            None => answer(ui, ctx, claim, index, out),
        }
    }
    if is_open {
        question_form(ui, ctx, claim, state, &key, out);
    }
}

fn answer(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, index: usize, out: &mut Vec<Action>) {
    let key = draft_field::custom(&Target::Claim(claim.id.clone()), &format!("answer {index}"));
    ui.horizontal(|ui| {
        ui.add_space(14.0);
        let name_and_hint = ("What came back", "What came back");
        if let Some(words) = draft_field::with_button(ui, ctx, out, (&key, ""), name_and_hint, "Answered") {
            draft_field::commit(out, ctx.decide(|commands| commands.answer_query(&claim.id, index, &words)), &[key]);
        }
    });
}

fn question_form(
    ui: &mut Ui,
    ctx: &Context<'_>,
    claim: &ClaimView,
    state: &mut DetailsPanelState,
    key: &crate::session::DraftKey,
    out: &mut Vec<Action>,
) {
    ui.horizontal_wrapped(|ui| {
        widgets::meta(ui, ctx.theme, "To");
        addressee_chips(ui, ctx, claim, &mut state.addressee_form);
    });
    let options =
        draft_field::FieldOptions { name: "Question", hint: "What do you ask?", rows: 2, width: f32::INFINITY };
    let typed = draft_field::show(ui, ctx, out, key, "", options);
    if state.is_open(OpenForm::Query) {
        state.focus_on(ui, draft_field::id(key));
    }
    let to = match &state.addressee_form.addressee {
        Addressee::Custom(_) => Addressee::Custom(state.addressee_form.name.trim().to_owned()),
        known => known.clone(),
    };
    let ready = !typed.text.trim().is_empty() && to != Addressee::Custom(String::new());
    let form_action =
        draft_field::form_buttons(ui, ctx, out, ("Put on the query sheet", ready), std::slice::from_ref(key));
    if ready && (form_action == FormAction::Commit || typed.committed) {
        let action = ctx.decide(|commands| commands.ask(&claim.id, to, &typed.text));
        draft_field::commit(out, action, std::slice::from_ref(key));
        state.close_form();
    } else if form_action == FormAction::Cancel {
        state.close_form();
    }
}

/// Chooses the addressee: the author, the speaker, the source of a piece of evidence, or a person by name.
fn addressee_chips(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, to: &mut AddresseeForm) {
    let project_view = ctx.project_view();
    let speaker = project_view.claim(&claim.id).and_then(|row| project_view.speaker_of(row));
    let mut choices = vec![Addressee::Author];
    choices.extend(speaker.map(|speaker| Addressee::Speaker(speaker.key.clone())));
    choices.extend(claim.claim.evidence.values().map(|e| Addressee::Source(e.source.clone())));
    choices.dedup();
    for choice in choices {
        if widgets::chip(ui, ctx.theme, &addressee(ctx.project(), &choice), to.addressee == choice).clicked() {
            to.addressee = choice;
        }
    }
    let other = matches!(to.addressee, Addressee::Custom(_));
    if widgets::chip(ui, ctx.theme, "someone else", other).clicked() {
        to.addressee = Addressee::Custom(String::new());
    }
    if other {
        let id = egui::Id::unique(("query to", &claim.id));
        widgets::single_line(ui, ctx.theme, id, "Who is asked", "Name", &mut to.name, 140.0);
    }
}
