//! A row of the claims list: status, text, speaker, kind.

use super::{excerpt, row_text, spoken};
use crate::project::Legal;
use crate::project::search::Query;
use crate::project::view::{ClaimRow, Row};
use crate::ui::context::{Context, Selectable};
use crate::ui::icons::Glyph;
use crate::ui::labels;
use crate::ui::theme::Theme;
use crate::ui::update::Action;
use crate::ui::widgets::{self, ROW};
use crate::ui::{fonts, status_style};
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align2, Id, Rect, Ui, pos2, vec2};

/// Width of the status column, in points.
const STATUS: f32 = 112.0;
/// Width of the kind column when there are columns before it, in points.
const KIND: f32 = 74.0;
/// Width of the longest kind, in points, for a list without other columns, where the text ends at the kind.
const KIND_ALONE: f32 = 112.0;
/// List width from which there is a speaker column, in points.
const WITH_SPEAKER: f32 = 470.0;
/// List width from which there are columns for sources and checker, in points; reached in a window 1440 points wide.
const WITH_DESK: f32 = 520.0;

/// Shows the row. Returns true when it was clicked.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, row: Row, query: &Query, out: &mut Vec<Action>) -> bool {
    let Some(claim) = ctx.project_view().row(row) else { return false };
    let selected = ctx.claim() == Some(&claim.id);
    let lit = ctx.hovered.and_then(Selectable::claim) == Some(&claim.id);
    let id = Id::unique(("claim row", &claim.id));
    let line = widgets::Row::begin(ui, ctx.theme, id, ROW, [selected, lit], || spoken(ctx.project(), ctx, row));
    if line.response.hovered() {
        out.push(Action::Hover(Selectable::Claim(claim.id.clone())));
    }
    let inner = line.inner();
    if ctx.picked.contains(&claim.id) {
        let bar = Rect::from_min_max(line.rect.min, pos2(line.rect.min.x + 4.0, line.rect.max.y - 1.0));
        ui.painter().rect_filled(bar, 0.0, ctx.theme.accent);
    }
    if line.response.hovered() {
        line.response.clone().on_hover_ui(|ui| about(ui, ctx, claim));
    }
    status(ui, ctx.theme, &line, claim, inner);
    let right = columns(ui, ctx, &line, claim, inner);
    let space = Rect::from_min_max(pos2(inner.min.x + STATUS, inner.min.y), pos2(right - 8.0, inner.max.y));
    said(ui, ctx, claim, query, space);
    line.response.clicked()
}

/// The tooltip: kinds, speaker, sources and checker in full.
fn about(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimRow) {
    let kinds: Vec<&str> = claim.kinds.iter().map(|kind| labels::kind(*kind)).collect();
    let mut told = vec![if kinds.is_empty() { "other".to_owned() } else { kinds.join(" · ") }];
    told.extend(ctx.project_view().speaker_of(claim).map(|speaker| format!("said by {}", speaker.name)));
    told.push(widgets::count(claim.sources, "source", "sources"));
    told.extend(claim.assignee.as_ref().map(|person| format!("checked by {}", ctx.project().name_of(person))));
    widgets::meta(ui, ctx.theme, told.join(" · "));
}

/// Icon and label of the status, with icons for sign-off, flag and legal flag.
fn status(ui: &Ui, theme: &Theme, line: &widgets::Row<'_>, claim: &ClaimRow, inner: Rect) {
    let look = status_style::of(claim.status);
    let ink = theme.ink_of(look.tone);
    let glyph = Rect::from_center_size(pos2(inner.min.x + 5.0, inner.center().y), vec2(10.0, 10.0));
    look.glyph.paint(ui.painter(), glyph, ink);
    let space =
        Rect::from_min_max(pos2(inner.min.x + 16.0, inner.min.y), pos2(inner.min.x + STATUS - 6.0, inner.max.y));
    let word = line.write(ui, space, Align2::LEFT_CENTER, look.word, fonts::semibold(12.0), ink);
    let mut x = word.max.x + 10.0;
    let mut mark = |glyph: Glyph, ink| {
        let spot = Rect::from_center_size(pos2(x, inner.center().y), vec2(9.0, 9.0));
        glyph.paint(ui.painter(), spot, ink);
        x += 13.0;
    };
    if claim.signed {
        mark(Glyph::Tick, theme.verified);
    }
    if claim.flagged {
        mark(Glyph::Flag, theme.accent);
    }
    if claim.legal != Legal::None {
        mark(Glyph::Lock, theme.disputed);
    }
}

