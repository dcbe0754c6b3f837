//! A weekday that does not match its date: `Friday, March 12, 2026` was a Thursday.

use super::{Facts, question};
use crate::extract::check_points::calendar::{day_name, in_words};
use crate::extract::check_points::dates;
use crate::extract::check_points::lexicon::Class;
use crate::extract::{Question, QuestionKind};
use jiff::civil::Date;

/// Every weekday beside a full date that falls on another day.
pub fn find(facts: &Facts) -> Vec<Question> {
    let mut asked = Vec::new();
    for index in 0..facts.page.doc.sentences.len() {
        let line = facts.page.line(index);
        for i in (line.first..line.end).filter(|&i| line.has(i, Class::WEEKDAY)) {
            let Some((parts, next)) = dates::parts(&line, i).filter(|(p, _)| p.weekday > 0 && p.day > 0 && p.last == 0)
            else {
                continue;
            };
            let told = parts.year.and_then(|year| Date::new(year, parts.month, parts.day).ok());
            let Some(date) = told.or_else(|| facts.page.calendar.nearest(parts.month, parts.day)) else { continue };
            if date.weekday().to_monday_one_offset() == parts.weekday {
                continue;
            }
            let by = if parts.year.is_some() { "" } else { ", counted from the day of publication" };
            let text = format!("{} was meant? {}{by}.", day_name(parts.weekday), in_words(date));
            asked.push(question(QuestionKind::Weekday, vec![line.over(i, next)], text));
        }
    }
    asked
}
