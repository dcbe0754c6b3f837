//! The parts that the editors of rules share: the scrolling part, and the error message.

use crate::ui::context::Context;
use crate::ui::widgets;
use egui::{ScrollArea, Ui};

/// The scrolling part of a dialog. Its height is the window's minus `rest`, at most `most`, in points.
pub fn scroll_body<R>(ui: &mut Ui, salt: &str, rest: f32, most: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let height = (ui.ctx().content_rect().height() - rest).clamp(80.0, most);
    ScrollArea::vertical().id_salt(salt).max_height(height).auto_shrink([false, true]).show(ui, add).inner
}

/// Shows `problem` as a warning; takes no space when there is none.
pub fn error_message(ui: &mut Ui, ctx: &Context<'_>, problem: Option<&str>) {
    if let Some(problem) = problem {
        widgets::warning(ui, ctx.theme, problem);
    }
}
