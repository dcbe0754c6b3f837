//! The representation of a word in a model: hashes of its letters, its affixes and its shape, never the word itself.
//!
//! `Ellery’s` and `Ellery's` look the same to a model, and so do `1994` and `2011`.

use crate::text::{Token, TokenKind};

/// One word as a model sees it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// The letters in lower case, digits as `0`, typographic marks as their plain ones.
    pub lower: u32,
    /// The first one, two and three letters in lower case.
    pub prefixes: [u32; 3],
    /// The last one, two, three and four letters in lower case; shorter words give the whole.
    pub suffixes: [u32; 4],
    /// Capitals, digits and marks: `Xx`, `XX`, `0`, `X.X.`.
    pub shape: u32,
    /// The first letter is a capital.
    pub is_capital: bool,
    /// More than one letter and all of them capitals.
    pub is_all_capitals: bool,
}

/// Further bytes of a word are ignored: nothing is learnt about such long words.
const LONGEST: usize = 40;

impl Word {
    /// How `words` looks to a model.
    pub fn new(words: &str) -> Word {
        let mut folded = [0u8; LONGEST + 4];
        let mut len = 0;
        let mut shape = Shape::default();
        for c in words.chars() {
            if len >= LONGEST {
                break;
            }
            shape.add(c);
            let c = fold(c);
            let mut utf8 = [0u8; 4];
            for &byte in c.encode_utf8(&mut utf8).as_bytes() {
                if let Some(place) = folded.get_mut(len) {
                    *place = byte;
                    len += 1;
                }
            }
        }
        let folded = folded.get(..len).unwrap_or(&[]);
        let prefix = |n: usize| hash(folded.get(..n.min(len)).unwrap_or(&[]));
        let suffix = |n: usize| hash(folded.get(len.saturating_sub(n)..).unwrap_or(&[]));
        Word {
            lower: hash(folded),
            prefixes: [prefix(1), prefix(2), prefix(3)],
            suffixes: [suffix(1), suffix(2), suffix(3), suffix(4)],
            shape: shape.code(),
            is_capital: words.starts_with(char::is_uppercase),
            is_all_capitals: shape.capitals > 1 && shape.small == 0,
        }
    }

    /// How each token of a sentence looks to a model.
    pub fn of(text: &str, tokens: &[Token]) -> Vec<Word> {
        tokens.iter().map(|t| Word::new(t.span.of(text)).with_kind(t.kind)).collect()
    }

    fn with_kind(self, kind: TokenKind) -> Word {
        Word { shape: self.shape << 2 | kind as u32, ..self }
    }
}

fn fold(c: char) -> char {
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        '0'..='9' => '0',
        c if c.is_ascii() => c,
        '’' | '‘' | 'ʼ' => '\'',
        '\u{2010}' | '\u{2011}' => '-',
        c => c.to_lowercase().next().unwrap_or(c),
    }
}

/// FNV-1a, folded so that its upper bits are good too.
fn hash(bytes: &[u8]) -> u32 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for &byte in bytes {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    (hash ^ hash >> 32) as u32
}

/// The hash that [`Word::lower`] holds for a word of a list, so that lists can be compared with words.
pub fn lower_hash(word: &str) -> u32 {
    Word::new(word).lower
}

#[derive(Default)]
struct Shape {
    seen: u32,
    last: u32,
    capitals: u32,
    small: u32,
}

impl Shape {
    /// Records the kind of `c` if it differs from the previous one, up to six kinds.
    fn add(&mut self, c: char) {
        let kind = match c {
            c if c.is_lowercase() => 1,
            c if c.is_uppercase() => 2,
            c if c.is_numeric() => 3,
            '.' => 4,
            '-' | '–' | '\u{2010}' | '\u{2011}' => 5,
            '\'' | '’' => 6,
            _ => 7,
        };
        self.small += u32::from(kind == 1);
        self.capitals += u32::from(kind == 2);
        if kind != self.last && self.seen < 1 << 18 {
            self.seen = self.seen << 3 | kind;
        }
        self.last = kind;
    }

    fn code(&self) -> u32 {
        self.seen << 2 | self.capitals.min(3)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typographic_and_plain_marks_look_the_same() {
        assert_eq!(Word::new("’s"), Word::new("'s"));
        assert_eq!(Word::new("1994").lower, Word::new("2011").lower);
        assert_ne!(Word::new("Ellery"), Word::new("ellery"));
        assert_eq!(Word::new("Ellery").lower, lower_hash("ellery"));
    }

    #[test]
    fn shapes_tell_names_acronyms_and_figures_apart() {
        let shapes: Vec<u32> =
            ["ellery", "Ellery", "UN", "U.N.", "12", "McRae"].iter().map(|w| Word::new(w).shape).collect();
        let mut once = shapes.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), shapes.len());
        assert!(Word::new("UN").is_all_capitals && !Word::new("Un").is_all_capitals);
    }

    #[test]
    fn long_and_strange_words_are_words_too() {
        Word::new(&"é".repeat(500));
        Word::new("");
        Word::new("漢字😀");
    }
}
