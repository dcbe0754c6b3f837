//! Editor of the project's rating scales, written as RON:
//! `{"stars": (title: "Stars", labels: [(id: "five", text: "Five")])}`.
//! The text is parsed at every keystroke, and errors are shown with their line.

use super::super::layout::{button_row, heading, paragraph};
use super::layout::{error_message, scroll_body};
use crate::project::{Project, scales};
use crate::ui::action::FilePurpose;
use crate::ui::action::{Action, FileAction};
use crate::ui::context::Context;
use crate::ui::widgets;
use egui::{Id, TextEdit, Ui};

/// State of the dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scales {
    /// The scales as RON.
    pub typed: String,
    /// The name of the scale offered first; empty means the built-in scale.
    pub first: String,
}

impl Scales {
    /// Opens the scales of the project.
    pub fn of(project: &Project) -> Self {
        let settings = &project.settings;
        Self { typed: scales::write(&settings.scales), first: settings.scale.clone() }
    }
}

/// Shows the dialog. Returns true when it should close.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, form: &mut Scales, out: &mut Vec<Action>) -> bool {
    heading(ui, ctx.theme, 680.0, "Rating scales of the desk");
    paragraph(
        ui,
        ctx.theme,
        "Labels from best to worst; one without a rank is unrated. Keep an id while its meaning stays: verdicts refer to it.",
    );
    let mut done = false;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        if widgets::link(ui, ctx.theme, "Start from the program’s scale").clicked() {
            let own = scales::builtin().get(scales::NEUTRAL).cloned().unwrap_or_default();
            form.typed = scales::write(&[("our-scale".to_owned(), own)].into());
        }
        if widgets::link(ui, ctx.theme, "Open a file…").clicked() {
            out.push(Action::File(FileAction::PickFor(FilePurpose::Scales)));
            done = true;
        }
        if widgets::link(ui, ctx.theme, "Copy").on_hover_text("Copy the text, to keep it in a file").clicked() {
            out.push(Action::Copy(form.typed.clone()));
        }
    });
    scroll_body(ui, "scales", 330.0, 380.0, |ui| {
        let edit = TextEdit::multiline(&mut form.typed).id(Id::unique("scales text")).code_editor().lock_focus(false);
        ui.add(edit.desired_rows(14).desired_width(f32::INFINITY)).accessible_name("Rating scales, as RON");
    });
    let read = scales::read(&form.typed);
    error_message(ui, ctx, read.as_ref().err().map(ToString::to_string).as_deref());
    preferred_scale(ui, ctx, form, read.as_ref().ok());
    let settings = &ctx.project().settings;
    let ready = read.as_ref().is_ok_and(|read| *read != settings.scales || form.first != settings.scale);
    match (button_row(ui, ctx.theme, &["Cancel", "Set the scales"], ready), read) {
        (Some(1), Ok(read)) => {
            out.push(ctx.decide(|commands| commands.set_scales(read, &form.first)));
            true
        }
        (Some(_), _) => true,
        (None, _) => done,
    }
}

/// Chooses which scale a new verdict starts with.
fn preferred_scale(ui: &mut Ui, ctx: &Context<'_>, form: &mut Scales, read: Option<&crate::project::scales::Scales>) {
    ui.horizontal_wrapped(|ui| {
        widgets::meta(ui, ctx.theme, "Offered first:");
        if widgets::chip(ui, ctx.theme, "the program’s own", form.first.is_empty()).clicked() {
            form.first.clear();
        }
        for (name, scale) in read.into_iter().flatten() {
            let title = if scale.title.is_empty() { name } else { &scale.title };
            if widgets::chip(ui, ctx.theme, title, form.first == *name).clicked() {
                form.first.clone_from(name);
            }
        }
    });
    if read.is_some_and(|read| !form.first.is_empty() && !read.contains_key(&form.first)) {
        form.first.clear();
    }
}
