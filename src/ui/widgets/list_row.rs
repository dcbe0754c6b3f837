//! A list row: as wide as the panel, clickable over its whole area, with a name for screen readers.

use super::metrics::MARGIN;
use crate::ui::theme::Theme;
use egui::epaint::text::TextWrapping;
use egui::text::LayoutJob;
use egui::{
    Align2, Color32, FontId, Galley, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};
use std::sync::Arc;

/// Height of a single-line row, in points.
pub const ROW_HEIGHT: f32 = 31.0;

/// A row that was allocated and has its background painted.
pub struct ListRow<'t> {
    /// The area of the row.
    pub rect: Rect,
    /// Click and hover over the row.
    pub response: Response,
    theme: &'t Theme,
}

impl<'t> ListRow<'t> {
    /// Allocates a row of `height` points. `id` identifies it across frames, `name` is its accessible name.
    pub fn begin(
        ui: &mut Ui,
        theme: &'t Theme,
        id: Id,
        height: f32,
        [selected, highlighted]: [bool; 2],
        name: impl Fn() -> String,
    ) -> Self {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        let response = ui.interact(rect, id, Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, name()));
        let row = Self { rect, response, theme };
        row.paint(ui, selected, highlighted);
        row
    }

    fn paint(&self, ui: &Ui, selected: bool, highlighted: bool) {
        let fill = if selected {
            Some(self.theme.selection)
        } else if highlighted || self.response.hovered() {
            Some(self.theme.hover)
        } else {
            None
        };
        if let Some(fill) = fill {
            ui.painter().rect_filled(self.rect, 0.0, fill);
        }
        ui.painter().hline(self.rect.x_range(), self.rect.max.y - 0.5, self.theme.hairline());
        if self.response.has_focus() {
            let edge = Stroke::new(1.5, self.theme.accent);
            ui.painter().rect_stroke(self.rect.shrink(1.0), 2.0, edge, StrokeKind::Inside);
        }
    }

    /// The area of the row without the panel's margins.
    pub fn inner(&self) -> Rect {
        self.rect.shrink2(vec2(MARGIN, 0.0))
    }

    /// Paints `text` into `rect`, aligned by `align` and truncated with an ellipsis. Returns the area that the text
    /// takes.
    pub fn text(&self, ui: &Ui, rect: Rect, align: Align2, text: &str, font: FontId, colour: Color32) -> Rect {
        let galley = truncated(ui, text, font, colour, rect.width());
        let area = align.align_size_within_rect(galley.size(), rect);
        ui.painter().galley(area.min, galley, colour);
        area
    }
}

/// A single line of text, truncated with an ellipsis at `width` points.
pub fn truncated(ui: &Ui, text: &str, font: FontId, colour: Color32, width: f32) -> Arc<Galley> {
    // A line shows a few hundred characters at most: the rest of a long text need not be laid out.
    let head = text.char_indices().nth(400).map_or(text, |(at, _)| text.get(..at).unwrap_or(text));
    let mut job = LayoutJob::simple_singleline(head.to_owned(), font, colour);
    job.wrap = TextWrapping::truncate_at_width(width.max(1.0));
    ui.painter().layout_job(job)
}
