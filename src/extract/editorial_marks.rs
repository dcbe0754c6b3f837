//! Editorial marks of unfinished work in an article: `TK`, `CQ`, `[CHECK]`, `(sp?)`, `XX percent`, `FIXME`.
//!
//! `TK` ("to come", misspelled so that it is conspicuous) and `XX` are placeholders; `CQ` says that an odd spelling was
//! checked; words in brackets address the editors. A bracket that holds such a mark is one mark as a whole.

use crate::text::Span;
use aho_corasick::AhoCorasick;
use std::sync::LazyLock;

/// Every mark in `text`, in order, none overlapping another.
pub fn find(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> =
        memchr::memchr2_iter(b'[', b'(', text.as_bytes()).filter_map(|at| bracket(text, at)).collect();
    if let Some(marks) = MARKS.as_ref() {
        found.extend(marks.find_iter(text).filter_map(|hit| bare(text, Span::new(hit.start(), hit.end()))));
    }
    found.sort_by_key(|s| (s.start, std::cmp::Reverse(s.end)));
    let mut end = 0;
    found.retain(|s| {
        let apart = s.start >= end;
        end = end.max(s.end);
        apart
    });
    found
}

/// Placeholders in capitals, and doubled question marks. `None` only if the table could not be built.
static MARKS: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::new(["TK", "CQ", "XX", "FIXME", "TODO", "TBC", "TBD", "??"]).ok());

/// Words that begin a remark to the editors, in lower case.
const OPENERS: &[&str] = &[
    "check",
    "tk",
    "cq",
    "cq'd",
    "ck",
    "sp?",
    "sp",
    "?",
    "??",
    "???",
    "confirm",
    "verify",
    "fact-check",
    "fact check",
    "source?",
    "source tk",
    "cite",
    "citation needed",
    "citation tk",
    "name tk",
    "add",
    "insert",
    "to come",
    "date?",
    "fixme",
    "todo",
    "query",
    "editor:",
    "ed:",
];

/// `[CHECK date]`, `[TK]`, `(sp?)`: square brackets with any opener, round ones only with the usual marks.
///
/// A bracket that touches a word belongs to it: `array[add]`, `item(s)`.
fn bracket(text: &str, at: usize) -> Option<Span> {
    if text.get(..at)?.ends_with(char::is_alphanumeric) {
        return None;
    }
    let square = text.as_bytes().get(at) == Some(&b'[');
    let rest = text.get(at + 1..)?;
    let len = rest.bytes().take(120).position(|b| matches!(b, b']' | b')' | b'\n'))?;
    let closed = rest.as_bytes().get(len) == Some(if square { &b']' } else { &b')' });
    let words = rest.get(..len)?.trim();
    let low = words.to_lowercase();
    let first = low.split([' ', ':', ',']).next().unwrap_or("");
    let desk = if square {
        OPENERS.iter().any(|o| {
            *o == low
                || *o == first && !matches!(*o, "add" | "insert" | "sp" | "query")
                || low.starts_with(&format!("{o}:"))
        }) || matches!(first, "add" | "insert" | "query") && words.starts_with(char::is_uppercase)
            || words.split(|c: char| !c.is_alphanumeric()).any(is_tk)
    } else {
        matches!(low.as_str(), "sp?" | "sp" | "cq" | "?" | "??" | "tk" | "ck" | "check" | "date?" | "name?")
    };
    (closed && desk).then(|| Span::new(at, at + 1 + len + 1))
}

/// `TK`, `TKTK`, `TKs`.
fn is_tk(word: &str) -> bool {
    let bare = word.strip_suffix('s').unwrap_or(word);
    !bare.is_empty() && bare.len().is_multiple_of(2) && bare.as_bytes().chunks(2).all(|pair| pair == b"TK")
}

/// A mark without brackets: a separate word, and neither initials nor a numeral.
fn bare(text: &str, hit: Span) -> Option<Span> {
    let bytes = text.as_bytes();
    let word = |b: &u8| b.is_ascii_alphanumeric() || *b >= 0x80;
    let before = bytes.get(..hit.start)?;
    if hit.of(text) == "??" {
        let more = bytes.get(hit.end..)?.iter().take_while(|b| **b == b'?').count();
        let spaced = before.last().is_none_or(|b| b.is_ascii_whitespace() || matches!(b, b'$' | b'('));
        return spaced.then(|| Span::new(hit.start, hit.end + more));
    }
    let len = bytes.get(hit.start..)?.iter().take_while(|b| word(b)).count();
    let whole = Span::new(hit.start, hit.start + len);
    let mark = whole.of(text);
    let opens = before.last().is_none_or(|b| !word(b) && !matches!(b, b'.' | b'@' | b'#' | b'/'));
    let after = text.get(whole.end..)?;
    let next = after.strip_prefix(' ').unwrap_or("");
    let capital = next.starts_with(char::is_uppercase) && !next.starts_with("TK");
    let shouting =
        before.iter().rev().skip(1).take(6).all(|b| b.is_ascii_uppercase() || *b == b' ') && before.len() > 6;
    let fits = match mark {
        "CQ" => !capital,
        "FIXME" | "TBC" | "TBD" => true,
        "TODO" => !shouting,
        _ if is_tk(mark) => !capital || mark.len() > 2,
        _ if mark.bytes().all(|b| b == b'X') => {
            let money = before.last() == Some(&b'$') || after.starts_with('%');
            let counts =
                next.starts_with(char::is_lowercase) && !next.starts_with("chromosome") && !next.starts_with("century");
            mark.len() <= 4 && (money || counts && !before.ends_with(b"Bowl ") && !before.ends_with(b"Games "))
        }
        _ => false,
    };
    (fits && opens).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marks(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|s| s.of(text)).collect()
    }

    #[test]
    fn marks_of_the_trade_are_found() {
        for (text, want) in [
            ("It cost TK crowns.", vec!["TK"]),
            ("Oda Venn CQ said TKTK.", vec!["CQ", "TKTK"]),
            ("She left in [CHECK year] for good.", vec!["[CHECK year]"]),
            ("Mayor [name TK] and Ilo Reh (sp?) agreed.", vec!["[name TK]", "(sp?)"]),
            ("Rents rose XX percent to $XX.", vec!["XX", "XX"]),
            ("It opened in ??? after a delay (CQ).", vec!["???", "(CQ)"]),
            ("FIXME: the ending. Venue TBC.", vec!["FIXME", "TBC"]),
            ("[verify with harbour office]", vec!["[verify with harbour office]"]),
            ("More TKs to come [TK, TK].", vec!["TKs", "[TK, TK]"]),
        ] {
            assert_eq!(marks(text), want, "{text}");
        }
    }

    #[test]
    fn plain_copy_has_none() {
        for text in [
            "T.K. Orr and TK Venn came.",
            "Ellery Games XX opened. The XX chromosome. Part XX.",
            "CQ Weekly reported it. ATK and TKO are names.",
            "He asked [the minister] (a friend) what to check.",
            "What? Really?",
            "an array[add] of (spare) parts [sic]",
        ] {
            assert!(marks(text).is_empty(), "{text}: {:?}", marks(text));
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "(TK|CQ|XX|\\[|\\]|\\(|\\)|é|’|\\?|[ a-zA-Z$%]){0,60}") {
            for span in find(&text) {
                prop_assert!(span.fits(&text) && !span.is_empty());
            }
        }
    }
}
