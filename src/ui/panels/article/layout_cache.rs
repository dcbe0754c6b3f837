//! Laid-out blocks: a galley for each block near the visible part, an estimated height for all others.
//!
//! At most [`MAX_GALLEYS`] galleys are cached, so that memory does not grow with the length of the article.

use super::blocks::{Block, BlockRole};
use super::scroll::BlockHeights;
use crate::extract::ArticleMetadata;
use crate::text::Span;
use crate::ui::fonts;
use crate::ui::theme::Theme;
use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, FontId, Galley, Pos2, Rect, Ui, pos2};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Galleys cached at most.
const MAX_GALLEYS: usize = 240;

/// Width of a line, in ems of the text font: about 70 characters.
pub const LINE_WIDTH_EMS: f32 = 36.0;

/// Mean width of a character of Source Serif, in ems; only used for estimates.
const MEAN_CHARACTER_EMS: f32 = 0.47;

/// A layout-out block.
#[derive(Clone)]
pub struct BlockLayout {
    /// Its span in the article.
    pub span: Span,
    /// Its galley.
    pub galley: Arc<Galley>,
    /// Space above the galley, in points.
    pub before: f32,
    /// True when every character is one byte long.
    ascii: bool,
}

/// What the galleys depend on; the cache is cleared when it changes.
#[derive(Clone, Copy, Debug, PartialEq)]
struct LayoutKey {
    width: f32,
    size: f32,
    pixels_per_point: f32,
    dark: bool,
}

/// The galleys and heights of an article.
#[derive(Default)]
pub struct LayoutCache {
    key: Option<LayoutKey>,
    blocks: BTreeMap<usize, BlockLayout>,
    /// Heights of all blocks.
    pub heights: BlockHeights,
}

/// What a block is layout out from.
pub struct LayoutInput<'a> {
    /// The text of the article.
    pub text: &'a str,
    /// The blocks of the article.
    pub blocks: &'a [Block],
    /// Headline, byline and other metadata lines in the article.
    pub metadata: &'a ArticleMetadata,
    /// The colours.
    pub theme: &'a Theme,
    /// Size of the text font, in points.
    pub size: f32,
}

impl LayoutCache {
    /// Prepares the cache for a frame with lines of `width` points; clears it when the layout changed, or when `changed`.
    pub fn prepare(&mut self, ui: &Ui, input: &LayoutInput<'_>, width: f32, changed: bool) {
        let key =
            LayoutKey { width, size: input.size, pixels_per_point: ui.pixels_per_point(), dark: input.theme.dark };
        if changed || self.key != Some(key) {
            self.key = Some(key);
            self.blocks.clear();
            self.heights.reset(input.blocks.iter().map(|block| estimated_height(block, input.size, width)));
        }
    }

    /// The layout-out block with the index `index`; `None` when there is none.
    pub fn block_layout(&mut self, ui: &Ui, input: &LayoutInput<'_>, index: usize) -> Option<BlockLayout> {
        if let Some(layout) = self.blocks.get(&index) {
            return Some(layout.clone());
        }
        let block = input.blocks.get(index)?;
        let width = self.key.map_or(600.0, |key| key.width);
        let galley = ui.painter().layout_job(layout_job(block, input, width));
        let before = space_before(block, input.size);
        let layout = BlockLayout { span: block.span, before, ascii: galley.text().is_ascii(), galley };
        self.heights.set(index, layout.height());
        self.blocks.insert(index, layout.clone());
        Some(layout)
    }

    /// Removes the galleys farthest from `index` until at most [`MAX_GALLEYS`] are left.
    pub fn trim(&mut self, index: usize) {
        while self.blocks.len() > MAX_GALLEYS {
            let (first, last) = (self.blocks.keys().next().copied(), self.blocks.keys().next_back().copied());
            let (Some(first), Some(last)) = (first, last) else { return };
            let farthest = if index.abs_diff(first) > index.abs_diff(last) { first } else { last };
            self.blocks.remove(&farthest);
        }
    }
}

