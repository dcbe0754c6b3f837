//! Noun phrases before and after a verb.
//!
//! In `Mara Quill, who chairs the board, said` the phrase before `said` is `Mara Quill`; in `said a spokesman for the
//! ministry on Monday` the phrase after it is `a spokesman for the ministry`.

use super::clause_items::{CoarseTag, PassageView};
use std::ops::Range;

/// The parts of speech of a simple noun phrase.
const NOMINAL_TAGS: [CoarseTag; 6] = [
    CoarseTag::Noun,
    CoarseTag::Proper,
    CoarseTag::Determiner,
    CoarseTag::Modifier,
    CoarseTag::Owner,
    CoarseTag::Pronoun,
];
/// Prepositions that link a phrase to the noun before it.
const LINKING_PREPOSITIONS: [&str; 8] = ["of", "for", "at", "from", "in", "with", "to", "on"];
/// Longest aside between a pair of commas, in items.
const LONGEST_ASIDE: usize = 40;

/// True for a day, a month or the like: it says when, not who.
pub fn is_time_word(word: &str) -> bool {
    const WHEN: [&str; 34] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "today",
        "yesterday",
        "tomorrow",
        "tonight",
        "jan.",
        "feb.",
        "aug.",
        "sept.",
        "sep.",
        "oct.",
        "nov.",
        "dec.",
        "earlier",
        "later",
        "recently",
        "ago",
        "afterward",
    ];
    word.len() <= 9 && WHEN.iter().any(|w| w.eq_ignore_ascii_case(word))
}

impl PassageView<'_> {
    /// True when the item at `at` can be part of a simple noun phrase.
    fn is_nominal(&self, at: usize) -> bool {
        self.is_any_of(at, &NOMINAL_TAGS) && !is_time_word(self.word(at))
    }

    /// True when a noun phrase can begin at `at`.
    pub fn begins_phrase(&self, at: usize) -> bool {
        self.is_nominal(at) && self.tag(at) != CoarseTag::Owner || self.tag(at) == CoarseTag::There
    }

    /// The simple noun phrase that begins at `at`, without what follows a preposition.
    pub fn simple_phrase_after(&self, at: usize) -> Option<Range<usize>> {
        if !self.begins_phrase(at) {
            return None;
        }
        let mut end = at;
        while end < self.len() && (self.is_nominal(end) || self.is_premodifier(end) || self.joins_names(end)) {
            let pronoun = self.tag(end) == CoarseTag::Pronoun;
            // A new determiner or pronoun begins a new phrase: `told | reporters | he`.
            if end > at
                && (pronoun || self.tag(end) == CoarseTag::Determiner)
                && self.tag(end - 1) != CoarseTag::Determiner
            {
                break;
            }
            end += 1;
            if pronoun {
                break;
            }
        }
        Some(at..end)
    }

    /// A participle or hyphen inside a phrase: `the newly elected mayor`, `Anglo-Dutch`.
    fn is_premodifier(&self, at: usize) -> bool {
        let noun_next = self.is_any_of(at + 1, &[CoarseTag::Noun, CoarseTag::Proper, CoarseTag::Modifier]);
        (self.is_any_of(at, &[CoarseTag::Participle, CoarseTag::Ing, CoarseTag::Adverb])
            && noun_next
            && at > 0
            && self.is_nominal(at - 1))
            || (self.is(at, &["-"]) && noun_next)
    }

    /// `and`, `&` between two names of one owner: `Hale & Sons`.
    fn joins_names(&self, at: usize) -> bool {
        self.is(at, &["&"])
    }

    /// The noun phrase that begins at `at`, with `of …` and the like unless its head is a name.
    pub fn phrase_after(&self, at: usize) -> Option<Range<usize>> {
        let mut whole = self.simple_phrase_after(at)?;
        while self.is(whole.end, &LINKING_PREPOSITIONS) && self.tag(whole.end - 1) == CoarseTag::Noun {
            let Some(next) = self.simple_phrase_after(whole.end + 1) else { break };
            whole.end = next.end;
        }
        Some(whole)
    }

    /// The noun phrase that ends just before `end`.
    pub fn phrase_before(&self, end: usize, first: usize) -> Option<Range<usize>> {
        let mut start = end;
        loop {
            let last = start;
            while start > first && (self.is_nominal(start - 1) || start < end && self.inner(start - 1)) {
                start -= 1;
                let begins = self.is_any_of(start, &[CoarseTag::Determiner, CoarseTag::Pronoun]);
                if begins && !(start > first && self.tag(start - 1) == CoarseTag::Determiner) {
                    break;
                }
            }
            if start == last {
                break;
            }
            let tied = start > first + 1
                && self.is(start - 1, &LINKING_PREPOSITIONS)
                && self.is_any_of(start - 2, &[CoarseTag::Noun, CoarseTag::Proper]);
            if !tied || is_time_word(self.word(start - 2)) {
                return Some(start..end);
            }
            start -= 1;
        }
        // The loop skips a preposition only when a noun precedes it.
        (start < end).then_some(start..end)
    }

    fn inner(&self, at: usize) -> bool {
        self.is_premodifier(at) || self.joins_names(at)
    }

    /// The first item of the aside that closes at the mark `close`: for `Quill, who chairs it,` the first comma.
    pub fn aside_before(&self, close: usize, first: usize) -> Option<usize> {
        let mark = self.word(close);
        if mark == ")" {
            return (first..close).rev().take(LONGEST_ASIDE).find(|&at| self.word(at) == "(");
        }
        let dash = matches!(mark, "—" | "–" | "--" | "-");
        (first..close).rev().take(LONGEST_ASIDE).find(|&at| {
            let same = if dash { self.word(at) == mark } else { self.word(at) == "," };
            same && at > first && at + 1 < close && self.ends_nominal(at - 1) && self.begins_aside(at + 1)
        })
    }

    fn ends_nominal(&self, at: usize) -> bool {
        self.is_any_of(at, &[CoarseTag::Noun, CoarseTag::Proper, CoarseTag::Pronoun, CoarseTag::Modifier])
            && !is_time_word(self.word(at))
            || self.word(at) == ")"
    }

    fn begins_aside(&self, at: usize) -> bool {
        use CoarseTag::*;
        self.is_any_of(at, &[Wh, Determiner, Noun, Proper, Modifier, Ing, Participle, Preposition, Adverb])
    }
}
