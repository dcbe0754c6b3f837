//! Tokens: `Moscow-based` is three of them, `don’t` two (`do`, `n’t`), `1,200.50` one, `U.S.` one.
//!
//! Tokenisation follows the Penn Treebank with hyphens split off, like the training data of the language models. It is
//! one pass without look-back, so its time is linear in the length of the text.

use super::abbreviations::{Abbreviation, abbreviation, is_also_a_word};
use super::addresses::{address_end, domain_end, may_hold_addresses};
use super::{Span, characters::*};

/// One token of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its place in the text.
    pub span: Span,
    /// Its kind.
    pub kind: TokenKind,
}

/// The kind of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, possibly with marks or digits inside; clitics (`’s`, `n’t`) and addresses too.
    Word,
    /// Begins with a digit.
    Number,
    /// A quotation mark of any style, or a separate apostrophe.
    Quote,
    /// Any other mark.
    Mark,
}

/// The tokens of the sentence `within`, in order, without white space.
pub fn tokens(text: &str, within: Span) -> Vec<Token> {
    let words = within.of(text);
    let mut cutter = Cutter {
        text: words,
        base: within.start,
        final_stop: final_stop(words),
        addresses: may_hold_addresses(words),
        found: Vec::with_capacity(words.len() / 4 + 1),
    };
    cutter.run();
    cutter.found
}

/// The place of the sentence's own full stop: a last `.` that only closing marks follow.
fn final_stop(words: &str) -> Option<usize> {
    let bare = words.trim_end_matches(|c: char| c.is_whitespace() || closes(c));
    bare.ends_with('.').then(|| bare.len() - 1)
}

struct Cutter<'t> {
    text: &'t str,
    base: usize,
    final_stop: Option<usize>,
    addresses: bool,
    found: Vec<Token>,
}

