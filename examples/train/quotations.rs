//! Trees rewritten around quotations: from `Vale said (that) it rained .` to `“ It rained , ” said Vale .` and the
//! like.
//!
//! The silver text has hardly any speech before its speaker, and a parser that never saw `… , ” said Vale` cannot
//! find Vale. The words stay, so the arcs inside each part stay; only the parts change places.

use crate::corpus::Sentence;
use std::collections::HashSet;
use std::sync::LazyLock;
use tickmark::extract::models::words::{Word, lower_hash};
use tickmark::text::{Span, tokens};

/// Verbs that report speech in running text.
static REPORTING: LazyLock<HashSet<u32>> = LazyLock::new(|| {
    let verbs = "said says say told tells added adds announced asked asks argued argues believes called claimed claims commented \
        complained concluded confirmed denied explained insisted insists noted notes observed predicted recalled replied reported \
        reports stated states stressed suggested suggests warned warns wrote writes acknowledged admitted testified thinks";
    verbs.split_whitespace().map(lower_hash).collect()
});

pub fn is_reporting(word: &Word) -> bool {
    REPORTING.contains(&word.lower)
}

/// One word of a rewritten sentence: a word of the old one, or a new mark that is attached to the verb.
#[derive(Clone, Copy)]
enum Piece {
    Old(usize),
    Mark(&'static str),
}

/// The parts of `NP said (that) S .`
struct Report {
    subject: Vec<usize>,
    /// The verb with what follows it: `told reporters Monday`.
    verb: Vec<usize>,
    speech: Vec<usize>,
    head: usize,
    is_pronoun: bool,
}

/// The rewritten forms of a sentence; none when it does not report speech in the plain order. `turn` selects the style.
pub fn rewrite(s: &Sentence, turn: usize) -> Vec<Sentence> {
    let Some(report) = read(s) else { return Vec::new() };
    let styles = [["“", "”"], ["\"", "\""], ["‘", "’"]];
    let [open, close] = styles[[0, 0, 1, 1, 2][turn % 5]];
    let old = |words: &[usize]| words.iter().map(|&i| Piece::Old(i)).collect::<Vec<_>>();
    let (subject, verb, speech) = (old(&report.subject), old(&report.verb), old(&report.speech));
    let stop = if turn.is_multiple_of(11) { "?" } else { "," };
    let mut quoted = vec![Piece::Mark(open)];
    quoted.extend(&speech);
    quoted.extend([Piece::Mark(stop), Piece::Mark(close)]);
    let mut bare = speech.clone();
    bare.push(Piece::Mark(","));
    let mut after = vec![if turn.is_multiple_of(2) { Piece::Mark(",") } else { Piece::Mark(":") }, Piece::Mark(open)];
    after.extend(&speech);
    let end = [Piece::Mark(".")];
    let mut forms: Vec<Vec<Piece>> = vec![
        [&quoted[..], &subject, &verb, &end].concat(),
        [&subject[..], &verb, &after, &[Piece::Mark("."), Piece::Mark(close)]].concat(),
    ];
    if !report.is_pronoun && verb.len() == 1 {
        forms.push([&quoted[..], &verb, &subject, &end].concat());
    }
    if turn.is_multiple_of(3) {
        forms.push([&bare[..], &subject, &verb, &end].concat());
    }
    forms.iter().filter_map(|form| build(s, form, report.head)).collect()
}

/// Reads a sentence whose root reports speech.
fn read(s: &Sentence) -> Option<Report> {
    let (heads, labels) = s.tree.as_ref()?;
    let head = heads.iter().position(Option::is_none)?;
    if !is_reporting(s.words.get(head)?) {
        return None;
    }
    let child = |label: &str| (0..heads.len()).find(|&i| heads[i] == Some(head) && labels[i] == label);
    let (nsubj, ccomp) = (child("nsubj")?, child("ccomp")?);
    if !(nsubj < head && head < ccomp) {
        return None;
    }
    let (subject, mut speech) = (subtree(heads, nsubj), subtree(heads, ccomp));
    // Everything else must follow the verb and precede the speech, but for the last stop.
    let speech_start = *speech.first()?;
    let is_last_stop = |i: usize| i + 1 == heads.len() && labels[i] == "punct";
    let verb: Vec<usize> = (head..speech_start).collect();
    let fits = subject.iter().copied().eq(0..head)
        && speech.iter().all(|&i| i >= speech_start)
        && (speech_start..heads.len()).all(|i| speech.contains(&i) || is_last_stop(i))
        && !verb.iter().any(|&i| labels[i] == "punct");
    if speech.first().is_some_and(|&i| labels[i] == "mark" && heads[i] == Some(ccomp)) {
        speech.remove(0);
    }
    let is_pronoun = subject.len() == 1 && s.words[nsubj] != Word::default() && is_pronoun(s, nsubj);
    (fits && !speech.is_empty()).then_some(Report { subject, verb, speech, head, is_pronoun })
}

fn is_pronoun(s: &Sentence, at: usize) -> bool {
    s.tags[at].is_some_and(|t| t.is_pronoun())
}

/// The words under `top`, itself among them, in order.
fn subtree(heads: &[Option<usize>], top: usize) -> Vec<usize> {
    let is_under = |mut word: usize| {
        for _ in 0..heads.len() {
            if word == top {
                return true;
            }
            match heads[word] {
                Some(head) => word = head,
                None => return false,
            }
        }
        false
    };
    (0..heads.len()).filter(|&i| is_under(i)).collect()
}

/// Joins the parts; `None` when the engine would split the new text differently.
fn build(s: &Sentence, form: &[Piece], head: usize) -> Option<Sentence> {
    let (heads, labels) = s.tree.as_ref()?;
    let mut place = vec![None; heads.len()];
    for (new, piece) in form.iter().enumerate() {
        if let Piece::Old(old) = piece {
            place[*old] = Some(new);
        }
    }
    let verb = place[head]?;
    let (mut text, mut new_heads, mut new_labels) = (String::new(), Vec::new(), Vec::new());
    for (new, piece) in form.iter().enumerate() {
        match *piece {
            Piece::Old(old) => {
                let word = s.tokens[old].span.of(&s.text);
                let opens = new == 0 || new == 1 && matches!(form[0], Piece::Mark(_));
                text.push_str(&set_case(word, s.tags[old].is_some_and(|t| t.is_proper()), opens));
                new_heads.push(match heads[old] {
                    None => None,
                    Some(h) => Some(place[h]?),
                });
                new_labels.push(labels[old].clone());
            }
            Piece::Mark(mark) => {
                text.push_str(mark);
                new_heads.push(Some(verb));
                new_labels.push("punct".to_owned());
            }
        }
        text.push(' ');
    }
    let tokens = tokens(&text, Span::new(0, text.len()));
    let words = Word::of(&text, &tokens);
    let len = tokens.len();
    (len == form.len()).then(|| Sentence {
        words,
        tags: vec![None; len],
        tree: Some((new_heads, new_labels)),
        entities: vec![None; len],
        held_out: s.held_out,
        tokens,
        text,
    })
}

/// The word with a capital when it opens the sentence, without one when it only had it for that.
fn set_case(word: &str, is_proper: bool, opens: bool) -> String {
    let mut chars = word.chars();
    let first = chars.next();
    let rest = chars.as_str();
    match first {
        Some(c) if opens => c.to_uppercase().chain(rest.chars()).collect(),
        Some(c) if !is_proper && word != "I" && rest.chars().all(char::is_lowercase) => {
            c.to_lowercase().chain(rest.chars()).collect()
        }
        _ => word.to_owned(),
    }
}
