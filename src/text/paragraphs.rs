//! Paragraphs: the non-empty lines of an article. A line that was broken in mid-sentence continues in the next one.

use super::Span;
use memchr::memchr_iter;

/// The non-empty lines of `text`, without white space at their ends, in order.
///
/// A line is a paragraph, unless the one before it stops in mid-sentence (no closing mark at its end) and this one,
/// with no blank line between, begins with a small letter: then a line break was inserted, and both are one paragraph.
pub fn paragraphs(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut start = 0;
    let mut after_blank = true;
    for end in memchr_iter(b'\n', text.as_bytes()).chain([text.len()]) {
        let line = Span::new(start, end).trim(text);
        start = end + 1;
        match found.last_mut() {
            _ if line.is_empty() => {}
            Some(last) if !after_blank && goes_on(last.of(text), line.of(text)) => last.end = line.end,
            _ => found.push(line),
        }
        after_blank = line.is_empty();
    }
    found
}

fn goes_on(before: &str, line: &str) -> bool {
    // A word in small letters, not an identifier that a scraper joined to a name.
    let word = line.split_whitespace().next().unwrap_or("");
    word.chars().all(|c| c.is_lowercase() || !(c.is_alphabetic() || c == '_'))
        && word.starts_with(char::is_lowercase)
        && before.ends_with(|c: char| c.is_alphanumeric() || c == ',')
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

    #[test]
    fn a_line_broken_in_mid_sentence_goes_on() {
        let text =
            "Ten boats sank, the harbour\n    master of the island\n    said. Two were raised.\nbut not all\n\nof them";
        let words: Vec<_> = paragraphs(text).into_iter().map(|p| p.of(text)).collect();
        assert_eq!(words.len(), 3);
        assert!(words[0].ends_with("Two were raised."));
        assert_eq!(words[1..], ["but not all", "of them"]);
    }
}
