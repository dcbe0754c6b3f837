//! Where the complement of a reporting verb ends: `said | it would rain |, but Orr denied it`, `called for | calm | on
//! Tuesday`.

use super::clause_items::{CoarseTag, PassageView};
use super::clauses::{SUBORDINATORS, bare_clause, has_finite, skip_adverbs};
use super::phrases::is_time_word;
use super::reporting_lexicon::Form;
use super::verb_phrases::{ReportingVerb, auxiliaries};
use std::ops::Range;

/// The form of a complement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentShape {
    /// A clause, with or without “that”.
    Clause,
    /// `whether …`, `how …`
    Question,
    /// `to …`
    Infinitive,
    /// A quotation, with nothing before it.
    Quotation,
    /// An object, or what follows a preposition.
    Object,
}

/// What was said, as items of a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complement {
    /// The items.
    pub items: Range<usize>,
    /// Their form.
    pub shape: ContentShape,
}

/// The complement of `report` that begins at `start`.
pub fn end_complement(
    view: PassageView,
    start: usize,
    shape: ContentShape,
    report: &ReportingVerb,
    all: &[ReportingVerb],
) -> Option<Complement> {
    let mut end = view.len();
    while end > start && view.tag(end - 1) == CoarseTag::Mark {
        end -= 1;
    }
    let limit = end;
    for at in start + 1..limit {
        if ends_before(view, at, shape, report, all) {
            end = at;
            break;
        }
    }
    while end > start && view.tag(end - 1) == CoarseTag::Mark && !view.is(end - 1, &[")", "%"]) {
        end -= 1;
    }
    (end > start).then_some(Complement { items: start..end, shape })
}

/// True when the complement ends before the item at `at`.
fn ends_before(
    view: PassageView,
    at: usize,
    shape: ContentShape,
    report: &ReportingVerb,
    all: &[ReportingVerb],
) -> bool {
    if view.is(at, &[";"]) {
        return true;
    }
    let comma = at.checked_sub(1).is_some_and(|i| view.is_comma(i) || view.is(i, &["—", "–", "--", "-"]));
    if view.is(at, &[":"]) && view.quote(at + 1).is_some() {
        return true;
    }
    if comma && (another_reporter_follows(view, at, all) || subordinate(view, report) && bare_clause(view, at)) {
        return true;
    }
    // `Quill, who says it will rain, left early`
    let relative = report.subject.as_ref().is_some_and(|s| s.len() == 1 && view.tag(s.start) == CoarseTag::Wh);
    if comma && relative && view.tag(skip_adverbs(view, at)) == CoarseTag::Finite {
        return true;
    }
    if view.tag(at) == CoarseTag::Conjunction {
        let next = skip_adverbs(view, at + 1);
        if view.tag(report.at) != CoarseTag::Ing
            && all.iter().any(|r| r.at == next && view.tag(r.at) == view.tag(report.at) && !r.passive)
        {
            return true;
        }
    }
    matches!(shape, ContentShape::Object | ContentShape::Infinitive) && ends_object(view, at, shape)
}

/// True when the reporting verb is in a subordinate clause before a main one: `When Quill said it rained, …`, `Asked
/// whether …`.
fn subordinate(view: PassageView, report: &ReportingVerb) -> bool {
    let first = report.subject.as_ref().filter(|_| !report.passive).map_or(report.at, |s| s.start.min(report.at));
    match first.checked_sub(1) {
        // `In saying so, …`
        Some(0) if report.form == Form::Ing && first == report.at && view.tag(0) == CoarseTag::Preposition => true,
        Some(before) => view.is(before, &SUBORDINATORS),
        None => matches!(report.form, Form::Past | Form::Participle | Form::Ing) && first == report.at,
    }
}

/// True when another reporting verb, of the same speaker or of another one, begins after a comma at `at`.
fn another_reporter_follows(view: PassageView, at: usize, all: &[ReportingVerb]) -> bool {
    let next = skip_adverbs(view, at);
    // `…, with Orr saying`, `…, the ministry adding`
    let own = |r: &ReportingVerb| {
        let from = next + usize::from(view.is(next, &["with"]));
        r.form == Form::Ing && r.subject.as_ref().is_some_and(|s| s.start == from && s.end <= r.at)
    };
    if all.iter().any(own) {
        return true;
    }
    if view.is(next, &["according"]) || all.iter().any(|r| r.at == next && (r.form == Form::Ing || r.inverted)) {
        return true;
    }
    let starts_at =
        |r: &ReportingVerb, from: usize| r.subject.as_ref().is_some_and(|s| s.start >= from && s.start <= from + 2);
    let ahead = || all.iter().filter(|r| r.at > next && !r.passive);
    if view.tag(next) == CoarseTag::Conjunction || view.is(next, &["while", "although", "though"]) {
        // `…, but Orr denied it`
        let main = |r: &ReportingVerb| {
            r.subject.as_ref().is_some_and(|s| s.start >= next)
                && !(next..auxiliaries(view, r.at).start).any(|i| view.tag(i) == CoarseTag::Finite)
        };
        return ahead().any(|r| matches!(r.form, Form::Past | Form::Present | Form::Base) && main(r));
    }
    // `…, he said, …`
    ahead().any(|r| matches!(r.form, Form::Past | Form::Present) && starts_at(r, at) && view.is(r.end, &[",", "."]))
}

/// True when words that are not part of an object begin at `at`: `when …`, `in an interview`, `on Tuesday`, `, which`.
fn ends_object(view: PassageView, at: usize, shape: ContentShape) -> bool {
    const OCCASIONS: [&str; 24] = [
        "interview",
        "statement",
        "speech",
        "tweet",
        "tweets",
        "interviews",
        "rally",
        "debate",
        "conference",
        "briefing",
        "email",
        "letter",
        "post",
        "meeting",
        "hearing",
        "press",
        "twitter",
        "facebook",
        "appearance",
        "remarks",
        "op-ed",
        "memo",
        "address",
        "night",
    ];
    let object = shape == ContentShape::Object;
    if object && view.is(at, &["when", "while", "whilst", "after", "because", "although", "though"]) {
        return has_finite(view, at, 8) || view.tag(at + 1) == CoarseTag::Ing;
    }
    if object && view.is(at, &[","]) {
        let next = at + 1;
        return view.is_any_of(
            next,
            &[CoarseTag::Wh, CoarseTag::Preposition, CoarseTag::Adverb, CoarseTag::Participle, CoarseTag::Conjunction],
        ) && !view.is(next, &["and", "or", "as"])
            || view.is(next, &["a", "an"])
            || bare_clause(view, next);
    }
    if view.is(at, &["on", "in", "at", "during"]) {
        if is_time_word(view.word(at + 1)) {
            return true;
        }
        return view.phrase_after(at + 1).is_some_and(|p| view.is(p.end - 1, &OCCASIONS) && p.len() <= 6);
    }
    is_time_word(view.word(at)) && view.is_capitalised(at)
}
