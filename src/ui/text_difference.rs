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
pub enum Part {
    /// In both texts.
    Same,
    /// In the old text only.
    Gone,
    /// In the new text only.
    New,
}

/// Shows segments in order.
pub fn show<'w>(ui: &mut Ui, theme: &Theme, parts: impl IntoIterator<Item = (Part, &'w str)>) {
    let plain = TextFormat::simple(fonts::serif(15.0), theme.ink);
    let mut job = LayoutJob { wrap: TextWrapping::wrap_at_width(ui.available_width()), ..LayoutJob::default() };
    let mut before = Part::Same;
    for (part, words) in parts {
        if (before, part) == (Part::Gone, Part::New) {
            job.append(" ", 0.0, plain.clone());
        }
        before = part;
        let format = match part {
            Part::Same => plain.clone(),
            Part::Gone => TextFormat { color: theme.dim, strikethrough: Stroke::new(1.0, theme.dim), ..plain.clone() },
            Part::New => {
                TextFormat { color: theme.disputed, underline: Stroke::new(1.5, theme.disputed), ..plain.clone() }
            }
        };
        job.append(words, 0.0, format);
    }
    ui.label(job);
}

/// Shows the difference between `old` and `new`.
pub fn between(ui: &mut Ui, theme: &Theme, old: &str, new: &str) {
    let steps = changes(old, new);
    let parts = steps.iter().map(|step| match step {
        Change::Same { new: span, .. } => (Part::Same, span.of(new)),
        Change::Removed(span) => (Part::Gone, span.of(old)),
        Change::Added(span) => (Part::New, span.of(new)),
    });
    show(ui, theme, parts);
}
