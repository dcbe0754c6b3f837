//! Which stretches of one text stand in another: `a b c | d e f` and `d e f | a b c` share two runs.
//!
//! First the stretches that can be told by a few words which stand once in each text (so a moved paragraph is one run),
//! grown as far as the texts agree; then, in what is left between two neighbouring runs, an ordinary diff.

use super::tokens::Sort;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::HashMap;
use std::ops::Range;

/// A stretch that two texts share, in pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// First piece in the old text.
    pub old: usize,
    /// First piece in the new text.
    pub new: usize,
    /// How many pieces.
    pub len: usize,
}

/// Pieces in a seed: five words and the spaces between them. Shorter ones meet by accident in news prose.
const SEED: usize = 9;
/// Pieces of the one gap times pieces of the other up to which they are compared one by one: a diff of two texts that
/// have nothing in common takes time with the product, and says nothing.
const GAP_WORK: usize = 4_000_000;

/// The runs, in the order of the old text. No piece of either text is in two. `sorts` tells what the pieces of the old
/// text are: a stretch without a word is no run of its own.
pub(super) fn find(old: &[u32], new: &[u32], sorts: &[Sort]) -> Vec<Run> {
    let mut taken = Taken { old: vec![false; old.len()], new: vec![false; new.len()] };
    let mut grown: Vec<Run> = grown_seeds(old, new).into_iter().map(|run| within_its_sentences(run, sorts)).collect();
    grown.sort_by_key(|r| (std::cmp::Reverse(r.len), r.old));
    let mut runs: Vec<Run> = grown.into_iter().filter_map(|run| taken.take_free(run)).collect();
    for (gap_old, gap_new) in gaps(&runs, old.len(), new.len()) {
        for run in diff(old, new, gap_old, gap_new) {
            let has_word = sorts.iter().skip(run.old).take(run.len).any(|s| *s == Sort::Word);
            runs.extend(has_word.then(|| taken.take_free(run)).flatten());
        }
    }
    for run in &mut runs {
        taken.extend(run, old, new);
    }
    runs.sort_by_key(|r| r.old);
    runs
}

/// `run` without the scraps of other sentences at its ends.
///
/// `. ` stands before any sentence, and many begin with `The`: a run grows over them after a move and would tear them from
/// the sentence that they belong to. What is cut off here is given back later if nobody else wants it.
fn within_its_sentences(run: Run, sorts: &[Sort]) -> Run {
    let Some(own) = sorts.get(run.old..run.old + run.len) else { return run };
    let head = (0..own.len().min(SEED)).rev().find(|&i| is_break(own, i)).map_or(0, |i| i + 1);
    let tail = (own.len().saturating_sub(SEED)..own.len()).find(|&i| is_break(own, i)).map_or(own.len(), |i| i + 1);
    match run {
        _ if head >= tail => run,
        Run { old: 0, .. } => Run { len: tail, ..run },
        Run { old, new, .. } => Run { old: old + head, new: new + head, len: tail - head },
    }
}

/// True when piece `i` is the space between two sentences.
fn is_break(sorts: &[Sort], i: usize) -> bool {
    let before = |n: usize| i.checked_sub(n).and_then(|j| sorts.get(j));
    match sorts.get(i) {
        Some(Sort::Line) => true,
        Some(Sort::Space) => {
            before(1) == Some(&Sort::Stop) || (before(1) == Some(&Sort::Mark) && before(2) == Some(&Sort::Stop))
        }
        _ => false,
    }
}

/// Every seed that stands once in each text, grown to both sides.
fn grown_seeds(old: &[u32], new: &[u32]) -> Vec<Run> {
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
    let mut runs: Vec<Run> = Vec::new();
    for (at, window) in old.windows(SEED).enumerate() {
        let Some(s) = seen.get(window).filter(|s| s.old == 1 && s.new == 1) else { continue };
        let known = runs.last().is_some_and(|r| at < r.old + r.len && r.new + (at - r.old) == s.at);
        if !known {
            runs.push(grow(old, new, at, s.at));
        }
    }
    runs
}

