//! Laws and cases: `the Clean Rivers Act of 1998`, `Article 5`, `Section 12(b)`, `Orr v. Venn`, `Resolution 1441`, `the
//! Fifth Amendment`.

use super::lexicon::WordClass;
use super::tokenized::{Match, SentenceCursor};
use super::{dates, periods};
use crate::extract::PointKind;

/// The law or case that begins at token `i`.
pub fn read(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    if !cursor.is_capitalised(i) {
        return None;
    }
    numbered(cursor, i).or_else(|| amendment(cursor, i)).or_else(|| case(cursor, i)).or_else(|| named(cursor, i))
}

/// `Article 5`, `Section 12(b)`, `Title IX`, `Proposition 8`, `Resolution 1441`.
fn numbered(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    let noun = cursor.has_class(i, WordClass::LAW)
        && cursor.is_capitalised(i)
        && !cursor.is_any(i, &["act", "law", "v", "vs", "decree", "order", "accord"]);
    if !noun && cursor.word(i) != "§" {
        return None;
    }
    let numeral =
        cursor.word(i + 1).bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L')) && !cursor.word(i + 1).is_empty();
    if !cursor.starts_with_digit(i + 1) && !numeral {
        return None;
    }
    let next =
        if cursor.word(i + 2) == "(" && cursor.word(i + 4) == ")" && cursor.is_adjacent(i + 2) { i + 5 } else { i + 2 };
    Some(Match::new(cursor, i, next, PointKind::Law, ""))
}

/// `the Fifth Amendment`.
fn amendment(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    let (_, next) = periods::ordinal(cursor, i)?;
    (cursor.is(next, "amendment") && cursor.is_capitalised(next))
        .then(|| Match::new(cursor, i, next + 1, PointKind::Law, ""))
}

/// `Orr v. Venn`: the parties are the words in capitals on both sides.
fn case(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    if !cursor.is_capitalised(i)
        || cursor.is_any(i, &["in", "the"])
        || i > cursor.first && cursor.is_capitalised(i - 1) && !cursor.is(i - 1, "in")
    {
        return None;
    }
    let mut at = i;
    while at < i + 5 && (cursor.is_capitalised(at) || cursor.is_any(at, &["of", "&"])) {
        at += 1;
    }
    if at == i || !cursor.is_any(at, &["v", "vs", "v.", "vs.", "versus"]) {
        return None;
    }
    let mut next = if cursor.word(at + 1) == "." { at + 2 } else { at + 1 };
    let from = next;
    while next < from + 6
        && (cursor.is_capitalised(next) || cursor.is_any(next, &["of", "&"]) && cursor.is_capitalised(next + 1))
    {
        next += 1;
    }
    (next > from).then(|| Match::new(cursor, i, next, PointKind::Law, ""))
}

/// `Clean Rivers Act of 1998`, `Treaty of Port Ellery`, `Paris Agreement` left to names.
fn named(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    if !cursor.is_capitalised(i)
        || i > cursor.first
            && cursor.is_capitalised(i - 1)
            && cursor.span(i - 1).end + 1 >= cursor.span(i).start
            && !cursor.is_any(i - 1, &["the", "under"])
    {
        return None;
    }
    let mut at = i;
    while at < i + 9
        && (cursor.is_capitalised(at)
            || (cursor.is_any(at, &["and", "of", "for", "on", "to", "the", "in", "against"])
                || cursor.is_dash(at) && cursor.is_adjacent(at))
                && at > i)
    {
        at += 1;
    }
    let from = if cursor.is(i, "the") { i + 1 } else { i };
    let last = (from..at)
        .rev()
        .find(|&k| cursor.is_any(k, LAWS) && cursor.is_capitalised(k) && !person_like(cursor, from, k))?;
    let treaty =
        last == from && cursor.is_any(from, &["treaty", "convention", "protocol"]) && cursor.is(from + 1, "of");
    if treaty {
        return Some(Match::new(cursor, from, at, PointKind::Law, ""));
    }
    if last == from {
        return None;
    }
    let mut next = last + 1;
    if (cursor.is(next, "of") || cursor.word(next) == ",")
        && let Some((_, after)) = dates::year(cursor, next + 1)
    {
        next = after;
    }
    Some(Match::new(cursor, from, next, PointKind::Law, ""))
}

/// True for people (`Bill Venn`, `Jude Law`) and for the convention of a party.
fn person_like(cursor: &SentenceCursor, from: usize, k: usize) -> bool {
    let owner = (from..k).any(|o| cursor.is_any(o, &["’s", "'s"]));
    match cursor.lower(k) {
        "bill" | "law" | "code" | "charter" => {
            cursor.is_capitalised(k + 1)
                || k < from + 2 && !owner && !cursor.is_any(from.wrapping_sub(1), &["the", "a"])
        }
        "convention" => {
            !cursor.is_any(k + 1, &["on", "against", "for"])
                && !cursor.is_any(k - usize::from(k > 0), &["geneva", "vienna", "hague", "rights"])
        }
        _ => false,
    }
}

const LAWS: &[&str] = &[
    "act",
    "bill",
    "law",
    "treaty",
    "convention",
    "protocol",
    "directive",
    "ordinance",
    "amendment",
    "constitution",
    "statute",
    "code",
    "charter",
];
