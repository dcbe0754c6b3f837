//! What the article panel keeps between frames: where the reader is, what is laid out, marked and highlighted.

use super::blocks::{self, Block};
use super::coverage_strip::Strip;
use super::highlights::{self, Marks};
use super::layout_cache::Sheet;
use super::scroll::Place;
use super::selecting::{self, Marking, Reach};
use crate::text::Span;
use crate::ui::context::Context;
use crate::ui::selection::Selectable;

/// What the article keeps between frames.
#[derive(Default)]
pub struct View {
    pub(super) blocks: Vec<Block>,
    pub(super) cut_for: Option<usize>,
    pub(super) place: Place,
    pub(super) sheet: Sheet,
    pub(super) marks: Marks,
    pub(super) marking: Option<Marking>,
    pub(super) strip: Strip,
    pub(super) reveal: Option<Span>,
    pub(super) links: Vec<Span>,
    pub(super) links_of: Option<(u64, Option<Selectable>)>,
}

impl View {
    /// Brings `span` into view in the next frame, unless it already is.
    pub fn reveal(&mut self, span: Span) {
        self.reveal = Some(span);
    }

    /// The words that are marked with the pointer, if any.
    pub fn marked(&self) -> Option<Span> {
        self.marking.map(Marking::span).filter(|span| !span.is_empty())
    }

    /// Moves an end of the marked words by a word of `text`; without any, marks words of `home`.
    pub fn stretch(&mut self, text: &str, home: Span, reach: Reach) {
        let span = selecting::stretch(text, self.marked(), home, reach);
        let moved = if reach.moves_end() { Span::new(span.end, span.end) } else { Span::new(span.start, span.start) };
        self.marking = Some(Marking { anchor: span.start, focus: span.end });
        self.reveal(moved);
    }

    /// Lets go of the marked words.
    pub fn unmark(&mut self) {
        self.marking = None;
    }

    /// Forgets everything: another text is open.
    pub fn reset(&mut self) {
        *self = Self::default();
    }

    pub(super) fn cut(&mut self, ctx: &Context<'_>) -> bool {
        let revision = ctx.project().revisions.last_key_value().map(|(number, _)| *number as usize);
        let fresh = self.cut_for.is_none() || self.cut_for != revision;
        if fresh {
            self.cut_for = revision.or(Some(0));
            self.blocks = blocks::cut(ctx.text(), &ctx.extraction().article);
        }
        fresh
    }

    /// Works out what answers the selected and the hovered thing, when either changed.
    pub(super) fn link(&mut self, ctx: &Context<'_>) {
        let thing = ctx.hovered.filter(|thing| thing.claim().is_none()).or(ctx.selected).cloned();
        let key = (ctx.change_count, thing);
        if self.links_of.as_ref() != Some(&key) {
            self.links =
                key.1.as_ref().map(|thing| highlights::words_of(thing, ctx.project_view())).unwrap_or_default();
            self.links_of = Some(key);
        }
    }
}
