//! The article cut into blocks that are laid out one by one: a headline, a paragraph, a piece of a giant paragraph.
//!
//! A line of 2 MB is cut at spaces into pieces of about 2,000 bytes, so that no single piece is slow to lay out; the
//! pieces follow each other without a gap.

use crate::extract::ArticleMetadata;
use crate::text::{Span, paragraphs};

/// Longest piece laid out at once, in bytes: about 25 lines of print.
const PIECE: usize = 2_000;

/// What a block is, which decides its face.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// The headline.
    Headline,
    /// The line under it.
    Dek,
    /// Byline, dateline or date on a line of their own.
    Credit,
    /// Scraping litter: shown, and no finding is made in it.
    Artefact,
    /// Everything else.
    Body,
}

/// One block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its words.
    pub span: Span,
    /// What it is.
    pub role: Role,
    /// Its number in the margin, from 1; pieces after the first, and what is no body text, have none.
    pub number: Option<usize>,
    /// True for the second and later pieces of one paragraph: no gap before it.
    pub continues: bool,
}

/// Cuts `text` into blocks, in order.
pub fn cut(text: &str, frame: &ArticleMetadata) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut number = 0;
    for line in paragraphs(text) {
        let role = role_of(line, frame);
        if role == Role::Body {
            number += 1;
        }
        let mut start = line.start;
        while start < line.end {
            let end = piece_end(text, start, line.end);
            let continues = start > line.start;
            let shown = (role == Role::Body && !continues).then_some(number);
            blocks.push(Block { span: Span::new(start, end), role, number: shown, continues });
            start = end;
        }
    }
    blocks
}

fn role_of(line: Span, frame: &ArticleMetadata) -> Role {
    let is = |part: Option<Span>| part.is_some_and(|part| part.overlaps(line));
    // A dateline or a date that only opens a paragraph leaves it a paragraph.
    let alone = |part: Option<Span>| part.is_some_and(|part| part.overlaps(line) && 2 * part.len() > line.len());
    if is(frame.headline) {
        Role::Headline
    } else if is(frame.dek) {
        Role::Dek
    } else if is(frame.byline) || alone(frame.dateline) || alone(frame.published) {
        Role::Credit
    } else if frame.artefacts.iter().any(|artefact| artefact.covers(line)) {
        Role::Artefact
    } else {
        Role::Body
    }
}

/// Where the piece that begins at `start` ends: at a space near [`PIECE`], else at the next character boundary.
fn piece_end(text: &str, start: usize, end: usize) -> usize {
    if end - start <= PIECE + PIECE / 4 {
        return end;
    }
    let mut limit = start + PIECE;
    while limit < end && !text.is_char_boundary(limit) {
        limit += 1;
    }
    let piece = text.get(start..limit).unwrap_or("");
    let space = piece.rfind(". ").map(|at| at + 2).or_else(|| piece.rfind(char::is_whitespace).map(|at| at + 1));
    match space {
        Some(at) if at > PIECE / 2 && text.is_char_boundary(start + at) => start + at,
        _ => limit,
    }
}

/// The index of the block that holds the byte `at`, or that is nearest before it.
pub fn at(blocks: &[Block], at: usize) -> usize {
    blocks.partition_point(|block| block.span.start <= at).saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn body_paragraphs_are_counted_and_the_frame_is_not() {
        let text = "Bridge reopens\nBy Ann Lee\n\nFirst.\nshare this\nSecond.";
        let frame = ArticleMetadata {
            headline: Some(Span::new(0, 14)),
            byline: Some(Span::new(15, 25)),
            artefacts: vec![Span::new(34, 44)],
            ..ArticleMetadata::default()
        };
        let blocks = cut(text, &frame);
        let seen: Vec<_> = blocks.iter().map(|b| (b.role, b.number)).collect();
        assert_eq!(
            seen,
            [
                (Role::Headline, None),
                (Role::Credit, None),
                (Role::Body, Some(1)),
                (Role::Artefact, None),
                (Role::Body, Some(2)),
            ]
        );
        assert_eq!(at(&blocks, 30), 2);
    }

    #[test]
    fn a_giant_paragraph_is_cut_at_spaces() {
        let text = "Eleven words of prose stand here in one very long row. ".repeat(4_000);
        let blocks = cut(&text, &ArticleMetadata::default());
        assert!(blocks.len() > 80);
        assert!(blocks.iter().all(|b| b.span.len() <= PIECE + PIECE / 4));
        assert_eq!(blocks.iter().filter(|b| b.number.is_some()).count(), 1);
    }

    proptest! {
        #[test]
        fn pieces_join_to_the_paragraphs(text in "(\\PC{0,40}|é{1500,4000}|[a-z ]{0,3000}|\n){0,6}") {
            let blocks = cut(&text, &ArticleMetadata::default());
            for pair in blocks.windows(2) {
                prop_assert!(pair[0].span.end <= pair[1].span.start);
                if pair[1].continues {
                    prop_assert_eq!(pair[0].span.end, pair[1].span.start);
                }
            }
            for block in &blocks {
                prop_assert!(block.span.fits(&text) && !block.span.is_empty());
            }
        }
    }
}
