//! A quick hash for tables of words that are built in: nobody can choose their keys, so it need not resist anyone.
//!
//! `QuickMap<&str, u8>` is a `HashMap` with it. Like any, it is for look-ups; its order must reach no finding.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map with the quick hash.
pub type QuickMap<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

/// Eight bytes at a time: xor, multiply, turn.
#[derive(Clone, Copy, Debug, Default)]
pub struct Quick(u64);

impl Quick {
    fn mix(&mut self, value: u64) {
        self.0 = (self.0 ^ value).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
    }
}

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        for eight in eights {
            self.mix(u64::from_le_bytes(*eight));
        }
        let last = rest.iter().rev().fold(rest.len() as u64, |sum, &byte| sum << 8 | u64::from(byte));
        self.mix(last);
    }

    fn write_u8(&mut self, value: u8) {
        self.mix(u64::from(value));
    }

    fn write_u32(&mut self, value: u32) {
        self.mix(u64::from(value));
    }

    fn write_u64(&mut self, value: u64) {
        self.mix(value);
    }

    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::hash::{BuildHasher, BuildHasherDefault};

    #[test]
    fn alike_words_have_unlike_hashes() {
        let hash = |word: &str| BuildHasherDefault::<Quick>::default().hash_one(word);
        let words: Vec<String> = (0..20_000).map(|i| format!("w{i}")).collect();
        let hashes: BTreeSet<u64> = words.iter().map(|w| hash(w)).collect();
        assert_eq!(hashes.len(), words.len());
        let low: BTreeSet<u64> = hashes.iter().map(|h| h & 0xffff).collect();
        let high: BTreeSet<u64> = hashes.iter().map(|h| h >> 57).collect();
        assert!(low.len() > 15_000 && high.len() == 128, "{} {}", low.len(), high.len());
    }

    #[test]
    fn what_was_put_in_is_found_again() {
        let map: QuickMap<&str, usize> = ["a", "", "longer than eight", "exactly8"].into_iter().zip(0..).collect();
        assert_eq!((map.get("exactly8"), map.get("exactly9")), (Some(&3), None));
    }
}
