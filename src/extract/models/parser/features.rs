//! What the parser looks at before each step: the top of the stack, the next words, their outermost children.

use super::{Arc, State};
use crate::extract::models::linear::{Feature, feature};
use crate::extract::models::{Tag, words::Word};

/// How many features a move has.
pub const FEATURES: usize = 54;

/// How many features an arc has when its label is chosen.
pub const ARC_FEATURES: usize = 26;

/// A word of the parse as the templates use it; all zero for a place that is empty.
#[derive(Clone, Copy, Default)]
struct Seen {
    word: u32,
    tag: u32,
    /// Label of the arc to its head, when there is one.
    label: u32,
    at: u32,
}

/// A place and its outermost children.
#[derive(Clone, Copy, Default)]
struct Place {
    it: Seen,
    left: Seen,
    right: Seen,
    /// Children on the left and right, up to three each.
    valency: [u32; 2],
}

/// A state of the parser as the models see it.
pub struct ParserContext<'s> {
    state: &'s State,
    words: &'s [Word],
    tags: &'s [Tag],
}

impl<'s> ParserContext<'s> {
    /// The context of an unfinished parse; `tags` holds one tag per word.
    pub fn new(state: &'s State, words: &'s [Word], tags: &'s [Tag]) -> Self {
        Self { state, words, tags }
    }

    #[inline]
    fn seen(&self, at: usize) -> Seen {
        match (self.words.get(at), self.tags.get(at)) {
            (Some(word), Some(tag)) => Seen {
                word: word.lower,
                tag: u32::from(tag.code()) + 1,
                label: self.state.node(at).map_or(0, |n| n.label_code()),
                at: at as u32,
            },
            // The root, and positions past it.
            _ => Seen { word: 2, tag: 0xff, label: 0, at: at as u32 },
        }
    }

    #[inline]
    fn place(&self, at: Option<usize>) -> Place {
        let Some(at) = at else { return Place::default() };
        let Some(node) = self.state.node(at) else { return Place { it: self.seen(at), ..Place::default() } };
        let child = |side: u32| (side as usize).checked_sub(1).map_or(Seen::default(), |c| self.seen(c));
        let [left, right] = node.children;
        Place {
            it: self.seen(at),
            left: child(left),
            right: child(right),
            valency: node.valency.map(|v| u32::from(v.min(3))),
        }
    }

    /// The number of quotation marks between two places, up to two: shows whether only one of them is inside a
    /// quotation.
    fn quotes_between(&self, from: u32, to: u32) -> u32 {
        /// Marks further away do not matter, and looking for them would make long sentences slow.
        const REACH: usize = 60;
        let near = self.tags.get(from as usize..(to as usize).min(self.tags.len())).unwrap_or(&[]);
        let near = near.get(near.len().saturating_sub(REACH)..).unwrap_or(&[]);
        near.iter().filter(|t| matches!(t, Tag::OpenQuote | Tag::CloseQuote)).count().min(2) as u32
    }

    /// Writes the features of the next move.
    pub fn features(&self, found: &mut [Feature; FEATURES]) {
        let state = self.state;
        let next = state.next();
        let (s0, s1, b0) = (self.place(state.stacked(0)), self.place(state.stacked(1)), self.place(Some(next)));
        let view = View {
            s2: state.stacked(2).map_or(Seen::default(), |at| self.seen(at)),
            b1: self.seen(next + 1),
            b2: self.seen(next + 2),
            distance: b0.it.at.wrapping_sub(s0.it.at).min(6),
            below: s0.it.at.wrapping_sub(s1.it.at).min(6),
            quotes: self.quotes_between(s0.it.at, b0.it.at),
            quotes_below: self.quotes_between(s1.it.at, s0.it.at),
            after_s0: self.tags.get(s0.it.at as usize + 1).map_or(0, |t| u32::from(t.code()) + 1),
            s0,
            s1,
            b0,
        };
        if let Some((words, rest)) = found.split_first_chunk_mut() {
            *words = view.words();
            if let Some(arcs) = rest.first_chunk_mut() {
                *arcs = view.arcs();
            }
        }
    }

