//! Splits a sentence into statements that are complete by themselves: `The dam broke, and nobody was warned` is two.

use crate::extract::check_points::SentenceCursor;
use crate::extract::models::Tag;
use crate::text::Span;

/// The statements of the tokens of `cursor`, in order: the sentence itself, or its coordinated clauses.
pub fn split(cursor: &SentenceCursor) -> Vec<Span> {
    let mut starts = vec![cursor.first];
    let mut ends = Vec::new();
    let mut depth = Depth::default();
    for i in cursor.first..cursor.end {
        depth.pass(cursor, i);
        let from = starts.last().copied().unwrap_or(cursor.first);
        if depth.open() || i < from + 3 {
            continue;
        }
        if let Some(next) = clause_after(cursor, i)
            && clause(cursor, from, i, false)
            && clause(cursor, next, clause_end(cursor, next), true)
        {
            ends.push(i);
            starts.push(next);
        }
    }
    ends.push(cursor.end);
    starts.into_iter().zip(ends).map(|(a, b)| cursor.span_of(a, b)).filter(|s| !s.is_empty()).collect()
}

/// Open quotation marks and brackets, inside which nothing is split.
#[derive(Default)]
struct Depth {
    quotes: i32,
    brackets: i32,
    straight: bool,
}

impl Depth {
    fn pass(&mut self, cursor: &SentenceCursor, i: usize) {
        match cursor.word(i) {
            "“" | "«" | "``" => self.quotes += 1,
            "”" | "»" | "''" => self.quotes = (self.quotes - 1).max(0),
            "\"" => self.straight = !self.straight,
            "(" | "[" => self.brackets += 1,
            ")" | "]" => self.brackets = (self.brackets - 1).max(0),
            _ => {}
        }
    }

    fn open(&self) -> bool {
        self.quotes > 0 || self.brackets > 0 || self.straight
    }
}

/// The first token of the clause after a `;`, or after a comma and a conjunction, at `i`.
fn clause_after(cursor: &SentenceCursor, i: usize) -> Option<usize> {
    match cursor.word(i) {
        ";" => Some(if cursor.is_any(i + 1, &["and", "but", "however"]) { i + 2 } else { i + 1 }),
        "," if cursor.is_any(i + 1, &["and", "but", "so", "yet", "while", "whereas"]) => Some(i + 2),
        _ => None,
    }
}

fn clause_end(cursor: &SentenceCursor, from: usize) -> usize {
    (from..cursor.end).find(|&i| i > from && matches!(cursor.word(i), ";" | "." | "!" | "?")).unwrap_or(cursor.end)
}

/// Words that can begin a subject.
const SUBJECT_OPENERS: &[&str] = &[
    "the",
    "a",
    "an",
    "he",
    "she",
    "it",
    "they",
    "we",
    "i",
    "you",
    "this",
    "that",
    "these",
    "those",
    "there",
    "his",
    "her",
    "its",
    "their",
    "our",
    "my",
    "no",
    "nobody",
    "none",
    "some",
    "many",
    "most",
    "all",
    "both",
    "one",
    "two",
    "three",
    "several",
    "few",
    "officials",
    "police",
    "critics",
    "people",
];

/// True when the tokens have a subject and a finite verb of their own; `strict` asks for the subject at once.
fn clause(cursor: &SentenceCursor, from: usize, to: usize, strict: bool) -> bool {
    let subject =
        SUBJECT_OPENERS.contains(&cursor.lower(from)) || cursor.is_capitalised(from) || cursor.starts_with_digit(from);
    if to < from + 3 || (strict && !subject) {
        return false;
    }
    // A verb follows its subject closely. A clause after "if", "when" or "which" is subordinate and no statement by
    // itself.
    let subordinate = !strict
        && cursor.is_any(
            from,
            &[
                "if", "when", "while", "although", "though", "because", "as", "after", "before", "unless", "since",
                "that", "which", "who",
            ],
        );
    let near = if strict { to.min(from + 9) } else { to };
    let mut relative = false;
    !subordinate
        && (from + 1..near).any(|i| {
            relative |= cursor.is_any(i, &["who", "which", "that", "whose"]);
            if matches!(cursor.word(i), ",") {
                relative = false;
            }
            !relative
                && is_finite_verb(cursor, i)
                && !matches!(cursor.lower(i - 1), "to" | "the" | "a" | "an" | "of" | "by" | "and")
        })
}

/// True for a verb that can be the main verb of a clause: a finite verb or a modal.
pub fn is_finite_verb(cursor: &SentenceCursor, i: usize) -> bool {
    let tag = cursor.tag(i);
    tag.is_finite_verb() || tag == Tag::Md
}
