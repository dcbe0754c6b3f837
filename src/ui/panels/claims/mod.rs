//! The claims panel: a searchable and filterable list that stays fast with 100,000 rows.

mod excerpt;
mod filter_bar;
mod multi_select;
mod row;
pub mod row_text;

use crate::project::filter::Filter;
use crate::project::search::Query;
use crate::project::view::Row;
use crate::project::{ClaimId, Project};
use crate::ui::context::Context;
use crate::ui::labels;
use crate::ui::update::Action;
use crate::ui::widgets::{self, ROW_HEIGHT};
use egui::{Id, ScrollArea, Ui};

/// State that the panel keeps between frames.
#[derive(Debug, Default)]
pub struct ClaimsPanelState {
    /// The filter and sort order of the list.
    pub filter: Filter,
    /// The name under which the filter is being saved, if it is.
    new_filter_name: Option<String>,
    /// The filtered rows, and the change count and filter that they were computed for.
    rows: Vec<Row>,
    computed_for: Option<(u64, Filter)>,
    /// The query whose matches are highlighted in the article.
    highlighted_query: String,
    /// The selected claim that the list was last scrolled to.
    scrolled_to: Option<ClaimId>,
}

impl ClaimsPanelState {
    /// The rows that match the filter, sorted; computed again only after a change.
    pub fn rows(&mut self, ctx: &Context<'_>) -> &[Row] {
        let key = (ctx.revision, self.filter.clone());
        if self.computed_for.as_ref() != Some(&key) {
            self.rows = self.filter.rows(ctx.project(), ctx.project_view());
            self.computed_for = Some(key);
        }
        &self.rows
    }
}

/// The id of the search field, which Ctrl+F focuses.
pub fn search_id() -> Id {
    Id::unique("claims search")
}

/// Shows the panel.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, state: &mut ClaimsPanelState, out: &mut Vec<Action>) {
    filter_bar::show(ui, ctx, state, out);
    widgets::separator(ui, ctx.theme);
    multi_select::show(ui, ctx, out);
    let query = Query::new(&state.filter.text);
    if state.highlighted_query != state.filter.text {
        state.highlighted_query.clone_from(&state.filter.text);
        out.push(Action::Hits(query.find_in(ctx.text())));
    }
    state.rows(ctx);
    if state.rows.is_empty() {
        no_rows(ui, ctx, state);
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let new_row = newly_selected(ctx, state);
    let mut area = ScrollArea::vertical().id_salt("claims").auto_shrink(false);
    if let Some(row) = new_row {
        area = area.vertical_scroll_offset(scroll_offset(ui, row, last_offset_and_height(ui)));
    }
    let count = state.rows.len();
    let rows = &state.rows;
    let output = area.show_rows(ui, ROW_HEIGHT, count, |ui, range| {
        for row in rows.get(range).unwrap_or_default() {
            if row::show(ui, ctx, *row, &query, out) {
                multi_select::click(ui, ctx, rows, *row, out);
            }
        }
    });
    ui.data_mut(|data| data.insert_temp(offset_id(), (output.state.clamped_offset().y, output.inner_rect.height())));
}

fn offset_id() -> Id {
    Id::unique("claims offset")
}

fn last_offset_and_height(ui: &Ui) -> (f32, f32) {
    ui.data(|data| data.get_temp(offset_id())).unwrap_or((0.0, ui.available_height()))
}

/// The index of the selected claim's row, if the selection changed since the last frame.
fn newly_selected(ctx: &Context<'_>, state: &mut ClaimsPanelState) -> Option<usize> {
    let selected = ctx.claim();
    if selected == state.scrolled_to.as_ref() {
        return None;
    }
    state.scrolled_to = selected.cloned();
    let row = ctx.project_view().row_of(selected?)?;
    state.rows.iter().position(|other| *other == row)
}

/// The scroll offset at which a row is visible, in points; the present one when it is visible already.
fn scroll_offset(ui: &Ui, row: usize, (offset, height): (f32, f32)) -> f32 {
    let height = if height > 0.0 { height } else { ui.available_height() };
    let top = row as f32 * ROW_HEIGHT;
    if top >= offset && top + ROW_HEIGHT <= offset + height {
        offset
    } else {
        (top - height / 2.0 + ROW_HEIGHT).max(0.0)
    }
}

/// Shown when no row matches.
fn no_rows(ui: &mut Ui, ctx: &Context<'_>, state: &ClaimsPanelState) {
    let theme = ctx.theme;
    if ctx.project_view().counts.claims == 0 {
        let advice = "Select words in the article and press C to make a claim of them.";
        widgets::empty_state(ui, theme, "No claims yet", advice);
    } else if state.filter.only_open && ctx.project_view().counts.open == 0 {
        let advice = "Every claim is settled. A second person can sign off; the overview shows what else is left.";
        widgets::empty_state(ui, theme, "Nothing is open", advice);
    } else {
        widgets::empty_state(ui, theme, "No claim fits", "Take a chip off, or search for fewer words.");
    }
}

/// The accessible name of a row: "Disputed: the final cost at 214 million crowns, number".
pub(super) fn accessible_name(project: &Project, ctx: &Context<'_>, row: Row) -> String {
    let Some(claim) = ctx.project_view().row(row) else { return String::new() };
    let status = crate::ui::status_style::of(claim.status).word;
    let kind = claim.kinds.first().map_or("other", |kind| labels::kind(*kind));
    let picked = if ctx.picked.contains(&claim.id) { ", picked out" } else { "" };
    format!("{status}: {}, {kind}{picked}", row_text::text(project, claim))
}
