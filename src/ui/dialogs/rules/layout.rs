//! What the dialogs of the desk's rules share: the part that scrolls, and what is wrong with what was typed.

use crate::ui::context::Context;
use crate::ui::widgets;
use egui::{ScrollArea, Ui};

/// The part of a dialog that scrolls: what is left of the window's height once heading, advice and buttons have theirs.
pub fn body<R>(ui: &mut Ui, salt: &str, rest: f32, most: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let height = (ui.ctx().content_rect().height() - rest).clamp(80.0, most);
    ScrollArea::vertical().id_salt(salt).max_height(height).auto_shrink([false, true]).show(ui, add).inner
}

/// What is wrong, in the colour of a warning; nothing takes no room.
pub fn complaint(ui: &mut Ui, ctx: &Context<'_>, wrong: Option<&str>) {
    if let Some(wrong) = wrong {
        widgets::warning(ui, ctx.theme, wrong);
    }
}
