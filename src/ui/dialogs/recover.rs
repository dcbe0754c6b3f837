//! Restore, discard or leave for later what an earlier run left unsaved; and a file that another program wrote.

use super::{buttons, heading, say};
use crate::session::JournalEntry;
use crate::store::journal::Unsaved;
use crate::ui::actions::{Action, FileAction};
use crate::ui::context::Context;
use egui::Ui;
use std::path::Path;

/// Asks about the first of `left`; true when there is nothing more to ask about.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, left: &mut Vec<Unsaved<JournalEntry>>, out: &mut Vec<Action>) -> bool {
    let Some(first) = left.first() else { return true };
    let name = if first.name.is_empty() { "A project" } else { &first.name };
    heading(ui, ctx.theme, 520.0, &format!("{name} was not saved"));
    say(ui, ctx.theme, &format!("The program ended before it could save: {}.", first.words()));
    say(ui, ctx.theme, "Later asks again the next time.");
    let pressed = buttons(ui, ctx.theme, &["Later", "Discard", "Restore"], true);
    let Some(pressed) = pressed else { return false };
    let answered = Box::new(left.remove(0));
    match pressed {
        2 => out.push(Action::File(FileAction::Restore(answered))),
        1 => out.push(Action::File(FileAction::Discard(answered))),
        _ => {}
    }
    left.is_empty()
}

/// Asks what to do with a file that another program wrote since it was opened; true when it is answered.
pub fn overwrite(ui: &mut Ui, ctx: &Context<'_>, path: &Path, out: &mut Vec<Action>) -> bool {
    heading(ui, ctx.theme, 520.0, "Another program changed this file");
    say(
        ui,
        ctx.theme,
        "It is not what you opened. Nothing was written; what stands there now goes to a backup if you overwrite it.",
    );
    say(ui, ctx.theme, &path.display().to_string());
    match buttons(ui, ctx.theme, &["Go back", "Overwrite", "Save as…"], true) {
        Some(2) => out.push(Action::File(FileAction::SaveElsewhere)),
        Some(1) => out.push(Action::File(FileAction::Overwrite(path.to_owned()))),
        Some(_) => {}
        None => return false,
    }
    true
}
