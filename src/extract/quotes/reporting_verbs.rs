//! The reporting verbs of a passage with their subjects: in `Quill, who chairs the board, has said` the
//! verb is `said` and the subject `Quill`.

use super::clause_items::{CoarseTag, PassageView};
use super::clauses::bare_clause;
use super::complements;
use super::reporting_lexicon::{self, Complements, Form};
use super::syntax::{SubjectEvidence, Trees};
use super::verb_phrases::{BE, ReportingVerb, auxiliaries};
use std::ops::Range;

/// Every reporting verb of a passage with its subject, in order.
pub fn find(view: PassageView) -> Vec<ReportingVerb> {
    let mut trees = Trees::default();
    let mut found: Vec<ReportingVerb> = Vec::new();
    let headline = view.is_title_case();
    for at in 0..view.len() {
        let Some(mut report) = verb_at(view, at, headline) else { continue };
        let (evidence, nearest) = if report.passive {
            agent(view, report.end).map_or((SubjectEvidence::Nowhere, None), |by| (SubjectEvidence::Beside, Some(by)))
        } else if let Some(after) = inverted_subject(view, &report) {
            report.inverted = true;
            (SubjectEvidence::Beside, Some(after))
        } else {
            subject(view, &report, &found)
        };
        let may_differ = match evidence {
            SubjectEvidence::Beside => false,
            SubjectEvidence::FromReporter => report.form == Form::Base,
            _ if report.complements.intersects(Complements::WEAK) || carries_nothing(view, &report) => false,
            // A passive without its `by` names nobody.
            _ => !report.passive || (report.end..view.len()).any(|i| view.is(i, &["by"])),
        };
        report.subject = may_differ
            .then(|| trees.subject(view, at, evidence))
            .flatten()
            .filter(|told| !nearest.as_ref().is_some_and(|group| is_member(view, group, told)))
            .or(nearest);
        if report.complements.intersects(Complements::INQUIRY)
            && (report.passive || !is_finding_source(view, report.subject.as_ref()))
        {
            continue;
        }
        found.push(report);
    }
    found
}

/// True when `told` is named as one of `group`: `Owners of both quays, among them a widow`.
fn is_member(view: PassageView, group: &Range<usize>, told: &Range<usize>) -> bool {
    (group.end..told.start).any(|i| view.is(i, &["among", "including"]) && view.is_comma(i.wrapping_sub(1)))
}

/// True for a participle or an infinitive without a complement: it reports nothing.
fn carries_nothing(view: PassageView, report: &ReportingVerb) -> bool {
    !matches!(report.form, Form::Past | Form::Present)
        && !(0..view.len()).any(|i| view.quote(i).is_some())
        && complements::find(view, report, &[]).is_none()
}

/// True when the words name a source of findings: a report, a study, a jury.
fn is_finding_source(view: PassageView, subject: Option<&Range<usize>>) -> bool {
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
    let of = subject.clone().skip(1).find(|&i| view.tag(i) == CoarseTag::Preposition);
    let head = of.unwrap_or(subject.end).checked_sub(1);
    head.is_some_and(|head| view.is(head, &FINDERS))
}

/// The reporting verb at `at`, without its subject.
fn verb_at(view: PassageView, at: usize, headline: bool) -> Option<ReportingVerb> {
    let (verb, form) = reporting_lexicon::find(view.word(at))?;
    let verbal = view.is_any_of(at, &[CoarseTag::Finite, CoarseTag::Base, CoarseTag::Ing, CoarseTag::Participle]);
    let named = at > 0
        && matches!(form, Form::Present | Form::Past)
        && view.is_any_of(at - 1, &[CoarseTag::Proper, CoarseTag::Noun, CoarseTag::Pronoun]);
    // A verb taken for a noun: all words of a headline look like names; `“…,” Quill notes.`
    let ends = at + 1 >= view.len() || view.tag(at + 1) == CoarseTag::Mark;
    let named = named && (headline && form == Form::Present || ends && view.tag(at - 1) != CoarseTag::Noun);
    let owned = at > 0
        && (view.tag(at - 1) == CoarseTag::Owner
            || view.is(at - 1, &["the", "a", "an", "his", "her", "its", "their", "our", "my", "your"]));
    if !verbal && !named || owned {
        return None;
    }
    let particle = verb.particles.iter().find(|(p, _)| view.is(at + 1, &[p]));
    let complements = particle.map_or(verb.complements, |&(_, complements)| complements);
    if complements == Complements::default() {
        return None;
    }
    let before = auxiliaries(view, at);
    let has = |words: &[&str]| before.clone().any(|i| view.is(i, words));
    let past = matches!(form, Form::Past | Form::Participle);
    let passive = past && has(&BE) && view.tag(at) != CoarseTag::Finite || past && has(&BE) && !before.is_empty();
    let bare = before.is_empty();
    let participle = past && bare && view.tag(at) == CoarseTag::Participle && view.quote(at.wrapping_sub(1)).is_none();
    if participle && !is_coordinated(view, at) && !is_after_name(view, at) {
        return None;
    }
    Some(ReportingVerb {
        at,
        end: at + 1 + usize::from(particle.is_some()),
        verb,
        form,
        complements,
        passive,
        subject: None,
        inverted: false,
    })
}

