//! The places panel: a map, and below it the places by country with their mentions.
//!
//! ```text
//! one  the details of a place: mentions, candidates, coordinates, decisions
//! ```
//!
//! Hovering a row, its pin or its mentions in the article highlights the other two.

mod one;

use crate::extract::Usage;
use crate::project::view::PlaceRow;
use crate::project::{PlaceKey, PlaceState};
use crate::ui::action::Action;
use crate::ui::context::Context;
use crate::ui::fonts;
use crate::ui::icons::Glyph;
use crate::ui::labels;
use crate::ui::map::{self, pins::Pin};
use crate::ui::selection::Selectable;
use crate::ui::widgets::{self, MARGIN};
use egui::{Align2, Id, Rect, ScrollArea, Ui, pos2, vec2};
use std::collections::BTreeMap;

/// Share of the panel's height that the map takes, from 0 to 1; the height is clamped to the bounds below, in points.
const MAP_SHARE: f32 = 0.42;
const MIN_MAP_HEIGHT: f32 = 150.0;
const MAX_MAP_HEIGHT: f32 = 420.0;

/// State that the panel keeps between frames.
#[derive(Debug, Default)]
pub struct PlacesPanelState {
    /// The expanded place.
    expanded: Option<PlaceKey>,
    /// The pins, cached until the project changes.
    pins: Vec<Pin>,
    computed_at: Option<u64>,
    /// The selection that the panel last followed.
    last_selection: Option<Selectable>,
    /// The gazetteer search, and its results.
    search: one::GazetteerSearch,
    /// True in the frame that scrolls to the expanded row.
    reveal: bool,
}

/// Shows the panel.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, state: &mut PlacesPanelState, out: &mut Vec<Action>) {
    let places = &ctx.project_view().places;
    if places.is_empty() {
        let advice = "No place is named in this article, as far as the gazetteer knows.";
        return widgets::empty_state(ui, ctx.theme, "Nowhere yet", advice);
    }
    sync_selection(ctx, state);
    if state.computed_at != Some(ctx.change_count) {
        state.pins = places.iter().enumerate().filter_map(|(i, place)| pin(i, place)).collect();
        state.computed_at = Some(ctx.change_count);
    }
    let height = (ui.available_height() * MAP_SHARE).clamp(MIN_MAP_HEIGHT, MAX_MAP_HEIGHT);
    let at = |key: &PlaceKey| places.iter().position(|place| place.key == *key).map(|i| i as u64);
    let hovered = match ctx.hovered {
        Some(Selectable::Place(key)) => at(key),
        _ => None,
    };
    let chosen = state.expanded.as_ref().and_then(at);
    let map_response = map::show(ui, Id::unique("map"), height, &state.pins, [chosen, hovered], ctx.theme);
    let named = |index: u64| places.get(usize::try_from(index).ok()?).map(|place| Selectable::Place(place.key.clone()));
    out.extend(map_response.hovered.and_then(named).map(Action::Hover));
    out.extend(map_response.clicked.and_then(named).map(Action::Select));
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().id_salt("places").auto_shrink(false).show(ui, |ui| list(ui, ctx, state, out));
}

/// Expands the place that was selected on the map or in the article.
fn sync_selection(ctx: &Context<'_>, state: &mut PlacesPanelState) {
    if ctx.selected == state.last_selection.as_ref() {
        return;
    }
    state.last_selection = ctx.selected.cloned();
    if let Some(Selectable::Place(key)) = ctx.selected {
        state.expanded = Some(key.clone());
        state.reveal = true;
        state.search = one::GazetteerSearch::default();
    }
}

/// The pin of a place; `None` without coordinates, or when it was decided not to be a place.
fn pin(index: usize, place: &PlaceRow) -> Option<Pin> {
    let known = place.lat.is_finite() && place.lon.is_finite() && place.state != PlaceState::NotAPlace;
    known.then(|| Pin {
        key: index as u64,
        name: place.name.clone(),
        lat: place.lat,
        lon: place.lon,
        mentions: place.mentions.len(),
        hollow: !place.mentions.is_empty() && place.mentions.iter().all(|mention| mention.usage != Usage::Literal),
        settled: place.state == PlaceState::Confirmed,
    })
}

fn list(ui: &mut Ui, ctx: &Context<'_>, state: &mut PlacesPanelState, out: &mut Vec<Action>) {
    for (country, places) in by_country(&ctx.project_view().places) {
        header(ui, ctx, country, &places);
        for place in places {
            row(ui, ctx, place, state, out);
            if state.expanded.as_ref() == Some(&place.key) {
                one::show(ui, ctx, place, &mut state.search, out);
            }
        }
    }
}

