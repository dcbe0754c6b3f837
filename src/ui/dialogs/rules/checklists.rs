//! Editor of the project's checklists, one per kind of claim. Before a change is applied, a preview shows what it means
//! for claims that are in progress and lets the user choose which of them to migrate.
//!
//! ```text
//! ☑ required   Figure agrees with the source        up  down  remove
//!              How it is checked …
//! ```

use super::super::layout::{button_row, heading, paragraph};
use super::layout::{error_message, scroll_body};
use super::migration::{self, MigrationForm};
use crate::extract::ClaimKind;
use crate::project::checklist::{self, Item, Template, Templates};
use crate::project::{Project, slug};
use crate::ui::action::FilePurpose;
use crate::ui::action::{Action, FileAction};
use crate::ui::context::Context;
use crate::ui::labels;
use crate::ui::widgets::{self};
use egui::{Id, Ui};

/// State of the dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lists {
    /// All checklists, by kind of claim.
    pub lists: Templates,
    /// The kind whose checklist is shown.
    kind: ClaimKind,
    /// The text of the item being added.
    adding: String,
    /// Which claims to migrate, and what that changes.
    migration_form: MigrationForm,
}

impl Lists {
    /// Opens the checklists of the project.
    pub fn of(project: &Project) -> Self {
        Self::with(checklist::generation(project, checklist::newest(project)).clone())
    }

    /// Opens `lists`, as read from a file.
    pub fn with(lists: Templates) -> Self {
        Self { lists, kind: ClaimKind::Quote, adding: String::new(), migration_form: MigrationForm::default() }
    }
}

/// Shows the dialog. Returns true when it should close.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, form: &mut Lists, out: &mut Vec<Action>) -> bool {
    heading(ui, ctx.theme, 760.0, "Checklists of the desk");
    paragraph(
        ui,
        ctx.theme,
        "A claim answers the list of its kind. Claims at work keep the list that they began with unless you bring them along.",
    );
    let mut done = false;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        kinds(ui, ctx, form);
        if widgets::link(ui, ctx.theme, "Open a file…").on_hover_text("Checklists as RON").clicked() {
            out.push(Action::File(FileAction::PickFor(FilePurpose::Checklists)));
            done = true;
        }
        if widgets::link(ui, ctx.theme, "Copy").on_hover_text("Copy all lists as RON, to keep them in a file").clicked()
        {
            out.push(Action::Copy(checklist::write(&form.lists)));
        }
        if widgets::link(ui, ctx.theme, "The program’s own")
            .on_hover_text("Start again from the lists it came with")
            .clicked()
        {
            form.lists.clone_from(checklist::builtin());
        }
    });
    ui.add_space(4.0);
    let split = 380.0;
    scroll_body(ui, "checklists", split, 300.0, |ui| items(ui, ctx, form));
    let problem = problem(&form.lists);
    error_message(ui, ctx, problem.as_deref());
    let ready = migration::show(ui, ctx, &form.lists, &mut form.migration_form) && problem.is_none();
    match button_row(ui, ctx.theme, &["Cancel", "Set the checklists"], ready) {
        Some(1) => {
            out.push(form.migration_form.decide(ctx, &form.lists));
            true
        }
        Some(_) => true,
        None => done,
    }
}

/// The menu that chooses which checklist is shown.
fn kinds(ui: &mut Ui, ctx: &Context<'_>, form: &mut Lists) {
    widgets::chip_menu(ui, ctx.theme, &format!("List: {}", labels::kind(form.kind)), true, |ui| {
        for kind in labels::CLAIM_KINDS {
            if ui.selectable_label(form.kind == kind, labels::kind(kind)).clicked() {
                form.kind = kind;
                ui.close();
            }
        }
    });
}

/// The items of the checklist, and the field that adds one.
fn items(ui: &mut Ui, ctx: &Context<'_>, form: &mut Lists) {
    let kind = form.kind;
    let list = form
        .lists
        .entry(kind)
        .or_insert_with(|| Template { title: labels::kind(kind).to_owned(), ..Template::default() });
    let last = list.items.len().saturating_sub(1);
    let mut moved: Option<(usize, usize)> = None;
    let mut removed = None;
    for (index, item) in list.items.iter_mut().enumerate() {
        match row(ui, ctx, (kind, index, last), item) {
            Some(ItemAction::Up) => moved = Some((index, index.saturating_sub(1))),
            Some(ItemAction::Down) => moved = Some((index, (index + 1).min(last))),
            Some(ItemAction::Remove) => removed = Some(index),
            None => {}
        }
    }
    if let Some((from, to)) = moved {
        list.items.swap(from, to);
    }
    if let Some(index) = removed {
        list.items.remove(index);
    }
    ui.horizontal(|ui| {
        let id = Id::unique("new item");
        let width = (ui.available_width() - 90.0).max(100.0);
        let field =
            widgets::single_line(ui, ctx.theme, id, "A new item", "A new item: what is asked", &mut form.adding, width);
        let ready = !form.adding.trim().is_empty();
        let pressed = ui.add_enabled(ready, egui::Button::new("Add item")).clicked();
        if ready && (pressed || field.committed) {
            let text = std::mem::take(&mut form.adding).trim().to_owned();
            let id = crate::project::unique_name(&slug(&text), |id| list.items.iter().any(|item| item.id == id));
            list.items.push(Item { id, text, ..Item::default() });
        }
    });
    if list.items.is_empty() {
        form.lists.remove(&kind);
    }
}

enum ItemAction {
    Up,
    Down,
    Remove,
}

/// One item: whether it is required, its text, and how it is checked.
fn row(
    ui: &mut Ui,
    ctx: &Context<'_>,
    (kind, index, last): (ClaimKind, usize, usize),
    item: &mut Item,
) -> Option<ItemAction> {
    let mut action = None;
    let id = Id::unique(("item", kind, &item.id));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.checkbox(&mut item.required, "required").on_hover_text("Verified needs it passed or not applicable");
        let width = (ui.available_width() - 132.0).max(120.0);
        let name = format!("Item {}", index + 1);
        widgets::single_line(ui, ctx.theme, id, &name, "What is asked", &mut item.text, width);
        for (word, can, item_action) in [
            ("up", index > 0, ItemAction::Up),
            ("down", index < last, ItemAction::Down),
            ("remove", true, ItemAction::Remove),
        ] {
            let pressed = ui.add_enabled_ui(can, |ui| widgets::text_button(ui, ctx.theme, word).clicked()).inner;
            if pressed {
                action = Some(item_action);
            }
        }
    });
    ui.horizontal(|ui| {
        ui.add_space(82.0);
        let width = (ui.available_width() - 132.0).max(120.0);
        let name = format!("How item {} is checked", index + 1);
        widgets::single_line(ui, ctx.theme, id.with("help"), &name, "How it is checked", &mut item.help, width);
    });
    ui.add_space(4.0);
    action
}

/// Why the checklists cannot be saved: an item is empty.
fn problem(lists: &Templates) -> Option<String> {
    let empty = lists.iter().find(|(_, list)| list.items.iter().any(|item| item.text.trim().is_empty()));
    empty.map(|(kind, _)| {
        format!("An item of the list “{}” says nothing. Write what is asked, or remove it.", labels::kind(*kind))
    })
}
