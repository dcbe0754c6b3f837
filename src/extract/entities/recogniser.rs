//! The name recogniser: each word begins a name, continues one, or is outside of names (`B-PER`, `I-PER`, `O`), and
//! the best sequence as a whole wins.

use super::lists;
use crate::extract::EntityKind;
use crate::extract::models::Tag;
use crate::extract::models::linear::{Feature, Model, feature};
use crate::extract::models::words::Word;
use std::ops::Range;

/// How many labels a word can have: outside, and begin and inside of each kind.
pub const LABELS: usize = 7;

/// How many features a word has, without transitions.
pub const FEATURES: usize = 32;

/// The template of [`transition`].
const TRANSITION: u32 = 200;

/// The label of words outside names.
pub const OUTSIDE: usize = 0;

/// The label of a name's first word.
pub fn begin(kind: EntityKind) -> usize {
    1 + 2 * kind as usize
}

/// The label of a name's further words.
pub fn inside(kind: EntityKind) -> usize {
    2 + 2 * kind as usize
}

/// The kind behind a label.
pub fn kind_of(label: usize) -> Option<EntityKind> {
    match label {
        1 | 2 => Some(EntityKind::Person),
        3 | 4 => Some(EntityKind::Organisation),
        5 | 6 => Some(EntityKind::Place),
        _ => None,
    }
}

/// True when `label` may follow `before`: a name continues only one of its own kind.
pub fn may_follow(before: usize, label: usize) -> bool {
    label == OUTSIDE || label % 2 == 1 || before == label || before + 1 == label
}

/// The feature of the previous label.
pub fn transition(before: usize) -> Feature {
    feature(TRANSITION, before as u32, 0)
}

/// A sentence as the recogniser sees it.
pub struct SentenceContext<'s> {
    words: &'s [Word],
    tags: &'s [Tag],
    lists: Vec<u32>,
    /// What the gazetteer says about each word, as [`super::known_places`] gives it.
    places: &'s [u8],
    /// For each word, the run of capitalised words that it is part of.
    runs: Vec<(u32, u32)>,
}

const NOWHERE: Word =
    Word { lower: 1, prefixes: [1; 3], suffixes: [1; 4], shape: 1, is_capital: false, is_all_capitals: false };

impl<'s> SentenceContext<'s> {
    /// Looks at a sentence; `tags` and `places` hold one entry a word.
    pub fn new(words: &'s [Word], tags: &'s [Tag], places: &'s [u8]) -> Self {
        let lists = words.iter().map(lists::of).collect();
        let mut runs = vec![(0, 0); words.len()];
        let mut start = 0;
        while start < words.len() {
            let len = words.iter().skip(start).take_while(|w| w.is_capital).count();
            for run in runs.iter_mut().skip(start).take(len) {
                *run = (start as u32, (start + len) as u32);
            }
            start += len.max(1);
        }
        Self { words, tags, lists, places, runs }
    }

    /// True when word `at` could be part of a name: it, or a word at most two away, has a capital.
    pub fn may_be_name(&self, at: usize) -> bool {
        self.words
            .get(at.saturating_sub(2)..(at + 3).min(self.words.len()))
            .is_some_and(|near| near.iter().any(|w| w.is_capital))
    }

    /// Writes the features of word `at`.
    pub fn features(&self, at: usize, found: &mut [Feature; FEATURES]) {
        let place = |offset: isize| at.checked_add_signed(offset);
        let word = |offset: isize| place(offset).and_then(|i| self.words.get(i)).unwrap_or(&NOWHERE);
        let tag = |offset: isize| place(offset).and_then(|i| self.tags.get(i)).map_or(99, |t| u32::from(t.code()));
        let list = |offset: isize| place(offset).and_then(|i| self.lists.get(i)).copied().unwrap_or(0);
        let known = |offset: isize| place(offset).and_then(|i| self.places.get(i)).map_or(0, |&p| u32::from(p));
        let (w2, w1, w, n1, n2) = (word(-2), word(-1), word(0), word(1), word(2));
        let (t1, t, tn) = (tag(-1), tag(0), tag(1));
        let first = u32::from(at == 0);
        let (run_start, run_end) = self.runs.get(at).copied().unwrap_or((0, 0));
        let in_run = u32::from(run_end > run_start);
        let before_run = (run_start as usize).checked_sub(1).and_then(|i| self.words.get(i)).unwrap_or(&NOWHERE);
        let after_run = self.words.get(run_end as usize).unwrap_or(&NOWHERE);
        let last_of_run = (run_end as usize).checked_sub(1).and_then(|i| self.words.get(i)).unwrap_or(&NOWHERE);
        let position = (at as u32).wrapping_sub(run_start).min(3) << 2 | (run_end.wrapping_sub(at as u32)).min(3);
        *found = [
            feature(101, w.lower, u32::from(w.is_capital)),
            feature(102, w1.lower, in_run),
            feature(103, n1.lower, in_run),
            feature(104, w2.lower, in_run),
            feature(105, n2.lower, in_run),
            feature(106, w.suffixes[2], w.shape),
            feature(107, w.suffixes[3], u32::from(w.is_capital)),
            feature(108, w.prefixes[2], u32::from(w.is_capital)),
            feature(109, w.shape, first),
            feature(110, w1.shape, w.shape),
            feature(111, w.shape, n1.shape),
            feature(112, t, first),
            feature(113, t1, t),
            feature(114, t, tn),
            feature(115, w1.lower, w.lower),
            feature(116, w.lower, n1.lower),
            feature(117, list(0), w.shape),
            feature(118, list(-1), t),
            feature(119, list(1), t),
            feature(120, list(-1) << 16 | list(0), list(1)),
            feature(121, before_run.lower, in_run << 8 | position),
            feature(122, after_run.lower, in_run << 8 | position),
            feature(123, last_of_run.lower, in_run << 8 | position),
            feature(124, position, t << 1 | first),
            feature(125, w.suffixes[1], w.shape),
            feature(126, w1.shape, n1.shape),
            feature(127, before_run.lower, after_run.lower ^ in_run),
            feature(128, last_of_run.suffixes[2], position),
            feature(129, known(0), t << 1 | first),
            feature(130, known(0), known(-1) << 8 | known(1)),
            feature(131, known(0), w1.lower),
            feature(132, known(0), position << 8 | list(-1)),
        ];
    }
}

