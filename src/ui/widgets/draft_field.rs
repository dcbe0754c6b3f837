//! Text fields that edit a draft of the session. A draft survives a crash, and becomes an edit only when it is
//! committed.

use super::text_fields::{Field, long, short};
use crate::project::Target;
use crate::session::{self, DraftKey};
use crate::ui::context::Context;
use crate::ui::update::Action;
use crate::ui::widgets;
use egui::{Id, Ui};

/// The key of the draft of `field`.
pub fn key(on: &Target, field: session::Field) -> DraftKey {
    DraftKey { on: on.clone(), field }
}

/// The key of a draft that [`session::Field`] has no variant for.
pub fn custom(on: &Target, field: &str) -> DraftKey {
    key(on, session::Field::Custom(field.to_owned()))
}

/// The id of a draft's text field, with which a command can focus it.
pub fn id(key: &DraftKey) -> Id {
    Id::unique(("draft", key))
}

/// Options of a draft field.
#[derive(Clone, Copy, Debug)]
pub struct Shape<'a> {
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
pub struct Typed {
    /// The text in the field.
    pub text: String,
    /// True in the frame in which the text was committed.
    pub done: bool,
}

/// Shows the field of a draft, which starts as the stored text `first`.
pub fn show(
    ui: &mut Ui,
    ctx: &Context<'_>,
    out: &mut Vec<Action>,
    key: &DraftKey,
    first: &str,
    shape: Shape<'_>,
) -> Typed {
    let draft = ctx.draft(key);
    let mut text = if draft.is_empty() { first.to_owned() } else { draft.to_owned() };
    let Field { response, done } = if shape.rows > 1 {
        long(ui, ctx.theme, id(key), shape.name, shape.hint, &mut text, shape.rows)
    } else {
        short(ui, ctx.theme, id(key), shape.name, shape.hint, &mut text, shape.width)
    };
    if response.changed() {
        let kept = if text == first { String::new() } else { text.clone() };
        out.push(Action::Draft(key.clone(), kept));
    }
    Typed { text, done }
}

/// Shows a single-line field and its commit button in one row. Returns the text once it is committed; an unchanged or
/// empty text is not.
pub fn with_button(
    ui: &mut Ui,
    ctx: &Context<'_>,
    out: &mut Vec<Action>,
    (key, first): (&DraftKey, &str),
    (name, hint): (&str, &str),
    word: &str,
) -> Option<String> {
    let button =
        ui.painter().layout_no_wrap(word.to_owned(), egui::TextStyle::Button.resolve(ui.style()), Default::default());
    let width = (ui.available_width() - button.size().x - 30.0).max(100.0);
    let typed = show(ui, ctx, out, key, first, Shape { name, hint, rows: 1, width });
    let ready = !typed.text.trim().is_empty() && typed.text.trim() != first;
    let pressed = ui.add_enabled(ready, egui::Button::new(word)).clicked();
    (ready && (pressed || typed.done)).then_some(typed.text)
}

/// The buttons at the end of a form: commit, which is enabled when `ready`, and cancel, which clears the drafts `keys`.
pub fn foot(
    ui: &mut Ui,
    ctx: &Context<'_>,
    out: &mut Vec<Action>,
    (word, ready): (&str, bool),
    keys: &[DraftKey],
) -> Foot {
    ui.horizontal(|ui| {
        let pressed = ui.add_enabled(ready, egui::Button::new(word)).clicked();
        if widgets::quiet(ui, ctx.theme, "cancel").clicked() {
            out.extend(keys.iter().map(|key| Action::Draft(key.clone(), String::new())));
            return Foot::Left;
        }
        if pressed { Foot::Pressed } else { Foot::Open }
    })
    .inner
}

/// What was done with the buttons of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foot {
    /// Nothing.
    Open,
    /// The commit button was clicked.
    Pressed,
    /// The form was cancelled.
    Left,
}

/// Pushes `decided`, and clears `drafts` if it is an edit and not a refusal.
pub fn commit(out: &mut Vec<Action>, decided: Action, drafts: &[DraftKey]) {
    let taken = matches!(decided, Action::Edit(_));
    out.push(decided);
    if taken {
        out.extend(drafts.iter().map(|key| Action::Draft(key.clone(), String::new())));
    }
}
