//! The subject of a reporting verb according to the dependency tree, used only where word order is ambiguous.
//!
//! `The clerk of both towns who kept the books said` has its subject far from its verb; `In denying it, Quill smiled`
//! has it after it, and belonging to another verb. The phrase rules report how they found a subject
//! ([`SubjectEvidence`]); a tree is made when that evidence errs more often than the tree does, and each sentence is
//! parsed at most once.

use super::clause_items::{CoarseTag, Item, PassageView};
use crate::extract::models::{Label, Tree};
use std::collections::BTreeMap;
use std::ops::Range;

/// How the phrase rules found a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubjectEvidence {
    /// Next to the verb, where only a subject can be: `Quill said`, `who said`, `said Quill`.
    Beside,
    /// Across asides and circumstances: `Quill, at her desk on Monday, said`.
    Across,
    /// It is the subject of the previous reporting verb: `Quill smiled, saying`.
    FromReporter,
    /// It is the subject of the first verb: `Quill rose and said`.
    FromClause,
    /// No subject was found.
    Nowhere,
}

/// The route through a tree from a verb to its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Route {
    /// The verb’s own subject, or the agent of a passive.
    Own,
    /// `seemed to say`
    Infinitive,
    /// `in saying so, Quill`
    Preposition,
    /// `Quill rose, saying`
    Adverbial,
    /// `Quill rose and said`
    Joined,
    /// `letters saying so`
    Noun,
}

/// Longest route from a verb to its subject, in arcs.
const LONGEST_WAY: usize = 6;

/// The trees of the sentences of a passage, made on demand.
#[derive(Default)]
pub struct Trees {
    made: BTreeMap<usize, Tree>,
}

impl Trees {
    /// The subject of the verb at item `at`, when the tree knows better than the phrase reader, which found it as
    /// `found` says.
    pub fn subject(&mut self, view: PassageView, at: usize, found: SubjectEvidence) -> Option<Range<usize>> {
        let &Item::Word(token) = view.passage.items.get(at)? else { return None };
        let sentence = view.doc.sentences.partition_point(|s| s.tokens.end <= token);
        let whole = view.doc.sentences.get(sentence)?;
        let tree = self.made.entry(sentence).or_insert_with(|| view.doc.tree(whole));
        let first = whole.tokens.start;
        let (route, head) = find_route(tree, token.checked_sub(first)?)?;
        trusted(found, route).then(|| phrase(view, first, tree, head)).flatten()
    }
}

/// True when a tree’s `route` errs less often than the evidence of the phrase rules.
fn trusted(found: SubjectEvidence, route: Route) -> bool {
    match found {
        SubjectEvidence::Beside => false,
        SubjectEvidence::Across => route == Route::Own,
        SubjectEvidence::FromReporter => route == Route::Infinitive,
        SubjectEvidence::FromClause => route != Route::Noun,
        SubjectEvidence::Nowhere => true,
    }
}

/// The route from a verb to the head word of its subject.
fn find_route(tree: &Tree, verb: usize) -> Option<(Route, usize)> {
    if let Some(head) = agent(tree, verb).or_else(|| child(tree, verb, Label::Nsubj)) {
        return Some((Route::Own, head));
    }
    if child(tree, verb, Label::Nsubjpass).is_some() {
        // `It was said`: nobody is named.
        return None;
    }
    let (mut route, mut at) = (None, verb);
    for _ in 0..LONGEST_WAY {
        let (label, head) = (*tree.labels.get(at)?, tree.heads.get(at).copied().flatten()?);
        let step = match label {
            Label::Xcomp => Route::Infinitive,
            Label::Pcomp | Label::Prep => Route::Preposition,
            Label::Advcl => Route::Adverbial,
            Label::Conj => Route::Joined,
            Label::Acl | Label::Relcl => return Some((Route::Noun, head)),
            _ => return None,
        };
        route = route.or(Some(step));
        at = head;
        let subject = child(tree, at, Label::Nsubj).or_else(|| child(tree, at, Label::Nsubjpass));
        if let (Some(route), Some(head)) = (route, subject) {
            return Some((route, head));
        }
    }
    None
}

