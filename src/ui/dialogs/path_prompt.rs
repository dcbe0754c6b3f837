//! A path to open or save, for a system that has no file dialog of its own; and a file that stands there already.

use super::{FilePurpose, buttons, entered, field, heading, say};
use crate::import::format_list;
use crate::ui::context::Context;
use crate::ui::theme::Theme;
use crate::ui::update::{Action, FileAction};
use egui::Ui;
use std::path::{Path, PathBuf};

/// Shows the dialog; true when it is done.
pub fn show(ui: &mut Ui, theme: &Theme, picked: FilePurpose, typed: &mut String, out: &mut Vec<Action>) -> bool {
    let openable = format!("The path of an article, {}, or of a project (.tickmark).", format_list());
    let (title, advice, main) = match picked {
        FilePurpose::Open => ("Open", openable.as_str(), "Open"),
        FilePurpose::Draft => {
            ("Load a new draft", "The path of the newer text. Checked words that changed go to recheck.", "Load")
        }
        FilePurpose::Save => ("Save as", "The path of the project file; it ends in .tickmark.", "Save"),
        FilePurpose::Checklists => ("Checklists of the desk", "The path of a file of checklists (RON).", "Open"),
        FilePurpose::Scales => ("Rating scales of the desk", "The path of a file of rating scales (RON).", "Open"),
        FilePurpose::Attachment => (
            "Attach a file",
            "The path of a file on this machine. It stays where it is; its fingerprint is kept.",
            "Attach",
        ),
        FilePurpose::Export(export) => (export.format.row().label, "The path of the file to write.", "Write"),
    };
    heading(ui, theme, 520.0, title);
    say(ui, theme, advice);
    ui.add_space(4.0);
    let response = field(ui, "Path", "/home/me/article.txt", typed);
    if matches!(picked, FilePurpose::Open | FilePurpose::Draft) {
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

/// Asks before a file that stands there is replaced; true when it is answered.
pub fn replace(ui: &mut Ui, ctx: &Context<'_>, picked: FilePurpose, path: &Path, out: &mut Vec<Action>) -> bool {
    heading(ui, ctx.theme, 520.0, "This file is there already");
    say(ui, ctx.theme, "Replace what stands in it?");
    ui.weak(path.display().to_string());
    match buttons(ui, ctx.theme, &["Replace", "Choose another place…"], true) {
        Some(1) => out.push(Action::File(FileAction::PlaceFor(picked))),
        Some(_) => out.push(Action::File(FileAction::Replace(picked, path.to_owned()))),
        None => return false,
    }
    true
}
