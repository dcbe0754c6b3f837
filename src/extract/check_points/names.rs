//! Names whose spelling is to be checked: people and organisations, and designations such as `F-22`, `S-400`, `A320`.

use super::tokenized::{Match, SentenceCursor, TokenizedText, point};
use crate::extract::{Entity, EntityKind, Place, Point, PointKind, Quote, QuoteKind, Speaker, Usage};

/// Every name of a person or organisation.
pub fn find(entities: &[Entity]) -> impl Iterator<Item = Point> {
    entities.iter().filter(|e| e.kind != EntityKind::Place).map(|e| point(e.span, PointKind::Name, ""))
}

/// The designation that begins at token `i`: one to five letters and a number, joined directly or by a dash.
pub fn designation(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    let word = cursor.word(i);
    if !word.starts_with(char::is_uppercase) || word.len() > 12 || cursor.is_adjacent(i) {
        return None;
    }
    let letters = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    let joined = usize::from(word.as_bytes().get(letters) == Some(&b'-'));
    let digits = word.bytes().skip(letters + joined).take_while(u8::is_ascii_digit).count();
    let mixed = letters > 0 && letters <= if joined > 0 { 5 } else { 3 } && digits + joined >= 2 && digits > 0;
    if mixed && !word.contains(['.', ',']) && !word.starts_with("FY") && word.len() != 2 {
        return Some(Match::new(cursor, i, i + 1, PointKind::Name, ""));
    }
    let dashed = letters == word.len()
        && letters <= 5
        && cursor.is_dash(i + 1)
        && cursor.is_adjacent(i + 1)
        && cursor.is_adjacent(i + 2)
        && cursor.starts_with_digit(i + 2);
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    let scores = word.bytes().skip(1).any(|b| b.is_ascii_lowercase())
        && !matches!(word, "Su" | "MiG" | "Tu" | "Il" | "An" | "Mi" | "Ka" | "Covid");
    if !dashed || capitals == 0 || scores {
        return None;
    }
    Some(Match::new(cursor, i, i + 3, PointKind::Name, ""))
}

/// The mentions of places, except demonyms, each with the place that it was resolved to.
pub fn places(places: &[Place]) -> impl Iterator<Item = Point> {
    places.iter().flat_map(|place| {
        let country = if place.country.is_empty() { String::new() } else { format!(", {}", place.country) };
        let value = format!("{}{country}", place.name);
        let told = place.mentions.iter().filter(|m| m.usage != Usage::Demonym);
        told.map(move |m| point(m.span, PointKind::Place, value.clone()))
    })
}

/// The words between quotation marks, which must be exact, with their speaker.
pub fn quotes<'q>(
    tokenized: &'q TokenizedText,
    quotes: &'q [Quote],
    speakers: &'q [Speaker],
) -> impl Iterator<Item = Point> + 'q {
    let spoken = quotes.iter().filter(|q| q.kind != QuoteKind::Indirect && q.span.fits(tokenized.doc.text));
    spoken.map(|q| {
        let who = q.speaker.and_then(|s| speakers.get(s.0)).map_or("", |s| s.name.as_str());
        point(q.span, PointKind::Quote, who)
    })
}
