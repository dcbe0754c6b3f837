//! Dialog that chooses the export format and whether confidential sources are named, before a path is asked for.

use super::layout::{button_row, heading, paragraph};
use crate::export::ExportFormat;
use crate::ui::action::{Action, FileAction};
use crate::ui::action::{ExportChoice, FilePurpose};
use crate::ui::context::Context;
use egui::Ui;

/// Shows the dialog. Returns true when it should close.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, export: &mut ExportChoice, out: &mut Vec<Action>) -> bool {
    heading(ui, ctx.theme, 460.0, "Export");
    for format in ExportFormat::ALL {
        let row = format.row();
        ui.radio_value(&mut export.format, format, row.label).on_hover_text(row.description);
    }
    let chosen = export.format.row();
    ui.add_space(4.0);
    paragraph(ui, ctx.theme, chosen.description);
    ui.add_space(4.0);
    ui.add_enabled_ui(chosen.names_sources, |ui| {
        ui.checkbox(&mut export.confidential, "Name confidential sources");
    });
    if export.confidential && chosen.names_sources {
        ui.colored_label(ctx.theme.queried, "For the desk’s own drawer: it must not leave the house.");
    }
    match button_row(ui, ctx.theme, &["Cancel", "Choose a place…"], true) {
        Some(1) => out.push(Action::File(FileAction::PlaceFor(FilePurpose::Export(*export)))),
        Some(_) => {}
        None => return false,
    }
    true
}
