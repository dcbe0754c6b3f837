//! A quote: its text, and expanded the attribution, the recording, and a comparison of a transcript with the printed
//! words.

use super::view::SpeakersPanelState;
use crate::project::view::QuoteRow;
use crate::project::{SaidBy, Target};
use crate::session::Field;
use crate::text::quote_comparison::{Agreement, Piece, compare};
use crate::ui::action::Action;
use crate::ui::context::Context;
use crate::ui::fonts;
use crate::ui::icons::Glyph;
use crate::ui::labels;
use crate::ui::selection::Selectable;
use crate::ui::text_difference::{self, Segment};
use crate::ui::theme::Tone;
use crate::ui::widgets::{self, MARGIN, draft_field};
use egui::text::{LayoutJob, TextWrapping};
use egui::{Frame, Id, Margin, RichText, Ui, pos2};

/// Height of a row, in points: two lines of text.
const ROW_HEIGHT: f32 = 50.0;

/// Shows the row of a quote, and its details when expanded.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, index: usize, state: &mut SpeakersPanelState, out: &mut Vec<Action>) {
    let Some(quote) = ctx.project_view().quotes.get(index) else { return };
    let theme = ctx.theme;
    let thing = Selectable::Quote(quote.id.clone());
    let expanded = state.expanded_quote.as_ref() == Some(&quote.id);
    let said = labels::single_line(ctx.text(), quote.span);
    let id = Id::unique(("quote row", &quote.id));
    let row_state = [false, ctx.is_hovered(&thing) || expanded];
    let list_row = widgets::ListRow::begin(ui, theme, id, ROW_HEIGHT, row_state, || format!("Quote: {said}"));
    if list_row.response.hovered() {
        out.push(Action::Hover(thing.clone()));
    }
    if list_row.response.clicked() {
        state.expanded_quote = (!expanded).then(|| quote.id.clone());
        out.push(Action::Reveal(quote.span));
    }
    if ui.is_rect_visible(list_row.rect) {
        let inner = list_row.inner();
        let mut job = LayoutJob::simple(said, fonts::serif(14.0), theme.ink, inner.width() - 96.0);
        job.wrap = TextWrapping { max_rows: 2, ..TextWrapping::wrap_at_width(inner.width() - 96.0) };
        let galley = ui.painter().layout_job(job);
        let top = inner.center().y - galley.size().y / 2.0;
        ui.painter().galley(pos2(inner.min.x, top), galley, theme.ink);
        let kind = if quote.decided { "decided" } else { labels::quote(quote.kind) };
        list_row.text(ui, inner, egui::Align2::RIGHT_CENTER, kind, fonts::regular(12.0), theme.dim);
    }
    list_row.response.on_hover_text(&quote.why);
    if expanded {
        details(ui, ctx, quote, state, out);
    }
}

fn details(ui: &mut Ui, ctx: &Context<'_>, quote: &QuoteRow, state: &mut SpeakersPanelState, out: &mut Vec<Action>) {
    let margin = Margin { left: MARGIN as i8, right: MARGIN as i8, top: 6, bottom: 12 };
    Frame::new().fill(ctx.theme.hover).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        if !quote.why.is_empty() {
            widgets::meta(ui, ctx.theme, format!("Because: {}", quote.why));
        }
        if let Some(via) = quote.via {
            widgets::meta(ui, ctx.theme, format!("Second-hand, by way of “{}”", labels::single_line(ctx.text(), via)));
        }
        speaker_menu(ui, ctx, quote, state, out);
        recording(ui, ctx, quote, out);
        transcript(ui, ctx, quote, out);
    });
}

/// The menu that corrects the speaker.
fn speaker_menu(
    ui: &mut Ui,
    ctx: &Context<'_>,
    quote: &QuoteRow,
    state: &mut SpeakersPanelState,
    out: &mut Vec<Action>,
) {
    let project_view = ctx.project_view();
    let current = quote.speaker.and_then(|i| project_view.speakers.get(i));
    let label = match current {
        Some(speaker) => format!("Said by {}", speaker.name),
        None if !quote.speech => "No speech".to_owned(),
        None => "Said by …".to_owned(),
    };
    ui.horizontal_wrapped(|ui| {
        let mut choice: Option<SaidBy> = None;
        widgets::chip_menu(ui, ctx.theme, &label, quote.decided, |ui| {
            for speaker in &project_view.speakers {
                let on = current.is_some_and(|current| current.key == speaker.key);
                if ui.selectable_label(on, &speaker.name).clicked() {
                    choice = Some(SaidBy::Speaker(speaker.key.clone()));
                }
            }
            ui.separator();
            let id = Id::unique(("somebody else said", &quote.id));
            let name = "Somebody else: their name";
            let field = widgets::single_line(ui, ctx.theme, id, name, name, &mut state.new_speaker_name, 200.0);
            if field.committed && !state.new_speaker_name.trim().is_empty() {
                let (added, action) = ctx.make(|commands| commands.add_speaker(&state.new_speaker_name, ""));
                out.push(action);
                if let Some(key) = added {
                    state.new_speaker_name.clear();
                    state.pending_attribution = Some((quote.id.clone(), key));
                }
                ui.close();
            }
            for (said_by, word) in [
                (SaidBy::Unknown, "Nobody knows"),
                (SaidBy::NotSpeech, "It is no speech"),
                (SaidBy::AsFound, "As it was found"),
            ] {
                if ui.button(word).clicked() {
                    choice = Some(said_by);
                }
            }
        });
        if let Some(said_by) = choice {
            out.push(ctx.decide(|commands| commands.set_quote_speaker(&quote.id, said_by)));
        }
        if let Some(claim) = claim_of(ctx, quote)
            && widgets::link(ui, ctx.theme, "Its claim").clicked()
        {
            out.push(Action::Select(Selectable::Claim(claim)));
        }
    });
}

