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
//! view               state that the panel keeps between frames
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
use coverage_strip::CoverageSegment;
use egui::{CornerRadius, Key, Rect, Ui, pos2};
use highlights::Highlights;
use layout_cache::{LINE_WIDTH_EMS, LayoutInput};
use margin::MARGIN;
use paint::{HighlightPainter, PlacedBlock};
use scroll::ScrollPosition;
pub use selecting::Reach;
pub use view::ArticlePanelState;

/// Width of the space right of the text, which contains the coverage strip, in points.
const GUTTER: f32 = 44.0;
/// Space above the first block and below the last, in points.
const TOP_SPACE: f32 = 18.0;

/// The layout of the panel in a frame.
struct PanelLayout {
    /// The area of the panel.
    panel: Rect,
    /// The left edge of the text.
    left: f32,
    /// The width of a line, in points.
    width: f32,
}

impl PanelLayout {
    fn new(panel: Rect, size: f32) -> Self {
        let width = (size * LINE_WIDTH_EMS).min(panel.width() - MARGIN - GUTTER).max(160.0);
        let spare = (panel.width() - MARGIN - width - GUTTER).max(0.0);
        Self { panel, left: (panel.left() + MARGIN + spare * 0.4).round(), width: width.round() }
    }
}

/// Shows the article; `size` is the size of its text font, in points.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, state: &mut ArticlePanelState, size: f32, out: &mut Vec<Action>) {
    let panel = ui.available_rect_before_wrap();
    ui.advance_cursor_after_rect(panel);
    ui.set_clip_rect(panel.intersect(ui.clip_rect()));
    ui.painter().rect_filled(panel, CornerRadius::ZERO, ctx.theme.paper);
    let changed = state.split_blocks(ctx);
    state.update_links(ctx);
    state.highlights.update(ctx);
    let layout = PanelLayout::new(panel, size);
    let blocks = std::mem::take(&mut state.blocks);
    let input =
        LayoutInput { text: ctx.text(), blocks: &blocks, metadata: &ctx.extraction().article, theme: ctx.theme, size };
    state.layout_cache.prepare(ui, &input, layout.width, changed);
    apply_scroll(ui, state, &input, &layout);
    let placed = place_blocks(ui, state, &input, &layout);
    let text_area = panel.with_max_x(panel.right() - 22.0);
    let input_area = pointer::InputArea::new(ui, text_area, &placed, ctx.text());
    let handles = handles(ui, ctx, state, &placed, out);
    paint(ui, ctx, state, &placed);
    margin::paint(ui, ctx, &state.highlights, &placed, &blocks, layout.left);
    pointer::handle(ui, ctx, state, &input_area, handles, out);
    show_strip(ui, ctx, state, &layout, &placed, blocks.len());
    state.blocks = blocks;
}

/// Changes the scroll position: by the wheel, by keys, or to reveal a span.
fn apply_scroll(ui: &Ui, state: &mut ArticlePanelState, input: &LayoutInput<'_>, layout: &PanelLayout) {
    let visible_height = layout.panel.height() - 2.0 * TOP_SPACE;
    let count = input.blocks.len();
    if let Some(span) = state.reveal.take() {
        reveal(ui, state, input, span, visible_height);
    }
    let wheel = if ui.rect_contains_pointer(layout.panel) { -ui.input(|i| i.smooth_scroll_delta().y) } else { 0.0 };
    let mut delta = wheel + key_scroll(ui, visible_height);
    let cache = &mut state.layout_cache;
    if delta.abs() > 4.0 * visible_height {
        // A long jump uses estimated heights: what is skipped need not be laid out.
        cache.heights.update_sums();
        let distance = cache.heights.distance(state.position) + f64::from(delta);
        state.position = cache.heights.position(distance.clamp(0.0, cache.heights.total()));
        delta = 0.0;
    }
    state.position = state.position.moved(delta, count, visible_height, |block| {
        cache.block_layout(ui, input, block).map_or(0.0, |block_layout| block_layout.height())
    });
}

/// The distance to scroll by keys, in points; 0 while a widget has the focus.
fn key_scroll(ui: &Ui, visible_height: f32) -> f32 {
    if ui.memory(|memory| memory.focused().is_some()) {
        return 0.0;
    }
    let page = visible_height - 60.0;
    let to_end = 1.0e9;
    let steps = [
        (Key::PageDown, page),
        (Key::Space, page),
        (Key::PageUp, -page),
        (Key::ArrowDown, 40.0),
        (Key::ArrowUp, -40.0),
        (Key::End, to_end),
        (Key::Home, -to_end),
    ];
    ui.input(|i| steps.iter().map(|(key, step)| i.num_presses(*key) as f32 * step).sum())
}

/// Scrolls `span` to a third of the visible height, unless it is fully visible.
fn reveal(ui: &Ui, state: &mut ArticlePanelState, input: &LayoutInput<'_>, span: Span, visible_height: f32) {
    let block = blocks::index_at(input.blocks, span.start);
    let Some(block_layout) = state.layout_cache.block_layout(ui, input, block) else { return };
    let lines = block_layout.lines(span);
    let top = block_layout.before + lines.first().map_or(0.0, |(rect, _)| rect.top());
    let bottom = block_layout.before + lines.last().map_or(top, |(rect, _)| rect.bottom());
    let mut above = -state.position.offset;
    let mut at = state.position.block;
    while at < block && above < visible_height {
        above += state.layout_cache.block_layout(ui, input, at).map_or(0.0, |block_layout| block_layout.height());
        at += 1;
    }
    let in_sight =
        block >= state.position.block && at == block && above + top >= 8.0 && above + bottom <= visible_height - 8.0;
    if !in_sight {
        state.position = ScrollPosition { block, offset: top - visible_height * 0.3 };
    }
}

