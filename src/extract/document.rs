//! A text as every finding reads it: cut into paragraphs, sentences and tokens, and tagged, once.

use super::models::{self, Tag, Tree};
use super::{ArticleMetadata, Language, metadata};
use crate::text::{Span, Token, paragraphs, sentences, tokens};
use std::ops::Range;

/// A text, cut and tagged.
pub struct Document<'t> {
    /// The text itself.
    pub text: &'t str,
    /// What stands around it.
    pub metadata: ArticleMetadata,
    /// What language it is in.
    pub language: Language,
    /// Its paragraphs, artefacts cut away.
    pub paragraphs: Vec<Span>,
    /// Its sentences, in order.
    pub sentences: Vec<Sentence>,
    /// The tokens of all sentences, in order.
    pub tokens: Vec<Token>,
    /// One tag a token.
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

impl<'t> Document<'t> {
    /// Cuts and tags `text`.
    pub fn read(text: &'t str) -> Self {
        let lines = paragraphs(text);
        let metadata = metadata::find(text, &lines);
        let language = models::identify(text);
        let paragraphs = metadata::without_artefacts(&lines, &metadata.artefacts, text);
        let mut doc =
            Self { text, metadata, language, paragraphs, sentences: Vec::new(), tokens: Vec::new(), tags: Vec::new() };
        for paragraph in 0..doc.paragraphs.len() {
            let Some(&within) = doc.paragraphs.get(paragraph) else { continue };
            for span in doc.cut(within) {
                let first = doc.tokens.len();
                doc.tokens.extend(tokens(text, span));
                doc.tags.extend(models::tag(text, &doc.tokens[first..]));
                doc.sentences.push(Sentence { span, paragraph, tokens: first..doc.tokens.len() });
            }
        }
        doc
    }

    /// The sentences of a paragraph; a dateline stands by itself, since it is no part of the first statement.
    fn cut(&self, within: Span) -> Vec<Span> {
        match self.metadata.dateline.filter(|d| within.covers(*d)) {
            Some(dateline) => {
                let story = metadata::after_dateline(self.text, dateline, within);
                let mut found = vec![dateline];
                found.extend(sentences(self.text, Span::new(story, within.end)));
                found
            }
            None => sentences(self.text, within),
        }
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

    /// Parses one sentence: the slow stage, so ask only where syntax is needed.
    pub fn tree(&self, sentence: &Sentence) -> Tree {
        let (tokens, tags) = (&self.tokens[sentence.tokens.clone()], &self.tags[sentence.tokens.clone()]);
        models::parse(self.text, tokens, tags)
    }
}
