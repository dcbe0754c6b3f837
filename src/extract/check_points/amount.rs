//! An amount: how exact it is, its currency sign, one number or two: `about three`, `$5–6 million`, `between 10 and
//! 20`.

use super::lexicon::WordClass;
use super::numerals::{self, Numeral, show};
use super::tokenized::SentenceCursor;
use crate::text::Span;

/// An amount.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// `~` about, `>` more than, `<` less than (also "nearly"), `≥` at least, `≤` up to; empty when exact.
    pub sign: &'static str,
    /// The number, or the lower end.
    pub low: f64,
    /// The upper end of a range.
    pub high: Option<f64>,
    /// `dollar`, `GBP`; empty when there is no currency before the number.
    pub currency: &'static str,
    /// The number that comes last, with what is known of its form.
    pub last: Numeral,
    /// The number that comes first.
    pub first: Numeral,
    /// All words, sign and currency among them.
    pub span: Span,
    /// The token after it.
    pub next: usize,
    /// True when a dash joins the two numbers: `3-1`.
    pub dashed: bool,
}

impl Amount {
    /// The amount as values write it: `~3`, `6–7`.
    pub fn show(&self) -> String {
        let high = self.high.map_or(String::new(), |high| format!("–{}", show(high)));
        format!("{}{}{high}", self.sign, show(self.low))
    }

    /// The amount with its unit: `~3 hour`.
    pub fn with(&self, unit: &str) -> String {
        if unit.is_empty() { self.show() } else { format!("{} {unit}", self.show()) }
    }
}

/// Words that say how exact an amount is, longest first.
const SIGNS: &[(&[&str], &str)] = &[
    (&["as", "many", "as"], "≤"),
    (&["as", "much", "as"], "≤"),
    (&["as", "few", "as"], "≥"),
    (&["as", "little", "as"], "≥"),
    (&["no", "more", "than"], "≤"),
    (&["no", "fewer", "than"], "≥"),
    (&["no", "less", "than"], "≥"),
    (&["not", "more", "than"], "≤"),
    (&["in", "excess", "of"], ">"),
    (&["just", "more", "than"], ">"),
    (&["well", "over"], ">"),
    (&["just", "over"], ">"),
    (&["just", "under"], "<"),
    (&["close", "to"], "<"),
    (&["more", "than"], ">"),
    (&["greater", "than"], ">"),
    (&["less", "than"], "<"),
    (&["fewer", "than"], "<"),
    (&["at", "least"], "≥"),
    (&["at", "most"], "≤"),
    (&["up", "to"], "≤"),
    (&["an", "estimated"], "~"),
    (&["some"], "~"),
    (&["about"], "~"),
    (&["around"], "~"),
    (&["roughly"], "~"),
    (&["approximately"], "~"),
    (&["circa"], "~"),
    (&["nearly"], "<"),
    (&["almost"], "<"),
    (&["over"], ">"),
    (&["under"], "<"),
    (&["above"], ">"),
    (&["below"], "<"),
    (&["exactly"], ""),
];

/// The amount that begins at token `i`, including a sign or words of exactness and the currency sign.
pub fn read(cursor: &SentenceCursor, i: usize) -> Option<Amount> {
    let (sign, at) = sign(cursor, i);
    let between = cursor.is(at, "between");
    let from = if between { at + 1 } else { at };
    let (currency, number) = currency(cursor, from);
    let money = !currency.is_empty();
    let mut first = numerals::read(cursor, number, money)?;
    // "a half", "an hour": the article belongs to a sign only when a number follows.
    let mut amount = Amount {
        sign,
        low: first.value,
        high: None,
        currency,
        last: first,
        first,
        span: cursor.span_of(i, number).join(first.span),
        next: first.next,
        dashed: false,
    };
    amount.span.start = cursor.span(i).start;
    if let Some((second, dashed)) = second(cursor, &first, currency, between) {
        if !first.scaled && second.scaled && first.value < second.value {
            let by = magnitude(&second);
            first.value *= by;
            amount.low = first.value;
        }
        amount.high = Some(second.value);
        amount.last = second;
        amount.dashed = dashed;
        amount.span.end = second.span.end;
        amount.next = second.next;
    } else if between {
        return None;
    }
    amount.tail(cursor);
    Some(amount)
}

