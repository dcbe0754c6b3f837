//! Names of people, organisations and places, titles left out: `Mayor Ines Vale` gives `Ines Vale`, a person.

pub mod lists;
pub mod recogniser;
mod repeats;

use super::language::words::Word;
use super::{Document, Entity};
use crate::text::Span;
use recogniser::Recogniser;
use std::sync::LazyLock;

static RECOGNISER: LazyLock<Recogniser> =
    LazyLock::new(|| Recogniser::read(include_bytes!("../../../assets/models/names.bin")));

/// Every mention of a name, in order, none overlapping another.
pub fn find(doc: &Document) -> Vec<Entity> {
    let mut found = Vec::new();
    for sentence in &doc.sentences {
        let (Some(tokens), Some(tags)) =
            (doc.tokens.get(sentence.tokens.clone()), doc.tags.get(sentence.tokens.clone()))
        else {
            continue;
        };
        let words = Word::of(doc.text, tokens);
        for (range, kind) in RECOGNISER.find(&words, tags) {
            if let Some((first, last)) = tokens.get(range).and_then(|r| r.first().zip(r.last())) {
                found.push(Entity { span: Span::new(first.span.start, last.span.end), kind });
            }
        }
    }
    repeats::settle(doc, &mut found);
    found
}
