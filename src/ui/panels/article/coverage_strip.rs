//! The coverage strip: an overview of the whole article in one narrow column, which is also the scroll bar.
//!
//! Green segments are settled, accented ones in progress, blank ones untouched; the frame is the visible part. Clicking
//! or dragging scrolls the article.

use crate::ui::theme::{Theme, Tone};
use egui::{Color32, CornerRadius, Id, Mesh, Rect, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2};

/// A segment of the strip: its top and bottom as shares of the article, from 0 to 1, and its tone.
pub type CoverageSegment = (f32, f32, Tone);

/// The segments of the strip, cached.
#[derive(Default)]
pub struct CoverageStrip {
    segments: Vec<CoverageSegment>,
    computed_for: Option<(u64, u64)>,
}

impl CoverageStrip {
    /// Computes the segments again when `computed_for` differs from the last call.
    pub fn update(&mut self, computed_for: (u64, u64), segments: impl FnOnce() -> Vec<CoverageSegment>) {
        if self.computed_for != Some(computed_for) {
            self.computed_for = Some(computed_for);
            self.segments = join_neighbours(segments());
        }
    }

    /// Shows the strip in `rect`. `visible` is the visible part of the article, from 0 to 1. Returns the new top of the
    /// visible part when the strip was clicked or dragged.
    pub fn show(&self, ui: &Ui, id: Id, rect: Rect, visible: (f32, f32), theme: &Theme) -> Option<f32> {
        let response = ui.interact(rect.expand2(egui::vec2(4.0, 0.0)), id, Sense::click_and_drag());
        response.widget_info(|| {
            WidgetInfo::slider(true, f64::from(visible.0) * 100.0, "Coverage strip: how far down, in percent")
        });
        let painter = ui.painter();
        painter.rect(rect, CornerRadius::same(3), theme.paper, theme.hairline(), StrokeKind::Inside);
        let y = |part: f32| egui::lerp(rect.y_range().shrink(1.0), part.clamp(0.0, 1.0));
        let mut mesh = Mesh::default();
        for &(top, bottom, tone) in &self.segments {
            let segment = Rect::from_min_max(
                pos2(rect.left() + 1.0, y(top)),
                pos2(rect.right() - 1.0, y(bottom).max(y(top) + 1.0)),
            );
            mesh.add_colored_rect(segment, segment_colour(tone, theme));
        }
        painter.add(Shape::mesh(mesh));
        if visible.1 - visible.0 < 0.999 {
            let thumb = Rect::from_min_max(
                pos2(rect.left() - 2.5, y(visible.0)),
                pos2(rect.right() + 2.5, y(visible.1).max(y(visible.0) + 14.0)),
            );
            let colour = if response.hovered() || response.dragged() { theme.ink } else { theme.dim };
            painter.rect_stroke(thumb, CornerRadius::same(4), Stroke::new(1.5, colour), StrokeKind::Inside);
        }
        let at = response.interact_pointer_pos().filter(|_| response.dragged() || response.clicked())?;
        let part = (at.y - rect.top()) / rect.height().max(1.0);
        Some(part - (visible.1 - visible.0) / 2.0)
    }
}

fn segment_colour(tone: Tone, theme: &Theme) -> Color32 {
    theme.ink_of(tone).gamma_multiply(0.75)
}

/// Joins neighbouring segments of the same tone, so that 40,000 sentences become a few hundred rectangles.
fn join_neighbours(segments: Vec<CoverageSegment>) -> Vec<CoverageSegment> {
    let mut joined: Vec<CoverageSegment> = Vec::new();
    for segment in segments {
        match joined.last_mut() {
            Some(last) if last.2 == segment.2 && segment.0 - last.1 < 0.002 => last.1 = segment.1.max(last.1),
            _ => joined.push(segment),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_of_the_same_tone_are_joined() {
        let segments =
            vec![(0.0, 0.1, Tone::Good), (0.1, 0.2, Tone::Good), (0.2, 0.3, Tone::Bad), (0.6, 0.7, Tone::Bad)];
        assert_eq!(join_neighbours(segments), [(0.0, 0.2, Tone::Good), (0.2, 0.3, Tone::Bad), (0.6, 0.7, Tone::Bad)]);
    }
}
