//! The speakers panel: speakers ordered by how much they say, each with role, aliases and quotes; and the right of
//! reply.
//!
//! ```text
//! person   the details of a speaker: rename, merge, split
//! quote    a quote: its speaker, recording and transcript
//! replies  who is criticised, and whether they could reply
//! ```

mod person;
mod quote;
mod replies;
mod view;

use crate::extract::QuestionKind;
use crate::project::SaidBy;
use crate::project::view::SpeakerRow;
use crate::ui::action::Action;
use crate::ui::context::Context;
use crate::ui::fonts;
use crate::ui::labels;
use crate::ui::selection::Selectable;
use crate::ui::widgets::{self, MARGIN};
use egui::{Align2, Frame, Id, Margin, Rect, ScrollArea, Ui, pos2, vec2};
pub use view::SpeakersPanelState;

/// Height of a row, in points: name, and below it the role.
const ROW_HEIGHT: f32 = 46.0;

/// Shows the panel.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, state: &mut SpeakersPanelState, out: &mut Vec<Action>) {
    sync_selection(ctx, state);
    if let Some((quote, speaker)) = state.pending_attribution.take() {
        out.push(ctx.decide(|commands| commands.set_quote_speaker(&quote, SaidBy::Speaker(speaker))));
    }
    let margin = Margin { left: MARGIN as i8, right: MARGIN as i8, top: 10, bottom: 9 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let speaking = ctx.project_view().speakers.iter().filter(|speaker| !speaker.quotes.is_empty()).count();
            if widgets::chip(ui, ctx.theme, &format!("Who speaks {speaking}"), !state.shows_replies).clicked() {
                state.shows_replies = false;
            }
            let open = replies::open_count(ctx.project());
            let label = if open == 0 { "Right of reply".to_owned() } else { format!("Right of reply {open}") };
            if widgets::chip(ui, ctx.theme, &label, state.shows_replies).clicked() {
                state.shows_replies = true;
            }
        });
    });
    widgets::separator(ui, ctx.theme);
    if state.shows_replies {
        replies::show(ui, ctx, state, out);
    } else {
        people(ui, ctx, state, out);
    }
}

/// Expands the speaker or quote that was selected elsewhere.
fn sync_selection(ctx: &Context<'_>, state: &mut SpeakersPanelState) {
    if ctx.selected == state.last_selection.as_ref() {
        return;
    }
    state.last_selection = ctx.selected.cloned();
    match ctx.selected {
        Some(Selectable::Speaker(key)) => state.expanded = Some(key.clone()),
        Some(Selectable::Quote(id)) => {
            state.expanded_quote = Some(id.clone());
            let speaker = ctx.project_view().quote(id).and_then(|quote| quote.speaker);
            state.expanded =
                speaker.and_then(|i| ctx.project_view().speakers.get(i)).map(|speaker| speaker.key.clone());
        }
        _ => {}
    }
}

