//! Dialog that asks for the name and role of the current user, who is recorded with every decision.

use super::layout::{button_row, committed_with_enter, heading, paragraph, text_field};
use crate::project::Role;
use crate::ui::action::Action;
use crate::ui::theme::Theme;
use egui::Ui;

/// The roles that can be chosen, with their labels.
pub const ROLES: [(Role, &str); 4] =
    [(Role::Checker, "Checker"), (Role::Editor, "Editor"), (Role::Author, "Author"), (Role::Legal, "Legal")];

/// Shows the dialog. Returns true when it should close.
pub fn show(ui: &mut Ui, theme: &Theme, name: &mut String, role: &mut Role, out: &mut Vec<Action>) -> bool {
    heading(ui, theme, 460.0, "Who is at the desk?");
    paragraph(
        ui,
        theme,
        "Every decision bears a name, so that it can be answered for later. It stays on this machine.",
    );
    ui.add_space(4.0);
    let response = text_field(ui, "Your name", "Ann Lee", name);
    ui.add_space(2.0);
    ui.horizontal(|ui| {
        for (choice, word) in ROLES {
            ui.radio_value(role, choice, word);
        }
    });
    ui.weak("Editors and lawyers may leave a claim on its author, call it unverifiable, and set legal flags.");
    let ready = !name.trim().is_empty();
    let pressed = button_row(ui, theme, &["Cancel", "Sit down"], ready);
    if pressed == Some(1) || (ready && committed_with_enter(ui, &response)) {
        out.push(Action::SignIn(name.trim().to_owned(), role.clone()));
        return true;
    }
    pressed == Some(0)
}