/// A recogniser with its weights.
#[derive(Debug)]
pub struct Recogniser {
    model: Model,
    /// `transitions[before][label]`.
    transitions: [[i32; LABELS]; LABELS],
}

impl Recogniser {
    /// A recogniser with the weights in `bytes`, a file as [`Model::read`] describes it.
    pub fn read(bytes: &[u8]) -> Self {
        let model = Model::read(bytes);
        let mut transitions = [[0; LABELS]; LABELS];
        for (before, row) in transitions.iter_mut().enumerate() {
            model.add_scores(&[transition(before)], row);
        }
        Self { model, transitions }
    }

    /// The names of a sentence, as ranges of its words.
    pub fn find(&self, words: &[Word], tags: &[Tag], places: &[u8]) -> Vec<(Range<usize>, EntityKind)> {
        if !words.iter().any(|w| w.is_capital) {
            return Vec::new();
        }
        let context = SentenceContext::new(words, tags, places);
        let mut found = [0; FEATURES];
        let scores = (0..words.len()).map(|at| {
            let mut scores = [0; LABELS];
            context.may_be_name(at).then(|| {
                context.features(at, &mut found);
                self.model.add_scores(&found, &mut scores);
                scores
            })
        });
        ranges(&best_labels(scores, &self.transitions))
    }
}

/// The best sequence of labels. A word without scores is outside of names.
pub fn best_labels(
    scores: impl Iterator<Item = Option<[i32; LABELS]>>,
    transitions: &[[i32; LABELS]; LABELS],
) -> Vec<usize> {
    /// Far below any score, with room to add to.
    const NEVER: i32 = i32::MIN / 4;
    let mut totals = [NEVER; LABELS];
    totals[OUTSIDE] = 0;
    let mut back: Vec<[u8; LABELS]> = Vec::new();
    for scores in scores {
        let mut next = [NEVER; LABELS];
        let mut from = [0u8; LABELS];
        for label in 0..if scores.is_some() { LABELS } else { 1 } {
            for before in 0..LABELS {
                let total = totals[before].saturating_add(transitions[before][label]);
                if may_follow(before, label) && total > next[label] {
                    (next[label], from[label]) = (total, before as u8);
                }
            }
            next[label] = next[label].saturating_add(scores.map_or(0, |s| s[label]));
        }
        (totals, _) = (next, back.push(from));
    }
    let mut label = (0..LABELS).max_by_key(|&l| (totals[l], LABELS - l)).unwrap_or(OUTSIDE);
    let mut labels = vec![OUTSIDE; back.len()];
    for (place, from) in labels.iter_mut().zip(&back).rev() {
        *place = label;
        label = usize::from(from[label]);
    }
    labels
}

/// The names that a sequence of labels spells.
pub fn ranges(labels: &[usize]) -> Vec<(Range<usize>, EntityKind)> {
    let mut found: Vec<(Range<usize>, EntityKind)> = Vec::new();
    for (at, &label) in labels.iter().enumerate() {
        let Some(kind) = kind_of(label) else { continue };
        match found.last_mut() {
            Some((range, last)) if label == inside(kind) && *last == kind && range.end == at => range.end += 1,
            _ => found.push((at..at + 1, kind)),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use EntityKind::{Organisation, Person, Place};

    #[test]
    fn labels_spell_ranges() {
        let labels = [begin(Person), inside(Person), OUTSIDE, begin(Place), begin(Place), inside(Organisation)];
        assert_eq!(ranges(&labels), [(0..2, Person), (3..4, Place), (4..5, Place), (5..6, Organisation)]);
    }

    #[test]
    fn the_best_sequence_keeps_to_one_kind() {
        let mut first = [0; LABELS];
        first[begin(Person)] = 5;
        let mut second = [0; LABELS];
        second[inside(Place)] = 4;
        second[inside(Person)] = 3;
        let labels = best_labels([Some(first), Some(second), None].into_iter(), &[[0; LABELS]; LABELS]);
        assert_eq!(labels, [begin(Person), inside(Person), OUTSIDE]);
    }

    #[test]
    fn words_far_from_capitals_are_never_asked() {
        let words = ["it", "rained", "on", "the", "way", "to", "Ellery"].map(Word::new);
        let tags = [Tag::Nn; 7];
        let context = SentenceContext::new(&words, &tags, &[]);
        assert!(!context.may_be_name(2) && context.may_be_name(4) && context.may_be_name(6));
    }
}
