//! Text fields whose text is kept by the panel until it is committed.

use crate::ui::fonts;
use crate::ui::theme::Theme;
use egui::{Id, Key, Modifiers, Response, TextEdit, Ui};

/// The result of a text field in a frame.
pub struct FieldResponse {
    /// The response of the field.
    pub response: Response,
    /// True when the text was committed: by Enter in a single-line field, by Ctrl+Enter in a multi-line one.
    pub committed: bool,
}

/// A single-line field, `width` points wide. `name` is its accessible name, `hint` is shown while it is empty.
pub fn single_line(
    ui: &mut Ui,
    theme: &Theme,
    id: Id,
    name: &str,
    hint: &str,
    text: &mut String,
    width: f32,
) -> FieldResponse {
    let edit = TextEdit::singleline(text)
        .id(id)
        .hint_text(egui::RichText::new(hint).color(theme.dim))
        .font(fonts::regular(13.0))
        .desired_width(width)
        .margin(egui::Margin::symmetric(8, 5));
    let response = ui.add(edit).accessible_name(name);
    let committed = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    FieldResponse { response, committed }
}

/// A multi-line field with `rows` rows; Ctrl+Enter commits.
pub fn multi_line(
    ui: &mut Ui,
    theme: &Theme,
    id: Id,
    name: &str,
    hint: &str,
    text: &mut String,
    rows: usize,
) -> FieldResponse {
    let focused = ui.memory(|memory| memory.has_focus(id));
    let committed = focused && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    let edit = TextEdit::multiline(text)
        .id(id)
        .hint_text(egui::RichText::new(hint).color(theme.dim))
        .font(fonts::regular(13.0))
        .desired_width(f32::INFINITY)
        .desired_rows(rows)
        .margin(egui::Margin::symmetric(8, 6));
    FieldResponse { response: ui.add(edit).accessible_name(name), committed }
}
