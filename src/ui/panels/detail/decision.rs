//! The footer of the details: status buttons, and what is missing before *verified*.
//!
//! A button runs the same command as its shortcut, so that both ask for a reason where one is required.

use crate::project::Status;
use crate::project::view::ClaimView;
use crate::ui::action::Action;
use crate::ui::commands::Command;
use crate::ui::context::Context;
use crate::ui::icons::Glyph;
use crate::ui::theme::{Theme, Tone};
use crate::ui::widgets::{self, ButtonSpec, MARGIN};
use crate::ui::{fonts, status_style};
use egui::{Frame, Margin, RichText, Ui};

/// The status buttons and their commands; the other statuses are in the menu "More".
const STATUS_BUTTONS: [(Status, &str, Command); 5] = [
    (Status::Verified, "Verified", Command::SetVerified),
    (Status::Disputed, "Disputed", Command::SetDisputed),
    (Status::Queried, "Query", Command::SetQueried),
    (Status::NeedsChange, "Change", Command::SetNeedsChange),
    (Status::NotCheckable, "Not checkable", Command::SetNotCheckable),
];
const MORE_STATUSES: [(Status, Command); 6] = [
    (Status::Unverifiable, Command::SetUnverifiable),
    (Status::OnAuthor, Command::SetOnAuthor),
    (Status::Cut, Command::SetCut),
    (Status::Recheck, Command::SetRecheck),
    (Status::InProgress, Command::SetInProgress),
    (Status::Unchecked, Command::Reopen),
];

/// The frame of the footer.
pub fn frame(theme: &Theme) -> Frame {
    Frame::new().fill(theme.panel).inner_margin(Margin { left: MARGIN as i8, right: MARGIN as i8, top: 10, bottom: 12 })
}

/// Shows the footer.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, out: &mut Vec<Action>) {
    let top = ui.max_rect().min.y - 9.5;
    ui.painter().hline(ui.clip_rect().x_range(), top, ctx.theme.hairline());
    status_summary(ui, ctx, claim);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(7.0, 7.0);
        for (status, label, command) in STATUS_BUTTONS {
            let style = status_style::of(status);
            let key = ctx.shortcuts.text(command);
            let on = claim.claim.status == status;
            let spec = ButtonSpec { glyph: Some(style.glyph), label, shortcut: &key, tone: style.tone, selected: on };
            if widgets::shortcut_button(ui, ctx.theme, spec).clicked() {
                out.push(Action::Run(command));
            }
        }
        more_menu(ui, ctx, claim, out);
        sign_off(ui, ctx, claim, out);
    });
}

/// Who decided the status, when and why, or what is missing before *verified*.
fn status_summary(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView) {
    let record = &claim.claim;
    if let Some(decision) = record.decision.as_ref().filter(|_| record.status != Status::Unchecked) {
        let who = ctx.project().name_of(&decision.stamp.by);
        let when = format!("{} {}", decision.stamp.at.day(), decision.stamp.at.minute());
        let said = if decision.comment.is_empty() { String::new() } else { format!(": “{}”", decision.comment) };
        let word = status_style::of(record.status).word;
        let line = ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            widgets::meta(ui, ctx.theme, format!("{word} by {who}, {when}{said}"));
            if let Some(sign) = &record.sign_off {
                let who = ctx.project().name_of(&sign.by);
                widgets::meta(ui, ctx.theme, format!("· signed off by {who}"));
            }
        });
        line.response.on_hover_text("Times are UTC");
    }
    if claim.missing.is_empty() || record.status == Status::Verified || record.is_settled() {
        return;
    }
    let count = widgets::count(claim.missing.len(), "thing is", "things are");
    let label = format!("Before verified: {count} missing");
    ui.horizontal_wrapped(|ui| {
        let response = widgets::text_button(ui, ctx.theme, &label);
        let all: Vec<String> = claim.missing.iter().map(ToString::to_string).collect();
        egui::Popup::from_toggle_button_response(&response).width(380.0).accessible_name("What is missing").show(
            |ui| {
                ui.set_max_width(380.0);
                missing_list(ui, ctx.theme, &all);
            },
        );
        response.on_hover_ui(|ui| missing_list(ui, ctx.theme, &all));
    });
}

fn missing_list(ui: &mut Ui, theme: &Theme, missing: &[String]) {
    for line in missing {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 7.0;
            Glyph::Ring.show(ui, 9.0, theme.queried);
            ui.vertical(|ui| ui.label(RichText::new(line).font(fonts::regular(12.5)).color(theme.ink)));
        });
    }
}

/// The menu of the less common statuses.
fn more_menu(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, out: &mut Vec<Action>) {
    let current =
        MORE_STATUSES.iter().find(|(status, _)| *status == claim.claim.status && *status != Status::Unchecked);
    let (glyph, label, tone) = match current {
        Some((status, _)) => {
            (Some(status_style::of(*status).glyph), status_style::of(*status).word, status_style::of(*status).tone)
        }
        None => (None, "More", Tone::Open),
    };
    let spec = ButtonSpec { glyph, label, shortcut: "", tone, selected: current.is_some() };
    let response = widgets::shortcut_button(ui, ctx.theme, spec).on_hover_text("Other statuses");
    egui::Popup::menu(&response).accessible_name("Other statuses").show(|ui| {
        ui.set_min_width(180.0);
        for (status, command) in MORE_STATUSES {
            let word = if status == Status::Unchecked { "Reopen" } else { status_style::of(status).word };
            let button = egui::Button::selectable(claim.claim.status == status, word);
            if ui.add(button.shortcut_text(ctx.shortcuts.text(command))).clicked() {
                out.push(Action::Run(command));
            }
        }
    });
}

/// The sign-off button of a settled claim.
fn sign_off(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, out: &mut Vec<Action>) {
    if !claim.claim.is_settled() {
        return;
    }
    let signed = claim.claim.sign_off.is_some();
    let key = ctx.shortcuts.text(Command::SignOff);
    let label = if signed { "Signed off" } else { "Sign off" };
    let spec = ButtonSpec { glyph: Some(Glyph::Tick), label, shortcut: &key, tone: Tone::Good, selected: signed };
    let tooltip = if signed { "Take the sign-off back" } else { "A second person confirms it" };
    if widgets::shortcut_button(ui, ctx.theme, spec).on_hover_text(tooltip).clicked() {
        out.push(if signed {
            ctx.decide(|commands| commands.lift_sign_off(&claim.id))
        } else {
            Action::Run(Command::SignOff)
        });
    }
}
