//! The log panel: who did what when, newest first, filtered by person, kind of event and text.

use crate::project::{Act, Event, PersonId, Target};
use crate::ui::action::Action;
use crate::ui::context::Context;
use crate::ui::fonts;
use crate::ui::labels;
use crate::ui::selection::Selectable;
use crate::ui::widgets::{self, MARGIN};
use egui::{Align2, Frame, Id, Margin, Rect, ScrollArea, Ui, pos2};

/// Height of a row, in points: the event, and below it its comment.
const ROW_HEIGHT: f32 = 46.0;

/// The kinds of event to filter by, with their labels.
const ACT_LABELS: [(Act, &str); 18] = [
    (Act::Status, "Statuses"),
    (Act::Tick, "Ticks"),
    (Act::SignOff, "Sign-offs"),
    (Act::Evidence, "Evidence"),
    (Act::Note, "Notes"),
    (Act::Query, "Questions and answers"),
    (Act::Correction, "Corrections"),
    (Act::Verdict, "Verdicts"),
    (Act::Claim, "Claims made, split, merged"),
    (Act::Assign, "Assignments"),
    (Act::Legal, "Legal flags"),
    (Act::Source, "Sources"),
    (Act::Speaker, "Speakers"),
    (Act::Place, "Places"),
    (Act::Sentence, "Nothing to check"),
    (Act::Reply, "Right of reply"),
    (Act::Desk, "People, gates, filters"),
    (Act::Revision, "Drafts"),
];

/// State that the panel keeps between frames.
#[derive(Debug, Default)]
pub struct LogPanelState {
    /// Text that an event must contain.
    text: String,
    /// Only events by this person.
    by: Option<PersonId>,
    /// Only events of this kind.
    act: Option<Act>,
    /// Only events of the selected claim.
    this_claim: bool,
    /// Indices of the matching events, newest first, and the query that they were computed for.
    rows: Vec<usize>,
    computed_for: Option<LogQuery>,
}

/// Everything that the list of matching events depends on.
#[derive(Clone, Debug, PartialEq)]
struct LogQuery {
    entries: usize,
    text: String,
    by: Option<PersonId>,
    act: Option<Act>,
    on: Option<Target>,
}

/// Shows the panel.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, state: &mut LogPanelState, out: &mut Vec<Action>) {
    filter_bar(ui, ctx, state);
    widgets::separator(ui, ctx.theme);
    let log = &ctx.project().log;
    if log.is_empty() {
        let advice = "Every decision is written down here: who, what and when. Tick an item or set a status to begin.";
        return widgets::empty_state(ui, ctx.theme, "Nothing has happened yet", advice);
    }
    let query = LogQuery {
        entries: log.len(),
        text: state.text.trim().to_lowercase(),
        by: state.by.clone(),
        act: state.act.clone(),
        on: ctx.claim().filter(|_| state.this_claim).map(|id| Target::Claim(id.clone())),
    };
    if state.computed_for.as_ref() != Some(&query) {
        state.rows = (0..log.len()).rev().filter(|i| log.get(*i).is_some_and(|event| matches(event, &query))).collect();
        state.computed_for = Some(query);
    }
    if state.rows.is_empty() {
        return widgets::empty_state(ui, ctx.theme, "No entry fits", "Take a chip off, or search for fewer words.");
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let rows = &state.rows;
    ScrollArea::vertical().id_salt("log").auto_shrink(false).show_rows(ui, ROW_HEIGHT, rows.len(), |ui, range| {
        for event in rows.get(range).unwrap_or_default().iter().filter_map(|i| log.get(*i)) {
            row(ui, ctx, event, out);
        }
    });
}

fn matches(event: &Event, query: &LogQuery) -> bool {
    query.by.as_ref().is_none_or(|by| event.by == *by)
        && query.act.as_ref().is_none_or(|act| event.act == *act)
        && query.on.as_ref().is_none_or(|on| event.on == *on)
        && (query.text.is_empty()
            || event.text.to_lowercase().contains(&query.text)
            || event.comment.to_lowercase().contains(&query.text))
}