/// The columns at the right: kind, and in a wide list speaker, sources and checker. Returns the right edge of the text.
fn columns(ui: &Ui, ctx: &Context<'_>, line: &widgets::Row<'_>, claim: &ClaimRow, inner: Rect) -> f32 {
    let theme = ctx.theme;
    let mut right = inner.max.x;
    let mut column = |width: f32, text: &str| {
        let space = Rect::from_min_max(pos2(right - width, inner.min.y), pos2(right, inner.max.y));
        right -= width + 8.0;
        line.write(ui, space, Align2::RIGHT_CENTER, text, fonts::regular(12.0), theme.dim)
    };
    let kind = claim.kinds.first().map_or("other", |kind| labels::kind(*kind));
    if inner.width() < WITH_SPEAKER {
        return column(KIND_ALONE, kind).min.x - 2.0;
    }
    column(KIND, kind);
    column(74.0, ctx.project_view().speaker_of(claim).map_or("", |speaker| surname(&speaker.name)));
    // Without checker and sources, the text takes the space of these columns.
    let (checker, sources) = (claim.assignee.as_ref(), claim.sources);
    if inner.width() >= WITH_DESK && (checker.is_some() || sources > 0) {
        column(24.0, &initials(checker.map_or("", |person| ctx.project().name_of(person))));
        if sources > 0 {
            let number = column(26.0, &sources.to_string());
            let spot = Rect::from_center_size(pos2(number.min.x - 9.0, inner.center().y), vec2(9.0, 9.0));
            Glyph::Paper.paint(ui.painter(), spot, theme.dim);
        }
    }
    right
}

/// The initials of a name: `AL` for Ann Lee; three letters at most.
fn initials(name: &str) -> String {
    name.split_whitespace().filter_map(|word| word.chars().next()).take(3).collect()
}

/// The last word of a name.
fn surname(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or(name)
}

/// The text of the claim, with search matches highlighted.
fn said(ui: &Ui, ctx: &Context<'_>, claim: &ClaimRow, query: &Query, space: Rect) {
    let theme = ctx.theme;
    let text = row_text::words(ctx.project(), claim);
    let found = query.find_in(&text);
    let font = fonts::regular(13.0);
    let galley = if found.is_empty() {
        widgets::clipped(ui, &text, font, theme.ink, space.width())
    } else {
        let plain = TextFormat::simple(font, theme.ink);
        let lit = TextFormat { background: theme.hit, ..plain.clone() };
        let mut job =
            LayoutJob { wrap: TextWrapping::truncate_at_width(space.width().max(1.0)), ..LayoutJob::default() };
        let front = excerpt::front(&text, &found);
        let mut from = front;
        if from > 0 {
            job.append("… ", 0.0, plain.clone());
        }
        for hit in found.into_iter().skip_while(|hit| hit.start < front) {
            job.append(text.get(from..hit.start).unwrap_or(""), 0.0, plain.clone());
            job.append(hit.of(&text), 0.0, lit.clone());
            from = hit.end;
        }
        job.append(text.get(from..).unwrap_or(""), 0.0, plain);
        ui.painter().layout_job(job)
    };
    let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), space);
    ui.painter().galley(at.min, galley, theme.ink);
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_are_cut_to_what_a_column_holds() {
        assert_eq!(super::initials("Ann Marie Lee"), "AML");
        assert_eq!(super::initials(""), "");
        assert_eq!(super::surname("Oda Venn"), "Venn");
    }
}
