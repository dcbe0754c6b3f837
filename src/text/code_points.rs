//! Converts between byte and code point offsets: byte 3 of `"né!"` is code point 2.

/// An index between the byte offsets of a text and its code point offsets.
///
/// One checkpoint per 64 bytes, so a look-up counts at most 63 bytes, and a text of plain ASCII needs no index.
pub struct CodePoints<'t> {
    text: &'t str,
    /// Code points before byte `64 * i`; empty when the text is ASCII.
    before: Vec<usize>,
}

const STEP: usize = 64;

/// A byte that does not continue a character begins one.
fn begins(byte: &u8) -> bool {
    (*byte & 0xC0) != 0x80
}

impl<'t> CodePoints<'t> {
    /// Indexes `text` once.
    pub fn new(text: &'t str) -> Self {
        let mut before = Vec::new();
        if !text.is_ascii() {
            let mut seen = 0;
            for block in text.as_bytes().chunks(STEP) {
                before.push(seen);
                seen += block.iter().filter(|b| begins(b)).count();
            }
            before.push(seen);
        }
        Self { text, before }
    }

    /// The code point offset of a byte offset (clamped to the text).
    pub fn of_byte(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        if self.before.is_empty() {
            return byte;
        }
        let block = byte / STEP;
        let rest = self.text.as_bytes().get(block * STEP..byte).unwrap_or(&[]);
        self.before.get(block).copied().unwrap_or(0) + rest.iter().filter(|b| begins(b)).count()
    }

    /// The byte offset of a code point offset (clamped to the text).
    pub fn to_byte(&self, code_point: usize) -> usize {
        if self.before.is_empty() {
            return code_point.min(self.text.len());
        }
        let block = self.before.partition_point(|&seen| seen <= code_point).saturating_sub(1);
        let mut left = code_point - self.before.get(block).copied().unwrap_or(0);
        let start = block * STEP;
        for (at, byte) in self.text.as_bytes().iter().enumerate().skip(start) {
            if begins(byte) {
                if left == 0 {
                    return at;
                }
                left -= 1;
            }
        }
        self.text.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn there_and_back(text in "\\PC{0,200}") {
            let index = CodePoints::new(&text);
            for (code_point, (byte, _)) in text.char_indices().enumerate() {
                prop_assert_eq!(index.of_byte(byte), code_point);
                prop_assert_eq!(index.to_byte(code_point), byte);
            }
            prop_assert_eq!(index.of_byte(text.len()), text.chars().count());
            prop_assert_eq!(index.to_byte(text.chars().count()), text.len());
        }
    }
}
