//! The blocks of tokens that two texts share: `a b c | d e f` and `d e f | a b c` share two.
//!
//! First come the blocks that a few words identify, because these occur once in each text; they are grown as far as the
//! texts agree, so a moved paragraph is one block. Then an ordinary diff compares the gaps between two neighbouring
//! blocks.

use super::tokens::DiffTokenKind;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::HashMap;
use std::ops::Range;

/// A block that two texts share, in tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct MatchingBlock {
    /// First token in the old text.
    pub old: usize,
    /// First token in the new text.
    pub new: usize,
    /// How many tokens.
    pub len: usize,
}

/// Tokens in a seed: five words and the spaces between them.
///
/// Longer seeds miss moved sentences; shorter ones meet by accident in news prose, and their block then takes words
/// away from the right one.
const SEED: usize = 9;
/// Tokens of one gap times tokens of the other up to which the two are compared by a diff.
///
/// A diff of two texts that have nothing in common takes time proportional to the product and finds nothing. A larger
/// limit finds more single words in rewritten chapters; a smaller one is faster.
const GAP_WORK: usize = 4_000_000;

/// The blocks, in the order of the old text. No token of either text is in two of them. `token_kinds` are the kinds of
/// the old text's tokens: tokens without a word make no block of their own.
pub(super) fn find(old: &[u32], new: &[u32], token_kinds: &[DiffTokenKind]) -> Vec<MatchingBlock> {
    let mut claimed = Claimed { old: vec![false; old.len()], new: vec![false; new.len()] };
    let mut grown: Vec<MatchingBlock> =
        grow_seeds(old, new).into_iter().map(|block| within_its_sentences(block, token_kinds)).collect();
    grown.sort_by_key(|r| (std::cmp::Reverse(r.len), r.old));
    let mut blocks: Vec<MatchingBlock> =
        grown.into_iter().filter_map(|block| claimed.claim_longest_free(block)).collect();
    for (gap_old, gap_new) in gaps(&blocks, old.len(), new.len()) {
        for block in diff(old, new, gap_old, gap_new) {
            let has_word = token_kinds.iter().skip(block.old).take(block.len).any(|s| *s == DiffTokenKind::Word);
            blocks.extend(has_word.then(|| claimed.claim_longest_free(block)).flatten());
        }
    }
    for block in &mut blocks {
        claimed.extend(block, old, new);
    }
    blocks.sort_by_key(|r| r.old);
    blocks
}

/// `block` without the parts of other sentences at its ends.
///
/// `. ` precedes every sentence, and many begin with `The`: after a move, a block grows over them and would take them
/// away from the sentence that they belong to. What is cut off here is given back later if no other block claims it.
fn within_its_sentences(block: MatchingBlock, token_kinds: &[DiffTokenKind]) -> MatchingBlock {
    let Some(own) = token_kinds.get(block.old..block.old + block.len) else { return block };
    let head = (0..own.len().min(SEED)).rev().find(|&i| is_break(own, i)).map_or(0, |i| i + 1);
    let tail = (own.len().saturating_sub(SEED)..own.len()).find(|&i| is_break(own, i)).map_or(own.len(), |i| i + 1);
    match block {
        _ if head >= tail => block,
        MatchingBlock { old: 0, .. } => MatchingBlock { len: tail, ..block },
        MatchingBlock { old, new, .. } => MatchingBlock { old: old + head, new: new + head, len: tail - head },
    }
}

/// True when token `i` is the space between two sentences.
fn is_break(token_kinds: &[DiffTokenKind], i: usize) -> bool {
    let before = |n: usize| i.checked_sub(n).and_then(|j| token_kinds.get(j));
    match token_kinds.get(i) {
        Some(DiffTokenKind::Line) => true,
        Some(DiffTokenKind::Space) => {
            before(1) == Some(&DiffTokenKind::Stop)
                || (before(1) == Some(&DiffTokenKind::Mark) && before(2) == Some(&DiffTokenKind::Stop))
        }
        _ => false,
    }
}

/// Every seed that occurs once in each text, grown to both sides.
fn grow_seeds(old: &[u32], new: &[u32]) -> Vec<MatchingBlock> {
    #[derive(Default)]
    struct Seen {
        old: usize,
        new: usize,
        at: usize,
    }
    let mut seen: HashMap<&[u32], Seen> = HashMap::new();
    for window in old.windows(SEED) {
        seen.entry(window).or_default().old += 1;
    }
    for (at, window) in new.windows(SEED).enumerate() {
        if let Some(s) = seen.get_mut(window) {
            s.new += 1;
            s.at = at;
        }
    }
    let mut blocks: Vec<MatchingBlock> = Vec::new();
    for (at, window) in old.windows(SEED).enumerate() {
        let Some(s) = seen.get(window).filter(|s| s.old == 1 && s.new == 1) else { continue };
        let known = blocks.last().is_some_and(|r| at < r.old + r.len && r.new + (at - r.old) == s.at);
        if !known {
            blocks.push(grow(old, new, at, s.at));
        }
    }
    blocks
}

/// The longest block through `old[i]` and `new[j]` on which both texts agree.
fn grow(old: &[u32], new: &[u32], i: usize, j: usize) -> MatchingBlock {
    let same = |(a, b): &(&u32, &u32)| a == b;
    let (old_left, old_right) = old.split_at_checked(i).unwrap_or((old, &[]));
    let (new_left, new_right) = new.split_at_checked(j).unwrap_or((new, &[]));
    let before = old_left.iter().rev().zip(new_left.iter().rev()).take_while(same).count();
    let after = old_right.iter().zip(new_right).take_while(same).count();
    MatchingBlock { old: i - before, new: j - before, len: before + after }
}

