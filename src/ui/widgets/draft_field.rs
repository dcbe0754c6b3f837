//! Text fields that edit a draft of the session. A draft survives a crash, and becomes an edit only when it is
//! committed.

use super::buttons;
use super::text_fields::{FieldResponse, multi_line, single_line};
use crate::project::Target;
use crate::session::{self, DraftKey};
use crate::ui::action::Action;
use crate::ui::context::Context;
use egui::{Id, Ui};

/// The key of the draft of `field`.
pub fn key(target: &Target, field: session::Field) -> DraftKey {
    DraftKey { on: target.clone(), field }
}

/// The key of a draft that [`session::Field`] has no variant for.
pub fn custom(target: &Target, field: &str) -> DraftKey {
    key(target, session::Field::Custom(field.to_owned()))
}

/// The id of a draft's text field, with which a command can focus it.
pub fn id(key: &DraftKey) -> Id {
    Id::unique(("draft", key))
}

/// Options of a draft field.
#[derive(Clone, Copy, Debug)]
pub struct FieldOptions<'a> {
    /// Accessible name.
    pub name: &'a str,
    /// Hint shown while the field is empty.
    pub hint: &'a str,
    /// Number of rows; a field of 1 row commits with Enter.
    pub rows: usize,
    /// Width in points; infinite means all the available width.
    pub width: f32,
}

/// The state of a draft field after a frame.
pub struct DraftResponse {
    /// The text in the field.
    pub text: String,
    /// True in the frame in which the text was committed.
    pub committed: bool,
}

/// Shows the field of a draft, which starts as the text `stored`.
pub fn show(
    ui: &mut Ui,
    ctx: &Context<'_>,
    out: &mut Vec<Action>,
    key: &DraftKey,
    stored: &str,
    options: FieldOptions<'_>,
) -> DraftResponse {
    let draft = ctx.draft(key);
    let mut text = if draft.is_empty() { stored.to_owned() } else { draft.to_owned() };
    let FieldResponse { response, committed } = if options.rows > 1 {
        multi_line(ui, ctx.theme, id(key), options.name, options.hint, &mut text, options.rows)
    } else {
        single_line(ui, ctx.theme, id(key), options.name, options.hint, &mut text, options.width)
    };
    if response.changed() {
        let new_draft = if text == stored { String::new() } else { text.clone() };
        out.push(Action::Draft(key.clone(), new_draft));
    }
    DraftResponse { text, committed }
}

/// Shows a single-line field and its commit button in one row. Returns the text once it is committed; an unchanged or
/// empty text is not.
pub fn with_button(
    ui: &mut Ui,
    ctx: &Context<'_>,
    out: &mut Vec<Action>,
    (key, stored): (&DraftKey, &str),
    (name, hint): (&str, &str),
    label: &str,
) -> Option<String> {
    let button =
        ui.painter().layout_no_wrap(label.to_owned(), egui::TextStyle::Button.resolve(ui.style()), Default::default());
    let width = (ui.available_width() - button.size().x - 30.0).max(100.0);
    let field = show(ui, ctx, out, key, stored, FieldOptions { name, hint, rows: 1, width });
    let ready = !field.text.trim().is_empty() && field.text.trim() != stored;
    let pressed = ui.add_enabled(ready, egui::Button::new(label)).clicked();
    (ready && (pressed || field.committed)).then_some(field.text)
}

/// The buttons at the end of a form: commit, which is enabled when `ready`, and cancel, which clears the drafts `keys`.
pub fn form_buttons(
    ui: &mut Ui,
    ctx: &Context<'_>,
    out: &mut Vec<Action>,
    (label, ready): (&str, bool),
    keys: &[DraftKey],
) -> FormAction {
    ui.horizontal(|ui| {
        let pressed = ui.add_enabled(ready, egui::Button::new(label)).clicked();
        if buttons::text_button(ui, ctx.theme, "cancel").clicked() {
            out.extend(keys.iter().map(|key| Action::Draft(key.clone(), String::new())));
            return FormAction::Cancel;
        }
        if pressed { FormAction::Commit } else { FormAction::None }
    })
    .inner
}

/// What was done with the buttons of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormAction {
    /// Nothing.
    None,
    /// The commit button was clicked.
    Commit,
    /// The form was cancelled.
    Cancel,
}

/// Pushes `decision`, and clears `drafts` if it is an edit and not a refusal.
pub fn commit(out: &mut Vec<Action>, decision: Action, drafts: &[DraftKey]) {
    let accepted = matches!(decision, Action::Edit(_));
    out.push(decision);
    if accepted {
        out.extend(drafts.iter().map(|key| Action::Draft(key.clone(), String::new())));
    }
}
