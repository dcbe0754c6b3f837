//! Numbers that no more specific rule reads: with a unit (`300 km`), with a noun (`18 boats`), ranges, and vague ones
//! (`dozens`).

use super::amount::Amount;
use super::lexicon::WordClass;
use super::tokenized::{Match, SentenceCursor};
use crate::extract::PointKind;

/// The plain number, measure or range that begins at token `i` with `amount`.
pub fn read(cursor: &SentenceCursor, i: usize, amount: &Amount) -> Option<Match> {
    let lone = !amount.last.figure && amount.last.value == 1.0 && amount.high.is_none();
    if let Some((unit, next)) =
        measure(cursor, amount).filter(|m| !lone || !matches!(m.0, "point" | "person" | "people" | "time"))
    {
        let squared = cursor.lower(next.wrapping_sub(2));
        let power = if matches!(squared, "square" | "cubic" | "nautical") {
            format!("{squared} {unit}")
        } else {
            unit.to_owned()
        };
        return Some(Match::new(cursor, i, next, kind(amount), amount.with(&power)));
    }
    if lone || is_part_of_a_name(cursor, i, amount) {
        return None;
    }
    let (unit, next) = counted(cursor, amount.next).map_or(("", amount.next), |at| (cursor.lower(at), at + 1));
    Some(Match::new(cursor, i, next.max(i + 1), kind(amount), amount.with(unit)))
}

fn kind(amount: &Amount) -> PointKind {
    if amount.high.is_some() { PointKind::Range } else { PointKind::Number }
}

/// A unit of measure after the amount, spaced, dashed or glued: `300 km`, `5-mile`, `10kg`, `40 °C`.
fn measure(cursor: &SentenceCursor, amount: &Amount) -> Option<(&'static str, usize)> {
    let rest = cursor.text_from(amount.span.end);
    for (sign, unit) in [("°C", "°C"), (" °C", "°C"), ("°F", "°F"), (" °F", "°F"), ("°", "degree"), ("C ", "")]
    {
        if !unit.is_empty() && rest.starts_with(sign) {
            return Some((unit, cursor.token_at(amount.span.end + sign.len()).max(amount.next)));
        }
    }
    let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    if letters > 0 && amount.last.figure {
        let glued = rest.get(..letters).unwrap_or("").to_ascii_lowercase();
        let entry = super::lexicon::look_up(&glued);
        let unit = if glued == "m" { "metre" } else { entry.norm };
        let known =
            entry.class.intersects(WordClass::MEASURE) || glued == "m" || entry.class.intersects(WordClass::TIME_UNIT);
        return known.then(|| (unit, cursor.token_at(amount.span.end + letters).max(amount.next)));
    }
    let mut at = cursor.skip_dash(amount.next);
    if cursor.is_any(at, &["square", "cubic", "nautical", "metric", "short"])
        && cursor.has_class(at + 1, WordClass::MEASURE)
    {
        at += 1;
    }
    if let Some(found) = energy(cursor, at) {
        return Some(found);
    }
    let entry = cursor.entry(at);
    let short = cursor.word(at).len() <= 2
        && !cursor.is_any(at, &["km", "kg", "ft", "cm", "mm", "ha", "lb", "oz", "mw", "gw", "kw", "gb", "tb", "mb"]);
    (entry.class.intersects(WordClass::MEASURE) && !short && !cursor.is_any(at, &["time", "story"]))
        .then(|| (entry.norm, at + 1))
}

/// Power times an hour is energy, another unit: `18,400 megawatt hours`, `kilowatt-hour`.
fn energy(cursor: &SentenceCursor, at: usize) -> Option<(&'static str, usize)> {
    let hour = cursor.skip_dash(at + 1);
    let unit = match cursor.entry(at).norm {
        "watt" => "Wh",
        "kw" => "kWh",
        "mw" => "MWh",
        "gw" => "GWh",
        "tw" => "TWh",
        _ => return None,
    };
    cursor.is_any(hour, &["hour", "hours"]).then_some((unit, hour + 1))
}

/// The noun that is counted: at most two words on, in the plural, in lower case.
fn counted(cursor: &SentenceCursor, i: usize) -> Option<usize> {
    (i..i + 3)
        .take_while(|&k| {
            !cursor.is_capitalised(k)
                && cursor.word(k).bytes().all(|b| b.is_ascii_lowercase())
                && !cursor.word(k).is_empty()
        })
        .find(|&k| {
            let word = cursor.lower(k);
            word.len() > 3
                && word.ends_with('s')
                && !word.ends_with("ss")
                && !word.ends_with("ous")
                && !NOT_NOUNS.contains(&word)
                || matches!(word, "men" | "women" | "children" | "police" | "troops" | "staff" | "members")
        })
}

/// Words that end in `s` and are not plural nouns.
const NOT_NOUNS: &[&str] = &[
    "this", "was", "were", "has", "does", "always", "times", "across", "towards", "plus", "less", "versus", "besides",
    "perhaps", "says", "goes", "thus",
];

/// A number that only names: `Channel 4`, `Boeing 737`, `Room 12`, `No. 10`, `Route 66`, `Covid-19`.
fn is_part_of_a_name(cursor: &SentenceCursor, i: usize, amount: &Amount) -> bool {
    let before = i.checked_sub(1).filter(|&b| b >= cursor.first);
    let Some(before) = before else { return false };
    let code = cursor.is_adjacent(i)
        && (cursor.is_dash(before) && cursor.is_adjacent(before)
            || cursor.word(before).starts_with(char::is_alphabetic));
    code && amount.last.figure && amount.high.is_none()
}

/// Vague numbers: `dozens of`, `hundreds of thousands`, `several`.
pub fn vague(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    if !cursor.has_class(i, WordClass::VAGUE) {
        return None;
    }
    if cursor.is_any(i, &["several", "numerous", "countless"]) {
        return counted(cursor, i + 1).map(|at| Match::new(cursor, i, at + 1, PointKind::Number, "").note("how many?"));
    }
    let mut next = i + 1;
    while cursor.is(next, "of") && cursor.has_class(next + 1, WordClass::VAGUE) {
        next += 2;
    }
    let counts = cursor.is(next, "of")
        || counted(cursor, next).is_some()
        || cursor.is_any(next, &["more", "have", "were", "are"]);
    counts.then(|| Match::new(cursor, i, next, PointKind::Number, "").note("how many?"))
}
