//! The detail of the selected claim.

use super::Ask;
use crate::ui::actions::Action;
use crate::ui::context::Context;
use egui::Ui;

/// What the panel keeps between frames.
#[derive(Debug, Default)]
pub struct View {
    /// What a command asked for: put the keyboard there in the next frame, and take this away.
    pub ask: Option<Ask>,
}

/// Shows the panel.
pub fn show(ui: &mut Ui, _ctx: &Context<'_>, _view: &mut View, _out: &mut Vec<Action>) {
    ui.weak("Nothing here yet.");
}
