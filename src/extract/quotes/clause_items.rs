//! A sentence as the quote rules read it: its words outside quotation marks as items, and each quotation as one item.
//!
//! `“Go,” she said, “now.”` is `Quote(0) she said , Quote(1)`. A sentence that begins inside a quotation is joined to
//! the previous one, so that a quotation of many sentences is still one item next to its cue.

use super::quotation_marks::Quoted;
use crate::extract::Document;
use crate::extract::models::Tag;
use crate::text::{Span, TokenKind};
use std::ops::Range;

/// The part of speech of a word, as finely as the quote rules need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CoarseTag {
    /// A common noun, or a number used as one.
    Noun,
    /// A proper noun.
    Proper,
    /// `he`, `they`, `who` is [`CoarseTag::Wh`].
    Pronoun,
    /// `the`, `this`, `his`.
    Determiner,
    /// An adjective or a number.
    Modifier,
    /// A finite verb or a modal: `said`, `is`, `will`.
    Finite,
    /// A base form: `(to) say`.
    Base,
    /// `saying`
    Ing,
    /// `said`, `written` as a participle.
    Participle,
    /// An adverb, `not`, a particle.
    Adverb,
    /// A preposition or subordinating word; `to`.
    Preposition,
    /// `and`, `but`, `or`.
    Conjunction,
    /// `who`, `which`, `what`, `how`.
    Wh,
    /// `’s` of an owner.
    Owner,
    /// `there` that exists.
    There,
    /// A comma, dash, bracket, colon.
    Mark,
    /// Anything else.
    Other,
}

/// One item of a [`Passage`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// A token outside quotation marks, by its index in the document.
    Word(usize),
    /// A quotation, by its index among the quotations.
    Quote(usize),
}

/// A sentence, or several that one quotation joins.
#[derive(Clone, Debug)]
pub struct Passage {
    /// Index of its paragraph.
    pub paragraph: usize,
    /// Its place in the text.
    pub span: Span,
    /// Its items, in order.
    pub items: Vec<Item>,
}

/// The passages of a document, in order.
pub fn passages(doc: &Document, quoted: &[Quoted]) -> Vec<Passage> {
    let mut found: Vec<Passage> = Vec::new();
    let mut next = 0;
    for sentence in &doc.sentences {
        let joined = found.last().is_some_and(|passage| {
            passage.paragraph == sentence.paragraph
                && continues_passage(doc, quoted, next, passage.span.end, sentence.span)
        });
        if !joined {
            found.push(Passage { paragraph: sentence.paragraph, span: sentence.span, items: Vec::new() });
        }
        let Some(passage) = found.last_mut() else { continue };
        passage.span = passage.span.join(sentence.span);
        for index in sentence.tokens.clone() {
            let Some(token) = doc.tokens.get(index) else { continue };
            while quoted.get(next).is_some_and(|q| q.outer.end <= token.span.start) {
                next += 1;
            }
            let inside = quoted.get(next).is_some_and(|q| q.outer.overlaps(token.span));
            match passage.items.last() {
                Some(Item::Quote(last)) if inside && *last == next => {}
                _ if inside => passage.items.push(Item::Quote(next)),
                _ => passage.items.push(Item::Word(index)),
            }
        }
    }
    found
}

/// True when the sentence `after` belongs to the passage that ended at `end`.
fn continues_passage(doc: &Document, quoted: &[Quoted], next: usize, end: usize, after: Span) -> bool {
    let inside = quoted.get(next).is_some_and(|q| q.outer.start < end && after.start < q.outer.end);
    let marks = ['”', '"', '’', '\'', '»'];
    let before = doc.text.get(..end).unwrap_or("");
    let bare = before.trim_end_matches(marks);
    // `“Explanation?” Quill asked.`: what follows a quotation that ends so may still name its speaker.
    let asks =
        bare.ends_with(['?', '!', '…', '—', '-', ',']) && !after.of(doc.text).starts_with(['“', '"', '‘', '\'', '«']);
    let credit = after.of(doc.text).starts_with(['—', '–', '―']);
    let tag = bare.len() < before.len() && (asks || credit || after.of(doc.text).starts_with(char::is_lowercase));
    inside || tag
}

/// A passage together with its document: says what each item is.
#[derive(Clone, Copy)]
pub struct PassageView<'a> {
    /// The document.
    pub doc: &'a Document<'a>,
    /// The quotations of the document.
    pub quoted: &'a [Quoted],
    /// The passage.
    pub passage: &'a Passage,
}

impl<'a> PassageView<'a> {
    /// How many items there are.
    pub fn len(&self) -> usize {
        self.passage.items.len()
    }

