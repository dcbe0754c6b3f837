//! Where clauses begin and whether they have a verb: `it would rain` is a clause, `the harbour on Monday` is not.

use super::clause_items::{CoarseTag, PassageView};
use super::phrases::is_time_word;

/// Words that open a subordinate clause, which a main clause follows.
pub const SUBORDINATORS: [&str; 12] =
    ["when", "while", "after", "as", "if", "although", "though", "because", "since", "before", "asked", "once"];

/// Units of time that need another word to say when: `last night`, `Friday morning`.
pub const PERIODS: [&str; 12] = [
    "night",
    "morning",
    "afternoon",
    "evening",
    "week",
    "month",
    "year",
    "weekend",
    "summer",
    "spring",
    "fall",
    "winter",
];

/// The first item from `at` on that is neither an adverb nor a time (`Friday morning`).
pub fn skip_adverbs(view: PassageView, mut at: usize) -> usize {
    while view.tag(at) == CoarseTag::Adverb || is_time_word(view.word(at)) {
        at += 1 + usize::from(is_time_word(view.word(at)) && view.is(at + 1, &PERIODS));
    }
    at
}

/// True when a clause begins at `at`: a noun phrase, or an opening circumstance, and a finite verb for it.
pub fn bare_clause(view: PassageView, at: usize) -> bool {
    let mut start = at;
    let about = view.is(at, &["about", "over", "under", "around", "nearly"])
        && (view.tag(at + 1) == CoarseTag::Modifier || view.is(at + 1, &["half"]));
    if about || view.is(at, &["neither", "either", "both"]) {
        // `said about half of them would`; `said neither she nor he would`
        start = at + 1;
    } else if view.tag(at) == CoarseTag::Preposition && !view.is(at, &["to", "of", "with", "about", "that"]) {
        // `said in March the firm would`; `said if elected he would`
        let Some(phrase) = view.phrase_after(at + 1) else { return false };
        start = phrase.end + usize::from(view.is(phrase.end, &[","]));
        if !view.begins_phrase(start) {
            return false;
        }
    }
    match view.phrase_after(start) {
        Some(phrase) => verb_follows(view, phrase.end),
        None => view.tag(at) == CoarseTag::Ing && has_finite(view, at, 12),
    }
}

/// True when the phrase that ends at `at` is the subject of a verb: of one finite verb more than the relative clauses
/// in between need.
pub fn verb_follows(view: PassageView, at: usize) -> bool {
    let (mut needed, mut within) = (1, false);
    for i in at..view.len().min(at + 30) {
        match view.tag(i) {
            CoarseTag::Finite => needed -= 1,
            _ if view.quote(i).is_some() => needed -= i32::from(view.quote_begins(i, CoarseTag::Finite)),
            CoarseTag::Wh => needed += 1,
            CoarseTag::Mark if view.is(i, &[","]) && !within => {
                if !aside_or_list(view, i) {
                    return false;
                }
                within = true;
            }
            CoarseTag::Mark if view.is(i, &[","]) => within = false,
            CoarseTag::Mark if !view.is(i, &["(", ")", "-", "—", "–"]) => return false,
            _ if view.is(i, &["that", "as", "because"]) => needed += 1,
            _ => {}
        }
        if needed == 0 {
            return true;
        }
    }
    false
}

/// True when the comma at `comma` opens an aside that closes again, or parts the members of a list.
fn aside_or_list(view: PassageView, comma: usize) -> bool {
    if view.tag(comma + 1) == CoarseTag::Conjunction {
        return false;
    }
    for i in comma + 1..view.len().min(comma + 25) {
        match view.tag(i) {
            CoarseTag::Finite if !view.is_any_of(comma + 1, &[CoarseTag::Wh]) => return false,
            CoarseTag::Mark if view.is_comma(i) => return true,
            CoarseTag::Conjunction => return true,
            _ => {}
        }
    }
    false
}

/// True when one of the `within` items from `at` on is a finite verb.
pub fn has_finite(view: PassageView, at: usize, within: usize) -> bool {
    (at..view.len().min(at + within)).any(|i| view.tag(i) == CoarseTag::Finite)
}

/// One past the last item that is not punctuation.
pub fn last_word(view: PassageView) -> usize {
    (0..view.len()).rev().find(|&i| view.tag(i) != CoarseTag::Mark || view.word(i) == ")").map_or(0, |i| i + 1)
}
