//! The article panel: lines of about 70 characters, paragraph numbers and status icons in the margin, claims as
//! underlines and backgrounds, and the coverage strip.
//!
//! ```text
//! blocks             splits the text into blocks that are laid out separately
//! scroll             the scroll position: a block and an offset into it
//! layout_cache       laid-out blocks
//! highlights         what is highlighted: claims, check points, links, search matches
//! paint              paints backgrounds and underlines
//! selecting          the text selection
//! pointer            pointer input: hover, click, drag
//! selection_toolbar  commands on the selected text
//! margin             paragraph numbers and status icons
//! coverage_strip     overview of the whole article, and scroll bar
//! ```

mod blocks;
mod coverage_strip;
mod highlights;
mod layout_cache;
mod margin;
mod paint;
mod pointer;
mod scroll;
mod selecting;
mod selection_toolbar;

use super::super::context::{Context, Selectable};
use super::super::update::Action;
use crate::project::view::Coverage;
use crate::text::Span;
use crate::ui::status_style;
use crate::ui::theme::Tone;
use blocks::Block;
use coverage_strip::{Band, Strip};
use egui::{CornerRadius, Key, Rect, Ui, pos2};
use highlights::Marks;
use layout_cache::{Copy, MEASURE, Sheet};
use paint::{Ink, Placed};
use scroll::Place;
use selecting::Marking;
pub use selecting::Reach;

/// Width of the margin left of the text, in points.
const MARGIN: f32 = 84.0;
/// Width of the space right of the text, which contains the coverage strip, in points.
const GUTTER: f32 = 44.0;
/// Space above the first block and below the last, in points.
const HEAD: f32 = 18.0;

/// State that the panel keeps between frames.
#[derive(Default)]
pub struct View {
    blocks: Vec<Block>,
    cut_for: Option<usize>,
    place: Place,
    sheet: Sheet,
    marks: Marks,
    marking: Option<Marking>,
    strip: Strip,
    reveal: Option<Span>,
    links: Vec<Span>,
    links_of: Option<(u64, Option<Selectable>)>,
}

impl View {
    /// Scrolls to `span` in the next frame, unless it is visible.
    pub fn reveal(&mut self, span: Span) {
        self.reveal = Some(span);
    }

    /// The span of the selected text; `None` when no text is selected.
    pub fn marked(&self) -> Option<Span> {
        self.marking.map(Marking::span).filter(|span| !span.is_empty())
    }

    /// Moves one end of the text selection by a word of `text`. Without a selection, it starts from `home`.
    pub fn stretch(&mut self, text: &str, home: Span, reach: Reach) {
        let span = selecting::stretch(text, self.marked(), home, reach);
        let moved = if reach.moves_end() { Span::new(span.end, span.end) } else { Span::new(span.start, span.start) };
        self.marking = Some(Marking { anchor: span.start, focus: span.end });
        self.reveal(moved);
    }

    /// Clears the text selection.
    pub fn unmark(&mut self) {
        self.marking = None;
    }

    /// Resets all state, because another article was opened.
    pub fn reset(&mut self) {
        *self = Self::default();
    }

    fn cut(&mut self, ctx: &Context<'_>) -> bool {
        let revision = ctx.project().revisions.last_key_value().map(|(number, _)| *number as usize);
        let fresh = self.cut_for.is_none() || self.cut_for != revision;
        if fresh {
            self.cut_for = revision.or(Some(0));
            self.blocks = blocks::cut(ctx.text(), &ctx.extraction().article);
        }
        fresh
    }

    /// Finds the spans that belong to the selected or hovered item, when either changed.
    fn link(&mut self, ctx: &Context<'_>) {
        let thing = ctx.hovered.filter(|thing| thing.claim().is_none()).or(ctx.selected).cloned();
        let key = (ctx.revision, thing);
        if self.links_of.as_ref() != Some(&key) {
            self.links =
                key.1.as_ref().map(|thing| highlights::words_of(thing, ctx.project_view())).unwrap_or_default();
            self.links_of = Some(key);
        }
    }
}

/// The layout of the panel in a frame.
struct Frame {
    /// The area of the panel.
    panel: Rect,
    /// The left edge of the text.
    left: f32,
    /// The width of a line, in points.
    width: f32,
}

impl Frame {
    fn new(panel: Rect, size: f32) -> Self {
        let width = (size * MEASURE).min(panel.width() - MARGIN - GUTTER).max(160.0);
        let spare = (panel.width() - MARGIN - width - GUTTER).max(0.0);
        Self { panel, left: (panel.left() + MARGIN + spare * 0.4).round(), width: width.round() }
    }
}

