//! Money in the styles of the news: `$1.2bn` is `1200000000 dollar`, `€5–6 million` `5000000–6000000 euro`, `214
//! million crowns`.

use super::amount::Amount;
use super::lexicon::WordClass;
use super::tokenized::{Match, SentenceCursor};
use crate::extract::PointKind;

/// The sum of money that begins at token `i` with `amount`.
pub fn read(cursor: &SentenceCursor, i: usize, amount: &Amount) -> Option<Match> {
    let (after, next) = worded(cursor, amount.next).unwrap_or(("", amount.next));
    let unit = match (amount.currency, after) {
        ("", "") => return pence(cursor, i, amount),
        ("", unit) | (unit, "") => unit.to_owned(),
        ("dollar", named) if named != "dollar" => named.to_owned(),
        (unit, _) => unit.to_owned(),
    };
    let (amount_text, unit) = match unit.as_str() {
        "cent" | "penny" if amount.high.is_none() => (amount.show(), unit),
        _ => (amount.show(), unit),
    };
    Some(Match::new(cursor, i, next, PointKind::Money, format!("{amount_text} {unit}")))
}

/// A currency by name after the number: `euros`, `-dollar`, `US dollars`, `Swiss francs`, `USD`.
fn worded(cursor: &SentenceCursor, i: usize) -> Option<(&'static str, usize)> {
    let mut at = cursor.skip_dash(i);
    if NATIONS.contains(&cursor.word(at)) && cursor.has_class(at + 1, WordClass::CURRENCY) {
        at += 1;
    }
    let entry = cursor.entry(at);
    if entry.class.intersects(WordClass::CURRENCY)
        && !cursor.is_any(at, &["won", "mark", "marks", "real", "rand", "crown", "dong", "lei", "cent"])
        || cursor.is_any(at, &["crown", "cent", "marks"]) && cursor.is_dash(i)
        || cursor.is_any(at, &["won", "rand"]) && cursor.word(i.saturating_sub(1)).ends_with("illion")
    {
        return Some((entry.norm, at + 1));
    }
    if cursor.is(at, "cent") && !cursor.is(at.wrapping_sub(1), "per") {
        return Some(("cent", at + 1));
    }
    ISO.iter().find(|c| **c == cursor.word(at)).map(|c| (*c, at + 1))
}

/// `50p`, `80c`: only after a figure, and glued to it.
fn pence(cursor: &SentenceCursor, i: usize, amount: &Amount) -> Option<Match> {
    let at = amount.next;
    let glued =
        cursor.text_from(amount.span.end).strip_prefix('p').is_some_and(|r| !r.starts_with(char::is_alphanumeric));
    let whole = amount.last.figure && amount.last.digits > 0 && amount.low < 1000.0;
    if !glued
        || !whole
        || cursor.is(at + 1, ".") && cursor.is(at + 2, "m")
        || cursor.text_from(amount.span.end).starts_with("p.m")
    {
        return None;
    }
    let next = cursor.token_at(amount.span.end + 1).max(i + 1);
    Some(Match::new(cursor, i, next, PointKind::Money, amount.with("penny")))
}

/// Adjectives before a currency.
const NATIONS: &[&str] = &[
    "US",
    "U.S.",
    "American",
    "Canadian",
    "Australian",
    "Hong",
    "Singapore",
    "Swiss",
    "Swedish",
    "Norwegian",
    "Danish",
    "Czech",
    "British",
    "Egyptian",
    "Mexican",
    "Argentine",
    "Indian",
    "Japanese",
    "Chinese",
    "Russian",
    "Turkish",
    "Kenyan",
];

/// Codes after a figure.
const ISO: &[&str] = &[
    "USD", "EUR", "GBP", "JPY", "CHF", "CNY", "INR", "RUB", "UAH", "AUD", "CAD", "NZD", "SEK", "NOK", "DKK", "PLN",
    "CZK", "HUF", "TRY", "ZAR", "BRL", "MXN", "KRW", "SGD", "HKD", "ILS", "AED", "SAR", "NGN", "KES",
];
