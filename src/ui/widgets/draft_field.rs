//! Fields whose words are drafts of the session: they survive a crash, and become an edit only when committed.

use super::buttons;
use super::text_fields::{Field, long, short};
use crate::project::Target;
use crate::session::{self, DraftKey};
use crate::ui::action::Action;
use crate::ui::context::Context;
use egui::{Id, Ui};

/// The key of a draft.
pub fn key(on: &Target, field: session::Field) -> DraftKey {
    DraftKey { on: on.clone(), field }
}

/// A named field of the panels' own that the session has no name for.
pub fn custom(on: &Target, field: &str) -> DraftKey {
    key(on, session::Field::Custom(field.to_owned()))
}

/// The widget of a draft, so that a command can put the cursor into it.
pub fn id(key: &DraftKey) -> Id {
    Id::unique(("draft", key))
}

/// What a field looks like.
#[derive(Clone, Copy, Debug)]
pub struct Shape<'a> {
    /// What it is called aloud.
    pub name: &'a str,
    /// What stands in it while it is empty.
    pub hint: &'a str,
    /// Lines; 1 is a field that Enter commits.
    pub rows: usize,
    /// Width in points; infinite: all there is.
    pub width: f32,
}

/// What is in a field after a frame.
pub struct Typed {
    /// The words.
    pub text: String,
    /// True when the checker committed them.
    pub done: bool,
}

/// Shows the field of a draft that starts out as `first` (what is stored now).
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

/// A field of one line and the button that commits it, in one row; gives the words once they are committed.
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

/// The foot of a form: the button that commits it, and the way out of it, which drops its drafts.
pub fn foot(
    ui: &mut Ui,
    ctx: &Context<'_>,
    out: &mut Vec<Action>,
    (word, ready): (&str, bool),
    keys: &[DraftKey],
) -> Foot {
    ui.horizontal(|ui| {
        let pressed = ui.add_enabled(ready, egui::Button::new(word)).clicked();
        if buttons::quiet(ui, ctx.theme, "cancel").clicked() {
            out.extend(keys.iter().map(|key| Action::Draft(key.clone(), String::new())));
            return Foot::Left;
        }
        if pressed { Foot::Pressed } else { Foot::Open }
    })
    .inner
}

/// What came of a form's foot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foot {
    /// Nothing yet.
    Open,
    /// Its button was pressed.
    Pressed,
    /// The form was left.
    Left,
}

/// Passes a decision on; its drafts are dropped only when it was taken.
pub fn commit(out: &mut Vec<Action>, decided: Action, drafts: &[DraftKey]) {
    let taken = matches!(decided, Action::Edit(_));
    out.push(decided);
    if taken {
        out.extend(drafts.iter().map(|key| Action::Draft(key.clone(), String::new())));
    }
}
