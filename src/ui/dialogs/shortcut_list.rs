//! Dialog that lists every keyboard shortcut, in the order of the menus, and where they can be changed.

use super::layout::{button_row, heading};
use crate::store::settings;
use crate::ui::commands::{ALL, Menu, Spec};
use crate::ui::context::Context;
use crate::ui::fonts;
use egui::{CornerRadius, RichText, Sense, StrokeKind, Ui, vec2};

/// The menus of each column, chosen so that the columns are about equally long.
const COLUMNS: [&[Menu]; 3] =
    [&[Menu::Claim], &[Menu::Status, Menu::Article], &[Menu::View, Menu::Help, Menu::File, Menu::Edit]];

/// Shows the list. Returns true when it should close.
pub fn show(ui: &mut Ui, ctx: &Context<'_>) -> bool {
    heading(ui, ctx.theme, 820.0, "Keyboard shortcuts");
    let height = (ui.ctx().content_rect().height() - 240.0).clamp(120.0, 560.0);
    egui::ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        ui.columns(3, |columns| {
            for (column, menus) in columns.iter_mut().zip(COLUMNS) {
                for menu in menus.iter() {
                    menu_section(column, ctx, *menu);
                }
            }
        });
        for complaint in &ctx.shortcuts.complaints {
            ui.colored_label(ctx.theme.queried, complaint);
        }
    });
    ui.add_space(4.0);
    if let Some(path) = settings::path() {
        let text = format!("Change them under `shortcuts` in {}", path.display());
        ui.label(RichText::new(text).font(fonts::regular(12.0)).color(ctx.theme.dim));
    }
    button_row(ui, ctx.theme, &["Close"], true).is_some() || ui.input(|i| i.key_pressed(egui::Key::F1))
}

fn menu_section(ui: &mut Ui, ctx: &Context<'_>, menu: Menu) {
    ui.add_space(6.0);
    ui.label(RichText::new(menu.label().to_uppercase()).font(fonts::semibold(11.0)).color(ctx.theme.dim));
    for spec in ALL.iter().filter(|spec| spec.menu == menu) {
        row(ui, ctx, spec);
    }
}

/// One row: the keys in a frame, and what they do.
fn row(ui: &mut Ui, ctx: &Context<'_>, spec: &Spec) {
    let keys = ctx.shortcuts.text(spec.command);
    if keys.is_empty() {
        return;
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let galley = ui.painter().layout_no_wrap(keys, fonts::medium(11.5), ctx.theme.ink);
        let (rect, _) = ui.allocate_exact_size(vec2((galley.size().x + 14.0).max(92.0), 21.0), Sense::hover());
        let key_frame = egui::Rect::from_min_size(rect.min, vec2(galley.size().x + 12.0, 20.0));
        ui.painter().rect(key_frame, CornerRadius::same(4), ctx.theme.paper, ctx.theme.hairline(), StrokeKind::Inside);
        ui.painter().galley(key_frame.center() - galley.size() / 2.0, galley, ctx.theme.ink);
        let label = spec.label.trim_end_matches('…');
        ui.label(RichText::new(label).font(fonts::regular(12.5)).color(ctx.theme.ink)).on_hover_text(spec.tooltip);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_menu_stands_on_the_sheet() {
        let mut shown = COLUMNS.concat();
        shown.sort_unstable();
        assert_eq!(shown, Menu::ALL);
    }
}
