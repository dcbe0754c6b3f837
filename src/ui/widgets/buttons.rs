//! Buttons: filter chips, buttons that show their shortcut, and clickable text.

use crate::ui::fonts;
use crate::ui::icons::Glyph;
use crate::ui::theme::{Theme, Tone};
use egui::{
    Color32, CornerRadius, Popup, Response, RichText, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// What a shortcut button shows.
#[derive(Clone, Copy, Debug)]
pub struct Press<'a> {
    /// The icon before the label, if any.
    pub glyph: Option<Glyph>,
    /// The label.
    pub label: &'a str,
    /// The shortcut, shown after the label in secondary text; may be empty.
    pub key: &'a str,
    /// The colour of the icon, and of the frame while selected.
    pub tone: Tone,
    /// True when the button stands for the present state.
    pub on: bool,
}

/// A button with its shortcut: `✓ Verified 1`.
pub fn keyed(ui: &mut Ui, theme: &Theme, press: Press<'_>) -> Response {
    let accent = theme.ink_of(press.tone);
    let ink = if press.on { accent } else { theme.ink };
    let label = ui.painter().layout_no_wrap(press.label.to_owned(), fonts::medium(12.5), ink);
    let key = ui.painter().layout_no_wrap(press.key.to_owned(), fonts::regular(11.0), theme.dim);
    let glyph_width = if press.glyph.is_some() { 16.0 } else { 0.0 };
    let key_width = if press.key.is_empty() { 0.0 } else { key.size().x + 7.0 };
    let size = vec2(9.0 + glyph_width + label.size().x + key_width + 9.0, 27.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, press.on, press.label));
    let hot = response.hovered() && enabled;
    let fill = if response.is_pointer_button_down_on() {
        theme.selection
    } else if press.on {
        theme.tint_of(press.tone)
    } else if hot {
        theme.hover
    } else {
        theme.paper
    };
    let edge = if press.on || response.has_focus() { accent_edge(theme, press.tone) } else { theme.hairline() };
    ui.painter().rect(rect, 5.0, fill, edge, StrokeKind::Inside);
    let mut x = rect.min.x + 9.0;
    if let Some(glyph) = press.glyph {
        let spot = egui::Rect::from_center_size(pos2(x + 5.5, rect.center().y), vec2(11.0, 11.0));
        glyph.paint(ui.painter(), spot, accent);
        x += glyph_width;
    }
    let top = |height: f32| rect.center().y - height / 2.0;
    let label_width = label.size().x;
    ui.painter().galley(pos2(x, top(label.size().y)), label, ink);
    ui.painter().galley(pos2(x + label_width + 7.0, top(key.size().y)), key, theme.dim);
    response
}

fn accent_edge(theme: &Theme, tone: Tone) -> Stroke {
    Stroke::new(1.3, theme.ink_of(tone))
}

/// A chip that filters a list; its frame has the accent colour while `on`.
pub fn chip(ui: &mut Ui, theme: &Theme, label: &str, on: bool) -> Response {
    let ink = if on { theme.accent } else { theme.dim };
    let galley = ui.painter().layout_no_wrap(label.to_owned(), fonts::medium(12.0), ink);
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(20.0, 7.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, label));
    let fill = if response.hovered() { theme.hover } else { theme.paper };
    let edge = if on || response.has_focus() { theme.accent } else { theme.line };
    let round = CornerRadius::same((rect.height() / 2.0) as u8);
    ui.painter().rect(rect, round, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
    let at = rect.center() - galley.size() / 2.0;
    ui.painter().galley(at, galley, ink);
    response
}

/// A chip that opens a menu; `on` while anything in the menu is chosen.
pub fn chip_menu(ui: &mut Ui, theme: &Theme, label: &str, on: bool, menu: impl FnOnce(&mut Ui)) {
    let response = chip(ui, theme, label, on);
    let menu_stays = egui::PopupCloseBehavior::CloseOnClickOutside;
    Popup::menu(&response).accessible_name(label).close_behavior(menu_stays).show(|ui| {
        ui.set_min_width(150.0);
        egui::ScrollArea::vertical().max_height(360.0).show(ui, menu);
    });
}

/// Clickable secondary text: "how?", "add a note".
pub fn quiet(ui: &mut Ui, theme: &Theme, label: &str) -> Response {
    words(ui, theme, label, theme.dim, None)
}

/// Clickable text in the accent colour, which goes somewhere.
pub fn link(ui: &mut Ui, theme: &Theme, label: &str) -> Response {
    words(ui, theme, label, theme.accent, None)
}

/// Clickable text that is on or off.
pub fn toggle(ui: &mut Ui, theme: &Theme, label: &str, on: bool) -> Response {
    words(ui, theme, label, if on { theme.accent } else { theme.dim }, Some(on))
}

fn words(ui: &mut Ui, theme: &Theme, label: &str, ink: Color32, on: Option<bool>) -> Response {
    let text = RichText::new(label).font(fonts::regular(12.0)).color(ink);
    let response = ui.add(egui::Label::new(text).sense(Sense::click()).selectable(false));
    let enabled = ui.is_enabled();
    response.widget_info(|| match on {
        Some(on) => WidgetInfo::selected(Role::Button, enabled, on, label),
        None => WidgetInfo::labeled(Role::Button, enabled, label),
    });
    if response.hovered() || response.has_focus() {
        ui.painter().hline(response.rect.x_range(), response.rect.max.y - 1.0, Stroke::new(1.0, ink));
    }
    if response.has_focus() {
        ui.painter().rect_stroke(response.rect.expand(2.0), 3.0, Stroke::new(1.5, theme.accent), StrokeKind::Outside);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
