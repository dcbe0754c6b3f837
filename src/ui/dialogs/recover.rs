//! Dialog that restores, discards or keeps the unsaved work of an earlier run. It lists every edit and every draft
//! first.

use super::layout::{button_row, heading, paragraph};
use crate::session::{JournalEntry, RecoveredItem};
use crate::store::journal::RecoveredJournal;
use crate::ui::action::{Action, FileAction};
use crate::ui::context::Context;
use crate::ui::fonts;
use egui::{Frame, RichText, ScrollArea, Ui};

/// The unsaved work of earlier runs, asked about one after the other.
#[derive(Clone, Debug, PartialEq)]
pub struct RecoveryState {
    journals: Vec<RecoveredJournal<JournalEntry>>,
    /// The edits and drafts of the first journal, once computed.
    items: Option<Vec<RecoveredItem>>,
}

impl RecoveryState {
    /// Creates the dialog for `journals`, one per run.
    pub fn new(journals: Vec<RecoveredJournal<JournalEntry>>) -> Self {
        Self { journals, items: None }
    }
}

/// Asks about the first journal. Returns true when none is left.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, recovery: &mut RecoveryState, out: &mut Vec<Action>) -> bool {
    let Some(first) = recovery.journals.first() else { return true };
    let name = if first.name.is_empty() { "A project" } else { &first.name };
    heading(ui, ctx.theme, 560.0, &format!("{name} was not saved"));
    paragraph(ui, ctx.theme, &format!("The program ended before it could save: {}.", first.summary()));
    ui.add_space(4.0);
    Frame::new().fill(ctx.theme.panel).inner_margin(12.0).corner_radius(6.0).show(ui, |ui| {
        let items = recovery.items.get_or_insert_with(|| first.items(ctx.project()));
        let row = ui.text_style_height(&egui::TextStyle::Body).max(18.0);
        ScrollArea::vertical().max_height(220.0).auto_shrink([false, true]).stick_to_bottom(true).show_rows(
            ui,
            row,
            items.len(),
            |ui, rows| {
                for item in items.get(rows).unwrap_or_default() {
                    ui.horizontal(|ui| {
                        let when = item.at.as_ref().map_or("", |at| at.minute());
                        ui.label(RichText::new(when).font(fonts::regular(12.0)).color(ctx.theme.dim));
                        let words = RichText::new(&item.words).font(fonts::regular(13.0)).color(ctx.theme.ink);
                        ui.add(egui::Label::new(words).truncate()).on_hover_text(&item.words);
                    });
                }
            },
        );
    });
    paragraph(ui, ctx.theme, "Later keeps it and asks again the next time.");
    let pressed = button_row(ui, ctx.theme, &["Discard", "Later", "Restore"], true);
    let Some(pressed) = pressed else { return false };
    let answered = Box::new(recovery.journals.remove(0));
    recovery.items = None;
    match pressed {
        2 => out.push(Action::File(FileAction::Restore(answered))),
        0 => out.push(Action::File(FileAction::Discard(answered))),
        _ => {}
    }
    recovery.journals.is_empty()
}