/// Shows the article; `size` is the size of its text font, in points.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, view: &mut View, size: f32, out: &mut Vec<Action>) {
    let panel = ui.available_rect_before_wrap();
    ui.advance_cursor_after_rect(panel);
    ui.set_clip_rect(panel.intersect(ui.clip_rect()));
    ui.painter().rect_filled(panel, CornerRadius::ZERO, ctx.theme.paper);
    let fresh = view.cut(ctx);
    view.link(ctx);
    view.marks.keep(ctx);
    let frame = Frame::new(panel, size);
    let blocks = std::mem::take(&mut view.blocks);
    let copy = Copy { text: ctx.text(), blocks: &blocks, frame: &ctx.extraction().article, theme: ctx.theme, size };
    view.sheet.prepare(ui, &copy, frame.width, fresh);
    scroll(ui, view, &copy, &frame);
    let placed = place(ui, view, &copy, &frame);
    let listened = panel.with_max_x(panel.right() - 22.0);
    let sheet = pointer::Sheet::listen(ui, listened, &placed, ctx.text());
    let handles = handles(ui, ctx, view, &placed, out);
    paint(ui, ctx, view, &placed);
    margin::paint(ui, ctx, &view.marks, &placed, &blocks, frame.left);
    pointer::follow(ui, ctx, view, &sheet, handles, out);
    show_strip(ui, ctx, view, &frame, &placed, blocks.len());
    view.blocks = blocks;
}

/// Changes the scroll position: by the wheel, by keys, or to reveal a span.
fn scroll(ui: &Ui, view: &mut View, copy: &Copy<'_>, frame: &Frame) {
    let window = frame.panel.height() - 2.0 * HEAD;
    let count = copy.blocks.len();
    if let Some(span) = view.reveal.take() {
        reveal(ui, view, copy, span, window);
    }
    let wheel = if ui.rect_contains_pointer(frame.panel) { -ui.input(|i| i.smooth_scroll_delta().y) } else { 0.0 };
    let mut delta = wheel + keys(ui, window);
    let sheet = &mut view.sheet;
    if delta.abs() > 4.0 * window {
        // A long jump uses estimated heights: what is skipped need not be laid out.
        sheet.heights.add_up();
        let down = sheet.heights.down(view.place) + f64::from(delta);
        view.place = sheet.heights.place(down.clamp(0.0, sheet.heights.total()));
        delta = 0.0;
    }
    view.place =
        view.place.moved(delta, count, window, |block| sheet.laid(ui, copy, block).map_or(0.0, |laid| laid.height()));
}

/// The distance to scroll by keys, in points; 0 while a widget has the focus.
fn keys(ui: &Ui, window: f32) -> f32 {
    if ui.memory(|memory| memory.focused().is_some()) {
        return 0.0;
    }
    let page = window - 60.0;
    let everything = 1.0e9;
    let steps = [
        (Key::PageDown, page),
        (Key::Space, page),
        (Key::PageUp, -page),
        (Key::ArrowDown, 40.0),
        (Key::ArrowUp, -40.0),
        (Key::End, everything),
        (Key::Home, -everything),
    ];
    ui.input(|i| steps.iter().map(|(key, step)| i.num_presses(*key) as f32 * step).sum())
}

/// Scrolls `span` to a third of the visible height, unless it is fully visible.
fn reveal(ui: &Ui, view: &mut View, copy: &Copy<'_>, span: Span, window: f32) {
    let block = blocks::at(copy.blocks, span.start);
    let Some(laid) = view.sheet.laid(ui, copy, block) else { return };
    let lines = laid.lines(span);
    let top = laid.before + lines.first().map_or(0.0, |(rect, _)| rect.top());
    let bottom = laid.before + lines.last().map_or(top, |(rect, _)| rect.bottom());
    let mut above = -view.place.offset;
    let mut at = view.place.block;
    while at < block && above < window {
        above += view.sheet.laid(ui, copy, at).map_or(0.0, |laid| laid.height());
        at += 1;
    }
    let in_sight = block >= view.place.block && at == block && above + top >= 8.0 && above + bottom <= window - 8.0;
    if !in_sight {
        view.place = Place { block, offset: top - window * 0.3 };
    }
}

