//! Dialog that sets the day of publication, in the form `2026-03-12`. Empty means the date that the article itself
//! gives.

use super::layout::{button_row, committed_with_enter, heading, paragraph, text_field};
use crate::ui::action::Action;
use crate::ui::context::Context;
use crate::ui::widgets;
use egui::Ui;

/// Shows the dialog. Returns true when it should close.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, typed: &mut String, out: &mut Vec<Action>) -> bool {
    heading(ui, ctx.theme, 440.0, "Day of publication");
    paragraph(
        ui,
        ctx.theme,
        "Year, month and day, for the record; empty when only the copy tells. “Last Friday” and the like are read from the day in the copy.",
    );
    if let Some(date) = in_the_copy(ctx) {
        widgets::meta(ui, ctx.theme, format!("The copy says “{date}”."));
    }
    ui.add_space(4.0);
    let response = text_field(ui, "Day of publication", "2026-03-12", typed);
    let day = typed.trim();
    let ready = day.is_empty() || day.parse::<jiff::civil::Date>().is_ok();
    if !ready {
        widgets::warning(ui, ctx.theme, "This is no day yet. Write it as year-month-day, such as 2026-03-12.");
    }
    let pressed = button_row(ui, ctx.theme, &["Cancel", "Set the day"], ready);
    if pressed == Some(1) || (ready && committed_with_enter(ui, &response)) {
        out.push(ctx.decide(|commands| commands.set_published(day)));
        return true;
    }
    pressed == Some(0)
}

/// The date line of the article, or its dateline; `None` when it has neither.
pub fn in_the_copy<'a>(ctx: &Context<'a>) -> Option<&'a str> {
    let frame = &ctx.extraction().article;
    frame.published.or(frame.dateline).map(|span| span.of(ctx.text()))
}
