//! What a reporting verb carries to its right: `said | it would rain`, `told reporters | that …`, `called | the plan a
//! mistake`.

use super::clause_items::{Class, View};
use super::complement_end::close;
use super::phrases::tells_when;
use super::preposed;
use super::reporting_lexicon::{Form, Frames};
use super::reporting_verbs::{Report, auxiliaries};
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
    let mut at = skip_adverbs(view, report.end);
    if report.passive && view.class(at) == Class::Mark {
        return None;
    }
    at = skip_marks(view, at);
    if frames.any(Frames::PREPOSITION) && report.verb.prepositions.iter().any(|p| view.is(at, &[p])) {
        return close(view, at + 1, Shape::Object, report, all);
    }
    if frames.any(Frames::ADDRESSEE.and(Frames::URGING)) && !report.passive {
        match addressee(view, at, frames) {
            Addressee::Urged => return close(view, at, Shape::Object, report, all),
            Addressee::Until(end) => at = end,
            Addressee::None => {}
        }
    }
    for _ in 0..5 {
        at = skip_marks(view, skip_adverbs(view, at));
        if let Some((start, shape)) = start_of_content(view, at, report) {
            return close(view, start, shape, report, all);
        }
        let next = skip_circumstance(view, at);
        if next == at {
            break;
        }
        at = next;
    }
    object(view, report, all)
}

/// `voiced concern that`: a noun between the verb and its clause.
fn through_noun(view: View, at: usize) -> Option<usize> {
    let noun = view.simple_after(at)?;
    (view.class(noun.end - 1) == Class::Noun && view.is(noun.end, &["that"]) && verb_follows(view, noun.end + 1))
        .then_some(noun.end + 1)
}

/// What is talked about, or called something, as an object of a finite verb or of `…, calling it`.
fn object(view: View, report: &Report, all: &[Report]) -> Option<Complement> {
    let at = skip_adverbs(view, report.end);
    if report.passive || !report.frames.any(Frames::OBJECT.and(Frames::NAMING)) || !view.begins_phrase(at) {
        return None;
    }
    let finite =
        view.class(report.at) == Class::Finite || auxiliaries(view, report.at).any(|i| view.class(i) == Class::Finite);
    let aside = report.form == Form::Ing && report.at.checked_sub(1).is_some_and(|i| view.comma(i));
    if !finite && !aside && !view.title_case() {
        return None;
    }
    let start = if report.frames.any(Frames::THAT) { through_noun(view, at).unwrap_or(at) } else { at };
    close(view, start, if start > at { Shape::Clause } else { Shape::Object }, report, all)
}

enum Addressee {
    /// `urged them to stay`: the content begins with them.
    Urged,
    /// `told reporters | that`: the content comes after them.
    Until(usize),
    None,
}

/// Who is spoken to, from `at` on.
fn addressee(view: View, at: usize, frames: Frames) -> Addressee {
    let Some(somebody) = view.phrase_after(at) else { return Addressee::None };
    let after = skip_marks(view, skip_adverbs(view, somebody.end));
    if frames.any(Frames::NAMING) && !frames.any(Frames::ADDRESSEE) && view.quote(after).is_some() {
        // `called the plan “a mistake”`
        return Addressee::None;
    }
    if view.is(after, &["to"])
        && frames.any(Frames::URGING.and(Frames::INFINITIVE))
        && view.any(skip_adverbs(view, after + 1), &[Class::Base])
    {
        return Addressee::Urged;
    }
    if view.class(somebody.end) == Class::Finite {
        return Addressee::None;
    }
    Addressee::Until(somebody.end)
}

/// Steps over adverbs and `Friday morning`.
pub fn skip_adverbs(view: View, mut at: usize) -> usize {
    while view.class(at) == Class::Adverb || tells_when(view.word(at)) {
        at += 1 + usize::from(tells_when(view.word(at)) && view.is(at + 1, &SPANS));
    }
    at
}

/// Stretches of time that need another word to say when.
const SPANS: [&str; 12] = [
    "night",
    "morning",
    "afternoon",
    "evening",
    "week",
    "month",
    "year",
    "weekend",
    "summer",
    "spring",
    "fall",
    "winter",
];

fn skip_marks(view: View, mut at: usize) -> usize {
    while view.is(at, &[",", ":", "—", "–", "--"]) {
        at += 1;
    }
    at
}

