//! A row with a check box: clicking it passes an item or opens it again; fail and not applicable ask for a reason.

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
pub enum On {
    /// An item of the checklist.
    Item(ItemId),
    /// A check point, by its byte offset in the claim and its text.
    Point(usize, String),
}

/// A mark whose reason is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// What the mark is set on.
    pub on: On,
    /// The mark: fail or not applicable.
    pub mark: Mark,
    /// The reason as typed.
    pub why: String,
    /// True until the reason field was focused.
    pub fresh: bool,
}

/// The content of a row.
pub struct Line<'a> {
    /// What marks are set on.
    pub on: On,
    /// The label.
    pub text: &'a str,
    /// Secondary text after the label: "superlative · read as 1987".
    pub aside: &'a str,
    /// The present mark.
    pub mark: Mark,
    /// The reason of the present mark; may be empty.
    pub why: &'a str,
    /// Who set the mark, and when.
    pub stamp: Option<&'a Stamp>,
    /// True when *verified* requires this item.
    pub required: bool,
    /// How the item is checked; may be empty.
    pub help: &'a str,
    /// True when a person added it by hand, so that it can be removed.
    pub own: bool,
}

/// What the user did on a row.
pub enum Wish {
    /// Set this mark with this reason.
    Mark(Mark, String),
    /// Remove the check point.
    Remove,
    /// The pointer is over the row.
    Hover,
}

/// Shows a row, and below it the reason field while a reason is asked for.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, line: &Line<'_>, pending: &mut Option<Pending>) -> Option<Wish> {
    let theme = ctx.theme;
    let mut wish = None;
    let id = Id::unique(("mark", ctx.claim(), spoken_of(&line.on)));
    let row = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.set_min_height(25.0);
        if square(ui, theme, id, line.mark, line.text).clicked() {
            let next = if line.mark == Mark::Open { Mark::Pass } else { Mark::Open };
            wish = Some(Wish::Mark(next, String::new()));
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            right(ui, ctx, line, pending);
            if line.own && widgets::text_button(ui, theme, "remove").on_hover_text("Remove this check point").clicked()
            {
                wish = Some(Wish::Remove);
            }
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| left(ui, theme, line));
        });
    });
    if !line.why.is_empty() {
        said(ui, theme, line);
    }
    if let Some(asked) = pending.as_mut().filter(|asked| asked.on == line.on) {
        match reason(ui, ctx, asked, id.with("why")) {
            Some(true) => {
                wish = Some(Wish::Mark(asked.mark, asked.why.trim().to_owned()));
                *pending = None;
            }
            Some(false) => *pending = None,
            None => {}
        }
    }
    if wish.is_none() && row.response.contains_pointer() {
        wish = Some(Wish::Hover);
    }
    wish
}

fn spoken_of(on: &On) -> String {
    match on {
        On::Item(id) => id.as_str().to_owned(),
        On::Point(offset, words) => format!("{offset} {words}"),
    }
}

/// The check box.
fn square(ui: &mut Ui, theme: &Theme, id: Id, mark: Mark, name: &str) -> Response {
    let (rect, _) = ui.allocate_exact_size(vec2(15.0, 15.0), Sense::hover());
    let response = ui.interact(rect.expand(4.0), id, Sense::click());
    let spoken = format!("{name}: {}", mark.word());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, mark == Mark::Pass, &spoken));
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
fn left(ui: &mut Ui, theme: &Theme, line: &Line<'_>) {
    ui.spacing_mut().item_spacing.x = 6.0;
    let ink = if line.mark == Mark::NotApplicable { theme.dim } else { theme.ink };
    let text = RichText::new(line.text).font(fonts::regular(13.0)).color(ink);
    let aside = if line.aside.is_empty() { 0.0 } else { 90.0 };
    let room = (ui.available_width() - aside - 14.0).max(60.0);
    let label = ui.scope(|ui| {
        ui.set_max_width(room);
        ui.add(egui::Label::new(text).truncate())
    });
    label.inner.on_hover_text(line.text);
    if line.required && matches!(line.mark, Mark::Open | Mark::Fail) {
        Glyph::Dot.show(ui, 8.0, theme.disputed).on_hover_text("Required before the claim can be verified");
    }
    if !line.aside.is_empty() {
        ui.add(egui::Label::new(RichText::new(line.aside).font(fonts::regular(12.0)).color(theme.dim)).truncate());
    }
}

