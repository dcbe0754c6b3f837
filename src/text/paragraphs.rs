//! Paragraphs: the lines of an article that hold anything.

use super::Span;
use memchr::memchr_iter;

/// The non-empty lines of `text`, without white space at their ends, in order.
///
/// A line is a paragraph: importers unwrap hard-wrapped text before it comes here.
pub fn paragraphs(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    for end in memchr_iter(b'\n', text.as_bytes()).chain([text.len()]) {
        let line = Span::new(start, end).trim(text);
        if !line.is_empty() {
            found.push(line);
        }
        start = end + 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_and_white_space_are_no_paragraphs() {
        let text = "One.\n\n  Two.  \r\n\t\nThree";
        let words: Vec<_> = paragraphs(text).into_iter().map(|p| p.of(text)).collect();
        assert_eq!(words, ["One.", "Two.", "Three"]);
    }
}