fn claim_of(ctx: &Context<'_>, quote: &QuoteRow) -> Option<crate::project::ClaimId> {
    let rows = ctx.project_view().claims_at(quote.span.start);
    rows.into_iter().rev().find_map(|row| ctx.project_view().row(row)).map(|claim| claim.id.clone())
}

/// The source that contains the recording, and the timecode.
fn recording(ui: &mut Ui, ctx: &Context<'_>, quote: &QuoteRow, out: &mut Vec<Action>) {
    let stored = ctx.project().attributions.get(&quote.id).cloned().unwrap_or_default();
    let key = draft_field::key(&Target::Quote(quote.id.clone()), Field::Timecode);
    ui.horizontal_wrapped(|ui| {
        let chosen = stored.recording.as_ref().and_then(|id| ctx.project().sources.get(id));
        let label = chosen.map_or("Recording …", |source| source.title.as_str()).to_owned();
        let mut choice = None;
        widgets::chip_menu(ui, ctx.theme, &label, chosen.is_some(), |ui| {
            if ctx.project().sources.is_empty() {
                widgets::meta(ui, ctx.theme, "Add the recording to the sources first.");
            }
            for (id, source) in &ctx.project().sources {
                if ui.selectable_label(stored.recording.as_ref() == Some(id), &source.title).clicked() {
                    choice = Some(Some(id.clone()));
                }
            }
            if chosen.is_some() && ui.button("None").clicked() {
                choice = Some(None);
            }
        });
        let options = draft_field::FieldOptions { name: "Timecode", hint: "00:14:32", rows: 1, width: 90.0 };
        let typed = draft_field::show(ui, ctx, out, &key, &stored.timecode, options);
        let source = choice.clone().unwrap_or_else(|| stored.recording.clone());
        if choice.is_some() || typed.committed {
            let action = ctx.decide(|commands| commands.set_recording(&quote.id, source.as_ref(), &typed.text));
            draft_field::commit(out, action, std::slice::from_ref(&key));
        }
    });
}

/// The transcript field, and its comparison with the printed words.
fn transcript(ui: &mut Ui, ctx: &Context<'_>, quote: &QuoteRow, out: &mut Vec<Action>) {
    let stored = ctx.project().attributions.get(&quote.id).map_or("", |a| a.transcript.as_str());
    let key = draft_field::key(&Target::Quote(quote.id.clone()), Field::Transcript);
    let hint = "Paste what was said, word by word; Ctrl+Enter keeps it";
    let options = draft_field::FieldOptions { name: "Transcript", hint, rows: 2, width: f32::INFINITY };
    let typed = draft_field::show(ui, ctx, out, &key, stored, options);
    if typed.text.trim() != stored.trim() && (ui.button("Keep transcript").clicked() || typed.committed) {
        let action = ctx.decide(|commands| commands.set_transcript(&quote.id, &typed.text));
        draft_field::commit(out, action, std::slice::from_ref(&key));
    }
    if !typed.text.trim().is_empty() {
        comparison(ui, ctx, quote.span.of(ctx.text()), &typed.text);
    }
}

/// The result of the comparison, then the words: those not printed struck through, those not said underlined.
fn comparison(ui: &mut Ui, ctx: &Context<'_>, printed: &str, spoken: &str) {
    let theme = ctx.theme;
    let compared = compare(printed, spoken);
    let (glyph, word, tone) = match compared.agreement {
        Agreement::Exact => (Glyph::Tick, "Exact: every word was said, and no more", Tone::Good),
        Agreement::Trimmed => (Glyph::Scissors, "Trimmed: every word was said, and more around it", Tone::Good),
        Agreement::Altered => (Glyph::Cross, "Altered: words were changed, added or dropped", Tone::Bad),
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 7.0;
        glyph.show(ui, 11.0, theme.ink_of(tone));
        ui.label(RichText::new(word).font(fonts::semibold(12.5)).color(theme.ink_of(tone)));
    });
    let segment = |piece: &Piece| match piece {
        Piece::Same => Segment::Same,
        Piece::OnlySaid => Segment::Deleted,
        Piece::OnlyQuoted => Segment::Inserted,
    };
    let words =
        compared.pieces.iter().flat_map(|(piece, words)| [(segment(piece), words.as_str()), (Segment::Same, " ")]);
    text_difference::show(ui, theme, words);
    if compared.pieces.iter().any(|(piece, _)| *piece != Piece::Same) {
        widgets::meta(ui, theme, "Struck through: said, not printed. Underlined: printed, not said.");
    }
}
