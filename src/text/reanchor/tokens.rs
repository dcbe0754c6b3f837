//! The tokens that a comparison of two texts works on: words, white space and single marks, each with a number.
//!
//! Equal tokens have equal numbers. `“No,” he said.` and `"No," he  said.` have the same ones: a change of quotation
//! marks, dashes or line breaks is no change of words.

use crate::text::Span;
use std::collections::HashMap;

/// The tokens of one text.
pub(super) struct DiffTokens {
    /// The span of each; together they cover the text without gaps.
    pub spans: Vec<Span>,
    /// The number of each; equal tokens have equal numbers in all texts numbered by one [`TokenInterner`].
    pub ids: Vec<u32>,
    /// The kind of each.
    pub token_kinds: Vec<DiffTokenKind>,
}

/// Gives equal tokens equal numbers.
#[derive(Default)]
pub(super) struct TokenInterner<'t>(HashMap<&'t str, u32>);

impl<'t> TokenInterner<'t> {
    /// Splits `text` and numbers its tokens. Marks that differ only in typography are equal.
    pub fn intern_normalised(&mut self, text: &'t str) -> DiffTokens {
        self.split(text, normalised)
    }

    /// Splits `text` and numbers its tokens. Every difference counts.
    pub fn intern_exact(&mut self, text: &'t str) -> DiffTokens {
        self.split(text, |token| token)
    }

    fn split(&mut self, text: &'t str, name: fn(&'t str) -> &'t str) -> DiffTokens {
        let mut tokens = DiffTokens { spans: Vec::new(), ids: Vec::new(), token_kinds: Vec::new() };
        let mut chars = text.char_indices().peekable();
        while let Some((start, first)) = chars.next() {
            let kind = DiffTokenKind::of(first);
            let mut end = start + first.len_utf8();
            while let Some(&(at, c)) =
                chars.peek().filter(|(_, c)| !kind.stands_alone() && DiffTokenKind::of(*c) == kind)
            {
                end = at + c.len_utf8();
                chars.next();
            }
            let span = Span::new(start, end);
            let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
            tokens.ids.push(*self.0.entry(name(span.of(text))).or_insert(next));
            let ends_line = kind == DiffTokenKind::Space && span.of(text).contains('\n');
            tokens.token_kinds.push(if ends_line { DiffTokenKind::Line } else { kind });
            tokens.spans.push(span);
        }
        tokens
    }
}

/// The kind of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DiffTokenKind {
    /// Letters and digits.
    Word,
    /// White space within a line.
    Space,
    /// White space that ends a line.
    Line,
    /// A mark that may end a sentence.
    Stop,
    /// One other mark.
    Mark,
}

impl DiffTokenKind {
    fn of(c: char) -> Self {
        if c.is_alphanumeric() {
            Self::Word
        } else if c.is_whitespace() {
            Self::Space
        } else if matches!(c, '.' | '!' | '?' | '…') {
            Self::Stop
        } else {
            Self::Mark
        }
    }

    /// True when every character of this kind is a token by itself.
    fn stands_alone(self) -> bool {
        matches!(self, Self::Mark | Self::Stop)
    }
}

/// One spelling for all typographic forms of a mark.
fn normalised(token: &str) -> &str {
    match token {
        "“" | "”" | "„" | "«" | "»" => "\"",
        "‘" | "’" | "‚" => "'",
        "–" | "—" | "―" | "‑" => "-",
        _ if token.starts_with(char::is_whitespace) => " ",
        _ => token,
    }
}

impl DiffTokens {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// The span of token `at`; empty past the end.
    pub fn span(&self, at: usize) -> Span {
        self.spans.get(at).copied().unwrap_or_default()
    }

    /// True when token `at` is a word.
    pub fn is_word(&self, at: usize) -> bool {
        self.token_kinds.get(at) == Some(&DiffTokenKind::Word)
    }

    /// The first and the last token that share a byte with `span`; `None` for an empty span or one past the end.
    pub fn touching(&self, span: Span) -> Option<(usize, usize)> {
        let first = self.spans.partition_point(|s| s.end <= span.start);
        let last = self.spans.partition_point(|s| s.start < span.end).checked_sub(1)?;
        (first <= last && !span.is_empty()).then_some((first, last))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typography_makes_no_difference_and_words_do() {
        let mut interner = TokenInterner::default();
        let curly = interner.intern_normalised("“No – I won’t,”\nhe said.");
        let straight = interner.intern_normalised("\"No - I won't,\" he said.");
        assert_eq!(curly.ids, straight.ids);
        assert_ne!(curly.ids, interner.intern_normalised("\"No - I don't,\" he said.").ids);
    }

    #[test]
    fn tokens_cover_the_text() {
        let text = "Né en 1990, à l’est.";
        let tokens = TokenInterner::default().intern_exact(text);
        assert_eq!(tokens.spans.iter().map(|s| s.of(text)).collect::<String>(), text);
        assert_eq!(tokens.touching(Span::new(0, 1)), Some((0, 0)));
        assert_eq!(tokens.touching(Span::new(3, 3)), None);
    }
}
