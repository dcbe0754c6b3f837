//! State of the article panel: scroll position, laid-out blocks, highlights and text selection.

use super::blocks::{self, Block};
use super::coverage_strip::CoverageStrip;
use super::highlights::{self, Highlights};
use super::layout_cache::LayoutCache;
use super::scroll::ScrollPosition;
use super::selecting::{self, Reach, TextSelection};
use crate::text::Span;
use crate::ui::context::Context;
use crate::ui::selection::Selectable;

/// State that the panel keeps between frames.
#[derive(Default)]
pub struct ArticlePanelState {
    pub(super) blocks: Vec<Block>,
    pub(super) split_for: Option<usize>,
    pub(super) position: ScrollPosition,
    pub(super) layout_cache: LayoutCache,
    pub(super) highlights: Highlights,
    pub(super) selection: Option<TextSelection>,
    pub(super) strip: CoverageStrip,
    pub(super) reveal: Option<Span>,
    pub(super) links: Vec<Span>,
    pub(super) links_for: Option<(u64, Option<Selectable>)>,
}

impl ArticlePanelState {
    /// Scrolls to `span` in the next frame, unless it is visible.
    pub fn reveal(&mut self, span: Span) {
        self.reveal = Some(span);
    }

    /// The span of the selected text; `None` when no text is selected.
    pub fn marked(&self) -> Option<Span> {
        self.selection.map(TextSelection::span).filter(|span| !span.is_empty())
    }

    /// Moves one end of the text selection by a word of `text`. Without a selection, it starts from `home`.
    pub fn stretch(&mut self, text: &str, home: Span, reach: Reach) {
        let span = selecting::stretch(text, self.marked(), home, reach);
        let moved = if reach.moves_end() { Span::new(span.end, span.end) } else { Span::new(span.start, span.start) };
        self.selection = Some(TextSelection { anchor: span.start, focus: span.end });
        self.reveal(moved);
    }

    /// Clears the text selection.
    pub fn unmark(&mut self) {
        self.selection = None;
    }

    /// Resets all state, because another article was opened.
    pub fn reset(&mut self) {
        *self = Self::default();
    }

    /// Splits the article into blocks when another revision is open. Returns true when it did.
    pub(super) fn split_blocks(&mut self, ctx: &Context<'_>) -> bool {
        let revision = ctx.project().revisions.last_key_value().map(|(number, _)| *number as usize);
        let changed = self.split_for.is_none() || self.split_for != revision;
        if changed {
            self.split_for = revision.or(Some(0));
            self.blocks = blocks::split(ctx.text(), &ctx.extraction().article);
        }
        changed
    }

    /// Finds the spans that belong to the selected or hovered item, when either changed.
    pub(super) fn update_links(&mut self, ctx: &Context<'_>) {
        let thing = ctx.hovered.filter(|thing| thing.claim().is_none()).or(ctx.selected).cloned();
        let key = (ctx.change_count, thing);
        if self.links_for.as_ref() != Some(&key) {
            self.links =
                key.1.as_ref().map(|thing| highlights::linked_spans(thing, ctx.project_view())).unwrap_or_default();
            self.links_for = Some(key);
        }
    }
}