fn people(ui: &mut Ui, ctx: &Context<'_>, state: &mut SpeakersPanelState, out: &mut Vec<Action>) {
    let project_view = ctx.project_view();
    if project_view.speakers.is_empty() && project_view.quotes.is_empty() {
        let advice = "Nobody is quoted or named in this article, as far as the program can tell. Select words and press C to make a claim of a quote.";
        return widgets::empty_state(ui, ctx.theme, "Nobody speaks here", advice);
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().id_salt("speakers").auto_shrink(false).show(ui, |ui| {
        spelling_questions(ui, ctx, out);
        for speaker in &project_view.speakers {
            row(ui, ctx, speaker, state, out);
            if state.expanded.as_ref() == Some(&speaker.key) {
                person::show(ui, ctx, speaker, state, out);
            }
        }
        unattributed_quotes(ui, ctx, state, out);
        new_speaker_form(ui, ctx, state, out);
    });
}

/// Consistency questions about names and titles.
fn spelling_questions(ui: &mut Ui, ctx: &Context<'_>, out: &mut Vec<Action>) {
    let is_about_names = |kind| matches!(kind, QuestionKind::Spelling | QuestionKind::Title);
    for question in ctx.extraction().questions.iter().filter(|question| is_about_names(question.kind)) {
        Frame::new().inner_margin(Margin { left: MARGIN as i8, right: MARGIN as i8, top: 8, bottom: 6 }).show(
            ui,
            |ui| {
                widgets::warning(ui, ctx.theme, &question.text);
                ui.horizontal_wrapped(|ui| {
                    ui.add_space(20.0);
                    for span in &question.spans {
                        let link =
                            widgets::link(ui, ctx.theme, &format!("“{}”", labels::single_line(ctx.text(), *span)));
                        if link.hovered() {
                            out.push(Action::Hover(Selectable::Words(*span)));
                        }
                        if link.clicked() {
                            out.push(Action::Reveal(*span));
                        }
                    }
                });
            },
        );
        widgets::separator(ui, ctx.theme);
    }
}

/// A row: name and role on the left, number of quotes and words on the right.
fn row(ui: &mut Ui, ctx: &Context<'_>, speaker: &SpeakerRow, state: &mut SpeakersPanelState, out: &mut Vec<Action>) {
    let theme = ctx.theme;
    let thing = Selectable::Speaker(speaker.key.clone());
    let expanded = state.expanded.as_ref() == Some(&speaker.key);
    let said = quote_count(speaker);
    let id = Id::unique(("speaker row", &speaker.key));
    let row_state = [expanded, ctx.is_hovered(&thing)];
    let list_row =
        widgets::ListRow::begin(ui, theme, id, ROW_HEIGHT, row_state, || format!("{}, {said}", speaker.name));
    if list_row.response.hovered() {
        out.push(Action::Hover(thing.clone()));
    }
    if list_row.response.clicked() {
        state.expanded = (!expanded).then(|| speaker.key.clone());
        out.push(Action::Select(thing.clone()));
        state.last_selection = Some(thing);
    }
    if !ui.is_rect_visible(list_row.rect) {
        return;
    }
    let inner = list_row.inner();
    let (middle, right) = (inner.center().y, inner.max.x - 150.0);
    let top = Rect::from_min_max(pos2(inner.min.x, inner.min.y + 5.0), pos2(right, middle + 1.0));
    let bottom = Rect::from_min_max(pos2(inner.min.x, middle), pos2(right, inner.max.y - 5.0));
    list_row.text(ui, top, Align2::LEFT_CENTER, &speaker.name, fonts::semibold(13.5), theme.ink);
    list_row.text(ui, bottom, Align2::LEFT_CENTER, &role(speaker), fonts::regular(12.0), theme.dim);
    let side = Rect::from_min_size(pos2(right + 8.0, inner.min.y), vec2(142.0, inner.height()));
    list_row.text(ui, side, Align2::RIGHT_CENTER, &said, fonts::regular(12.0), theme.dim);
}

/// Role and affiliation, "Russian President · Russia", otherwise the kind of speaker.
fn role(speaker: &SpeakerRow) -> String {
    let parts: Vec<&str> =
        [speaker.role.as_str(), speaker.affiliation.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { labels::speaker_kind(speaker.kind).to_owned() } else { parts.join(" · ") }
}

fn quote_count(speaker: &SpeakerRow) -> String {
    if speaker.quotes.is_empty() {
        return widgets::count(speaker.mentions.len(), "mention", "mentions");
    }
    let quotes = widgets::count(speaker.quotes.len(), "quote", "quotes");
    format!("{quotes} · {}", widgets::count(speaker.words, "word", "words"))
}

/// The form that adds a speaker.
fn new_speaker_form(ui: &mut Ui, ctx: &Context<'_>, state: &mut SpeakersPanelState, out: &mut Vec<Action>) {
    Frame::new().inner_margin(Margin { left: MARGIN as i8, right: MARGIN as i8, top: 6, bottom: 14 }).show(ui, |ui| {
        widgets::section(ui, ctx.theme, "Somebody who is not here");
        ui.add_space(4.0);
        ui.horizontal(|ui| {
            let width = (ui.available_width() - 70.0).max(100.0);
            let id = Id::unique("new speaker");
            let name = "Name of a new speaker";
            let field = widgets::single_line(ui, ctx.theme, id, name, name, &mut state.new_speaker_name, width);
            if std::mem::take(&mut state.focus_new_speaker) {
                field.response.request_focus();
                field.response.scroll_to_me(None);
            }
            let ready = !state.new_speaker_name.trim().is_empty();
            if ui.add_enabled(ready, egui::Button::new("Add")).clicked() || (ready && field.committed) {
                let (added, action) = ctx.make(|commands| commands.add_speaker(&state.new_speaker_name, ""));
                out.push(action);
                if let Some(key) = added {
                    state.new_speaker_name.clear();
                    state.expanded = Some(key);
                }
            }
        });
    });
}

/// Quotes without a known speaker.
fn unattributed_quotes(ui: &mut Ui, ctx: &Context<'_>, state: &mut SpeakersPanelState, out: &mut Vec<Action>) {
    let quotes: Vec<usize> = (0..ctx.project_view().quotes.len())
        .filter(|i| ctx.project_view().quotes.get(*i).is_some_and(|quote| quote.speech && quote.speaker.is_none()))
        .collect();
    if quotes.is_empty() {
        return;
    }
    Frame::new().inner_margin(Margin { left: MARGIN as i8, right: MARGIN as i8, top: 6, bottom: 4 }).show(ui, |ui| {
        widgets::section(ui, ctx.theme, "Speaker not known");
        widgets::meta(ui, ctx.theme, "Said by someone whom the text does not settle. Open a quote to say whose it is.");
    });
    for index in quotes {
        quote::show(ui, ctx, index, state, out);
    }
}
