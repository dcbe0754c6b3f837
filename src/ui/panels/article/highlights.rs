//! Highlights in the article: claims by status, and the text that belongs to the selected or hovered item.
//!
//! A claim inside another claim has level 1, so that its underline is painted below that of the outer claim.

use super::paint::{HighlightPainter, PlacedBlock};
use crate::project::view::{ClaimRow, PointView, ProjectView, Row};
use crate::project::{ClaimId, Mark, Status};
use crate::text::Span;
use crate::ui::context::Context;
use crate::ui::selection::Selectable;
use crate::ui::status_style;
use crate::ui::theme::{Theme, Tone, UnderlineStyle};
use egui::Color32;

/// A claim with a place in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct ClaimHighlight {
    span: Span,
    row: Row,
    level: u8,
}

/// All highlights, cached until the project or the selected claim changes.
#[derive(Debug, Default)]
pub struct Highlights {
    claims: Vec<ClaimHighlight>,
    /// Length of the longest claim, in bytes: a claim that overlaps a block may begin this far before it.
    longest: usize,
    computed_for: Option<u64>,
    /// The check points of the selected claim.
    points: Vec<PointView>,
    points_of: Option<ClaimId>,
}

impl Highlights {
    /// Computes the highlights again if the project or the selected claim changed.
    pub fn update(&mut self, ctx: &Context<'_>) {
        let changed = self.computed_for != Some(ctx.change_count);
        if changed {
            self.computed_for = Some(ctx.change_count);
            self.claims = assign_levels(ctx.project_view());
            self.longest = self.claims.iter().map(|c| c.span.len()).max().unwrap_or(0);
        }
        if changed || self.points_of.as_ref() != ctx.claim() {
            self.points_of = ctx.claim().cloned();
            self.points = ctx.claim().map(|id| status_style::points(ctx, id)).unwrap_or_default();
        }
    }

    /// The claims that overlap `block`, in text order.
    fn claims_overlapping(&self, block: Span) -> impl Iterator<Item = &ClaimHighlight> {
        let from = self.claims.partition_point(|c| c.span.start + self.longest < block.start);
        let rest = self.claims.get(from..).unwrap_or(&[]);
        rest.iter().take_while(move |c| c.span.start < block.end).filter(move |c| c.span.overlaps(block))
    }

    /// The claims that begin in `block`, for margin ticks and accessibility handles.
    pub fn claims_starting_in<'a>(
        &'a self,
        block: Span,
        ctx: &Context<'a>,
    ) -> impl Iterator<Item = (Span, &'a ClaimRow)> {
        let project_view = ctx.project_view();
        self.claims_overlapping(block)
            .filter(move |c| block.contains(c.span.start))
            .filter_map(move |c| Some((c.span, project_view.row(c.row)?)))
    }

    /// The claims that have been decided, with their status.
    pub fn decided<'a>(&'a self, ctx: &Context<'a>) -> impl Iterator<Item = (Span, Status)> {
        let project_view = ctx.project_view();
        let claims = self.claims.iter().filter_map(move |c| Some((c.span, project_view.row(c.row)?.status)));
        claims.filter(|(_, status)| *status != Status::Unchecked)
    }

    /// The check points of the selected claim, with their spans.
    pub fn points(&self) -> impl Iterator<Item = (Span, &PointView)> {
        self.points.iter().filter_map(|point| Some((point.span?, point)))
    }

    /// Paints all backgrounds and underlines of a block.
    pub fn paint(&self, painter: &mut HighlightPainter<'_>, placed: &PlacedBlock, ctx: &Context<'_>, links: &[Span]) {
        let block = placed.layout.span;
        let theme = ctx.theme;
        let claims: Vec<(&ClaimHighlight, &ClaimRow)> =
            self.claims_overlapping(block).filter_map(|c| Some((c, ctx.project_view().row(c.row)?))).collect();
        for (highlight, row) in &claims {
            painter.background(placed, highlight.span, background(row, ctx));
        }
        for &span in links.iter().filter(|span| span.overlaps(block)) {
            painter.background(placed, span, theme.selection);
        }
        for &span in overlapping(ctx.hits, block) {
            painter.background(placed, span, theme.hit);
        }
        for (highlight, row) in claims.iter().filter(|(highlight, row)| is_underlined(highlight, row, ctx)) {
            painter.underline(placed, highlight.span, underline(row, ctx), highlight.level);
        }
        for (span, point) in self.points().filter(|(span, _)| span.overlaps(block)) {
            painter.underline(placed, span, (UnderlineStyle::Solid, 3.0, point_colour(point.mark, theme)), 0);
        }
        for &todo in ctx.extraction().editorial_marks.iter().filter(|span| span.overlaps(block)) {
            painter.underline(placed, todo, (UnderlineStyle::Dashed, 2.0, theme.queried), 0);
        }
    }
}

