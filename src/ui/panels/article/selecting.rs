//! The text selection: by dragging, by double click (a word) or triple click (a sentence), or by keyboard, word by
//! word.
//!
//! A selection is a pair of byte offsets in the article, so that it can span blocks and survives scrolling.

use crate::text::Span;

/// A text selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextSelection {
    /// Byte where the selection began.
    pub anchor: usize,
    /// Byte where the selection ends, which may be before the anchor.
    pub focus: usize,
}

impl TextSelection {
    /// The selected span.
    pub fn span(self) -> Span {
        Span { start: self.anchor.min(self.focus), end: self.anchor.max(self.focus) }
    }
}

/// The word at the byte `at`: letters, digits, apostrophes and hyphens (`don’t`, `mid-air`).
pub fn word_at(text: &str, at: usize) -> Span {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-');
    let head = text.get(..at).unwrap_or("");
    let tail = text.get(at..).unwrap_or("");
    let before: usize = head.chars().rev().take_while(|&c| is_word(c)).map(char::len_utf8).sum();
    let after: usize = tail.chars().take_while(|&c| is_word(c)).map(char::len_utf8).sum();
    if before + after > 0 {
        return Span::new(at - before, at + after);
    }
    Span::new(at, at + tail.chars().next().map_or(0, char::len_utf8))
}

/// The sentence at the byte `at`, if any contains it.
pub fn sentence_at(sentences: &[Span], at: usize) -> Option<Span> {
    let next = sentences.partition_point(|sentence| sentence.start <= at);
    next.checked_sub(1).and_then(|i| sentences.get(i)).copied().filter(|sentence| at <= sentence.end)
}

/// Which end of the selection moves, and in which direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The end, a word later.
    EndLater,
    /// The end, a word earlier.
    EndEarlier,
    /// The start, a word earlier.
    StartEarlier,
    /// The start, a word later.
    StartLater,
}

impl Reach {
    /// True when the end moves, false when the start does.
    pub fn moves_end(self) -> bool {
        matches!(self, Self::EndLater | Self::EndEarlier)
    }
}

/// The span `marked` with one end moved by a word; at least one word stays selected. Without a selection it starts from
/// `home`, of which `EndLater` selects the first word.
pub fn stretch(text: &str, marked: Option<Span>, home: Span, reach: Reach) -> Span {
    let Some(span) = marked.or_else(|| (reach != Reach::EndLater).then(|| home.trim(text))) else {
        return words_from(text, home.start).find(|w| w.end > home.start).unwrap_or(home);
    };
    let first = words_from(text, span.start).find(|w| w.end > span.start);
    let last = words_back_from(text, span.end).find(|w| w.start < span.end);
    let moved = match reach {
        Reach::EndLater => words_from(text, span.end).find(|w| w.end > span.end).map(|w| Span { end: w.end, ..span }),
        Reach::StartEarlier => {
            words_back_from(text, span.start).find(|w| w.start < span.start).map(|w| Span { start: w.start, ..span })
        }
        Reach::EndEarlier => last
            .and_then(|last| words_back_from(text, last.start).find(|w| w.end <= last.start))
            .map(|w| Span { end: w.end, ..span }),
        Reach::StartLater => first
            .and_then(|first| words_from(text, first.end).find(|w| w.start >= first.end))
            .map(|w| Span { start: w.start, ..span }),
    };
    moved.filter(|moved| moved.start < moved.end).unwrap_or(span)
}

/// The words of `text` in order, beginning with the one at the byte `at`.
fn words_from(text: &str, at: usize) -> impl Iterator<Item = Span> {
    let head = text.get(..at).unwrap_or("");
    let start = head.rfind(char::is_whitespace).unwrap_or(0);
    let rest = text.get(start..).unwrap_or("");
    let mut from = start;
    rest.split_inclusive(char::is_whitespace).filter_map(move |chunk| {
        from += chunk.len();
        word_in(chunk, from - chunk.len())
    })
}

