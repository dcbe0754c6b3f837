//! Kinds of characters, and the ends of runs of them, as the tokeniser and the sentence splitter both need them.

/// The kind of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Space,
    Letter,
    Digit,
    /// `'`, `’`, `‘`: an apostrophe or a single quotation mark.
    Apostrophe,
    /// Any other quotation mark.
    Quote,
    Mark,
}

/// The kind of `c`. Invisible characters count as white space: they belong to no token.
pub(super) fn class(c: char) -> Class {
    match c {
        'a'..='z' | 'A'..='Z' => Class::Letter,
        '0'..='9' => Class::Digit,
        ' ' | '\t' | '\n' | '\r' => Class::Space,
        '\'' | '’' | '‘' => Class::Apostrophe,
        '"' | '“' | '”' | '„' | '‟' | '‚' | '‛' | '«' | '»' | '‹' | '›' => Class::Quote,
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' => Class::Space,
        c if c.is_ascii() => Class::Mark,
        c if c.is_whitespace() => Class::Space,
        c if continues_word(c) => Class::Letter,
        _ => Class::Mark,
    }
}

/// True for letters, digits and the characters that modify them: combining marks, soft hyphens, joiners.
fn continues_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200c}' | '\u{200d}')
}

/// True for marks that close something: quotation marks and brackets.
pub(super) fn closes(c: char) -> bool {
    matches!(c, '"' | '”' | '\'' | '’' | '»' | '›' | ')' | ']' | '}')
}

/// True for marks that open something: quotation marks and brackets.
pub(super) fn opens(c: char) -> bool {
    matches!(c, '"' | '“' | '\'' | '‘' | '«' | '‹' | '„' | '(' | '[' | '{' | '`')
}

/// The character at byte `at`, with its length in bytes.
pub(super) fn char_at(text: &str, at: usize) -> Option<(char, usize)> {
    match text.as_bytes().get(at) {
        None => None,
        Some(&b) if b < 0x80 => Some((char::from(b), 1)),
        Some(_) => text.get(at..)?.chars().next().map(|c| (c, c.len_utf8())),
    }
}

/// The end of the run of letters and digits from `at`.
pub(super) fn letters_end(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    loop {
        match bytes.get(at) {
            Some(b) if b.is_ascii_alphanumeric() => at += 1,
            Some(b) if !b.is_ascii() => match char_at(text, at) {
                Some((c, len)) if continues_word(c) => at += len,
                _ => return at,
            },
            _ => return at,
        }
    }
}

/// The end of the run of ASCII digits from `at`.
pub(super) fn digits_end(text: &str, at: usize) -> usize {
    let rest = text.as_bytes().get(at..).unwrap_or(&[]);
    at + rest.iter().take_while(|b| b.is_ascii_digit()).count()
}

/// True for one capital: the initial of a name.
pub(super) fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_end_where_the_word_does() {
        assert_eq!(letters_end("naïve café", 0), "naïve".len());
        assert_eq!(letters_end("x", 9), 9);
        assert_eq!(digits_end("123a", 0), 3);
    }

    #[test]
    fn invisible_characters_are_space() {
        assert_eq!(class('\u{feff}'), Class::Space);
        assert_eq!(class('\u{a0}'), Class::Space);
        assert_eq!(class('é'), Class::Letter);
        assert_eq!(class('—'), Class::Mark);
    }
}