impl Cutter<'_> {
    fn run(&mut self) {
        let mut at = 0;
        let mut in_chunk = false;
        while let Some((c, len)) = char_at(self.text, at) {
            let class = class(c);
            if class == Class::Space {
                (at, in_chunk) = (at + len, false);
                continue;
            }
            if self.addresses && !in_chunk && matches!(class, Class::Letter | Class::Digit) {
                in_chunk = true;
                if let Some(end) = address_end(self.text, at) {
                    at = self.push(at, end, TokenKind::Word);
                    continue;
                }
            }
            at = match class {
                Class::Letter => self.word(at),
                Class::Digit => self.number(at),
                Class::Apostrophe => self.apostrophe(at, len),
                Class::Quote => self.push(at, at + len, TokenKind::Quote),
                _ => self.mark(at, c, len),
            };
        }
    }

    fn push(&mut self, start: usize, end: usize, kind: TokenKind) -> usize {
        self.found.push(Token { span: Span::new(self.base + start, self.base + end), kind });
        end
    }

    fn char(&self, at: usize) -> Option<(char, usize)> {
        char_at(self.text, at)
    }

    fn is(&self, at: usize, test: impl Fn(char) -> bool) -> bool {
        self.char(at).is_some_and(|(c, _)| test(c))
    }

    /// True when a token ends exactly at `at`, so that the next one is joined to it.
    fn glued(&self, at: usize) -> bool {
        self.found.last().is_some_and(|t| t.span.end == self.base + at)
    }

    /// A word from its first letter: with its clitics, its hyphened number (`F-16`) or its stop (`Mr.`).
    fn word(&mut self, start: usize) -> usize {
        let mut at = letters_end(self.text, start);
        while let Some((c, len)) = self.char(at) {
            let next = at + len;
            match c {
                '.' => return self.word_before_stop(start, at),
                '\'' | '’' | 'ʼ' if self.is(next, char::is_alphabetic) => {
                    let run = letters_end(self.text, next);
                    if let Some(cut) = clitic_start(self.text, start, at, next, run) {
                        if cut > start {
                            self.push(start, cut, TokenKind::Word);
                        }
                        return self.push(cut, run, TokenKind::Word);
                    }
                    at = run;
                }
                '&' if self.is(next, char::is_uppercase)
                    && self.text.as_bytes().get(at - 1).is_some_and(u8::is_ascii_uppercase) =>
                {
                    at = letters_end(self.text, next);
                }
                // F-16, COVID-19; but mid-1990s is three.
                '-' if self.is(next, |c| c.is_ascii_digit())
                    && self.text.as_bytes().get(at - 1).is_some_and(|b| b.is_ascii_uppercase())
                    || c == '-' && self.is(next, |c| c.is_ascii_digit()) && is_capitalised(self.text, start, at) =>
                {
                    at = letters_end(self.text, next);
                }
                '$' if at - start <= 3
                    && self.text.get(start..at).is_some_and(|w| w.bytes().all(|b| b.is_ascii_uppercase())) =>
                {
                    return self.push(start, next, TokenKind::Mark);
                }
                _ => break,
            }
        }
        if self.text.get(start..at).is_some_and(|w| w.eq_ignore_ascii_case("cannot")) {
            self.push(start, start + 3, TokenKind::Word);
            return self.push(start + 3, at, TokenKind::Word);
        }
        self.push(start, at, TokenKind::Word)
    }

    /// A word with a stop after it: an acronym, an abbreviation, a domain, or a word whose stop is the sentence's.
    fn word_before_stop(&mut self, start: usize, stop: usize) -> usize {
        let end = acronym_end(self.text, start, stop).or_else(|| domain_end(self.text, start, stop));
        if let Some(end) = end {
            return self.push(start, end, TokenKind::Word);
        }
        let word = self.text.get(start..stop).unwrap_or("");
        let is_final = self.final_stop == Some(stop);
        let keeps = match abbreviation(word) {
            Some(Abbreviation::BeforeFigure) => self
                .text
                .get(stop + 1..)
                .is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit())),
            Some(_) => !(is_final && is_also_a_word(word)),
            None => !is_final && is_initial(word),
        } && !self.is(stop + 1, |c| c == '.');
        self.push(start, if keeps { stop + 1 } else { stop }, TokenKind::Word)
    }

    /// A number from its first digit: `1,234.5`, `10:30`, `1/2`, `1990s`, `34th`; a unit after it is a token of its
    /// own.
    fn number(&mut self, start: usize) -> usize {
        let mut at = digits_end(self.text, start);
        while self.is(at, |c| matches!(c, '.' | ',' | ':' | '/')) && self.is(at + 1, |c| c.is_ascii_digit()) {
            at = digits_end(self.text, at + 1);
        }
        let end = letters_end(self.text, at);
        let after = self.text.get(at..end).unwrap_or("");
        let at = if is_unit(after) { at } else { end };
        self.push(start, at, TokenKind::Number)
    }

    /// An apostrophe or single mark outside a word: a clitic after a mark (`U.S.’s`), `’90s`, `’em`, or a quotation
    /// mark.
    fn apostrophe(&mut self, at: usize, len: usize) -> usize {
        let next = at + len;
        let run = letters_end(self.text, next);
        let after = self.text.get(next..run).unwrap_or("");
        if self.glued(at) && is_clitic(after) {
            return self.push(at, run, TokenKind::Word);
        }
        let decade = after.strip_suffix('s').unwrap_or(after);
        if decade.len() == 2 && decade.bytes().all(|b| b.is_ascii_digit()) && !self.glued(at) {
            return self.push(at, run, TokenKind::Number);
        }
        if !self.glued(at) && ["em", "til", "tis", "twas"].iter().any(|w| w.eq_ignore_ascii_case(after)) {
            return self.push(at, run, TokenKind::Word);
        }
        let doubled =
            self.text.get(at..next) == self.text.get(next..next + len) && self.text.get(at..next) == Some("'");
        self.push(at, if doubled { next + len } else { next }, TokenKind::Quote)
    }

    /// Any other mark. Runs of `.`, `-` and other ruling characters are one token; handles and hashtags are words.
    fn mark(&mut self, at: usize, c: char, len: usize) -> usize {
        let next = at + len;
        match c {
            '.' if self.is(next, |c| c.is_ascii_digit()) && !self.glued(at) => self.number(at),
            '`' if self.is(next, |c| c == '`') => self.push(at, next + 1, TokenKind::Quote),
            '@' | '#' if !self.glued(at) && self.is(next, |c| c.is_alphabetic() || c == '_') => {
                let rest = self.text.get(next..).unwrap_or("");
                let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
                self.push(at, next + end, TokenKind::Word)
            }
            '.' | '-' | '*' | '=' | '_' | '~' => {
                let rest = self.text.as_bytes().get(at..).unwrap_or(&[]);
                let run = rest.iter().take_while(|&&b| char::from(b) == c).count();
                self.push(at, at + run, TokenKind::Mark)
            }
            _ => self.push(at, next, TokenKind::Mark),
        }
    }
}

/// Where a clitic begins in a word that has an apostrophe at `mark`: `n` of `n’t`, the apostrophe of `’s`.
fn clitic_start(text: &str, start: usize, mark: usize, next: usize, run: usize) -> Option<usize> {
    let after = text.get(next..run)?;
    if after.eq_ignore_ascii_case("t") && mark > start && matches!(text.as_bytes().get(mark - 1), Some(b'n' | b'N')) {
        return Some(mark - 1);
    }
    is_clitic(after).then_some(mark)
}

fn is_clitic(letters: &str) -> bool {
    ["s", "re", "ve", "ll", "d", "m"].iter().any(|c| c.eq_ignore_ascii_case(letters))
}

/// Units that are written against their number: `10pm`, `5km`, `$3bn`.
fn is_unit(letters: &str) -> bool {
    const UNITS: [&str; 16] =
        ["am", "pm", "a", "p", "km", "kg", "cm", "mm", "m", "mph", "bn", "mn", "tn", "kph", "lb", "lbs"];
    UNITS.iter().any(|u| u.eq_ignore_ascii_case(letters))
}

fn is_capitalised(text: &str, start: usize, end: usize) -> bool {
    end - start > 1 && text.get(start..end).is_some_and(|w| w.starts_with(char::is_uppercase))
}

