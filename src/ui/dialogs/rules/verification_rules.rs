//! Editor of the verification rules: what is required before the status of a claim may change. A relaxed rule is
//! logged, again each time a claim makes use of it.

use super::super::layout::{button_row, heading, paragraph};
use super::layout::scroll_body;
use crate::project::Gates;
use crate::ui::action::Action;
use crate::ui::context::Context;
use crate::ui::fonts;
use egui::{RichText, Ui};

type RuleField = fn(&mut Gates) -> &mut bool;

/// Every rule: its field, its name, and what it requires.
const RULES: [(RuleField, &str, &str); 7] = [
    (
        |gates| &mut gates.required_items,
        "Required items before verified",
        "Every required item of the checklist is passed, or not applicable with a reason.",
    ),
    (
        |gates| &mut gates.supporting_evidence,
        "Supporting evidence before verified",
        "At least one source supports the claim, with a locator such as a page or timecode.",
    ),
    (
        |gates| &mut gates.answered_contradictions,
        "Answered contradictions before verified",
        "Evidence against the claim blocks it until somebody says why it does not stand in the way.",
    ),
    (
        |gates| &mut gates.editor_decides,
        "An editor decides",
        "Unverifiable, on author, the legal flag and a declined correction need an editor who says why.",
    ),
    (|gates| &mut gates.second_person, "A second person signs off", "Nobody signs off what they settled themselves."),
    (
        |gates| &mut gates.every_point,
        "Every check point before verified",
        "Each figure, date and name has its own tick. A failed one always blocks.",
    ),
    (
        |gates| &mut gates.lists_of_all_kinds,
        "Checklists of all kinds",
        "A claim that is a quote and a number answers both lists, not that of its first kind alone.",
    ),
];

/// Shows the dialog. Returns true when it should close.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, gates: &mut Gates, out: &mut Vec<Action>) -> bool {
    heading(ui, ctx.theme, 560.0, "Gates of the desk");
    paragraph(ui, ctx.theme, "What a claim must pass before it may go on. Whatever is relaxed here stands in the log.");
    ui.add_space(4.0);
    scroll_body(ui, "gates", 230.0, 460.0, |ui| {
        for (gate, name, text) in RULES {
            ui.checkbox(gate(gates), RichText::new(name).font(fonts::medium(13.0)).color(ctx.theme.ink));
            ui.horizontal_top(|ui| {
                ui.add_space(22.0);
                ui.vertical(|ui| ui.label(RichText::new(text).font(fonts::regular(12.0)).color(ctx.theme.dim)));
            });
            ui.add_space(2.0);
        }
    });
    let changed = *gates != ctx.project().settings.gates;
    match button_row(ui, ctx.theme, &["Cancel", "Set the gates"], changed) {
        Some(1) => {
            let gates = gates.clone();
            out.push(ctx.decide(|commands| commands.set_gates(gates)));
            true
        }
        Some(_) => true,
        None => false,
    }
}
