//! Reading an article: `extract(&str) -> Extraction`, a total function of the text.
//!
//! The text is cut and tagged once ([`Document`]); then each finding reads the document and what was found before it.
//! One finding, one module:
//!
//! ```text
//! frame      headline, dek, byline, dateline, published, litter
//! document   paragraphs, sentences, tokens, part-of-speech tags; trees on demand (language/)
//! names      people, organisations, places by name
//! quotes     direct, mixed and indirect speech, and whose it is (speakers/)
//! places     where the names are on earth
//! claims     what can be checked, its kinds and check points (points/), and what first
//! questions  cross-checks inside the article
//! todo       TK, CQ, [CHECK]
//! ```
//!
//! No disk, no clock, no randomness, no panic: the same text gives the same findings, byte for byte.

mod document;
mod extraction;
pub mod models;

pub mod check_points;
pub mod claims;
mod consistency;
mod editorial_marks;
pub mod entities;
mod identifiers;
mod metadata;
pub mod places;
pub mod quotes;
pub mod speakers;

use check_points::tokenized::TokenizedText;

pub use document::{Document, Sentence};
pub use extraction::*;

/// Reads `text` and tells what is in it. Never fails: an empty or strange text has few findings or none.
pub fn extract(text: &str) -> Extraction {
    let doc = Document::read(text);
    let mut found = Extraction {
        article: doc.metadata.clone(),
        language: doc.language,
        paragraphs: doc.paragraphs.clone(),
        sentences: doc.sentences.iter().map(|s| s.span).collect(),
        ..Extraction::default()
    };
    found.entities = entities::find(&doc);
    (found.quotes, found.speakers) = quotes::find(&doc, &found);
    found.places = places::find(&doc, &found);
    let tokenized = TokenizedText::new(&doc);
    found.claims = claims::in_tokenized(&tokenized, &found);
    found.questions = consistency::find(&tokenized, &found);
    found.editorial_marks = editorial_marks::find(&doc);
    found
}