    /// Writes the features of an arc that is about to be made.
    pub fn arc_features(&self, arc: Arc, found: &mut [Feature; ARC_FEATURES]) {
        let (child, head) = (self.place(Some(arc.child)), self.place(Some(arc.head)));
        let is_left = u32::from(arc.child < arc.head);
        let distance = (arc.child.abs_diff(arc.head) as u32).min(7) << 1 | is_left;
        let near = |at: usize, offset: isize| at.checked_add_signed(offset).map_or(Seen::default(), |at| self.seen(at));
        let (before, after) = (near(arc.child, -1), near(arc.child, 1));
        let (head_before, head_after) = (near(arc.head, -1), near(arc.head, 1));
        let (c, h) = (child.it, head.it);
        // The child that was outermost on this side of the head until now.
        let sibling = if is_left == 1 { head.left } else { head.right };
        let ends = |at: usize| self.words.get(at).map_or(0, |w| w.suffixes[2]);
        let quotes = self.quotes_between(c.at.min(h.at), c.at.max(h.at));
        *found = [
            feature(101, c.word, pack(c.tag, is_left, 0)),
            feature(102, h.word, pack(h.tag, is_left, 0)),
            feature(103, c.word, h.word ^ is_left),
            feature(104, c.word, pack(h.tag, distance, 0)),
            feature(105, h.word, pack(c.tag, distance, 0)),
            feature(106, c.tag, pack(h.tag, distance, 0)),
            feature(107, c.tag, pack(h.tag, before.tag, is_left)),
            feature(108, c.tag, pack(h.tag, after.tag, is_left)),
            feature(109, c.tag, pack(h.tag, head_before.tag, is_left)),
            feature(110, c.tag, pack(h.tag, head_after.tag, is_left)),
            feature(111, c.tag, pack(h.tag, child.left.tag, is_left)),
            feature(112, c.tag, pack(h.tag, child.right.tag, is_left)),
            feature(113, c.tag, pack(child.left.label, child.right.label, h.tag)),
            feature(114, c.tag, pack(sibling.label, h.tag, is_left)),
            feature(115, h.word, pack(sibling.label, c.tag, is_left)),
            feature(116, c.tag, pack(head.left.label, head.right.label, h.tag)),
            feature(117, sibling.word, pack(c.tag, h.tag, is_left)),
            feature(118, child.left.word, pack(c.tag, h.tag, is_left)),
            feature(119, child.right.word, pack(c.tag, h.tag, is_left)),
            feature(120, before.word, pack(c.tag, h.tag, is_left)),
            feature(121, after.word, pack(c.tag, h.tag, is_left)),
            feature(122, ends(arc.child), pack(c.tag, h.tag, is_left)),
            feature(123, ends(arc.head), pack(h.tag, c.tag, is_left)),
            feature(124, c.tag, pack(head.valency[0], head.valency[1], h.tag) | is_left << 24),
            feature(125, c.tag, pack(h.tag, quotes, is_left)),
            feature(126, c.word, pack(sibling.label, h.tag, is_left)),
        ];
    }
}

fn pack(a: u32, b: u32, c: u32) -> u32 {
    a | b << 8 | c << 16
}

/// The positions that decide a move: two on the stack and one in the buffer with their children, and those near them.
struct View {
    s0: Place,
    s1: Place,
    s2: Seen,
    b0: Place,
    b1: Seen,
    b2: Seen,
    distance: u32,
    below: u32,
    quotes: u32,
    quotes_below: u32,
    after_s0: u32,
}

/// How many features of a move depend on words and tags alone.
const OF_WORDS: usize = 32;

