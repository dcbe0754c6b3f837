//! Numbers that are nothing more special: with a unit `300 km`, with what is counted `18 boats`, ranges, and vague ones (`dozens`).

use super::amount::Amount;
use super::lexicon::Class;
use super::tokenized::{Line, Read};
use crate::extract::PointKind;

/// The plain number, measure or range that `amount`, begun at token `i`, is.
pub fn read(line: &Line, i: usize, amount: &Amount) -> Option<Read> {
    let lone = !amount.last.figure && amount.last.value == 1.0 && amount.high.is_none();
    if let Some((unit, next)) =
        measure(line, amount).filter(|m| !lone || !matches!(m.0, "point" | "person" | "people" | "time"))
    {
        let squared = line.low(next.wrapping_sub(2));
        let power = if matches!(squared, "square" | "cubic" | "nautical") {
            format!("{squared} {unit}")
        } else {
            unit.to_owned()
        };
        return Some(Read::new(line, i, next, kind(amount), amount.with(&power)));
    }
    if lone || numbered(line, i, amount) {
        return None;
    }
    let (unit, next) = counted(line, amount.next).map_or(("", amount.next), |at| (line.low(at), at + 1));
    Some(Read::new(line, i, next.max(i + 1), kind(amount), amount.with(unit)))
}

fn kind(amount: &Amount) -> PointKind {
    if amount.high.is_some() { PointKind::Range } else { PointKind::Number }
}

/// A unit of measure after the amount, spaced, dashed or glued: `300 km`, `5-mile`, `10kg`, `40 °C`.
fn measure(line: &Line, amount: &Amount) -> Option<(&'static str, usize)> {
    let rest = line.rest(amount.span.end);
    for (sign, unit) in [("°C", "°C"), (" °C", "°C"), ("°F", "°F"), (" °F", "°F"), ("°", "degree"), ("C ", "")]
    {
        if !unit.is_empty() && rest.starts_with(sign) {
            return Some((unit, line.after(amount.span.end + sign.len()).max(amount.next)));
        }
    }
    let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    if letters > 0 && amount.last.figure {
        let glued = rest.get(..letters).unwrap_or("").to_ascii_lowercase();
        let entry = super::lexicon::look_up(&glued);
        let unit = if glued == "m" { "metre" } else { entry.norm };
        let known = entry.class.has(Class::MEASURE) || glued == "m" || entry.class.has(Class::TIME_UNIT);
        return known.then(|| (unit, line.after(amount.span.end + letters).max(amount.next)));
    }
    let mut at = line.past_dash(amount.next);
    if line.any(at, &["square", "cubic", "nautical", "metric", "short"]) && line.has(at + 1, Class::MEASURE) {
        at += 1;
    }
    if let Some(found) = energy(line, at) {
        return Some(found);
    }
    let entry = line.entry(at);
    let short = line.word(at).len() <= 2
        && !line.any(at, &["km", "kg", "ft", "cm", "mm", "ha", "lb", "oz", "mw", "gw", "kw", "gb", "tb", "mb"]);
    (entry.class.has(Class::MEASURE) && !short && !line.any(at, &["time", "story"])).then(|| (entry.norm, at + 1))
}

/// Power times an hour is energy, another unit: `18,400 megawatt hours`, `kilowatt-hour`.
fn energy(line: &Line, at: usize) -> Option<(&'static str, usize)> {
    let hour = line.past_dash(at + 1);
    let unit = match line.entry(at).norm {
        "watt" => "Wh",
        "kw" => "kWh",
        "mw" => "MWh",
        "gw" => "GWh",
        "tw" => "TWh",
        _ => return None,
    };
    line.any(hour, &["hour", "hours"]).then_some((unit, hour + 1))
}

/// The noun that is counted: at most two words on, in the plural, in lower case.
fn counted(line: &Line, i: usize) -> Option<usize> {
    (i..i + 3)
        .take_while(|&k| {
            !line.capital(k) && line.word(k).bytes().all(|b| b.is_ascii_lowercase()) && !line.word(k).is_empty()
        })
        .find(|&k| {
            let word = line.low(k);
            word.len() > 3
                && word.ends_with('s')
                && !word.ends_with("ss")
                && !word.ends_with("ous")
                && !NO_NOUNS.contains(&word)
                || matches!(word, "men" | "women" | "children" | "police" | "troops" | "staff" | "members")
        })
}

/// Words in `s` that count nothing.
const NO_NOUNS: &[&str] = &[
    "this", "was", "were", "has", "does", "always", "times", "across", "towards", "plus", "less", "versus", "besides",
    "perhaps", "says", "goes", "thus",
];

/// A number that only names: `Channel 4`, `Boeing 737`, `Room 12`, `No. 10`, `Route 66`, `Covid-19`.
fn numbered(line: &Line, i: usize, amount: &Amount) -> bool {
    let before = i.checked_sub(1).filter(|&b| b >= line.first);
    let Some(before) = before else { return false };
    let code = line.glued(i)
        && (line.dash(before) && line.glued(before) || line.word(before).starts_with(char::is_alphabetic));
    code && amount.last.figure && amount.high.is_none()
}

/// Numbers that are not told: `dozens of`, `hundreds of thousands`, `several`.
pub fn vague(line: &Line, i: usize) -> Option<Read> {
    if !line.has(i, Class::VAGUE) {
        return None;
    }
    if line.any(i, &["several", "numerous", "countless"]) {
        return counted(line, i + 1).map(|at| Read::new(line, i, at + 1, PointKind::Number, "").note("how many?"));
    }
    let mut next = i + 1;
    while line.is(next, "of") && line.has(next + 1, Class::VAGUE) {
        next += 2;
    }
    let counts =
        line.is(next, "of") || counted(line, next).is_some() || line.any(next, &["more", "have", "were", "are"]);
    counts.then(|| Read::new(line, i, next, PointKind::Number, "").note("how many?"))
}
