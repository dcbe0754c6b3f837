//! Sentences within a paragraph: `He left. “Why?” she asked.` holds two.

use super::Span;

/// The sentences of the paragraph `within`, in order, without white space at their ends.
pub fn sentences(text: &str, within: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = within.start;
    let words = within.of(text);
    for (at, mark) in words.match_indices(['.', '!', '?']) {
        let end = within.start + at + mark.len();
        if text.get(end..).is_some_and(|rest| rest.starts_with(' ')) {
            found.push(Span::new(start, end).trim(text));
            start = end;
        }
    }
    let rest = Span::new(start, within.end).trim(text);
    if !rest.is_empty() {
        found.push(rest);
    }
    found
}
