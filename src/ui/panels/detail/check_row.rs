//! A row with a check box: clicking it passes an item or opens it again; fail and not applicable ask for a reason.
//!
//! ```text
//! ☑ Comparison set and period stated                    09:38
//! ☐ Searched for a counter-example •        ✗  –         how?
//! ```

use crate::project::{ItemId, Mark, Stamp};
use crate::ui::context::Context;
use crate::ui::fonts;
use crate::ui::icons::Glyph;
use crate::ui::labels;
use crate::ui::theme::Theme;
use crate::ui::widgets::{self};
use egui::{Color32, Id, Rect, Response, RichText, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

/// What a mark is set on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckTarget {
    /// An item of the checklist.
    Item(ItemId),
    /// A check point, by its byte offset in the claim and its text.
    Point(usize, String),
}

/// A mark whose reason is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PendingMark {
    /// What the mark is set on.
    pub target: CheckTarget,
    /// The mark: fail or not applicable.
    pub mark: Mark,
    /// The reason as typed.
    pub reason: String,
    /// True until the reason field was focused.
    pub needs_focus: bool,
}

/// The content of a row.
pub struct CheckRow<'a> {
    /// What marks are set on.
    pub target: CheckTarget,
    /// The label.
    pub text: &'a str,
    /// Secondary text after the label: "superlative · read as 1987".
    pub secondary: &'a str,
    /// The present mark.
    pub mark: Mark,
    /// The reason of the present mark; may be empty.
    pub reason: &'a str,
    /// Who set the mark, and when.
    pub stamp: Option<&'a Stamp>,
    /// True when *verified* requires this item.
    pub required: bool,
    /// How the item is checked; may be empty.
    pub help: &'a str,
    /// True when a person added it by hand, so that it can be removed.
    pub removable: bool,
}

/// What the user did on a row.
pub enum CheckRowAction {
    /// Set this mark with this reason.
    Mark(Mark, String),
    /// Remove the check point.
    Remove,
    /// The pointer is over the row.
    Hover,
}

/// Shows a row, and below it the reason field while a reason is asked for.
pub fn show(
    ui: &mut Ui,
    ctx: &Context<'_>,
    row: &CheckRow<'_>,
    pending: &mut Option<PendingMark>,
) -> Option<CheckRowAction> {
    let theme = ctx.theme;
    let mut action = None;
    let id = Id::unique(("mark", ctx.claim(), target_key(&row.target)));
    let row_response = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.set_min_height(25.0);
        if check_box(ui, theme, id, row.mark, row.text).clicked() {
            let next = if row.mark == Mark::Open { Mark::Pass } else { Mark::Open };
            action = Some(CheckRowAction::Mark(next, String::new()));
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            controls(ui, ctx, row, pending);
            if row.removable
                && widgets::text_button(ui, theme, "remove").on_hover_text("Remove this check point").clicked()
            {
                action = Some(CheckRowAction::Remove);
            }
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| label(ui, theme, row));
        });
    });
    if !row.reason.is_empty() {
        reason_text(ui, theme, row);
    }
    if let Some(open) = pending.as_mut().filter(|open| open.target == row.target) {
        match reason_field(ui, ctx, open, id.with("why")) {
            Some(true) => {
                action = Some(CheckRowAction::Mark(open.mark, open.reason.trim().to_owned()));
                *pending = None;
            }
            Some(false) => *pending = None,
            None => {}
        }
    }
    if action.is_none() && row_response.response.contains_pointer() {
        action = Some(CheckRowAction::Hover);
    }
    action
}

fn target_key(target: &CheckTarget) -> String {
    match target {
        CheckTarget::Item(id) => id.as_str().to_owned(),
        CheckTarget::Point(offset, words) => format!("{offset} {words}"),
    }
}

