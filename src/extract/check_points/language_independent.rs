//! Check points that do not depend on the language: figures, percentages and sums by their signs, dates and times in
//! figures.
//!
//! Which mark groups thousands and which one begins the decimals differs between countries, so the form of the figure
//! itself decides: `3.500.000` and `1.234,5` leave no doubt, `4,2` hardly any, and `3.500` gets a note with both
//! readings.

use super::tokenized::{Match, SentenceCursor};
use super::{dates, numerals, times};
use crate::extract::PointKind;
use crate::text::Span;

/// The check point that begins at token `i` of a text that is not English.
pub fn read(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    if let Some(currency) = currency(cursor.word(i)).filter(|_| cursor.starts_with_digit(i + 1)) {
        let figure = figure(cursor, i + 1)?;
        let value = if figure.value.is_empty() { String::new() } else { format!("{} {currency}", figure.value) };
        return Some(Match::new(cursor, i, figure.next, PointKind::Money, value).note(figure.note));
    }
    if !cursor.starts_with_digit(i) {
        return None;
    }
    dates::numeric(cursor, i).or_else(|| times::read(cursor, i)).or_else(|| {
        let figure = figure(cursor, i)?;
        let word = cursor.word(figure.next);
        let (kind, unit) = match currency(word) {
            Some(currency) => (PointKind::Money, currency),
            None if word == "%" => (PointKind::Percentage, "%"),
            None => (PointKind::Number, ""),
        };
        let next = figure.next + usize::from(!unit.is_empty());
        let value = if figure.value.is_empty() { String::new() } else { format!("{} {unit}", figure.value) };
        Some(Match::new(cursor, i, next, kind, value.trim_end()).note(figure.note))
    })
}

/// The currency that a sign or a code names in any language.
fn currency(word: &str) -> Option<&'static str> {
    Some(match word {
        "€" | "EUR" | "Euro" | "euro" => "euro",
        "£" | "GBP" => "pound",
        "$" => "dollar",
        "¥" => "yen",
        "USD" => "USD",
        "CHF" => "CHF",
        _ => return None,
    })
}

/// A figure with what it amounts to, empty where two readings are left.
struct Figure {
    value: String,
    note: String,
    next: usize,
}

/// The figure at token `i`, by its characters.
fn figure(cursor: &SentenceCursor, i: usize) -> Option<Figure> {
    let start = cursor.span(i).start;
    let rest = cursor.text_from(start);
    let mut end = 0;
    for (at, c) in rest.char_indices() {
        let digit_next = || rest.get(at + c.len_utf8()..).is_some_and(|r| r.starts_with(|d: char| d.is_ascii_digit()));
        if c.is_ascii_digit() {
            end = at + 1;
        } else if !is_mark(c) || !digit_next() {
            break;
        }
    }
    let words = Span::new(0, end).of(rest);
    let next = cursor.token_at(start + end).max(i + 1);
    let (value, note) = amount(words)?;
    Some(Figure { value, note, next })
}

/// Marks that group digits or begin decimals.
fn is_mark(c: char) -> bool {
    matches!(c, '.' | ',' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// The value of a figure (`3.500.000` is 3500000), and a note when its marks are ambiguous.
fn amount(words: &str) -> Option<(String, String)> {
    let marks: Vec<char> = words.chars().filter(|&c| is_mark(c)).collect();
    let fields: Vec<&str> = words.split(is_mark).collect();
    let whole = fields.concat();
    let plain = |digits: &str| digits.parse::<f64>().ok().map(numerals::show);
    let (&last, &first) = (fields.last()?, fields.first()?);
    let grouped = |fields: &[&str]| fields.iter().skip(1).all(|f| f.len() == 3) && first.len() <= 3;
    let Some(&mark) = marks.last() else { return Some((plain(&whole)?, String::new())) };
    let before = marks.get(..marks.len() - 1).unwrap_or(&[]);
    let decimals = || plain(&format!("{}.{last}", fields.get(..fields.len() - 1)?.concat()));
    if marks.iter().all(|&m| m == mark) {
        return match (before.is_empty(), grouped(&fields)) {
            // `3.500`: three and a half thousand, or three and a half.
            (true, true) if matches!(mark, '.' | ',') && first != "0" => {
                Some((String::new(), format!("{} or {}?", plain(&whole)?, decimals()?)))
            }
            (true, true) if matches!(mark, '.' | ',') => Some((decimals()?, String::new())),
            (_, true) => Some((plain(&whole)?, String::new())),
            (true, false) if matches!(mark, '.' | ',') => Some((decimals()?, String::new())),
            // The number of a version or a paragraph.
            _ => Some((String::new(), String::new())),
        };
    }
    let one = before.windows(2).all(|pair| pair.first() == pair.last());
    let fits = one && matches!(mark, '.' | ',') && grouped(fields.get(..fields.len() - 1)?);
    Some(if fits { (decimals()?, String::new()) } else { Default::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_tell_thousands_from_decimals_or_are_asked_about() {
        for (words, value, note) in [
            ("4200", "4200", ""),
            ("3.500.000", "3500000", ""),
            ("1,200,300", "1200300", ""),
            ("4,2", "4.2", ""),
            ("0.250", "0.25", ""),
            ("1.234,5", "1234.5", ""),
            ("1,234.56", "1234.56", ""),
            ("12\u{a0}500", "12500", ""),
            ("1’250.5", "1250.5", ""),
            ("3.500", "", "3500 or 3.5?"),
            ("1.2.3", "", ""),
            ("10.25.4,7", "", ""),
        ] {
            assert_eq!(amount(words), Some((value.to_owned(), note.to_owned())), "{words}");
        }
    }
}
