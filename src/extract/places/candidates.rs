//! Candidates for places: every capitalised stretch of text that is the name of a place or a people in the gazetteer.

use super::gazetteer::Gazetteer;
use super::record::GazetteerHit;
use crate::extract::Document;
use crate::text::Span;

/// A name that the gazetteer knows. Whether it means a place is decided later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PlaceCandidate {
    /// The words.
    pub span: Span,
    /// Index of its sentence.
    pub sentence: usize,
    /// The gazetteer's entry.
    pub hit: GazetteerHit,
}

/// All candidates in order, none overlapping another; the longest name wins.
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
