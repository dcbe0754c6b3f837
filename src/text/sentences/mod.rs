//! Sentences within a paragraph: `He left. “Why?” she asked.` holds two.
//!
//! Each `.`, `!`, `?` and `…` is examined once. Whether a sentence ends there depends on the word before it
//! (abbreviation, initial, list number), on what closes after it (quotation marks, brackets) and on the next word.

mod next;

use super::Span;
use super::abbreviations::{Abbreviation, abbreviation, is_also_a_word};
use super::characters::{char_at, digits_end, is_initial};
use memchr::memchr;
use next::Next;

/// The sentences of the paragraph `within`, in order, without white space at their ends.
pub fn sentences(text: &str, within: Span) -> Vec<Span> {
    let words = within.of(text);
    let mut found = Vec::new();
    let mut scan = Scan { text: words, start: 0, quote_open: false, brackets: 0, bracket_leads: false };
    let mut at = 0;
    while let Some(&byte) = words.as_bytes().get(at) {
        match byte {
            b'"' => scan.quote_open = !scan.quote_open,
            b'(' | b'[' => scan.open_bracket(at),
            b')' | b']' => scan.brackets = scan.brackets.saturating_sub(1),
            b'.' | b'!' | b'?' | 0xe2 => {
                if let Some(stop) = scan.stop_at(at) {
                    if let Some(end) = scan.sentence_end(&stop) {
                        push(text, within.start + scan.start, within.start + end, &mut found);
                        scan.begin(end);
                        at = end;
                    } else {
                        at = stop.end;
                    }
                    continue;
                }
            }
            _ => {}
        }
        at += 1;
    }
    push(text, within.start + scan.start, within.end, &mut found);
    found
}

fn push(text: &str, start: usize, end: usize, found: &mut Vec<Span>) {
    let span = Span::new(start, end).trim(text);
    if !span.is_empty() {
        found.push(span);
    }
}

/// The largest distance between two brackets of a pair, in bytes: a stray `(` must not swallow a paragraph.
const BRACKET_REACH: usize = 300;

struct Scan<'t> {
    text: &'t str,
    /// Where the current sentence begins.
    start: usize,
    /// True after an odd number of straight double quotes.
    quote_open: bool,
    /// Brackets open inside the sentence.
    brackets: usize,
    /// The outermost open bracket opened the sentence, so that sentences inside it may end.
    bracket_leads: bool,
}

/// A run of stops: `.`, `?!`, `...`, ` . . .`.
struct Stop {
    start: usize,
    /// Past the run, before closing marks.
    end: usize,
    kind: StopKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum StopKind {
    Full,
    Ellipsis,
    /// `?` or `!`.
    Loud,
}

impl Scan<'_> {
    fn begin(&mut self, start: usize) {
        (self.start, self.brackets, self.bracket_leads) = (start, 0, false);
    }

    fn open_bracket(&mut self, at: usize) {
        let bytes = self.text.as_bytes();
        let reach = bytes.get(at..(at + BRACKET_REACH).min(bytes.len())).unwrap_or(&[]);
        let other = if bytes.get(at) == Some(&b'(') { b')' } else { b']' };
        if memchr(other, reach).is_some() {
            if self.brackets == 0 {
                self.bracket_leads = self.text.get(self.start..at).is_some_and(|before| before.trim().is_empty());
            }
            self.brackets += 1;
        }
    }

    /// The run of stops that begins at `at`; `None` when a character only looks like one.
    fn stop_at(&self, at: usize) -> Option<Stop> {
        let mut end = at;
        let (mut dots, mut kind) = (0, StopKind::Full);
        while let Some((c, len)) = char_at(self.text, end) {
            match c {
                '.' => dots += 1,
                '…' => dots += 3,
                '!' | '?' => kind = StopKind::Loud,
                // An ellipsis set with spaces.
                ' ' | '\u{a0}' if dots > 0 && char_at(self.text, end + len).is_some_and(|(c, _)| c == '.') => {}
                _ => break,
            }
            end += len;
        }
        if end == at {
            return None;
        }
        if kind == StopKind::Full && dots > 1 {
            kind = StopKind::Ellipsis;
        }
        Some(Stop { start: at, end, kind })
    }

