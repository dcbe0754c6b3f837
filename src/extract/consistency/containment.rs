//! A well-known city outside the country named with it: `Lyon, Spain`.
//!
//! Asked only about a city of more than 100,000 people that has no namesake in that country, since the gazetteer knows
//! no place of fewer than 500. Lists (`in Lyon, Spain and Malta`) are left alone.

use crate::extract::places::gazetteer;
use crate::extract::{Document, Place, PlaceKind, Question, QuestionKind, Usage};
use crate::text::Span;

/// Cities smaller than this have namesakes that no gazetteer knows.
const PEOPLE: u32 = 100_000;

/// Every city outside the country named with it, in the order of the text.
pub fn find(doc: &Document, places: &[Place]) -> Vec<Question> {
    let literal = |place: &Place| place.mentions.iter().filter(|m| m.usage != Usage::Demonym).map(|m| m.span).collect();
    let spans = places.iter().map(|place| (place, literal(place)));
    let mut mentions: Vec<(Span, &Place)> =
        spans.flat_map(|(place, spans): (_, Vec<Span>)| spans.into_iter().map(move |span| (span, place))).collect();
    mentions.sort_by_key(|(span, _)| *span);
    let pairs = mentions.iter().zip(mentions.iter().skip(1));
    pairs.filter_map(|(&(inner, city), &(outer, country))| ask(doc, (inner, city), (outer, country))).collect()
}

fn ask(doc: &Document, (inner, city): (Span, &Place), (outer, country): (Span, &Place)) -> Option<Question> {
    let kinds = city.kind == PlaceKind::City && country.kind == PlaceKind::Country;
    if !kinds || city.country == country.country || !together(doc, inner, outer) {
        return None;
    }
    let name = inner.of(doc.text);
    let namesakes = gazetteer::search(name);
    let known = namesakes.iter().any(|c| c.geonames_id == city.geonames_id && c.population >= PEOPLE);
    if !known || namesakes.iter().any(|c| c.country == country.country) {
        return None;
    }
    let home = namesakes.iter().find(|c| c.geonames_id == city.geonames_id).map_or("", |c| c.name.as_str());
    let stated = inner.join(outer).of(doc.text);
    let text = format!("“{stated}”: the {name} that the gazetteer knows is {home}. Which place is meant?");
    Some(Question { kind: QuestionKind::Containment, spans: vec![inner, outer], text })
}

/// `in Lyon, Spain,`: one after the other, and no longer list around them.
fn together(doc: &Document, inner: Span, outer: Span) -> bool {
    let between = Span::new(inner.end, outer.start).of(doc.text);
    let tokens = doc.tokens_in(inner.join(outer));
    let before = tokens.start.checked_sub(1).map_or("", |i| doc.word(i)).to_lowercase();
    let after = doc.word(tokens.end);
    let next = doc.word(tokens.end + 1);
    let list =
        after == "and" || after == "or" || (after == "," && (next == "and" || next.starts_with(char::is_uppercase)));
    let located = matches!(before.as_str(), "in" | "at" | "near" | "from" | "of" | "to" | "outside");
    located && !list && (between == ", " || between == " in ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::extract;

    fn questions(text: &str) -> Vec<String> {
        find(&Document::read(text), &extract(text).places).into_iter().map(|q| q.text).collect()
    }

    #[test]
    fn a_city_in_another_country_is_asked_about() {
        let questions = questions("The firm opened a plant in Marseille, Spain, in 2019.");
        assert_eq!(questions.len(), 1, "{questions:?}");
        assert!(
            questions[0].starts_with("“Marseille, Spain”: the Marseille that the gazetteer knows is Marseille, "),
            "{questions:?}"
        );
        assert!(questions[0].contains("France"), "{questions:?}");
    }

    #[test]
    fn lists_namesakes_and_true_pairs_are_left_alone() {
        for text in [
            "The firm opened a plant in Marseille, France, in 2019.",
            "The firm opened plants in Marseille, Spain and Portugal in 2019.",
            "He moved to London, Canada, in 2019.",
            "She flew from Marseille to Spain in 2019.",
        ] {
            assert_eq!(questions(text), Vec::<String>::new(), "{text}");
        }
    }
}
