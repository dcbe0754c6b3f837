//! The parts that all dialogs share: heading, paragraph, two columns, text field, row of buttons.

use crate::ui::fonts;
use crate::ui::theme::Theme;
use egui::{Id, RichText, Ui};

/// Sets the width of the dialog, in points, and shows its title.
pub fn heading(ui: &mut Ui, theme: &Theme, width: f32, title: &str) {
    ui.set_width(width.min(ui.ctx().content_rect().width() - 64.0));
    ui.label(RichText::new(title).font(fonts::serif_semibold(21.0)).color(theme.ink));
    ui.add_space(6.0);
}

/// A paragraph of body text.
pub fn paragraph(ui: &mut Ui, theme: &Theme, text: &str) {
    ui.label(RichText::new(text).font(fonts::regular(13.5)).color(theme.ink));
}

/// Two columns, each left-aligned.
pub fn two_columns(ui: &mut Ui, show: impl FnOnce(&mut Ui, &mut Ui)) {
    ui.columns(2, |columns| {
        if let [left, right] = columns {
            let ragged = egui::Layout::top_down(egui::Align::Min);
            left.with_layout(ragged, |left| right.with_layout(ragged, |right| show(left, right)));
        }
    });
}

/// The row of buttons at the end of a dialog, right-aligned; the last one is the default button. It is disabled unless
/// `ready`. Returns the index of the button that was clicked.
pub fn button_row(ui: &mut Ui, theme: &Theme, labels: &[&str], ready: bool) -> Option<usize> {
    ui.add_space(10.0);
    let mut pressed = None;
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        for (index, label) in labels.iter().enumerate().rev() {
            let main = index + 1 == labels.len();
            let text = RichText::new(*label).font(fonts::medium(13.0));
            let button = if main {
                egui::Button::new(text.color(theme.on_accent)).fill(theme.accent).min_size(egui::vec2(76.0, 28.0))
            } else {
                egui::Button::new(text).min_size(egui::vec2(76.0, 28.0))
            };
            let response = ui.add_enabled(ready || !main, button);
            if main && ready {
                focus_if_none(ui, &response);
            }
            if response.clicked() {
                pressed = Some(index);
            }
        }
    });
    pressed
}

/// True when Enter was pressed in the text field of `response`.
pub fn committed_with_enter(ui: &Ui, response: &egui::Response) -> bool {
    response.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter))
}

/// Requests the focus for `response` when no widget has it, so that Enter and Space work at once.
pub fn focus_if_none(ui: &Ui, response: &egui::Response) {
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    // The Enter that just committed a text field must not click a button as well.
    if nothing_focused && !ui.input(|i| i.key_pressed(egui::Key::Enter)) {
        response.request_focus();
    }
}

/// A single-line text field that requests the focus when the dialog opens.
pub fn text_field(ui: &mut Ui, name: &str, hint: &str, typed: &mut String) -> egui::Response {
    let id = Id::unique(("dialog field", name));
    let text_field = egui::TextEdit::singleline(typed)
        .id(id)
        .hint_text(hint)
        .margin(egui::vec2(8.0, 6.0))
        .desired_width(f32::INFINITY);
    let response = ui.add(text_field).accessible_name(name);
    focus_if_none(ui, &response);
    response
}
