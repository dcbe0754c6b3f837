//! A path to open or save, for a system that has no file dialog of its own.

use super::{Picked, buttons, entered, field, heading, say};
use crate::ui::actions::{Action, FileAction};
use crate::ui::theme::Theme;
use egui::Ui;
use std::path::PathBuf;

/// Shows the dialog; true when it is done.
pub fn show(ui: &mut Ui, theme: &Theme, picked: Picked, typed: &mut String, out: &mut Vec<Action>) -> bool {
    let (title, advice, main) = match picked {
        Picked::Open => ("Open", "The path of an article (.txt, .md) or of a project (.tickmark).", "Open"),
        Picked::Draft => {
            ("Load a new draft", "The path of the newer text. Checked words that changed go to recheck.", "Load")
        }
        Picked::Save => ("Save as", "The path of the project file; it ends in .tickmark.", "Save"),
        Picked::Export(export) => (export.kind.label(), "The path of the file to write.", "Write"),
    };
    heading(ui, theme, 520.0, title);
    say(ui, theme, advice);
    ui.add_space(4.0);
    let response = field(ui, "Path", "/home/me/article.txt", typed);
    if matches!(picked, Picked::Open | Picked::Draft) {
        ui.weak("You can also drop a file on the window, or name it on the command line.");
    }
    let ready = !typed.trim().is_empty();
    let pressed = buttons(ui, theme, &["Cancel", main], ready);
    if pressed == Some(1) || (ready && entered(ui, &response)) {
        out.push(Action::File(FileAction::Chosen(picked, PathBuf::from(typed.trim()))));
        return true;
    }
    pressed == Some(0)
}
