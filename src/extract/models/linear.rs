//! A linear model: hashed features, each with a short row of (class, weight); scoring is adding rows.
//!
//! The file, all numbers little-endian:
//!
//! ```text
//! "TMLM"  rows: u32  step: u32
//! per row, by rising feature hash:   gap to the last hash (LEB128)  number of weights: u8
//!                                    per weight: class u8, code i8
//! ```
//!
//! A code is the weight on a square-root scale, `weight = sign · code² · step / 2²⁴`: small weights decide close calls
//! and keep their resolution, heavy ones need little.

/// A feature: the hash of its template and values. Two features that share a hash share their weights, in training too.
pub type Feature = u32;

/// The first bytes of a model file.
pub const MAGIC: &[u8; 4] = b"TMLM";

/// Bits of the filter for each slot: with at most half of the slots full, one in sixteen bits is set at most.
const BITS: usize = 8;

/// Fixed-point scale of weights: `step` counts 2⁻²⁴ths.
pub const SCALE_BITS: u32 = 24;

/// A model ready to score.
#[derive(Debug, Default)]
pub struct Model {
    /// Open addressing by the hash's upper bits: (feature, first weight << 8 | number of weights).
    slots: Vec<(Feature, u32)>,
    /// 32 less the logarithm of the number of slots.
    shift: u32,
    weights: Vec<(u8, i16)>,
    /// One bit for each hash that some feature has, by its lower bits: most features that a text brings have no
    /// weights, and this is small enough to stay in the nearest memory.
    known: Vec<u64>,
}

impl Model {
    /// Reads a model file; a damaged one gives the rows before the damage.
    pub fn read(bytes: &[u8]) -> Model {
        let rows = Rows::read(bytes);
        // At most half full, so that a look-up probes little.
        let size = (rows.left * 2).next_power_of_two().max(2);
        let mut model = Model {
            slots: vec![(0, 0); size],
            shift: 32 - size.trailing_zeros(),
            weights: Vec::with_capacity(bytes.len() / 2),
            known: vec![0; (size * BITS / 64).max(1)],
        };
        for (feature, row) in rows {
            model.insert(feature, row);
        }
        model
    }

    fn insert(&mut self, feature: Feature, row: impl Iterator<Item = (u8, i16)>) {
        let start = self.weights.len();
        self.weights.extend(row);
        let (word, bit) = self.bit(feature);
        if let Some(known) = self.known.get_mut(word) {
            *known |= bit;
        }
        let place = (start as u32) << 8 | (self.weights.len() - start).min(0xff) as u32;
        let mask = self.slots.len() - 1;
        let mut at = (feature >> self.shift) as usize;
        while let Some(slot) = self.slots.get_mut(at) {
            if slot.1 == 0 {
                *slot = (feature, place);
                return;
            }
            at = (at + 1) & mask;
        }
    }

    /// The position of a feature's bit in the filter.
    #[inline]
    fn bit(&self, feature: Feature) -> (usize, u64) {
        let at = feature as usize & (self.known.len() * 64).wrapping_sub(1);
        (at / 64, 1 << (at % 64))
    }

    /// The weights of a feature: one (class, weight) for each class it speaks for or against.
    #[inline]
    pub fn row(&self, feature: Feature) -> &[(u8, i16)] {
        let (word, bit) = self.bit(feature);
        if self.known.get(word).is_none_or(|known| known & bit == 0) {
            return &[];
        }
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = (feature >> (self.shift & 31)) as usize;
        while let Some(&(key, place)) = self.slots.get(at) {
            if place == 0 {
                break;
            }
            if key == feature {
                let start = (place >> 8) as usize;
                return self.weights.get(start..start + (place & 0xff) as usize).unwrap_or(&[]);
            }
            at = (at + 1) & mask;
        }
        &[]
    }

    /// Adds the weights of `features` to `scores`, which holds one score per class.
    #[inline]
    pub fn add_scores(&self, features: &[Feature], scores: &mut [i32]) {
        for &feature in features {
            for &(class, weight) in self.row(feature) {
                if let Some(score) = scores.get_mut(usize::from(class)) {
                    *score += i32::from(weight);
                }
            }
        }
    }
}

/// The weight behind a code, in 2⁻⁸ths, held to what 16 bits take.
fn decode(code: i8, step: u32) -> i16 {
    let square = i64::from(code) * i64::from(code).abs();
    ((square * i64::from(step)) >> (SCALE_BITS - 8)).clamp(-32_768, 32_767) as i16
}

