//! The claims: a list that stays smooth at 100,000 rows, with chips and words to narrow it down.
//!
//! ```text
//! ✗ Disputed     the final cost at 214 million crowns, a third below…    number
//! ○ Unchecked    ferries … at about 90,000 crowns a day                  number
//! ```
//!
//! Only the rows in sight are laid out; which rows there are is worked out anew only when the project or the filter
//! changes. Hovering a row lights its words in the article, clicking selects the claim.

mod excerpt;
mod filter_bar;
mod multi_select;
mod row;
mod view;

use crate::project::search::Query;
use crate::ui::action::Action;
use crate::ui::context::Context;
use crate::ui::widgets::{self, ROW};
use egui::{Id, ScrollArea, Ui};
pub use view::{View, search_id};

/// Shows the panel.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, view: &mut View, out: &mut Vec<Action>) {
    filter_bar::show(ui, ctx, view, out);
    widgets::rule(ui, ctx.theme);
    multi_select::show(ui, ctx, out);
    let query = Query::new(&view.filter.text);
    if view.lit != view.filter.text {
        view.lit.clone_from(&view.filter.text);
        out.push(Action::Hits(query.find_in(ctx.text())));
    }
    view.rows(ctx);
    if view.shown.is_empty() {
        nothing(ui, ctx, view);
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let scroll_to = newly_selected(ctx, view);
    let mut area = ScrollArea::vertical().id_salt("claims").auto_shrink(false);
    if let Some(row) = scroll_to {
        area = area.vertical_scroll_offset(offset_for(ui, row, area_offset(ui)));
    }
    let all = view.shown.len();
    let rows = &view.shown;
    let output = area.show_rows(ui, ROW, all, |ui, range| {
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

fn area_offset(ui: &Ui) -> (f32, f32) {
    ui.data(|data| data.get_temp(offset_id())).unwrap_or((0.0, ui.available_height()))
}

/// The row of a claim that was selected elsewhere since the last frame.
fn newly_selected(ctx: &Context<'_>, view: &mut View) -> Option<usize> {
    let selected = ctx.claim();
    if selected == view.in_sight.as_ref() {
        return None;
    }
    view.in_sight = selected.cloned();
    let row = ctx.project_view().row_of(selected?)?;
    view.shown.iter().position(|shown| *shown == row)
}

/// Where to scroll so that a row is in sight: not at all when it is there already.
fn offset_for(ui: &Ui, row: usize, (offset, height): (f32, f32)) -> f32 {
    let height = if height > 0.0 { height } else { ui.available_height() };
    let top = row as f32 * ROW;
    if top >= offset && top + ROW <= offset + height { offset } else { (top - height / 2.0 + ROW).max(0.0) }
}

/// What is said when no row is left.
fn nothing(ui: &mut Ui, ctx: &Context<'_>, view: &View) {
    let theme = ctx.theme;
    if ctx.project_view().counts.claims == 0 {
        let advice = "Select words in the article and press C to make a claim of them.";
        widgets::empty(ui, theme, "No claims yet", advice);
    } else if view.filter.only_open && ctx.project_view().counts.open == 0 {
        let advice = "Every claim is settled. A second person can sign off; the overview shows what else is left.";
        widgets::empty(ui, theme, "Nothing is open", advice);
    } else {
        widgets::empty(ui, theme, "No claim fits", "Take a chip off, or search for fewer words.");
    }
}
