//! Splits the article into blocks that are laid out separately: a headline, a paragraph, a part of a very long
//! paragraph.
//!
//! A paragraph of 2 MB is split at spaces into blocks of about 2,000 bytes, so that no single block is slow to lay out.
//! The blocks of a paragraph follow each other without a gap.

use crate::extract::ArticleMetadata;
use crate::text::{Span, paragraphs};

/// Longest block, in bytes: about 25 printed lines.
const MAX_BLOCK_BYTES: usize = 2_000;

/// The role of a block, which determines its font.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockRole {
    /// The headline.
    Headline,
    /// The line under the headline.
    Dek,
    /// Byline, dateline or date on a line of their own.
    Credit,
    /// Boilerplate of a web page: margin_number struck through, and excluded from the extraction.
    Artefact,
    /// A paragraph of the text.
    Body,
}

/// A block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its span in the article.
    pub span: Span,
    /// Its role.
    pub role: BlockRole,
    /// Paragraph number in the margin, from 1; `None` for the later blocks of a paragraph and for other roles than
    /// body.
    pub number: Option<usize>,
    /// True for the second and later blocks of a paragraph, which have no space before them.
    pub continues: bool,
}

/// Splits `text` into blocks, in order.
pub fn split(text: &str, metadata: &ArticleMetadata) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut number = 0;
    for line in paragraphs(text) {
        let role = role_of(line, metadata);
        if role == BlockRole::Body {
            number += 1;
        }
        let mut start = line.start;
        while start < line.end {
            let end = block_end(text, start, line.end);
            let continues = start > line.start;
            let margin_number = (role == BlockRole::Body && !continues).then_some(number);
            blocks.push(Block { span: Span::new(start, end), role, number: margin_number, continues });
            start = end;
        }
    }
    blocks
}

fn role_of(line: Span, metadata: &ArticleMetadata) -> BlockRole {
    let overlaps = |part: Option<Span>| part.is_some_and(|part| part.overlaps(line));
    // A paragraph that only begins with a dateline or a date is still a body paragraph.
    let fills = |part: Option<Span>| part.is_some_and(|part| part.overlaps(line) && 2 * part.len() > line.len());
    if overlaps(metadata.headline) {
        BlockRole::Headline
    } else if overlaps(metadata.dek) {
        BlockRole::Dek
    } else if overlaps(metadata.byline) || fills(metadata.dateline) || fills(metadata.published) {
        BlockRole::Credit
    } else if metadata.artefacts.iter().any(|artefact| artefact.covers(line)) {
        BlockRole::Artefact
    } else {
        BlockRole::Body
    }
}

/// The end of the block that begins at `start`: a space near [`MAX_BLOCK_BYTES`], otherwise the next character boundary.
fn block_end(text: &str, start: usize, end: usize) -> usize {
    if end - start <= MAX_BLOCK_BYTES + MAX_BLOCK_BYTES / 4 {
        return end;
    }
    let mut limit = start + MAX_BLOCK_BYTES;
    while limit < end && !text.is_char_boundary(limit) {
        limit += 1;
    }
    let head = text.get(start..limit).unwrap_or("");
    let space = head.rfind(". ").map(|at| at + 2).or_else(|| head.rfind(char::is_whitespace).map(|at| at + 1));
    match space {
        Some(at) if at > MAX_BLOCK_BYTES / 2 && text.is_char_boundary(start + at) => start + at,
        _ => limit,
    }
}

/// The index of the block that contains the byte `at`, otherwise of the last block before it.
pub fn index_at(blocks: &[Block], at: usize) -> usize {
    blocks.partition_point(|block| block.span.start <= at).saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_body_paragraphs_are_numbered() {
        let text = "Bridge reopens\nBy Ann Lee\n\nFirst.\nshare this\nSecond.";
        let metadata = ArticleMetadata {
            headline: Some(Span::new(0, 14)),
            byline: Some(Span::new(15, 25)),
            artefacts: vec![Span::new(34, 44)],
            ..ArticleMetadata::default()
        };
        let blocks = split(text, &metadata);
        let roles: Vec<_> = blocks.iter().map(|b| (b.role, b.number)).collect();
        assert_eq!(
            roles,
            [
                (BlockRole::Headline, None),
                (BlockRole::Credit, None),
                (BlockRole::Body, Some(1)),
                (BlockRole::Artefact, None),
                (BlockRole::Body, Some(2)),
            ]
        );
        assert_eq!(index_at(&blocks, 30), 2);
    }

    #[test]
    fn a_giant_paragraph_is_split_at_spaces() {
        let text = "Eleven words of prose stand here in one very long row. ".repeat(4_000);
        let blocks = split(&text, &ArticleMetadata::default());
        assert!(blocks.len() > 80);
        assert!(blocks.iter().all(|b| b.span.len() <= MAX_BLOCK_BYTES + MAX_BLOCK_BYTES / 4));
        assert_eq!(blocks.iter().filter(|b| b.number.is_some()).count(), 1);
    }

    proptest! {
        #[test]
        fn pieces_join_to_the_paragraphs(text in "(\\PC{0,40}|é{1500,4000}|[a-z ]{0,3000}|\n){0,6}") {
            let blocks = split(&text, &ArticleMetadata::default());
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
