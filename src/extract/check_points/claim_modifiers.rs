//! Words that change what a claim says: causes (`because of`), absolutes (`never`), negation (`not`), hedges
//! (`allegedly`).

use super::lexicon::WordClass;
use super::tokenized::{Match, SentenceCursor};
use crate::extract::PointKind;

/// The causal phrase that begins at token `i`: `because of`.
pub fn cause(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    let next = cursor.has_class(i, WordClass::CAUSE).then(|| cause_end(cursor, i)).flatten()?;
    Some(Match::new(cursor, i, next, PointKind::Cause, ""))
}

/// The absolute word at token `i`: `never`.
pub fn absolute(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    let next = cursor.has_class(i, WordClass::ABSOLUTE).then(|| absolute_end(cursor, i)).flatten()?;
    Some(Match::new(cursor, i, next, PointKind::Absolute, ""))
}

/// The negation that begins at token `i`: `not`, `refused to`.
pub fn negation(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    Some(Match::new(cursor, i, negation_end(cursor, i)?, PointKind::Negation, ""))
}

/// The hedge that begins at token `i`: `allegedly`, `is said to have`.
pub fn hedge(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    Some(Match::new(cursor, i, hedge_end(cursor, i)?, PointKind::Hedge, ""))
}

/// The token after a causal phrase at `i`. Words of several senses count only with their preposition.
fn cause_end(cursor: &SentenceCursor, i: usize) -> Option<usize> {
    let with = |words: &[&str]| cursor.is_any(i + 1, words).then_some(i + 2);
    match cursor.lower(i) {
        "because" => with(&["of"]).or(Some(i + 1)),
        "due" | "owing" | "thanks" => with(&["to"]),
        "led" | "leads" | "leading" | "lead" => with(&["to"]),
        "resulted" | "resulting" | "results" | "stems" | "stemmed" | "stemming" => with(&["in", "from"]),
        "result" => (i > cursor.first && cursor.is_any(i - 1, &["a", "the"])).then(|| with(&["of"])).flatten(),
        "linked" | "contributed" | "contributes" | "attributed" => with(&["to"]),
        "blamed" => with(&["on", "for"]).or(Some(i + 1)),
        "responsible" => with(&["for"]),
        "reason" | "reasons" => with(&["for", "why"]),
        "why" => (i > cursor.first && cursor.is_any(i - 1, &["is", "’s", "'s"])).then_some(i + 1),
        "cause" => (i > cursor.first && !cursor.is_any(i - 1, &["good", "just", "noble", "this"])).then_some(i + 1),
        "thus" | "hence" | "therefore" | "consequently" => Some(i + 1),
        _ => Some(i + 1),
    }
}

fn absolute_end(cursor: &SentenceCursor, i: usize) -> Option<usize> {
    let before = |words: &[&str]| i > cursor.first && cursor.is_any(i - 1, words);
    match cursor.lower(i) {
        "all" => (!before(&["at", "after", "above", "first", "and"])
            && !(before(&["in"]) && !cursor.is_any(i + 1, &["the", "of", "its", "their", "these", "those"]))
            && !cursor.is_any(i + 1, &["right", "but", "-"])
            && !cursor.is_dash(i + 1))
        .then_some(i + 1),
        "only" => (!cursor.is_any(i + 1, &["if"]) && !before(&["if", "not"])).then_some(i + 1),
        "every" => (!cursor.is_any(i + 1, &["so", "other"])).then_some(i + 1),
        "none" => (!cursor.is_any(i + 1, &["the"])).then_some(i + 1),
        "certainly" | "absolutely" => (cursor.word(i + 1) != ",").then_some(i + 1),
        "impossible" | "unique" | "universal" | "guaranteed" => Some(i + 1),
        _ => Some(i + 1),
    }
}

/// `not`, `no` before a noun, `n’t`, `failed to`, `refused to`, `declined to`, `denied`.
fn negation_end(cursor: &SentenceCursor, i: usize) -> Option<usize> {
    let low = cursor.lower(i);
    if cursor.has_class(i, WordClass::NEGATION) {
        let interjection = low == "no"
            && (!cursor.word(i + 1).starts_with(char::is_alphabetic) || cursor.is_capitalised(i) && i > cursor.first);
        let only = low == "not" && cursor.is(i + 1, "only");
        let idiom = low == "no"
            && cursor.is_any(i + 1, &["longer", "doubt", "more", "matter", "sooner"])
            && cursor.is(i + 1, "doubt");
        return (!interjection && !only && !idiom).then_some(i + 1);
    }
    if low.len() > 3 && (low.ends_with("n't") || low.ends_with("n’t")) {
        return Some(i + 1);
    }
    if matches!(low, "failed" | "refused" | "declined" | "fails" | "refuses" | "declines" | "unable")
        && cursor.is(i + 1, "to")
    {
        return Some(i + 2);
    }
    matches!(low, "denied" | "denies" | "lacks" | "lacked").then_some(i + 1)
}

fn hedge_end(cursor: &SentenceCursor, i: usize) -> Option<usize> {
    if !cursor.has_class(i, WordClass::HEDGE) {
        return (cursor.is_any(i, &["said", "thought", "understood"])
            && cursor.is(i + 1, "to")
            && cursor.is_any(i + 2, &["be", "have"])
            && cursor.is_any(i.wrapping_sub(1), &["is", "are", "was", "were"]))
        .then_some(i + 2);
    }
    match cursor.lower(i) {
        "may" => (!cursor.is_capitalised(i) || i == cursor.first && !cursor.starts_with_digit(i + 1)).then_some(i + 1),
        "might" => (!cursor.is_any(i.wrapping_sub(1), &["the", "military", "with"])).then_some(i + 1),
        "suspected" | "estimated" | "believed" | "alleged" => Some(i + 1),
        "suggest" | "suggests" | "suggested" => (!cursor.word(i + 1).is_empty()).then_some(i + 1),
        "possible" => (!cursor.is(i.wrapping_sub(1), "as")).then_some(i + 1),
        "appear" | "appears" | "appeared" | "seem" | "seems" | "seemed" => {
            if cursor.is(i + 1, "to") {
                Some(i + 2)
            } else {
                cursor.is_any(i + 1, &["that", "likely", "unable"]).then_some(i + 1)
            }
        }
        _ => Some(i + 1),
    }
}
