//! The style of a status: icon, label, tone and underline. `status_style::of(Status::Verified).word` is "Verified".

use super::context::Context;
use super::icons::Glyph;
use super::theme::{StatusStyle, Tone, UnderlineStyle};
use crate::project::view::PointView;
use crate::project::{ClaimId, Status};

/// The style of `status`.
pub const fn of(status: Status) -> StatusStyle {
    let (glyph, word, tone, underline) = match status {
        Status::Unchecked => (Glyph::Ring, "Unchecked", Tone::Open, UnderlineStyle::Dotted),
        Status::InProgress => (Glyph::Play, "In progress", Tone::Active, UnderlineStyle::Dotted),
        Status::Queried => (Glyph::Question, "Queried", Tone::Waiting, UnderlineStyle::Dashed),
        Status::Verified => (Glyph::Tick, "Verified", Tone::Good, UnderlineStyle::Solid),
        Status::Disputed => (Glyph::Cross, "Disputed", Tone::Bad, UnderlineStyle::Solid),
        Status::NeedsChange => (Glyph::PlusMinus, "Needs change", Tone::Bad, UnderlineStyle::Dashed),
        Status::Recheck => (Glyph::Again, "Recheck", Tone::Waiting, UnderlineStyle::Dashed),
        Status::Unverifiable => (Glyph::SlashedRing, "Unverifiable", Tone::Settled, UnderlineStyle::Solid),
        Status::OnAuthor => (Glyph::Person, "On author", Tone::Settled, UnderlineStyle::Solid),
        Status::NotCheckable => (Glyph::Dash, "Not checkable", Tone::Settled, UnderlineStyle::Solid),
        Status::Cut => (Glyph::Scissors, "Cut", Tone::Settled, UnderlineStyle::Solid),
    };
    StatusStyle { glyph, word, tone, underline }
}

/// The check points of a claim, with their marks.
pub fn points(ctx: &Context<'_>, claim: &ClaimId) -> Vec<PointView> {
    ctx.project_view().claim_view(ctx.project(), ctx.extraction(), claim).map(|view| view.points).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_statuses_share_a_glyph_or_a_word() {
        let glyphs: BTreeSet<_> = Status::ALL.iter().map(|status| of(*status).glyph).collect();
        let words: BTreeSet<_> = Status::ALL.iter().map(|status| of(*status).word).collect();
        assert_eq!(glyphs.len(), Status::ALL.len());
        assert_eq!(words.len(), Status::ALL.len());
    }
}
