//! What the parser looks at before each step: the top of the stack, the next words, their outermost children.

use super::State;
use crate::extract::language::linear::{Feature, feature};
use crate::extract::language::{Tag, words::Word};

/// How many features a step has.
pub const FEATURES: usize = 54;

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

struct Sight<'s> {
    state: &'s State,
    words: &'s [Word],
    tags: &'s [Tag],
}

impl Sight<'_> {
    #[inline]
    fn seen(&self, at: usize) -> Seen {
        match (self.words.get(at), self.tags.get(at)) {
            (Some(word), Some(tag)) => Seen {
                word: word.lower,
                tag: u32::from(tag.code()) + 1,
                label: self.state.node(at).map_or(0, |n| n.label_code()),
                at: at as u32,
            },
            // The root, and what lies past it.
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

    /// Quotation marks between two places, up to two: whether one stands inside a quotation that the other is outside of.
    fn quotes_between(&self, from: u32, to: u32) -> u32 {
        /// Marks further away do not matter, and looking for them would make long sentences slow.
        const REACH: usize = 60;
        let near = self.tags.get(from as usize..(to as usize).min(self.tags.len())).unwrap_or(&[]);
        let near = near.get(near.len().saturating_sub(REACH)..).unwrap_or(&[]);
        near.iter().filter(|t| matches!(t, Tag::OpenQuote | Tag::CloseQuote)).count().min(2) as u32
    }
}

fn pack(a: u32, b: u32, c: u32) -> u32 {
    a | b << 8 | c << 16
}

/// Writes the features of a step.
pub fn features(state: &State, words: &[Word], tags: &[Tag], found: &mut [Feature; FEATURES]) {
    let sight = Sight { state, words, tags };
    let (s0, s1, s2) = (
        sight.place(state.stacked(0)),
        sight.place(state.stacked(1)),
        state.stacked(2).map_or(Seen::default(), |at| sight.seen(at)),
    );
    let next = state.next();
    let (b0, b1, b2) = (sight.place(Some(next)), sight.seen(next + 1), sight.seen(next + 2));
    let (s0w, s0t, s1w, s1t) = (s0.it.word, s0.it.tag, s1.it.word, s1.it.tag);
    let (b0w, b0t) = (b0.it.word, b0.it.tag);
    let distance = (b0.it.at.wrapping_sub(s0.it.at)).min(6);
    let below = (s0.it.at.wrapping_sub(s1.it.at)).min(6);
    let quotes = sight.quotes_between(s0.it.at, b0.it.at);
    let quotes_below = sight.quotes_between(s1.it.at, s0.it.at);
    let after_s0 = sight.tags.get(s0.it.at as usize + 1).map_or(0, |t| u32::from(t.code()) + 1);
    *found = [
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
        feature(45, s0w, distance),
        feature(46, b0w, pack(distance, quotes, 0)),
        feature(47, s0t, pack(after_s0, b0t, 0)),
        feature(48, s1w, pack(s0.left.label, s0t, 0)),
        feature(49, s1w, pack(below, quotes_below, 0)),
        feature(50, s2.word, pack(s1t, s0t, 0)),
        feature(51, s1t, pack(s0t, b0t, quotes << 2 | quotes_below)),
        feature(52, b1.word, pack(s0t, b0t, 0)),
        feature(53, s0.it.label, pack(s0t, s1t, 0)),
        feature(54, s1w, pack(s1t, b0t, 0)),
    ];
}
