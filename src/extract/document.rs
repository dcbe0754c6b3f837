//! A text as every stage reads it: split into paragraphs, sentences and tokens, and tagged, once.

use super::models::{self, Tag, Tree};
use super::{ArticleMetadata, Language, metadata};
use crate::text::{Span, Token, paragraphs, sentences, tokens};
use std::ops::Range;

/// A text, split and tagged.
pub struct Document<'t> {
    /// The text itself.
    pub text: &'t str,
    /// Its headline, byline, dateline and boilerplate.
    pub metadata: ArticleMetadata,
    /// Its language.
    pub language: Language,
    /// Its paragraphs, without boilerplate.
    pub paragraphs: Vec<Span>,
    /// Its sentences, in order.
    pub sentences: Vec<Sentence>,
    /// The tokens of all sentences, in order.
    pub tokens: Vec<Token>,
    /// One tag per token.
    pub tags: Vec<Tag>,
}

/// One sentence of a [`Document`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The words.
    pub span: Span,
    /// Index of its paragraph.
    pub paragraph: usize,
    /// Indices of its tokens in [`Document::tokens`].
    pub tokens: Range<usize>,
}

/// One paragraph by itself: its sentences, tokens and tags, with offsets that count from its first byte and indices
/// that count from its first token.
///
/// A function of the paragraph's words and the dateline that it begins with, so that it can be cached by them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paragraph {
    /// Its sentences: where each is, and its tokens.
    pub sentences: Vec<(Span, Range<usize>)>,
    /// The tokens of all sentences.
    pub tokens: Vec<Token>,
    /// One tag per token.
    pub tags: Vec<Tag>,
}

impl Paragraph {
    /// Splits a paragraph into sentences and tokens, and tags these. A `dateline` at its beginning is a sentence by
    /// itself, since it is no part of the first statement.
    pub fn read(text: &str, dateline: Option<Span>) -> Self {
        let whole = Span::new(0, text.len());
        let story = dateline.map_or(0, |dateline| metadata::after_dateline(text, dateline, whole));
        let mut paragraph = Self::default();
        for span in dateline.into_iter().chain(sentences(text, Span::new(story, text.len()))) {
            let first = paragraph.tokens.len();
            let found = tokens(text, span);
            paragraph.tags.extend(models::tag(text, &found));
            paragraph.tokens.extend(found);
            paragraph.sentences.push((span, first..paragraph.tokens.len()));
        }
        paragraph
    }
}

impl<'t> Document<'t> {
    /// Finds the metadata and the language of `text`, then reads it paragraph by paragraph.
    pub fn read(text: &'t str) -> Self {
        let lines = paragraphs(text);
        let metadata = metadata::find(text, &lines);
        let language = models::identify(text);
        let paragraphs = metadata::without_artefacts(&lines, &metadata.artefacts, text);
        let mut document = Self {
            text,
            metadata,
            language,
            paragraphs: Vec::with_capacity(paragraphs.len()),
            sentences: Vec::new(),
            tokens: Vec::new(),
            tags: Vec::new(),
        };
        for span in paragraphs {
            let dateline = document.metadata.dateline.filter(|d| span.covers(*d));
            let dateline = dateline.map(|d| Span::new(d.start - span.start, d.end - span.start));
            document.push(span, Paragraph::read(span.of(text), dateline));
        }
        document
    }

    /// Appends a paragraph that is at `span`.
    fn push(&mut self, span: Span, paragraph: Paragraph) {
        let (index, first) = (self.paragraphs.len(), self.tokens.len());
        self.paragraphs.push(span);
        self.tokens.extend(paragraph.tokens.iter().map(|t| Token { span: t.span.shifted(span.start), ..*t }));
        self.tags.extend(paragraph.tags);
        self.sentences.extend(paragraph.sentences.into_iter().map(|(sentence, tokens)| Sentence {
            span: sentence.shifted(span.start),
            paragraph: index,
            tokens: tokens.start + first..tokens.end + first,
        }));
    }

    /// The indices of the sentences of a paragraph.
    pub fn sentences_in(&self, paragraph: usize) -> Range<usize> {
        let first = self.sentences.partition_point(|s| s.paragraph < paragraph);
        let last = self.sentences.partition_point(|s| s.paragraph <= paragraph);
        first..last
    }

    /// The words of token `index`; empty past the end.
    pub fn word(&self, index: usize) -> &'t str {
        self.tokens.get(index).map_or("", |t| t.span.of(self.text))
    }

    /// The index of the sentence that holds the byte `at`, if one does.
    pub fn sentence_at(&self, at: usize) -> Option<usize> {
        let next = self.sentences.partition_point(|s| s.span.start <= at);
        next.checked_sub(1).filter(|&i| self.sentences.get(i).is_some_and(|s| s.span.contains(at)))
    }

    /// The tokens that lie wholly inside `span`.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let first = self.tokens.partition_point(|t| t.span.start < span.start);
        let last = self.tokens.partition_point(|t| t.span.end <= span.end);
        first..last.max(first)
    }

    /// Parses one sentence. This is the slowest stage, so call it only where syntax is needed.
    pub fn tree(&self, sentence: &Sentence) -> Tree {
        let (tokens, tags) = (&self.tokens[sentence.tokens.clone()], &self.tags[sentence.tokens.clone()]);
        models::parse(self.text, tokens, tags)
    }
}
