//! Dialog that offers to save or discard unsaved work before it would be lost.

use super::layout::{button_row, heading, paragraph};
use crate::ui::action::AfterSave;
use crate::ui::action::{Action, FileAction};
use crate::ui::context::Context;
use egui::Ui;

/// Shows the dialog. Returns true when it should close.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, then: &AfterSave, out: &mut Vec<Action>) -> bool {
    heading(ui, ctx.theme, 460.0, "There is unsaved work");
    let what = match then {
        AfterSave::Quit => "Save the project before the program closes?",
        AfterSave::Open(_) | AfterSave::Sample => "Save the project before another one is opened?",
    };
    paragraph(ui, ctx.theme, what);
    match button_row(ui, ctx.theme, &["Go back", "Discard", "Save"], true) {
        Some(2) => out.push(Action::File(FileAction::SaveThen(then.clone()))),
        Some(1) => out.push(Action::File(FileAction::DiscardThen(then.clone()))),
        Some(_) => {}
        None => return false,
    }
    true
}
