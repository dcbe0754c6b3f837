//! Claims: what can be checked, its kinds and check points, and what to check first.
//!
//! `Oda Venn said the bridge cost 214 million crowns.` makes two claims, linked as counterparts: that she said it, and
//! that the bridge cost that much. A claim is made of the article's own words only.

mod attributed_speech;
mod checkable;
mod clauses;
mod features;
mod kinds;
mod lexicon;
mod ranking;

use super::check_points::TokenizedText;
use super::{Claim, ClaimKind, Point, PointKind, Quote, QuoteKind};
use crate::text::Span;
use attributed_speech::{AttributedSpeech, SpeechSegment};
use features::ClaimFeatures;

/// Every claim, in the order of the text. `quotes` and `points` are those of the whole article, in order.
pub fn find(tokenized: &TokenizedText, quotes: &[Quote], points: &[Point]) -> Vec<Claim> {
    let speech = AttributedSpeech::of(quotes);
    let mut claims = Vec::new();
    for index in 0..tokenized.doc.sentences.len() {
        sentence(tokenized, index, &speech, points, &mut claims);
    }
    claims
}

/// The claims of one sentence.
fn sentence(
    tokenized: &TokenizedText,
    index: usize,
    speech: &AttributedSpeech,
    points: &[Point],
    claims: &mut Vec<Claim>,
) {
    let Some(statement) = statement_span(tokenized, index) else { return };
    let cursor = tokenized.cursor_in(statement);
    let segments = speech.within(&cursor, statement);
    if segments.is_empty() {
        for span in clauses::split(&cursor) {
            claims.extend(claim(tokenized, index, span.trim(tokenized.doc.text), points, &[]));
        }
        return;
    }
    let whole = segments.iter().find(|s| s.whole);
    if let Some(whole) = whole {
        // Nothing but speech: one claim, whose words are exact and whose content is to be checked.
        if let Some(mut made) = claim(tokenized, index, statement, points, &[]) {
            made.speaker = whole.speaker;
            made.kinds.push((whole.kind(), whole.span));
            claims.push(made);
        }
        return;
    }
    let contents: Vec<&SpeechSegment> = segments.iter().filter(|s| s.stands_alone).collect();
    let spans: Vec<Span> = contents.iter().map(|s| s.span).collect();
    let first = claims.len();
    if let Some(mut outer) = claim(tokenized, index, statement, points, &spans) {
        let lead = segments.first();
        outer.speaker = lead.and_then(|s| s.speaker);
        if let Some(lead) = lead {
            outer.kinds.insert(0, (lead.kind(), lead.span));
        }
        outer.counterpart = (!contents.is_empty()).then_some(first + 1);
        claims.push(outer);
    }
    for segment in contents {
        if let Some(mut inner) =
            claim(tokenized, index, without_conjunction(segment.span, tokenized.doc.text), points, &[])
        {
            inner.speaker = segment.speaker;
            inner.counterpart = Some(first);
            claims.push(inner);
        }
    }
    if claims.len() == first + 1
        && let Some(only) = claims.last_mut()
    {
        only.counterpart = None;
    }
}

/// The second half of broken speech without the word that joined it to the first: `“…,” she said, “and we paid.”`
fn without_conjunction(span: Span, text: &str) -> Span {
    let words = span.of(text);
    let conjunctions = ["and ", "but ", "so ", "or ", "yet "];
    let length = conjunctions.iter().find(|c| words.starts_with(**c)).map_or(0, |c| c.len());
    Span::new(span.start + length, span.end).trim(text)
}

/// The sentence without its dateline; `None` when it is only metadata or boilerplate.
fn statement_span(tokenized: &TokenizedText, index: usize) -> Option<Span> {
    let (doc, text) = (tokenized.doc, tokenized.doc.text);
    let sentence = doc.sentences.get(index)?.span;
    let metadata = &doc.metadata;
    let is_metadata = [metadata.byline, metadata.published]
        .into_iter()
        .flatten()
        .any(|f| f.overlaps(sentence) && f.len() * 2 > sentence.len());
    if is_metadata || metadata.artefacts.iter().any(|a| a.covers(sentence)) {
        return None;
    }
    let mut start = sentence.start;
    if let Some(dateline) = metadata.dateline.filter(|d| sentence.overlaps(*d) && d.start <= sentence.start + 1) {
        start = dateline.end.min(sentence.end);
        let rest = Span::new(start, sentence.end).of(text);
        start += rest.len()
            - rest
                .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '-' | '–' | '—' | '.' | ')'))
                .len();
    }
    let left = Span::new(start, sentence.end).trim(text);
    left.of(text).contains(char::is_alphabetic).then_some(left)
}

/// The claim that the words of `span` make. Check points inside `counterparts` belong to those claims.
fn claim(
    tokenized: &TokenizedText,
    index: usize,
    span: Span,
    points: &[Point],
    counterparts: &[Span],
) -> Option<Claim> {
    let cursor = tokenized.sentence(index);
    if span.is_empty() || !span.of(tokenized.doc.text).contains(char::is_alphabetic) {
        return None;
    }
    let near = points.partition_point(|p| p.span.start + 4096 < span.start);
    let touching = points.iter().skip(near).take_while(|p| p.span.start < span.end).filter(|p| p.span.overlaps(span));
    let mine: Vec<Point> = touching
        .filter(|p| span.covers(p.span) || p.kind == PointKind::Quote)
        .filter(|p| p.kind == PointKind::Quote || !counterparts.iter().any(|t| t.covers(p.span)))
        .map(|p| Point { span: p.span.common(span).unwrap_or(p.span), ..p.clone() })
        .collect();
    let features = ClaimFeatures::read(&cursor, span, &mine);
    let not_checkable_reason = checkable::not_checkable_reason(&features);
    let (score, reasons) = ranking::score(&features);
    let kinds = kinds::of(&features, span, not_checkable_reason.as_ref());
    Some(Claim {
        span,
        kinds,
        score,
        reasons,
        speaker: None,
        points: mine,
        not_checkable: not_checkable_reason,
        counterpart: None,
    })
}

impl SpeechSegment {
    /// The kind of the claim that it was said.
    fn kind(&self) -> ClaimKind {
        if self.how == QuoteKind::Indirect { ClaimKind::Paraphrase } else { ClaimKind::Quote }
    }
}
