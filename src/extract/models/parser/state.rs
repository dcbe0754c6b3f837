//! The state of a parse: the stack, the buffer and the arcs so far, and the moves that are allowed.

use crate::extract::models::Label;

/// A move of the parser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// The next word goes onto the stack.
    Shift,
    /// The top of the stack is attached to the next word.
    Left,
    /// The top of the stack is attached to the word below it.
    Right,
}

impl Move {
    /// All of them, in the order of their classes.
    pub const ALL: [Move; 3] = [Move::Shift, Move::Left, Move::Right];
}

/// What is known of one word during a parse.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Node {
    /// One more than the index of the head; 0 while there is none.
    head: u32,
    label: u8,
    /// Leftmost and rightmost child, one more than their index; 0 for none.
    pub children: [u32; 2],
    /// The number of children on the left and on the right.
    pub valency: [u8; 2],
}

impl Node {
    /// The label of the arc to the head, as a feature: 0 while there is none.
    pub fn label_code(&self) -> u32 {
        if self.head == 0 { 0 } else { u32::from(self.label) + 1 }
    }
}

/// An arc that a move would make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arc {
    /// The word that is attached.
    pub child: usize,
    /// Its head; the number of words for the root.
    pub head: usize,
}

/// An unfinished parse.
#[derive(Debug)]
pub struct State {
    stack: Vec<u32>,
    next: u32,
    /// One node per word, and one for the root.
    nodes: Vec<Node>,
}

impl State {
    /// The beginning of the parse of a sentence of `len` words.
    pub fn new(len: usize) -> Self {
        Self { stack: Vec::with_capacity(32), next: 0, nodes: vec![Node::default(); len + 1] }
    }

    /// The number of words.
    pub fn len(&self) -> usize {
        self.nodes.len() - 1
    }

    /// True for a sentence without words.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// True when every word has its head.
    pub fn is_done(&self) -> bool {
        self.stack.is_empty() && self.next() >= self.len()
    }

    /// The next word of the buffer; the number of words when only the root is left.
    pub fn next(&self) -> usize {
        self.next as usize
    }

    /// The word `depth` below the stack's top.
    #[inline]
    pub fn stacked(&self, depth: usize) -> Option<usize> {
        self.stack.len().checked_sub(depth + 1).and_then(|at| self.stack.get(at)).map(|&word| word as usize)
    }

    /// The stack, lowest first.
    pub fn stack(&self) -> &[u32] {
        &self.stack
    }

    /// What is known of word `at`.
    #[inline]
    pub fn node(&self, at: usize) -> Option<&Node> {
        self.nodes.get(at)
    }

    /// Which moves may be made, by class. The root takes one child only.
    pub fn allowed(&self) -> [bool; Move::ALL.len()] {
        let words_left = self.next() < self.len();
        let depth = self.stack.len();
        [words_left, depth > 0 && (words_left || depth == 1), depth > 1]
    }

    /// The only allowed move, if there is one: an empty stack can only take a word, and at the end every word is
    /// attached to the left of it until one word is left, which is attached to the root.
    pub fn only_move(&self) -> Option<Move> {
        match (self.stack.len(), self.next() < self.len()) {
            (0, _) => Some(Move::Shift),
            (1, false) => Some(Move::Left),
            (_, false) => Some(Move::Right),
            _ => None,
        }
    }

    /// The arc that a move would make.
    pub fn arc(&self, step: Move) -> Option<Arc> {
        let child = self.stacked(0)?;
        match step {
            Move::Shift => None,
            Move::Left => Some(Arc { child, head: self.next() }),
            Move::Right => Some(Arc { child, head: self.stacked(1)? }),
        }
    }

    /// Makes a move, with the label for its arc. A move that is not allowed shifts, or clears the stack at the end.
    pub fn apply(&mut self, step: Move, label: Label) {
        match self.arc(step) {
            Some(arc) => {
                self.stack.pop();
                self.attach(arc, label, usize::from(step == Move::Right));
            }
            None if self.next() < self.len() => {
                self.stack.push(self.next);
                self.next += 1;
            }
            None => self.stack.clear(),
        }
    }

    fn attach(&mut self, arc: Arc, label: Label, side: usize) {
        if let Some(node) = self.nodes.get_mut(arc.child) {
            (node.head, node.label) = (arc.head as u32 + 1, label.code());
        }
        if let Some(node) = self.nodes.get_mut(arc.head) {
            // Arcs are made from the inside out, so the newest child is the outermost.
            node.children[side] = arc.child as u32 + 1;
            node.valency[side] = node.valency[side].saturating_add(1);
        }
    }

    /// Heads and labels of the words.
    pub fn into_arcs(self) -> (Vec<Option<usize>>, Vec<Label>) {
        let root = self.len() as u32 + 1;
        let words = self.nodes.split_last().map_or(&[][..], |(_, words)| words);
        let head = |n: &Node| if n.head == 0 || n.head == root { None } else { Some(n.head as usize - 1) };
        (words.iter().map(head).collect(), words.iter().map(|n| Label::from_code(n.label)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_make_arcs() {
        // Vale(0) said(1) so(2)
        let mut state = State::new(3);
        for (step, label) in [
            (Move::Shift, Label::Dep),
            (Move::Left, Label::Nsubj),
            (Move::Shift, Label::Dep),
            (Move::Shift, Label::Dep),
            (Move::Right, Label::Dobj),
        ] {
            state.apply(step, label);
        }
        assert_eq!(state.only_move(), Some(Move::Left));
        assert_eq!(state.arc(Move::Left), Some(Arc { child: 1, head: 3 }));
        state.apply(Move::Left, Label::Root);
        assert!(state.is_done());
        assert_eq!(state.into_arcs(), (vec![Some(1), None, Some(1)], vec![Label::Nsubj, Label::Root, Label::Dobj]));
    }

    #[test]
    fn any_moves_come_to_an_end() {
        for step in Move::ALL {
            let mut state = State::new(5);
            let mut steps = 0;
            while !state.is_done() && steps < 100 {
                state.apply(state.only_move().unwrap_or(step), Label::Dep);
                steps += 1;
            }
            assert!(steps < 100, "{step:?}");
        }
    }
}