/// A past tense taken for a participle: `Quill, head of the board, informed members that`.
fn is_after_name(view: PassageView, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let named = view.is_any_of(before, &[CoarseTag::Proper, CoarseTag::Pronoun])
        || view.is(before, &[","]) && view.aside_before(before, 0).is_some();
    named && !view.is_any_of(at + 1, &[CoarseTag::Preposition, CoarseTag::Mark, CoarseTag::Conjunction])
        || named && view.is(at + 1, &["that"])
}

fn is_coordinated(view: PassageView, at: usize) -> bool {
    at > 0 && view.tag(at - 1) == CoarseTag::Conjunction
}

/// `by …` after a passive.
fn agent(view: PassageView, end: usize) -> Option<Range<usize>> {
    let by = (end..view.len().min(end + 6)).find(|&i| view.is(i, &["by"]))?;
    view.phrase_after(by + 1)
}

/// The subject after a verb that follows a quotation or a comma: `“…,” said Quill`; `…, said Quill`.
fn inverted_subject(view: PassageView, report: &ReportingVerb) -> Option<Range<usize>> {
    let at = report.at;
    if !report.complements.intersects(Complements::QUOTATION)
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
    let lone = view.tag(subject.start) == CoarseTag::Pronoun || view.tag(subject.start) == CoarseTag::There;
    let next = subject.end;
    if lone && !(after_quote && (next >= view.len() || view.tag(next) == CoarseTag::Mark)) {
        return None;
    }
    if after_quote {
        return Some(subject);
    }
    // `…, said Quill`, but not `Quill, the mayor, said it would`, `Quill, 40, told reporters`.
    let aside = view.aside_before(before, 0).is_some();
    let carries = report.complements.intersects(Complements::ADDRESSEE) || bare_clause(view, report.end);
    // A closing clause of the content can look like an aside; a name or a role followed by a comma shows which it is.
    let names = view.is_any_of(subject.start, &[CoarseTag::Proper, CoarseTag::Determiner])
        && view.tag(next - 1) != CoarseTag::Modifier;
    let clause = names
        && !report.complements.intersects(Complements::ADDRESSEE)
        && (next >= view.len() || view.is(next, &[",", ".", "(", "—", "–"]) || view.tag(next) == CoarseTag::Wh)
        && (0..before).any(|i| view.tag(i) == CoarseTag::Finite);
    ((comma || dash) && (!aside || clause) && !carries).then_some(subject)
}

/// The subject before a verb, and how it was found.
fn subject(
    view: PassageView,
    report: &ReportingVerb,
    before: &[ReportingVerb],
) -> (SubjectEvidence, Option<Range<usize>>) {
    let start = auxiliaries(view, report.at).start;
    let control = || controller(view, report.at, before);
    let Some(left) = start.checked_sub(1) else { return (SubjectEvidence::Nowhere, None) };
    match report.form {
        Form::Ing if start == report.at || !(start..report.at).any(|i| view.is(i, &BE)) => {
            return absolute_subject(view, start).map_or_else(control, |own| (SubjectEvidence::Beside, Some(own)));
        }
        Form::Base if view.is(left, &["to"]) => return control(),
        _ => {}
    }
    match view.tag(left) {
        CoarseTag::Conjunction => control(),
        CoarseTag::Wh if view.is(left, &["who", "which", "that"]) => (SubjectEvidence::Beside, Some(left..start)),
        _ => match subject_before(view, start) {
            Some(own) if own.end == start => (SubjectEvidence::Beside, Some(own)),
            Some(far) => (SubjectEvidence::Across, Some(far)),
            None => control(),
        },
    }
}

