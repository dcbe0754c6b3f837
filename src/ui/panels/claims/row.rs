//! A row of the claims list: status, text, speaker, kind.

use super::excerpt;
use crate::project::search::Query;
use crate::project::view::{ClaimRow, Row};
use crate::project::{Legal, Project};
use crate::ui::action::Action;
use crate::ui::context::Context;
use crate::ui::icons::Glyph;
use crate::ui::labels;
use crate::ui::selection::Selectable;
use crate::ui::theme::Theme;
use crate::ui::widgets::{self, ROW_HEIGHT};
use crate::ui::{fonts, status_style};
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align2, Id, Rect, Ui, pos2, vec2};

/// Width of the status column, in points.
const STATUS_WIDTH: f32 = 112.0;
/// Width of the kind column when there are columns before it, in points.
const KIND_WIDTH: f32 = 74.0;
/// Width of the longest kind, in points, for a list without other columns, where the text ends at the kind.
const KIND_ALONE_WIDTH: f32 = 112.0;
/// List width from which there is a speaker column, in points.
const SPEAKER_MIN_WIDTH: f32 = 470.0;
/// List width from which there are columns for sources and checker, in points; reached in a window 1440 points wide.
const SOURCES_MIN_WIDTH: f32 = 520.0;

/// Shows the row. Returns true when it was clicked.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, row: Row, query: &Query, out: &mut Vec<Action>) -> bool {
    let Some(claim) = ctx.project_view().row(row) else { return false };
    let selected = ctx.claim() == Some(&claim.id);
    let highlighted = ctx.hovered.and_then(Selectable::claim) == Some(&claim.id);
    let id = Id::unique(("claim row", &claim.id));
    let list_row = widgets::ListRow::begin(ui, ctx.theme, id, ROW_HEIGHT, [selected, highlighted], || {
        accessible_name(ctx.project(), ctx, row)
    });
    if list_row.response.hovered() {
        out.push(Action::Hover(Selectable::Claim(claim.id.clone())));
    }
    let inner = list_row.inner();
    if ctx.picked.contains(&claim.id) {
        let bar = Rect::from_min_max(list_row.rect.min, pos2(list_row.rect.min.x + 4.0, list_row.rect.max.y - 1.0));
        ui.painter().rect_filled(bar, 0.0, ctx.theme.accent);
    }
    if list_row.response.hovered() {
        list_row.response.clone().on_hover_ui(|ui| tooltip(ui, ctx, claim));
    }
    status(ui, ctx.theme, &list_row, claim, inner);
    let right = columns(ui, ctx, &list_row, claim, inner);
    let space = Rect::from_min_max(pos2(inner.min.x + STATUS_WIDTH, inner.min.y), pos2(right - 8.0, inner.max.y));
    text(ui, ctx, claim, query, space);
    list_row.response.clicked()
}

/// The tooltip: kinds, speaker, sources and checker in full.
fn tooltip(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimRow) {
    let kinds: Vec<&str> = claim.kinds.iter().map(|kind| labels::kind(*kind)).collect();
    let mut parts = vec![if kinds.is_empty() { "other".to_owned() } else { kinds.join(" · ") }];
    parts.extend(ctx.project_view().speaker_of(claim).map(|speaker| format!("said by {}", speaker.name)));
    parts.push(widgets::count(claim.sources, "source", "sources"));
    parts.extend(claim.assignee.as_ref().map(|person| format!("checked by {}", ctx.project().name_of(person))));
    widgets::meta(ui, ctx.theme, parts.join(" · "));
}

/// Icon and label of the status, with icons for sign-off, flag and legal flag.
fn status(ui: &Ui, theme: &Theme, list_row: &widgets::ListRow<'_>, claim: &ClaimRow, inner: Rect) {
    let style = status_style::of(claim.status);
    let ink = theme.ink_of(style.tone);
    let glyph = Rect::from_center_size(pos2(inner.min.x + 5.0, inner.center().y), vec2(10.0, 10.0));
    style.glyph.paint(ui.painter(), glyph, ink);
    let space =
        Rect::from_min_max(pos2(inner.min.x + 16.0, inner.min.y), pos2(inner.min.x + STATUS_WIDTH - 6.0, inner.max.y));
    let word = list_row.text(ui, space, Align2::LEFT_CENTER, style.word, fonts::semibold(12.0), ink);
    let mut x = word.max.x + 10.0;
    let mut icon = |glyph: Glyph, ink| {
        let area = Rect::from_center_size(pos2(x, inner.center().y), vec2(9.0, 9.0));
        glyph.paint(ui.painter(), area, ink);
        x += 13.0;
    };
    if claim.signed {
        icon(Glyph::Tick, theme.verified);
    }
    if claim.flagged {
        icon(Glyph::Flag, theme.accent);
    }
    if claim.legal != Legal::None {
        icon(Glyph::Lock, theme.disputed);
    }
}

