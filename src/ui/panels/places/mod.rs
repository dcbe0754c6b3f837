//! The places panel.

use crate::ui::actions::Action;
use crate::ui::context::Context;
use egui::Ui;

pub mod coordinates;

/// What the panel keeps between frames.
#[derive(Debug, Default)]
pub struct View {}

/// Shows the panel.
pub fn show(ui: &mut Ui, _ctx: &Context<'_>, _view: &mut View, _out: &mut Vec<Action>) {
    ui.weak("Nothing here yet.");
}
