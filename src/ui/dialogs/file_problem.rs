//! Dialog for a failed file operation that has an alternative: save under another name, open a copy.

use super::layout::{button_row, heading, paragraph};
use crate::problem::Problem;
use crate::ui::action::{Action, Fallback, FileAction};
use crate::ui::context::Context;
use egui::Ui;

/// Shows the dialog. Returns true when it should close.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, failure: &Problem, fallback: &Fallback, out: &mut Vec<Action>) -> bool {
    let (title, main_label) = match fallback {
        Fallback::SaveElsewhere => ("The project was not saved", "Save as…"),
        Fallback::OpenCopy(_) => ("The project is open elsewhere", "Open a copy"),
    };
    heading(ui, ctx.theme, 520.0, title);
    paragraph(ui, ctx.theme, &failure.sentence());
    paragraph(ui, ctx.theme, &failure.advice);
    if let Fallback::OpenCopy(_) = fallback {
        paragraph(ui, ctx.theme, "A copy has no file yet: saving it asks where to, and the other one stays as it is.");
    }
    if let Some(path) = &failure.path {
        ui.weak(path.display().to_string());
    }
    match (button_row(ui, ctx.theme, &["Close", main_label], true), fallback) {
        (Some(1), Fallback::SaveElsewhere) => out.push(Action::File(FileAction::SaveElsewhere)),
        (Some(1), Fallback::OpenCopy(path)) => out.push(Action::File(FileAction::OpenCopy(path.clone()))),
        (Some(_), _) => {}
        (None, _) => return false,
    }
    true
}
