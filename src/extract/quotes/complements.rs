//! What a reporting verb carries to its right: `said | it would rain`, `told reporters | that …`, `called | the plan a
//! mistake`.

use super::cues::{Form, Frames};
use super::phrases::tells_when;
use super::reports::Report;
use super::words::{Class, View};
use std::ops::Range;

/// What kind of words carry the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A clause, with or without “that”.
    Clause,
    /// `whether …`, `how …`
    Question,
    /// `to …`
    Infinitive,
    /// A quotation and nothing else before it.
    Quotation,
    /// An object, or what follows a preposition.
    Object,
}

/// The items that hold the content, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complement {
    /// The content.
    pub items: Range<usize>,
    /// Its shape.
    pub shape: Shape,
}

/// What `report` carries to its right; `all` are the reports of the line.
pub fn find(view: View, report: &Report, all: &[Report]) -> Option<Complement> {
    if report.inverted {
        return None;
    }
    let frames = report.frames;
    let mut at = skip_marks(view, skip_adverbs(view, report.end));
    if frames.any(Frames::PREPOSITION) && report.verb.prepositions.iter().any(|p| view.is(at, &[p])) {
        return close(view, at + 1, Shape::Object, report, all);
    }
    if report.passive {
        let open = start_of_content(view, at, report)?;
        return close(view, open.0, open.1, report, all);
    }
    if let Some((start, shape)) = start_of_content(view, at, report) {
        return close(view, start, shape, report, all);
    }
    let mut addressed = false;
    for _ in 0..6 {
        if !addressed && frames.any(Frames::ADDRESSEE.and(Frames::URGING)) && !addressed {
            if let Some(somebody) = view.phrase_after(at) {
                addressed = true;
                let after = skip_marks(view, skip_adverbs(view, somebody.end));
                if view.is(after, &["to"]) && frames.any(Frames::URGING.and(Frames::INFINITIVE)) {
                    return close(view, at, Shape::Object, report, all);
                }
                at = somebody.end;
            }
        }
        at = skip_marks(view, skip_adverbs(view, at));
        if let Some((start, shape)) = start_of_content(view, at, report) {
            return close(view, start, shape, report, all);
        }
        let next = skip_circumstance(view, at);
        if next == at {
            break;
        }
        at = next;
        let next = skip_marks(view, at);
        if let Some((start, shape)) = start_of_content(view, next, report) {
            return close(view, start, shape, report, all);
        }
    }
    let at = skip_adverbs(view, report.end);
    if frames.any(Frames::OBJECT.and(Frames::NAMING)) && view.begins_phrase(at) {
        return close(view, at, Shape::Object, report, all);
    }
    None
}

fn skip_adverbs(view: View, mut at: usize) -> usize {
    while view.class(at) == Class::Adverb || tells_when(view.word(at)) {
        at += 1;
    }
    at
}

fn skip_marks(view: View, mut at: usize) -> usize {
    while view.is(at, &[",", ":", "—", "–", "--"]) {
        at += 1;
    }
    at
}

/// Steps over `on Tuesday`, `in a speech at the docks`, `to reporters`, `during the debate`.
fn skip_circumstance(view: View, at: usize) -> usize {
    const LEADS: [&str; 14] =
        ["on", "in", "at", "to", "during", "after", "before", "with", "from", "via", "through", "of", "last", "this"];
    if tells_when(view.word(at)) {
        return at + 1;
    }
    if !view.is(at, &LEADS) {
        return at;
    }
    let mut end = at + 1;
    while tells_when(view.word(end)) || view.class(end) == Class::Modifier {
        end += 1;
    }
    match view.phrase_after(end) {
        Some(phrase) => phrase.end,
        None => end,
    }
}

/// The content's first item and shape, when content begins at `at`.
fn start_of_content(view: View, at: usize, report: &Report) -> Option<(usize, Shape)> {
    let frames = report.frames;
    if let Some(_quote) = view.quote(at) {
        return frames.any(Frames::QUOTATION.and(Frames::CLAUSE).and(Frames::THAT)).then_some((at, Shape::Quotation));
    }
    let carries = frames.any(Frames::CLAUSE.and(Frames::THAT));
    if carries && view.is(at, &["that"]) && !view.is(at + 1, &[".", ","]) && at + 2 < view.len() {
        return Some((at + 1, Shape::Clause));
    }
    if carries && view.is(at, &["whether", "if", "how", "why", "what", "who", "where", "when", "which"]) {
        return Some((at, Shape::Question));
    }
    if view.is(at, &["to"]) && frames.any(Frames::INFINITIVE) && view.any(skip_adverbs(view, at + 1), &[Class::Base]) {
        return Some((at, Shape::Infinitive));
    }
    if frames.any(Frames::CLAUSE) && bare_clause(view, at) {
        return Some((at, Shape::Clause));
    }
    if frames.any(Frames::THAT) && !frames.any(Frames::OBJECT) && bare_clause(view, at) {
        return Some((at, Shape::Clause));
    }
    None
}

