//! Superlatives and ordinals with what they are compared with: `first time in seven years` is `first in 7 year`,
//! `the largest fine since 1987` `largest since 1987`, `the third-largest city in the country` `3 largest`.

use super::amount;
use super::lexicon::Class;
use super::tokenized::{Line, Read};
use super::{dates, durations, periods};
use crate::extract::PointKind;
use crate::extract::models::Tag;

/// The superlative or ordinal that begins at token `i`.
pub fn read(line: &Line, i: usize) -> Option<Read> {
    let ranked = periods::ordinal(line, i);
    let at = ranked.map_or(i, |(_, next)| line.past_dash(next));
    let most = line.any(at, &["most", "least"]) && line.tag(at) == Tag::Rbs && !line.is(at.wrapping_sub(1), "at");
    let degree = superlative(line, at);
    if degree && (ranked.is_none() || at > i) || most && is_adjective(line, at + 1) {
        return Some(with_set(line, i, at, most, ranked.map(|r| r.0)));
    }
    let (number, next) = ranked?;
    if line.is(i, "first") || line.is(i, "last") {
        return first(line, i);
    }
    if line.any(i, &["second", "third", "fourth", "fifth"])
        && line.any(i + 1, &[",", "-", "of"])
        && !line.are(i + 1, &["of", "the"])
    {
        return None;
    }
    let named = line.capital(i) && i > line.first;
    let only_unit = line.has(i, Class::TIME_UNIT)
        && i > line.first
        && line.any(i - 1, &["a", "per", "each", "every"])
        && !line.any(next, &["time", "term", "year"]);
    (!named && !only_unit && !line.word(next).is_empty()).then(|| {
        let end = set(line, next + 1).map_or(next, |(end, _)| end);
        Read::new(line, i, end, PointKind::Ordinal, super::numerals::show(number))
    })
}

/// A superlative that needs no other word: `largest`, but not `last`, `only`, `first`, `record` alone, `at best`.
fn superlative(line: &Line, i: usize) -> bool {
    let set_phrase = i > line.first
        && line.any(i - 1, &["at", "its", "do", "our", "my"])
        && line.any(i, &["best", "worst", "least", "most", "latest", "last"]);
    line.has(i, Class::SUPERLATIVE)
        && !set_phrase
        && !line.any(
            i,
            &["most", "least", "first", "last", "final", "only", "sole", "record", "latest", "best", "earliest"],
        )
        || line.is(i, "best") && i > line.first && line.any(i - 1, &["the", "-"])
        || line.is(i, "earliest") && line.is(i.wrapping_sub(1), "the")
        || line.is(i, "record")
            && (line.dash(i + 1) && line.any(i + 2, &["high", "low", "breaking", "setting", "holder"])
                || line.any(i + 1, &["high", "low", "number", "level", "levels", "numbers"]))
}

fn is_adjective(line: &Line, i: usize) -> bool {
    let word = line.low(i);
    word.len() > 3 && !line.capital(i) && !word.ends_with("ly") || word.ends_with("ly") && word.len() > 5
}

/// `largest`, `most expensive`, with a set that follows within a few words: `largest … since 1987`.
fn with_set(line: &Line, i: usize, at: usize, most: bool, rank: Option<f64>) -> Read {
    let word_end = if most { at + 2 } else { at + 1 };
    let place = rank.map_or(String::new(), |n| format!("{} ", super::numerals::show(n)));
    let name = if most { format!("{} {}", line.low(at), line.low(at + 1)) } else { line.low(at).to_owned() };
    let found = (word_end..word_end + 9)
        .take_while(|&k| !matches!(line.word(k), "" | "," | ";" | "." | ":"))
        .find_map(|k| set(line, k));
    match found {
        Some((end, value)) => Read::new(line, i, end, PointKind::Superlative, format!("{place}{name} {value}")),
        None => {
            Read::new(line, i, word_end, PointKind::Superlative, format!("{place}{name}")).note("of what, since when?")
        }
    }
}

/// What a superlative is compared with: `in seven years`, `since 1987`, `ever`, `on record`, `in history`.
fn set(line: &Line, i: usize) -> Option<(usize, String)> {
    match line.low(i) {
        "ever" => Some((i + 1, "ever".to_owned())),
        "on" if line.is(i + 1, "record") => Some((i + 2, "on record".to_owned())),
        "since" => {
            let date = dates::read(line, i + 1).or_else(|| periods::read(line, i + 1));
            if let Some(read) = date {
                return Some((read.next, format!("since {}", read.point.value)));
            }
            line.are(i + 1, &["records", "began"]).then(|| (i + 3, "since records began".to_owned()))
        }
        "in" | "for" | "within" => stretch(line, i),
        _ => None,
    }
}

/// `in seven years`, `in more than a decade`, `in history`, `in living memory`, `in decades`.
fn stretch(line: &Line, i: usize) -> Option<(usize, String)> {
    if let Some(amount) = amount::read(line, i + 1)
        && let Some(read) = durations::read(line, i + 1, &amount)
    {
        return Some((read.next, format!("{} {}", line.low(i), read.point.value)));
    }
    if let Some(read) = durations::single(line, i + 1) {
        return Some((read.next, format!("{} {}", line.low(i), read.point.value)));
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
        if line.are(i + 1, words) {
            return Some((i + 1 + words.len(), value.to_owned()));
        }
    }
    let possessive = (i + 1..i + 6).find(|&k| line.is(k, "history"))?;
    let owner = (i + 1..possessive).any(|k| line.low(k).ends_with('s') || line.any(k, &["the", "its"]));
    owner.then(|| (possessive + 1, "in history".to_owned()))
}

/// `first time in seven years`, `the first woman to lead`, `first-ever`.
fn first(line: &Line, i: usize) -> Option<Read> {
    if line.dash(i + 1) && line.is(i + 2, "ever") {
        return Some(Read::new(line, i, i + 3, PointKind::Superlative, "first ever"));
    }
    let adverb = line.any(i.wrapping_sub(1), &["at", "come", "comes", "came"])
        || line
            .any(i + 1, &[",", "-", "of", "name", "lady", "aid", "half", "quarter", "amendment", "minister", "class"])
            && !line.are(i + 1, &["of", "its"]);
    let unit = line.has(i + 1, Class::TIME_UNIT) || line.has(i + 1, Class::CARDINAL);
    if adverb
        || line.capital(i) && i > line.first && line.capital(i + 1)
        || i > line.first
            && line.is(i, "first")
            && !line.any(i - 1, &["the", "a", "his", "her", "its", "their", "s", "’s", "'s", "first"])
    {
        return None;
    }
    let found =
        (i + 1..i + 9).take_while(|&k| !matches!(line.word(k), "" | ";" | "." | ":")).find_map(|k| set(line, k));
    let word = line.low(i);
    match found {
        Some((end, value)) => Some(Read::new(line, i, end, PointKind::Superlative, format!("{word} {value}"))),
        None if unit => Some(Read::new(line, i, i + 1, PointKind::Ordinal, "1")),
        None => {
            let end = if line.any(i + 1, &["time", "woman", "person", "country", "man", "city", "state", "company"]) {
                i + 2
            } else {
                i + 1
            };
            Some(Read::new(line, i, end, PointKind::Superlative, word).note("of what, since when?"))
        }
    }
}
