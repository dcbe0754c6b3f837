//! Dialog that lists the backups of the project file, newest first, with time and size, and restores one of them.

use super::layout::{button_row, heading, paragraph};
use crate::project::When;
use crate::store::Backup;
use crate::ui::action::{Action, FileAction};
use crate::ui::context::Context;
use egui::Ui;
use std::time::UNIX_EPOCH;

/// Shows the backups; `chosen` is the index of the chosen one. Returns true when the dialog should close.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, backups: &[Backup], chosen: &mut usize, out: &mut Vec<Action>) -> bool {
    heading(ui, ctx.theme, 520.0, "Go back to a backup");
    if backups.is_empty() {
        paragraph(ui, ctx.theme, "There is no backup yet: each save keeps what the file was before.");
        return button_row(ui, ctx.theme, &["Close"], true).is_some();
    }
    paragraph(ui, ctx.theme, "The file on disk changes only when you save. Undo does not reach behind this.");
    ui.add_space(4.0);
    egui::ScrollArea::vertical().max_height(280.0).auto_shrink([false, true]).show(ui, |ui| {
        for (index, backup) in backups.iter().enumerate() {
            ui.radio_value(chosen, index, words(backup));
        }
    });
    if ctx.session.dirty() {
        ui.colored_label(ctx.theme.queried, "There is unsaved work, which this takes away: save it first.");
    }
    match button_row(ui, ctx.theme, &["Cancel", "Go back to it"], true) {
        Some(1) => out.extend(backups.get(*chosen).map(|b| Action::File(FileAction::RestoreBackup(b.clone())))),
        Some(_) => {}
        None => return false,
    }
    true
}

/// The label of a backup: `Save 12 · 2026-03-12 14:02 UTC · 48 KB`.
fn words(backup: &Backup) -> String {
    let since = backup.modified.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    let when = since.and_then(|since| i64::try_from(since.as_secs()).ok()).map(When::from_unix);
    let when = when.map_or("time unknown".to_owned(), |when| format!("{} {} UTC", when.day(), when.minute()));
    format!("Save {} · {when} · {} KB", backup.number, backup.bytes.div_ceil(1000))
}
