//! The part-of-speech tagger. It works from left to right, and the two previous tags are among the features of a word.

use super::linear::{Feature, Model, best, feature};
use super::tags::Tag;
use super::words::Word;

/// How many features a word has.
pub const FEATURES: usize = 25;

/// The template of [`certain`]; the others count from 1.
const CERTAIN: u32 = 0;

/// Used for the words before the first and after the last.
const OUTSIDE: Word =
    Word { lower: 1, prefixes: [1; 3], suffixes: [1; 4], shape: 1, is_capital: false, is_all_capitals: false };

/// A tagger with its weights.
#[derive(Debug)]
pub struct Tagger {
    model: Model,
}

impl Tagger {
    /// A tagger with the weights in `bytes`, a file as [`Model::read`] describes it.
    pub fn read(bytes: &[u8]) -> Self {
        Self { model: Model::read(bytes) }
    }

    /// One tag for each word.
    pub fn tag(&self, words: &[Word]) -> Vec<Tag> {
        let mut tags: Vec<Tag> = Vec::with_capacity(words.len());
        let mut found = [0; FEATURES];
        let mut scores = [0i32; Tag::ALL.len()];
        let mut history = [Tag::Xx; 2];
        for (at, word) in words.iter().enumerate() {
            let known = self.model.row(certain(word, at == 0)).first();
            let tag = if let Some(&(class, _)) = known {
                Tag::from_code(class)
            } else {
                features(words, at, history, &mut found);
                scores.fill(0);
                self.model.add_scores(&found, &mut scores);
                Tag::from_code(best(&scores) as u8)
            };
            tags.push(tag);
            history = [tag, history[0]];
        }
        tags
    }
}

/// The entry of a word in the list of words that have one tag only: its row's first class is that tag.
///
/// Most of a text is such words (`the`, `of`, `said`), and they need no scoring.
pub fn certain(word: &Word, is_first: bool) -> Feature {
    feature(CERTAIN, word.lower, u32::from(word.is_capital) + 2 * u32::from(is_first && word.is_capital))
}

/// Writes the features of word `at`, with the tags of the word before it and of the one before that.
pub fn features(words: &[Word], at: usize, history: [Tag; 2], found: &mut [Feature; FEATURES]) {
    let near = |offset: isize| at.checked_add_signed(offset).and_then(|i| words.get(i)).unwrap_or(&OUTSIDE);
    let (before2, before, word, after, after2) = (near(-2), near(-1), near(0), near(1), near(2));
    let [last, last2] = history.map(|t| u32::from(t.code()) + 1);
    let first = u32::from(at == 0);
    let [_, pre2, pre3] = word.prefixes;
    let [_, suf2, suf3, suf4] = word.suffixes;
    *found = [
        feature(1, word.lower, 0),
        feature(2, word.lower, word.shape),
        feature(3, pre2, 0),
        feature(4, pre3, 0),
        feature(5, suf2, 0),
        feature(6, suf3, 0),
        feature(7, suf4, 0),
        feature(8, word.shape, first),
        feature(9, word.shape, suf3),
        feature(10, last, 0),
        feature(11, last, last2),
        feature(12, last, word.lower),
        feature(13, last, suf3),
        feature(14, last, word.shape),
        feature(15, before.lower, 0),
        feature(16, before2.lower, 0),
        feature(17, after.lower, 0),
        feature(18, after2.lower, 0),
        feature(19, before.lower, word.lower),
        feature(20, word.lower, after.lower),
        feature(21, last, after.lower),
        feature(22, after.suffixes[2], after.shape),
        feature(23, before.suffixes[2], suf2),
        feature(24, last << 8 | last2, after.suffixes[1]),
        feature(25, word.shape, after.shape ^ before.shape.rotate_left(16)),
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_weights_every_word_still_gets_a_tag() {
        let tagger = Tagger::read(&[]);
        assert_eq!(tagger.tag(&[Word::new("a"), Word::new("b")]).len(), 2);
        assert!(tagger.tag(&[]).is_empty());
    }

    #[test]
    fn features_of_a_word_differ_from_each_other() {
        let words = ["The", "mayor", "left"].map(Word::new);
        let mut found = [0; FEATURES];
        features(&words, 1, [Tag::Dt, Tag::Xx], &mut found);
        let mut once = found.to_vec();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), FEATURES);
    }
}
