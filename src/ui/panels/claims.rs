//! The claims panel.

use crate::ui::actions::Action;
use crate::ui::context::Context;
use egui::Ui;

/// What the panel keeps between frames.
#[derive(Debug, Default)]
pub struct View {}

/// The field that a search is typed in.
pub fn search_id() -> egui::Id {
    egui::Id::unique("claims search")
}

/// Shows the panel.
pub fn show(ui: &mut Ui, _ctx: &Context<'_>, _view: &mut View, _out: &mut Vec<Action>) {
    ui.weak("Nothing here yet.");
}
