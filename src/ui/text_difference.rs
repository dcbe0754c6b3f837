//! Word-by-word differences: deleted words are struck through, inserted words are underlined.
//!
//! `between(ui, theme, "cost 14 crowns", "cost 15 crowns")` shows `cost`, a struck `14`, an underlined `15` and
//! `crowns`.

use super::fonts;
use super::theme::Theme;
use crate::text::{Change, changes};
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Stroke, Ui};

/// How a segment of text differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Segment {
    /// In both texts.
    Same,
    /// In the old text only.
    Deleted,
    /// In the new text only.
    Inserted,
}

/// Shows segments in order.
pub fn show<'w>(ui: &mut Ui, theme: &Theme, segments: impl IntoIterator<Item = (Segment, &'w str)>) {
    let base_format = TextFormat::simple(fonts::serif(15.0), theme.ink);
    let mut job = LayoutJob { wrap: TextWrapping::wrap_at_width(ui.available_width()), ..LayoutJob::default() };
    let mut previous = Segment::Same;
    for (segment, text) in segments {
        if (previous, segment) == (Segment::Deleted, Segment::Inserted) {
            job.append(" ", 0.0, base_format.clone());
        }
        previous = segment;
        let format = match segment {
            Segment::Same => base_format.clone(),
            Segment::Deleted => {
                TextFormat { color: theme.dim, strikethrough: Stroke::new(1.0, theme.dim), ..base_format.clone() }
            }
            Segment::Inserted => {
                TextFormat { color: theme.disputed, underline: Stroke::new(1.5, theme.disputed), ..base_format.clone() }
            }
        };
        job.append(text, 0.0, format);
    }
    ui.label(job);
}

/// Shows the difference between `old` and `new`.
pub fn between(ui: &mut Ui, theme: &Theme, old: &str, new: &str) {
    let differences = changes(old, new);
    let segments = differences.iter().map(|difference| match difference {
        Change::Same { new: span, .. } => (Segment::Same, span.of(new)),
        Change::Removed(span) => (Segment::Deleted, span.of(old)),
        Change::Added(span) => (Segment::Inserted, span.of(new)),
    });
    show(ui, theme, segments);
}
