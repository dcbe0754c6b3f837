//! Selecting words with the pointer: press, drag, double click a word, triple click a sentence.
//!
//! A selection is two byte offsets in the article, so it survives scrolling out of sight, and can span blocks.

use crate::text::Span;

/// Words being marked, or marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marking {
    /// Where the pointer was pressed.
    pub anchor: usize,
    /// Where it is, or was let go.
    pub focus: usize,
}

impl Marking {
    /// From one end to the other, whichever comes first.
    pub fn span(self) -> Span {
        Span { start: self.anchor.min(self.focus), end: self.anchor.max(self.focus) }
    }
}

/// The word around the byte `at`: letters, digits and what joins them (`don’t`, `mid-air`).
pub fn word_at(text: &str, at: usize) -> Span {
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-');
    let head = text.get(..at).unwrap_or("");
    let tail = text.get(at..).unwrap_or("");
    let before: usize = head.chars().rev().take_while(|&c| joins(c)).map(char::len_utf8).sum();
    let after: usize = tail.chars().take_while(|&c| joins(c)).map(char::len_utf8).sum();
    if before + after > 0 {
        return Span::new(at - before, at + after);
    }
    Span::new(at, at + tail.chars().next().map_or(0, char::len_utf8))
}

/// The sentence around the byte `at`, if one holds it.
pub fn sentence_at(sentences: &[Span], at: usize) -> Option<Span> {
    let next = sentences.partition_point(|sentence| sentence.start <= at);
    next.checked_sub(1).and_then(|i| sentences.get(i)).copied().filter(|sentence| at <= sentence.end)
}

/// What a copied selection says: paragraphs stay apart.
pub fn copied(text: &str, span: Span) -> String {
    span.of(text).trim_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_word_holds_its_apostrophe_and_hyphen() {
        let text = "They don’t fly mid-air.";
        assert_eq!(word_at(text, 7).of(text), "don’t");
        assert_eq!(word_at(text, 20).of(text), "mid-air");
        assert_eq!(word_at(text, text.len() - 1).of(text), "mid-air");
        assert_eq!(word_at("", 0), Span::new(0, 0));
    }

    #[test]
    fn a_marking_runs_both_ways() {
        assert_eq!(Marking { anchor: 9, focus: 4 }.span(), Span::new(4, 9));
        assert_eq!(sentence_at(&[Span::new(0, 5), Span::new(6, 10)], 7), Some(Span::new(6, 10)));
        assert_eq!(sentence_at(&[], 7), None);
    }

    proptest! {
        #[test]
        fn a_word_is_always_inside_the_text(text in "\\PC{0,40}", at in 0_usize..60) {
            prop_assert!(word_at(&text, at.min(text.len())).start <= text.len());
        }
    }
}