/// The noun phrase that ends at `end`, or before the asides and circumstances at `end`.
fn subject_before(view: PassageView, end: usize) -> Option<Range<usize>> {
    let (mut end, mut nearest, mut stepped) = (end, None, false);
    for _ in 0..10 {
        let Some(last) = end.checked_sub(1) else { break };
        if view.is_comma(last) || view.is(last, &[")", "—", "–", "--", "-"]) {
            end = view.aside_before(last, 0).unwrap_or(last);
            continue;
        }
        // `a report published on Friday, January 16, found`
        let date = last > 0 && view.tag(last) == CoarseTag::Modifier && is_month(view.word(last - 1));
        let reduced = view.is_any_of(last, &[CoarseTag::Ing, CoarseTag::Participle]) && (nearest.is_some() || stepped);
        if is_circumstance(view, last) || date || reduced {
            stepped |= !reduced;
            end = last;
            continue;
        }
        let Some(phrase) = view.phrase_before(end, 0) else { break };
        let led = phrase.start.checked_sub(1).filter(|&p| {
            view.tag(p) == CoarseTag::Preposition
                && !view.is(
                    p,
                    &["that", "as", "because", "if", "while", "after", "before", "since", "though", "although", "than"],
                )
        });
        let phrase = holder_of_role(view, phrase);
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
    super::phrases::is_time_word(word) && SHORT.iter().any(|m| word.starts_with(m)) || matches!(word, "March" | "May")
}

fn is_circumstance(view: PassageView, at: usize) -> bool {
    super::phrases::is_time_word(view.word(at)) || view.is(at, &["on"]) || view.tag(at) == CoarseTag::Adverb
}

/// The name before a role: `Quill` in `Quill, head of the board,`. Such a role has no determiner.
fn holder_of_role(view: PassageView, phrase: Range<usize>) -> Range<usize> {
    let role = !view.is_any_of(phrase.start, &[CoarseTag::Determiner, CoarseTag::Pronoun, CoarseTag::Proper]);
    let name_before =
        phrase.start >= 2 && view.is(phrase.start - 1, &[","]) && view.tag(phrase.start - 2) == CoarseTag::Proper;
    if role && name_before {
        return view.phrase_before(phrase.start - 1, 0).unwrap_or(phrase);
    }
    phrase
}

/// The subject of a participle of its own: `with Quill saying`, `…, the ministry adding`.
fn absolute_subject(view: PassageView, end: usize) -> Option<Range<usize>> {
    let phrase = view.phrase_before(end, 0)?;
    let before = phrase.start.checked_sub(1)?;
    let noun = view.is_any_of(phrase.end - 1, &[CoarseTag::Noun, CoarseTag::Proper]);
    (noun && (view.is(before, &["with"]) || view.is_comma(before))).then_some(phrase)
}

/// The subject of a participle, an infinitive or a second verb: that of the last reporting verb, otherwise that of the
/// sentence.
fn controller(view: PassageView, at: usize, before: &[ReportingVerb]) -> (SubjectEvidence, Option<Range<usize>>) {
    if let Some(last) = before.iter().rev().find(|r| !r.passive && r.subject.is_some()) {
        return (SubjectEvidence::FromReporter, last.subject.clone());
    }
    match main_subject(view, at) {
        Some(subject) => (SubjectEvidence::FromClause, Some(subject)),
        None => (SubjectEvidence::Nowhere, None),
    }
}

/// The subject of the first finite verb before `limit`.
pub fn main_subject(view: PassageView, limit: usize) -> Option<Range<usize>> {
    (0..limit.min(view.len()))
        .filter(|&at| view.tag(at) == CoarseTag::Finite)
        .find_map(|at| subject_before(view, auxiliaries(view, at).start))
}