/// Steps over `on Tuesday night`, `in a speech at the docks`, `to reporters`, `last week`.
fn skip_circumstance(view: View, at: usize) -> usize {
    const LEADS: [&str; 16] = [
        "on", "in", "at", "to", "during", "after", "before", "with", "from", "via", "through", "of", "for", "over",
        "outside", "into",
    ];
    if tells_when(view.word(at)) {
        return at + 1 + usize::from(view.is(at + 1, &SPANS));
    }
    if view.is(at, &["last", "this", "that", "earlier", "late"]) {
        let span = (at + 1..at + 4).find(|&i| view.is(i, &SPANS) || tells_when(view.word(i)));
        return span.map_or(at, |i| i + 1 + usize::from(view.is(i + 1, &SPANS)));
    }
    if view.comma(at.wrapping_sub(1)) && view.class(at) == Class::Wh {
        // `said on the radio, where she works, that`
        return (at..view.len().min(at + 20)).find(|&i| view.is(i, &[","])).map_or(at, |i| i + 1);
    }
    if !view.is(at, &LEADS) {
        return at;
    }
    let mut end = at + 1;
    while tells_when(view.word(end)) || view.class(end) == Class::Modifier || view.is(end, &SPANS) {
        end += 1;
    }
    if tells_when(view.word(end - 1)) && bare_clause(view, end) {
        // `said on Monday | the harbour would close`
        return end;
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
    if carries && view.is(at, &["that"]) && !view.is(at + 1, &["."]) && at + 2 < view.len() {
        return Some((at + 1, Shape::Clause));
    }
    let asks = view.is(at, &["whether", "if", "how", "why", "what"])
        || view.is(at, &["who", "where", "when", "which"]) && !view.comma(at.wrapping_sub(1));
    if asks && (carries || frames.any(Frames::OBJECT.and(Frames::NAMING)) && at == report.end) {
        return Some((at, Shape::Question));
    }
    if view.is(at, &["to"]) && frames.any(Frames::INFINITIVE) && view.any(skip_adverbs(view, at + 1), &[Class::Base]) {
        return Some((at, Shape::Infinitive));
    }
    if frames.any(Frames::CLAUSE) && bare_clause(view, at) {
        return Some((at, Shape::Clause));
    }
    if frames.any(Frames::THAT) && bare_clause(view, at) {
        return Some((at, Shape::Clause));
    }
    // `a plan that he said | would fail`
    let gap = report
        .subject
        .as_ref()
        .and_then(|s| s.start.checked_sub(1))
        .is_some_and(|i| view.class(i) == Class::Wh || view.is(i, &["that"]));
    if gap && frames.any(Frames::CLAUSE) && at == report.end && view.class(at) == Class::Finite {
        return Some((at, Shape::Clause));
    }
    let ever = frames.any(Frames::EVER) && at == report.end && !report.passive;
    (ever && view.begins_phrase(at) && preposed::last_word(view) >= at + 3).then_some((at, Shape::Clause))
}

/// True when a clause begins at `at`: a noun phrase, or an opening circumstance, and a finite verb for it.
pub fn bare_clause(view: View, at: usize) -> bool {
    let mut start = at;
    let about = view.is(at, &["about", "over", "under", "around", "nearly"])
        && (view.class(at + 1) == Class::Modifier || view.is(at + 1, &["half"]));
    if about || view.is(at, &["neither", "either", "both"]) {
        // `said about half of them would`; `said neither she nor he would`
        start = at + 1;
    } else if view.class(at) == Class::Preposition && !view.is(at, &["to", "of", "with", "about", "that"]) {
        // `said in March the firm would`; `said if elected he would`
        let Some(phrase) = view.phrase_after(at + 1) else { return false };
        start = phrase.end + usize::from(view.is(phrase.end, &[","]));
        if !view.begins_phrase(start) {
            return false;
        }
    }
    match view.phrase_after(start) {
        Some(phrase) => verb_follows(view, phrase.end),
        None => view.class(at) == Class::Ing && has_finite(view, at, 12),
    }
}

/// True when the phrase that ends at `at` is the subject of a verb: one more than the relative clauses in between need.
fn verb_follows(view: View, at: usize) -> bool {
    let (mut needed, mut within) = (1, false);
    for i in at..view.len().min(at + 30) {
        match view.class(i) {
            Class::Finite => needed -= 1,
            _ if view.quote(i).is_some() => needed -= i32::from(view.quote_begins(i, Class::Finite)),
            Class::Wh => needed += 1,
            Class::Mark if view.is(i, &[","]) && !within => {
                if !aside_or_list(view, i) {
                    return false;
                }
                within = true;
            }
            Class::Mark if view.is(i, &[","]) => within = false,
            Class::Mark if !view.is(i, &["(", ")", "-", "—", "–"]) => return false,
            _ if view.is(i, &["that", "as", "because"]) => needed += 1,
            _ => {}
        }
        if needed == 0 {
            return true;
        }
    }
    false
}

/// True when the comma at `comma` opens an aside that closes again, or parts the members of a list.
fn aside_or_list(view: View, comma: usize) -> bool {
    if view.class(comma + 1) == Class::Conjunction {
        return false;
    }
    for i in comma + 1..view.len().min(comma + 25) {
        match view.class(i) {
            Class::Finite if !view.any(comma + 1, &[Class::Wh]) => return false,
            Class::Mark if view.comma(i) => return true,
            Class::Conjunction => return true,
            _ => {}
        }
    }
    false
}

/// True when a finite verb stands among the `within` items from `at` on.
pub fn has_finite(view: View, at: usize, within: usize) -> bool {
    (at..view.len().min(at + within)).any(|i| view.class(i) == Class::Finite)
}