    /// Where the sentence ends, closing marks included, if it ends at this stop.
    fn sentence_end(&mut self, stop: &Stop) -> Option<usize> {
        let (end, closed) = self.closing_marks(stop.end);
        let rest = self.text.get(end..)?;
        let next = rest.trim_start();
        if next.is_empty() {
            return Some(end);
        }
        let is_spaced = next.len() < rest.len();
        let next = Next::read(next);
        let inside_brackets = self.brackets > closed.brackets && !self.bracket_leads;
        let ends = !inside_brackets
            && if is_spaced { self.ends_before(stop, closed, &next) } else { self.ends_glued(stop, closed, &next) };
        if !ends {
            // The caller continues from the stop itself, and so counts the marks after it.
            return None;
        }
        if closed.straight {
            self.quote_open = false;
        }
        Some(end)
    }

    /// Skips closing quotation marks, brackets and footnote marks after a stop.
    fn closing_marks(&self, from: usize) -> (usize, Closed) {
        let (mut end, mut closed) = (from, Closed::default());
        let mut quote_open = self.quote_open;
        while let Some((c, len)) = char_at(self.text, end) {
            match c {
                '"' if quote_open => (quote_open, closed.straight, closed.quote) = (false, true, true),
                '”' | '»' | '›' => closed.quote = true,
                '\'' | '’' if !self.is_letter(end + len) => closed.quote = true,
                ')' | ']' | '}' => closed.brackets += 1,
                _ => break,
            }
            end += len;
        }
        (self.after_footnote(end), closed)
    }

    /// Skips a `[12]` that is joined to the word.
    fn after_footnote(&self, at: usize) -> usize {
        let inside = at + 1;
        let digits = digits_end(self.text, inside);
        let bytes = self.text.as_bytes();
        let is_footnote = bytes.get(at) == Some(&b'[') && digits > inside && bytes.get(digits) == Some(&b']');
        if is_footnote { digits + 1 } else { at }
    }

    fn is_letter(&self, at: usize) -> bool {
        char_at(self.text, at).is_some_and(|(c, _)| c.is_alphanumeric())
    }

    /// True when a sentence ends at `stop`, which white space and `next` follow.
    fn ends_before(&self, stop: &Stop, closed: Closed, next: &Next) -> bool {
        if next.starts_lower {
            return false;
        }
        match stop.kind {
            StopKind::Loud => !(closed.quote && next.is_reporting()) && !next.is_company && !next.continues,
            StopKind::Ellipsis => {
                closed.quote && !next.is_reporting() || !closed.quote && !next.is_first_person && !next.continues
            }
            StopKind::Full => self.full_stop_ends(stop, closed, next),
        }
    }

    fn full_stop_ends(&self, stop: &Stop, closed: Closed, next: &Next) -> bool {
        let word = self.word_before(stop.start);
        if next.continues {
            return false;
        }
        if word.is_empty() || closed.quote || closed.brackets > 0 && abbreviation(word).is_none() {
            return true;
        }
        if self.is_list_number(word, stop.start) {
            return false;
        }
        if self.ends_acronym(word, stop.start) {
            return !is_latin(self.text, stop.start)
                && (next.is_opener
                    || is_time(word, self.text, stop.start) && next.is_plain_capital()
                    || next.opens_quote);
        }
        match abbreviation(word) {
            Some(Abbreviation::Leading) => next.is_opener && is_also_a_word(word),
            Some(Abbreviation::BeforeFigure) => !next.starts_digit,
            Some(Abbreviation::Closing) => true,
            Some(Abbreviation::Either) => {
                next.is_opener || next.opens_quote || is_also_a_word(word) && word.starts_with(char::is_lowercase)
            }
            None if is_initial(word) => next.is_opener || next.opens_quote && word == "I",
            None => true,
        }
    }

    /// True when the stop has no white space after it and yet ends a sentence: `in 1999.It began`.
    fn ends_glued(&self, stop: &Stop, closed: Closed, next: &Next) -> bool {
        if !next.starts_upper || self.is_address(stop.start) {
            return false;
        }
        let word = self.word_before(stop.start);
        let is_known = closed.quote || stop.kind == StopKind::Loud;
        let is_word = word.chars().count() > 1
            && (word.ends_with(char::is_lowercase) || word.ends_with(|c: char| c.is_ascii_digit()));
        let next_is_word = next.word.chars().nth(1).is_some_and(char::is_lowercase) || matches!(next.word, "I" | "A");
        next_is_word && (is_known || closed.brackets > 0 || is_word && abbreviation(word).is_none())
    }

