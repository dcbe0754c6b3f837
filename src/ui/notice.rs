//! Notifications: a short message, a refused decision, or an error. At most one is shown at a time.
//!
//! A short message disappears by itself; a refusal or an error stays until it is closed or another decision succeeds.

use super::fonts;
use super::icons::Glyph;
use super::theme::Theme;
use crate::problem::Problem;
use egui::{Area, Frame, Id, Key, Order, Rect, RichText, Ui, pos2, vec2};
use std::time::{Duration, Instant};

/// How long a short message is shown.
const MESSAGE_DURATION: Duration = Duration::from_secs(5);

/// The current notification, if any.
#[derive(Debug, Default)]
pub struct Notice {
    current: Option<(Message, Instant)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Message {
    Short(String),
    Problem(Problem),
}

impl Notice {
    /// Shows a short message in the status bar.
    pub fn tell(&mut self, text: impl Into<String>) {
        self.current = Some((Message::Short(text.into()), Instant::now()));
    }

    /// Shows a refusal or an error until it is closed.
    pub fn fail(&mut self, failure: Problem) {
        self.current = Some((Message::Problem(failure), Instant::now()));
    }

    /// Closes a refusal or an error, because something else was done since.
    pub fn answered(&mut self) {
        if matches!(self.current, Some((Message::Problem(..), _))) {
            self.current = None;
        }
    }

    /// The short message to show in the status bar; `None` once its time is over.
    pub fn message(&mut self, ctx: &egui::Context) -> Option<&str> {
        let (Message::Short(_), since) = self.current.as_ref()? else { return None };
        let age = since.elapsed();
        if age >= MESSAGE_DURATION {
            self.current = None;
            return None;
        }
        ctx.request_repaint_after(MESSAGE_DURATION - age);
        match &self.current {
            Some((Message::Short(text), _)) => Some(text),
            _ => None,
        }
    }

    /// Shows a refusal or an error, centred at the bottom of `area`.
    pub fn show(&mut self, ui: &Ui, area: Rect, theme: &Theme) {
        let Some((Message::Problem(failure), _)) = &self.current else { return };
        let width = (area.width() - 48.0).clamp(200.0, 520.0);
        let mut close = ui.input_mut(|i| i.consume_key(egui::Modifiers::NONE, Key::Escape));
        Area::new(Id::unique("notice"))
            .order(Order::Foreground)
            .pivot(egui::Align2::CENTER_BOTTOM)
            .fixed_pos(pos2(area.center().x, area.bottom() - 18.0))
            .show(ui.ctx(), |ui| {
                Frame::popup(ui.style()).inner_margin(14.0).fill(theme.panel).show(ui, |ui| {
                    ui.set_width(width);
                    ui.horizontal_top(|ui| {
                        ui.add_space(2.0);
                        Glyph::Warning.show(ui, 15.0, theme.queried);
                        ui.add_space(4.0);
                        ui.allocate_ui(vec2(ui.available_width() - 66.0, 0.0), |ui| {
                            ui.vertical(|ui| problem_text(ui, failure, theme));
                        });
                        ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
                            close |= ui.button("Close").clicked();
                        });
                    });
                });
            });
        if close {
            self.current = None;
        }
    }
}

fn problem_text(ui: &mut Ui, failure: &Problem, theme: &Theme) {
    ui.label(RichText::new(failure.sentence()).font(fonts::semibold(13.5)).color(theme.ink));
    if !failure.advice.is_empty() {
        ui.label(RichText::new(&failure.advice).color(theme.ink));
    }
    for item in failure.missing() {
        ui.horizontal(|ui| {
            Glyph::Ring.show(ui, 10.0, theme.dim);
            ui.label(RichText::new(item).color(theme.ink));
        });
    }
    if let Some(path) = &failure.path {
        ui.label(RichText::new(path.display().to_string()).small().color(theme.dim));
    }
}
