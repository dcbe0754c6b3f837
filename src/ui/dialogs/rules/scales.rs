//! Rating scales of the desk's own, written as RON: `{"stars": (title: "Stars", labels: [(id: "five", text: "Five")])}`.
//! What is typed is read at each keystroke, and what is wrong is told with its line.

use super::super::{buttons, heading, say};
use super::complaint;
use crate::project::{Project, scales};
use crate::ui::context::Context;
use crate::ui::dialogs::FilePurpose;
use crate::ui::update::{Action, FileAction};
use crate::ui::widgets;
use egui::{Id, TextEdit, Ui};

/// What is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scales {
    /// The scales as text.
    pub typed: String,
    /// The one that is offered first; empty: the program's own.
    pub first: String,
}

impl Scales {
    /// The desk's scales as they are.
    pub fn of(project: &Project) -> Self {
        let settings = &project.settings;
        Self { typed: scales::write(&settings.scales), first: settings.scale.clone() }
    }
}

/// Shows the dialog; true when it is done.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, form: &mut Scales, out: &mut Vec<Action>) -> bool {
    heading(ui, ctx.theme, 680.0, "Rating scales of the desk");
    say(
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
    super::body(ui, "scales", 330.0, 380.0, |ui| {
        let edit = TextEdit::multiline(&mut form.typed).id(Id::unique("scales text")).code_editor().lock_focus(false);
        ui.add(edit.desired_rows(14).desired_width(f32::INFINITY)).accessible_name("Rating scales, as RON");
    });
    let read = scales::read(&form.typed);
    complaint(ui, ctx, read.as_ref().err().map(ToString::to_string).as_deref());
    first(ui, ctx, form, read.as_ref().ok());
    let settings = &ctx.project().settings;
    let ready = read.as_ref().is_ok_and(|read| *read != settings.scales || form.first != settings.scale);
    match (buttons(ui, ctx.theme, &["Cancel", "Set the scales"], ready), read) {
        (Some(1), Ok(read)) => {
            out.push(ctx.decide(|commands| commands.set_scales(read, &form.first)));
            true
        }
        (Some(_), _) => true,
        (None, _) => done,
    }
}

/// Which scale a new verdict is offered first.
fn first(ui: &mut Ui, ctx: &Context<'_>, form: &mut Scales, read: Option<&crate::project::scales::Scales>) {
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
