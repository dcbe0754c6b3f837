//! Two wordings compared word by word: from `cost 14 crowns` to `cost 15 crowns`, `14` was removed and `15` added.

use super::tokens::TokenInterner;
use crate::text::Span;
use similar::{Algorithm, DiffTag, capture_diff_slices};

/// One step from an old wording to a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Words that both have.
    Same {
        /// Their place in the old wording.
        old: Span,
        /// Their place in the new wording.
        new: Span,
    },
    /// Words that only the old wording has.
    Removed(Span),
    /// Words that only the new wording has.
    Added(Span),
}

/// Tokens of both wordings together up to which they are compared word by word: ten times a long paragraph.
///
/// A larger limit shows more of a rewritten chapter; a smaller one answers sooner.
const TOKEN_LIMIT: usize = 20_000;

/// Compares two wordings word by word; white space and marks count too. Wordings of more than some 10,000 words are not
/// compared: the result then says that everything was removed and everything added.
pub fn changes(old: &str, new: &str) -> Vec<Change> {
    let mut interner = TokenInterner::default();
    let (a, b) = (interner.intern_exact(old), interner.intern_exact(new));
    if a.len() + b.len() > TOKEN_LIMIT {
        return vec![Change::Removed(Span::new(0, old.len())), Change::Added(Span::new(0, new.len()))];
    }
    let mut steps = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, &a.ids, &b.ids) {
        let hull = |spans: &[Span], range: std::ops::Range<usize>| {
            let first = spans.get(range.start).copied().unwrap_or_default();
            let last = range.end.checked_sub(1).and_then(|i| spans.get(i)).copied().unwrap_or(first);
            first.join(last)
        };
        let (was, is) = (hull(&a.spans, op.old_range()), hull(&b.spans, op.new_range()));
        match op.tag() {
            DiffTag::Equal => steps.push(Change::Same { old: was, new: is }),
            DiffTag::Delete => steps.push(Change::Removed(was)),
            DiffTag::Insert => steps.push(Change::Added(is)),
            DiffTag::Replace => steps.extend([Change::Removed(was), Change::Added(is)]),
        }
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_changed_figure_is_between_unchanged_words() {
        let (old, new) = ("The bridge cost 14 crowns.", "The bridge cost 15 crowns.");
        let told: Vec<String> = changes(old, new)
            .into_iter()
            .map(|c| match c {
                Change::Same { old: s, .. } => format!("={}", s.of(old)),
                Change::Removed(s) => format!("-{}", s.of(old)),
                Change::Added(s) => format!("+{}", s.of(new)),
            })
            .collect();
        assert_eq!(told, ["=The bridge cost ", "-14", "+15", "= crowns."]);
    }

    proptest! {
        #[test]
        fn the_steps_spell_both_wordings(old in "[a-c ,]{0,60}", new in "[a-c ,]{0,60}") {
            let (mut a, mut b) = (String::new(), String::new());
            for step in changes(&old, &new) {
                match step {
                    Change::Same { old: x, new: y } => { a.push_str(x.of(&old)); b.push_str(y.of(&new)); }
                    Change::Removed(x) => a.push_str(x.of(&old)),
                    Change::Added(y) => b.push_str(y.of(&new)),
                }
            }
            prop_assert_eq!((a, b), (old, new));
        }
    }
}
