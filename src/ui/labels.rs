//! Names of kinds, marks, times and coordinates, the same in every panel.

use crate::extract::{ClaimKind, PlaceKind, PointKind, QuoteKind, SpeakerKind};
use crate::project::view::ClaimRow;
use crate::project::{Level, Project, Stamp, Stance};
use crate::text::Span;
use crate::ui::theme::Tone;

/// Every kind of claim, in menu order.
pub const CLAIM_KINDS: [ClaimKind; 14] = [
    ClaimKind::Quote,
    ClaimKind::Paraphrase,
    ClaimKind::Number,
    ClaimKind::Date,
    ClaimKind::NameAndTitle,
    ClaimKind::Place,
    ClaimKind::Comparison,
    ClaimKind::Event,
    ClaimKind::Scientific,
    ClaimKind::ImageOrCaption,
    ClaimKind::Allegation,
    ClaimKind::OpinionOrPrediction,
    ClaimKind::Contact,
    ClaimKind::Other,
];

/// The name of a kind of claim.
pub const fn kind(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::Quote => "quote",
        ClaimKind::Paraphrase => "paraphrase",
        ClaimKind::Number => "number",
        ClaimKind::Date => "date",
        ClaimKind::NameAndTitle => "name, title",
        ClaimKind::Place => "place",
        ClaimKind::Comparison => "comparison",
        ClaimKind::Event => "event",
        ClaimKind::Scientific => "scientific",
        ClaimKind::ImageOrCaption => "image, caption",
        ClaimKind::Allegation => "allegation",
        ClaimKind::OpinionOrPrediction => "opinion, prediction",
        ClaimKind::Contact => "contact",
        ClaimKind::Other => "other",
    }
}

/// Every kind of check point, in menu order.
pub const POINT_KINDS: [PointKind; 24] = [
    PointKind::Number,
    PointKind::Money,
    PointKind::Percentage,
    PointKind::Ratio,
    PointKind::Range,
    PointKind::Ordinal,
    PointKind::Superlative,
    PointKind::Comparison,
    PointKind::Duration,
    PointKind::Date,
    PointKind::Time,
    PointKind::Name,
    PointKind::Title,
    PointKind::Age,
    PointKind::Place,
    PointKind::Quote,
    PointKind::Url,
    PointKind::Email,
    PointKind::Phone,
    PointKind::Law,
    PointKind::Cause,
    PointKind::Absolute,
    PointKind::Negation,
    PointKind::Hedge,
];

/// The name of a kind of check point.
pub const fn point(kind: PointKind) -> &'static str {
    match kind {
        PointKind::Number => "number",
        PointKind::Money => "money",
        PointKind::Percentage => "percentage",
        PointKind::Ratio => "ratio",
        PointKind::Range => "range",
        PointKind::Ordinal => "ordinal",
        PointKind::Superlative => "superlative",
        PointKind::Comparison => "comparison",
        PointKind::Duration => "duration",
        PointKind::Date => "date",
        PointKind::Time => "time",
        PointKind::Name => "name",
        PointKind::Title => "title",
        PointKind::Age => "age",
        PointKind::Place => "place",
        PointKind::Quote => "exact words",
        PointKind::Url => "web address",
        PointKind::Email => "e-mail address",
        PointKind::Phone => "telephone number",
        PointKind::Law => "law or case",
        PointKind::Cause => "cause",
        PointKind::Absolute => "absolute",
        PointKind::Negation => "negation",
        PointKind::Hedge => "hedge",
    }
}

/// The name of a kind of quote.
pub const fn quote(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Mixed => "mixed",
        QuoteKind::Indirect => "paraphrase",
    }
}

/// The name of a kind of speaker.
pub const fn speaker_kind(kind: SpeakerKind) -> &'static str {
    match kind {
        SpeakerKind::Person => "person",
        SpeakerKind::Organisation => "organisation",
        SpeakerKind::Group => "group",
        SpeakerKind::Document => "document",
    }
}

/// The name of a kind of place.
pub const fn place(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::City => "town",
        PlaceKind::Country => "country",
        PlaceKind::State => "state",
        PlaceKind::District => "district",
        PlaceKind::Continent => "continent",
        PlaceKind::Region => "region",
        PlaceKind::Water => "water",
        PlaceKind::Base => "base",
    }
}

/// The name of a stance.
pub const fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Supports => "supports",
        Stance::Contradicts => "contradicts",
        Stance::Context => "context",
    }
}

/// The colours of a stance.
pub const fn stance_tone(stance: Stance) -> Tone {
    match stance {
        Stance::Supports => Tone::Good,
        Stance::Contradicts => Tone::Bad,
        Stance::Context => Tone::Settled,
    }
}

/// Every level of a source, from primary to tertiary.
pub const LEVELS: [Level; 3] = [Level::Primary, Level::Secondary, Level::Tertiary];

/// Day and time to the minute, in UTC: `2026-03-12 09:38`.
pub fn timestamp(stamp: &Stamp) -> String {
    format!("{} {}", stamp.at.day(), stamp.at.minute())
}

/// Coordinates, given in degrees north and east: `61.22° N, 149.90° W`.
pub fn coordinates(lat: f64, lon: f64) -> String {
    let (ns, ew) = (if lat < 0.0 { 'S' } else { 'N' }, if lon < 0.0 { 'W' } else { 'E' });
    format!("{:.2}° {ns}, {:.2}° {ew}", lat.abs(), lon.abs())
}

/// The text of a span on a single line, with white space collapsed: `The bridge … reopened`.
pub fn single_line(text: &str, span: Span) -> String {
    span.of(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A number with thousands separators: `1,240,000`.
pub fn thousands(number: u32) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A claim on one line: its normalised wording if there is one, otherwise its words in the article.
pub fn claim_text(project: &Project, claim: &ClaimRow) -> String {
    let record = project.claims.get(&claim.id);
    let stored = record.filter(|record| !record.wording.is_empty() || claim.span.is_none());
    let text = match (stored, claim.span) {
        (Some(record), _) => record.words(),
        (None, Some(span)) => span.of(project.text()),
        (None, None) => "",
    };
    text.replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_separated() {
        assert_eq!(thousands(7), "7");
        assert_eq!(thousands(1_240_000), "1,240,000");
    }

    #[test]
    fn coordinates_name_their_hemisphere() {
        assert_eq!(coordinates(61.218, -149.9), "61.22° N, 149.90° W");
        assert_eq!(coordinates(-33.87, 151.21), "33.87° S, 151.21° E");
    }

    #[test]
    fn every_kind_has_its_own_label() {
        let labels: std::collections::BTreeSet<_> = CLAIM_KINDS.iter().map(|k| kind(*k)).collect();
        assert_eq!(labels.len(), CLAIM_KINDS.len());
    }

    #[test]
    fn line_breaks_become_spaces() {
        assert_eq!(single_line("The bridge\n reopened", Span { start: 4, end: 20 }), "bridge reopened");
    }
}