    /// The word at `at`; empty for a quotation and past the ends.
    pub fn word(&self, at: usize) -> &'a str {
        match self.passage.items.get(at) {
            Some(&Item::Word(index)) => self.doc.word(index),
            _ => "",
        }
    }

    /// True when the word at `at` is one of `words`, in any case.
    pub fn is(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        words.iter().any(|w| w.eq_ignore_ascii_case(word))
    }

    /// The quotation at `at`, by its index.
    pub fn quote(&self, at: usize) -> Option<usize> {
        match self.passage.items.get(at) {
            Some(&Item::Quote(index)) => Some(index),
            _ => None,
        }
    }

    /// True when a quotation is at `at` whose first word has the given part of speech: `the sum “was wrong”`.
    pub fn quote_begins(&self, at: usize, class_of_first: CoarseTag) -> bool {
        let inner = self.quote(at).and_then(|q| self.quoted.get(q)).map(|q| q.inner);
        inner.is_some_and(|inner| coarse_tag(self.doc, self.doc.tokens_in(inner).start) == class_of_first)
    }

    /// True when a comma is at `at`: a token of its own, or the last mark of a quotation (`“now,” she said`).
    pub fn is_comma(&self, at: usize) -> bool {
        match self.quote(at).and_then(|q| self.quoted.get(q)) {
            Some(quote) => quote.inner.of(self.doc.text).trim_end().ends_with(','),
            None => self.is(at, &[","]),
        }
    }

    /// True for a headline in title case, in which names, verbs and nouns all begin with capitals.
    pub fn is_title_case(&self) -> bool {
        let (mut long, mut capital) = (0, 0);
        for at in 0..self.len() {
            if self.word(at).len() >= 4 {
                long += 1;
                capital += usize::from(self.is_capitalised(at));
            }
        }
        long >= 4 && capital * 10 >= long * 8
    }

    /// The part of speech of the word at `at`.
    pub fn tag(&self, at: usize) -> CoarseTag {
        match self.passage.items.get(at) {
            Some(&Item::Word(index)) => coarse_tag(self.doc, index),
            _ => CoarseTag::Other,
        }
    }

    /// True when the item at `at` is of one of `classes`.
    pub fn is_any_of(&self, at: usize, classes: &[CoarseTag]) -> bool {
        classes.contains(&self.tag(at))
    }

    /// True when the word at `at` begins with a capital.
    pub fn is_capitalised(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_uppercase)
    }

    /// The place of the item at `at`.
    pub fn span(&self, at: usize) -> Span {
        match self.passage.items.get(at) {
            Some(&Item::Word(index)) => self.doc.tokens.get(index).map(|t| t.span).unwrap_or_default(),
            Some(&Item::Quote(index)) => self.quoted.get(index).map(|q| q.outer).unwrap_or_default(),
            None => Span::default(),
        }
    }

    /// The span from the first to the last item of `range`.
    pub fn span_of(&self, range: &Range<usize>) -> Span {
        match range.end.checked_sub(1) {
            Some(last) if range.start <= last => self.span(range.start).join(self.span(last)),
            _ => Span::default(),
        }
    }
}

/// Words in `span`: tokens that are neither marks nor clitics.
pub fn count_words(doc: &Document, span: Span) -> usize {
    let range = doc.tokens_in(span);
    doc.tokens
        .get(range)
        .unwrap_or(&[])
        .iter()
        .filter(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number))
        .count()
}

/// The part of speech of a token, by its tag.
fn coarse_tag(doc: &Document, index: usize) -> CoarseTag {
    let Some(&tag) = doc.tags.get(index) else { return CoarseTag::Other };
    match tag {
        Tag::Nn | Tag::Nns => CoarseTag::Noun,
        Tag::Nnp | Tag::Nnps | Tag::Fw => CoarseTag::Proper,
        Tag::Prp => CoarseTag::Pronoun,
        Tag::Dt | Tag::Pdt | Tag::PrpS => CoarseTag::Determiner,
        Tag::Jj | Tag::Jjr | Tag::Jjs | Tag::Cd | Tag::Currency | Tag::Afx => CoarseTag::Modifier,
        Tag::Vbd | Tag::Vbp | Tag::Vbz | Tag::Md => CoarseTag::Finite,
        Tag::Vb => CoarseTag::Base,
        Tag::Vbg => CoarseTag::Ing,
        Tag::Vbn => CoarseTag::Participle,
        Tag::Rb | Tag::Rbr | Tag::Rbs | Tag::Rp => CoarseTag::Adverb,
        Tag::In | Tag::To => CoarseTag::Preposition,
        Tag::Cc => CoarseTag::Conjunction,
        Tag::Wdt | Tag::Wp | Tag::WpS | Tag::Wrb => CoarseTag::Wh,
        Tag::Pos => CoarseTag::Owner,
        Tag::Ex => CoarseTag::There,
        Tag::Comma | Tag::Stop | Tag::Colon | Tag::Hyph | Tag::Nfp | Tag::OpenQuote | Tag::CloseQuote => {
            CoarseTag::Mark
        }
        Tag::OpenBracket | Tag::CloseBracket => CoarseTag::Mark,
        _ => CoarseTag::Other,
    }
}
