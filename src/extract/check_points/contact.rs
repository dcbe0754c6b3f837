//! Addresses a reader may use: `https://example.org/a`, `desk@example.org`, `+44 20 7946 0000`, `(555) 010-1234`.
//!
//! Values: the address in lower case where case does not matter, the telephone number as digits with its `+`.

use super::tokenized::point;
use crate::extract::{Point, PointKind};
use crate::text::Span;

/// Every address in `text`, in order.
pub fn find(text: &str) -> Vec<Point> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    for at in memchr::memchr_iter(b'@', bytes) {
        found.extend(email(text, at));
    }
    for at in memchr::memmem::find_iter(bytes, "://").chain(memchr::memmem::find_iter(bytes, "www.")) {
        found.extend(url(text, at));
    }
    phones(text, &mut found);
    found.sort_by_key(|p| (p.span.start, std::cmp::Reverse(p.span.end)));
    let mut end = 0;
    found.retain(|p| {
        let apart = p.span.start >= end;
        end = if apart { p.span.end } else { end };
        apart
    });
    found
}

fn address_byte(b: &u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-' | b'+' | b'%')
}

fn email(text: &str, at: usize) -> Option<Point> {
    let bytes = text.as_bytes();
    let name = bytes.get(..at)?.iter().rev().take(64).take_while(|b| address_byte(b)).count();
    let host = bytes
        .get(at + 1..)?
        .iter()
        .take(255)
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'))
        .count();
    let span = Span::new(at - name, at + 1 + host);
    let words = span.of(text).trim_end_matches(['.', '-']);
    let host = words.get(name + 1..)?;
    let (_, top) = host.rsplit_once('.')?;
    let fits = name > 0 && top.len() >= 2 && top.bytes().all(|b| b.is_ascii_alphabetic()) && !host.starts_with('.');
    fits.then(|| point(Span::new(span.start, span.start + words.len()), PointKind::Email, words.to_ascii_lowercase()))
}

/// The address around `://`, or from `www.`.
fn url(text: &str, at: usize) -> Option<Point> {
    let bytes = text.as_bytes();
    let scheme = bytes.get(..at)?.iter().rev().take(12).take_while(|b| b.is_ascii_alphabetic()).count();
    let start = if text.get(at..)?.starts_with("://") { at - scheme } else { at };
    if start == at && (scheme > 0 || text.get(at..)?.starts_with("://")) {
        return None;
    }
    let rest = text.get(start..)?;
    let stop = |c: char| {
        c.is_whitespace() || matches!(c, '"' | '<' | '>' | '“' | '”' | '’' | '‘' | '«' | '»' | '{' | '}' | '|')
    };
    let len = rest.find(stop).unwrap_or(rest.len());
    let words = rest.get(..len)?.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'']);
    let fits = words.len() > 6 && words.contains('.');
    fits.then(|| point(Span::new(start, start + words.len()), PointKind::Url, words))
}

/// Telephone numbers: groups of digits joined by single spaces, dots, dashes or brackets, 7 to 15 digits in all.
fn phones(text: &str, found: &mut Vec<Point>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(ahead) = bytes.get(at..).and_then(|b| b.iter().position(u8::is_ascii_digit)) {
        let mut start = at + ahead;
        let joined = start > 0
            && bytes
                .get(start - 1)
                .is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b',' | b'$' | b'/' | b'-'));
        let (end, groups) = digit_groups(bytes, start);
        at = end.max(start + 1);
        if start > 0 && matches!(bytes.get(start - 1), Some(b'(' | b'+')) {
            start -= 1;
        }
        let span = Span::new(start, end);
        if !joined && is_telephone_number(span.of(text), &groups) {
            let plus = if span.of(text).starts_with('+') { "+" } else { "" };
            let digits: String = span.of(text).chars().filter(char::is_ascii_digit).collect();
            found.push(point(span, PointKind::Phone, format!("{plus}{digits}")));
        }
    }
}

/// The end of the run of digit groups from `start`, and the lengths of the groups.
fn digit_groups(bytes: &[u8], start: usize) -> (usize, Vec<usize>) {
    let (mut end, mut groups) = (start, Vec::new());
    let mut at = start;
    loop {
        let count = bytes.get(at..).map_or(0, |b| b.iter().take_while(|b| b.is_ascii_digit()).count());
        if count == 0 {
            return (end, groups);
        }
        groups.push(count);
        end = at + count;
        at = end;
        let gap = bytes
            .get(at..)
            .map_or(0, |b| b.iter().take(2).take_while(|b| matches!(b, b' ' | b'-' | b')' | b'(')).count());
        let dot = usize::from(gap == 0 && bytes.get(at) == Some(&b'.') && groups.len() < 3 && count == 3);
        at += gap + dot;
        if gap + dot == 0 || groups.len() > 6 {
            return (end, groups);
        }
    }
}

fn is_telephone_number(words: &str, groups: &[usize]) -> bool {
    let total: usize = groups.iter().sum();
    if words.starts_with('+') {
        return (8..=15).contains(&total);
    }
    if words.starts_with('(') {
        return words.contains(')') && (7..=12).contains(&total) && groups.len() > 1;
    }
    match groups {
        [3, 3, 4] | [1, 3, 3, 4] => true,
        [3, 4] => words.contains('-'),
        [first, ..] => words.starts_with('0') && *first >= 3 && groups.len() > 1 && (9..=12).contains(&total),
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<(PointKind, String)> {
        find(text).into_iter().map(|p| (p.kind, p.value)).collect()
    }

    #[test]
    fn mail_and_web() {
        let found = all("Write to Desk@Example.org, see https://example.org/a?b=1. Or (www.example.com).");
        assert_eq!(found[0], (PointKind::Email, "desk@example.org".into()));
        assert_eq!(found[1], (PointKind::Url, "https://example.org/a?b=1".into()));
        assert_eq!(found[2], (PointKind::Url, "www.example.com".into()));
        assert!(all("@handle, a@b, x://, www. and 3@").is_empty());
    }

    #[test]
    fn telephones() {
        for (text, want) in [
            ("Call +44 20 7946 0000 now", "+442079460000"),
            ("(555) 010-1234", "5550101234"),
            ("call 555-010-1234.", "5550101234"),
            ("0131 496 0000", "01314960000"),
        ] {
            assert_eq!(all(text), [(PointKind::Phone, want.to_owned())], "{text}");
        }
        assert!(all("In 2018-2019 there were 1 200 300 of 12-15, on 2026-03-12").is_empty());
    }
}