/// Places by country code, countries with the most mentions first; places without a country are last.
fn by_country(places: &[PlaceRow]) -> Vec<(&str, Vec<&PlaceRow>)> {
    let mut groups: BTreeMap<&str, Vec<&PlaceRow>> = BTreeMap::new();
    for place in places {
        groups.entry(place.country.as_str()).or_default().push(place);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    let mentions = |places: &[&PlaceRow]| places.iter().map(|place| place.mentions.len()).sum::<usize>();
    for (_, places) in &mut groups {
        places.sort_by_key(|place| std::cmp::Reverse(place.mentions.len()));
    }
    groups.sort_by_key(|(country, places)| (country.is_empty(), std::cmp::Reverse(mentions(places))));
    groups
}

fn header(ui: &mut Ui, ctx: &Context<'_>, country: &str, places: &[&PlaceRow]) {
    let name = if country.is_empty() { "No single country" } else { one::country_name(country) };
    let mentions: usize = places.iter().map(|place| place.mentions.len()).sum();
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), egui::Sense::hover());
    let label = format!("{name}, {}", widgets::count(mentions, "mention", "mentions"));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, &label));
    let inner = rect.shrink2(vec2(MARGIN, 0.0));
    let mut job = egui::text::LayoutJob::default();
    let font = fonts::semibold(11.0);
    let format =
        egui::TextFormat { font_id: font, color: ctx.theme.dim, extra_letter_spacing: 0.7, ..Default::default() };
    job.append(&name.to_uppercase(), 0.0, format);
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(pos2(inner.min.x, inner.max.y - galley.size().y - 4.0), galley, ctx.theme.dim);
    ui.painter().hline(rect.x_range(), rect.max.y - 0.5, ctx.theme.hairline());
}

/// A row: state icon, name and kind, number of mentions.
fn row(ui: &mut Ui, ctx: &Context<'_>, place: &PlaceRow, state: &mut PlacesPanelState, out: &mut Vec<Action>) {
    let theme = ctx.theme;
    let thing = Selectable::Place(place.key.clone());
    let expanded = state.expanded.as_ref() == Some(&place.key);
    let mentions = widgets::count(place.mentions.len(), "mention", "mentions");
    let accessible_name =
        || format!("{}, {}, {mentions}, {}", place.name, labels::place(place.kind), state_style(place).1);
    let id = Id::unique(("place row", &place.key));
    let list_row = widgets::ListRow::begin(
        ui,
        theme,
        id,
        widgets::ROW_HEIGHT,
        [expanded, ctx.is_hovered(&thing)],
        accessible_name,
    );
    if list_row.response.hovered() {
        out.push(Action::Hover(thing.clone()));
    }
    if list_row.response.clicked() {
        if expanded {
            state.expanded = None;
        } else {
            out.push(Action::Select(thing));
        }
    }
    if expanded && std::mem::take(&mut state.reveal) {
        list_row.response.scroll_to_me(None);
    }
    if !ui.is_rect_visible(list_row.rect) {
        return;
    }
    let inner = list_row.inner();
    let (glyph, _, ink) = state_style(place);
    let ink = match ink {
        Some(tone) => theme.ink_of(tone),
        None => theme.faint,
    };
    let spot = Rect::from_center_size(pos2(inner.min.x + 5.5, inner.center().y), vec2(11.0, 11.0));
    glyph.paint(ui.painter(), spot, ink);
    let space = Rect::from_min_max(pos2(inner.min.x + 20.0, inner.min.y), pos2(inner.max.x - 150.0, inner.max.y));
    let gone = place.state == PlaceState::NotAPlace;
    let colour = if gone { theme.dim } else { theme.ink };
    let name = list_row.text(ui, space, Align2::LEFT_CENTER, &place.name, fonts::medium(13.0), colour);
    let kind = Rect::from_min_max(pos2(name.max.x + 8.0, inner.min.y), space.max);
    let aside = if gone { "not a place" } else { labels::place(place.kind) };
    list_row.text(ui, kind, Align2::LEFT_CENTER, aside, fonts::regular(12.0), theme.dim);
    list_row.text(ui, inner, Align2::RIGHT_CENTER, &mentions, fonts::regular(12.0), theme.dim);
}

/// The state of a place: icon, label, tone.
fn state_style(place: &PlaceRow) -> (Glyph, &'static str, Option<crate::ui::theme::Tone>) {
    use crate::ui::theme::Tone;
    match place.state {
        PlaceState::Confirmed => (Glyph::Tick, "confirmed", Some(Tone::Good)),
        PlaceState::NotAPlace => (Glyph::SlashedRing, "not a place", Some(Tone::Settled)),
        PlaceState::Suggested if !place.lat.is_finite() => (Glyph::Question, "not found", Some(Tone::Waiting)),
        PlaceState::Suggested if place.chosen => (Glyph::Pin, "chosen by hand", Some(Tone::Active)),
        PlaceState::Suggested => (Glyph::Pin, "suggested", None),
    }
}
