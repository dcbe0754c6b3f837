//! Evidence: one card per source that is applied to the claim, and the form that adds or changes one.
//!
//! ```text
//! ▌ “Crossing shut for two days after toll-house blaze”
//! ▌ Ellery Gazette, 4 May 1988 · p. 1 · contradicts
//! ```

use super::view::{DetailsPanelState, EvidenceForm, OpenForm};
use crate::project::view::ClaimView;
use crate::project::{Evidence, EvidenceId, Source, Stance, Target};
use crate::session::Field;
use crate::ui::action::Action;
use crate::ui::commands::Command;
use crate::ui::context::Context;
use crate::ui::fonts;
use crate::ui::labels;
use crate::ui::selection::Selectable;
use crate::ui::theme::Tone;
use crate::ui::widgets::draft_field::FormAction;
use crate::ui::widgets::{self, ButtonSpec, draft_field};
use egui::{Frame, Margin, RichText, Ui};

/// A piece of evidence with its claim.
#[derive(Clone, Copy)]
struct EvidenceItem<'a> {
    claim: &'a ClaimView,
    id: &'a EvidenceId,
    evidence: &'a Evidence,
}

const STANCES: [Stance; 3] = [Stance::Supports, Stance::Contradicts, Stance::Context];

/// Shows the section.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, state: &mut DetailsPanelState, out: &mut Vec<Action>) {
    if let Some(evidence) = state.evidence_form.waiting.take() {
        out.push(add(ctx, claim, &evidence));
    }
    widgets::section(ui, ctx.theme, "Evidence");
    for (id, evidence) in &claim.claim.evidence {
        card(ui, ctx, EvidenceItem { claim, id, evidence }, state, out);
        ui.add_space(4.0);
    }
    for warning in &claim.warnings {
        widgets::warning(ui, ctx.theme, warning);
    }
    if state.is_open(OpenForm::Evidence) {
        form(ui, ctx, claim, state, out);
        return;
    }
    let key = ctx.shortcuts.text(Command::Evidence);
    let label = if claim.claim.evidence.is_empty() { "Add the first piece of evidence" } else { "Add evidence" };
    if widgets::text_button(ui, ctx.theme, &format!("{label}  {key}")).clicked() {
        state.evidence_form = EvidenceForm::default();
        state.open_form(OpenForm::Evidence);
    }
}

/// A card, with a bar in the colour of the stance.
fn card(ui: &mut Ui, ctx: &Context<'_>, item: EvidenceItem<'_>, state: &mut DetailsPanelState, out: &mut Vec<Action>) {
    let (theme, evidence) = (ctx.theme, item.evidence);
    let frame = Frame::new().fill(theme.paper).inner_margin(Margin { left: 13, right: 10, top: 7, bottom: 7 });
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 3.0;
        if !evidence.excerpt.is_empty() {
            let words = RichText::new(format!("“{}”", evidence.excerpt.trim_matches(['“', '”', '"'])));
            ui.label(words.font(fonts::regular(13.0)).color(theme.ink));
        }
        source_line(ui, ctx, item, state, out);
        if !evidence.note.is_empty() {
            widgets::meta(ui, theme, &evidence.note);
        }
        if evidence.stance == Stance::Contradicts {
            answer(ui, ctx, item, &mut state.evidence_form.answering, out);
        }
    });
    let rect = shown.response.rect;
    let bar = egui::Rect::from_min_max(rect.min, egui::pos2(rect.min.x + 3.0, rect.max.y));
    ui.painter().rect_filled(bar, 0.0, theme.ink_of(labels::stance_tone(evidence.stance)));
}