impl View {
    /// Words and tags, and their distances.
    fn words(&self) -> [Feature; OF_WORDS] {
        let &Self { s0, s1, s2, b0, b1, b2, distance, below, quotes, quotes_below, after_s0, .. } = self;
        let (s0w, s0t, s1w, s1t, b0w, b0t) = (s0.it.word, s0.it.tag, s1.it.word, s1.it.tag, b0.it.word, b0.it.tag);
        [
            feature(1, s0w, s0t),
            feature(2, s0t, quotes),
            feature(3, b0w, b0t),
            feature(4, b0t, distance),
            feature(5, s1w, s1t),
            feature(6, s1t, below),
            feature(7, b1.word, b1.tag),
            feature(8, b1.tag, b0t),
            feature(9, b2.tag, pack(b0t, b1.tag, 0)),
            feature(10, s2.tag, pack(s1t, s0t, 0)),
            feature(11, s0w, b0w),
            feature(12, s0w, pack(s0t, b0t, 0)),
            feature(13, b0w, pack(s0t, b0t, 0)),
            feature(14, s0t, pack(b0t, distance, quotes)),
            feature(15, s1w, s0w),
            feature(16, s1w, pack(s1t, s0t, 0)),
            feature(17, s0w, pack(s1t, s0t, 0)),
            feature(18, s1t, pack(s0t, below, quotes_below)),
            feature(19, s1w, b0w),
            feature(20, s1t, pack(s0t, b0t, 0)),
            feature(21, s0t, pack(b0t, b1.tag, 0)),
            feature(22, s1w, pack(s0t, b0t, 0)),
            feature(23, s0w, pack(b0t, b1.tag, 0)),
            feature(24, b0w, pack(s1t, s0t, 0)),
            feature(45, s0w, distance),
            feature(46, b0w, pack(distance, quotes, 0)),
            feature(47, s0t, pack(after_s0, b0t, 0)),
            feature(49, s1w, pack(below, quotes_below, 0)),
            feature(50, s2.word, pack(s1t, s0t, 0)),
            feature(51, s1t, pack(s0t, b0t, quotes << 2 | quotes_below)),
            feature(52, b1.word, pack(s0t, b0t, 0)),
            feature(54, s1w, pack(s1t, b0t, 0)),
        ]
    }

    /// The children of the words so far.
    fn arcs(&self) -> [Feature; FEATURES - OF_WORDS] {
        let &Self { s0, s1, b0, .. } = self;
        let (s0w, s0t, s1w, s1t, b0t) = (s0.it.word, s0.it.tag, s1.it.word, s1.it.tag, b0.it.tag);
        [
            feature(25, s0t, pack(s0.left.tag, b0t, 0)),
            feature(26, s0t, pack(s0.right.tag, b0t, 0)),
            feature(27, s0t, pack(b0.left.tag, b0t, 0)),
            feature(28, s1t, pack(s1.right.tag, s0t, 0)),
            feature(29, s1t, pack(s1.left.tag, s0t, 0)),
            feature(30, s1t, pack(s0.left.tag, s0t, 0)),
            feature(31, s1t, pack(s0.right.tag, s0t, 1)),
            feature(32, s0w, pack(s0.left.label, s0.right.label, 0)),
            feature(33, s0t, pack(s0.left.label, s0.right.label, b0t)),
            feature(34, s1t, pack(s1.left.label, s1.right.label, s0t)),
            feature(35, b0t, pack(b0.left.label, s0t, 0)),
            feature(36, s0w, pack(s0.valency[0], s0.valency[1], 0)),
            feature(37, s0t, pack(s0.valency[0], s0.valency[1], b0t)),
            feature(38, s1t, pack(s1.valency[0], s1.valency[1], s0t)),
            feature(39, b0t, pack(b0.valency[0], s0t, 0)),
            feature(40, s1w, pack(s1.right.label, s0t, 0)),
            feature(41, s0.left.word, pack(s0t, s1t, 0)),
            feature(42, s0.right.word, pack(s0t, b0t, 0)),
            feature(43, s1.right.word, pack(s1t, s0t, 0)),
            feature(44, b0.left.word, pack(b0t, s0t, 0)),
            feature(48, s1w, pack(s0.left.label, s0t, 0)),
            feature(53, s0.it.label, pack(s0t, s1t, 0)),
        ]
    }
}
