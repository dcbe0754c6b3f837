//! Laid-out blocks: a galley for each block near the visible part, an estimated height for all others.
//!
//! At most [`KEPT`] galleys are cached, so that memory does not grow with the length of the article.

use super::blocks::{Block, Role};
use super::scroll::Heights;
use crate::extract::Frame;
use crate::text::Span;
use crate::ui::fonts;
use crate::ui::theme::Theme;
use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, FontId, Galley, Pos2, Rect, Ui, pos2};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Galleys cached at most.
const KEPT: usize = 240;

/// Width of a line, in ems of the text font: about 70 characters.
pub const MEASURE: f32 = 36.0;

/// Mean width of a character of Source Serif, in ems; only used for estimates.
const MEAN_CHARACTER: f32 = 0.47;

/// A laid-out block.
#[derive(Clone)]
pub struct Laid {
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
struct Setting {
    width: f32,
    size: f32,
    pixels_per_point: f32,
    dark: bool,
}

/// The galleys and heights of an article.
#[derive(Default)]
pub struct Sheet {
    setting: Option<Setting>,
    laid: BTreeMap<usize, Laid>,
    /// Heights of all blocks.
    pub heights: Heights,
}

/// What a block is laid out from.
pub struct Copy<'a> {
    /// The text of the article.
    pub text: &'a str,
    /// The blocks of the article.
    pub blocks: &'a [Block],
    /// Headline, byline and other metadata found in the article.
    pub frame: &'a Frame,
    /// The colours.
    pub theme: &'a Theme,
    /// Size of the text font, in points.
    pub size: f32,
}

impl Sheet {
    /// Prepares the cache for a frame with lines of `width` points; clears it when the layout changed, or when `fresh`.
    pub fn prepare(&mut self, ui: &Ui, copy: &Copy<'_>, width: f32, fresh: bool) {
        let setting =
            Setting { width, size: copy.size, pixels_per_point: ui.pixels_per_point(), dark: copy.theme.dark };
        if fresh || self.setting != Some(setting) {
            self.setting = Some(setting);
            self.laid.clear();
            self.heights.reset(copy.blocks.iter().map(|block| estimate(block, copy.size, width)));
        }
    }

    /// The laid-out block with the index `index`; `None` when there is none.
    pub fn laid(&mut self, ui: &Ui, copy: &Copy<'_>, index: usize) -> Option<Laid> {
        if let Some(laid) = self.laid.get(&index) {
            return Some(laid.clone());
        }
        let block = copy.blocks.get(index)?;
        let width = self.setting.map_or(600.0, |setting| setting.width);
        let galley = ui.painter().layout_job(job(block, copy, width));
        let before = space_before(block, copy.size);
        let laid = Laid { span: block.span, before, ascii: galley.text().is_ascii(), galley };
        self.heights.set(index, laid.height());
        self.laid.insert(index, laid.clone());
        Some(laid)
    }

    /// Removes the galleys farthest from `index` until at most [`KEPT`] are left.
    pub fn trim(&mut self, index: usize) {
        while self.laid.len() > KEPT {
            let (first, last) = (self.laid.keys().next().copied(), self.laid.keys().next_back().copied());
            let (Some(first), Some(last)) = (first, last) else { return };
            let farthest = if index.abs_diff(first) > index.abs_diff(last) { first } else { last };
            self.laid.remove(&farthest);
        }
    }
}

impl Laid {
    /// Height including the space above, in points.
    pub fn height(&self) -> f32 {
        self.before + self.galley.size().y
    }

    /// The index of the character of the galley at the byte `at` of the article.
    fn character(&self, at: usize) -> usize {
        let at = at.clamp(self.span.start, self.span.end) - self.span.start;
        if self.ascii { at } else { self.galley.text().get(..at).map_or(at, |head| head.chars().count()) }
    }