    /// The letters and digits right before `at`.
    fn word_before(&self, at: usize) -> &str {
        /// No abbreviation and no list number is longer, so longer words need not be read to their start.
        const REACH: usize = 32;
        let before = self.text.get(..at).unwrap_or("");
        let start = before
            .char_indices()
            .rev()
            .take(REACH)
            .take_while(|(_, c)| c.is_alphanumeric())
            .last()
            .map_or(at, |(i, _)| i);
        before.get(start..).unwrap_or("")
    }

    /// True when the stop belongs to `U.S.` or `p.m.`: a letter or two before it and another stop before those.
    fn ends_acronym(&self, word: &str, stop: usize) -> bool {
        let is_short = word.chars().count() == 1 || word == "D" || word == "Sc";
        is_short
            && !word.starts_with(|c: char| c.is_ascii_digit())
            && self.text.get(..stop - word.len()).is_some_and(|b| b.ends_with('.'))
    }

    /// `1.` or `a.` at the beginning of a paragraph numbers a list; `Q.` and `A.` at the beginning of a sentence name
    /// the speaker.
    fn is_list_number(&self, word: &str, stop: usize) -> bool {
        let heads = self.text.get(self.start..stop - word.len()).is_some_and(|before| before.trim().is_empty());
        let is_number = word.len() <= 3 && word.bytes().all(|b| b.is_ascii_digit());
        heads && (self.start == 0 && (is_number || word.len() == 1) || matches!(word, "Q" | "A"))
    }

    /// True when the stop is inside a URL or an e-mail address.
    fn is_address(&self, stop: usize) -> bool {
        const REACH: usize = 200;
        let bytes = self.text.as_bytes();
        let before = bytes.get(stop.saturating_sub(REACH)..stop).unwrap_or(&[]);
        let chunk = before.rsplit(u8::is_ascii_whitespace).next().unwrap_or(&[]);
        let after = bytes.get(stop..(stop + REACH).min(bytes.len())).unwrap_or(&[]);
        let mut after = after.iter().take_while(|b| !b.is_ascii_whitespace());
        after.any(|&b| b == b'@')
            || chunk.contains(&b'@')
            || chunk.contains(&b'/') && chunk.contains(&b':')
            || chunk.starts_with(b"www.")
    }
}

/// What was closed right after a stop.
#[derive(Clone, Copy, Default)]
struct Closed {
    quote: bool,
    /// One of the quotes was a straight double one.
    straight: bool,
    brackets: usize,
}

/// True when `word` is the `m` of `a.m.` or `p.m.`.
fn is_time(word: &str, text: &str, stop: usize) -> bool {
    word.eq_ignore_ascii_case("m")
        && text
            .get(stop.saturating_sub(3)..stop)
            .is_some_and(|w| w.eq_ignore_ascii_case("p.m") || w.eq_ignore_ascii_case("a.m"))
}

/// True when the stop belongs to `e.g.` or `i.e.`, after which no sentence ends.
fn is_latin(text: &str, stop: usize) -> bool {
    text.get(stop.saturating_sub(3)..stop)
        .is_some_and(|w| w.eq_ignore_ascii_case("e.g") || w.eq_ignore_ascii_case("i.e"))
}

#[cfg(test)]
mod tests {
    use super::*;

    // The difficult cases are in `tests/reading/sentences.txt`; these tests hold for any text.
    #[test]
    fn sentences_are_in_order_and_leave_only_white_space_out() {
        for text in
            ["", "  ", ".", "... . .", "\"\"\".", "(((. A", "é. É", "A.B.C.D", "。", "?!’”)] A", "[1] . [2]", "“.”.“"]
        {
            let found = sentences(text, Span::new(0, text.len()));
            let mut end = 0;
            for s in &found {
                assert!(s.fits(text) && s.start >= end && !s.is_empty(), "{text:?} {found:?}");
                assert!(text[end..s.start].trim().is_empty());
                end = s.end;
            }
            assert!(text[end..].trim().is_empty(), "{text:?}");
        }
    }

    #[test]
    fn offsets_are_those_of_the_text_and_not_of_the_paragraph() {
        let text = "Head\nHe left. She stayed.";
        let found = sentences(text, Span::new(5, text.len()));
        assert_eq!(found.iter().map(|s| s.of(text)).collect::<Vec<_>>(), ["He left.", "She stayed."]);
    }
}
