//! State of the claims panel: the filter, and the rows that match it.

use crate::project::ClaimId;
use crate::project::filter::Filter;
use crate::project::view::Row;
use crate::ui::context::Context;
use egui::Id;

/// State that the panel keeps between frames.
#[derive(Debug, Default)]
pub struct ClaimsPanelState {
    /// The filter and sort order of the list.
    pub filter: Filter,
    /// The name under which the filter is being saved, if it is.
    pub(super) new_filter_name: Option<String>,
    /// The filtered rows, and the change count and filter that they were computed for.
    pub(super) rows: Vec<Row>,
    pub(super) computed_for: Option<(u64, Filter)>,
    /// The query whose matches are highlighted in the article.
    pub(super) highlighted_query: String,
    /// The selected claim that the list was last scrolled to.
    pub(super) scrolled_to: Option<ClaimId>,
}

impl ClaimsPanelState {
    /// The rows that match the filter, sorted; computed again only after a change.
    pub fn rows(&mut self, ctx: &Context<'_>) -> &[Row] {
        let key = (ctx.change_count, self.filter.clone());
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
