//! A stated distance or travel time that does not match the distance between the places: `Ellmouth, 60 kilometres from
//! Varn`.
//!
//! Only the straight line between two points is known, and a town is larger than a point; so a question is asked only
//! when the words are clearly off:
//!
//! | stated | asked when |
//! | --- | --- |
//! | a distance | the straight line is longer by more than two fifths and 25 km, or less than 2/5 of it less 25 km |
//! | a walk, ride, drive, train or flight | the straight line needs more than 8, 35, 140, 330 or 1,050 km an hour, with 25 km to spare |
//!
//! Only towns, quarters, airports and bases are measured: no single point describes a country.

use crate::extract::places::kilometres;
use crate::extract::{Claim, Document, Place, PlaceKind, Point, PointKind, Question, QuestionKind, Usage};
use crate::text::Span;
use std::collections::BTreeSet;

/// How much longer than stated a straight line may be.
const LONGER: f64 = 1.4;
/// How much of what is stated a straight line must be: roads wind, but not more than this.
const SHORTER: f64 = 0.4;
/// What a town's own size may add or take, in kilometres.
const TOWN: f64 = 25.0;

/// The highest plausible speed along a straight line, in kilometres per hour, by the word for the means of travel.
const SPEEDS: [(&str, f64); 9] = [
    ("drive", 140.0),
    ("car", 140.0),
    ("road", 140.0),
    ("bus", 140.0),
    ("train", 330.0),
    ("flight", 1050.0),
    ("plane", 1050.0),
    ("walk", 8.0),
    ("ride", 140.0),
];

/// A mention of a place that can be measured from.
struct Spot<'e> {
    span: Span,
    place: &'e Place,
}

/// What was stated.
enum Stated {
    /// Between so many kilometres.
    Length(f64, f64),
    /// At most so many hours.
    Hours(f64),
}

/// Every distance and travel time that does not fit the places, in the order of the text.
pub fn find(doc: &Document, places: &[Place], claims: &[Claim]) -> Vec<Question> {
    let mut spots: Vec<Spot> = places.iter().flat_map(spots_of).collect();
    spots.sort_by_key(|spot| spot.span.start);
    let points: BTreeSet<(Span, &str)> =
        claims.iter().flat_map(|c| &c.points).filter(|p| is_measure(p)).map(|p| (p.span, p.value.as_str())).collect();
    points.into_iter().filter_map(|(span, value)| ask(doc, &spots, span, stated(value)?)).collect()
}

fn is_measure(point: &Point) -> bool {
    matches!(point.kind, PointKind::Number | PointKind::Range | PointKind::Duration)
}

fn spots_of(place: &Place) -> impl Iterator<Item = Spot<'_>> {
    let measured = matches!(place.kind, PlaceKind::City | PlaceKind::District | PlaceKind::Base);
    let literal = place.mentions.iter().filter(move |m| measured && m.usage != Usage::Demonym);
    literal.map(move |m| Spot { span: m.span, place })
}

/// Reads a point's value: `~60 km`, `10–20 mile`, `2 hour`.
fn stated(value: &str) -> Option<Stated> {
    let (amount, unit) = value.rsplit_once(' ')?;
    // "More than" and "less than" say nothing of the other side.
    let amount = amount.trim_start_matches(['~', '≈']);
    let (low, high) = amount.split_once('–').unwrap_or((amount, amount));
    let (low, high): (f64, f64) = (low.parse().ok()?, high.parse().ok()?);
    Some(match unit {
        "km" => Stated::Length(low, high),
        "mile" => Stated::Length(low * 1.609_344, high * 1.609_344),
        "hour" => Stated::Hours(high),
        "minute" => Stated::Hours(high / 60.0),
        _ => return None,
    })
}

/// The question about the quantity at `span`, when there are two places with it and it does not fit them.
fn ask(doc: &Document, spots: &[Spot], span: Span, stated: Stated) -> Option<Question> {
    let (one, two) = pair(doc, spots, span)?;
    let cursor = kilometres((one.place.lat, one.place.lon), (two.place.lat, two.place.lon));
    let words = span.of(doc.text);
    let (mentions, off) = match stated {
        Stated::Length(low, high) => {
            (format!("The text says {words}"), cursor > high * LONGER + TOWN || cursor < low * SHORTER - TOWN)
        }
        Stated::Hours(hours) => {
            let (means, speed) = speed(doc, span)?;
            (format!("The text says {words} ({means})"), cursor > hours * speed + TOWN)
        }
    };
    let (a, b) = (&one.place.name, &two.place.name);
    let text = format!(
        "{mentions}, but {a} and {b} are about {cursor:.0} km apart in a straight line. Is the figure right, and are they the places meant?"
    );
    let mut spans = vec![one.span, two.span, span];
    spans.sort();
    off.then_some(Question { kind: QuestionKind::Distance, spans, text })
}

