//! Claims: what can be checked, its kinds and check points, and what to check first.
//!
//! `Oda Venn said the bridge cost 214 million crowns.` makes two claims, linked as twins: that she said it, and
//! that the bridge cost that much. A claim is made of the article's own words only.

mod attributed_speech;
mod checkable;
mod clauses;
mod features;
mod kinds;
mod lexicon;
mod ranking;

use super::check_points::{self, tokenized::Page};
use super::{Claim, ClaimKind, Document, Extraction, Point, PointKind, QuoteKind};
use crate::text::Span;
use attributed_speech::{Said, Speech};
use features::Signs;

/// Every claim, in the order of the text.
pub fn find(doc: &Document, found: &Extraction) -> Vec<Claim> {
    on_page(&Page::new(doc), found)
}

/// The same for a page that was looked up already.
pub(crate) fn on_page(page: &Page, found: &Extraction) -> Vec<Claim> {
    let (doc, points) = (page.doc, check_points::on_page(page, found));
    let speech = Speech::of(found);
    let mut claims = Vec::new();
    for index in 0..doc.sentences.len() {
        sentence(page, index, &speech, &points, &mut claims);
    }
    claims
}

/// The claims of one sentence.
fn sentence(page: &Page, index: usize, speech: &Speech, points: &[Point], claims: &mut Vec<Claim>) {
    let Some(statement) = in_the_text(page, index) else { return };
    let line = page.part(statement);
    let said = speech.within(&line, statement);
    if said.is_empty() {
        for span in clauses::split(&line) {
            claims.extend(claim(page, index, span.trim(page.doc.text), points, &[]));
        }
        return;
    }
    let whole = said.iter().find(|s| s.whole);
    if let Some(whole) = whole {
        // Nothing but speech: one claim, whose words are exact and whose content is to be checked.
        if let Some(mut made) = claim(page, index, statement, points, &[]) {
            made.speaker = whole.speaker;
            made.kinds.push((whole.kind(), whole.span));
            claims.push(made);
        }
        return;
    }
    let contents: Vec<&Said> = said.iter().filter(|s| s.stands_alone).collect();
    let spans: Vec<Span> = contents.iter().map(|s| s.span).collect();
    let first = claims.len();
    if let Some(mut outer) = claim(page, index, statement, points, &spans) {
        let lead = said.first();
        outer.speaker = lead.and_then(|s| s.speaker);
        if let Some(lead) = lead {
            outer.kinds.insert(0, (lead.kind(), lead.span));
        }
        outer.twin = (!contents.is_empty()).then_some(first + 1);
        claims.push(outer);
    }
    for said in contents {
        if let Some(mut inner) = claim(page, index, without_joint(said.span, page.doc.text), points, &[]) {
            inner.speaker = said.speaker;
            inner.twin = Some(first);
            claims.push(inner);
        }
    }
    if claims.len() == first + 1
        && let Some(only) = claims.last_mut()
    {
        only.twin = None;
    }
}

/// The second half of broken speech without the word that joined it to the first: `“…,” she said, “and we paid.”`
fn without_joint(span: Span, text: &str) -> Span {
    let words = span.of(text);
    let joints = ["and ", "but ", "so ", "or ", "yet "];
    let joint = joints.iter().find(|j| words.starts_with(**j)).map_or(0, |j| j.len());
    Span::new(span.start + joint, span.end).trim(text)
}

/// The sentence without what is only frame around it; `None` when nothing is left.
fn in_the_text(page: &Page, index: usize) -> Option<Span> {
    let (doc, text) = (page.doc, page.doc.text);
    let sentence = doc.sentences.get(index)?.span;
    let frame = &doc.frame;
    let outside = [frame.byline, frame.published]
        .into_iter()
        .flatten()
        .any(|f| f.overlaps(sentence) && f.len() * 2 > sentence.len());
    if outside || frame.artefacts.iter().any(|a| a.covers(sentence)) {
        return None;
    }
    let mut start = sentence.start;
    if let Some(dateline) = frame.dateline.filter(|d| sentence.overlaps(*d) && d.start <= sentence.start + 1) {
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

/// The claim that the words of `span` make, facts inside `twins` left to these.
fn claim(page: &Page, index: usize, span: Span, points: &[Point], twins: &[Span]) -> Option<Claim> {
    let line = page.line(index);
    if span.is_empty() || !span.of(page.doc.text).contains(char::is_alphabetic) {
        return None;
    }
    let near = points.partition_point(|p| p.span.start + 4096 < span.start);
    let touching = points.iter().skip(near).take_while(|p| p.span.start < span.end).filter(|p| p.span.overlaps(span));
    let mine: Vec<Point> = touching
        .filter(|p| span.covers(p.span) || p.kind == PointKind::Quote)
        .filter(|p| p.kind == PointKind::Quote || !twins.iter().any(|t| t.covers(p.span)))
        .map(|p| Point { span: p.span.common(span).unwrap_or(p.span), ..p.clone() })
        .collect();
    let signs = Signs::read(&line, span, &mine);
    let barrier = checkable::barrier(&signs);
    let (score, reasons) = ranking::score(&signs);
    let kinds = kinds::of(&signs, span, barrier.as_ref());
    Some(Claim { span, kinds, score, reasons, speaker: None, points: mine, not_checkable: barrier, twin: None })
}

impl Said {
    /// The kind of the claim that it was said.
    fn kind(&self) -> ClaimKind {
        if self.how == QuoteKind::Indirect { ClaimKind::Paraphrase } else { ClaimKind::Quote }
    }
}
