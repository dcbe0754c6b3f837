//! The dependency parser: arc-hybrid, greedy, from left to right. It makes about two moves per word, so its time is
//! linear.
//!
//! A stack holds the words that have no head yet, and the buffer those that follow; an artificial root is at the
//! end of the buffer. There are three moves: SHIFT the next word onto the stack, attach the top of the stack LEFT to
//! the next word, or attach it RIGHT to the word below it. A small fast model chooses the move; another one, called
//! once per word, labels the arc.

pub mod features;
mod state;

pub use state::{Arc, Move, State};

use super::dense::{CLASSES, Dense};
use super::labels::Label;
use super::linear::{Model, best};
use super::tags::Tag;
use super::tree::Tree;
use super::words::Word;
use features::{ARC_FEATURES, FEATURES, ParserContext};

/// A parser with its weights.
#[derive(Debug)]
pub struct Parser {
    moves: Dense,
    labels: Model,
}

impl Parser {
    /// A parser with the weights in `moves` and `labels`, files as [`super::linear`] describes them.
    pub fn read(moves: &[u8], labels: &[u8]) -> Self {
        Self { moves: Dense::read(moves), labels: Model::read(labels) }
    }

    /// The tree of a sentence; `tags` holds one tag per word.
    pub fn parse(&self, words: &[Word], tags: &[Tag]) -> Tree {
        let mut state = State::new(words.len().min(tags.len()));
        let mut found = [0; FEATURES];
        while !state.is_done() {
            let step = state.only_move().unwrap_or_else(|| {
                ParserContext::new(&state, words, tags).features(&mut found);
                best_allowed(&state, &self.moves.scores(&found))
            });
            let label = state.arc(step).map_or(Label::Dep, |arc| self.label(&state, arc, words, tags));
            state.apply(step, label);
        }
        let (mut heads, mut labels) = state.into_arcs();
        // One entry per word, even if there are fewer tags.
        heads.resize(words.len(), None);
        labels.resize(words.len(), Label::Dep);
        Tree { heads, labels }
    }

    fn label(&self, state: &State, arc: Arc, words: &[Word], tags: &[Tag]) -> Label {
        if arc.head == state.len() {
            return Label::Root;
        }
        let mut found = [0; ARC_FEATURES];
        ParserContext::new(state, words, tags).arc_features(arc, &mut found);
        let mut scores = [0i32; Label::ALL.len()];
        self.labels.add_scores(&found, &mut scores);
        Label::from_code(best(&scores) as u8)
    }
}

/// The allowed move with the highest score.
pub fn best_allowed(state: &State, scores: &[i32; CLASSES]) -> Move {
    let mut found = Move::Shift;
    let mut highest = i32::MIN;
    for ((step, &score), allowed) in Move::ALL.into_iter().zip(scores).zip(state.allowed()) {
        if allowed && score > highest {
            (found, highest) = (step, score);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_weights_every_word_still_has_a_place_in_one_tree() {
        let parser = Parser::read(&[], &[]);
        for len in [0, 1, 2, 7, 300] {
            let words = vec![Word::new("a"); len];
            let tree = parser.parse(&words, &vec![Tag::Nn; len]);
            assert_eq!((tree.heads.len(), tree.labels.len()), (len, len));
            assert_eq!(tree.heads.iter().filter(|h| h.is_none()).count(), len.min(1));
        }
    }
}
