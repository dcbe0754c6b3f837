//! The day of publication, and the dates that `Jan. 3` or `last Friday` refer to when it is known.

use crate::text::calendar::{DAYS, MONTHS};
use jiff::civil::{Date, Weekday};
use jiff::{Span as Time, ToSpan};

/// What the dates of an article count from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// The day of publication or of the dateline, when the metadata hold a full date.
    pub published: Option<Date>,
}

impl Calendar {
    /// `month` and `day` in the year that brings them nearest to publication.
    pub fn nearest(&self, month: i8, day: i8) -> Option<Date> {
        let published = self.published?;
        let years = [published.year(), published.year() - 1, published.year() + 1];
        let near = years.into_iter().filter_map(|year| Date::new(year, month, day).ok());
        near.min_by_key(|date| days_between(published, *date).abs())
    }

    /// The day `days` after publication (before it when negative).
    pub fn shift(&self, days: i64) -> Option<Date> {
        self.published?.checked_add(Time::new().try_days(days).ok()?).ok()
    }

    /// The weekday `day` (1 Monday … 7 Sunday): the `n`th before (−) or after (+) publication.
    pub fn weekday(&self, day: i8, n: i32) -> Option<Date> {
        self.published?.nth_weekday(n, Weekday::from_monday_one_offset(day).ok()?).ok()
    }

    /// The weekday `day` without a word such as "last": the day of publication itself, or the nearest before it.
    pub fn latest(&self, day: i8) -> Option<Date> {
        let published = self.published?;
        let same = published.weekday().to_monday_one_offset() == day;
        if same { Some(published) } else { self.weekday(day, -1) }
    }

    /// The year and month `months` after publication.
    pub fn month(&self, months: i64) -> Option<Date> {
        self.published?.first_of_month().checked_add(months.months()).ok()
    }

    /// The year `years` after publication.
    pub fn year(&self, years: i64) -> Option<i64> {
        self.published.map(|date| i64::from(date.year()) + years)
    }
}

/// Whole days from `from` to `to`.
pub fn days_between(from: Date, to: Date) -> i64 {
    i64::from((to - from).get_days())
}

/// `2026-03-12`.
pub fn iso(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// The note for a date that was counted: "Friday 12 March 2026, counted from the day of publication?"
pub fn counted_note(date: Date) -> String {
    format!("{}, counted from the day of publication?", in_words(date))
}

/// `Thursday 12 March 2026`.
pub fn in_words(date: Date) -> String {
    let month = MONTHS.get(usize::from(date.month().unsigned_abs()).wrapping_sub(1)).unwrap_or(&"");
    format!("{} {} {month} {}", day_name(date.weekday().to_monday_one_offset()), date.day(), date.year())
}

/// `Monday` for 1 … `Sunday` for 7.
pub fn day_name(day: i8) -> &'static str {
    DAYS.get(usize::from(day.unsigned_abs()).wrapping_sub(1)).unwrap_or(&"")
}

/// `January` for 1 … `December` for 12.
pub fn month_name(month: i8) -> &'static str {
    MONTHS.get(usize::from(month.unsigned_abs()).wrapping_sub(1)).unwrap_or(&"")
}

/// A calendar for tests.
#[cfg(test)]
pub fn published(year: i16, month: i8, day: i8) -> Calendar {
    Calendar { published: Date::new(year, month, day).ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_count_from_publication() {
        let calendar = published(2026, 1, 5); // a Monday
        assert_eq!(calendar.nearest(12, 30).map(iso).as_deref(), Some("2025-12-30"));
        assert_eq!(calendar.nearest(2, 30), None);
        assert_eq!(calendar.weekday(5, -1).map(iso).as_deref(), Some("2026-01-02"));
        assert_eq!(calendar.latest(1).map(iso).as_deref(), Some("2026-01-05"));
        assert_eq!(calendar.shift(-1).map(iso).as_deref(), Some("2026-01-04"));
        assert_eq!(calendar.month(-1).map(iso).as_deref(), Some("2025-12-01"));
        assert_eq!(Calendar::default().latest(1), None);
    }

    #[test]
    fn a_day_in_words() {
        let date = published(2026, 3, 12).published.map(in_words);
        assert_eq!(date.as_deref(), Some("Thursday 12 March 2026"));
    }
}
