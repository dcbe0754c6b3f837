//! Where a parse stands: the stack, the buffer and the arcs so far; what may be done next, and doing it.

use crate::extract::language::Label;

/// What can be done at a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The next word goes onto the stack.
    Shift,
    /// The stack's top hangs on the next word.
    Left(Label),
    /// The stack's top hangs on the word below it.
    Right(Label),
}

/// How many classes the model scores: SHIFT, and LEFT and RIGHT with each label.
pub const CLASSES: usize = 1 + 2 * Label::ALL.len();

impl Action {
    /// The action behind a class; SHIFT past the last.
    pub fn from_class(class: usize) -> Action {
        let labels = Label::ALL.len();
        match class.checked_sub(1) {
            Some(label) if label < labels => Action::Left(Label::from_code(label as u8)),
            Some(label) if label < 2 * labels => Action::Right(Label::from_code((label - labels) as u8)),
            _ => Action::Shift,
        }
    }

    /// The class of the action.
    pub fn class(self) -> usize {
        match self {
            Action::Shift => 0,
            Action::Left(label) => 1 + usize::from(label.code()),
            Action::Right(label) => 1 + Label::ALL.len() + usize::from(label.code()),
        }
    }
}

/// Which kinds of action are allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowed {
    /// SHIFT is.
    pub shift: bool,
    /// LEFT is.
    pub left: bool,
    /// RIGHT is.
    pub right: bool,
}

impl Allowed {
    /// True when the action of this class is allowed.
    #[inline]
    pub fn contains_class(self, class: usize) -> bool {
        if class == 0 {
            self.shift
        } else if class <= Label::ALL.len() {
            self.left
        } else {
            self.right
        }
    }
}

/// What is known of one word during a parse.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Node {
    /// One more than the index of the head; 0 while there is none.
    head: u32,
    label: u8,
    /// Leftmost and rightmost child, one more than their index; 0 for none.
    pub children: [u32; 2],
    /// How many children hang on the left and on the right.
    pub valency: [u8; 2],
}

impl Node {
    /// The label of the arc to the head, as a feature: 0 while there is none.
    pub fn label_code(&self) -> u32 {
        if self.head == 0 { 0 } else { u32::from(self.label) + 1 }
    }
}

/// A parse under way.
#[derive(Debug)]
pub struct State {
    stack: Vec<u32>,
    next: u32,
    /// One node a word, and the root.
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

    /// What may be done. The root takes one child only.
    pub fn allowed(&self) -> Allowed {
        let words_left = self.next() < self.len();
        let depth = self.stack.len();
        Allowed { shift: words_left, left: depth > 0 && (words_left || depth == 1), right: depth > 1 }
    }

    /// The action that needs no thought: an empty stack can only take a word, a last word is the root.
    pub fn only_action(&self) -> Option<Action> {
        match (self.stack.len(), self.next() < self.len()) {
            (0, _) => Some(Action::Shift),
            (1, false) => Some(Action::Left(Label::Root)),
            _ => None,
        }
    }

    /// Does `action`; one that is not allowed does nothing, but for SHIFT at the end, which clears the stack.
    pub fn apply(&mut self, action: Action) {
        match action {
            Action::Shift if self.next() < self.len() => {
                self.stack.push(self.next);
                self.next += 1;
            }
            Action::Shift => self.stack.clear(),
            Action::Left(label) => {
                if let Some(child) = self.stack.pop() {
                    self.attach(child, self.next, label, 0);
                }
            }
            Action::Right(label) => {
                if let Some(child) = self.stack.pop() {
                    if let Some(&head) = self.stack.last() {
                        self.attach(child, head, label, 1);
                    }
                }
            }
        }
    }

    fn attach(&mut self, child: u32, head: u32, label: Label, side: usize) {
        if let Some(node) = self.nodes.get_mut(child as usize) {
            (node.head, node.label) = (head + 1, label.code());
        }
        if let Some(node) = self.nodes.get_mut(head as usize) {
            // Arcs are made from the inside out, so the newest child is the outermost.
            node.children[side] = child + 1;
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
    fn classes_and_actions_match() {
        for class in 0..CLASSES {
            assert_eq!(Action::from_class(class).class(), class);
        }
    }

    #[test]
    fn steps_make_arcs() {
        // Vale(0) said(1) so(2)
        let mut state = State::new(3);
        for action in
            [Action::Shift, Action::Left(Label::Nsubj), Action::Shift, Action::Shift, Action::Right(Label::Dobj)]
        {
            state.apply(action);
        }
        assert_eq!(state.only_action(), Some(Action::Left(Label::Root)));
        state.apply(Action::Left(Label::Root));
        assert!(state.is_done());
        assert_eq!(state.into_arcs(), (vec![Some(1), None, Some(1)], vec![Label::Nsubj, Label::Root, Label::Dobj]));
    }
}
