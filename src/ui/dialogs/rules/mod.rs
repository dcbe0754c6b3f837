//! The rules of the desk, which belong to the project: its gates, its checklists, its rating scales. Each is changed in a
//! dialog, as one decision that the log tells and undo takes back.
//!
//! ```text
//! gates   what *verified*, an editor's decision and a sign-off ask for
//! lists   checklists by kind, and which claims come along when they change
//! along   what a change of the lists means for each claim
//! scales  rating scales for verdicts, as RON
//! ```

pub mod checklists;
mod migration;
pub mod scales;
pub mod verification_rules;

pub use checklists::Lists;
pub use scales::Scales;

use crate::ui::context::Context;
use egui::{ScrollArea, Ui};

/// The part of a dialog that scrolls: what is left of the window's height once heading, advice and buttons have theirs.
fn body<R>(ui: &mut Ui, salt: &str, rest: f32, most: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let height = (ui.ctx().content_rect().height() - rest).clamp(80.0, most);
    ScrollArea::vertical().id_salt(salt).max_height(height).auto_shrink([false, true]).show(ui, add).inner
}

/// What is wrong, in the colour of a warning; nothing takes no room.
fn complaint(ui: &mut Ui, ctx: &Context<'_>, wrong: Option<&str>) {
    if let Some(wrong) = wrong {
        crate::ui::widgets::warning(ui, ctx.theme, wrong);
    }
}
