//! Dialog that assigns several claims to one person: the claims selected in the list, or all that the list shows.

use super::layout::{button_row, focus_if_none, heading, paragraph};
use crate::project::ClaimId;
use crate::ui::action::Action;
use crate::ui::context::Context;
use crate::ui::widgets;
use egui::{Button, ScrollArea, Ui, vec2};
use std::collections::BTreeSet;

/// The claims to assign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assign {
    /// The claims, by id.
    pub claims: Vec<ClaimId>,
    /// True when they are all the claims that the list shows; false when they were selected one by one.
    pub all: bool,
}

/// Shows the dialog. Returns true when it should close.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, asked: &Assign, out: &mut Vec<Action>) -> bool {
    let count = widgets::count(asked.claims.len(), "claim", "claims");
    heading(ui, ctx.theme, 420.0, &format!("Who works on {count}?"));
    let which = if asked.all { "All that the list shows now." } else { "Those that are picked out." };
    paragraph(ui, ctx.theme, &format!("{which} Whoever is not here yet: People at the desk, in the menu Edit."));
    ui.add_space(6.0);
    let mut chosen = None;
    ScrollArea::vertical().id_salt("assign").max_height(280.0).show(ui, |ui| {
        let people = ctx.project().people.iter().map(|(id, person)| (Some(id), person.name.as_str()));
        for (id, name) in people.chain([(None, "Nobody")]) {
            let button = ui.add(Button::new(name).min_size(vec2(ui.available_width(), 28.0)));
            focus_if_none(ui, &button);
            if button.clicked() {
                chosen = Some(id);
            }
        }
    });
    if let Some(person) = chosen {
        out.push(ctx.decide(|commands| commands.assign(&asked.claims, person)));
        out.push(Action::PickOut(BTreeSet::new()));
        return true;
    }
    button_row(ui, ctx.theme, &["Cancel"], true).is_some()
}
