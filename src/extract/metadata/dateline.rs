//! Datelines: `DALLAS (AP) — `, `NEW YORK, Nov. 19 (Wire) – `, `Port Ellery: `.

use super::lines::month;
use crate::text::Span;

/// What can separate a dateline from the story.
pub const SEPARATORS: &[char] = &['—', '–', '-', ':'];

/// A dateline is at most this long, in bytes: a city, a country, a date and an agency.
const LONGEST: usize = 90;

/// The dateline at the beginning of `line`, without its dash or colon.
pub fn find(text: &str, line: Span) -> Option<Span> {
    let words = line.of(text);
    let head = words.get(..floor(words, LONGEST))?;
    let end = separator(head)?;
    let place = head.get(..end)?.trim_end();
    let story = words.get(end..)?.trim_start_matches(|c: char| c.is_whitespace() || SEPARATORS.contains(&c));
    let story_begins = story.starts_with(|c: char| c.is_uppercase() || "“‘\"'$£€".contains(c) || c.is_ascii_digit());
    (story_begins && is_place_line(place)).then(|| Span::new(line.start, line.start + place.len()))
}

/// The date that a dateline holds: `March 12, 2026`, `Nov. 19`.
pub fn date_in(text: &str, dateline: Span) -> Option<Span> {
    let words = dateline.of(text);
    let is_inner = |c: char| c.is_alphanumeric() || c == '.';
    let mut start = None;
    let mut end = 0;
    for (at, word) in words.split_inclusive(|c: char| !is_inner(c)).scan(0, |at, piece| {
        let here = *at;
        *at += piece.len();
        Some((here, piece.trim_end_matches(|c: char| !is_inner(c))))
    }) {
        let is_figure = word.starts_with(|c: char| c.is_ascii_digit());
        if is_figure || month(&word.trim_end_matches('.').to_lowercase()) {
            start.get_or_insert(at);
            end = at + word.len();
        } else if start.is_some() && !word.is_empty() {
            break;
        }
    }
    let found = start.map(|s| Span::new(dateline.start + s, dateline.start + end))?;
    found.of(text).contains(|c: char| c.is_alphabetic()).then_some(found)
}

/// Where the dash or colon is that ends a dateline: a dash with a space before it or after it, or a colon with one
/// after.
fn separator(head: &str) -> Option<usize> {
    head.char_indices().find_map(|(at, c)| {
        let before = head.get(..at)?.chars().next_back();
        let after = head.get(at + c.len_utf8()..)?.chars().next();
        let spaced = before == Some(' ') || after == Some(' ');
        match c {
            '—' | '–' => (before == Some(' ') || before == Some(')') || spaced).then_some(at),
            '-' => (before == Some(' ') && matches!(after, Some(' ' | '-')) || before == Some('-') && spaced)
                .then_some(if before == Some('-') { at - 1 } else { at }),
            ':' => (after == Some(' ')).then_some(at),
            _ => None,
        }
    })
}

/// True when the words can be a dateline: a place in capitals, or one to three capitalised words and what may follow
/// them.
fn is_place_line(place: &str) -> bool {
    // Words that begin a line before a colon or a dash and are no places.
    const OPENERS: &[&str] = &[
        "update",
        "updated",
        "exclusive",
        "breaking",
        "correction",
        "analysis",
        "opinion",
        "review",
        "editor’s note",
        "editor's note",
        "note",
        "watch",
        "video",
        "photos",
        "photo",
        "question",
        "answer",
        "q",
        "a",
        "warning",
        "live",
        "profile",
        "obituary",
        "comment",
        "summary",
        "background",
        "related",
        "source",
        "sources",
        "caption",
    ];
    let city = place.split([',', '(']).next().unwrap_or("").trim();
    let words: Vec<&str> = city.split_whitespace().collect();
    if words.is_empty() || words.len() > 4 || OPENERS.contains(&city.to_lowercase().as_str()) {
        return false;
    }
    let in_capitals = city.chars().filter(|c| c.is_alphabetic()).count() > 2 && !city.contains(char::is_lowercase);
    let capitalised = words.len() <= 3 && words.iter().all(|w| w.starts_with(char::is_uppercase));
    let rest_fits = place.get(city.len()..).is_some_and(is_rest);
    (in_capitals || capitalised) && rest_fits && !city.ends_with(['.', '!', '?'])
}

/// What may follow the city: a country or state, a date, an agency in brackets; nothing that makes a sentence.
fn is_rest(rest: &str) -> bool {
    rest.split(|c: char| c.is_whitespace() || ",()/|".contains(c)).filter(|w| !w.is_empty()).all(|w| {
        w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || matches!(w, "of" | "and" | "the" | "de")
    })
}

/// The last character boundary at or before `at`.
fn floor(words: &str, at: usize) -> usize {
    (0..=at.min(words.len())).rev().find(|&i| words.is_char_boundary(i)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dateline(text: &str) -> Option<&str> {
        find(text, Span::new(0, text.len())).map(|s| s.of(text))
    }

    #[test]
    fn datelines_of_many_houses() {
        assert_eq!(dateline("DALLAS (AP) — The campaign is moving."), Some("DALLAS (AP)"));
        assert_eq!(dateline("NEW YORK, Nov. 19 (Wire) – A minister spoke."), Some("NEW YORK, Nov. 19 (Wire)"));
        assert_eq!(dateline("Port Ellery: The bridge reopened."), Some("Port Ellery"));
        assert_eq!(dateline("BERGEN, Norway -- Power flowed again."), Some("BERGEN, Norway"));
        assert_eq!(dateline("LONDON - “We are ready,” she said."), Some("LONDON"));
    }

    #[test]
    fn sentences_with_a_dash_or_colon_are_no_datelines() {
        assert_eq!(dateline("The bridge — shut since May — reopened."), None);
        assert_eq!(dateline("He said: The bridge is open."), None);
        assert_eq!(dateline("Update: The bridge is open."), None);
        assert_eq!(dateline("Power flowed again on Thursday."), None);
        assert_eq!(dateline("Reike – who joined the city in 2009 – left."), None);
    }

    #[test]
    fn the_date_inside() {
        let text = "BERGEN, Norway, March 12, 2026 (Wire)";
        assert_eq!(date_in(text, Span::new(0, text.len())).map(|s| s.of(text)), Some("March 12, 2026"));
        let text = "DALLAS (AP)";
        assert_eq!(date_in(text, Span::new(0, text.len())), None);
    }
}
