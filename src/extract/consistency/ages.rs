//! An age that does not match: two ages of one person, or an age beside a year of birth.

use super::facts::{Facts, exact, question};
use crate::extract::check_points::SentenceCursor;
use crate::extract::{EntityKind, PointKind, Question, QuestionKind};
use crate::text::Span;

/// A person's age as the article states it.
struct Aged {
    /// The last word of the name.
    surname: String,
    years: f64,
    span: Span,
    sentence: usize,
}

/// Both questions about ages.
pub fn find(facts: &Facts) -> Vec<Question> {
    let mut questions = two_ages(facts);
    questions.extend((0..facts.tokenized.doc.sentences.len()).filter_map(|index| born(facts, index)));
    questions
}

/// `Oda Venn, 52,` in one sentence and `the 53-year-old Venn` in another.
fn two_ages(facts: &Facts) -> Vec<Question> {
    let mut all: Vec<Aged> = Vec::new();
    let mut questions = Vec::new();
    for index in 0..facts.tokenized.doc.sentences.len() {
        let cursor = facts.tokenized.sentence(index);
        let told = facts.mentions(&cursor, &["when", "then", "was", "turned", "at", "ago", "were", "had", "since"]);
        for point in facts.points_in(index).iter().filter(|p| p.kind == PointKind::Age && !told) {
            let Some((years, "")) = exact(&point.value) else { continue };
            let Some(surname) = holder(facts, &cursor, point.span) else { continue };
            if let Some(first) = all.iter().find(|a| a.surname == surname && a.years != years && a.sentence != index) {
                let text = format!("How old is {surname}: {} or {years}?", first.years);
                questions.push(question(QuestionKind::Age, vec![first.span, point.span], text));
            }
            all.push(Aged { surname, years, span: point.span, sentence: index });
        }
    }
    questions
}

/// The surname of the person whose age it is: right before the comma, or right after `53-year-old`.
fn holder(facts: &Facts, cursor: &SentenceCursor, age: Span) -> Option<String> {
    let sentence = cursor.span_of(cursor.first, cursor.end);
    let person =
        facts.entities.iter().filter(|e| e.kind == EntityKind::Person && sentence.covers(e.span)).find(|e| {
            let before = e.span.end <= age.start && cursor.token_at(e.span.end) + 1 == cursor.token_at(age.start);
            let after = e.span.start >= age.end && cursor.token_at(e.span.start) <= cursor.token_at(age.end) + 1;
            (before && cursor.word(cursor.token_at(e.span.end)) == ",") || after
        })?;
    facts.words(person.span).split_whitespace().last().map(str::to_owned)
}

/// `Venn, 52, was born in 1961` in an article of 2026; `born in 1920, died in 1999 at 85`.
fn born(facts: &Facts, index: usize) -> Option<Question> {
    let cursor = facts.tokenized.sentence(index);
    let born = (cursor.first..cursor.end).find(|&i| cursor.is(i, "born"))?;
    let points = facts.points_in(index);
    let years: Vec<(f64, Span)> = points
        .iter()
        .filter(|p| p.kind == PointKind::Date)
        .filter_map(|p| p.value.get(..4)?.parse().ok().map(|y| (y, p.span)))
        .collect();
    let birth = years
        .iter()
        .find(|(_, span)| span.start > cursor.span(born).start && cursor.token_at(span.start) <= born + 9)?;
    let ages: Vec<_> = points.iter().filter(|p| p.kind == PointKind::Age).collect();
    let [age] = ages.as_slice() else { return None };
    let (told, "") = exact(&age.value)? else { return None };
    let death = (cursor.first..cursor.end).find(|&i| cursor.is_any(i, &["died", "dies", "dead", "death"]));
    let other: Vec<f64> = years.iter().filter(|(_, span)| *span != birth.1).map(|y| y.0).collect();
    let until = match (death, other.as_slice()) {
        (Some(_), [year]) => *year,
        (None, [])
            if !facts.mentions(&cursor, &["was", "when", "his", "her"]) || age.span.start < cursor.span(born).start =>
        {
            f64::from(facts.tokenized.calendar.published?.year())
        }
        _ => return None,
    };
    let counted = until - birth.0;
    if told == counted || told == counted - 1.0 || !(0.0..=120.0).contains(&counted) {
        return None;
    }
    let text = format!("Born in {}, that makes {} or {counted}, not {told}?", birth.0, counted - 1.0);
    Some(question(QuestionKind::Age, vec![birth.1, age.span], text))
}
