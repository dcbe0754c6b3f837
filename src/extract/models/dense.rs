//! A linear model with few classes, laid out for speed: a feature's weights for all classes are in one cache line with
//! its key, and adding them takes no branch.
//!
//! It is read from the same file as [`super::linear::Model`], which suits models with many classes.

use super::linear::{Feature, Rows};

/// How many features share a bucket.
const WAYS: usize = 8;

/// The number of classes.
pub const CLASSES: usize = 3;

/// One cache line: eight keys of 16 bits and, class by class, the weights that belong to them.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(64))]
struct Bucket {
    /// The lower half of the feature's hash; its upper half chose the bucket. 0 is an empty place.
    keys: [u16; WAYS],
    weights: [[i16; WAYS]; CLASSES],
}

/// A model of three classes, ready to score.
#[derive(Debug, Default)]
pub struct Dense {
    buckets: Vec<Bucket>,
    /// 32 less the logarithm of the number of buckets.
    shift: u32,
}

/// The key of a feature inside its bucket.
#[inline]
fn key(feature: Feature) -> u16 {
    (feature as u16).max(1)
}

impl Dense {
    /// Reads a model file; a damaged one gives the rows before the damage.
    ///
    /// Buckets hold two to four features on average, so hardly one in a hundred is full and drops what comes last.
    pub fn read(bytes: &[u8]) -> Self {
        /// Features a bucket is meant to hold on average, at most.
        const MEAN: usize = 4;
        /// With so many buckets their numbers and the 16 bits of a key make up the whole hash.
        const FEWEST: usize = 1 << 16;
        let rows = Rows::read(bytes);
        if rows.left == 0 {
            return Self::default();
        }
        let size = (rows.left / MEAN).next_power_of_two().max(FEWEST);
        let mut model = Self { buckets: vec![Bucket::default(); size], shift: 32 - size.trailing_zeros() };
        for (feature, row) in rows {
            let Some(bucket) = model.buckets.get_mut((feature >> model.shift) as usize) else { continue };
            let Some(way) = bucket.keys.iter().position(|&k| k == 0) else { continue };
            bucket.keys[way] = key(feature);
            for (class, weight) in row {
                if let Some(weights) = bucket.weights.get_mut(usize::from(class)) {
                    weights[way] = weight;
                }
            }
        }
        model
    }

    /// The sums of the weights of `features`, one per class.
    #[inline]
    pub fn scores(&self, features: &[Feature]) -> [i32; CLASSES] {
        let mut sums = [[0i32; WAYS]; CLASSES];
        for &feature in features {
            let Some(bucket) = self.buckets.get((feature >> (self.shift & 31)) as usize) else { continue };
            let key = key(feature);
            let mask = bucket.keys.map(|k| if k == key { -1i16 } else { 0 });
            for (sums, weights) in sums.iter_mut().zip(&bucket.weights) {
                for ((sum, weight), mask) in sums.iter_mut().zip(weights).zip(&mask) {
                    *sum += i32::from(weight & mask);
                }
            }
        }
        sums.map(|ways| ways.iter().sum())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::models::linear::{MAGIC, Model, step};

    #[test]
    fn it_scores_as_the_sparse_model_does() {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(3u32.to_le_bytes());
        bytes.extend(step(40.0).to_le_bytes());
        bytes.extend([5, 2, 0, 100, 2, 0x90]);
        bytes.extend([0xff, 0xff, 0xff, 0x7f, 1, 1, 50]);
        bytes.extend([1, 3, 0, 1, 1, 2, 2, 127]);
        let features = [5, 5 + 0x0fff_ffff, 6 + 0x0fff_ffff, 5];
        let mut sparse = [0; CLASSES];
        Model::read(&bytes).add_scores(&features, &mut sparse);
        assert_eq!(Dense::read(&bytes).scores(&features), sparse);
        assert_ne!(sparse, [0; CLASSES]);
    }

    #[test]
    fn no_weights_no_scores() {
        assert_eq!(Dense::read(&[]).scores(&[1, 2, 3]), [0; CLASSES]);
        assert_eq!(Dense::default().scores(&[1]), [0; CLASSES]);
    }
}
