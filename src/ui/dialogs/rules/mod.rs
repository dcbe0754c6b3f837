//! Editors of the rules of a project: verification rules, checklists, rating scales. Each change is one edit, which is
//! logged and can be undone.
//!
//! ```text
//! verification_rules  what *verified*, an editor's decision and a sign-off require
//! checklists          one checklist per kind of claim
//! migration           which claims move to changed checklists
//! scales              rating scales for verdicts, as RON
//! ```

pub mod checklists;
mod migration;
pub mod scales;
pub mod verification_rules;

pub use checklists::Lists;
pub use scales::Scales;

use crate::ui::context::Context;
use egui::{ScrollArea, Ui};

/// The scrolling part of a dialog. Its height is the window's minus `rest`, at most `most`, in points.
fn body<R>(ui: &mut Ui, salt: &str, rest: f32, most: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let height = (ui.ctx().content_rect().height() - rest).clamp(80.0, most);
    ScrollArea::vertical().id_salt(salt).max_height(height).auto_shrink([false, true]).show(ui, add).inner
}

/// Shows `wrong` as a warning; takes no space when there is none.
fn complaint(ui: &mut Ui, ctx: &Context<'_>, wrong: Option<&str>) {
    if let Some(wrong) = wrong {
        crate::ui::widgets::warning(ui, ctx.theme, wrong);
    }
}