/// The means of travel, by a word next to the quantity.
fn speed(doc: &Document, span: Span) -> Option<(&'static str, f64)> {
    let tokens = doc.tokens_in(span);
    let after = (tokens.end..tokens.end + 4).map(|i| doc.word(i).to_lowercase());
    let mut words = after.take_while(|w| w != "from" && w != "to");
    words.find_map(|word| SPEEDS.iter().find(|(means, _)| *means == word).copied())
}

/// The two places that a quantity is about.
fn pair<'s, 'e>(doc: &Document, spots: &'s [Spot<'e>], span: Span) -> Option<(&'s Spot<'e>, &'s Spot<'e>)> {
    let next = spots.partition_point(|spot| spot.span.start < span.end);
    let two = spots.get(next)?;
    if doc.sentence_at(two.span.start)? != doc.sentence_at(span.start)? {
        return None;
    }
    let link: Vec<String> = words(doc, span.end, two.span.start).collect();
    let last = link.last()?.as_str();
    let filled = link.iter().take(link.len() - 1).all(|w| AWAY.binary_search(&w.as_str()).is_ok());
    if !filled || part_of_more(doc, two.span) {
        return None;
    }
    // `60 km from Varn to Ellmouth`, `60 km between Varn and Ellmouth`
    if let Some(three) = spots.get(next + 1) {
        let joint = Span::new(two.span.end, three.span.start).of(doc.text);
        if matches!((last, joint), ("from", " to ") | ("between", " and ")) && !part_of_more(doc, three.span) {
            return Some((two, three));
        }
    }
    // `Ellmouth, about 60 km north of Varn`
    let one = spots.get(next.checked_sub(1)?)?;
    let apposed = words(doc, one.span.end, span.start).all(|w| APPOSED.binary_search(&w.as_str()).is_ok());
    let same = doc.sentence_at(one.span.start)? == doc.sentence_at(span.start)?;
    (matches!(last, "from" | "of" | "outside") && apposed && same).then_some((one, two))
}

/// `Varn border`, `Varn’s coast`: the distance is not from the town.
fn part_of_more(doc: &Document, span: Span) -> bool {
    let next = doc.tokens_in(span).end;
    let word = doc.word(next);
    word.starts_with('’')
        || word.starts_with('\'')
        || ["airport", "border", "coast", "county", "region"].contains(&word)
}

/// The words between two offsets, in lower case.
fn words<'d>(doc: &'d Document, start: usize, end: usize) -> impl Iterator<Item = String> + 'd {
    doc.tokens_in(Span::new(start, end)).map(|i| doc.word(i).to_lowercase())
}

/// Words that may be between a quantity and its preposition.
#[rustfmt::skip] // a word a line would fill the file
const AWAY: &[&str] = &[
    "'", "'s", "-", "air", "away", "bus", "by", "car", "drive", "due", "east", "flight", "journey", "north",
    "northeast", "northwest", "plane", "ride", "road", "south", "southeast", "southwest", "the", "to", "train",
    "trip", "walk", "west", "’", "’s",
];

/// Words that may be between a place and its distance.
#[rustfmt::skip] // a word a line would fill the file
const APPOSED: &[&str] = &[
    "(", ")", ",", "a", "about", "almost", "approximately", "around", "city", "is", "just", "lies", "located",
    "nearly", "only", "roughly", "situated", "some", "that", "the", "town", "village", "was", "which", "–", "—",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::extract;

    fn questions(text: &str) -> Vec<String> {
        let found = extract(text);
        find(&Document::read(text), &found.places, &found.claims).into_iter().map(|q| q.text).collect()
    }

    #[test]
    fn a_distance_that_is_clearly_off_is_asked_about() {
        let questions = questions("The depot is in Lyon, about 60 kilometres from Marseille, and employs 40 people.");
        assert_eq!(questions.len(), 1, "{questions:?}");
        assert!(questions[0].contains("Lyon and Marseille are about 27"), "{questions:?}");
        assert_eq!(super::stated("~60 km").map(|s| matches!(s, Stated::Length(..))), Some(true));
    }

    #[test]
    fn a_distance_that_fits_is_left_alone() {
        for text in [
            "The depot is in Lyon, about 280 kilometres north of Marseille, and employs 40 people.",
            "The depot is in Lyon, about 200 miles from Marseille, and employs 40 people.",
            "The depot is in Lyon, some 60 kilometres from the border, and employs 40 people in Marseille.",
            "The two-hour drive from Lyon to Grenoble costs 20 euros.",
        ] {
            assert_eq!(questions(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_drive_faster_than_a_racing_car_is_asked_about() {
        assert_eq!(questions("It is a two-hour drive from Lisbon to Barcelona, the firm said in 2024.").len(), 1);
    }

    #[test]
    fn lists_are_in_order() {
        assert!(AWAY.is_sorted() && APPOSED.is_sorted());
    }
}
