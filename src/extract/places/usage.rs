//! How a place's name is used: `in Moscow` is the place, `Moscow rejected` its government, `Russians` its people.

use super::candidates::PlaceCandidate;
use super::record::{FeatureClass, Record};
use super::words::is_in;
use crate::extract::models::Tag;
use crate::extract::{Document, Usage};
use crate::text::Span;

/// How candidate `at` is used; `places` are all candidates with the place that each one means.
pub(super) fn of(doc: &Document, places: &[(&PlaceCandidate, Record)], at: usize) -> Usage {
    let Some((candidate, record)) = places.get(at) else { return Usage::Literal };
    if candidate.hit.demonym {
        return Usage::Demonym;
    }
    let capital = record.class == FeatureClass::Capital || record.name == "Brussels";
    if !capital && record.class != FeatureClass::Country {
        return Usage::Literal;
    }
    if in_pair(doc, places, at) || acts(doc, candidate, capital) || (capital && is_acted_on(doc, candidate)) {
        Usage::Metonym
    } else {
        Usage::Literal
    }
}

/// `Moscow–Washington ties`, `US-Russia relations`, `tensions between Delhi and Dhaka`.
fn in_pair(doc: &Document, places: &[(&PlaceCandidate, Record)], at: usize) -> bool {
    let joined = |a: usize, b: usize| {
        let (Some((one, _)), Some((two, _))) = (places.get(a), places.get(b)) else { return false };
        let between = Span::new(one.span.end, two.span.start).of(doc.text);
        let marks = matches!(between, "–" | "-" | "—" | "/");
        let after = doc.word(doc.tokens_in(two.span).end).to_lowercase();
        one.sentence == two.sentence && marks && is_in(RELATIONS, &after)
    };
    joined(at, at + 1) || (at > 0 && joined(at - 1, at))
}

/// True when the name is the subject of an act of a government, or owns what only a government has.
fn acts(doc: &Document, candidate: &PlaceCandidate, capital: bool) -> bool {
    let next = doc.tokens_in(candidate.span).end;
    let (word, tag) = (doc.word(next).to_lowercase(), doc.tags.get(next).copied().unwrap_or(Tag::Xx));
    if tag == Tag::Pos || matches!(word.as_str(), "'s" | "’s") {
        return capital && (next + 1..next + 5).any(|i| is_in(POSSESSIONS, &doc.word(i).to_lowercase()));
    }
    let before = word_before(doc, candidate);
    if matches!(before.as_str(), "in" | "at" | "near" | "from" | "to" | "of" | "for" | "and") {
        return false;
    }
    is_in(ACTS, &word) || (capital && (tag.is_finite_verb() || tag == Tag::Md) && !is_in(STATES, &word))
}

/// `rejected by Kyiv`, `pressure on Beijing`, `talks with Tehran`.
fn is_acted_on(doc: &Document, candidate: &PlaceCandidate) -> bool {
    let first = doc.tokens_in(candidate.span).start;
    let preposition = word_before(doc, candidate);
    let Some(before) = first.checked_sub(2) else { return false };
    let passive = doc.tags.get(before) == Some(&Tag::Vbn);
    let dealing = is_in(DEALINGS, &doc.word(before).to_lowercase());
    (preposition == "by" && passive) || (matches!(preposition.as_str(), "with" | "on" | "against" | "from") && dealing)
}

/// True for what a government says and does: `rejected`.
pub(super) fn is_act(word: &str) -> bool {
    is_in(ACTS, word)
}

fn word_before(doc: &Document, candidate: &PlaceCandidate) -> String {
    let first = doc.tokens_in(candidate.span).start;
    first.checked_sub(1).map_or("", |i| doc.word(i)).to_lowercase()
}

/// What two governments have between them.
#[rustfmt::skip] // a word a line would fill the file
const RELATIONS: &[&str] = &[
    "accord", "agreement", "alliance", "conflict", "cooperation", "deal", "dialogue", "dispute", "negotiations",
    "partnership", "relations", "relationship", "rivalry", "standoff", "summit", "talks", "tensions", "ties",
    "treaty", "war",
];

/// What a government says and does.
#[rustfmt::skip] // a word a line would fill the file
const ACTS: &[&str] = &[
    "accepted", "accused", "accuses", "agreed", "agrees", "announced", "announces", "backed", "backs", "banned",
    "blamed", "blames", "claimed", "claims", "condemned", "condemns", "confirmed", "confirms", "declared",
    "demanded", "demands", "denied", "denies", "insisted", "insists", "pledged", "pledges", "promised", "proposed",
    "proposes", "protested", "recognised", "recognized", "refused", "refuses", "rejected", "rejects", "said",
    "says", "signed", "threatened", "threatens", "urged", "urges", "vetoed", "voted", "vowed", "vows", "wants",
    "warned", "warns", "withdrew",
];

/// Verbs with which a town remains a town.
#[rustfmt::skip] // a word a line would fill the file
const STATES: &[&str] = &[
    "are", "became", "becomes", "gets", "got", "had", "has", "is", "lies", "remained", "remains", "saw", "sees",
    "sits", "stands", "stood", "was", "were",
];

/// What a government has, and a town has not.
#[rustfmt::skip] // a word a line would fill the file
const POSSESSIONS: &[&str] = &[
    "allies", "ambitions", "backing", "claim", "claims", "concerns", "decision", "demand", "demands", "diplomacy",
    "envoy", "goals", "influence", "intentions", "interests", "invasion", "military", "nuclear", "objections",
    "offer", "plan", "policy", "position", "proposal", "refusal", "response", "sanctions", "security", "stance",
    "support", "terms", "territorial", "threats", "view", "war",
];

/// What governments do to one another.
#[rustfmt::skip] // a word a line would fill the file
const DEALINGS: &[&str] = &[
    "agreement", "alliance", "approval", "break", "breaks", "ceasefire", "condemnation", "cooperation", "deal",
    "dealing", "negotiate", "negotiated", "negotiating", "negotiations", "pressure", "protest", "reaction",
    "relations", "relationship", "response", "sanctions", "support", "talks", "tensions", "ties", "treaty", "war",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_in_order() {
        for list in [RELATIONS, ACTS, STATES, POSSESSIONS, DEALINGS] {
            assert!(list.is_sorted(), "{:?}", list.windows(2).find(|w| w[0] > w[1]));
        }
    }
}