/// The time of the mark or the help button, and the buttons of the other marks.
fn right(ui: &mut Ui, ctx: &Context<'_>, line: &Line<'_>, pending: &mut Option<Pending>) {
    let theme = ctx.theme;
    ui.spacing_mut().item_spacing.x = 9.0;
    match line.stamp.filter(|_| line.mark != Mark::Open) {
        Some(stamp) => {
            let time = RichText::new(stamp.at.minute()).font(fonts::regular(11.5)).color(theme.dim);
            let who = ctx.project().name_of(&stamp.by);
            ui.label(time).on_hover_text(format!("{who}, {} UTC", labels::timestamp(stamp)));
        }
        None if line.help.is_empty() => {}
        None => help(ui, ctx, line),
    }
    let others = [
        (Mark::NotApplicable, Glyph::Dash, "Not applicable", theme.dim),
        (Mark::Fail, Glyph::Cross, "Fail", theme.disputed),
    ];
    for (mark, glyph, word, ink) in others {
        if line.mark == mark {
            continue;
        }
        if small(ui, theme, glyph, &format!("{word}: {}", line.text), word, ink).clicked() {
            *pending = Some(Pending { on: line.on.clone(), mark, why: line.why.to_owned(), fresh: true });
        }
    }
}

fn help(ui: &mut Ui, ctx: &Context<'_>, line: &Line<'_>) {
    let response = widgets::text_button(ui, ctx.theme, "how?");
    let popup = egui::Popup::from_toggle_button_response(&response).width(360.0).accessible_name("How to check this");
    popup.show(|ui| {
        ui.set_max_width(360.0);
        ui.label(RichText::new(line.text).font(fonts::semibold(13.0)).color(ctx.theme.ink));
        ui.label(RichText::new(line.help).font(fonts::regular(13.0)).color(ctx.theme.ink));
    });
    response.on_hover_text(line.help);
}

/// A small icon button, painted faintly until it is hovered or focused.
fn small(ui: &mut Ui, theme: &Theme, glyph: Glyph, name: &str, told: &str, ink: Color32) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(16.0, 18.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let hot = response.hovered() || response.has_focus();
    let spot = Rect::from_center_size(rect.center(), vec2(9.0, 9.0));
    glyph.paint(ui.painter(), spot, if hot { ink } else { theme.faint });
    if response.has_focus() {
        ui.painter().rect_stroke(rect, 3.0, Stroke::new(1.5, theme.accent), StrokeKind::Inside);
    }
    response.on_hover_text(told).on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// The reason of a mark, below its row.
fn said(ui: &mut Ui, theme: &Theme, line: &Line<'_>) {
    ui.horizontal_top(|ui| {
        ui.add_space(23.0);
        ui.label(RichText::new(line.why).font(fonts::regular(12.0)).color(theme.dim).italics());
    });
    ui.add_space(2.0);
}

/// The reason field. Returns `Some(true)` when it was committed, `Some(false)` when it was cancelled.
fn reason(ui: &mut Ui, ctx: &Context<'_>, asked: &mut Pending, id: Id) -> Option<bool> {
    let (hint, word) = match asked.mark {
        Mark::NotApplicable => ("Why does it not apply?", "Not applicable"),
        _ => ("What is wrong? May stay empty", "Fail"),
    };
    let mut done = None;
    ui.horizontal(|ui| {
        ui.add_space(23.0);
        let width = (ui.available_width() - 150.0).max(90.0);
        let field = widgets::single_line(ui, ctx.theme, id, hint, hint, &mut asked.why, width);
        if std::mem::take(&mut asked.fresh) {
            field.response.request_focus();
        }
        let ready = asked.mark == Mark::Fail || !asked.why.trim().is_empty();
        let press = ui.add_enabled(ready, egui::Button::new(word));
        if (field.committed && ready) || press.clicked() {
            done = Some(true);
        }
        let escaped = field.response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Escape));
        if widgets::text_button(ui, ctx.theme, "cancel").clicked() || escaped {
            done = Some(false);
        }
    });
    done
}