/// The source line of a card, "Ellery Gazette, 4 May 1988 · p. 1 · contradicts", with the buttons to change or remove
/// it.
fn source_line(
    ui: &mut Ui,
    ctx: &Context<'_>,
    item: EvidenceItem<'_>,
    state: &mut DetailsPanelState,
    out: &mut Vec<Action>,
) {
    let (theme, EvidenceItem { claim, id, evidence }) = (ctx.theme, item);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        let source = ctx.project().sources.get(&evidence.source);
        let title = source.map_or(evidence.source.as_str(), |source| &source.title);
        if widgets::link(ui, theme, title).on_hover_text("Show it among the sources").clicked() {
            out.push(Action::Select(Selectable::Source(evidence.source.clone())));
        }
        if let Some(source) = source {
            widgets::meta(ui, theme, format!("· {}", source.level.word()));
        }
        if evidence.locator.is_empty() {
            let hint = RichText::new("· no locator").font(fonts::regular(12.0)).color(theme.queried);
            ui.label(hint).on_hover_text("Say where in the source: a page, a timecode, a table");
        } else {
            widgets::meta(ui, theme, format!("· {}", evidence.locator));
        }
        let ink = theme.ink_of(labels::stance_tone(evidence.stance));
        ui.label(
            RichText::new(format!("· {}", labels::stance(evidence.stance))).font(fonts::semibold(12.0)).color(ink),
        );
        if widgets::text_button(ui, theme, "change").on_hover_text("Change this piece of evidence").clicked() {
            state.evidence_form = EvidenceForm {
                stance: evidence.stance,
                source: Some(evidence.source.clone()),
                changing: Some(id.clone()),
                ..EvidenceForm::default()
            };
            state.open_form(OpenForm::Evidence);
        }
        if widgets::text_button(ui, theme, "take away").on_hover_text("Take this piece of evidence away").clicked() {
            out.push(ctx.decide(|commands| commands.remove_evidence(&claim.id, id)));
        }
    });
}

/// The answer to contradicting evidence. Without one, *verified* is refused.
fn answer(
    ui: &mut Ui,
    ctx: &Context<'_>,
    item: EvidenceItem<'_>,
    changing: &mut Option<EvidenceId>,
    out: &mut Vec<Action>,
) {
    let EvidenceItem { claim, id, evidence } = item;
    let key = draft_field::key(&Target::Claim(claim.id.clone()), Field::Answer(id.clone()));
    let stored = evidence.answer.as_ref();
    let open = changing.as_ref() == Some(id);
    if let Some(answer) = stored.filter(|_| !open) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 5.0;
            let who = ctx.project().name_of(&answer.stamp.by);
            widgets::meta(ui, ctx.theme, format!("Answered by {who}: {}", answer.text));
            let change = widgets::text_button(ui, ctx.theme, "change the answer");
            if change.on_hover_text("Say it in other words; the log keeps these").clicked() {
                *changing = Some(id.clone());
                ui.memory_mut(|memory| memory.request_focus(draft_field::id(&key)));
            }
            let back = widgets::text_button(ui, ctx.theme, "take the answer back");
            if back.on_hover_text("The contradiction stands in the way again").clicked() {
                out.push(ctx.decide(|commands| commands.answer_evidence(&claim.id, id, "")));
            }
        });
        return;
    }
    let first = stored.map_or("", |answer| &answer.text);
    let name_and_hint = ("Answer to the contradiction", "Answer it: why does it not stand in the way?");
    ui.horizontal(|ui| {
        let word = if stored.is_some() { "Change" } else { "Answer" };
        if let Some(words) = draft_field::with_button(ui, ctx, out, (&key, first), name_and_hint, word) {
            draft_field::commit(out, ctx.decide(|commands| commands.answer_evidence(&claim.id, id, &words)), &[key]);
            *changing = None;
        }
    });
    if stored.is_some() && widgets::text_button(ui, ctx.theme, "leave the answer").clicked() {
        *changing = None;
    }
}

/// The form: stance, source, locator, excerpt, note.
fn form(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, state: &mut DetailsPanelState, out: &mut Vec<Action>) {
    let on = Target::Claim(claim.id.clone());
    let slot = state.evidence_form.changing.clone().unwrap_or_else(|| EvidenceId::from("new"));
    let old = claim.claim.evidence.get(&slot).cloned().unwrap_or_default();
    let keys = [
        draft_field::custom(&on, "evidence source"),
        draft_field::key(&on, Field::Locator(slot.clone())),
        draft_field::key(&on, Field::Excerpt(slot.clone())),
        draft_field::custom(&on, &format!("evidence note {slot}")),
    ];
    let [title, locator, excerpt, note] = &keys;
    let all = f32::INFINITY;
    stance_buttons(ui, ctx, &mut state.evidence_form.stance);
    let new_title = source(ui, ctx, state, title, out);
    let hint = "Where in it: p. 4, 00:14:32, table 3";
    let locator_field = draft_field::show(
        ui,
        ctx,
        out,
        locator,
        &old.locator,
        draft_field::FieldOptions { name: "Locator", hint, rows: 1, width: all },
    );
    let hint = "Its words, as they stand there";
    let excerpt_field = draft_field::show(
        ui,
        ctx,
        out,
        excerpt,
        &old.excerpt,
        draft_field::FieldOptions { name: "Excerpt", hint, rows: 2, width: all },
    );
    let changing = state.evidence_form.changing.is_some();
    let hint = "What you make of it (may stay empty)";
    let options = draft_field::FieldOptions { name: "Note on the evidence", hint, rows: 1, width: all };
    let note_field = changing.then(|| draft_field::show(ui, ctx, out, note, &old.note, options));
    let ready = state.evidence_form.source.is_some() || !new_title.trim().is_empty();
    let word = if changing { "Keep" } else { "Add evidence" };
    let form_action = draft_field::form_buttons(ui, ctx, out, (word, ready), &[]);
    let done =
        excerpt_field.committed || locator_field.committed || note_field.as_ref().is_some_and(|field| field.committed);
    if form_action == FormAction::Commit || (ready && done) {
        let evidence = Evidence {
            stance: state.evidence_form.stance,
            locator: locator_field.text.trim().to_owned(),
            excerpt: excerpt_field.text.trim().to_owned(),
            note: note_field.map_or_else(String::new, |field| field.text.trim().to_owned()),
            ..old
        };
        let action = decide(ctx, claim, &mut state.evidence_form, &new_title, evidence);
        if matches!(action, Action::Edit(_)) {
            state.close_form();
        }
        draft_field::commit(out, action, &keys);
    } else if form_action == FormAction::Cancel {
        state.close_form();
    }
}

