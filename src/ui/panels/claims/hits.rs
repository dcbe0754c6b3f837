//! Where searched words stand in a line, and which part of the line to show so that they are seen.
//!
//! In `The repair used 4,100 tonnes` a search for `tonnes` is a hit at bytes 22..28.

use std::ops::Range;

/// How many characters of a line are kept before its first hit when the line is too long.
const BEFORE: usize = 24;
/// A line that is no longer than this is never cut at its front.
const SHORT: usize = 48;

/// The byte ranges of `needle` (in lower case) in `text`, letter case aside; none for an empty needle.
pub fn find(text: &str, needle: &str) -> Vec<Range<usize>> {
    if needle.is_empty() {
        return Vec::new();
    }
    let mut lower = String::with_capacity(text.len());
    // Lower case may be longer or shorter than its letter: each byte of it remembers where the letter began.
    let mut origin: Vec<usize> = Vec::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        for low in letter.to_lowercase() {
            lower.push(low);
            origin.resize(lower.len(), at);
        }
    }
    let begin = |at: usize| origin.get(at).copied().unwrap_or(text.len());
    lower.match_indices(needle).map(|(at, hit)| begin(at)..end(text, begin(at + hit.len() - 1))).collect()
}

/// One past the letter that begins at `at`.
fn end(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.chars().next()).map_or(text.len(), |letter| at + letter.len_utf8())
}

/// The byte from which to show a long line so that its first hit is in sight: the start of a word.
pub fn front(text: &str, hits: &[Range<usize>]) -> usize {
    let Some(first) = hits.first().filter(|hit| hit.start > SHORT) else { return 0 };
    let before = text.get(..first.start).unwrap_or("");
    let cut = before.char_indices().rev().nth(BEFORE).map_or(0, |(at, _)| at);
    before.get(cut..).and_then(|rest| rest.find(' ')).map_or(cut, |space| cut + space + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hits_are_found_whatever_their_case() {
        assert_eq!(find("The repair used 4,100 Tonnes", "tonnes"), vec![22..28]);
        assert_eq!(find("aaa", "a"), vec![0..1, 1..2, 2..3]);
        assert!(find("Anything", "").is_empty());
    }

    #[test]
    fn letters_that_grow_in_lower_case_keep_their_place() {
        let text = "İstanbul und Köln";
        let hit = find(text, "köln").remove(0);
        assert_eq!(text.get(hit), Some("Köln"));
        let text = "Straße İ";
        assert!(find(text, "i").iter().all(|hit| text.get(hit.clone()).is_some()));
    }

    #[test]
    fn a_far_hit_pulls_the_line_to_the_left_at_a_word() {
        let text = "A long beginning that goes on and on before it comes to the word harbour at last";
        let hits = find(text, "harbour");
        let front = front(text, &hits);
        assert!(front > 0 && text.get(front - 1..front) == Some(" "));
        assert_eq!(super::front("harbour", &find("harbour", "harbour")), 0);
    }
}
