//! Dialog that chooses the export format and whether confidential sources are named, before a path is asked for.

use super::layout::{button_row, heading, paragraph};
use crate::export::Kind;
use crate::ui::action::{Action, FileAction};
use crate::ui::action::{ExportChoice, FilePurpose};
use crate::ui::context::Context;
use egui::Ui;

/// Shows the dialog. Returns true when it should close.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, export: &mut ExportChoice, out: &mut Vec<Action>) -> bool {
    heading(ui, ctx.theme, 460.0, "Export");
    for kind in Kind::ALL {
        ui.radio_value(&mut export.kind, kind, kind.label()).on_hover_text(kind.about());
    }
    ui.add_space(4.0);
    paragraph(ui, ctx.theme, export.kind.about());
    ui.add_space(4.0);
    ui.add_enabled_ui(export.kind.names_sources(), |ui| {
        ui.checkbox(&mut export.confidential, "Name confidential sources");
    });
    if export.confidential && export.kind.names_sources() {
        ui.colored_label(ctx.theme.queried, "For the desk’s own drawer: it must not leave the house.");
    }
    match button_row(ui, ctx.theme, &["Cancel", "Choose a place…"], true) {
        Some(1) => out.push(Action::File(FileAction::PlaceFor(FilePurpose::Export(*export)))),
        Some(_) => {}
        None => return false,
    }
    true
}
