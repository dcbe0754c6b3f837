//! The overview panel: progress, consistency questions, editorial marks left in the text, and the query sheet.
//!
//! ```text
//! 31 of 52 sentences accounted for · 9 claims open
//! ```

mod queries;

use crate::project::Status;
use crate::project::view::{Counts, Coverage};
use crate::ui::action::Action;
use crate::ui::commands::Command;
use crate::ui::context::Context;
use crate::ui::labels;
use crate::ui::selection::Selectable;
use crate::ui::theme::{Theme, Tone};
use crate::ui::widgets::{self, MARGIN};
use crate::ui::{fonts, status_style};
use egui::{Frame, Margin, Rect, RichText, ScrollArea, Sense, Ui, pos2, vec2};

/// State that the panel keeps between frames.
#[derive(Debug, Default)]
pub struct OverviewPanelState {
    /// The query sheet.
    queries: queries::QuerySheetCache,
}

/// Shows the panel.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, state: &mut OverviewPanelState, out: &mut Vec<Action>) {
    ScrollArea::vertical().id_salt("overview").auto_shrink(false).show(ui, |ui| {
        let margin = Margin { left: MARGIN as i8, right: MARGIN as i8, top: 14, bottom: 24 };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            coverage(ui, ctx, out);
            published(ui, ctx, out);
            claims_by_status(ui, ctx, out);
            questions(ui, ctx, out);
            editorial_marks(ui, ctx, out);
            queries::show(ui, ctx, &mut state.queries, out);
        });
    });
}

/// The coverage: counts, progress bar, and the command that goes to the next untouched sentence.
fn coverage(ui: &mut Ui, ctx: &Context<'_>, out: &mut Vec<Action>) {
    let counts = &ctx.project_view().counts;
    let theme = ctx.theme;
    ui.label(RichText::new(headline(counts)).font(fonts::serif(20.0)).color(theme.ink));
    ui.add_space(4.0);
    progress_bar(ui, theme, counts);
    ui.add_space(4.0);
    let [untouched, in_progress, settled, nothing] = counts.by_coverage;
    widgets::meta(
        ui,
        theme,
        format!("{settled} settled · {nothing} with nothing to check · {in_progress} in work · {untouched} untouched"),
    );
    let key = ctx.shortcuts.text(Command::NextUntouched);
    if untouched > 0 && widgets::link(ui, theme, &format!("Next untouched sentence  {key}")).clicked() {
        out.push(Action::Run(Command::NextUntouched));
    }
}

fn headline(counts: &Counts) -> String {
    if counts.sentences == 0 {
        return "No sentences yet".to_owned();
    }
    let sentences = if counts.sentences == 1 { "sentence" } else { "sentences" };
    format!("{} of {} {sentences} accounted for", counts.accounted(), counts.sentences)
}

/// A progress bar with two segments: accounted for, and in progress.
fn progress_bar(ui: &mut Ui, theme: &Theme, counts: &Counts) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 8.0), Sense::hover());
    let label = headline(counts);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ProgressIndicator, true, &label));
    ui.painter().rect_filled(rect, 4.0, theme.line);
    let all = counts.sentences.max(1) as f32;
    let mut x = rect.min.x;
    let segments = [
        (counts.accounted(), theme.verified),
        (counts.by_coverage.get(Coverage::InWork as usize).copied().unwrap_or(0), theme.accent),
    ];
    for (number, ink) in segments {
        let width = rect.width() * number as f32 / all;
        if width > 0.0 {
            ui.painter().rect_filled(Rect::from_min_size(pos2(x, rect.min.y), vec2(width, rect.height())), 4.0, ink);
        }
        x += width;
    }
}

/// The day of publication, and the command that sets it.
fn published(ui: &mut Ui, ctx: &Context<'_>, out: &mut Vec<Action>) {
    let day = ctx.project().revision().map_or("", |(_, revision)| revision.published.as_str());
    ui.horizontal_wrapped(|ui| {
        widgets::meta(
            ui,
            ctx.theme,
            if day.is_empty() { "Published as the copy says".to_owned() } else { format!("Published {day}") },
        );
        if widgets::link(ui, ctx.theme, "Day of publication…").clicked() {
            out.push(Action::Run(Command::Published));
        }
    });
}

/// The number of claims per status.
fn claims_by_status(ui: &mut Ui, ctx: &Context<'_>, out: &mut Vec<Action>) {
    let counts = &ctx.project_view().counts;
    widgets::section(ui, ctx.theme, "Claims");
    for status in Status::ALL {
        let number = counts.with_status(status);
        if number == 0 {
            continue;
        }
        let style = status_style::of(status);
        let ink = ctx.theme.ink_of(style.tone);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 7.0;
            style.glyph.show(ui, 11.0, ink);
            ui.label(RichText::new(style.word).font(fonts::semibold(12.5)).color(ink));
            widgets::meta(ui, ctx.theme, number.to_string());
        });
    }
    if counts.unsigned > 0 {
        let claims = widgets::count(counts.unsigned, "settled claim waits", "settled claims wait");
        widgets::meta(ui, ctx.theme, format!("{claims} for a second person’s sign-off"));
    }
    if counts.open > 0 {
        let key = ctx.shortcuts.text(Command::NextOpen);
        if widgets::link(ui, ctx.theme, &format!("Next open claim  {key}")).clicked() {
            out.push(Action::Run(Command::NextOpen));
        }
    } else if counts.claims > 0 {
        ui.label(
            RichText::new("Every claim is settled.").font(fonts::medium(13.0)).color(ctx.theme.ink_of(Tone::Good)),
        );
    }
}

/// Consistency questions: what does not fit together in the article.
fn questions(ui: &mut Ui, ctx: &Context<'_>, out: &mut Vec<Action>) {
    let questions = &ctx.extraction().questions;
    widgets::section(ui, ctx.theme, "Questions the article raises");
    if questions.is_empty() {
        widgets::meta(ui, ctx.theme, "Nothing in it contradicts anything else in it, as far as the program can tell.");
    }
    for question in questions {
        widgets::warning(ui, ctx.theme, &question.text);
        ui.horizontal_wrapped(|ui| {
            ui.add_space(20.0);
            for span in &question.spans {
                span_link(ui, ctx, &format!("“{}”", labels::single_line(ctx.text(), *span)), *span, out);
            }
        });
        ui.add_space(2.0);
    }
}

/// Editorial marks such as TK, CQ and [CHECK].
fn editorial_marks(ui: &mut Ui, ctx: &Context<'_>, out: &mut Vec<Action>) {
    let marks = &ctx.extraction().editorial_marks;
    if marks.is_empty() {
        return;
    }
    widgets::section(ui, ctx.theme, "Marks left in the copy");
    for mark in marks {
        let sentence = ctx.project_view().sentence_at(mark.start).and_then(|i| ctx.project_view().sentences.get(i));
        let around = sentence.map_or(String::new(), |sentence| labels::single_line(ctx.text(), sentence.span));
        ui.horizontal(|ui| {
            span_link(ui, ctx, &labels::single_line(ctx.text(), *mark), *mark, out);
            let around = RichText::new(around).font(fonts::regular(12.5)).color(ctx.theme.dim);
            ui.add(egui::Label::new(around).truncate());
        });
    }
}

fn span_link(ui: &mut Ui, ctx: &Context<'_>, label: &str, span: crate::text::Span, out: &mut Vec<Action>) {
    let link = widgets::link(ui, ctx.theme, label);
    if link.hovered() {
        out.push(Action::Hover(Selectable::Words(span)));
    }
    if link.clicked() {
        out.push(Action::Reveal(span));
    }
}
