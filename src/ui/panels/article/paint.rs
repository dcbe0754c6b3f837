//! Paints highlights: backgrounds, underlines and text selection, as rectangles behind and below the text.
//!
//! Sections of `TextFormat::background` cannot overlap, but claims can; so each highlight is painted by itself, in
//! layers.

use super::layout_cache::BlockLayout;
use crate::text::Span;
use crate::ui::theme::UnderlineStyle;
use egui::{Color32, Mesh, Painter, Rect, Shape, pos2};

/// A block with its position on screen.
pub struct PlacedBlock {
    /// Index of the block.
    pub index: usize,
    /// Top left corner of the galley.
    pub corner: egui::Pos2,
    /// The laid-out block.
    pub layout: BlockLayout,
}

impl PlacedBlock {
    /// The area of the galley.
    pub fn rect(&self) -> Rect {
        Rect::from_min_size(self.corner, self.layout.galley.size())
    }

    /// The lines that `span` covers, in screen coordinates, each with its baseline.
    pub fn lines(&self, span: Span) -> impl Iterator<Item = (Rect, f32)> + '_ {
        let offset = self.corner.to_vec2();
        self.layout.lines(span).into_iter().map(move |(rect, baseline)| (rect.translate(offset), baseline + offset.y))
    }
}

/// Collects rectangles in one mesh: thousands of dashes then cost one shape.
pub struct HighlightPainter<'p> {
    painter: &'p Painter,
    mesh: Mesh,
    pixel: f32,
}

impl<'p> HighlightPainter<'p> {
    /// Creates an empty mesh for `painter`.
    pub fn new(painter: &'p Painter) -> Self {
        Self { painter, mesh: Mesh::default(), pixel: 1.0 / painter.pixels_per_point() }
    }

    /// Fills the background of `span` from the ascenders to below the baseline.
    pub fn background(&mut self, placed: &PlacedBlock, span: Span, colour: Color32) {
        if colour == Color32::TRANSPARENT {
            return;
        }
        for (line, baseline) in placed.lines(span) {
            let top = baseline - (baseline - line.top()) * 0.86;
            let rect = Rect::from_min_max(pos2(line.left(), top), pos2(line.right(), baseline + BACKGROUND_DEPTH));
            self.rect(rect, colour);
        }
    }

    /// Fills the full height of each line, as a text selection does.
    pub fn selection(&mut self, placed: &PlacedBlock, span: Span, colour: Color32) {
        for (line, _) in placed.lines(span) {
            self.rect(line, colour);
        }
    }

    /// Underlines `span`. The underlines of levels 1 and 2 are lower, so that those of nested claims do not overlap.
    pub fn underline(&mut self, placed: &PlacedBlock, span: Span, stroke: (UnderlineStyle, f32, Color32), level: u8) {
        let (line, width, colour) = stroke;
        for (rect, baseline) in placed.lines(span) {
            let top = self.snap(baseline + BACKGROUND_DEPTH - 1.0 + 3.0 * f32::from(level));
            let bar = Rect::from_min_max(pos2(rect.left(), top), pos2(rect.right(), top + width));
            match line {
                UnderlineStyle::Solid => self.rect(bar, colour),
                UnderlineStyle::Dashed => self.dashes(bar, (5.0, 3.0), colour),
                UnderlineStyle::Dotted => self.dashes(bar, (1.5, 2.5), colour),
            }
        }
    }

    fn dashes(&mut self, bar: Rect, (on, off): (f32, f32), colour: Color32) {
        let mut x = bar.left();
        while x < bar.right() {
            let dash = Rect::from_min_max(pos2(x, bar.top()), pos2((x + on).min(bar.right()), bar.bottom()));
            self.rect(dash, colour);
            x += on + off;
        }
    }

    fn rect(&mut self, rect: Rect, colour: Color32) {
        self.mesh.add_colored_rect(rect, colour);
    }

    fn snap(&self, y: f32) -> f32 {
        (y / self.pixel).round() * self.pixel
    }

    /// Adds the mesh to the painter.
    pub fn finish(&mut self) {
        if !self.mesh.is_empty() {
            self.painter.add(Shape::mesh(std::mem::take(&mut self.mesh)));
        }
    }
}

/// Distance from the baseline to the lower edge of a background, in points: below the bowls of most descenders.
const BACKGROUND_DEPTH: f32 = 5.0;