/// The columns at the right: kind, and in a wide list speaker, sources and checker. Returns the right edge of the text.
fn columns(ui: &Ui, ctx: &Context<'_>, list_row: &widgets::ListRow<'_>, claim: &ClaimRow, inner: Rect) -> f32 {
    let theme = ctx.theme;
    let mut right = inner.max.x;
    let mut column = |width: f32, text: &str| {
        let space = Rect::from_min_max(pos2(right - width, inner.min.y), pos2(right, inner.max.y));
        right -= width + 8.0;
        list_row.text(ui, space, Align2::RIGHT_CENTER, text, fonts::regular(12.0), theme.dim)
    };
    let kind = claim.kinds.first().map_or("other", |kind| labels::kind(*kind));
    if inner.width() < SPEAKER_MIN_WIDTH {
        return column(KIND_ALONE_WIDTH, kind).min.x - 2.0;
    }
    column(KIND_WIDTH, kind);
    column(74.0, ctx.project_view().speaker_of(claim).map_or("", |speaker| surname(&speaker.name)));
    // Without checker and sources, the text takes the space of these columns.
    let (checker, sources) = (claim.assignee.as_ref(), claim.sources);
    if inner.width() >= SOURCES_MIN_WIDTH && (checker.is_some() || sources > 0) {
        column(24.0, &initials(checker.map_or("", |person| ctx.project().name_of(person))));
        if sources > 0 {
            let number = column(26.0, &sources.to_string());
            let area = Rect::from_center_size(pos2(number.min.x - 9.0, inner.center().y), vec2(9.0, 9.0));
            Glyph::Paper.paint(ui.painter(), area, theme.dim);
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
fn text(ui: &Ui, ctx: &Context<'_>, claim: &ClaimRow, query: &Query, space: Rect) {
    let theme = ctx.theme;
    let text = labels::claim_text(ctx.project(), claim);
    let found = query.find_in(&text);
    let font = fonts::regular(13.0);
    let galley = if found.is_empty() {
        widgets::truncated(ui, &text, font, theme.ink, space.width())
    } else {
        let base_format = TextFormat::simple(font, theme.ink);
        let match_format = TextFormat { background: theme.hit, ..base_format.clone() };
        let mut job =
            LayoutJob { wrap: TextWrapping::truncate_at_width(space.width().max(1.0)), ..LayoutJob::default() };
        let start = excerpt::visible_start(&text, &found);
        let mut from = start;
        if from > 0 {
            job.append("… ", 0.0, base_format.clone());
        }
        for hit in found.into_iter().skip_while(|hit| hit.start < start) {
            job.append(text.get(from..hit.start).unwrap_or(""), 0.0, base_format.clone());
            job.append(hit.of(&text), 0.0, match_format.clone());
            from = hit.end;
        }
        job.append(text.get(from..).unwrap_or(""), 0.0, base_format);
        ui.painter().layout_job(job)
    };
    let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), space);
    ui.painter().galley(at.min, galley, theme.ink);
}

/// The accessible name of a row: "Disputed: the final cost at 214 million crowns, number".
fn accessible_name(project: &Project, ctx: &Context<'_>, row: Row) -> String {
    let Some(claim) = ctx.project_view().row(row) else { return String::new() };
    let status = status_style::of(claim.status).word;
    let kind = claim.kinds.first().map_or("other", |kind| labels::kind(*kind));
    let picked = if ctx.picked.contains(&claim.id) { ", picked out" } else { "" };
    format!("{status}: {}, {kind}{picked}", labels::claim_text(project, claim))
}

#[cfg(test)]
mod tests {
    #[test]
    fn initials_and_surname_of_a_name() {
        assert_eq!(super::initials("Ann Marie Lee"), "AML");
        assert_eq!(super::initials(""), "");
        assert_eq!(super::surname("Oda Venn"), "Venn");
    }
}
