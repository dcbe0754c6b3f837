//! Text widgets: headings, secondary text, warnings, empty states.

use super::metrics::MARGIN;
use crate::ui::fonts;
use crate::ui::icons::Glyph;
use crate::ui::theme::Theme;
use egui::{Response, RichText, Ui, vec2};

/// The heading of a section, in small capitals: "CHECKLIST".
pub fn section(ui: &mut Ui, theme: &Theme, title: &str) -> Response {
    ui.add_space(10.0);
    let text = RichText::new(title.to_uppercase()).font(fonts::semibold(11.0)).color(theme.dim);
    let response = ui.label(text.extra_letter_spacing(0.7));
    ui.add_space(1.0);
    response
}

/// A heading inside a panel: a country, a speaker's name.
pub fn heading(ui: &mut Ui, theme: &Theme, title: &str) -> Response {
    ui.label(RichText::new(title).font(fonts::semibold(14.0)).color(theme.ink))
}

/// Secondary text: "Claim 8 · paragraph 4 · superlative, date".
pub fn meta(ui: &mut Ui, theme: &Theme, text: impl Into<String>) -> Response {
    ui.label(RichText::new(text).font(fonts::regular(12.0)).color(theme.dim))
}

/// Body text.
pub fn body(ui: &mut Ui, theme: &Theme, text: impl Into<String>) -> Response {
    ui.label(RichText::new(text).font(fonts::regular(13.0)).color(theme.ink))
}

/// A warning with its icon; text of several lines wraps beside it.
pub fn warning(ui: &mut Ui, theme: &Theme, text: impl Into<String>) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 7.0;
        ui.add_space(1.0);
        let (rect, _) = ui.allocate_exact_size(vec2(12.0, 16.0), egui::Sense::hover());
        Glyph::Warning.paint(ui.painter(), rect, theme.queried);
        ui.vertical(|ui| ui.label(RichText::new(text).font(fonts::regular(12.5)).color(theme.queried)));
    });
}

/// Shown where a list has no entries: what would be here, and what to do.
pub fn empty_state(ui: &mut Ui, theme: &Theme, title: &str, advice: &str) {
    ui.add_space(28.0);
    ui.vertical_centered(|ui| {
        ui.set_max_width((ui.available_width() - 4.0 * MARGIN).clamp(120.0, 340.0));
        ui.label(RichText::new(title).font(fonts::serif(17.0)).color(theme.ink));
        ui.add_space(2.0);
        ui.label(RichText::new(advice).font(fonts::regular(13.0)).color(theme.dim));
    });
}

/// A separator over the whole width of the panel, margins included.
pub fn separator(ui: &mut Ui, theme: &Theme) {
    let y = ui.cursor().min.y.round() + 0.5;
    ui.painter().hline(ui.clip_rect().x_range(), y, theme.hairline());
    ui.add_space(1.0);
}

/// A count with its noun: `1 claim`, `2 claims`, `0 claims`.
pub fn count(number: usize, singular: &str, plural: &str) -> String {
    format!("{number} {}", if number == 1 { singular } else { plural })
}

#[cfg(test)]
mod tests {
    #[test]
    fn one_takes_the_singular() {
        assert_eq!(super::count(1, "quote", "quotes"), "1 quote");
        assert_eq!(super::count(0, "quote", "quotes"), "0 quotes");
    }
}
