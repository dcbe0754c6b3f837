//! Dialog for a failed file operation that has an alternative: save under another name, open a copy.

use super::{buttons, heading, say};
use crate::problem::Problem;
use crate::ui::context::Context;
use crate::ui::update::{Action, FileAction};
use egui::Ui;
use std::path::PathBuf;

/// The alternative that is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fallback {
    /// The project could not be saved: save it under another name.
    SaveElsewhere,
    /// The project is open in another window: open it as a copy that has no file yet.
    OpenCopy(PathBuf),
}

/// Shows the dialog. Returns true when it should close.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, failure: &Problem, way: &Fallback, out: &mut Vec<Action>) -> bool {
    let (title, main) = match way {
        Fallback::SaveElsewhere => ("The project was not saved", "Save as…"),
        Fallback::OpenCopy(_) => ("The project is open elsewhere", "Open a copy"),
    };
    heading(ui, ctx.theme, 520.0, title);
    say(ui, ctx.theme, &failure.sentence());
    say(ui, ctx.theme, &failure.advice);
    if let Fallback::OpenCopy(_) = way {
        say(ui, ctx.theme, "A copy has no file yet: saving it asks where to, and the other one stays as it is.");
    }
    if let Some(path) = &failure.path {
        ui.weak(path.display().to_string());
    }
    match (buttons(ui, ctx.theme, &["Close", main], true), way) {
        (Some(1), Fallback::SaveElsewhere) => out.push(Action::File(FileAction::SaveElsewhere)),
        (Some(1), Fallback::OpenCopy(path)) => out.push(Action::File(FileAction::OpenCopy(path.clone()))),
        (Some(_), _) => {}
        (None, _) => return false,
    }
    true
}
