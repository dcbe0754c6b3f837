//! The details of a place: why it was chosen, its mentions, other candidates, and the decisions.

use crate::extract::places::gazetteer;
use crate::extract::{Candidate, Usage};
use crate::project::view::PlaceRow;
use crate::project::{PlaceState, Target};
use crate::session::Field;
use crate::text::coordinates;
use crate::ui::action::Action;
use crate::ui::context::Context;
use crate::ui::fonts;
use crate::ui::icons::Glyph;
use crate::ui::labels;
use crate::ui::selection::Selectable;
use crate::ui::theme::Tone;
use crate::ui::widgets::{self, ButtonSpec, MARGIN, draft_field};
use egui::{Frame, Id, Margin, RichText, Ui};

/// State of the gazetteer search.
#[derive(Debug, Default)]
pub struct GazetteerSearch {
    query: String,
    found: Vec<Candidate>,
}

/// Candidates offered at most.
const MAX_CANDIDATES: usize = 12;

/// The name of a country for its code; the code itself when it is not known.
pub fn country_name(code: &str) -> &str {
    gazetteer::country_name(code).unwrap_or(code)
}

/// Shows the details below the row of the place.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, place: &PlaceRow, search: &mut GazetteerSearch, out: &mut Vec<Action>) {
    let margin = Margin { left: MARGIN as i8, right: MARGIN as i8, top: 9, bottom: 12 };
    Frame::new().fill(ctx.theme.paper).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        let at =
            if place.lat.is_finite() { labels::coordinates(place.lat, place.lon) } else { "nowhere yet".to_owned() };
        let why = if place.why.is_empty() { String::new() } else { format!(" · {}", place.why) };
        widgets::meta(ui, ctx.theme, format!("{at}{why}"));
        mentions(ui, ctx, place, out);
        decisions(ui, ctx, place, out);
        questions(ui, ctx, place);
        candidates(ui, ctx, place, search, out);
        coordinates_field(ui, ctx, place, out);
        note(ui, ctx, place, out);
    });
    widgets::separator(ui, ctx.theme);
}

/// The mentions, with how the name is used; each is a link into the article.
fn mentions(ui: &mut Ui, ctx: &Context<'_>, place: &PlaceRow, out: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 7.0;
        widgets::meta(ui, ctx.theme, "Named as");
        for mention in place.mentions.iter().take(24) {
            let used = match mention.usage {
                Usage::Literal => "",
                Usage::Metonym => " (its government or people)",
                Usage::Demonym => " (of it)",
            };
            let label = format!("{}{used}", labels::single_line(ctx.text(), mention.span));
            let link = widgets::link(ui, ctx.theme, &label);
            if link.hovered() {
                out.push(Action::Hover(Selectable::Words(mention.span)));
            }
            if link.clicked() {
                out.push(Action::Reveal(mention.span));
            }
        }
        if place.mentions.len() > 24 {
            widgets::meta(ui, ctx.theme, format!("and {} times more", place.mentions.len() - 24));
        }
    });
}

/// The buttons that confirm the place or reject it.
fn decisions(ui: &mut Ui, ctx: &Context<'_>, place: &PlaceRow, out: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        let confirmed = place.state == PlaceState::Confirmed;
        let choices = [
            (PlaceState::Confirmed, Glyph::Tick, if confirmed { "Confirmed" } else { "Confirm" }, Tone::Good),
            (PlaceState::NotAPlace, Glyph::SlashedRing, "Not a place", Tone::Settled),
        ];
        for (state, glyph, label, tone) in choices {
            let on = place.state == state;
            let spec = ButtonSpec { glyph: Some(glyph), label, shortcut: "", tone, selected: on };
            if widgets::shortcut_button(ui, ctx.theme, spec).clicked() {
                out.push(ctx.decide(|commands| match state {
                    _ if on => commands.forget_place(&place.key),
                    PlaceState::NotAPlace => commands.not_a_place(&place.key),
                    _ => commands.confirm_place(&place.key),
                }));
            }
        }
    });
}

/// Consistency questions about distances and countries of this place.
fn questions(ui: &mut Ui, ctx: &Context<'_>, place: &PlaceRow) {
    let touches = |question: &&crate::extract::Question| {
        use crate::extract::QuestionKind::{Containment, Distance};
        matches!(question.kind, Distance | Containment)
            && place.mentions.iter().any(|mention| question.spans.iter().any(|span| span.overlaps(mention.span)))
    };
    for question in ctx.extraction().questions.iter().filter(touches) {
        widgets::warning(ui, ctx.theme, &question.text);
    }
}

