//! Lines of metadata, recognised by their form: headline, dek, byline, date line.

use crate::text::Span;
use crate::text::calendar::MONTHS;

/// A headline has at most this many words; the longest in common use (British tabloids, scraped web titles) have about
/// 20.
const HEADLINE_WORDS: usize = 25;

/// A dek, or standfirst, is one or two short sentences.
const DEK_WORDS: usize = 40;

/// The first line, when it is short, something follows it, and it is set apart: by having no full stop, or by a
/// blank line before a longer paragraph.
pub fn headline(text: &str, lines: &[Span]) -> Option<Span> {
    let [first, second, ..] = lines else { return None };
    let words = first.of(text);
    let short = words.split_whitespace().count() <= HEADLINE_WORDS;
    let apart = Span::new(first.end, second.start).of(text).matches('\n').count() > 1 && second.len() > first.len();
    // Without a blank line, a first line that introduces another ("He said:") belongs to the story.
    let heads = !ends_sentence(words) && !words.ends_with([':', ',', ';']);
    (short && !is_byline(words) && !is_date_line(words) && (heads || apart && !is_speech(words))).then_some(*first)
}

/// True when the second line is no sentence and a longer line, the story, follows.
pub fn is_dek(text: &str, lines: &[Span]) -> bool {
    let [_, line, rest @ ..] = lines else { return false };
    let words = line.of(text);
    words.split_whitespace().count() <= DEK_WORDS
        && !ends_sentence(words)
        && !words.ends_with([':', ',', ';', '—'])
        && rest.iter().any(|l| l.len() > line.len())
}

/// `By Nora Field`, `By Nora Field and Tom Reike, Staff Writers`, `BY A STAFF REPORTER`.
pub fn is_byline(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let Some((first, rest)) = words.split_first() else { return false };
    if !matches!(*first, "By" | "BY" | "by") || rest.is_empty() || words.len() > 14 || ends_sentence(line) {
        return false;
    }
    const SMALL: &[&str] = &["and", "&", "of", "for", "de", "van", "von", "in", "the", "a", "at", "with", "|", "•"];
    let named = |w: &&str| w.starts_with(char::is_uppercase) || SMALL.contains(w) || w.starts_with(char::is_numeric);
    rest.first().is_some_and(|w| w.starts_with(char::is_uppercase)) && rest.iter().all(named)
}

/// A line that holds a date and hardly anything else: `Friday, July 21, 2017`, `Published 12 March 2026, 09:41`.
pub fn is_date_line(line: &str) -> bool {
    let words: Vec<String> =
        line.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect();
    if words.is_empty() || words.len() > 12 {
        return false;
    }
    let is_year = |w: &String| {
        w.len() == 4 && (w.starts_with("19") || w.starts_with("20")) && w.bytes().all(|b| b.is_ascii_digit())
    };
    words.iter().any(is_year) && words.iter().all(|w| w.starts_with(|c: char| c.is_ascii_digit()) || is_date_word(w))
}

/// Words that may accompany the figures of a date.
fn is_date_word(word: &str) -> bool {
    const OTHER: &[&str] = &[
        "published",
        "updated",
        "posted",
        "last",
        "modified",
        "first",
        "on",
        "at",
        "am",
        "pm",
        "a",
        "p",
        "m",
        "gmt",
        "utc",
        "est",
        "edt",
        "pst",
        "pdt",
        "cet",
        "cest",
        "bst",
        "ist",
        "et",
        "pt",
    ];
    const DAYS: &[&str] = &["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    OTHER.contains(&word)
        || month(word)
        || DAYS.iter().any(|d| word == *d || word.starts_with(d) && word.ends_with("day"))
}

/// True for a month's name or its usual short form, in lower case.
pub fn month(word: &str) -> bool {
    let short = |m: &str| m.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
    let named = |m: &&str| m.eq_ignore_ascii_case(word) || (3..=4).contains(&word.len()) && short(m);
    MONTHS.iter().any(named) || word == "sept"
}

fn ends_sentence(words: &str) -> bool {
    words.trim_end_matches(['”', '"', '’', '\'', ')']).ends_with(['.', '!', '?'])
}

/// A first line of speech belongs to the story.
fn is_speech(words: &str) -> bool {
    words.starts_with(['“', '"'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines() {
        for line in ["By Nora Field", "BY A STAFF REPORTER", "By Nora Field and Tom Reike, Staff Writers"] {
            assert!(is_byline(line), "{line}");
        }
        for line in ["By Friday the bridge was open.", "By then it was late", "Nora Field", "By"] {
            assert!(!is_byline(line), "{line}");
        }
    }

    #[test]
    fn date_lines() {
        for line in ["Friday, July 21, 2017", "Published: 12 March 2026, 09:41 GMT", "Sept. 3, 2019", "2026-03-12"] {
            assert!(is_date_line(line), "{line}");
        }
        for line in ["It opened in July 2017", "1,200 people", "Friday", "The class of 2017"] {
            assert!(!is_date_line(line), "{line}");
        }
    }
}