/// The check box.
fn check_box(ui: &mut Ui, theme: &Theme, id: Id, mark: Mark, name: &str) -> Response {
    let (rect, _) = ui.allocate_exact_size(vec2(15.0, 15.0), Sense::hover());
    let response = ui.interact(rect.expand(4.0), id, Sense::click());
    let accessible_name = format!("{name}: {}", mark.word());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, mark == Mark::Pass, &accessible_name));
    let (fill, edge) = match mark {
        Mark::Open => (if response.hovered() { theme.hover } else { theme.paper }, theme.dim),
        Mark::Pass => (theme.verified, theme.verified),
        Mark::Fail => (theme.disputed, theme.disputed),
        Mark::NotApplicable => (theme.paper, theme.dim),
    };
    ui.painter().rect(rect, 3.0, fill, Stroke::new(1.2, edge), StrokeKind::Inside);
    let glyph = match mark {
        Mark::Open => None,
        Mark::Pass => Some((Glyph::Tick, theme.paper)),
        Mark::Fail => Some((Glyph::Cross, theme.paper)),
        Mark::NotApplicable => Some((Glyph::Dash, theme.dim)),
    };
    if let Some((glyph, ink)) = glyph {
        glyph.paint(ui.painter(), rect.shrink(3.0), ink);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(rect.expand(3.0), 4.0, Stroke::new(1.5, theme.accent), StrokeKind::Outside);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// The label, the dot of a required item, the secondary text.
fn label(ui: &mut Ui, theme: &Theme, row: &CheckRow<'_>) {
    ui.spacing_mut().item_spacing.x = 6.0;
    let ink = if row.mark == Mark::NotApplicable { theme.dim } else { theme.ink };
    let text = RichText::new(row.text).font(fonts::regular(13.0)).color(ink);
    let secondary = if row.secondary.is_empty() { 0.0 } else { 90.0 };
    let room = (ui.available_width() - secondary - 14.0).max(60.0);
    let label_response = ui.scope(|ui| {
        ui.set_max_width(room);
        ui.add(egui::Label::new(text).truncate())
    });
    label_response.inner.on_hover_text(row.text);
    if row.required && matches!(row.mark, Mark::Open | Mark::Fail) {
        Glyph::Dot.show(ui, 8.0, theme.disputed).on_hover_text("Required before the claim can be verified");
    }
    if !row.secondary.is_empty() {
        ui.add(egui::Label::new(RichText::new(row.secondary).font(fonts::regular(12.0)).color(theme.dim)).truncate());
    }
}

/// The time of the mark or the help button, and the buttons of the other marks.
fn controls(ui: &mut Ui, ctx: &Context<'_>, row: &CheckRow<'_>, pending: &mut Option<PendingMark>) {
    let theme = ctx.theme;
    ui.spacing_mut().item_spacing.x = 9.0;
    match row.stamp.filter(|_| row.mark != Mark::Open) {
        Some(stamp) => {
            let time = RichText::new(stamp.at.minute()).font(fonts::regular(11.5)).color(theme.dim);
            let who = ctx.project().name_of(&stamp.by);
            ui.label(time).on_hover_text(format!("{who}, {} UTC", labels::timestamp(stamp)));
        }
        None if row.help.is_empty() => {}
        None => help(ui, ctx, row),
    }
    let other_marks = [
        (Mark::NotApplicable, Glyph::Dash, "Not applicable", theme.dim),
        (Mark::Fail, Glyph::Cross, "Fail", theme.disputed),
    ];
    for (mark, glyph, word, ink) in other_marks {
        if row.mark == mark {
            continue;
        }
        if icon_button(ui, theme, glyph, &format!("{word}: {}", row.text), word, ink).clicked() {
            *pending = Some(PendingMark {
                target: row.target.clone(),
                mark,
                reason: row.reason.to_owned(),
                needs_focus: true,
            });
        }
    }
}

fn help(ui: &mut Ui, ctx: &Context<'_>, row: &CheckRow<'_>) {
    let response = widgets::text_button(ui, ctx.theme, "how?");
    let popup = egui::Popup::from_toggle_button_response(&response).width(360.0).accessible_name("How to check this");
    popup.show(|ui| {
        ui.set_max_width(360.0);
        ui.label(RichText::new(row.text).font(fonts::semibold(13.0)).color(ctx.theme.ink));
        ui.label(RichText::new(row.help).font(fonts::regular(13.0)).color(ctx.theme.ink));
    });
    response.on_hover_text(row.help);
}

/// A small icon button, painted faintly until it is hovered or focused.
fn icon_button(ui: &mut Ui, theme: &Theme, glyph: Glyph, name: &str, tooltip: &str, ink: Color32) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(16.0, 18.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let is_hovered = response.hovered() || response.has_focus();
    let area = Rect::from_center_size(rect.center(), vec2(9.0, 9.0));
    glyph.paint(ui.painter(), area, if is_hovered { ink } else { theme.faint });
    if response.has_focus() {
        ui.painter().rect_stroke(rect, 3.0, Stroke::new(1.5, theme.accent), StrokeKind::Inside);
    }
    response.on_hover_text(tooltip).on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// The reason of a mark, below its row.
fn reason_text(ui: &mut Ui, theme: &Theme, row: &CheckRow<'_>) {
    ui.horizontal_top(|ui| {
        ui.add_space(23.0);
        ui.label(RichText::new(row.reason).font(fonts::regular(12.0)).color(theme.dim).italics());
    });
    ui.add_space(2.0);
}

/// The reason field. Returns `Some(true)` when it was committed, `Some(false)` when it was cancelled.
fn reason_field(ui: &mut Ui, ctx: &Context<'_>, open: &mut PendingMark, id: Id) -> Option<bool> {
    let (hint, word) = match open.mark {
        Mark::NotApplicable => ("Why does it not apply?", "Not applicable"),
        _ => ("What is wrong? May stay empty", "Fail"),
    };
    let mut done = None;
    ui.horizontal(|ui| {
        ui.add_space(23.0);
        let width = (ui.available_width() - 150.0).max(90.0);
        let field = widgets::single_line(ui, ctx.theme, id, hint, hint, &mut open.reason, width);
        if std::mem::take(&mut open.needs_focus) {
            field.response.request_focus();
        }
        let ready = open.mark == Mark::Fail || !open.reason.trim().is_empty();
        let commit = ui.add_enabled(ready, egui::Button::new(word));
        if (field.committed && ready) || commit.clicked() {
            done = Some(true);
        }
        let escaped = field.response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Escape));
        if widgets::text_button(ui, ctx.theme, "cancel").clicked() || escaped {
            done = Some(false);
        }
    });
    done
}
