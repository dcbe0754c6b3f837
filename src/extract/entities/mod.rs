//! Names of people, organisations and places, without titles: `Mayor Ines Vale` gives `Ines Vale`, a person.

mod document_consistency;
pub mod lists;
mod organisations;
pub mod recogniser;

use super::models::words::Word;
use super::places::prominence::prominence_of;
use super::{Document, Entity, Language};
use crate::text::{Span, Token};
use recogniser::Recogniser;
use std::sync::LazyLock;

static RECOGNISER: LazyLock<Recogniser> =
    LazyLock::new(|| Recogniser::read(include_bytes!("../../../assets/models/names.bin")));

/// For each token, the prominence of a name in the gazetteer that begins there (a
/// [`super::places::prominence::Prominence`]) or continues there (8 more); 0 when it knows none.
pub fn known_places(text: &str, tokens: &[Token]) -> Vec<u8> {
    /// Set on the tokens after a name's first.
    const GOES_ON: u8 = 8;
    let mut found = vec![0; tokens.len()];
    let mut covered = Span::default();
    let mut known = 0;
    for (token, place) in tokens.iter().zip(&mut found) {
        if covered.covers(token.span) {
            *place = known | GOES_ON;
            continue;
        }
        let rest = text.get(token.span.start..).filter(|rest| rest.starts_with(char::is_uppercase));
        if let Some((len, prominence_of)) = rest.and_then(prominence_of) {
            known = prominence_of as u8;
            covered = Span::new(token.span.start, token.span.start + len);
            *place = known;
        }
    }
    found
}

/// The names in one paragraph, in order, none overlapping another. None in a text that is not English, where capitals
/// and the words around them mean something else.
///
/// A function of the paragraph's words and the language of the article.
pub fn in_paragraph(document: &Document, paragraph: usize) -> Vec<Entity> {
    let mut found = Vec::new();
    if document.language != Language::English {
        return found;
    }
    for sentence in document.sentences.get(document.sentences_in(paragraph)).unwrap_or_default() {
        let (Some(tokens), Some(tags)) =
            (document.tokens.get(sentence.tokens.clone()), document.tags.get(sentence.tokens.clone()))
        else {
            continue;
        };
        let words = Word::of(document.text, tokens);
        for (range, kind) in RECOGNISER.find(&words, tags, &known_places(document.text, tokens)) {
            if let Some((first, last)) = tokens.get(range).and_then(|r| r.first().zip(r.last())) {
                found.push(Entity { span: Span::new(first.span.start, last.span.end), kind });
            }
        }
    }
    found
}

/// Makes the names of all paragraphs agree with each other, and adds mentions that were missed.
pub fn reconcile(document: &Document, in_paragraphs: Vec<Entity>) -> Vec<Entity> {
    let mut found = in_paragraphs;
    if document.language == Language::English {
        organisations::correct(document, &mut found);
        document_consistency::unify(document, &mut found);
    }
    found
}

/// Every mention of a name in the article, in order, none overlapping another.
pub fn find(document: &Document) -> Vec<Entity> {
    let in_paragraphs = (0..document.paragraphs.len()).flat_map(|p| in_paragraph(document, p)).collect();
    reconcile(document, in_paragraphs)
}
