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
use crate::ui::widgets::{self, ROW};
use egui::{Id, ScrollArea, Ui};

/// State that the panel keeps between frames.
#[derive(Debug, Default)]
pub struct View {
    /// The filter and sort order of the list.
    pub filter: Filter,
    /// The name under which the filter is being saved, if it is.
    saving: Option<String>,
    /// The filtered rows, and the change count and filter that they were computed for.
    shown: Vec<Row>,
    worked_out: Option<(u64, Filter)>,
    /// The query whose matches are highlighted in the article.
    lit: String,
    /// The selected claim that the list was last scrolled to.
    in_sight: Option<ClaimId>,
}

impl View {
    /// The rows that match the filter, sorted; computed again only after a change.
    pub fn rows(&mut self, ctx: &Context<'_>) -> &[Row] {
        let now = (ctx.revision, self.filter.clone());
        if self.worked_out.as_ref() != Some(&now) {
            self.shown = self.filter.rows(ctx.project(), ctx.project_view());
            self.worked_out = Some(now);
        }
        &self.shown
    }
}

/// The id of the search field, which Ctrl+F focuses.
pub fn search_id() -> Id {
    Id::unique("claims search")
}

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

/// The index of the selected claim's row, if the selection changed since the last frame.
fn newly_selected(ctx: &Context<'_>, view: &mut View) -> Option<usize> {
    let selected = ctx.claim();
    if selected == view.in_sight.as_ref() {
        return None;
    }
    view.in_sight = selected.cloned();
    let row = ctx.project_view().row_of(selected?)?;
    view.shown.iter().position(|shown| *shown == row)
}

/// The scroll offset at which a row is visible, in points; the present one when it is visible already.
fn offset_for(ui: &Ui, row: usize, (offset, height): (f32, f32)) -> f32 {
    let height = if height > 0.0 { height } else { ui.available_height() };
    let top = row as f32 * ROW;
    if top >= offset && top + ROW <= offset + height { offset } else { (top - height / 2.0 + ROW).max(0.0) }
}

/// Shown when no row matches.
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

/// The accessible name of a row: "Disputed: the final cost at 214 million crowns, number".
pub(super) fn spoken(project: &Project, ctx: &Context<'_>, row: Row) -> String {
    let Some(claim) = ctx.project_view().row(row) else { return String::new() };
    let status = crate::ui::status_style::of(claim.status).word;
    let kind = claim.kinds.first().map_or("other", |kind| labels::kind(*kind));
    let picked = if ctx.picked.contains(&claim.id) { ", picked out" } else { "" };
    format!("{status}: {}, {kind}{picked}", row_text::words(project, claim))
}