/// The visible blocks with their positions, from top to bottom.
fn place(ui: &Ui, view: &mut View, copy: &Copy<'_>, frame: &Frame) -> Vec<Placed> {
    let mut placed = Vec::new();
    let mut y = frame.panel.top() + HEAD - view.place.offset;
    // Blocks above the scroll position are visible in the space at the top of the panel.
    let mut first = view.place.block;
    while first > 0 && y > frame.panel.top() {
        first -= 1;
        y -= view.sheet.laid(ui, copy, first).map_or(0.0, |laid| laid.height());
    }
    for index in first..copy.blocks.len() {
        if y >= frame.panel.bottom() {
            break;
        }
        let Some(laid) = view.sheet.laid(ui, copy, index) else { break };
        let corner = pos2(frame.left, (y + laid.before).round());
        y += laid.height();
        placed.push(Placed { index, corner, laid });
    }
    view.sheet.trim(view.place.block);
    placed
}

/// Paints backgrounds, text selection, underlines and text.
fn paint(ui: &Ui, ctx: &Context<'_>, view: &View, placed: &[Placed]) {
    let painter = ui.painter();
    let mut ink = Ink::new(painter);
    for block in placed {
        view.marks.paint(&mut ink, block, ctx, &view.links);
        if let Some(span) = view.marked() {
            ink.fill(block, span, ctx.theme.accent.gamma_multiply(0.28));
        }
    }
    ink.dry();
    for block in placed {
        painter.galley(block.corner, block.laid.galley.clone(), ctx.theme.ink);
    }
}

/// Adds an invisible widget over each visible claim and check point, for keyboard focus and screen readers.
fn handles(ui: &Ui, ctx: &Context<'_>, view: &View, placed: &[Placed], out: &mut Vec<Action>) -> pointer::Handles {
    let mut handles = pointer::Handles::default();
    for block in placed {
        for (span, row) in view.marks.beginning_in(block.laid.span, ctx) {
            let Some((line, _)) = block.lines(span).next() else { continue };
            let words: String = span.of(ctx.text()).chars().take(120).collect();
            let name = format!("Claim, {}: {words}", status_style::of(row.status).word.to_lowercase());
            let thing = Selectable::Claim(row.id.clone());
            handles.add(ui, line, &thing, &name, ctx.is_selected(&thing), out);
        }
    }
    if let Some(claim) = ctx.claim() {
        for (span, point) in view.marks.points() {
            let Some((line, _)) = placed.iter().find_map(|block| block.lines(span).next()) else { continue };
            let name = format!("Check point, {}: {}", point.mark.word(), point.exact);
            let thing = Selectable::Point(claim.clone(), span);
            handles.add(ui, line, &thing, &name, ctx.is_selected(&thing), out);
        }
    }
    handles
}

fn show_strip(ui: &Ui, ctx: &Context<'_>, view: &mut View, frame: &Frame, placed: &[Placed], count: usize) {
    view.sheet.heights.add_up();
    let total = view.sheet.heights.total().max(1.0);
    let blocks_total = total as f32;
    let seen_top = (view.sheet.heights.down(view.place) / total) as f32;
    let window = frame.panel.height() - 2.0 * HEAD;
    let seen = (seen_top, (seen_top + window / blocks_total).min(1.0));
    let rect = Rect::from_min_max(
        pos2(frame.panel.right() - 16.0, frame.panel.top() + 24.0),
        pos2(frame.panel.right() - 8.0, frame.panel.bottom() - 24.0),
    );
    if placed.is_empty() || rect.height() < 40.0 {
        return;
    }
    let length = ctx.text().len().max(1) as f32;
    let View { strip, marks, .. } = view;
    strip.keep((ctx.revision, count as u64), || bands(ctx, marks, length));
    if let Some(part) = view.strip.show(ui, ui.unique_id().with("coverage"), rect, seen, ctx.theme) {
        view.place = view.sheet.heights.place(f64::from(part.max(0.0)) * total);
        ui.ctx().request_repaint();
    }
}

/// The segments of the coverage strip: decided claims, and sentences with nothing to check.
fn bands(ctx: &Context<'_>, marks: &Marks, length: f32) -> Vec<Band> {
    let part = |at: usize| at as f32 / length;
    let band = |span: Span, tone: Tone| (part(span.start), part(span.end), tone);
    let nothing = ctx.project_view().sentences.iter().filter(|s| s.coverage == Coverage::NothingToCheck);
    let mut bands: Vec<Band> = nothing.map(|sentence| band(sentence.span, Tone::Settled)).collect();
    bands.extend(marks.decided(ctx).map(|(span, status)| band(span, status_style::of(status).tone)));
    bands.sort_by(|a, b| a.0.total_cmp(&b.0));
    bands
}

/// Width of the panel below which lines become too short to read well, in points.
pub const COMFORTABLE: f32 = MARGIN + GUTTER + 17.0 * MEASURE;