impl Amount {
    /// `100 or more`, `100-plus`, `100+`.
    fn tail(&mut self, cursor: &SentenceCursor) {
        let plus = cursor.skip_dash(self.next);
        let (sign, next) = if cursor.is_phrase(self.next, &["or", "more"]) {
            ("≥", self.next + 2)
        } else if cursor.is_phrase(self.next, &["or", "so"]) {
            ("~", self.next + 2)
        } else if cursor.is_phrase(self.next, &["or", "less"]) || cursor.is_phrase(self.next, &["or", "fewer"]) {
            ("≤", self.next + 2)
        } else if cursor.is(plus, "plus") && cursor.is_dash(self.next)
            || cursor.word(self.next) == "+" && cursor.is_adjacent(self.next)
        {
            ("≥", plus + 1)
        } else {
            return;
        };
        (self.sign, self.next) = (sign, next);
        self.span.end = cursor.span(next - 1).end;
    }
}

fn sign(cursor: &SentenceCursor, i: usize) -> (&'static str, usize) {
    if cursor.word(i) == "~" || cursor.word(i) == "≈" {
        return ("~", i + 1);
    }
    if !cursor.has_class(i, WordClass::ABOUT) && !cursor.is_any(i, &["no", "not", "in", "well", "greater"]) {
        return ("", i);
    }
    SIGNS.iter().find(|(words, _)| cursor.is_phrase(i, words)).map_or(("", i), |&(words, sign)| (sign, i + words.len()))
}

/// By what a scaled number was multiplied: 1e6 for `6 million`.
fn magnitude(numeral: &Numeral) -> f64 {
    [1e12, 1e9, 1e6, 1e3, 100.0, 12.0].into_iter().find(|&by| numeral.value >= by).unwrap_or(1.0)
}

/// The second number of a range: `to seven`, `–15`, `or 12`, `and 20` after "between".
fn second(cursor: &SentenceCursor, first: &Numeral, currency: &str, between: bool) -> Option<(Numeral, bool)> {
    let at = first.next;
    let dashed = cursor.is_dash(at);
    let joined = if between {
        cursor.is(at, "and")
    } else {
        cursor.is(at, "to")
            || dashed
            || (cursor.is(at, "or") && !cursor.is_any(at + 1, &["a", "an", "half", "quarter"]))
    };
    if !joined {
        return None;
    }
    let to = if dashed && cursor.is(at + 1, "to") { cursor.skip_dash(at + 2) } else { at + 1 };
    let (_, number) = self::currency(cursor, to);
    let second = numerals::read(cursor, number, !currency.is_empty() || number > to)?;
    let tight = !dashed || first.figure == second.figure;
    (tight && (second.value > first.value || dashed)).then_some((second, dashed))
}

/// A currency sign or code before a number, and where the number begins.
fn currency(cursor: &SentenceCursor, i: usize) -> (&'static str, usize) {
    let word = cursor.word(i);
    let code = |code: &'static str| (code, i + 1);
    match word {
        "$" => code("dollar"),
        "€" => code("euro"),
        "£" => code("pound"),
        "¥" => code("yen"),
        "₹" => code("rupee"),
        "₽" => code("rouble"),
        "₩" => code("won"),
        "₦" => code("naira"),
        "₺" => code("lira"),
        "₴" => code("hryvnia"),
        "₪" => code("shekel"),
        _ if word.ends_with('$') => {
            let nation = word.strip_suffix('$').unwrap_or("");
            PREFIXES.iter().find(|(p, _)| *p == nation).map_or(("", i), |p| code(p.1))
        }
        _ => match (PREFIXES.iter().find(|(p, _)| *p == word), cursor.word(i + 1)) {
            (Some((_, iso)), "$") if cursor.is_adjacent(i + 1) => (iso, i + 2),
            _ => CODES
                .iter()
                .find(|c| **c == word)
                .filter(|_| cursor.starts_with_digit(i + 1))
                .map_or(("", i), |c| code(c)),
        },
    }
}

/// Abbreviations that can precede a dollar sign.
const PREFIXES: &[(&str, &str)] = &[
    ("US", "USD"),
    ("U.S.", "USD"),
    ("A", "AUD"),
    ("AU", "AUD"),
    ("C", "CAD"),
    ("CA", "CAD"),
    ("HK", "HKD"),
    ("NZ", "NZD"),
    ("S", "SGD"),
    ("NT", "TWD"),
    ("R", "BRL"),
];

/// Codes before a figure: `EUR 5m`, `Rs 200`.
const CODES: &[&str] = &[
    "USD", "EUR", "GBP", "JPY", "CHF", "CNY", "RMB", "INR", "Rs", "RUB", "UAH", "AUD", "CAD", "NZD", "SEK", "NOK",
    "DKK", "PLN", "CZK", "HUF", "TRY", "ZAR", "BRL", "MXN", "KRW", "SGD", "HKD", "ILS", "AED", "SAR", "NGN", "KES",
    "EGP", "Kc",
];
