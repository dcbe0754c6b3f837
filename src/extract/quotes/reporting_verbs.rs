//! Reporting verbs where they stand in a line, with their subjects: in `Quill, who chairs the board, has said` the
//! verb is `said` and the subject `Quill`.

use super::clause_items::{Class, View};
use super::complements;
use super::reporting_lexicon::{self, Form, Frames, Verb};
use super::syntax::{Found, Trees};
use std::ops::Range;

/// A reporting verb in a line.
#[derive(Clone, Debug)]
pub struct Report {
    /// The verb's item.
    pub at: usize,
    /// One past the verb or its particle.
    pub end: usize,
    /// Which verb.
    pub verb: &'static Verb,
    /// Its form here.
    pub form: Form,
    /// What it carries, its particle counted.
    pub frames: Frames,
    /// True for `was asked`, `is said`.
    pub passive: bool,
    /// Who reports: items of the words that name them here.
    pub subject: Option<Range<usize>>,
    /// True when the subject stands after the verb: `said Quill`.
    pub inverted: bool,
}

const BE: [&str; 11] = ["is", "was", "are", "were", "be", "been", "being", "am", "'s", "’s", "'re"];
const HAVE: [&str; 9] = ["has", "have", "had", "having", "'ve", "’ve", "'d", "’d", "got"];

/// Every reporting verb of a line with its subject, in order.
pub fn find(view: View) -> Vec<Report> {
    let mut trees = Trees::default();
    let mut found: Vec<Report> = Vec::new();
    let headline = view.title_case();
    for at in 0..view.len() {
        let Some(mut report) = verb_at(view, at, headline) else { continue };
        let (way, nearest) = if report.passive {
            agent(view, report.end).map_or((Found::Nowhere, None), |by| (Found::Beside, Some(by)))
        } else if let Some(after) = inverted_subject(view, &report) {
            report.inverted = true;
            (Found::Beside, Some(after))
        } else {
            subject(view, &report, &found)
        };
        let may_differ = match way {
            Found::Beside => false,
            Found::FromReporter => report.form == Form::Base,
            _ if report.frames.any(Frames::WEAK) || is_idle(view, &report) => false,
            // A passive without its `by` names nobody.
            _ => !report.passive || (report.end..view.len()).any(|i| view.is(i, &["by"])),
        };
        report.subject = may_differ
            .then(|| trees.subject(view, at, way))
            .flatten()
            .filter(|told| !nearest.as_ref().is_some_and(|group| is_member(view, group, told)))
            .or(nearest);
        if report.frames.any(Frames::INQUIRY) && (report.passive || !finds(view, report.subject.as_ref())) {
            continue;
        }
        found.push(report);
    }
    found
}

/// True when `told` is named as one of `group`: `Owners of both quays, among them a widow`.
fn is_member(view: View, group: &Range<usize>, told: &Range<usize>) -> bool {
    (group.end..told.start).any(|i| view.is(i, &["among", "including"]) && view.comma(i.wrapping_sub(1)))
}

/// True for a participle or an infinitive that carries nothing: whoever it belongs to says nothing with it.
fn is_idle(view: View, report: &Report) -> bool {
    !matches!(report.form, Form::Past | Form::Present)
        && !(0..view.len()).any(|i| view.quote(i).is_some())
        && complements::find(view, report, &[]).is_none()
}

/// True when the words name what finds and shows in public: a report, a study, a jury.
fn finds(view: View, subject: Option<&Range<usize>>) -> bool {
    const FINDERS: [&str; 36] = [
        "report",
        "reports",
        "study",
        "studies",
        "survey",
        "surveys",
        "poll",
        "polls",
        "investigation",
        "inquiry",
        "enquiry",
        "audit",
        "review",
        "analysis",
        "research",
        "researchers",
        "scientists",
        "investigators",
        "auditors",
        "inspectors",
        "court",
        "jury",
        "judge",
        "judges",
        "tribunal",
        "panel",
        "commission",
        "committee",
        "inspection",
        "autopsy",
        "inquest",
        "figures",
        "records",
        "documents",
        "data",
        "census",
    ];
    let Some(subject) = subject else { return false };
    let of = subject.clone().skip(1).find(|&i| view.class(i) == Class::Preposition);
    let head = of.unwrap_or(subject.end).checked_sub(1);
    head.is_some_and(|head| view.is(head, &FINDERS))
}