/// The words of `text` in reverse order, beginning with the one at the byte `at`.
fn words_back_from(text: &str, at: usize) -> impl Iterator<Item = Span> {
    let tail = text.get(at..).unwrap_or("");
    let end = at + tail.find(char::is_whitespace).unwrap_or(tail.len());
    let mut to = end;
    text.get(..end).unwrap_or("").rsplit(char::is_whitespace).filter_map(move |chunk| {
        let start = to - chunk.len();
        let space = text.get(..start).and_then(|head| head.chars().next_back()).map_or(0, char::len_utf8);
        to = start - space;
        word_in(chunk, start)
    })
}

/// The word in a chunk between white space, without punctuation around it; signs and symbols of a figure belong to it.
fn word_in(chunk: &str, start: usize) -> Option<Span> {
    let front = chunk.trim_start_matches(|c: char| !c.is_alphanumeric() && !"$€£¥#+-−@".contains(c));
    let word = front.trim_end_matches(|c: char| !c.is_alphanumeric() && !"%°$€£¥".contains(c));
    let start = start + (chunk.len() - front.len());
    word.contains(char::is_alphanumeric).then(|| Span::new(start, start + word.len()))
}

/// The text to copy to the clipboard.
pub fn clipboard_text(text: &str, span: Span) -> String {
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
    fn a_selection_can_run_backwards() {
        assert_eq!(TextSelection { anchor: 9, focus: 4 }.span(), Span::new(4, 9));
        assert_eq!(sentence_at(&[Span::new(0, 5), Span::new(6, 10)], 7), Some(Span::new(6, 10)));
        assert_eq!(sentence_at(&[], 7), None);
    }

    #[test]
    fn each_end_moves_by_a_word_and_leaves_the_marks_around_it() {
        use Reach::*;
        let text = "“It cost $14.2 million,” she said — once.";
        let home = Span::new(0, text.find(" she").unwrap());
        let words = |steps: &[Reach]| {
            let mut marked = None;
            for reach in steps {
                marked = Some(stretch(text, marked, home, *reach));
            }
            marked.map(|span| span.of(text)).unwrap_or_default()
        };
        assert_eq!(words(&[EndLater]), "It");
        assert_eq!(words(&[EndLater, EndLater, EndLater]), "It cost $14.2");
        assert_eq!(words(&[EndEarlier]), "“It cost $14.2");
        assert_eq!(words(&[StartLater]), "cost $14.2 million,”");
        assert_eq!(words(&[StartLater, StartLater, EndEarlier]), "$14.2");
        assert_eq!(words(&[StartLater, StartLater, StartLater, StartLater]), "million,”", "one word stays");
        assert_eq!(words(&[StartLater, StartEarlier]), "It cost $14.2 million,”");
        assert_eq!(words(&[StartLater, EndLater, EndLater, EndLater]), "cost $14.2 million,” she said — once");
        assert_eq!(stretch("", None, Span::new(0, 0), EndLater), Span::new(0, 0));
    }

    proptest! {
        #[test]
        fn a_selection_stays_in_the_text(text in "\\PC{0,30}", start in 0_usize..30, end in 0_usize..30, which in 0_usize..4) {
            let reach = [Reach::EndLater, Reach::EndEarlier, Reach::StartEarlier, Reach::StartLater][which];
            let home = Span::new(start.min(end).min(text.len()), start.max(end).min(text.len()));
            if home.fits(&text) {
                let once = stretch(&text, None, home, reach);
                prop_assert!(once.fits(&text));
                prop_assert!(stretch(&text, Some(once), home, reach).fits(&text));
            }
        }

        #[test]
        fn a_word_is_always_inside_the_text(text in "\\PC{0,40}", at in 0_usize..60) {
            prop_assert!(word_at(&text, at.min(text.len())).start <= text.len());
        }
    }
}
