//! One number, in figures or words: `1,200.50`, `1.2bn`, `2½`, `half a million`, `two dozen`, `three hundred and six`.

use super::lexicon::WordClass;
use super::tokenized::SentenceCursor;
use crate::text::Span;

/// A number in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numeral {
    /// Its value.
    pub value: f64,
    /// The words.
    pub span: Span,
    /// The token after it.
    pub next: usize,
    /// True when it begins with a digit.
    pub figure: bool,
    /// True when a magnitude multiplied it: `5 million`.
    pub scaled: bool,
    /// The number of digits, if it consists of digits only, without a comma, point or magnitude; otherwise 0.
    pub digits: usize,
}

/// The number that begins at token `i`. `money` allows the short magnitudes `m`, `b`, `k`, `t` after a figure.
pub fn read(cursor: &SentenceCursor, i: usize, money: bool) -> Option<Numeral> {
    if cursor.starts_with_digit(i) {
        figure(cursor, i, money)
    } else if cursor.has_class(i, WordClass::CARDINAL) {
        words(cursor, i)
    } else if cursor.is_any(i, &["a", "an", "half", "quarter"]) {
        indefinite(cursor, i)
    } else {
        fraction_sign(cursor.word(i).chars().next()?).and_then(|value| alone(cursor, i, value))
    }
}

fn alone(cursor: &SentenceCursor, i: usize, value: f64) -> Option<Numeral> {
    let span = cursor.span(i);
    (cursor.word(i).chars().count() == 1)
        .then(|| scale(cursor, Numeral { value, span, next: i + 1, figure: true, scaled: false, digits: 0 }))
}

/// The value of a fraction sign.
fn fraction_sign(c: char) -> Option<f64> {
    Some(match c {
        '½' => 0.5,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '⅛' => 0.125,
        _ => return None,
    })
}

/// A figure, read character by character, so that its value does not depend on how it was split into tokens.
fn figure(cursor: &SentenceCursor, i: usize, money: bool) -> Option<Numeral> {
    let start = cursor.span(i).start;
    let rest = cursor.text_from(start);
    let (mut value, mut used, plain) = digits(rest)?;
    let tail = rest.get(used..).unwrap_or("");
    if let Some((c, part)) = tail.chars().next().and_then(|c| fraction_sign(c).map(|part| (c, part))) {
        value += part;
        used += c.len_utf8();
    }
    let letters: usize = rest.get(used..).unwrap_or("").bytes().take_while(u8::is_ascii_alphabetic).count();
    let glued = rest.get(used..used + letters).unwrap_or("").to_ascii_lowercase();
    let mut numeral =
        Numeral { value, span: Span::new(start, start + used), next: 0, figure: true, scaled: false, digits: plain };
    if let Some(by) = glued_magnitude(&glued, money) {
        numeral.value *= by;
        numeral.scaled = true;
        numeral.span.end += letters;
    }
    numeral.next = cursor.token_at(numeral.span.end).max(i + 1);
    if !numeral.scaled && letters > 0 {
        return Some(numeral); // `10km`, `5th`, `3pm`: what follows the digits is the caller's
    }
    Some(scale(cursor, numeral))
}

/// The value of the figure that `rest` begins with, its length in bytes, and the number of its digits if it has nothing
/// else.
fn digits(rest: &str) -> Option<(f64, usize, usize)> {
    let bytes = rest.as_bytes();
    let run = |from: usize| bytes.iter().skip(from).take_while(|b| b.is_ascii_digit()).count();
    let first = run(0);
    if first == 0 || first > 15 {
        return None;
    }
    let mut plain = rest.get(..first)?.to_owned();
    let mut used = first;
    while first <= 3 && plain.len() < 15 {
        let gap = rest.get(used..)?.chars().next().filter(|c| matches!(c, ',' | '\u{a0}' | '\u{202f}' | '\u{2009}'));
        let Some(gap) = gap else { break };
        let from = used + gap.len_utf8();
        if run(from) != 3 {
            break;
        }
        plain.push_str(rest.get(from..from + 3)?);
        used = from + 3;
    }
    let grouped = used > first;
    let mut decimal = false;
    if bytes.get(used) == Some(&b'.') && run(used + 1) > 0 {
        let places = run(used + 1).min(12);
        plain.push_str(rest.get(used..used + 1 + places)?);
        used += 1 + run(used + 1);
        decimal = true;
    }
    let count = if grouped || decimal { 0 } else { first };
    plain.parse().ok().map(|value| (value, used, count))
}

fn glued_magnitude(letters: &str, money: bool) -> Option<f64> {
    Some(match letters {
        "bn" | "bln" => 1e9,
        "mn" | "mln" => 1e6,
        "tn" | "trn" => 1e12,
        "k" => 1e3,
        "m" | "mil" if money => 1e6,
        "b" if money => 1e9,
        "t" if money => 1e12,
        _ => return None,
    })
}

/// Multiplies by the magnitudes that follow: `5 million`, `12-million`, `2 hundred thousand`.
fn scale(cursor: &SentenceCursor, mut numeral: Numeral) -> Numeral {
    loop {
        let at = cursor.skip_dash(numeral.next);
        let entry = cursor.entry(at);
        let short = cursor.word(at).len() <= 3 && !cursor.is_adjacent(at) && !numeral.figure;
        if !entry.class.intersects(WordClass::MAGNITUDE)
            || short
            || (numeral.value >= entry.value && numeral.scaled && entry.value < 1e3)
        {
            return numeral;
        }
        numeral.value *= entry.value;
        numeral.scaled = true;
        numeral.digits = 0;
        numeral.span.end = cursor.span(at).end;
        numeral.next = at + 1;
    }
}

