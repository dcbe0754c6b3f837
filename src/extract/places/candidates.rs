//! Where the gazetteer's names stand in a text: every capitalised stretch that some place or people is called by.

use super::gazetteer::Gazetteer;
use super::record::GazetteerHit;
use crate::extract::Document;
use crate::text::Span;

/// A stretch of text that the gazetteer knows; whether it means a place is decided later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PlaceCandidate {
    /// The words.
    pub span: Span,
    /// Index of its sentence.
    pub sentence: usize,
    /// What the gazetteer says.
    pub hit: GazetteerHit,
}

/// All sightings in order, none overlapping another; the longest name wins.
pub(super) fn find(doc: &Document, gazetteer: &Gazetteer) -> Vec<PlaceCandidate> {
    let mut found = Vec::new();
    for (sentence, within) in doc.sentences.iter().enumerate() {
        let words = within.span.of(doc.text);
        let mut at = 0;
        while let Some(start) = next_start(words, at) {
            let hit = words.get(start..).and_then(|rest| gazetteer.longest(rest));
            let Some(hit) = hit else {
                at = after_word(words, start);
                continue;
            };
            at = start + hit.len;
            let begin = within.span.start + start;
            found.push(PlaceCandidate { span: Span::new(begin, begin + hit.len), sentence, hit });
        }
    }
    found
}

/// The next capital letter that begins a word.
fn next_start(words: &str, from: usize) -> Option<usize> {
    let rest = words.get(from..)?;
    let mut before = words.get(..from).and_then(|w| w.chars().next_back());
    for (at, c) in rest.char_indices() {
        let begins = !before.is_some_and(|b| b.is_alphanumeric());
        if c.is_uppercase() && begins {
            return Some(from + at);
        }
        before = Some(c);
    }
    None
}

fn after_word(words: &str, start: usize) -> usize {
    let rest = words.get(start..).unwrap_or("");
    start + rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len()).max(1)
}