/// Which tokens are in a block already.
struct Claimed {
    old: Vec<bool>,
    new: Vec<bool>,
}

impl Claimed {
    /// Claims the longest part of `block` that is free in both texts.
    fn claim_longest_free(&mut self, block: MatchingBlock) -> Option<MatchingBlock> {
        let old = self.old.get_mut(block.old..block.old + block.len)?;
        let new = self.new.get_mut(block.new..block.new + block.len)?;
        let (mut best, mut from) = (0..0, 0);
        for (i, busy) in old.iter().zip(new.iter()).map(|(a, b)| *a || *b).chain([true]).enumerate() {
            if busy {
                if i - from > best.len() {
                    best = from..i;
                }
                from = i + 1;
            }
        }
        old.get_mut(best.clone())?.fill(true);
        new.get_mut(best.clone())?.fill(true);
        (!best.is_empty()).then(|| MatchingBlock {
            old: block.old + best.start,
            new: block.new + best.start,
            len: best.len(),
        })
    }
}

impl Claimed {
    /// Grows `block` over free tokens that agree, first to the right, where the end of its sentence is.
    fn extend(&mut self, block: &mut MatchingBlock, old: &[u32], new: &[u32]) {
        while old.get(block.old + block.len).is_some_and(|a| new.get(block.new + block.len) == Some(a))
            && self
                .claim_longest_free(MatchingBlock { old: block.old + block.len, new: block.new + block.len, len: 1 })
                .is_some()
        {
            block.len += 1;
        }
        while let (Some(i), Some(j)) = (block.old.checked_sub(1), block.new.checked_sub(1))
            && old.get(i) == new.get(j)
            && self.claim_longest_free(MatchingBlock { old: i, new: j, len: 1 }).is_some()
        {
            (block.old, block.new, block.len) = (i, j, block.len + 1);
        }
    }
}

/// The pairs of gaps worth comparing: those after a block in both texts, and those before a block in both.
fn gaps(blocks: &[MatchingBlock], old_len: usize, new_len: usize) -> Vec<(Range<usize>, Range<usize>)> {
    let edge = [MatchingBlock { old: 0, new: 0, len: 0 }, MatchingBlock { old: old_len, new: new_len, len: 0 }];
    let mut by_old: Vec<MatchingBlock> = blocks.iter().copied().chain(edge).collect();
    let mut by_new = by_old.clone();
    by_old.sort_by_key(|r| (r.old, r.old + r.len));
    by_new.sort_by_key(|r| (r.new, r.new + r.len));
    let mut after: HashMap<usize, Range<usize>> = HashMap::new();
    let mut before: HashMap<usize, Range<usize>> = HashMap::new();
    for (a, b) in by_new.iter().zip(by_new.iter().skip(1)) {
        let gap = a.new + a.len..b.new;
        if !gap.is_empty() {
            after.insert(a.new + a.len, gap.clone());
            before.insert(b.new, gap);
        }
    }
    let mut pairs = Vec::new();
    for (a, b) in by_old.iter().zip(by_old.iter().skip(1)) {
        let gap = a.old + a.len..b.old;
        if gap.is_empty() {
            continue;
        }
        let (left, right) = (after.get(&(a.new + a.len)), before.get(&b.new));
        pairs.extend(left.map(|g| (gap.clone(), g.clone())));
        pairs.extend(right.filter(|_| left != right).map(|g| (gap.clone(), g.clone())));
    }
    pairs
}

/// The equal blocks of two gaps.
fn diff(old: &[u32], new: &[u32], gap_old: Range<usize>, gap_new: Range<usize>) -> Vec<MatchingBlock> {
    if gap_old.len().saturating_mul(gap_new.len()) > GAP_WORK {
        return Vec::new();
    }
    let (Some(a), Some(b)) = (old.get(gap_old.clone()), new.get(gap_new.clone())) else { return Vec::new() };
    let equal = |op| match op {
        DiffOp::Equal { old_index, new_index, len } => {
            Some(MatchingBlock { old: gap_old.start + old_index, new: gap_new.start + new_index, len })
        }
        _ => None,
    };
    capture_diff_slices(Algorithm::Patience, a, b).into_iter().filter_map(equal).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(old: &[u32], new: &[u32]) -> Vec<(usize, usize, usize)> {
        find(old, new, &vec![DiffTokenKind::Word; old.len()]).into_iter().map(|r| (r.old, r.new, r.len)).collect()
    }

    #[test]
    fn a_moved_part_is_one_block() {
        let (a, b): (Vec<u32>, Vec<u32>) = ((0..20).collect(), (100..130).collect());
        let (old, new) = ([a.clone(), b.clone()].concat(), [b, a].concat());
        assert_eq!(blocks(&old, &new), [(0, 30, 20), (20, 0, 30)]);
    }

    #[test]
    fn short_texts_fall_back_on_a_diff() {
        assert_eq!(blocks(&[1, 2, 3], &[1, 9, 3]), [(0, 0, 1), (2, 2, 1)]);
        assert_eq!(blocks(&[], &[1]), []);
    }

    #[test]
    fn no_token_is_in_two_blocks() {
        let old: Vec<u32> = (0..40).map(|i| i % 7).collect();
        let new: Vec<u32> = (0..60).map(|i| i % 5).collect();
        let mut seen = (vec![0; 40], vec![0; 60]);
        for (o, n, len) in blocks(&old, &new) {
            (0..len).for_each(|i| {
                seen.0[o + i] += 1;
                seen.1[n + i] += 1;
                assert_eq!(old[o + i], new[n + i]);
            });
        }
        assert!(seen.0.iter().chain(&seen.1).all(|&n| n <= 1));
    }
}