/// The reporting verb at `at`, its subject not yet looked for.
fn verb_at(view: View, at: usize, headline: bool) -> Option<Report> {
    let (verb, form) = reporting_lexicon::find(view.word(at))?;
    let verbal = view.any(at, &[Class::Finite, Class::Base, Class::Ing, Class::Participle]);
    let named = at > 0
        && matches!(form, Form::Present | Form::Past)
        && view.any(at - 1, &[Class::Proper, Class::Noun, Class::Pronoun]);
    // A verb taken for a noun: all words of a headline look like names; `“…,” Quill notes.`
    let ends = at + 1 >= view.len() || view.class(at + 1) == Class::Mark;
    let named = named && (headline && form == Form::Present || ends && view.class(at - 1) != Class::Noun);
    let owned = at > 0
        && (view.class(at - 1) == Class::Owner
            || view.is(at - 1, &["the", "a", "an", "his", "her", "its", "their", "our", "my", "your"]));
    if !verbal && !named || owned {
        return None;
    }
    let particle = verb.particles.iter().find(|(p, _)| view.is(at + 1, &[p]));
    let frames = particle.map_or(verb.frames, |&(_, frames)| frames);
    if frames == Frames::default() {
        return None;
    }
    let before = auxiliaries(view, at);
    let has = |words: &[&str]| before.clone().any(|i| view.is(i, words));
    let past = matches!(form, Form::Past | Form::Participle);
    let passive = past && has(&BE) && view.class(at) != Class::Finite || past && has(&BE) && !before.is_empty();
    let bare = before.is_empty();
    let participle = past && bare && view.class(at) == Class::Participle && view.quote(at.wrapping_sub(1)).is_none();
    if participle && !coordinated(view, at) && !after_name(view, at) {
        return None;
    }
    Some(Report {
        at,
        end: at + 1 + usize::from(particle.is_some()),
        verb,
        form,
        frames,
        passive,
        subject: None,
        inverted: false,
    })
}

/// A past tense taken for a participle: `Quill, head of the board, informed members that`.
fn after_name(view: View, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let named = view.any(before, &[Class::Proper, Class::Pronoun])
        || view.is(before, &[","]) && view.aside_before(before, 0).is_some();
    named && !view.any(at + 1, &[Class::Preposition, Class::Mark, Class::Conjunction])
        || named && view.is(at + 1, &["that"])
}

fn coordinated(view: View, at: usize) -> bool {
    at > 0 && view.class(at - 1) == Class::Conjunction
}

/// The auxiliaries and adverbs just before the verb at `at`: `has repeatedly`.
pub fn auxiliaries(view: View, at: usize) -> Range<usize> {
    let mut start = at;
    while start > 0 {
        let before = start - 1;
        let helps = view.any(before, &[Class::Adverb])
            || view.is(before, &BE)
            || view.is(before, &HAVE)
            || view.is(
                before,
                &[
                    "will", "would", "can", "could", "may", "might", "must", "should", "shall", "do", "does", "did",
                    "'ll", "’ll", "n't", "n’t", "not",
                ],
            );
        if !helps {
            break;
        }
        start = before;
    }
    start..at
}

/// `by …` after a passive.
fn agent(view: View, end: usize) -> Option<Range<usize>> {
    let by = (end..view.len().min(end + 6)).find(|&i| view.is(i, &["by"]))?;
    view.phrase_after(by + 1)
}

/// The subject after a verb that stands beside a quotation or a comma: `“…,” said Quill`; `…, said Quill`.
fn inverted_subject(view: View, report: &Report) -> Option<Range<usize>> {
    let at = report.at;
    if !report.frames.any(Frames::QUOTATION)
        || !matches!(report.form, Form::Past | Form::Present)
        || report.end != at + 1
    {
        return None;
    }
    let Some(before) = auxiliaries(view, at).start.checked_sub(1) else {
        // `Said Quill: “…”`
        let subject = view.phrase_after(report.end)?;
        return (view.is(subject.end, &[":"]) && report.form == Form::Past).then_some(subject);
    };
    let quote = view.quote(before).is_some();
    let dash = view.is(before, &["—", "–", "-", "--"]);
    let comma = view.is(before, &[","]);
    let after_quote = quote || (dash || comma) && before.checked_sub(1).is_some_and(|b| view.quote(b).is_some());
    let subject = view.phrase_after(report.end)?;
    let lone = view.class(subject.start) == Class::Pronoun || view.class(subject.start) == Class::There;
    let next = subject.end;
    if lone && !(after_quote && (next >= view.len() || view.class(next) == Class::Mark)) {
        return None;
    }
    if after_quote {
        return Some(subject);
    }
    // `…, said Quill`, but not `Quill, the mayor, said it would`, `Quill, 40, told reporters`.
    let aside = view.aside_before(before, 0).is_some();
    let carries = report.frames.any(Frames::ADDRESSEE) || complements::bare_clause(view, report.end);
    // An aside is read where a clause of the content closes too; a name or a role with a comma after it tells them apart.
    let names = view.any(subject.start, &[Class::Proper, Class::Determiner]) && view.class(next - 1) != Class::Modifier;
    let clause = names
        && !report.frames.any(Frames::ADDRESSEE)
        && (next >= view.len() || view.is(next, &[",", ".", "(", "—", "–"]) || view.class(next) == Class::Wh)
        && (0..before).any(|i| view.class(i) == Class::Finite);
    ((comma || dash) && (!aside || clause) && !carries).then_some(subject)
}