/// The visible blocks with their positions, from top to bottom.
fn place_blocks(
    ui: &Ui,
    state: &mut ArticlePanelState,
    input: &LayoutInput<'_>,
    layout: &PanelLayout,
) -> Vec<PlacedBlock> {
    let mut placed = Vec::new();
    let mut y = layout.panel.top() + TOP_SPACE - state.position.offset;
    // Blocks above the scroll position are visible in the space at the top of the panel.
    let mut first = state.position.block;
    while first > 0 && y > layout.panel.top() {
        first -= 1;
        y -= state.layout_cache.block_layout(ui, input, first).map_or(0.0, |block_layout| block_layout.height());
    }
    for index in first..input.blocks.len() {
        if y >= layout.panel.bottom() {
            break;
        }
        let Some(block_layout) = state.layout_cache.block_layout(ui, input, index) else { break };
        let corner = pos2(layout.left, (y + block_layout.before).round());
        y += block_layout.height();
        placed.push(PlacedBlock { index, corner, layout: block_layout });
    }
    state.layout_cache.trim(state.position.block);
    placed
}

/// Paints backgrounds, text selection, underlines and text.
fn paint(ui: &Ui, ctx: &Context<'_>, state: &ArticlePanelState, placed: &[PlacedBlock]) {
    let painter = ui.painter();
    let mut highlight_painter = HighlightPainter::new(painter);
    for block in placed {
        state.highlights.paint(&mut highlight_painter, block, ctx, &state.links);
        if let Some(span) = state.marked() {
            highlight_painter.selection(block, span, ctx.theme.accent.gamma_multiply(0.28));
        }
    }
    highlight_painter.finish();
    for block in placed {
        painter.galley(block.corner, block.layout.galley.clone(), ctx.theme.ink);
    }
}

/// Adds an invisible widget over each visible claim and check point, for keyboard focus and screen readers.
fn handles(
    ui: &Ui,
    ctx: &Context<'_>,
    state: &ArticlePanelState,
    placed: &[PlacedBlock],
    out: &mut Vec<Action>,
) -> pointer::Handles {
    let mut handles = pointer::Handles::default();
    for block in placed {
        for (span, row) in state.highlights.claims_starting_in(block.layout.span, ctx) {
            let Some((line, _)) = block.lines(span).next() else { continue };
            let words: String = span.of(ctx.text()).chars().take(120).collect();
            let name = format!("Claim, {}: {words}", status_style::of(row.status).word.to_lowercase());
            let thing = Selectable::Claim(row.id.clone());
            handles.add(ui, line, &thing, &name, ctx.is_selected(&thing), out);
        }
    }
    if let Some(claim) = ctx.claim() {
        for (span, point) in state.highlights.points() {
            let Some((line, _)) = placed.iter().find_map(|block| block.lines(span).next()) else { continue };
            let name = format!("Check point, {}: {}", point.mark.word(), point.exact);
            let thing = Selectable::Point(claim.clone(), span);
            handles.add(ui, line, &thing, &name, ctx.is_selected(&thing), out);
        }
    }
    handles
}

fn show_strip(
    ui: &Ui,
    ctx: &Context<'_>,
    state: &mut ArticlePanelState,
    layout: &PanelLayout,
    placed: &[PlacedBlock],
    count: usize,
) {
    state.layout_cache.heights.update_sums();
    let total = state.layout_cache.heights.total().max(1.0);
    let total_height = total as f32;
    let visible_top = (state.layout_cache.heights.distance(state.position) / total) as f32;
    let visible_height = layout.panel.height() - 2.0 * TOP_SPACE;
    let visible = (visible_top, (visible_top + visible_height / total_height).min(1.0));
    let rect = Rect::from_min_max(
        pos2(layout.panel.right() - 16.0, layout.panel.top() + 24.0),
        pos2(layout.panel.right() - 8.0, layout.panel.bottom() - 24.0),
    );
    if placed.is_empty() || rect.height() < 40.0 {
        return;
    }
    let length = ctx.text().len().max(1) as f32;
    let ArticlePanelState { strip, highlights, .. } = state;
    strip.update((ctx.change_count, count as u64), || segments(ctx, highlights, length));
    if let Some(top) = state.strip.show(ui, ui.unique_id().with("coverage"), rect, visible, ctx.theme) {
        state.position = state.layout_cache.heights.position(f64::from(top.max(0.0)) * total);
        ui.ctx().request_repaint();
    }
}

/// The segments of the coverage strip: decided claims, and sentences with nothing to check.
fn segments(ctx: &Context<'_>, highlights: &Highlights, length: f32) -> Vec<CoverageSegment> {
    let share = |at: usize| at as f32 / length;
    let segment = |span: Span, tone: Tone| (share(span.start), share(span.end), tone);
    let nothing = ctx.project_view().sentences.iter().filter(|s| s.coverage == Coverage::NothingToCheck);
    let mut segments: Vec<CoverageSegment> = nothing.map(|sentence| segment(sentence.span, Tone::Settled)).collect();
    segments.extend(highlights.decided(ctx).map(|(span, status)| segment(span, status_style::of(status).tone)));
    segments.sort_by(|a, b| a.0.total_cmp(&b.0));
    segments
}

/// Width of the panel below which lines become too short to read well, in points.
pub const COMFORTABLE: f32 = MARGIN + GUTTER + 17.0 * LINE_WIDTH_EMS;