/// The code for a weight, and the step that makes the heaviest weight the largest code: the writer's half of
/// [`Model::read`].
pub fn encode(weight: f64, heaviest: f64) -> i8 {
    if heaviest <= 0.0 {
        return 0;
    }
    ((weight.abs() / heaviest).sqrt() * 127.0).round().copysign(weight) as i8
}

/// The step to write with codes made by [`encode`].
pub fn step(heaviest: f64) -> u32 {
    (heaviest / (127.0 * 127.0) * f64::from(1u32 << SCALE_BITS)).round() as u32
}

/// The class with the highest score; the first of equals.
pub fn best(scores: &[i32]) -> usize {
    let mut best = 0;
    let mut highest = i32::MIN;
    for (class, &score) in scores.iter().enumerate() {
        if score > highest {
            (best, highest) = (class, score);
        }
    }
    best
}

/// Hashes a template's number and up to two values into a feature.
#[inline]
pub fn feature(template: u32, a: u32, b: u32) -> Feature {
    let values = u64::from(a) | u64::from(b) << 32;
    let mixed = (values ^ u64::from(template).wrapping_mul(0xa076_1d64_78bd_642f)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    ((mixed ^ mixed >> 29).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 32) as u32
}

/// The rows of a model file, one after the other.
pub struct Rows<'b> {
    bytes: &'b [u8],
    /// The largest possible number of remaining rows.
    pub left: usize,
    step: u32,
    feature: Feature,
}

impl<'b> Rows<'b> {
    /// Reads the header of a file; a file in another format has no rows.
    pub fn read(bytes: &'b [u8]) -> Self {
        let mut rows = Rows { bytes, left: 0, step: 0, feature: 0 };
        if rows.cut(MAGIC.len()) == Some(MAGIC)
            && let (Some(count), Some(step)) = (rows.u32(), rows.u32())
        {
            // A row takes at least two bytes, which bounds a damaged count.
            (rows.left, rows.step) = ((count as usize).min(bytes.len() / 2), step);
        }
        rows
    }

    fn cut(&mut self, len: usize) -> Option<&'b [u8]> {
        let (head, rest) = self.bytes.split_at_checked(len)?;
        self.bytes = rest;
        Some(head)
    }

    fn u32(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(self.cut(4)?.try_into().ok()?))
    }

    fn gap(&mut self) -> Option<u32> {
        let (mut gap, mut bits) = (0u32, 0);
        loop {
            let &byte = self.cut(1)?.first()?;
            gap |= u32::from(byte & 0x7f).checked_shl(bits)?;
            if byte < 0x80 {
                return Some(gap);
            }
            bits += 7;
        }
    }
}

impl<'b> Iterator for Rows<'b> {
    /// A feature with its weights, as pairs of class and weight.
    type Item = (Feature, RowWeights<'b>);

    fn next(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        self.feature = self.feature.wrapping_add(self.gap()?);
        let len = usize::from(*self.cut(1)?.first()?);
        Some((self.feature, RowWeights { pairs: self.cut(len * 2)?.chunks_exact(2), step: self.step }))
    }
}

/// The weights of one row of a file.
pub struct RowWeights<'b> {
    pairs: std::slice::ChunksExact<'b, u8>,
    step: u32,
}

impl Iterator for RowWeights<'_> {
    type Item = (u8, i16);

    fn next(&mut self) -> Option<(u8, i16)> {
        match self.pairs.next()? {
            &[class, code] => Some((class, decode(code as i8, self.step))),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(2u32.to_le_bytes());
        bytes.extend(step(127.0 * 127.0 / 256.0).to_le_bytes());
        bytes.extend([5, 2, 0, 1, 3, 0xff]); // feature 5: class 0 +1, class 3 −1
        bytes.extend([0x80, 1, 1, 3, 10]); // feature 133: class 3 +100
        bytes
    }

    #[test]
    fn rows_are_read_and_added() {
        let model = Model::read(&file());
        let mut scores = [0; 4];
        model.add_scores(&[5, 133, 7, 133], &mut scores);
        assert_eq!(scores, [1, 0, 0, 199]);
        assert_eq!(best(&scores), 3);
    }

    #[test]
    fn a_damaged_file_is_a_smaller_model_not_a_panic() {
        let whole = file();
        for end in 0..whole.len() {
            let mut scores = [0; 4];
            Model::read(&whole[..end]).add_scores(&[5, 133], &mut scores);
        }
        assert!(Model::read(b"nonsense").row(1).is_empty());
    }

    #[test]
    fn codes_keep_the_heaviest_weight_and_its_sign() {
        assert_eq!(encode(-8.0, 8.0), -127);
        assert_eq!(encode(0.0, 8.0), 0);
        assert!((f64::from(decode(127, step(8.0))) / 256.0 - 8.0).abs() < 0.02);
    }
}
