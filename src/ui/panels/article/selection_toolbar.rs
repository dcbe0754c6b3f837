//! The toolbar below selected text: commands that apply to it, with their shortcuts.

use super::paint::PlacedBlock;
use crate::text::Span;
use crate::ui::action::Action;
use crate::ui::command_availability;
use crate::ui::commands::Command;
use crate::ui::context::Context;
use egui::{Area, Button, Frame, Id, Order, Rect, Ui, vec2};

/// The commands, by row; the second row applies to the selected claim.
const ROWS: [&[(Command, &str)]; 2] = [
    &[
        (Command::NewClaim, "New claim"),
        (Command::NothingToCheck, "Nothing to check"),
        (Command::PlaceHere, "Place"),
        (Command::Copy, "Copy"),
    ],
    &[(Command::ChooseWords, "The claim’s words"), (Command::Split, "Split it"), (Command::AddPoint, "Check point")],
];

/// Shows the toolbar below the last visible line of `span`.
pub fn show(ui: &Ui, ctx: &Context<'_>, panel: Rect, placed: &[PlacedBlock], span: Span, out: &mut Vec<Action>) {
    let Some((line, _)) = placed.iter().rev().find_map(|block| block.lines(span).last()) else { return };
    let at = line.right_bottom() + vec2(-40.0, 8.0);
    let area = Area::new(Id::unique("marked-words")).order(Order::Middle).fixed_pos(at);
    area.constrain_to(panel.shrink(8.0)).show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).inner_margin(5.0).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 2.0);
            let rows = if ctx.claim().is_some() { &ROWS[..] } else { &ROWS[..1] };
            for row in rows {
                ui.horizontal(|ui| {
                    for (command, label) in *row {
                        command_button(ui, ctx, *command, label, out);
                    }
                });
            }
        });
    });
}

fn command_button(ui: &mut Ui, ctx: &Context<'_>, command: Command, label: &str, out: &mut Vec<Action>) {
    let disabled_reason = command_availability::disabled_reason(ctx, command);
    let button = Button::new(label).shortcut_text(ctx.shortcuts.text(command)).frame_when_inactive(false);
    let response = ui.add_enabled(disabled_reason.is_none(), button).on_hover_text(command.spec().tooltip);
    if response.on_disabled_hover_text(disabled_reason.unwrap_or_default()).clicked() {
        out.push(Action::Run(command));
    }
}