/// The longest stretch through `old[i]` and `new[j]` on which both agree.
fn grow(old: &[u32], new: &[u32], i: usize, j: usize) -> Run {
    let same = |(a, b): &(&u32, &u32)| a == b;
    let (old_left, old_right) = old.split_at_checked(i).unwrap_or((old, &[]));
    let (new_left, new_right) = new.split_at_checked(j).unwrap_or((new, &[]));
    let before = old_left.iter().rev().zip(new_left.iter().rev()).take_while(same).count();
    let after = old_right.iter().zip(new_right).take_while(same).count();
    Run { old: i - before, new: j - before, len: before + after }
}

/// Which pieces are in a run already.
struct Taken {
    old: Vec<bool>,
    new: Vec<bool>,
}

impl Taken {
    /// Takes the longest part of `run` that is free in both texts.
    fn take_free(&mut self, run: Run) -> Option<Run> {
        let old = self.old.get_mut(run.old..run.old + run.len)?;
        let new = self.new.get_mut(run.new..run.new + run.len)?;
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
        (!best.is_empty()).then(|| Run { old: run.old + best.start, new: run.new + best.start, len: best.len() })
    }
}

impl Taken {
    /// Lets `run` grow over free pieces that agree, first to the right, where the ends of its sentence are.
    fn extend(&mut self, run: &mut Run, old: &[u32], new: &[u32]) {
        while old.get(run.old + run.len).is_some_and(|a| new.get(run.new + run.len) == Some(a))
            && self.take_free(Run { old: run.old + run.len, new: run.new + run.len, len: 1 }).is_some()
        {
            run.len += 1;
        }
        while let (Some(i), Some(j)) = (run.old.checked_sub(1), run.new.checked_sub(1))
            && old.get(i) == new.get(j)
            && self.take_free(Run { old: i, new: j, len: 1 }).is_some()
        {
            (run.old, run.new, run.len) = (i, j, run.len + 1);
        }
    }
}

/// The pairs of gaps worth comparing: what follows a run in both texts, and what stands before a run in both.
fn gaps(runs: &[Run], old_len: usize, new_len: usize) -> Vec<(Range<usize>, Range<usize>)> {
    let edge = [Run { old: 0, new: 0, len: 0 }, Run { old: old_len, new: new_len, len: 0 }];
    let mut by_old: Vec<Run> = runs.iter().copied().chain(edge).collect();
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

/// The equal stretches of two gaps.
fn diff(old: &[u32], new: &[u32], gap_old: Range<usize>, gap_new: Range<usize>) -> Vec<Run> {
    if gap_old.len().saturating_mul(gap_new.len()) > GAP_WORK {
        return Vec::new();
    }
    let (Some(a), Some(b)) = (old.get(gap_old.clone()), new.get(gap_new.clone())) else { return Vec::new() };
    let equal = |op| match op {
        DiffOp::Equal { old_index, new_index, len } => {
            Some(Run { old: gap_old.start + old_index, new: gap_new.start + new_index, len })
        }
        _ => None,
    };
    capture_diff_slices(Algorithm::Patience, a, b).into_iter().filter_map(equal).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(old: &[u32], new: &[u32]) -> Vec<(usize, usize, usize)> {
        find(old, new, &vec![Sort::Word; old.len()]).into_iter().map(|r| (r.old, r.new, r.len)).collect()
    }

    #[test]
    fn a_moved_stretch_is_one_run() {
        let (a, b): (Vec<u32>, Vec<u32>) = ((0..20).collect(), (100..130).collect());
        let (old, new) = ([a.clone(), b.clone()].concat(), [b, a].concat());
        assert_eq!(runs(&old, &new), [(0, 30, 20), (20, 0, 30)]);
    }

    #[test]
    fn short_texts_fall_back_on_a_diff() {
        assert_eq!(runs(&[1, 2, 3], &[1, 9, 3]), [(0, 0, 1), (2, 2, 1)]);
        assert_eq!(runs(&[], &[1]), []);
    }

    #[test]
    fn nothing_is_in_two_runs() {
        let old: Vec<u32> = (0..40).map(|i| i % 7).collect();
        let new: Vec<u32> = (0..60).map(|i| i % 5).collect();
        let mut seen = (vec![0; 40], vec![0; 60]);
        for (o, n, len) in runs(&old, &new) {
            (0..len).for_each(|i| {
                seen.0[o + i] += 1;
                seen.1[n + i] += 1;
                assert_eq!(old[o + i], new[n + i]);
            });
        }
        assert!(seen.0.iter().chain(&seen.1).all(|&n| n <= 1));
    }
}