    /// The byte of the article nearest to a point, which is relative to the top left corner of the galley.
    pub fn byte_at(&self, point: egui::Vec2) -> usize {
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
    pub fn byte_on(&self, point: egui::Vec2) -> Option<usize> {
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
        let (first, last) = (self.character(span.start), self.character(span.end));
        let mut found = Vec::new();
        let mut before = 0;
        for row in &self.galley.rows {
            let count = row.glyphs.len();
            let (from, to) = (first.max(before), last.min(before + count));
            if from < to
                && let (Some(left), Some(right)) =
                    (row.glyphs.get(from - before), last_inked(row, from - before, to - before))
            {
                let corner = |x: f32, y: f32| -> Pos2 { pos2(row.pos.x + x, row.pos.y + y) };
                let rect = Rect::from_min_max(corner(left.pos.x, 0.0), corner(right, row.size.y));
                found.push((rect, row.pos.y + left.pos.y));
            }
            before += row.char_count_including_newline().0;
            if before >= last {
                break;
            }
        }
        found
    }
}

/// The right edge of the last glyph in `from..to` that is not white space, where an underline ends.
fn last_inked(row: &egui::epaint::text::Row, from: usize, to: usize) -> Option<f32> {
    let glyphs = row.glyphs.get(from..to)?;
    glyphs.iter().rev().find(|glyph| !glyph.chr.is_whitespace()).map(egui::epaint::text::Glyph::max_x)
}

/// The font of a role, for a text font of `size` points.
fn face(role: Role, size: f32) -> FontId {
    match role {
        Role::Headline => fonts::serif_semibold((size * 1.6).round()),
        Role::Dek => fonts::serif_italic((size * 1.06).round()),
        Role::Credit | Role::Artefact => fonts::regular((size * 0.72).round()),
        Role::Body => fonts::serif(size),
    }
}

fn line_height(role: Role, size: f32) -> f32 {
    match role {
        Role::Headline => (size * 1.95).round(),
        Role::Dek | Role::Body => (size * 1.52).round(),
        Role::Credit | Role::Artefact => (size * 1.25).round(),
    }
}

fn space_before(block: &Block, size: f32) -> f32 {
    if block.continues {
        return 0.0;
    }
    let ems = match block.role {
        Role::Headline => 0.5,
        Role::Dek => 0.4,
        Role::Credit => 0.55,
        Role::Artefact | Role::Body => 0.78,
    };
    (size * ems).round()
}

fn estimate(block: &Block, size: f32, width: f32) -> f32 {
    let characters = (width / (face(block.role, size).size * MEAN_CHARACTER)).max(1.0);
    let lines = (block.span.len() as f32 / characters).ceil().max(1.0);
    space_before(block, size) + lines * line_height(block.role, size)
}

/// The layout job of a block. Most have one section; a dateline at the beginning of a paragraph has its own format.
fn job(block: &Block, copy: &Copy<'_>, width: f32) -> LayoutJob {
    let text = block.span.of(copy.text);
    let mut job = LayoutJob { break_on_newline: false, ..LayoutJob::default() };
    job.wrap.max_width = width;
    let mut at = block.span.start;
    for part in special_parts(block, copy.frame) {
        push(&mut job, Span::new(at, part.0.start).of(copy.text), format(block.role, copy));
        push(&mut job, part.0.of(copy.text), part.1(copy));
        at = part.0.end;
    }
    push(&mut job, Span::new(at, block.span.end).of(copy.text), format(block.role, copy));
    debug_assert_eq!(job.text, text);
    job
}

fn push(job: &mut LayoutJob, text: &str, format: TextFormat) {
    if !text.is_empty() {
        job.append(text, 0.0, format);
    }
}

type Face = fn(&Copy<'_>) -> TextFormat;

/// The parts of a body block that have a format of their own, in order and without overlap.
fn special_parts(block: &Block, frame: &Frame) -> Vec<(Span, Face)> {
    if block.role != Role::Body {
        return Vec::new();
    }
    let litter = frame.artefacts.iter().map(|&span| (span, litter_format as Face));
    let dateline = frame.dateline.iter().map(|&span| (span, dateline_format as Face));
    let mut parts: Vec<(Span, Face)> =
        litter.chain(dateline).filter_map(|(span, face)| Some((span.common(block.span)?, face))).collect();
    parts.sort_by_key(|(span, _)| *span);
    let mut end = block.span.start;
    parts.retain(|(span, _)| {
        let free = span.start >= end;
        end = if free { span.end } else { end };
        free
    });
    parts
}

fn format(role: Role, copy: &Copy<'_>) -> TextFormat {
    let mut format = TextFormat::simple(face(role, copy.size), ink(role, copy.theme));
    format.line_height = Some(line_height(role, copy.size));
    if role == Role::Credit {
        format.extra_letter_spacing = 0.2;
    }
    if role == Role::Artefact {
        format.strikethrough = egui::Stroke::new(1.0, copy.theme.faint);
    }
    format
}

fn ink(role: Role, theme: &Theme) -> Color32 {
    match role {
        Role::Headline | Role::Body => theme.ink,
        Role::Dek | Role::Credit | Role::Artefact => theme.dim,
    }
}

fn dateline_format(copy: &Copy<'_>) -> TextFormat {
    let mut format = format(Role::Body, copy);
    format.font_id = fonts::medium((copy.size * 0.78).round());
    format
}

fn litter_format(copy: &Copy<'_>) -> TextFormat {
    let mut format = format(Role::Artefact, copy);
    format.line_height = Some(line_height(Role::Body, copy.size));
    format
}