impl BlockLayout {
    /// Height including the space above, in points.
    pub fn height(&self) -> f32 {
        self.before + self.galley.size().y
    }

    /// The index of the character of the galley at the byte `at` of the article.
    fn character_index(&self, at: usize) -> usize {
        let at = at.clamp(self.span.start, self.span.end) - self.span.start;
        if self.ascii { at } else { self.galley.text().get(..at).map_or(at, |head| head.chars().count()) }
    }

    /// The byte of the article nearest to a point, which is relative to the top left corner of the galley.
    pub fn nearest_byte(&self, point: egui::Vec2) -> usize {
        let character = self.galley.cursor_from_pos(point).index.0;
        let byte = if self.ascii {
            character
        } else {
            let text = self.galley.text();
            text.char_indices().nth(character).map_or(text.len(), |(byte, _)| byte)
        };
        (self.span.start + byte).min(self.span.end)
    }

    /// The byte of the article whose glyph contains the point; `None` beside a line or below the text.
    pub fn byte_under(&self, point: egui::Vec2) -> Option<usize> {
        let row = self.galley.rows.iter().find(|row| row.min_y() <= point.y && point.y < row.max_y())?;
        let x = point.x - row.pos.x;
        let column = row.glyphs.partition_point(|glyph| glyph.max_x() <= x);
        let on = row.glyphs.get(column).is_some_and(|glyph| glyph.pos.x <= x);
        let before: usize = self
            .galley
            .rows
            .iter()
            .take_while(|other| other.min_y() < row.min_y())
            .map(|other| other.char_count_including_newline().0)
            .sum();
        on.then(|| self.byte_of(before + column))
    }

    fn byte_of(&self, character: usize) -> usize {
        let text = self.galley.text();
        let byte = if self.ascii {
            character
        } else {
            text.char_indices().nth(character).map_or(text.len(), |(byte, _)| byte)
        };
        self.span.start + byte.min(text.len())
    }

    /// The part of each line that `span` covers, as (rectangle, baseline) relative to the top left corner of the
    /// galley.
    pub fn lines(&self, span: Span) -> Vec<(Rect, f32)> {
        let Some(span) = span.common(self.span) else { return Vec::new() };
        let (first, last) = (self.character_index(span.start), self.character_index(span.end));
        let mut lines = Vec::new();
        let mut before = 0;
        for row in &self.galley.rows {
            let count = row.glyphs.len();
            let (from, to) = (first.max(before), last.min(before + count));
            if from < to
                && let (Some(left), Some(right)) =
                    (row.glyphs.get(from - before), last_visible_edge(row, from - before, to - before))
            {
                let corner = |x: f32, y: f32| -> Pos2 { pos2(row.pos.x + x, row.pos.y + y) };
                let rect = Rect::from_min_max(corner(left.pos.x, 0.0), corner(right, row.size.y));
                lines.push((rect, row.pos.y + left.pos.y));
            }
            before += row.char_count_including_newline().0;
            if before >= last {
                break;
            }
        }
        lines
    }
}

/// The right edge of the last glyph in `from..to` that is not white space, where an underline ends.
fn last_visible_edge(row: &egui::epaint::text::Row, from: usize, to: usize) -> Option<f32> {
    let glyphs = row.glyphs.get(from..to)?;
    glyphs.iter().rev().find(|glyph| !glyph.chr.is_whitespace()).map(egui::epaint::text::Glyph::max_x)
}

/// The font of a role, for a text font of `size` points.
fn font(role: BlockRole, size: f32) -> FontId {
    match role {
        BlockRole::Headline => fonts::serif_semibold((size * 1.6).round()),
        BlockRole::Dek => fonts::serif_italic((size * 1.06).round()),
        BlockRole::Credit | BlockRole::Artefact => fonts::regular((size * 0.72).round()),
        BlockRole::Body => fonts::serif(size),
    }
}

