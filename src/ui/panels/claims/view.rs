//! What the claims list keeps between frames: the filter, and the rows that it lets through.

use crate::project::ClaimId;
use crate::project::filter::Filter;
use crate::project::view::Row;
use crate::ui::context::Context;
use egui::Id;

/// What the panel keeps between frames.
#[derive(Debug, Default)]
pub struct View {
    /// Which claims are shown, and in what order.
    pub filter: Filter,
    /// The name under which the filter is being saved, while it is.
    pub(super) saving: Option<String>,
    /// The rows of the filter, and what they were worked out from.
    pub(super) shown: Vec<Row>,
    pub(super) worked_out: Option<(u64, Filter)>,
    /// The words that are lit in the article.
    pub(super) lit: String,
    /// The claim that was last brought into sight.
    pub(super) in_sight: Option<ClaimId>,
}

impl View {
    /// The rows that the filter lets through, in its order; worked out anew only after a change.
    pub fn rows(&mut self, ctx: &Context<'_>) -> &[Row] {
        let now = (ctx.change_count, self.filter.clone());
        if self.worked_out.as_ref() != Some(&now) {
            self.shown = self.filter.rows(ctx.project(), ctx.project_view());
            self.worked_out = Some(now);
        }
        &self.shown
    }
}

/// The field that Ctrl+F goes to.
pub fn search_id() -> Id {
    Id::unique("claims search")
}