/// The last word that is attached to `head` as `label`.
fn child(tree: &Tree, head: usize, label: Label) -> Option<usize> {
    let arcs = tree.heads.iter().zip(&tree.labels);
    arcs.enumerate().rev().find(|(_, arc)| *arc == (&Some(head), &label)).map(|(at, _)| at)
}

/// `Quill` in `was denied by Quill`.
fn agent(tree: &Tree, verb: usize) -> Option<usize> {
    child(tree, verb, Label::Agent).and_then(|by| child(tree, by, Label::Pobj))
}

/// The items of the noun phrase around the word `head` of the sentence whose first token is `first`.
fn phrase(view: PassageView, first: usize, tree: &Tree, head: usize) -> Option<Range<usize>> {
    let item = |token: usize| view.passage.items.iter().position(|&i| i == Item::Word(first + token));
    let mut start = head;
    while let Some(before) = start.checked_sub(1).filter(|&b| modifies(tree, b, head)) {
        start = before;
    }
    let at = item(head)?;
    let mut from = item(start).unwrap_or(at);
    while from < at && view.tag(from) == CoarseTag::Mark {
        from += 1;
    }
    view.phrase_after(from).filter(|p| p.contains(&at)).or(Some(from..at + 1))
}

/// True when the word at `at` is attached to `head`, directly or through words before it, as a part of its noun phrase.
fn modifies(tree: &Tree, at: usize, head: usize) -> bool {
    use Label::*;
    let mut up = at;
    for _ in 0..LONGEST_WAY {
        match tree.heads.get(up).copied().flatten() {
            Some(next) if next == head => {
                let parts = [Det, Amod, Compound, Nmod, Nummod, Poss, Predet, Case, Quantmod, Punct, Advmod];
                return tree.labels.get(up).is_some_and(|label| parts.contains(label));
            }
            Some(next) if next < head => up = next,
            _ => return false,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(arcs: &[(Option<usize>, Label)]) -> Tree {
        Tree { heads: arcs.iter().map(|a| a.0).collect(), labels: arcs.iter().map(|a| a.1).collect() }
    }

    #[test]
    fn the_way_leads_over_verbs_to_the_subject() {
        // Vale rose and said
        let joined = [(Some(1), Label::Nsubj), (None, Label::Root), (Some(1), Label::Cc), (Some(1), Label::Conj)];
        assert_eq!(find_route(&tree(&joined), 3), Some((Route::Joined, 0)));
        assert_eq!(find_route(&tree(&joined), 1), Some((Route::Own, 0)));
        // letters saying so
        let noun = [(None, Label::Root), (Some(0), Label::Acl), (Some(1), Label::Advmod)];
        assert_eq!(find_route(&tree(&noun), 1), Some((Route::Noun, 0)));
        // denied by Vale
        let passive = [(None, Label::Root), (Some(0), Label::Agent), (Some(1), Label::Pobj)];
        assert_eq!(find_route(&tree(&passive), 0), Some((Route::Own, 2)));
    }

    #[test]
    fn a_broken_tree_leads_nowhere() {
        let circle = [(Some(1), Label::Conj), (Some(0), Label::Conj)];
        assert_eq!(find_route(&tree(&circle), 0), None);
        assert_eq!(find_route(&tree(&[]), 3), None);
        assert!(!modifies(&tree(&circle), 0, 5));
    }

    #[test]
    fn what_stands_beside_its_verb_needs_no_tree() {
        assert!(!trusted(SubjectEvidence::Beside, Route::Own));
        assert!(trusted(SubjectEvidence::Across, Route::Own) && !trusted(SubjectEvidence::Across, Route::Joined));
        assert!(trusted(SubjectEvidence::Nowhere, Route::Noun) && !trusted(SubjectEvidence::FromClause, Route::Noun));
    }
}