/// `twenty-five`, `two hundred and fifty thousand`, `one and a half million`.
fn words(cursor: &SentenceCursor, i: usize) -> Option<Numeral> {
    let (mut total, mut group, mut last) = (0.0, 0.0, f64::MAX);
    let (mut at, mut next, mut scaled) = (i, i, false);
    loop {
        let entry = cursor.entry(at);
        if entry.class.intersects(WordClass::CARDINAL) {
            let fits = last == f64::MAX || last >= 100.0 || (last >= 20.0 && entry.value < 10.0);
            if !fits {
                break;
            }
            group += entry.value;
            last = entry.value;
        } else if entry.class.intersects(WordClass::MAGNITUDE) && cursor.word(at).len() > 3 {
            if entry.value < 1e3 {
                group = f64::max(group, 1.0) * entry.value;
            } else {
                total += f64::max(group, 1.0) * entry.value;
                group = 0.0;
            }
            (scaled, last) = (true, entry.value);
        } else {
            break;
        }
        next = at + 1;
        at = cursor.skip_dash(next);
        let joins = cursor.is(at, "and") && last >= 100.0 && cursor.has_class(at + 1, WordClass::CARDINAL);
        at = if joins && !cursor.is(at + 1, "one") { at + 1 } else { at };
    }
    let mut numeral =
        Numeral { value: total + group, span: cursor.span_of(i, next), next, figure: false, scaled, digits: 0 };
    if let Some((part, after)) = and_a_half(cursor, next) {
        numeral.value += part * if scaled { last } else { 1.0 };
        numeral = scale(cursor, Numeral { span: cursor.span_of(i, after), next: after, ..numeral });
    }
    Some(numeral)
}

/// `and a half`, `and a quarter`.
fn and_a_half(cursor: &SentenceCursor, i: usize) -> Option<(f64, usize)> {
    if !cursor.is_phrase(i, &["and", "a"]) {
        return None;
    }
    let dash = cursor.skip_dash(i + 2);
    Some((
        if cursor.is(dash, "half") {
            0.5
        } else if cursor.is(dash, "quarter") {
            0.25
        } else {
            return None;
        },
        dash + 1,
    ))
}

/// `a dozen`, `a million and a half`, `half a million`, `a half-million`, `a quarter of a million`.
fn indefinite(cursor: &SentenceCursor, i: usize) -> Option<Numeral> {
    let mut at = if cursor.is_any(i, &["a", "an"]) { i + 1 } else { i };
    let mut value = 1.0;
    if cursor.is_any(at, &["half", "quarter"]) {
        value = if cursor.is(at, "half") { 0.5 } else { 0.25 };
        at = cursor.skip_dash(at + 1);
        at = if cursor.is(at, "of") { at + 1 } else { at };
        at = if cursor.is_any(at, &["a", "an"]) { at + 1 } else { at };
    }
    let long = cursor.has_class(at, WordClass::MAGNITUDE) && cursor.word(at).len() > 3;
    if !long || (cursor.is(at, "score") && value == 1.0) {
        return None;
    }
    let by = cursor.entry(at).value;
    let mut numeral = Numeral {
        value: value * by,
        span: cursor.span_of(i, at + 1),
        next: at + 1,
        figure: false,
        scaled: true,
        digits: 0,
    };
    if let Some((part, after)) = and_a_half(cursor, at + 1) {
        numeral = Numeral { value: numeral.value + part * by, span: cursor.span_of(i, after), next: after, ..numeral };
    }
    Some(scale(cursor, numeral))
}

/// A number in the format of values: no group marks, at most six decimals, no trailing zeros.
pub fn show(value: f64) -> String {
    let text = format!("{value:.6}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::calendar::Calendar;
    use super::super::tokenized::TokenizedText;
    use super::*;
    use crate::extract::Document;

    fn value(text: &str) -> Option<String> {
        let doc = Document::read(text);
        let tokenized = TokenizedText::new(&doc, Calendar::default());
        let numeral = read(&tokenized.sentence(0), 0, false)?;
        Some(format!("{} [{}]", show(numeral.value), numeral.span.of(text)))
    }

    #[test]
    fn figures() {
        for (text, want) in [
            ("1,200.50 left", "1200.5 [1,200.50]"),
            ("2018,15", "2018 [2018]"),
            ("1.2bn people", "1200000000 [1.2bn]"),
            ("12-million", "12000000 [12-million]"),
            ("2½ years", "2.5 [2½]"),
            ("7.5 million more", "7500000 [7.5 million]"),
            ("10km", "10 [10]"),
            ("3 thousand million", "3000000000 [3 thousand million]"),
        ] {
            assert_eq!(value(text).as_deref(), Some(want), "{text}");
        }
    }

    #[test]
    fn words_add_up() {
        for (text, want) in [
            ("twenty-five boats", "25 [twenty-five]"),
            ("two hundred and fifty thousand", "250000 [two hundred and fifty thousand]"),
            ("half a million", "500000 [half a million]"),
            ("a half-million", "500000 [a half-million]"),
            ("two dozen", "24 [two dozen]"),
            ("half a dozen", "6 [half a dozen]"),
            ("one and a half million", "1500000 [one and a half million]"),
            ("two million and a half", "2500000 [two million and a half]"),
            ("three and four", "3 [three]"),
            ("seven thousand and six", "7006 [seven thousand and six]"),
        ] {
            assert_eq!(value(text).as_deref(), Some(want), "{text}");
        }
        assert_eq!(value("a boat"), None);
    }
}
