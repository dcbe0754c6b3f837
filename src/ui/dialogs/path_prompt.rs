//! Dialog that asks for a path on systems without a file dialog, and the confirmation before a file is replaced.

use super::layout::{button_row, committed_with_enter, heading, paragraph, text_field};
use crate::import::format_list;
use crate::ui::action::FilePurpose;
use crate::ui::action::{Action, FileAction};
use crate::ui::context::Context;
use crate::ui::theme::Theme;
use egui::Ui;
use std::path::{Path, PathBuf};

/// Shows the dialog. Returns true when it should close.
pub fn show(ui: &mut Ui, theme: &Theme, picked: FilePurpose, typed: &mut String, out: &mut Vec<Action>) -> bool {
    let openable = format!("The path of an article, {}, or of a project (.tickmark).", format_list());
    let (title, advice, main) = match picked {
        FilePurpose::Open => ("Open", openable.as_str(), "Open"),
        FilePurpose::Revision => {
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
    paragraph(ui, theme, advice);
    ui.add_space(4.0);
    let response = text_field(ui, "Path", "/home/me/article.txt", typed);
    if matches!(picked, FilePurpose::Open | FilePurpose::Revision) {
        ui.weak("You can also drop a file on the window, or name it on the command line.");
    }
    let ready = !typed.trim().is_empty();
    let pressed = button_row(ui, theme, &["Cancel", main], ready);
    if pressed == Some(1) || (ready && committed_with_enter(ui, &response)) {
        out.push(Action::File(FileAction::Chosen(picked, PathBuf::from(typed.trim()))));
        return true;
    }
    pressed == Some(0)
}

/// Asks before an existing file is replaced. Returns true when the dialog should close.
pub fn replace(ui: &mut Ui, ctx: &Context<'_>, picked: FilePurpose, path: &Path, out: &mut Vec<Action>) -> bool {
    heading(ui, ctx.theme, 520.0, "This file is there already");
    paragraph(ui, ctx.theme, "Replace what stands in it?");
    ui.weak(path.display().to_string());
    match button_row(ui, ctx.theme, &["Replace", "Choose another place…"], true) {
        Some(1) => out.push(Action::File(FileAction::PlaceFor(picked))),
        Some(_) => out.push(Action::File(FileAction::Replace(picked, path.to_owned()))),
        None => return false,
    }
    true
}
