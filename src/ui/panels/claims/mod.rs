//! The claims panel: a searchable and filterable list that stays fast with 100,000 rows.
//!
//! ```text
//! ✗ Disputed     the final cost at 214 million crowns, a third below…    number
//! ○ Unchecked    ferries … at about 90,000 crowns a day                  number
//! ```
//!
//! Only visible rows are laid out, and the rows are computed again only when the project or the filter changes. Hovering a
//! row highlights its words in the article, clicking it selects the claim.

mod excerpt;
mod filter_bar;
mod multi_select;
mod row;
mod view;

use crate::project::search::Query;
use crate::ui::action::Action;
use crate::ui::context::Context;
use crate::ui::widgets::{self, ROW_HEIGHT};
use egui::{Id, ScrollArea, Ui};
pub use view::{ClaimsPanelState, search_id};

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
