//! Superlatives and ordinals with what they are compared with: `first time in seven years` is `first in 7 year`,
//! `the largest fine since 1987` `largest since 1987`, `the third-largest city in the country` `3 largest`.

use super::amount::{self, Amount};
use super::lexicon::WordClass;
use super::tokenized::{Match, SentenceCursor};
use super::{dates, durations, periods};
use crate::extract::PointKind;
use crate::extract::models::Tag;

/// The superlative or ordinal that begins at token `i`.
pub fn read(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    let ranked = periods::ordinal(cursor, i);
    let at = ranked.map_or(i, |(_, next)| cursor.skip_dash(next));
    let most =
        cursor.is_any(at, &["most", "least"]) && cursor.tag(at) == Tag::Rbs && !cursor.is(at.wrapping_sub(1), "at");
    let degree = superlative(cursor, at);
    if degree && (ranked.is_none() || at > i) || most && is_adjective(cursor, at + 1) {
        return Some(with_reference_set(cursor, i, at, most, ranked.map(|r| r.0)));
    }
    let (number, next) = ranked?;
    if cursor.is(i, "first") || cursor.is(i, "last") {
        return first(cursor, i);
    }
    if cursor.is_any(i, &["second", "third", "fourth", "fifth"])
        && cursor.is_any(i + 1, &[",", "-", "of"])
        && !cursor.is_phrase(i + 1, &["of", "the"])
    {
        return None;
    }
    let named = cursor.is_capitalised(i) && i > cursor.first;
    let only_unit = cursor.has_class(i, WordClass::TIME_UNIT)
        && i > cursor.first
        && cursor.is_any(i - 1, &["a", "per", "each", "every"])
        && !cursor.is_any(next, &["time", "term", "year"]);
    (!named && !only_unit && !cursor.word(next).is_empty()).then(|| {
        let end = reference_set(cursor, next + 1).map_or(next, |(end, _)| end);
        Match::new(cursor, i, end, PointKind::Ordinal, super::numerals::show(number))
    })
}

/// The superlative that begins at token `i` with an amount: `21st largest`. A bare ordinal counts only in figures:
/// `21st`.
pub fn ranked(cursor: &SentenceCursor, i: usize, _amount: &Amount) -> Option<Match> {
    read(cursor, i).filter(|found| {
        found.point.kind != PointKind::Ordinal || cursor.starts_with_digit(i) && periods::ordinal(cursor, i).is_some()
    })
}

/// True for a superlative that is one by itself: `largest`, but not `last`, `only`, `first`, `record` alone, `at best`.
fn superlative(cursor: &SentenceCursor, i: usize) -> bool {
    let set_phrase = i > cursor.first
        && cursor.is_any(i - 1, &["at", "its", "do", "our", "my"])
        && cursor.is_any(i, &["best", "worst", "least", "most", "latest", "last"]);
    cursor.has_class(i, WordClass::SUPERLATIVE)
        && !set_phrase
        && !cursor.is_any(
            i,
            &["most", "least", "first", "last", "final", "only", "sole", "record", "latest", "best", "earliest"],
        )
        || cursor.is(i, "best") && i > cursor.first && cursor.is_any(i - 1, &["the", "-"])
        || cursor.is(i, "earliest") && cursor.is(i.wrapping_sub(1), "the")
        || cursor.is(i, "record")
            && (cursor.is_dash(i + 1) && cursor.is_any(i + 2, &["high", "low", "breaking", "setting", "holder"])
                || cursor.is_any(i + 1, &["high", "low", "number", "level", "levels", "numbers"]))
}

fn is_adjective(cursor: &SentenceCursor, i: usize) -> bool {
    let word = cursor.lower(i);
    word.len() > 3 && !cursor.is_capitalised(i) && !word.ends_with("ly") || word.ends_with("ly") && word.len() > 5
}

/// `largest`, `most expensive`, with a set that follows within a few words: `largest … since 1987`.
fn with_reference_set(cursor: &SentenceCursor, i: usize, at: usize, most: bool, rank: Option<f64>) -> Match {
    let word_end = if most { at + 2 } else { at + 1 };
    let place = rank.map_or(String::new(), |n| format!("{} ", super::numerals::show(n)));
    let name =
        if most { format!("{} {}", cursor.lower(at), cursor.lower(at + 1)) } else { cursor.lower(at).to_owned() };
    let found = (word_end..word_end + 9)
        .take_while(|&k| !matches!(cursor.word(k), "" | "," | ";" | "." | ":"))
        .find_map(|k| reference_set(cursor, k));
    match found {
        Some((end, value)) => Match::new(cursor, i, end, PointKind::Superlative, format!("{place}{name} {value}")),
        None => Match::new(cursor, i, word_end, PointKind::Superlative, format!("{place}{name}"))
            .note("of what, since when?"),
    }
}