/// True when a clause begins at `at`: a noun phrase, or an opening circumstance, and a finite verb for it.
fn bare_clause(view: View, at: usize) -> bool {
    if view.class(at) == Class::Finite {
        return false;
    }
    let mut start = at;
    if view.any(at, &[Class::Preposition]) && !view.is(at, &["to", "of", "with", "about", "that"]) {
        // `said in March the firm would`; `said if elected he would`
        let Some(phrase) = view.phrase_after(at + 1) else { return false };
        start = phrase.end;
        if view.is(start, &[","]) {
            start += 1;
        }
        if !view.begins_phrase(start) {
            return false;
        }
    }
    let Some(phrase) = view.phrase_after(start) else { return view.any(at, &[Class::Ing]) && has_finite(view, at, 12) };
    let mut next = phrase.end;
    while view.class(next) == Class::Adverb {
        next += 1;
    }
    if view.class(next) == Class::Finite {
        return true;
    }
    let aside = view.is(next, &[",", "(", "and", "or", "—", "–"])
        || view.any(next, &[Class::Preposition, Class::Wh, Class::Participle, Class::Ing]);
    aside && has_finite(view, next, 30)
}

fn has_finite(view: View, at: usize, within: usize) -> bool {
    (at..view.len().min(at + within)).any(|i| view.class(i) == Class::Finite)
}

/// Ends the content that begins at `start`.
fn close(view: View, start: usize, shape: Shape, report: &Report, all: &[Report]) -> Option<Complement> {
    let mut end = view.len();
    while end > start && view.class(end - 1) == Class::Mark {
        end -= 1;
    }
    let limit = end;
    for at in start + 1..limit {
        if cuts(view, at, start, shape, report, all) {
            end = at;
            break;
        }
    }
    while end > start && view.class(end - 1) == Class::Mark && !view.is(end - 1, &[")", "%"]) {
        end -= 1;
    }
    (end > start).then_some(Complement { items: start..end, shape })
}

/// True when the content ends before the item at `at`.
fn cuts(view: View, at: usize, start: usize, shape: Shape, report: &Report, all: &[Report]) -> bool {
    let reports_at = |i: usize| all.iter().find(|r| r.at == i);
    if view.is(at, &[";"]) {
        return true;
    }
    if view.is(at, &[","]) {
        let next = skip_adverbs(view, at + 1);
        if view.is(next, &["according"]) || reports_at(next).is_some_and(|r| r.form == Form::Ing || r.inverted) {
            return true;
        }
        if view.class(next) == Class::Conjunction || view.is(next, &["while", "although", "though"]) {
            // `…, but Orr denied`: a new reporter.
            let new = all.iter().find(|r| r.at > next && r.form == report.form && !r.passive);
            if let Some(new) = new
                && new.subject.as_ref().is_some_and(|s| s.start >= next && s.start <= next + 2)
            {
                return true;
            }
        }
        // `…, he said, …`
        let said = all.iter().find(|r| r.at > at && !r.passive && matches!(r.form, Form::Past | Form::Present));
        if said.is_some_and(|r| r.subject.as_ref().is_some_and(|s| s.start == at + 1) && view.is(r.end, &[",", "."])) {
            return true;
        }
    }
    if view.class(at) == Class::Conjunction {
        let next = skip_adverbs(view, at + 1);
        if reports_at(next)
            .is_some_and(|r| r.form == report.form && !r.passive && !(start..at).any(|i| view.is(i, &[","]) && false))
        {
            return true;
        }
    }
    matches!(shape, Shape::Object | Shape::Infinitive) && ends_object(view, at, shape)
}

/// True when something that is not part of an object begins at `at`: `when …`, `in an interview`, `on Tuesday`.
fn ends_object(view: View, at: usize, shape: Shape) -> bool {
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
    if view.is(at, &["when", "while", "after", "as", "because", "although", "though"]) && shape == Shape::Object {
        return has_finite(view, at, 8) && !view.is(at, &["as"]);
    }
    if view.is(at, &["on", "in", "at", "during"]) {
        if tells_when(view.word(at + 1)) {
            return true;
        }
        return view.phrase_after(at + 1).is_some_and(|p| view.is(p.end - 1, &OCCASIONS) && p.len() <= 6);
    }
    tells_when(view.word(at)) && view.capital(at)
}
