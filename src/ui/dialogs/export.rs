//! What is exported, and whether confidential sources are named in it; then a place is asked for.

use super::{Export, FilePurpose, buttons, heading, say};
use crate::export::ExportFormat;
use crate::ui::context::Context;
use crate::ui::update::{Action, FileAction};
use egui::Ui;

/// Shows the dialog; true when it is done.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, export: &mut Export, out: &mut Vec<Action>) -> bool {
    heading(ui, ctx.theme, 460.0, "Export");
    for format in ExportFormat::ALL {
        let row = format.row();
        ui.radio_value(&mut export.format, format, row.label).on_hover_text(row.description);
    }
    let chosen = export.format.row();
    ui.add_space(4.0);
    say(ui, ctx.theme, chosen.description);
    ui.add_space(4.0);
    ui.add_enabled_ui(chosen.names_sources, |ui| {
        ui.checkbox(&mut export.confidential, "Name confidential sources");
    });
    if export.confidential && chosen.names_sources {
        ui.colored_label(ctx.theme.queried, "For the desk’s own drawer: it must not leave the house.");
    }
    match buttons(ui, ctx.theme, &["Cancel", "Choose a place…"], true) {
        Some(1) => out.push(Action::File(FileAction::PlaceFor(FilePurpose::Export(*export)))),
        Some(_) => {}
        None => return false,
    }
    true
}
