//! What is exported, and whether confidential sources are named in it; then a place is asked for.

use super::{Export, buttons, heading, say};
use crate::export::Kind;
use crate::ui::actions::{Action, FileAction};
use crate::ui::context::Context;
use egui::Ui;
use std::path::Path;

/// Shows the dialog; true when it is done.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, export: &mut Export, out: &mut Vec<Action>) -> bool {
    heading(ui, ctx.theme, 460.0, "Export");
    for kind in Kind::ALL {
        ui.radio_value(&mut export.kind, kind, kind.label()).on_hover_text(kind.about());
    }
    ui.add_space(4.0);
    say(ui, ctx.theme, export.kind.about());
    ui.add_space(4.0);
    ui.add_enabled_ui(export.kind.names_sources(), |ui| {
        ui.checkbox(&mut export.confidential, "Name confidential sources");
    });
    if export.confidential && export.kind.names_sources() {
        ui.colored_label(ctx.theme.queried, "For the desk’s own drawer: it must not leave the house.");
    }
    match buttons(ui, ctx.theme, &["Cancel", "Choose a place…"], true) {
        Some(1) => out.push(Action::File(FileAction::PlaceFor(*export))),
        Some(_) => {}
        None => return false,
    }
    true
}

/// Asks before a file that stands there is replaced; true when it is answered.
pub fn replace(ui: &mut Ui, ctx: &Context<'_>, export: Export, path: &Path, out: &mut Vec<Action>) -> bool {
    heading(ui, ctx.theme, 520.0, "This file is there already");
    say(ui, ctx.theme, "Replace what stands in it?");
    say(ui, ctx.theme, &path.display().to_string());
    match buttons(ui, ctx.theme, &["Replace", "Choose another place…"], true) {
        Some(1) => out.push(Action::File(FileAction::PlaceFor(export))),
        Some(_) => out.push(Action::File(FileAction::Write(export, path.to_owned()))),
        None => return false,
    }
    true
}
