//! Tokens: `Moscow-based` is three, `don’t` two (`do`, `n’t`), `1,200.50` one, `U.S.` one.

use super::Span;

/// One token of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, possibly with marks or digits inside.
    Word,
    /// Begins with a digit.
    Number,
    /// A quotation mark of any style.
    Quote,
    /// Any other mark.
    Mark,
}

/// The tokens of the sentence `within`, in order; white space belongs to none.
pub fn tokens(text: &str, within: Span) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    for (at, c) in within.of(text).char_indices() {
        let span = Span::new(within.start + at, within.start + at + c.len_utf8());
        let kind = match c {
            c if c.is_whitespace() => continue,
            c if c.is_alphabetic() => TokenKind::Word,
            c if c.is_numeric() => TokenKind::Number,
            '"' | '“' | '”' | '‘' | '’' | '«' | '»' => TokenKind::Quote,
            _ => TokenKind::Mark,
        };
        match found.last_mut() {
            Some(last)
                if last.span.end == span.start
                    && last.kind == kind
                    && matches!(kind, TokenKind::Word | TokenKind::Number) =>
            {
                last.span.end = span.end;
            }
            _ => found.push(Token { span, kind }),
        }
    }
    found
}