/// The subject before a verb, and how it was found.
fn subject(view: View, report: &Report, before: &[Report]) -> (Found, Option<Range<usize>>) {
    let start = auxiliaries(view, report.at).start;
    let control = || controller(view, report.at, before);
    let Some(left) = start.checked_sub(1) else { return (Found::Nowhere, None) };
    match report.form {
        Form::Ing if start == report.at || !(start..report.at).any(|i| view.is(i, &BE)) => {
            return absolute_subject(view, start).map_or_else(control, |own| (Found::Beside, Some(own)));
        }
        Form::Base if view.is(left, &["to"]) => return control(),
        _ => {}
    }
    match view.class(left) {
        Class::Conjunction => control(),
        Class::Wh if view.is(left, &["who", "which", "that"]) => (Found::Beside, Some(left..start)),
        _ => match near_subject(view, start) {
            Some(own) if own.end == start => (Found::Beside, Some(own)),
            Some(far) => (Found::Across, Some(far)),
            None => control(),
        },
    }
}

/// The noun phrase that ends at `end` or before the asides and circumstances that stand there.
fn near_subject(view: View, end: usize) -> Option<Range<usize>> {
    let (mut end, mut nearest, mut stepped) = (end, None, false);
    for _ in 0..10 {
        let Some(last) = end.checked_sub(1) else { break };
        if view.comma(last) || view.is(last, &[")", "—", "–", "--", "-"]) {
            end = view.aside_before(last, 0).unwrap_or(last);
            continue;
        }
        // `a report published on Friday, January 16, found`
        let date = last > 0 && view.class(last) == Class::Modifier && is_month(view.word(last - 1));
        let reduced = view.any(last, &[Class::Ing, Class::Participle]) && (nearest.is_some() || stepped);
        if tells(view, last) || date || reduced {
            stepped |= !reduced;
            end = last;
            continue;
        }
        let Some(phrase) = view.phrase_before(end, 0) else { break };
        let led = phrase.start.checked_sub(1).filter(|&p| {
            view.class(p) == Class::Preposition
                && !view.is(
                    p,
                    &["that", "as", "because", "if", "while", "after", "before", "since", "though", "although", "than"],
                )
        });
        let phrase = owner_of_role(view, phrase);
        match led {
            None => return Some(phrase),
            Some(preposition) => {
                nearest.get_or_insert(phrase);
                end = preposition;
            }
        }
    }
    nearest
}

/// `January`, `Jan.`
fn is_month(word: &str) -> bool {
    const SHORT: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    super::phrases::tells_when(word) && SHORT.iter().any(|m| word.starts_with(m)) || matches!(word, "March" | "May")
}

fn tells(view: View, at: usize) -> bool {
    super::phrases::tells_when(view.word(at)) || view.is(at, &["on"]) || view.class(at) == Class::Adverb
}

/// `Quill, head of the board,` is about Quill: a role without a determiner after a name and a comma.
fn owner_of_role(view: View, phrase: Range<usize>) -> Range<usize> {
    let role = !view.any(phrase.start, &[Class::Determiner, Class::Pronoun, Class::Proper]);
    let name_before =
        phrase.start >= 2 && view.is(phrase.start - 1, &[","]) && view.class(phrase.start - 2) == Class::Proper;
    if role && name_before {
        return view.phrase_before(phrase.start - 1, 0).unwrap_or(phrase);
    }
    phrase
}

/// The subject of a participle of its own: `with Quill saying`, `…, the ministry adding`.
fn absolute_subject(view: View, end: usize) -> Option<Range<usize>> {
    let phrase = view.phrase_before(end, 0)?;
    let before = phrase.start.checked_sub(1)?;
    let noun = view.any(phrase.end - 1, &[Class::Noun, Class::Proper]);
    (noun && (view.is(before, &["with"]) || view.comma(before))).then_some(phrase)
}

/// Whose act a participle, an infinitive or a second verb is: the last reporter's, else the sentence's subject.
fn controller(view: View, at: usize, before: &[Report]) -> (Found, Option<Range<usize>>) {
    if let Some(last) = before.iter().rev().find(|r| !r.passive && r.subject.is_some()) {
        return (Found::FromReporter, last.subject.clone());
    }
    match main_subject(view, at) {
        Some(subject) => (Found::FromClause, Some(subject)),
        None => (Found::Nowhere, None),
    }
}

/// The subject of the first finite verb before `limit`.
pub fn main_subject(view: View, limit: usize) -> Option<Range<usize>> {
    (0..limit.min(view.len()))
        .filter(|&at| view.class(at) == Class::Finite)
        .find_map(|at| near_subject(view, auxiliaries(view, at).start))
}
