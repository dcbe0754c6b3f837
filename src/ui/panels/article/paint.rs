//! Highlights under the words: tints, underlines and selections, painted as rectangles behind and below the galley.
//!
//! `TextFormat::background` cannot overlap, and claims do; so each stretch is painted by itself, in layers.

use super::layout_cache::Laid;
use crate::text::Span;
use crate::ui::theme::Line;
use egui::{Color32, Mesh, Painter, Rect, Shape, pos2};

/// One block where it stands on the screen.
pub struct Placed {
    /// Its index.
    pub index: usize,
    /// The galley's corner.
    pub corner: egui::Pos2,
    /// The block set in type.
    pub laid: Laid,
}

impl Placed {
    /// From the top of the galley to its bottom.
    pub fn rect(&self) -> Rect {
        Rect::from_min_size(self.corner, self.laid.galley.size())
    }

    /// The lines that `span` covers, on the screen, each with its baseline.
    pub fn lines(&self, span: Span) -> impl Iterator<Item = (Rect, f32)> + '_ {
        let by = self.corner.to_vec2();
        self.laid.lines(span).into_iter().map(move |(rect, baseline)| (rect.translate(by), baseline + by.y))
    }
}

/// Collects rectangles into one mesh: thousands of dashes cost no more than one shape.
pub struct Ink<'p> {
    painter: &'p Painter,
    mesh: Mesh,
    pixel: f32,
}

impl<'p> Ink<'p> {
    /// An empty mesh for `painter`.
    pub fn new(painter: &'p Painter) -> Self {
        Self { painter, mesh: Mesh::default(), pixel: 1.0 / painter.pixels_per_point() }
    }

    /// Fills the words of `span` from the ascenders to under the baseline.
    pub fn tint(&mut self, placed: &Placed, span: Span, colour: Color32) {
        if colour == Color32::TRANSPARENT {
            return;
        }
        for (line, baseline) in placed.lines(span) {
            let top = baseline - (baseline - line.top()) * 0.86;
            let rect = Rect::from_min_max(pos2(line.left(), top), pos2(line.right(), baseline + DEEP));
            self.rect(rect, colour);
        }
    }

    /// Fills whole lines, as a text selection does.
    pub fn fill(&mut self, placed: &Placed, span: Span, colour: Color32) {
        for (line, _) in placed.lines(span) {
            self.rect(line, colour);
        }
    }

    /// Underlines the words of `span`. `level` moves the line of a claim inside another claim out of the outer's way.
    pub fn underline(&mut self, placed: &Placed, span: Span, stroke: (Line, f32, Color32), level: u8) {
        let (line, width, colour) = stroke;
        for (rect, baseline) in placed.lines(span) {
            let top = self.snap(baseline + DEEP - 1.0 + 3.0 * f32::from(level));
            let bar = Rect::from_min_max(pos2(rect.left(), top), pos2(rect.right(), top + width));
            match line {
                Line::Solid => self.rect(bar, colour),
                Line::Dashed => self.dashes(bar, (5.0, 3.0), colour),
                Line::Dotted => self.dashes(bar, (1.5, 2.5), colour),
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

    /// Hands what was collected to the painter.
    pub fn dry(&mut self) {
        if !self.mesh.is_empty() {
            self.painter.add(Shape::mesh(std::mem::take(&mut self.mesh)));
        }
    }
}

/// How far below the baseline an underline begins, in points: clear of the descenders' bowls.
const DEEP: f32 = 5.0;