fn filter_bar(ui: &mut Ui, ctx: &Context<'_>, state: &mut LogPanelState) {
    let margin = Margin { left: MARGIN as i8, right: MARGIN as i8, top: 8, bottom: 8 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing = egui::vec2(7.0, 7.0);
        let id = Id::unique("log search");
        widgets::single_line(ui, ctx.theme, id, "Search the log", "Search the log", &mut state.text, f32::INFINITY);
        ui.horizontal_wrapped(|ui| {
            let by = state.by.as_ref().map_or("Everybody", |by| ctx.project().name_of(by)).to_owned();
            widgets::chip_menu(ui, ctx.theme, &by, state.by.is_some(), |ui| {
                if ui.selectable_label(state.by.is_none(), "Everybody").clicked() {
                    state.by = None;
                }
                for (id, person) in &ctx.project().people {
                    if ui.selectable_label(state.by.as_ref() == Some(id), &person.name).clicked() {
                        state.by = Some(id.clone());
                    }
                }
            });
            let act = ACT_LABELS
                .iter()
                .find(|(act, _)| state.act.as_ref() == Some(act))
                .map_or("Everything", |(_, word)| word);
            widgets::chip_menu(ui, ctx.theme, act, state.act.is_some(), |ui| {
                if ui.selectable_label(state.act.is_none(), "Everything").clicked() {
                    state.act = None;
                }
                for (act, word) in ACT_LABELS {
                    if ui.selectable_label(state.act.as_ref() == Some(&act), word).clicked() {
                        state.act = Some(act);
                    }
                }
            });
            if widgets::chip(ui, ctx.theme, "This claim", state.this_claim).clicked() {
                state.this_claim = !state.this_claim;
            }
        });
    });
}

/// A row: time, person and event, comment or subject.
fn row(ui: &mut Ui, ctx: &Context<'_>, event: &Event, out: &mut Vec<Action>) {
    let theme = ctx.theme;
    let who = ctx.project().name_of(&event.by);
    let text = format!("{who} {}", event.text);
    let subject = subject(&event.on);
    let selected = subject.as_ref().is_some_and(|thing| ctx.is_selected(thing));
    let id = Id::unique(("log entry", &event.id));
    let list_row = widgets::ListRow::begin(ui, theme, id, ROW_HEIGHT, [selected, false], || {
        format!("{} {text}", event.at.minute())
    });
    if let Some(thing) = &subject {
        if list_row.response.hovered() {
            out.push(Action::Hover(thing.clone()));
        }
        if list_row.response.clicked() {
            out.push(Action::Select(thing.clone()));
        }
    }
    let inner = list_row.inner();
    let middle = inner.center().y;
    let time = Rect::from_min_max(inner.min, pos2(inner.min.x + 52.0, inner.max.y));
    let (upper, lower) = (upper_line(time, middle), lower_line(time, middle));
    list_row.text(ui, upper, Align2::LEFT_CENTER, event.at.minute(), fonts::medium(12.5), theme.ink);
    list_row.text(
        ui,
        lower,
        Align2::LEFT_CENTER,
        event.at.day().get(5..).unwrap_or(""),
        fonts::regular(11.5),
        theme.dim,
    );
    let space = Rect::from_min_max(pos2(inner.min.x + 56.0, inner.min.y), inner.max);
    list_row.text(ui, upper_line(space, middle), Align2::LEFT_CENTER, &text, fonts::regular(13.0), theme.ink);
    let below =
        if event.comment.is_empty() { subject_text(ctx, &event.on) } else { format!("“{}”", event.comment) };
    list_row.text(ui, lower_line(space, middle), Align2::LEFT_CENTER, &below, fonts::regular(12.0), theme.dim);
    list_row.response.on_hover_text(format!("{} UTC", event.at));
}

fn upper_line(rect: Rect, middle: f32) -> Rect {
    Rect::from_min_max(pos2(rect.min.x, rect.min.y + 4.0), pos2(rect.max.x, middle + 1.0))
}

fn lower_line(rect: Rect, middle: f32) -> Rect {
    Rect::from_min_max(pos2(rect.min.x, middle), pos2(rect.max.x, rect.max.y - 5.0))
}

/// The subject of an event as an item to select; `None` when it cannot be selected.
fn subject(on: &Target) -> Option<Selectable> {
    match on {
        Target::Claim(id) => Some(Selectable::Claim(id.clone())),
        Target::Source(id) => Some(Selectable::Source(id.clone())),
        Target::Speaker(key) => Some(Selectable::Speaker(key.clone())),
        Target::Quote(id) => Some(Selectable::Quote(id.clone())),
        Target::Place(key) => Some(Selectable::Place(key.clone())),
        Target::Sentence(id) => Some(Selectable::Sentence(id.clone())),
        Target::Project | Target::Criticism(_) | Target::Person(_) | Target::Revision(_) => None,
    }
}

/// The text or name of an event's subject.
fn subject_text(ctx: &Context<'_>, on: &Target) -> String {
    match on {
        Target::Claim(id) => {
            ctx.project_view().claim(id).map_or_else(String::new, |row| labels::claim_text(ctx.project(), row))
        }
        Target::Source(id) => ctx.project().sources.get(id).map_or_else(String::new, |source| source.title.clone()),
        Target::Speaker(key) => ctx.project_view().speaker(key).map_or_else(|| key.to_string(), |row| row.name.clone()),
        Target::Place(key) => ctx.project_view().place(key).map_or_else(|| key.to_string(), |row| row.name.clone()),
        Target::Person(id) => ctx.project().name_of(id).to_owned(),
        Target::Revision(number) => format!("draft {number}"),
        _ => String::new(),
    }
}
