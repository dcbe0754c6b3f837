//! A text that grows block by block: the article, and beside it the footnotes.

use super::article::{Block, BlockKind};
use crate::text::Span;

/// A text that grows.
#[derive(Default)]
pub(super) struct Flow {
    /// The text so far, without a line end after the last block.
    pub text: String,
    /// Its finished blocks.
    pub blocks: Vec<Block>,
    /// The block that is being written.
    pub open: Option<OpenBlock>,
}

/// The block that is being written.
pub(super) struct OpenBlock {
    /// Where it begins, in bytes.
    pub start: usize,
    /// What it is.
    pub kind: BlockKind,
    /// True while nothing but descriptions of pictures is in it.
    pub only_pictures: bool,
    /// How many cells of a table row were begun.
    pub cells: usize,
    /// True where something was left out: the spaces on its two sides become one.
    pub joint: bool,
}

impl Flow {
    /// Begins a block if none is open: on the next line of the same list or table, otherwise after a blank line.
    pub fn begin(&mut self, kind: BlockKind) {
        if self.open.is_some() {
            return;
        }
        if let Some(last) = self.blocks.last() {
            let definition = |k| matches!(k, BlockKind::Term | BlockKind::Definition);
            let tight = match (last.kind, kind) {
                (BlockKind::ListItem, BlockKind::ListItem) | (BlockKind::TableRow, BlockKind::TableRow) => true,
                (before, now) => definition(before) && definition(now),
            };
            self.text.push_str(if tight { "\n" } else { "\n\n" });
        }
        let start = self.text.len();
        self.open = Some(OpenBlock { start, kind, only_pictures: true, cells: 0, joint: false });
    }

    /// Ends the open block. It goes when it is empty, repeats `headline` as the body's first heading, or repeats a caption.
    pub fn finish_block(&mut self, headline: Option<&str>) {
        let Some(open) = self.open.take() else { return };
        let words = Span::new(open.start, self.text.len()).trim(&self.text);
        self.text.truncate(words.end.max(open.start));
        let is_picture = open.only_pictures && open.kind == BlockKind::Paragraph;
        let kind = if is_picture { BlockKind::Caption } else { open.kind };
        let is_head = |k| matches!(k, BlockKind::Headline | BlockKind::Dek | BlockKind::Byline | BlockKind::Published);
        let repeats_headline = matches!(kind, BlockKind::Heading | BlockKind::Headline)
            && self.blocks.iter().all(|b| is_head(b.kind))
            && headline.is_some_and(|headline| headline == same_words(words.of(&self.text)));
        let repeats_caption = kind == BlockKind::Caption
            && self.blocks.last().is_some_and(|b| b.kind == kind && b.span.of(&self.text) == words.of(&self.text));
        if words.is_empty() || repeats_headline || repeats_caption {
            self.text.truncate(self.blocks.last().map_or(0, |b| b.span.end));
        } else {
            self.blocks.push(Block { span: words, kind });
        }
    }

    /// True where the next word begins a line.
    pub fn at_line_start(&self) -> bool {
        self.text.is_empty() || self.text.ends_with('\n')
    }
}

/// The words with one space between them.
pub(super) fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words for a comparison: letter case and spaces do not matter.
pub(super) fn same_words(words: &str) -> String {
    one_line(words).to_lowercase()
}
