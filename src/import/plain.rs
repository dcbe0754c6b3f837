//! Plain text: line ends made `\n`, and lines that were wrapped by hand joined into paragraphs.
//!
//! ```text
//! The harbour bridge reopened          The harbour bridge reopened on Thursday,
//! on Thursday, eleven months     →     eleven months late.
//! late.
//! ```

use super::article::{Block, BlockKind};
use super::encoding;
use super::format::{Article, Format, Match, Sample};
use crate::problem::Problem;
use crate::text::paragraphs;

/// Plain text: any file of characters.
pub(super) const FORMAT: Format = Format {
    name: "plain text",
    extensions: &["txt", "text"],
    media_type: "text/plain",
    detect: |sample| if sample.is_text() { Match::ByExtension } else { Match::No },
    read,
};

/// Reads the bytes of a text file.
fn read(sample: &Sample<'_>) -> Result<Article, Problem> {
    let decoded = encoding::decode(sample.bytes)?;
    let mut warnings = decoded.warnings;
    if is_web_page(&decoded.text) {
        warnings.push("This looks like a web page: its tags are in the text. Save its words as plain text.".into());
    }
    let text = with_paragraphs(&decoded.text, &mut warnings);
    let blocks = paragraphs(&text).into_iter().map(|span| Block { span, kind: BlockKind::Paragraph }).collect();
    Ok(Article { text, blocks, warnings, encoding: decoded.encoding, ..Article::default() })
}

fn is_web_page(text: &str) -> bool {
    let start = text.trim_start().get(..15).unwrap_or("").to_ascii_lowercase();
    start.starts_with("<!doctype html") || start.starts_with("<html")
}

/// The text with `\n` line ends, lines that were wrapped by hand joined.
fn with_paragraphs(text: &str, warnings: &mut Vec<String>) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\x0C'], "\n");
    if !is_hard_wrapped(&text) {
        return text;
    }
    warnings.push("Lines that were broken at a fixed width were joined into paragraphs.".into());
    blocks(&text).map(|block| block.iter().map(|l| l.trim()).collect::<Vec<_>>().join(" ") + "\n\n").collect()
}

/// Stretches of lines between blank lines.
fn blocks(text: &str) -> impl Iterator<Item = Vec<&str>> {
    let lines: Vec<&str> = text.lines().collect();
    lines.split(|l| l.trim().is_empty()).filter(|b| !b.is_empty()).map(<[&str]>::to_vec).collect::<Vec<_>>().into_iter()
}

/// True when the lines look broken at a fixed width rather than one per paragraph.
///
/// Mail and typewriter text break lines at 60 to 80 characters, some at 100. Only lines that are followed by another line
/// of the same block can show it; most of them must be of that length and end in mid-sentence. Verse and lists
/// have short lines, and articles with one paragraph per line have long ones.
fn is_hard_wrapped(text: &str) -> bool {
    let (mut inner, mut wrapped) = (0usize, 0usize);
    for block in blocks(text).filter(|b| b.len() > 1) {
        for line in block.iter().take(block.len() - 1) {
            let length = line.trim_end().chars().count();
            let ends_sentence = line.trim_end().ends_with(['.', '!', '?', '”', '"', ':']);
            inner += 1;
            wrapped += usize::from((50..=100).contains(&length) && !ends_sentence);
        }
    }
    inner >= 4 && wrapped * 10 >= inner * 7
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_wrapped_by_hand_are_joined() {
        let text = "The harbour bridge at Port Ellery reopened to traffic on a cold\n\
                    Thursday morning, eleven months after a cargo ship had struck\n\
                    its eastern pier and closed the only crossing to the island.\n\n\
                    Lorry drivers sounded their horns as the barrier rose and the\n\
                    first of them crossed without stopping for the mayor, who had\n\
                    come with scissors for a ribbon that nobody had thought to hang\n\
                    between the posts.\n";
        let mut warnings = Vec::new();
        let read = with_paragraphs(text, &mut warnings);
        assert_eq!(read.trim().lines().filter(|l| !l.is_empty()).count(), 2);
        assert!(read.contains("on a cold Thursday morning"));
        assert_eq!(warnings.len(), 1);
    }

    #[test]
    fn one_paragraph_per_line_stays_as_it_is() {
        let text = "Headline here\nThe first paragraph is one line.\nThe second is another, and a little longer.\n";
        let mut warnings = Vec::new();
        assert_eq!(with_paragraphs(text, &mut warnings), text);
        assert!(warnings.is_empty());
    }

    #[test]
    fn old_line_ends_become_new_ones() {
        assert_eq!(with_paragraphs("a\rb\r\nc\u{2028}d", &mut Vec::new()), "a\nb\nc\nd");
    }
}
