//! The article, set like a galley: a measure of about 70 characters, paragraph numbers and ticks in the margin, claims
//! as underlines and tints, and the coverage strip at its side.
//!
//! ```text
//! blocks     the text cut into pieces that are laid out one by one
//! scroll     where the reader is: a block and how far into it
//! sheet      blocks set in type
//! marks      what is marked: claims, check points, links, hits
//! paint      tints and underlines under the words
//! selecting  words marked with the pointer
//! pointer    what the pointer does to all of this
//! bar        what can be made of marked words
//! margin     numbers and ticks
//! strip      the whole article at a glance, and the scroll bar
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
mod view;

use super::super::action::Action;
use super::super::context::Context;
use super::super::selection::Selectable;
use crate::project::view::Coverage;
use crate::text::Span;
use crate::ui::status_style;
use crate::ui::theme::Tone;
use coverage_strip::Band;
use egui::{CornerRadius, Key, Rect, Ui, pos2};
use highlights::Marks;
use layout_cache::{Copy, MEASURE};
use margin::MARGIN;
use paint::{Ink, Placed};
use scroll::Place;
pub use selecting::Reach;
pub use view::View;

/// Room to the right of the text, for the strip.
const GUTTER: f32 = 44.0;
/// White above the first block and below the last.
const HEAD: f32 = 18.0;

/// Where things stand on the panel in this frame.
struct Frame {
    /// The whole panel.
    panel: Rect,
    /// The text's left edge.
    left: f32,
    /// The measure.
    width: f32,
}

impl Frame {
    fn new(panel: Rect, size: f32) -> Self {
        let width = (size * MEASURE).min(panel.width() - MARGIN - GUTTER).max(160.0);
        let spare = (panel.width() - MARGIN - width - GUTTER).max(0.0);
        Self { panel, left: (panel.left() + MARGIN + spare * 0.4).round(), width: width.round() }
    }
}

/// Shows the article; `size` is the size of its text face, in points.
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

/// Moves the place: by the wheel, by keys, or to bring something into view.
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
        // A long jump goes by the estimates: nobody needs the exact heights of what is jumped over.
        sheet.heights.add_up();
        let down = sheet.heights.down(view.place) + f64::from(delta);
        view.place = sheet.heights.place(down.clamp(0.0, sheet.heights.total()));
        delta = 0.0;
    }
    view.place =
        view.place.moved(delta, count, window, |block| sheet.laid(ui, copy, block).map_or(0.0, |laid| laid.height()));
}

/// How far keys scroll, while no widget has the keyboard: a window less two lines, a line, or to an end.
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

/// Puts the first line of `span` at a third of the window, unless all of it is well in sight.
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

/// The blocks in the window, from the place down.
fn place(ui: &Ui, view: &mut View, copy: &Copy<'_>, frame: &Frame) -> Vec<Placed> {
    let mut placed = Vec::new();
    let mut y = frame.panel.top() + HEAD - view.place.offset;
    // What stands above the place can still show in the white at the head of the window.
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

/// Paints tints, the marked words, underlines and the words themselves.
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

/// A handle for each claim and check point in sight: a place for the keyboard and for those who hear the window.
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
    strip.keep((ctx.change_count, count as u64), || bands(ctx, marks, length));
    if let Some(part) = view.strip.show(ui, ui.unique_id().with("coverage"), rect, seen, ctx.theme) {
        view.place = view.sheet.heights.place(f64::from(part.max(0.0)) * total);
        ui.ctx().request_repaint();
    }
}

/// One band a decided claim or a sentence with nothing to check, by place in the text.
fn bands(ctx: &Context<'_>, marks: &Marks, length: f32) -> Vec<Band> {
    let part = |at: usize| at as f32 / length;
    let band = |span: Span, tone: Tone| (part(span.start), part(span.end), tone);
    let nothing = ctx.project_view().sentences.iter().filter(|s| s.coverage == Coverage::NothingToCheck);
    let mut bands: Vec<Band> = nothing.map(|sentence| band(sentence.span, Tone::Settled)).collect();
    bands.extend(marks.decided(ctx).map(|(span, status)| band(span, status_style::of(status).tone)));
    bands.sort_by(|a, b| a.0.total_cmp(&b.0));
    bands
}

/// The size of the panel below which the measure gets narrower than is good to read, in points.
pub const COMFORTABLE: f32 = MARGIN + GUTTER + 17.0 * MEASURE;
