//! Words that carry more than they seem: causes (`because of`), absolutes (`never`), negation (`not`), hedges (`allegedly`).

use super::lexicon::Class;
use super::tokenized::{Line, Read};
use crate::extract::PointKind;

/// The word of cause, absoluteness, negation or hedging at token `i`.
pub fn read(line: &Line, i: usize) -> Option<Read> {
    let class = line.entry(i).class;
    if class.has(Class::CAUSE)
        && let Some(next) = cause(line, i)
    {
        return Some(Read::new(line, i, next, PointKind::Cause, ""));
    }
    if class.has(Class::ABSOLUTE)
        && let Some(next) = absolute(line, i)
    {
        return Some(Read::new(line, i, next, PointKind::Absolute, ""));
    }
    if let Some(next) = negation(line, i) {
        return Some(Read::new(line, i, next, PointKind::Negation, ""));
    }
    hedge(line, i).map(|next| Read::new(line, i, next, PointKind::Hedge, ""))
}

/// The token after a causal phrase at `i`. Words of several senses count only with their preposition.
fn cause(line: &Line, i: usize) -> Option<usize> {
    let with = |words: &[&str]| line.any(i + 1, words).then_some(i + 2);
    match line.low(i) {
        "because" => with(&["of"]).or(Some(i + 1)),
        "due" | "owing" | "thanks" => with(&["to"]),
        "led" | "leads" | "leading" | "lead" => with(&["to"]),
        "resulted" | "resulting" | "results" | "stems" | "stemmed" | "stemming" => with(&["in", "from"]),
        "result" => (i > line.first && line.any(i - 1, &["a", "the"])).then(|| with(&["of"])).flatten(),
        "linked" | "contributed" | "contributes" | "attributed" => with(&["to"]),
        "blamed" => with(&["on", "for"]).or(Some(i + 1)),
        "responsible" => with(&["for"]),
        "reason" | "reasons" => with(&["for", "why"]),
        "why" => (i > line.first && line.any(i - 1, &["is", "’s", "'s"])).then_some(i + 1),
        "cause" => (i > line.first && !line.any(i - 1, &["good", "just", "noble", "this"])).then_some(i + 1),
        "thus" | "hence" | "therefore" | "consequently" => Some(i + 1),
        _ => Some(i + 1),
    }
}

fn absolute(line: &Line, i: usize) -> Option<usize> {
    let before = |words: &[&str]| i > line.first && line.any(i - 1, words);
    match line.low(i) {
        "all" => (!before(&["at", "after", "above", "first", "and"])
            && !(before(&["in"]) && !line.any(i + 1, &["the", "of", "its", "their", "these", "those"]))
            && !line.any(i + 1, &["right", "but", "-"])
            && !line.dash(i + 1))
        .then_some(i + 1),
        "only" => (!line.any(i + 1, &["if"]) && !before(&["if", "not"])).then_some(i + 1),
        "every" => (!line.any(i + 1, &["so", "other"])).then_some(i + 1),
        "none" => (!line.any(i + 1, &["the"])).then_some(i + 1),
        "certainly" | "absolutely" => (line.word(i + 1) != ",").then_some(i + 1),
        "impossible" | "unique" | "universal" | "guaranteed" => Some(i + 1),
        _ => Some(i + 1),
    }
}

/// `not`, `no` before a noun, `n’t`, `failed to`, `refused to`, `declined to`, `denied`.
fn negation(line: &Line, i: usize) -> Option<usize> {
    let low = line.low(i);
    if line.has(i, Class::NEGATION) {
        let interjection =
            low == "no" && (!line.word(i + 1).starts_with(char::is_alphabetic) || line.capital(i) && i > line.first);
        let only = low == "not" && line.is(i + 1, "only");
        let idiom =
            low == "no" && line.any(i + 1, &["longer", "doubt", "more", "matter", "sooner"]) && line.is(i + 1, "doubt");
        return (!interjection && !only && !idiom).then_some(i + 1);
    }
    if low.len() > 3 && (low.ends_with("n't") || low.ends_with("n’t")) {
        return Some(i + 1);
    }
    if matches!(low, "failed" | "refused" | "declined" | "fails" | "refuses" | "declines" | "unable")
        && line.is(i + 1, "to")
    {
        return Some(i + 2);
    }
    matches!(low, "denied" | "denies" | "lacks" | "lacked").then_some(i + 1)
}

fn hedge(line: &Line, i: usize) -> Option<usize> {
    if !line.has(i, Class::HEDGE) {
        return (line.any(i, &["said", "thought", "understood"])
            && line.is(i + 1, "to")
            && line.any(i + 2, &["be", "have"])
            && line.any(i.wrapping_sub(1), &["is", "are", "was", "were"]))
        .then_some(i + 2);
    }
    match line.low(i) {
        "may" => (!line.capital(i) || i == line.first && !line.digit(i + 1)).then_some(i + 1),
        "might" => (!line.any(i.wrapping_sub(1), &["the", "military", "with"])).then_some(i + 1),
        "suspected" | "estimated" | "believed" | "alleged" => Some(i + 1),
        "suggest" | "suggests" | "suggested" => (!line.word(i + 1).is_empty()).then_some(i + 1),
        "possible" => (!line.is(i.wrapping_sub(1), "as")).then_some(i + 1),
        "appear" | "appears" | "appeared" | "seem" | "seems" | "seemed" => {
            if line.is(i + 1, "to") {
                Some(i + 2)
            } else {
                line.any(i + 1, &["that", "likely", "unable"]).then_some(i + 1)
            }
        }
        _ => Some(i + 1),
    }
}