/// Chooses whether the evidence supports or contradicts the claim, or gives context.
fn stance_buttons(ui: &mut Ui, ctx: &Context<'_>, chosen: &mut Stance) {
    ui.horizontal_wrapped(|ui| {
        for stance in STANCES {
            let spec = ButtonSpec {
                glyph: None,
                label: labels::stance(stance),
                shortcut: "",
                tone: if stance == Stance::Context { Tone::Active } else { labels::stance_tone(stance) },
                selected: *chosen == stance,
            };
            if widgets::shortcut_button(ui, ctx.theme, spec).clicked() {
                *chosen = stance;
            }
        }
    });
}

/// Chooses a source of the library, or a new one by its title. Returns the title of a new source.
fn source(
    ui: &mut Ui,
    ctx: &Context<'_>,
    state: &mut DetailsPanelState,
    key: &crate::session::DraftKey,
    out: &mut Vec<Action>,
) -> String {
    let library = &ctx.project().sources;
    let chosen = state.evidence_form.source.as_ref().and_then(|id| library.get(id));
    let mut typed = String::new();
    ui.horizontal(|ui| {
        if let Some(source) = chosen {
            widgets::body(ui, ctx.theme, &source.title);
        } else {
            let width =
                if library.is_empty() { ui.available_width() } else { (ui.available_width() - 110.0).max(100.0) };
            let hint = "A new source: title, as it will be cited";
            typed = draft_field::show(
                ui,
                ctx,
                out,
                key,
                "",
                draft_field::FieldOptions { name: "Title of the source", hint, rows: 1, width },
            )
            .text;
            state.focus_on(ui, draft_field::id(key));
        }
        if library.is_empty() {
            return;
        }
        widgets::chip_menu(ui, ctx.theme, "Library", chosen.is_some(), |ui| {
            if ui.selectable_label(chosen.is_none(), "A new source").clicked() {
                state.evidence_form.source = None;
            }
            for (id, source) in library {
                if ui.selectable_label(state.evidence_form.source.as_ref() == Some(id), &source.title).clicked() {
                    state.evidence_form.source = Some(id.clone());
                }
            }
        });
    });
    typed
}

/// Adds or changes evidence. A new source is added to the library first, the evidence in the next frame.
fn decide(ctx: &Context<'_>, claim: &ClaimView, form: &mut EvidenceForm, title: &str, evidence: Evidence) -> Action {
    let Some(source) = form.source.clone() else {
        let source = Source { title: title.trim().to_owned(), ..Source::default() };
        let (id, action) = ctx.make(|commands| commands.add_source(source));
        form.waiting = id.map(|id| Evidence { source: id, ..evidence });
        return action;
    };
    match &form.changing {
        Some(id) => ctx.decide(|commands| {
            commands.change_evidence(&claim.id, id, |record| {
                let (answer, stamp) = (record.answer.take(), record.stamp.clone());
                *record = Evidence { source, answer, stamp, ..evidence };
            })
        }),
        None => add(ctx, claim, &Evidence { source, ..evidence }),
    }
}

fn add(ctx: &Context<'_>, claim: &ClaimView, new: &Evidence) -> Action {
    ctx.make(|commands| commands.add_evidence(&claim.id, &new.source, new.stance, &new.locator, &new.excerpt)).1
}