/// The end of `U.S.`, `a.m.`, `Ph.D.`: two or more groups of one letter (`Ph` apart), each with its stop.
fn acronym_end(text: &str, start: usize, stop: usize) -> Option<usize> {
    let first = text.get(start..stop)?;
    if first.chars().count() != 1 && first != "Ph" {
        return None;
    }
    let (mut at, mut groups) = (stop + 1, 1);
    while let Some((c, len)) = char_at(text, at).filter(|&(c, _)| c.is_alphabetic()) {
        let after = at + len;
        let ends = !char_at(text, after).is_some_and(|(c, _)| c.is_alphanumeric());
        if !ends {
            break;
        }
        let stopped = char_at(text, after).is_some_and(|(c, _)| c == '.');
        if !stopped && c.is_lowercase() && groups < 2 {
            break;
        }
        groups += 1;
        at = if stopped { after + 1 } else { after };
        if !stopped {
            break;
        }
    }
    (groups > 1).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        tokens(text, Span::new(0, text.len())).into_iter().map(|t| t.span.of(text)).collect()
    }

    fn check(text: &str, expected: &str) {
        assert_eq!(cut(text).join(" "), expected, "{text}");
    }

    #[test]
    fn clitics_stand_alone_with_either_apostrophe() {
        check("I don't know, it’s Ann's.", "I do n't know , it ’s Ann 's .");
        check("They’ll say we've; he'd can’t I'm", "They ’ll say we 've ; he 'd ca n’t I 'm");
        check("the workers' cannot", "the workers ' can not");
        check("O'Hara o'clock rock'n'roll", "O'Hara o'clock rock'n'roll");
        check("the U.S.'s debt, the 1990's", "the U.S. 's debt , the 1990 's");
        check("in the '90s, tell 'em", "in the '90s , tell 'em");
    }

    #[test]
    fn hyphens_between_letters_split_but_not_in_model_numbers() {
        check("Moscow-based 34-year-old", "Moscow - based 34 - year - old");
        check("an F-16 and Covid-19 in mid-1990s", "an F-16 and Covid-19 in mid - 1990s");
        check("London–Paris, 10–15 -- 5", "London – Paris , 10 – 15 -- 5");
        check("AT&T and/or Q&A", "AT&T and / or Q&A");
    }

    #[test]
    fn figures_stay_whole_and_units_stand_alone() {
        check("$1,234.5 or 12.5% at 10:30pm", "$ 1,234.5 or 12.5 % at 10:30 pm");
        check("US$5bn, £3m, .22 and 1/2", "US$ 5 bn , £ 3 m , .22 and 1/2");
        check("the 34th in the 1990s of 4G", "the 34th in the 1990s of 4G");
        check("on 3/4/2012, 9/11-style.", "on 3/4/2012 , 9/11 - style .");
    }

    #[test]
    fn stops_stay_with_abbreviations_and_leave_words() {
        check("Mr. J. R. Poe left the U.S. at 5 p.m.", "Mr. J. R. Poe left the U.S. at 5 p.m.");
        check("He said no.", "He said no .");
        check("No. 5 is Plan B.", "No. 5 is Plan B .");
        check("Jan. 3, Acme Inc. e.g. Ph.D. work", "Jan. 3 , Acme Inc. e.g. Ph.D. work");
        check("“It ended.”", "“ It ended . ”");
        check("Wait... what… no....", "Wait ... what … no ....");
        check("in 1999.It", "in 1999 . It");
        check("J.Smith of the U.S.-led", "J. Smith of the U.S. - led");
    }

    #[test]
    fn addresses_are_one() {
        check(
            "See https://example.org/a_(b)?x=1, or ann.lee@mail.example.com.",
            "See https://example.org/a_(b)?x=1 , or ann.lee@mail.example.com .",
        );
        check("(www.example.com) example.co.uk/x. @ann #tag", "( www.example.com ) example.co.uk/x . @ann #tag");
        check("He ran.com pared", "He ran.com pared");
    }

    #[test]
    fn quotes_have_their_own_kind() {
        let text = "‘Yes’ \"no\" ``a'' «b»";
        let kinds = tokens(text, Span::new(0, text.len())).into_iter().filter(|t| t.kind == TokenKind::Quote).count();
        assert_eq!(kinds, 8);
    }

    #[test]
    fn every_letter_is_in_exactly_one_token() {
        for text in [
            "",
            " ",
            "’",
            "'t n't",
            "a'",
            "é.é.é",
            "\u{301}x",
            "....'s''",
            "@",
            "#",
            "漢字。",
            "a@b",
            "$",
            "😀's",
            "A&",
            "x-1",
            "ﬁ.",
        ] {
            let found = tokens(text, Span::new(0, text.len()));
            let mut end = 0;
            for t in &found {
                assert!(t.span.fits(text) && t.span.start >= end && !t.span.is_empty(), "{text:?} {found:?}");
                assert!(text[end..t.span.start].trim().is_empty());
                end = t.span.end;
            }
            assert!(text[end..].trim().is_empty(), "{text:?}");
        }
    }
}
