//! The parts of a sentence that somebody said.

use super::clauses::is_finite_verb;
use crate::extract::check_points::SentenceCursor;
use crate::extract::{Quote, QuoteKind, SpeakerId};
use crate::text::Span;

/// All quotes, in the order of the text.
pub struct AttributedSpeech<'q> {
    quotes: Vec<&'q Quote>,
    /// The longest quote, in bytes: how far back a quote may begin that reaches a sentence.
    longest: usize,
}

/// A part of a sentence that somebody said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpeechSegment {
    /// The words, within the sentence.
    pub span: Span,
    /// The speaker, when known.
    pub speaker: Option<SpeakerId>,
    /// Direct, mixed or indirect.
    pub how: QuoteKind,
    /// True when they make a statement of their own: three words or more, a finite verb among them, and neither a
    /// question in another's sentence (`how it was done`) nor a predicate without its subject (`will not pay`).
    pub stands_alone: bool,
    /// True when the sentence consists of it.
    pub whole: bool,
}

impl<'q> AttributedSpeech<'q> {
    /// Prepares the quotes of an article for look-ups.
    pub fn of(quotes: &'q [Quote]) -> Self {
        let mut quotes: Vec<&Quote> = quotes.iter().collect();
        quotes.sort_by_key(|q| (q.span.start, q.span.end));
        let longest = quotes.iter().map(|q| q.span.len()).max().unwrap_or(0);
        Self { quotes, longest }
    }

    /// The parts of `sentence` that somebody said, without those inside another part.
    pub fn within(&self, cursor: &SentenceCursor, sentence: Span) -> Vec<SpeechSegment> {
        let text = cursor.tokenized.doc.text;
        let first = self.quotes.partition_point(|q| q.span.start + self.longest < sentence.start);
        let touching = self.quotes.iter().skip(first).take_while(|q| q.span.start < sentence.end);
        let mut found: Vec<SpeechSegment> = Vec::new();
        for quote in touching {
            let Some(span) = quote.span.common(sentence) else { continue };
            let span = without_marks(span, text);
            if span.is_empty() || found.iter().any(|s| s.span.covers(span)) {
                continue;
            }
            let words = span.of(text).split_whitespace().count();
            let rest = sentence.len() - span.len();
            found.push(SpeechSegment {
                span,
                speaker: quote.speaker,
                how: quote.kind,
                stands_alone: words >= 3
                    && is_statement(cursor, cursor.token_at(span.start), cursor.token_at(span.end)),
                whole: rest <= 8 && !has_words_outside(sentence, span, text),
            });
        }
        found
    }
}

/// True when the tokens from `from` up to `to` are a statement: a finite verb, its subject before it, no question word
/// that leaves the rest without a main clause.
fn is_statement(cursor: &SentenceCursor, from: usize, to: usize) -> bool {
    let verbs = (from..to).filter(|&i| is_finite_verb(cursor, i)).count();
    let asks = match cursor.lower(from) {
        "how" | "why" | "whether" | "who" | "whose" | "whom" => true,
        "what" | "which" | "when" | "where" | "if" => verbs < 2,
        _ => false,
    };
    let question = (from..to).any(|i| cursor.word(i) == "?");
    verbs > 0 && (question || !asks && !is_finite_verb(cursor, from))
}

/// True when a letter or digit of the sentence is outside `span`.
fn has_words_outside(sentence: Span, span: Span, text: &str) -> bool {
    let parts = [Span::new(sentence.start, span.start), Span::new(span.end, sentence.end)];
    parts.iter().any(|p| p.of(text).contains(char::is_alphanumeric))
}

/// Without quotation marks, commas and white space at the ends; a full stop stays.
fn without_marks(span: Span, text: &str) -> Span {
    let loose = |c: char| c.is_whitespace() || matches!(c, ',' | '“' | '”' | '"' | '«' | '»' | ';' | ':');
    let words = span.of(text);
    let start = span.start + words.len() - words.trim_start_matches(loose).len();
    let inner = Span::new(start, start + words.trim_matches(loose).len());
    // `he greeted her “as a friend”`: the mark that opened inside closes inside.
    let count = |mark: char| inner.of(text).matches(mark).count();
    let closes = count('“') > count('”') && text.get(inner.end..span.end).is_some_and(|rest| rest.starts_with('”'));
    Span::new(inner.start, inner.end + if closes { '”'.len_utf8() } else { 0 })
}
