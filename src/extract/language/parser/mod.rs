//! The dependency parser: arc-hybrid, greedy, left to right; about two steps a word, so time grows with length only.
//!
//! A stack holds words that still look for their head, the buffer what is to come; an artificial root waits at the
//! buffer's end. One of three things is done at a time: SHIFT the next word onto the stack, hang the stack's top LEFT on the
//! next word, or hang it RIGHT on the word below it. The last two take the arc's label along.

pub mod features;
mod state;

pub use state::{Action, CLASSES, State};

use super::Tree;
use super::labels::Label;
use super::linear::Model;
use super::tags::Tag;
use super::words::Word;
use features::{FEATURES, features};

/// A parser with its weights.
#[derive(Debug)]
pub struct Parser {
    model: Model,
}

impl Parser {
    /// A parser with the weights in `bytes`, a file as [`Model::read`] describes it.
    pub fn read(bytes: &[u8]) -> Self {
        Self { model: Model::read(bytes) }
    }

    /// The tree of a sentence; `tags` holds one tag a word.
    pub fn parse(&self, words: &[Word], tags: &[Tag]) -> Tree {
        let mut state = State::new(words.len().min(tags.len()));
        let mut found = [0; FEATURES];
        let mut scores = [0i32; CLASSES];
        while !state.is_done() {
            let action = match state.only_action() {
                Some(action) => action,
                None => {
                    features(&state, words, tags, &mut found);
                    scores.fill(0);
                    self.model.add_scores(&found, &mut scores);
                    best_allowed(&state, &scores)
                }
            };
            state.apply(action);
        }
        let (heads, labels) = state.into_arcs();
        let (rest, labels_left) = (words.len() - heads.len(), labels.len());
        let mut tree = Tree { heads, labels };
        tree.heads.extend(std::iter::repeat_n(None, rest));
        tree.labels.resize(labels_left + rest, Label::Dep);
        tree
    }
}

/// The allowed action with the highest score.
pub fn best_allowed(state: &State, scores: &[i32; CLASSES]) -> Action {
    let allowed = state.allowed();
    let mut best = Action::Shift;
    let mut highest = i32::MIN;
    for (class, &score) in scores.iter().enumerate() {
        if score > highest && allowed.contains_class(class) {
            (best, highest) = (Action::from_class(class), score);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_weights_every_word_still_has_a_place_in_one_tree() {
        let parser = Parser::read(&[]);
        for len in [0, 1, 2, 7, 300] {
            let words = vec![Word::new("a"); len];
            let tree = parser.parse(&words, &vec![Tag::Nn; len]);
            assert_eq!((tree.heads.len(), tree.labels.len()), (len, len));
            assert_eq!(tree.heads.iter().filter(|h| h.is_none()).count(), len.min(1));
        }
    }
}
