//! Where a sentence falls into statements that stand alone: `The dam broke, and nobody was warned` are two.

use crate::extract::check_points::tokenized::Line;
use crate::extract::models::Tag;
use crate::text::Span;

/// The statements of the tokens of `line`, in order: the sentence itself, or its coordinated clauses.
pub fn split(line: &Line) -> Vec<Span> {
    let mut starts = vec![line.first];
    let mut ends = Vec::new();
    let mut depth = Depth::default();
    for i in line.first..line.end {
        depth.pass(line, i);
        let from = starts.last().copied().unwrap_or(line.first);
        if depth.open() || i < from + 3 {
            continue;
        }
        if let Some(next) = joint(line, i)
            && clause(line, from, i, false)
            && clause(line, next, clause_end(line, next), true)
        {
            ends.push(i);
            starts.push(next);
        }
    }
    ends.push(line.end);
    starts.into_iter().zip(ends).map(|(a, b)| line.over(a, b)).filter(|s| !s.is_empty()).collect()
}

/// Marks and brackets that are open: inside them nothing is split.
#[derive(Default)]
struct Depth {
    quotes: i32,
    brackets: i32,
    straight: bool,
}

impl Depth {
    fn pass(&mut self, line: &Line, i: usize) {
        match line.word(i) {
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

/// The token after the joint at `i`: `;`, or a comma and a conjunction.
fn joint(line: &Line, i: usize) -> Option<usize> {
    match line.word(i) {
        ";" => Some(if line.any(i + 1, &["and", "but", "however"]) { i + 2 } else { i + 1 }),
        "," if line.any(i + 1, &["and", "but", "so", "yet", "while", "whereas"]) => Some(i + 2),
        _ => None,
    }
}

fn clause_end(line: &Line, from: usize) -> usize {
    (from..line.end).find(|&i| i > from && matches!(line.word(i), ";" | "." | "!" | "?")).unwrap_or(line.end)
}

/// Words that may be a subject's first.
const OPENERS: &[&str] = &[
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
fn clause(line: &Line, from: usize, to: usize, strict: bool) -> bool {
    let subject = OPENERS.contains(&line.low(from)) || line.capital(from) || line.digit(from);
    if to < from + 3 || (strict && !subject) {
        return false;
    }
    // A verb stands after its subject, and close to it; a clause that hangs on "if", "when" or "which" is none.
    let hangs = !strict
        && line.any(
            from,
            &[
                "if", "when", "while", "although", "though", "because", "as", "after", "before", "unless", "since",
                "that", "which", "who",
            ],
        );
    let near = if strict { to.min(from + 9) } else { to };
    let mut relative = false;
    !hangs
        && (from + 1..near).any(|i| {
            relative |= line.any(i, &["who", "which", "that", "whose"]);
            if matches!(line.word(i), ",") {
                relative = false;
            }
            !relative && finite(line, i) && !matches!(line.low(i - 1), "to" | "the" | "a" | "an" | "of" | "by" | "and")
        })
}

/// True for a verb that can carry a clause: tagged as finite, or a modal.
pub fn finite(line: &Line, i: usize) -> bool {
    let tag = line.tag(i);
    tag.is_finite_verb() || tag == Tag::Md
}
