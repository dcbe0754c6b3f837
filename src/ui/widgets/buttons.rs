//! Buttons: filter chips, buttons that show their shortcut, and clickable text.

use crate::ui::fonts;
use crate::ui::icons::Glyph;
use crate::ui::theme::{Theme, Tone};
use egui::{
    Color32, CornerRadius, Popup, Response, RichText, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// What a shortcut button shows.
#[derive(Clone, Copy, Debug)]
pub struct ButtonSpec<'a> {
    /// The icon before the label, if any.
    pub glyph: Option<Glyph>,
    /// The label.
    pub label: &'a str,
    /// The shortcut, shown after the label in secondary text; may be empty.
    pub shortcut: &'a str,
    /// The colour of the icon, and of the frame while selected.
    pub tone: Tone,
    /// True when the button represents the present state.
    pub selected: bool,
}

/// A button with its shortcut: `✓ Verified 1`.
pub fn shortcut_button(ui: &mut Ui, theme: &Theme, spec: ButtonSpec<'_>) -> Response {
    let accent = theme.ink_of(spec.tone);
    let colour = if spec.selected { accent } else { theme.ink };
    let label = ui.painter().layout_no_wrap(spec.label.to_owned(), fonts::medium(12.5), colour);
    let shortcut = ui.painter().layout_no_wrap(spec.shortcut.to_owned(), fonts::regular(11.0), theme.dim);
    let glyph_width = if spec.glyph.is_some() { 16.0 } else { 0.0 };
    let shortcut_width = if spec.shortcut.is_empty() { 0.0 } else { shortcut.size().x + 7.0 };
    let size = vec2(9.0 + glyph_width + label.size().x + shortcut_width + 9.0, 27.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, spec.selected, spec.label));
    let hovered = response.hovered() && enabled;
    let fill = if response.is_pointer_button_down_on() {
        theme.selection
    } else if spec.selected {
        theme.tint_of(spec.tone)
    } else if hovered {
        theme.hover
    } else {
        theme.paper
    };
    let edge = if spec.selected || response.has_focus() { tone_stroke(theme, spec.tone) } else { theme.hairline() };
    ui.painter().rect(rect, 5.0, fill, edge, StrokeKind::Inside);
    let mut x = rect.min.x + 9.0;
    if let Some(glyph) = spec.glyph {
        let icon = egui::Rect::from_center_size(pos2(x + 5.5, rect.center().y), vec2(11.0, 11.0));
        glyph.paint(ui.painter(), icon, accent);
        x += glyph_width;
    }
    let top = |height: f32| rect.center().y - height / 2.0;
    let label_width = label.size().x;
    ui.painter().galley(pos2(x, top(label.size().y)), label, colour);
    ui.painter().galley(pos2(x + label_width + 7.0, top(shortcut.size().y)), shortcut, theme.dim);
    response
}

fn tone_stroke(theme: &Theme, tone: Tone) -> Stroke {
    Stroke::new(1.3, theme.ink_of(tone))
}

/// A chip that filters a list; its frame has the accent colour while `on`.
pub fn chip(ui: &mut Ui, theme: &Theme, label: &str, on: bool) -> Response {
    let colour = if on { theme.accent } else { theme.dim };
    let galley = ui.painter().layout_no_wrap(label.to_owned(), fonts::medium(12.0), colour);
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(20.0, 7.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, label));
    let fill = if response.hovered() { theme.hover } else { theme.paper };
    let edge = if on || response.has_focus() { theme.accent } else { theme.line };
    let round = CornerRadius::same((rect.height() / 2.0) as u8);
    ui.painter().rect(rect, round, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
    let at = rect.center() - galley.size() / 2.0;
    ui.painter().galley(at, galley, colour);
    response
}

/// A chip that opens a menu; `on` while anything in the menu is chosen.
pub fn chip_menu(ui: &mut Ui, theme: &Theme, label: &str, on: bool, menu: impl FnOnce(&mut Ui)) {
    let response = chip(ui, theme, label, on);
    let close_behavior = egui::PopupCloseBehavior::CloseOnClickOutside;
    Popup::menu(&response).accessible_name(label).close_behavior(close_behavior).show(|ui| {
        ui.set_min_width(150.0);
        egui::ScrollArea::vertical().max_height(360.0).show(ui, menu);
    });
}

/// Clickable secondary text: "how?", "add a note".
pub fn text_button(ui: &mut Ui, theme: &Theme, label: &str) -> Response {
    clickable_text(ui, theme, label, theme.dim, None)
}

/// Clickable text in the accent colour, which goes somewhere.
pub fn link(ui: &mut Ui, theme: &Theme, label: &str) -> Response {
    clickable_text(ui, theme, label, theme.accent, None)
}

/// Clickable text that is on or off.
pub fn toggle(ui: &mut Ui, theme: &Theme, label: &str, on: bool) -> Response {
    clickable_text(ui, theme, label, if on { theme.accent } else { theme.dim }, Some(on))
}

fn clickable_text(ui: &mut Ui, theme: &Theme, label: &str, colour: Color32, on: Option<bool>) -> Response {
    let text = RichText::new(label).font(fonts::regular(12.0)).color(colour);
    let response = ui.add(egui::Label::new(text).sense(Sense::click()).selectable(false));
    let enabled = ui.is_enabled();
    response.widget_info(|| match on {
        Some(on) => WidgetInfo::selected(Role::Button, enabled, on, label),
        None => WidgetInfo::labeled(Role::Button, enabled, label),
    });
    if response.hovered() || response.has_focus() {
        ui.painter().hline(response.rect.x_range(), response.rect.max.y - 1.0, Stroke::new(1.0, colour));
    }
    if response.has_focus() {
        ui.painter().rect_stroke(response.rect.expand(2.0), 3.0, Stroke::new(1.5, theme.accent), StrokeKind::Outside);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
