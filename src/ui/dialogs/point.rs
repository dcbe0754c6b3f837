//! Dialog that adds a check point to a claim by hand: the words, and what has to be checked about them.

use super::layout::{button_row, heading, paragraph};
use crate::extract::PointKind;
use crate::project::ClaimId;
use crate::text::Span;
use crate::ui::action::Action;
use crate::ui::context::Context;
use crate::ui::fonts;
use crate::ui::labels;
use crate::ui::widgets::{self};
use egui::{RichText, Ui};

/// The check point being added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    claim: ClaimId,
    span: Span,
    kind: PointKind,
}

impl Point {
    /// A check point on `span`. Its kind is guessed from the words and can be changed in the dialog.
    pub fn of(text: &str, claim: ClaimId, span: Span) -> Self {
        let words = span.trim(text).of(text);
        let kind = if words.contains('%') || words.contains("percent") {
            PointKind::Percentage
        } else if words.contains(['$', '€', '£', '¥']) {
            PointKind::Money
        } else if words.contains(|c: char| c.is_ascii_digit()) {
            PointKind::Number
        } else if words.starts_with(['“', '"', '‘', '«']) {
            PointKind::Quote
        } else if words.starts_with(char::is_uppercase) {
            PointKind::Name
        } else {
            PointKind::Title
        };
        Self { claim, span, kind }
    }
}

/// Shows the dialog. Returns true when it should close.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, point: &mut Point, out: &mut Vec<Action>) -> bool {
    heading(ui, ctx.theme, 500.0, "Check point of your own");
    ui.label(RichText::new(labels::single_line(ctx.text(), point.span)).font(fonts::serif(17.0)).color(ctx.theme.ink));
    ui.add_space(6.0);
    paragraph(ui, ctx.theme, "What is to be checked about these words?");
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        for kind in labels::POINT_KINDS {
            if widgets::chip(ui, ctx.theme, labels::point(kind), point.kind == kind).clicked() {
                point.kind = kind;
            }
        }
    });
    match button_row(ui, ctx.theme, &["Cancel", "Add it"], true) {
        Some(1) => {
            out.push(ctx.decide(|commands| commands.add_point(&point.claim, point.span, point.kind)));
            out.push(Action::Unmark);
            true
        }
        pressed => pressed.is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_is_guessed_from_the_words() {
        let kind = |text: &str| Point::of(text, ClaimId::from("c1"), Span::new(0, text.len())).kind;
        assert_eq!(kind("412 cars"), PointKind::Number);
        assert_eq!(kind("60 percent"), PointKind::Percentage);
        assert_eq!(kind("Port Hale"), PointKind::Name);
        assert_eq!(kind("harbour master"), PointKind::Title);
    }
}
