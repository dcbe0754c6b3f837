//! Laws and cases: `the Clean Rivers Act of 1998`, `Article 5`, `Section 12(b)`, `Orr v. Venn`, `Resolution 1441`, `the Fifth Amendment`.

use super::lexicon::Class;
use super::tokenized::{Line, Read};
use super::{dates, periods};
use crate::extract::PointKind;

/// The law or case that begins at token `i`.
pub fn read(line: &Line, i: usize) -> Option<Read> {
    numbered(line, i).or_else(|| amendment(line, i)).or_else(|| case(line, i)).or_else(|| named(line, i))
}

/// `Article 5`, `Section 12(b)`, `Title IX`, `Proposition 8`, `Resolution 1441`.
fn numbered(line: &Line, i: usize) -> Option<Read> {
    let noun = line.has(i, Class::LAW)
        && line.capital(i)
        && !line.any(i, &["act", "law", "v", "vs", "decree", "order", "accord"]);
    if !noun && line.word(i) != "§" {
        return None;
    }
    let numeral =
        line.word(i + 1).bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L')) && !line.word(i + 1).is_empty();
    if !line.digit(i + 1) && !numeral {
        return None;
    }
    let next = if line.word(i + 2) == "(" && line.word(i + 4) == ")" && line.glued(i + 2) { i + 5 } else { i + 2 };
    Some(Read::new(line, i, next, PointKind::Law, ""))
}

/// `the Fifth Amendment`.
fn amendment(line: &Line, i: usize) -> Option<Read> {
    let (_, next) = periods::ordinal(line, i)?;
    (line.is(next, "amendment") && line.capital(next)).then(|| Read::new(line, i, next + 1, PointKind::Law, ""))
}

/// `Orr v. Venn`: the parties are the words in capitals on both sides.
fn case(line: &Line, i: usize) -> Option<Read> {
    if !line.capital(i) || line.any(i, &["in", "the"]) || i > line.first && line.capital(i - 1) && !line.is(i - 1, "in")
    {
        return None;
    }
    let mut at = i;
    while at < i + 5 && (line.capital(at) || line.any(at, &["of", "&"])) {
        at += 1;
    }
    if at == i || !line.any(at, &["v", "vs", "v.", "vs.", "versus"]) {
        return None;
    }
    let mut next = if line.word(at + 1) == "." { at + 2 } else { at + 1 };
    let from = next;
    while next < from + 6 && (line.capital(next) || line.any(next, &["of", "&"]) && line.capital(next + 1)) {
        next += 1;
    }
    (next > from).then(|| Read::new(line, i, next, PointKind::Law, ""))
}

/// `Clean Rivers Act of 1998`, `Treaty of Port Ellery`, `Paris Agreement` left to names.
fn named(line: &Line, i: usize) -> Option<Read> {
    if !line.capital(i)
        || i > line.first
            && line.capital(i - 1)
            && line.span(i - 1).end + 1 >= line.span(i).start
            && !line.any(i - 1, &["the", "under"])
    {
        return None;
    }
    let mut at = i;
    while at < i + 9
        && (line.capital(at)
            || (line.any(at, &["and", "of", "for", "on", "to", "the", "in", "against"])
                || line.dash(at) && line.glued(at))
                && at > i)
    {
        at += 1;
    }
    let from = if line.is(i, "the") { i + 1 } else { i };
    let last = (from..at).rev().find(|&k| line.any(k, LAWS) && line.capital(k) && !person_like(line, from, k))?;
    let treaty = last == from && line.any(from, &["treaty", "convention", "protocol"]) && line.is(from + 1, "of");
    if treaty {
        return Some(Read::new(line, from, at, PointKind::Law, ""));
    }
    if last == from {
        return None;
    }
    let mut next = last + 1;
    if (line.is(next, "of") || line.word(next) == ",")
        && let Some((_, after)) = dates::year(line, next + 1)
    {
        next = after;
    }
    Some(Read::new(line, from, next, PointKind::Law, ""))
}

/// `Bill Venn` and `Jude Law` are people, and a party's convention is no treaty.
fn person_like(line: &Line, from: usize, k: usize) -> bool {
    let owner = (from..k).any(|o| line.any(o, &["’s", "'s"]));
    match line.low(k) {
        "bill" | "law" | "code" | "charter" => {
            line.capital(k + 1) || k < from + 2 && !owner && !line.any(from.wrapping_sub(1), &["the", "a"])
        }
        "convention" => {
            !line.any(k + 1, &["on", "against", "for"])
                && !line.any(k - usize::from(k > 0), &["geneva", "vienna", "hague", "rights"])
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
