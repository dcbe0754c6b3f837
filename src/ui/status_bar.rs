//! The status bar: progress of the work, the most important shortcuts, and background work or a short message.

use super::action::Action;
use super::commands::Command;
use super::context::Context;
use super::fonts;
use super::job::Job;
use super::status_style;
use super::theme::{Theme, Tone};
use crate::project::Status;
use egui::{Align, Color32, CornerRadius, Layout, Rect, RichText, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// Height of the bar, in points.
pub const HEIGHT: f32 = 28.0;

/// Shows the bar: the running job, otherwise the message.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, job: Option<&Job>, message: Option<&str>, out: &mut Vec<Action>) {
    let theme = ctx.theme;
    let counts = &ctx.project_view().counts;
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 18.0;
        if counts.sentences > 0 {
            progress(ui, ctx);
            let done = format!("{} of {} sentences accounted for", counts.accounted(), counts.sentences);
            secondary(ui, theme, &done);
            let open =
                if counts.open == 1 { "1 claim open".to_owned() } else { format!("{} claims open", counts.open) };
            secondary(ui, theme, &open);
            if ui.available_width() > 560.0 {
                for (label, command) in
                    [("next open", Command::NextOpen), ("tick", Command::TickNext), ("note", Command::Note)]
                {
                    shortcut_hint(ui, ctx, label, command, out);
                }
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| right(ui, theme, job, message, out));
    });
}

fn right(ui: &mut Ui, theme: &Theme, job: Option<&Job>, message: Option<&str>, out: &mut Vec<Action>) {
    if let Some(job) = job {
        if job.is_cancellable() && ui.small_button("Cancel").clicked() {
            out.push(Action::CancelJobs);
        }
        secondary(ui, theme, &job.text().unwrap_or_default());
        ui.add(egui::Spinner::new().size(12.0).color(theme.accent));
    } else if let Some(text) = message {
        ui.label(RichText::new(text).font(fonts::medium(12.0)).color(theme.ink));
    } else {
        secondary(ui, theme, "everything stays on this machine");
    }
}

fn secondary(ui: &mut Ui, theme: &Theme, text: &str) {
    ui.label(RichText::new(text).font(fonts::regular(12.0)).color(theme.dim));
}

/// A clickable hint: the label of a command and its shortcut, such as "next open J".
fn shortcut_hint(ui: &mut Ui, ctx: &Context<'_>, label: &str, command: Command, out: &mut Vec<Action>) {
    let keys = ctx.shortcuts.text(command);
    if keys.is_empty() {
        return;
    }
    let mut job = egui::text::LayoutJob::default();
    let plain = egui::TextFormat::simple(fonts::regular(12.0), ctx.theme.dim);
    let strong = egui::TextFormat::simple(fonts::semibold(12.0), ctx.theme.ink);
    job.append(label, 0.0, plain);
    job.append(&keys, 5.0, strong);
    let label = ui.add(egui::Label::new(job).sense(Sense::click()));
    label.widget_info(|| WidgetInfo::labeled(Role::Button, true, command.spec().label));
    if label.on_hover_text(command.spec().tooltip).clicked() {
        out.push(Action::Run(command));
    }
}

/// The progress bar, with one segment per tone.
fn progress(ui: &mut Ui, ctx: &Context<'_>) {
    let counts = &ctx.project_view().counts;
    let (rect, response) = ui.allocate_exact_size(vec2(150.0, 7.0), Sense::hover());
    let percent = 100.0 * counts.accounted() as f64 / counts.sentences.max(1) as f64;
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, "Sentences accounted for, in percent");
        info.value = Some(percent);
        info
    });
    let theme = ctx.theme;
    ui.painter().rect(rect, CornerRadius::same(4), theme.paper, theme.hairline(), StrokeKind::Inside);
    let inner = rect.shrink(1.0);
    let mut left = inner.left();
    for (tone, share) in segments(ctx) {
        let right = (left + share * inner.width()).min(inner.right());
        let bar = Rect::from_min_max(pos2(left, inner.top()), pos2(right, inner.bottom()));
        ui.painter().rect_filled(bar, CornerRadius::same(3), tone_colour(theme, tone));
        left = right;
    }
}

fn tone_colour(theme: &Theme, tone: Tone) -> Color32 {
    theme.ink_of(tone)
}

/// The share of claims per tone, from 0 to 1, in the order of the segments: settled, disputed, waiting, in progress.
fn segments(ctx: &Context<'_>) -> [(Tone, f32); 4] {
    let counts = &ctx.project_view().counts;
    let share = |tones: &[Tone]| {
        let sum: usize = Status::ALL
            .iter()
            .filter(|status| tones.contains(&status_style::of(**status).tone) && **status != Status::Unchecked)
            .map(|status| counts.with_status(*status))
            .sum();
        sum as f32 / counts.claims.max(1) as f32
    };
    [
        (Tone::Good, share(&[Tone::Good, Tone::Settled])),
        (Tone::Bad, share(&[Tone::Bad])),
        (Tone::Waiting, share(&[Tone::Waiting])),
        (Tone::Active, share(&[Tone::Active])),
    ]
}