/// Other places of the same name, and a search of the gazetteer.
fn candidates(ui: &mut Ui, ctx: &Context<'_>, place: &PlaceRow, search: &mut GazetteerSearch, out: &mut Vec<Action>) {
    widgets::section(ui, ctx.theme, "Another place of that name");
    if place.candidates.is_empty() {
        widgets::meta(ui, ctx.theme, "The gazetteer knows no other. Search by another name, or type coordinates.");
    }
    for candidate in place.candidates.iter().take(MAX_CANDIDATES) {
        candidate_row(ui, ctx, place, candidate, out);
    }
    let id = Id::unique(("place search", &place.key));
    let hint = "Search the gazetteer";
    let field = widgets::single_line(ui, ctx.theme, id, hint, hint, &mut search.query, f32::INFINITY);
    if field.response.changed() {
        search.found = if search.query.trim().is_empty() { Vec::new() } else { gazetteer::search(&search.query) };
    }
    for candidate in search.found.iter().take(MAX_CANDIDATES) {
        candidate_row(ui, ctx, place, candidate, out);
    }
    if search.found.is_empty() && !search.query.trim().is_empty() {
        widgets::meta(ui, ctx.theme, "No place of that name is known.");
    }
}

fn candidate_row(ui: &mut Ui, ctx: &Context<'_>, place: &PlaceRow, candidate: &Candidate, out: &mut Vec<Action>) {
    let theme = ctx.theme;
    let country = if candidate.country.is_empty() { "" } else { country_name(&candidate.country) };
    let population = if candidate.population == 0 {
        String::new()
    } else {
        format!(" · {} people", labels::thousands(candidate.population))
    };
    let mut aside = format!("{} · {}{population}", labels::place(candidate.kind), country);
    if country.is_empty() {
        aside = format!("{}{population}", labels::place(candidate.kind));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        if widgets::link(ui, theme, &candidate.name)
            .on_hover_text(labels::coordinates(candidate.lat, candidate.lon))
            .clicked()
        {
            out.push(ctx.decide(|commands| commands.choose_place(&place.key, candidate)));
        }
        ui.label(RichText::new(aside).font(fonts::regular(12.0)).color(theme.dim));
    });
}

/// The note on the place.
fn note(ui: &mut Ui, ctx: &Context<'_>, place: &PlaceRow, out: &mut Vec<Action>) {
    widgets::section(ui, ctx.theme, "Note");
    let stored = ctx.project().places.get(&place.key).map_or("", |record| record.note.as_str());
    let key = draft_field::key(&Target::Place(place.key.clone()), Field::Note);
    ui.horizontal(|ui| {
        let width = (ui.available_width() - 90.0).max(100.0);
        let options = draft_field::FieldOptions {
            name: "Note on the place",
            hint: "Where the name is from, what to ask",
            rows: 1,
            width,
        };
        let field = draft_field::show(ui, ctx, out, &key, stored, options);
        let changed = field.text.trim() != stored;
        if ui.add_enabled(changed, egui::Button::new("Keep")).clicked() || (changed && field.committed) {
            let action = ctx.decide(|commands| commands.note_place(&place.key, &field.text));
            draft_field::commit(out, action, std::slice::from_ref(&key));
        }
    });
}

/// The field for coordinates, with the parsed value or the error.
fn coordinates_field(ui: &mut Ui, ctx: &Context<'_>, place: &PlaceRow, out: &mut Vec<Action>) {
    widgets::section(ui, ctx.theme, "Coordinates");
    let key = draft_field::key(&Target::Place(place.key.clone()), Field::Coordinates);
    ui.horizontal(|ui| {
        let width = (ui.available_width() - 90.0).max(100.0);
        let options = draft_field::FieldOptions {
            name: "Coordinates",
            hint: "61.22, -149.90 or 61°13′N 149°54′W",
            rows: 1,
            width,
        };
        let field = draft_field::show(ui, ctx, out, &key, "", options);
        let ready = !field.text.trim().is_empty();
        if ui.add_enabled(ready, egui::Button::new("Set")).clicked() || (ready && field.committed) {
            let action = ctx.decide(|commands| commands.type_coordinates(&place.key, &field.text));
            draft_field::commit(out, action, std::slice::from_ref(&key));
        }
    });
    let text = ctx.draft(&key);
    if !text.trim().is_empty() {
        match coordinates::read(text) {
            Ok(at) => {
                widgets::meta(ui, ctx.theme, format!("Read as {}", labels::coordinates(at.lat, at.lon)));
            }
            Err(wrong) => {
                let wrong = wrong.to_string();
                let stop = if wrong.ends_with(['.', '?']) { "" } else { "." };
                let words = format!("These are no coordinates yet: {wrong}{stop} {}", coordinates::EXAMPLE);
                widgets::warning(ui, ctx.theme, words);
            }
        }
    }
}