fn line_height(role: BlockRole, size: f32) -> f32 {
    match role {
        BlockRole::Headline => (size * 1.95).round(),
        BlockRole::Dek | BlockRole::Body => (size * 1.52).round(),
        BlockRole::Credit | BlockRole::Artefact => (size * 1.25).round(),
    }
}

fn space_before(block: &Block, size: f32) -> f32 {
    if block.continues {
        return 0.0;
    }
    let ems = match block.role {
        BlockRole::Headline => 0.5,
        BlockRole::Dek => 0.4,
        BlockRole::Credit => 0.55,
        BlockRole::Artefact | BlockRole::Body => 0.78,
    };
    (size * ems).round()
}

fn estimated_height(block: &Block, size: f32, width: f32) -> f32 {
    let characters = (width / (font(block.role, size).size * MEAN_CHARACTER_EMS)).max(1.0);
    let lines = (block.span.len() as f32 / characters).ceil().max(1.0);
    space_before(block, size) + lines * line_height(block.role, size)
}

/// The layout job of a block. Most have one section; a dateline at the beginning of a paragraph has its own format.
fn layout_job(block: &Block, input: &LayoutInput<'_>, width: f32) -> LayoutJob {
    let text = block.span.of(input.text);
    let mut job = LayoutJob { break_on_newline: false, ..LayoutJob::default() };
    job.wrap.max_width = width;
    let mut at = block.span.start;
    for part in special_parts(block, input.metadata) {
        append(&mut job, Span::new(at, part.0.start).of(input.text), format(block.role, input));
        append(&mut job, part.0.of(input.text), part.1(input));
        at = part.0.end;
    }
    append(&mut job, Span::new(at, block.span.end).of(input.text), format(block.role, input));
    debug_assert_eq!(job.text, text);
    job
}

fn append(job: &mut LayoutJob, text: &str, format: TextFormat) {
    if !text.is_empty() {
        job.append(text, 0.0, format);
    }
}

type FormatFn = fn(&LayoutInput<'_>) -> TextFormat;

/// The parts of a body block that have a format of their own, in order and without overlap.
fn special_parts(block: &Block, metadata: &ArticleMetadata) -> Vec<(Span, FormatFn)> {
    if block.role != BlockRole::Body {
        return Vec::new();
    }
    let boilerplate = metadata.artefacts.iter().map(|&span| (span, boilerplate_format as FormatFn));
    let dateline = metadata.dateline.iter().map(|&span| (span, dateline_format as FormatFn));
    let mut parts: Vec<(Span, FormatFn)> =
        boilerplate.chain(dateline).filter_map(|(span, format)| Some((span.common(block.span)?, format))).collect();
    parts.sort_by_key(|(span, _)| *span);
    let mut end = block.span.start;
    parts.retain(|(span, _)| {
        let is_free = span.start >= end;
        end = if is_free { span.end } else { end };
        is_free
    });
    parts
}

fn format(role: BlockRole, input: &LayoutInput<'_>) -> TextFormat {
    let mut format = TextFormat::simple(font(role, input.size), text_colour(role, input.theme));
    format.line_height = Some(line_height(role, input.size));
    if role == BlockRole::Credit {
        format.extra_letter_spacing = 0.2;
    }
    if role == BlockRole::Artefact {
        format.strikethrough = egui::Stroke::new(1.0, input.theme.faint);
    }
    format
}

fn text_colour(role: BlockRole, theme: &Theme) -> Color32 {
    match role {
        BlockRole::Headline | BlockRole::Body => theme.ink,
        BlockRole::Dek | BlockRole::Credit | BlockRole::Artefact => theme.dim,
    }
}

fn dateline_format(input: &LayoutInput<'_>) -> TextFormat {
    let mut format = format(BlockRole::Body, input);
    format.font_id = fonts::medium((input.size * 0.78).round());
    format
}

fn boilerplate_format(input: &LayoutInput<'_>) -> TextFormat {
    let mut format = format(BlockRole::Artefact, input);
    format.line_height = Some(line_height(BlockRole::Body, input.size));
    format
}
