//! Dialog that lists everybody who works on the project and adds a person, so that claims can be assigned to them.

use super::layout::{button_row, committed_with_enter, heading, paragraph, text_field};
use crate::project::Role;
use crate::ui::action::Action;
use crate::ui::context::Context;
use crate::ui::fonts;
use crate::ui::widgets;
use egui::{RichText, ScrollArea, Ui};

/// Shows the dialog. Returns true when it should close.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, name: &mut String, role: &mut Role, out: &mut Vec<Action>) -> bool {
    heading(ui, ctx.theme, 460.0, "People at the desk");
    ScrollArea::vertical().id_salt("people").max_height(220.0).show(ui, |ui| {
        for (id, person) in &ctx.project().people {
            ui.horizontal(|ui| {
                ui.label(RichText::new(&person.name).font(fonts::semibold(13.0)).color(ctx.theme.ink));
                let is_current = ctx.session.person().is_some_and(|(current, _)| current == id);
                let suffix = if is_current { " · sits here now" } else { "" };
                widgets::meta(ui, ctx.theme, format!("{}{suffix}", person.role.word()));
            });
        }
    });
    widgets::section(ui, ctx.theme, "Somebody new");
    let response = text_field(ui, "Name of somebody new", "Bo Tran", name);
    ui.add_space(2.0);
    ui.horizontal(|ui| {
        for (choice, word) in super::who::ROLES {
            ui.radio_value(role, choice, word);
        }
    });
    paragraph(ui, ctx.theme, "Claims can be given to them at once; they say who they are when they sit down.");
    let ready = !name.trim().is_empty();
    let pressed = button_row(ui, ctx.theme, &["Close", "Add"], ready);
    if pressed == Some(1) || (ready && committed_with_enter(ui, &response)) {
        let (_, action) = ctx.make(|commands| commands.add_person(name, role.clone()));
        if matches!(action, Action::Edit(_)) {
            name.clear();
        }
        out.push(action);
        return false;
    }
    pressed == Some(0)
}
