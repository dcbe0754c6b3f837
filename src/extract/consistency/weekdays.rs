//! A weekday that does not match its date: `Friday, March 12, 2026` was a Thursday.

use super::facts::{Facts, question};
use crate::extract::check_points::calendar::{day_name, in_words};
use crate::extract::check_points::dates;
use crate::extract::check_points::lexicon::WordClass;
use crate::extract::{Question, QuestionKind};
use jiff::civil::Date;

/// Every weekday with a full date that falls on another day.
pub fn find(facts: &Facts) -> Vec<Question> {
    let mut questions = Vec::new();
    for index in 0..facts.tokenized.doc.sentences.len() {
        let cursor = facts.tokenized.sentence(index);
        for i in (cursor.first..cursor.end).filter(|&i| cursor.has_class(i, WordClass::WEEKDAY)) {
            let Some((parts, next)) =
                dates::parts(&cursor, i).filter(|(p, _)| p.weekday > 0 && p.day > 0 && p.last == 0)
            else {
                continue;
            };
            let told = parts.year.and_then(|year| Date::new(year, parts.month, parts.day).ok());
            let Some(date) = told.or_else(|| facts.tokenized.calendar.nearest(parts.month, parts.day)) else {
                continue;
            };
            if date.weekday().to_monday_one_offset() == parts.weekday {
                continue;
            }
            let by = if parts.year.is_some() { "" } else { ", counted from the day of publication" };
            let text = format!("{} was meant? {}{by}.", day_name(parts.weekday), in_words(date));
            questions.push(question(QuestionKind::Weekday, vec![cursor.span_of(i, next)], text));
        }
    }
    questions
}
