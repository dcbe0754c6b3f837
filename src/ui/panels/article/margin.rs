//! The margin: paragraph numbers, and a status icon beside the line where a decided claim begins.

use super::blocks::Block;
use super::highlights::Highlights;
use super::paint::PlacedBlock;
use crate::project::Status;
use crate::ui::context::Context;
use crate::ui::fonts;
use crate::ui::status_style;
use egui::{Align2, Rect, Ui, Vec2, pos2};

/// Width of the margin left of the text, in points.
pub const MARGIN: f32 = 84.0;

/// Distance from the text to the paragraph numbers, in points.
const NUMBER_DISTANCE: f32 = 26.0;
/// Distance from the text to the first icon, in points.
const ICON_DISTANCE: f32 = 50.0;
/// Side of an icon, in points.
const SIDE: f32 = 10.0;

/// Paints the margin of the visible blocks. `left` is the left edge of the text.
pub fn paint(ui: &Ui, ctx: &Context<'_>, highlights: &Highlights, placed: &[PlacedBlock], blocks: &[Block], left: f32) {
    let painter = ui.painter();
    for block in placed {
        if let Some(number) = blocks.get(block.index).and_then(|block| block.number)
            && let Some(row) = block.layout.galley.rows.first()
        {
            let at = pos2(left - NUMBER_DISTANCE, block.corner.y + row.rect().center().y + 1.0);
            painter.text(at, Align2::RIGHT_CENTER, number.to_string(), fonts::regular(11.0), ctx.theme.dim);
        }
        status_icons(ui, ctx, highlights, block, left);
    }
}

/// Paints the icons of a block; those that do not fit into the margin are left out.
fn status_icons(ui: &Ui, ctx: &Context<'_>, highlights: &Highlights, block: &PlacedBlock, left: f32) {
    let mut line = f32::NEG_INFINITY;
    let mut on_line = 0_u8;
    for (span, row) in highlights.claims_starting_in(block.layout.span, ctx) {
        if row.status == Status::Unchecked {
            continue;
        }
        let Some((rect, _)) = block.lines(span).next() else { continue };
        on_line = if (rect.center().y - line).abs() < 1.0 { on_line + 1 } else { 0 };
        line = rect.center().y;
        let x = left - ICON_DISTANCE - f32::from(on_line) * (SIDE + 2.0);
        if x < left - MARGIN + SIDE / 2.0 {
            continue;
        }
        let style = status_style::of(row.status);
        let square = Rect::from_center_size(pos2(x, line + 1.0), Vec2::splat(SIDE));
        style.glyph.paint(ui.painter(), square, ctx.theme.ink_of(style.tone));
    }
}