/// What a superlative is compared with: `in seven years`, `since 1987`, `ever`, `on record`, `in history`.
fn reference_set(cursor: &SentenceCursor, i: usize) -> Option<(usize, String)> {
    match cursor.lower(i) {
        "ever" => Some((i + 1, "ever".to_owned())),
        "on" if cursor.is(i + 1, "record") => Some((i + 2, "on record".to_owned())),
        "since" => {
            let date = dates::read(cursor, i + 1).or_else(|| periods::read(cursor, i + 1));
            if let Some(read) = date {
                return Some((read.next, format!("since {}", read.point.value)));
            }
            cursor.is_phrase(i + 1, &["records", "began"]).then(|| (i + 3, "since records began".to_owned()))
        }
        "in" | "for" | "within" => time_span_set(cursor, i),
        _ => None,
    }
}

/// `in seven years`, `in more than a decade`, `in history`, `in living memory`, `in decades`.
fn time_span_set(cursor: &SentenceCursor, i: usize) -> Option<(usize, String)> {
    if let Some(amount) = amount::read(cursor, i + 1)
        && let Some(read) = durations::read(cursor, i + 1, &amount)
    {
        return Some((read.next, format!("{} {}", cursor.lower(i), read.point.value)));
    }
    if let Some(read) = durations::single(cursor, i + 1) {
        return Some((read.next, format!("{} {}", cursor.lower(i), read.point.value)));
    }
    for (words, value) in [
        (&["history"][..], "in history"),
        (&["living", "memory"], "in living memory"),
        (&["recent", "memory"], "in recent memory"),
        (&["decades"], "in decades"),
        (&["years"], "in years"),
        (&["generations"], "in generations"),
        (&["months"], "in months"),
    ] {
        if cursor.is_phrase(i + 1, words) {
            return Some((i + 1 + words.len(), value.to_owned()));
        }
    }
    let possessive = (i + 1..i + 6).find(|&k| cursor.is(k, "history"))?;
    let owner = (i + 1..possessive).any(|k| cursor.lower(k).ends_with('s') || cursor.is_any(k, &["the", "its"]));
    owner.then(|| (possessive + 1, "in history".to_owned()))
}

/// `first time in seven years`, `the first woman to lead`, `first-ever`.
fn first(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    if cursor.is_dash(i + 1) && cursor.is(i + 2, "ever") {
        return Some(Match::new(cursor, i, i + 3, PointKind::Superlative, "first ever"));
    }
    let adverb = cursor.is_any(i.wrapping_sub(1), &["at", "come", "comes", "came"])
        || cursor.is_any(
            i + 1,
            &[",", "-", "of", "name", "lady", "aid", "half", "quarter", "amendment", "minister", "class"],
        ) && !cursor.is_phrase(i + 1, &["of", "its"]);
    let unit = cursor.has_class(i + 1, WordClass::TIME_UNIT) || cursor.has_class(i + 1, WordClass::CARDINAL);
    if adverb
        || cursor.is_capitalised(i) && i > cursor.first && cursor.is_capitalised(i + 1)
        || i > cursor.first
            && cursor.is(i, "first")
            && !cursor.is_any(i - 1, &["the", "a", "his", "her", "its", "their", "s", "’s", "'s", "first"])
    {
        return None;
    }
    let found = (i + 1..i + 9)
        .take_while(|&k| !matches!(cursor.word(k), "" | ";" | "." | ":"))
        .find_map(|k| reference_set(cursor, k));
    let word = cursor.lower(i);
    match found {
        Some((end, value)) => Some(Match::new(cursor, i, end, PointKind::Superlative, format!("{word} {value}"))),
        None if unit => Some(Match::new(cursor, i, i + 1, PointKind::Ordinal, "1")),
        None => {
            let end =
                if cursor.is_any(i + 1, &["time", "woman", "person", "country", "man", "city", "state", "company"]) {
                    i + 2
                } else {
                    i + 1
                };
            Some(Match::new(cursor, i, end, PointKind::Superlative, word).note("of what, since when?"))
        }
    }
}
