//! Two pages of help: a short introduction, and information about the program.

use super::layout::{button_row, heading, paragraph};
use crate::store::settings;
use crate::ui::commands::Command;
use crate::ui::context::Context;
use crate::ui::fonts;
use crate::ui::icons::Glyph;
use crate::ui::theme::Theme;
use egui::{RichText, Ui};

/// Shows the introduction. Returns true when it should close.
pub fn guide(ui: &mut Ui, ctx: &Context<'_>) -> bool {
    heading(ui, ctx.theme, 560.0, "The first minute");
    for (glyph, line) in guide_lines(ctx) {
        ui.horizontal_top(|ui| {
            ui.add_space(2.0);
            glyph.show(ui, 15.0, ctx.theme.accent);
            ui.add_space(6.0);
            paragraph(ui, ctx.theme, &line);
        });
        ui.add_space(3.0);
    }
    button_row(ui, ctx.theme, &["Begin"], true).is_some()
}

/// The lines of the introduction, with their icons and the present shortcuts.
fn guide_lines(ctx: &Context<'_>) -> [(Glyph, String); 6] {
    let key = |command| ctx.shortcuts.text(command);
    [
        (
            Glyph::Paper,
            format!(
                "On the left is the article. Dotted underlines are suggestions: {} goes to the next open one.",
                key(Command::NextOpen)
            ),
        ),
        (
            Glyph::Ring,
            format!(
                "On the right is its checklist. {} ticks the next item, {} writes a note, {} adds evidence.",
                key(Command::TickNext),
                key(Command::Note),
                key(Command::Evidence)
            ),
        ),
        (
            Glyph::Tick,
            format!(
                "Then decide: {} verified, {} disputed, {} queried. The margin and the strip remember.",
                key(Command::SetVerified),
                key(Command::SetDisputed),
                key(Command::SetQueried)
            ),
        ),
        (
            Glyph::Pen,
            format!(
                "Something is not underlined? Drag over it and press {} to make a claim of it.",
                key(Command::NewClaim)
            ),
        ),
        (
            Glyph::Again,
            format!(
                "Everything can be undone with {}. Nothing is decided for you, and nothing leaves this machine.",
                key(Command::Undo)
            ),
        ),
        (
            Glyph::Search,
            format!(
                "{} finds any command, claim, speaker or place. {} lists the keys.",
                key(Command::Palette),
                key(Command::Shortcuts)
            ),
        ),
    ]
}

/// Shows version, licences and the path of the settings. Returns true when it should close.
pub fn about(ui: &mut Ui, theme: &Theme) -> bool {
    heading(ui, theme, 480.0, concat!("Tickmark ", env!("CARGO_PKG_VERSION")));
    paragraph(ui, theme, env!("CARGO_PKG_DESCRIPTION"));
    ui.add_space(4.0);
    paragraph(
        ui,
        theme,
        "Licensed under MIT or Apache-2.0, at your choice. Set in Source Serif 4 and Inter (SIL Open Font License 1.1). What else it is made of stands in the file NOTICE.",
    );
    if let Some(path) = settings::path() {
        ui.add_space(4.0);
        let text = format!("Settings: {}", path.display());
        ui.label(RichText::new(text).font(fonts::regular(12.0)).color(theme.dim));
    }
    button_row(ui, theme, &["Close"], true).is_some()
}
