//! The menu bar: menus, window title and the button of the command palette. Every menu item comes from the command
//! table.

use super::action::Action;
use super::command_availability;
use super::commands::{ALL, Command, Menu};
use super::context::Context;
use super::fonts;
use super::icons::Glyph;
use egui::{
    Align, Align2, Button, CornerRadius, Layout, Rect, RichText, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// Height of the bar, in points.
pub const HEIGHT: f32 = 36.0;

/// Shows the bar. `title` is the name of the open article, and its state: "draft 2 · saved 09:41".
pub fn show(ui: &mut Ui, ctx: &Context<'_>, title: (&str, &str), out: &mut Vec<Action>) {
    let bar = ui.max_rect();
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.label(RichText::new("Tickmark").font(fonts::semibold(13.5)).color(ctx.theme.ink));
        ui.add_space(8.0);
        let style = &mut ui.style_mut().visuals.widgets;
        style.inactive.weak_bg_fill = egui::Color32::TRANSPARENT;
        style.inactive.bg_stroke = egui::Stroke::NONE;
        style.inactive.fg_stroke.color = ctx.theme.dim;
        style.hovered.bg_stroke = egui::Stroke::NONE;
        for menu in Menu::ALL {
            ui.menu_button(RichText::new(menu.label()).font(fonts::regular(13.5)), |ui| show_menu(ui, ctx, menu, out));
        }
        let left = ui.min_rect().right();
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            palette_button(ui, ctx, out);
            paint_title(ui, ctx, bar, (left, ui.min_rect().left()), title);
        });
    });
}

fn show_menu(ui: &mut Ui, ctx: &Context<'_>, menu: Menu, out: &mut Vec<Action>) {
    ui.set_min_width(250.0);
    // A menu scrolls when it is taller than the window.
    let height = ui.ctx().content_rect().height() - HEIGHT - 30.0;
    egui::ScrollArea::vertical()
        .max_height(height)
        .min_scrolled_height(height)
        .show(ui, |ui| menu_items(ui, ctx, menu, out));
}

fn menu_items(ui: &mut Ui, ctx: &Context<'_>, menu: Menu, out: &mut Vec<Action>) {
    for spec in ALL.iter().filter(|spec| spec.menu == menu) {
        if spec.starts_group {
            ui.separator();
        }
        let button = Button::new(label(ctx, spec.command))
            .shortcut_text(ctx.shortcuts.text(spec.command))
            .frame_when_inactive(false);
        let disabled_reason = command_availability::disabled_reason(ctx, spec.command);
        let response = ui.add_enabled(disabled_reason.is_none(), button).on_hover_text(spec.tooltip);
        if response.on_disabled_hover_text(disabled_reason.unwrap_or_default()).clicked() {
            out.push(Action::Run(spec.command));
            ui.close();
        }
    }
}

/// The label of a menu item. Undo and redo name the edit that they apply to.
fn label(ctx: &Context<'_>, command: Command) -> String {
    let name = match command {
        Command::Undo => ctx.session.undo_name(),
        Command::Redo => ctx.session.redo_name(),
        _ => None,
    };
    let label = command.spec().label;
    name.map_or_else(|| label.to_owned(), |name| format!("{label}: {name}"))
}

/// The button that opens the command palette; it looks like a search field.
fn palette_button(ui: &mut Ui, ctx: &Context<'_>, out: &mut Vec<Action>) {
    let wide = ui.available_width() > 420.0;
    let (rect, response) = ui.allocate_exact_size(vec2(if wide { 226.0 } else { 92.0 }, 24.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, "Search or run a command"));
    let theme = ctx.theme;
    let edge = if response.hovered() || response.has_focus() { theme.faint } else { theme.line };
    ui.painter().rect(rect, CornerRadius::same(5), theme.paper, egui::Stroke::new(1.0, edge), StrokeKind::Inside);
    let icon = Rect::from_center_size(pos2(rect.left() + 14.0, rect.center().y), vec2(11.0, 11.0));
    Glyph::Search.paint(ui.painter(), icon, theme.dim);
    let text = if wide { "Search or run a command" } else { "" };
    let font = fonts::regular(12.0);
    ui.painter().text(pos2(rect.left() + 26.0, rect.center().y), Align2::LEFT_CENTER, text, font.clone(), theme.dim);
    let keys = ctx.shortcuts.text(Command::Palette);
    ui.painter().text(pos2(rect.right() - 9.0, rect.center().y), Align2::RIGHT_CENTER, keys, font, theme.dim);
    if response.on_hover_text(Command::Palette.spec().tooltip).clicked() {
        out.push(Action::Run(Command::Palette));
    }
}

/// The title, centred in the bar, or in the free space between `left` and `right` when there is not enough room.
fn paint_title(ui: &Ui, ctx: &Context<'_>, bar: Rect, (left, right): (f32, f32), (name, rest): (&str, &str)) {
    let room = right - left - 24.0;
    let mut job = egui::text::LayoutJob::default();
    job.append(name, 0.0, egui::TextFormat::simple(fonts::semibold(13.0), ctx.theme.ink));
    job.append(rest, 0.0, egui::TextFormat::simple(fonts::regular(13.0), ctx.theme.dim));
    job.wrap = egui::text::TextWrapping::truncate_at_width(room.max(1.0));
    if room < 60.0 {
        return;
    }
    let galley = ui.painter().layout_job(job);
    let width = galley.size().x;
    let x = (bar.center().x - width / 2.0).clamp(left + 12.0, (right - 12.0 - width).max(left + 12.0));
    ui.painter().galley(pos2(x, bar.center().y - galley.size().y / 2.0), galley, ctx.theme.ink);
}
