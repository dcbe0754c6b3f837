//! An averaged perceptron over hashed features, and the file it is written to.
//!
//! ```text
//! learner.add(class, &features, 1);   // reward
//! learner.step();                     // once an example: the clock of the average
//! learner.write(200_000)              // the heaviest weights, as a model file
//! ```

use std::collections::HashMap;
use tickmark::extract::models::linear::{Feature, MAGIC, encode, step};

/// Log₂ of the bits in the filter that holds features back until they are needed a second time.
const FILTER_BITS: u32 = 28;

struct Weight {
    class: u8,
    value: i32,
    /// Sum of the value over all steps until `since`.
    total: i64,
    since: u64,
}

/// Weights under training.
pub struct Perceptron {
    rows: HashMap<Feature, Vec<Weight>, Plain>,
    /// Features that one update has touched: what one example alone needed is noise.
    seen: Vec<u64>,
    steps: u64,
}

impl Perceptron {
    pub fn new() -> Self {
        Self { rows: HashMap::default(), seen: vec![0; 1 << (FILTER_BITS - 6)], steps: 1 }
    }

    /// Adds the weights of `features` to `scores`.
    pub fn add_scores(&self, features: &[Feature], scores: &mut [i32]) {
        for feature in features {
            for w in self.rows.get(feature).into_iter().flatten() {
                scores[usize::from(w.class)] += w.value;
            }
        }
    }

    /// Moves the weights of `features` for `class` by `by`.
    pub fn add(&mut self, class: usize, features: &[Feature], by: i32) {
        for &feature in features {
            if !self.rows.contains_key(&feature) && !self.seen_before(feature) {
                continue;
            }
            let row = self.rows.entry(feature).or_default();
            let at = row.iter().position(|w| usize::from(w.class) == class).unwrap_or_else(|| {
                row.push(Weight { class: class as u8, value: 0, total: 0, since: self.steps });
                row.len() - 1
            });
            let w = &mut row[at];
            w.total += i64::from(w.value) * (self.steps - w.since) as i64;
            w.since = self.steps;
            w.value += by;
        }
    }

    fn seen_before(&mut self, feature: Feature) -> bool {
        let bit = feature >> (32 - FILTER_BITS);
        let (word, mask) = ((bit >> 6) as usize, 1u64 << (bit & 63));
        let seen = self.seen[word] & mask != 0;
        self.seen[word] |= mask;
        seen
    }

    /// One example is done.
    pub fn step(&mut self) {
        self.steps += 1;
    }

    /// The `most` heaviest averaged weights as a model file, with `fixed` entries (feature, class) beside them at full
    /// weight.
    pub fn write(&self, most: usize, fixed: &[(Feature, u8)]) -> Vec<u8> {
        let mut weights: Vec<(Feature, u8, f64)> = Vec::new();
        for (&feature, row) in &self.rows {
            for w in row {
                let total = w.total + i64::from(w.value) * (self.steps - w.since) as i64;
                if total != 0 {
                    weights.push((feature, w.class, total as f64 / self.steps as f64));
                }
            }
        }
        weights.sort_by(|a, b| b.2.abs().total_cmp(&a.2.abs()).then((a.0, a.1).cmp(&(b.0, b.1))));
        weights.truncate(most);
        let heaviest = weights.first().map_or(0.0, |w| w.2.abs());
        weights.extend(fixed.iter().map(|&(feature, class)| (feature, class, heaviest)));
        weights.retain(|w| encode(w.2, heaviest) != 0);
        weights.sort_by_key(|w| (w.0, w.1));
        write_rows(&weights, heaviest)
    }
}

fn write_rows(weights: &[(Feature, u8, f64)], heaviest: f64) -> Vec<u8> {
    let rows: Vec<_> = weights.chunk_by(|a, b| a.0 == b.0).collect();
    let mut file = MAGIC.to_vec();
    file.extend((rows.len() as u32).to_le_bytes());
    file.extend(step(heaviest).to_le_bytes());
    let mut last = 0;
    for row in rows {
        let mut gap = row[0].0 - last;
        last = row[0].0;
        while gap >= 0x80 {
            file.push(gap as u8 | 0x80);
            gap >>= 7;
        }
        file.push(gap as u8);
        file.push(row.len() as u8);
        for &(_, class, weight) in row {
            file.push(class);
            file.push(encode(weight, heaviest) as u8);
        }
    }
    file
}

/// Features are hashes already.
#[derive(Clone, Copy, Default)]
pub struct Plain;

pub struct PlainHasher(u64);

impl std::hash::BuildHasher for Plain {
    type Hasher = PlainHasher;
    fn build_hasher(&self) -> PlainHasher {
        PlainHasher(0)
    }
}

impl std::hash::Hasher for PlainHasher {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = self.0 << 8 | u64::from(byte);
        }
    }
    fn write_u32(&mut self, value: u32) {
        self.0 = u64::from(value).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

/// A fixed order of `0..len` for each epoch: the same seed gives the same order, so the same labels give the same
/// bytes.
pub fn shuffled(len: usize, epoch: u64) -> Vec<usize> {
    /// Any odd number does; this one is written down in the model card.
    const SEED: u64 = 20_261_125;
    let mut state = SEED ^ epoch.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut order: Vec<usize> = (0..len).collect();
    for i in (1..len).rev() {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        order.swap(i, (state % (i as u64 + 1)) as usize);
    }
    order
}