/// The spans that overlap `block`; `spans` must be sorted and disjoint.
fn overlapping(spans: &[Span], block: Span) -> &[Span] {
    let from = spans.partition_point(|span| span.end <= block.start);
    let to = spans.partition_point(|span| span.start < block.end);
    spans.get(from..to.max(from)).unwrap_or(&[])
}

fn point_colour(mark: Mark, theme: &Theme) -> Color32 {
    theme.ink_of(match mark {
        Mark::Open => Tone::Active,
        Mark::Pass => Tone::Good,
        Mark::Fail => Tone::Bad,
        Mark::NotApplicable => Tone::Settled,
    })
}

/// The background of a claim: selected, hovered, or that of its status.
fn background(row: &ClaimRow, ctx: &Context<'_>) -> Color32 {
    if ctx.claim() == Some(&row.id) {
        ctx.theme.selection
    } else if ctx.hovered.and_then(Selectable::claim) == Some(&row.id) {
        ctx.theme.hover
    } else {
        ctx.theme.tint_of(status_style::of(row.status).tone)
    }
}

/// A suggestion inside another claim is underlined only once it was selected or hovered: its text is underlined
/// already, and a page of double underlines is hard to read.
fn is_underlined(highlight: &ClaimHighlight, row: &ClaimRow, ctx: &Context<'_>) -> bool {
    let selected_or_hovered =
        [ctx.selected, ctx.hovered].into_iter().flatten().any(|thing| thing.claim() == Some(&row.id));
    highlight.level == 0 || row.status != Status::Unchecked || selected_or_hovered
}

/// The underline of a claim: style, width in points, colour. It is most visible for the selected claim.
fn underline(row: &ClaimRow, ctx: &Context<'_>) -> (UnderlineStyle, f32, Color32) {
    let style = status_style::of(row.status);
    let ink = ctx.theme.ink_of(style.tone);
    if ctx.claim() == Some(&row.id) {
        let ink = if style.tone == Tone::Open { ctx.theme.accent } else { ink };
        return (UnderlineStyle::Solid, 2.0, ink);
    }
    match style.underline {
        UnderlineStyle::Dotted => (UnderlineStyle::Dotted, 1.5, ink.gamma_multiply(0.8)),
        line => (line, 1.5, ink),
    }
}

/// Assigns each claim the lowest level from 0 to 2 that no overlapping claim before it has.
fn assign_levels(project_view: &ProjectView) -> Vec<ClaimHighlight> {
    let mut open: Vec<(usize, u8)> = Vec::new();
    let mut highlights = Vec::new();
    for &row in project_view.claims() {
        let Some(span) = project_view.row(row).and_then(|r| r.span) else { continue };
        open.retain(|(end, _)| *end > span.start);
        let used: Vec<u8> = open.iter().map(|(_, level)| *level).collect();
        let level = (0..2).find(|level| !used.contains(level)).unwrap_or(2);
        open.push((span.end, level));
        highlights.push(ClaimHighlight { span, row, level });
    }
    highlights
}

/// The spans that belong to `thing`, sorted; empty for claims and check points, which are highlighted by themselves.
pub fn linked_spans(thing: &Selectable, project_view: &ProjectView) -> Vec<Span> {
    let mut spans: Vec<Span> = match thing {
        Selectable::Speaker(key) => project_view.speaker(key).map_or_else(Vec::new, |speaker| {
            let quotes = speaker.quotes.iter().filter_map(|&i| project_view.quotes.get(i)).map(|quote| quote.span);
            quotes.chain(speaker.mentions.iter().copied()).collect()
        }),
        Selectable::Quote(id) => project_view
            .quote(id)
            .map_or_else(Vec::new, |q| [Some(q.span), q.cue, q.mention].into_iter().flatten().collect()),
        Selectable::Place(key) => {
            project_view.place(key).map_or_else(Vec::new, |p| p.mentions.iter().map(|m| m.span).collect())
        }
        Selectable::Sentence(id) => project_view.sentence(id).map(|s| s.span).into_iter().collect(),
        Selectable::Claim(_) | Selectable::Point(..) | Selectable::Source(_) | Selectable::Words(_) => Vec::new(),
    };
    spans.sort_unstable();
    spans
}
