//! Builds the text of an article block by block, and keeps what each block is and what was left out.
//!
//! A reader of a format opens and closes containers (a quotation, a list item) and pushes words; a block begins with its
//! first word and ends at the next [`ArticleBuilder::break_block`]. Footnotes may come at any time: they follow the article.

use super::article::{Block, BlockKind, LeftOut, Note, NoteKind, Reason};
use super::flow::{Flow, one_line, same_words};
use crate::text::Span;

/// An article in the making.
#[derive(Default)]
pub(super) struct ArticleBuilder {
    body: Flow,
    footnotes: Flow,
    /// Open containers from outer to inner: the element's name, and what blocks in it are.
    containers: Vec<(String, BlockKind)>,
    hidden: Option<HiddenRun>,
    /// Depth of pictures whose description is being pushed.
    pictures: usize,
    /// How many superscripts are open: figures in them are written raised, so that 10⁶ does not become 106.
    superscripts: usize,
    /// Captions that follow the open block.
    captions: Vec<String>,
    /// Notes, with true for those whose place is counted in the footnotes.
    notes: Vec<(Note, bool)>,
    left_out: Vec<LeftOut>,
    /// The headline that came before the body: the body's own first heading is not to repeat it.
    headline: Option<String>,
}

/// What a builder made.
pub(super) struct Built {
    /// The text.
    pub text: String,
    /// Its parts.
    pub blocks: Vec<Block>,
    /// Notes.
    pub notes: Vec<Note>,
    /// What was left out.
    pub left_out: Vec<LeftOut>,
}

/// Words that are not to be in the text.
struct HiddenRun {
    reason: Reason,
    words: String,
    /// The name of the element that hides them, and how many of that name are open.
    element: String,
    depth: usize,
}

impl ArticleBuilder {
    /// Opens a container: blocks in it are of this kind unless an inner container says otherwise.
    pub fn open(&mut self, element: &str, kind: BlockKind) {
        self.break_block();
        self.containers.push((element.to_owned(), kind));
    }

    /// Opens a container that does not change the kind of its blocks.
    pub fn open_group(&mut self, element: &str) {
        let kind = self.kind();
        self.open(element, kind);
    }

    /// Opens a heading; the first one of level 1 is the headline.
    pub fn open_heading(&mut self, element: &str, level: u8) {
        let has_headline = self.body.blocks.iter().any(|b| b.kind == BlockKind::Headline);
        self.open(element, if level == 1 && !has_headline { BlockKind::Headline } else { BlockKind::Heading });
    }

    /// Closes the innermost container of this name with all that is open in it; nothing happens if none is open.
    pub fn close(&mut self, element: &str) {
        self.break_block();
        if let Some(at) = self.innermost(&[element]) {
            self.containers.truncate(at);
        }
    }

    /// Closes a container whose end tag was left out, but none outside the innermost of `groups`.
    pub fn close_implied(&mut self, element: &str, groups: &[&str]) {
        if self.innermost(&[element]) > self.innermost(groups) {
            self.close(element);
        }
    }

    fn innermost(&self, elements: &[&str]) -> Option<usize> {
        self.containers.iter().rposition(|(open, _)| elements.contains(&open.as_str()))
    }

    /// Writes a whole block.
    pub fn block(&mut self, kind: BlockKind, words: &str) {
        self.open("block", kind);
        self.push(words);
        self.close("block");
        if kind == BlockKind::Headline {
            self.headline = Some(same_words(words));
        }
    }

    /// Adds words to the open block, or begins one.
    pub fn push(&mut self, words: &str) {
        if let Some(hidden) = &mut self.hidden {
            hidden.words.push_str(words);
            return;
        }
        let (kind, is_picture, raised) = (self.kind(), self.pictures > 0, self.superscripts > 0);
        let flow = self.flow();
        let mut words = words;
        if flow.open.is_none() || flow.at_line_start() {
            words = if kind == BlockKind::Preformatted { words } else { words.trim_start() };
        }
        if words.is_empty() {
            return;
        }
        flow.begin(kind);
        if let Some(open) = &mut flow.open {
            if open.joint && flow.text.ends_with([' ', '\t', '\n']) {
                words = words.trim_start();
            }
            if open.joint && words.starts_with([',', '.', ';', ':', '!', '?', ')']) {
                flow.text.truncate(flow.text.trim_end_matches(' ').len());
            }
            open.joint &= words.is_empty();
            open.only_pictures &= is_picture || words.trim().is_empty();
        }
        let kept = words.chars().filter(|c| !matches!(c, '\0' | '\u{feff}'));
        flow.text.extend(kept.map(|c| match c {
            '\r' => '\n',
            figure if raised => superscript(figure),
            other => other,
        }));
    }

    /// Adds words whose line ends and runs of spaces mean one space, as in HTML.
    pub fn push_collapsed(&mut self, words: &str) {
        let mut collapsed = String::with_capacity(words.len());
        let is_space = |c: char| matches!(c, ' ' | '\n' | '\t' | '\r' | '\x0C');
        for c in words.chars() {
            match c {
                c if !is_space(c) => collapsed.push(c),
                _ if collapsed.ends_with(' ') => {}
                _ => collapsed.push(' '),
            }
        }
        let after_space = self.hidden.is_none() && self.flow().text.ends_with([' ', '\n', '\t']);
        self.push(if after_space { collapsed.trim_start_matches(' ') } else { &collapsed });
    }

    /// Ends the line inside the open block.
    pub fn line_break(&mut self) {
        match &mut self.hidden {
            Some(hidden) => hidden.words.push(' '),
            None => {
                let flow = self.flow();
                if flow.open.is_some() {
                    flow.text.truncate(flow.text.trim_end_matches(' ').len());
                    flow.text.push('\n');
                }
            }
        }
    }

    /// Begins a cell of a table row.
    pub fn cell(&mut self) {
        let kind = self.kind();
        if let Some(hidden) = &mut self.hidden {
            return hidden.words.push(' ');
        }
        let flow = self.flow();
        flow.begin(kind);
        flow.text.truncate(flow.text.trim_end_matches(' ').len());
        if let Some(open) = &mut flow.open {
            open.cells += 1;
            if open.cells > 1 {
                flow.text.push('\t');
            }
        }
    }

    /// Ends the open block, if there is one.
    pub fn break_block(&mut self) {
        if let Some(hidden) = &mut self.hidden {
            hidden.words.push(' ');
        }
        let headline = self.headline.as_deref();
        let in_footnotes = self.in_footnotes();
        let flow = if in_footnotes { &mut self.footnotes } else { &mut self.body };
        flow.finish_block(headline.filter(|_| !in_footnotes));
        for caption in std::mem::take(&mut self.captions) {
            let flow = self.flow();
            flow.begin(BlockKind::Caption);
            flow.text.push_str(&caption);
            flow.finish_block(None);
        }
    }

    /// A picture: what is pushed until [`ArticleBuilder::end_picture`] is its description. `title` becomes a caption.
    pub fn begin_picture(&mut self, title: &str) {
        self.pictures += 1;
        let title = one_line(title);
        if self.hidden.is_none() && !title.is_empty() {
            self.captions.push(title);
        }
    }

    /// Ends the description of a picture.
    pub fn end_picture(&mut self) {
        self.pictures = self.pictures.saturating_sub(1);
    }

    /// Begins a superscript.
    pub fn begin_superscript(&mut self) {
        self.superscripts += 1;
    }

    /// Ends a superscript.
    pub fn end_superscript(&mut self) {
        self.superscripts = self.superscripts.saturating_sub(1);
    }

    /// Leaves out what is pushed from here to the end of `element`. Inside words that are left out already, only counts.
    pub fn hide(&mut self, reason: Reason, element: &str) {
        match &mut self.hidden {
            Some(hidden) => hidden.depth += usize::from(hidden.element == element),
            None => {
                let (words, element) = (String::new(), element.to_owned());
                self.hidden = Some(HiddenRun { reason, words, element, depth: 1 });
            }
        }
    }

    /// Ends an element; words are in the text again if it was the one that hid them.
    pub fn show(&mut self, element: &str) {
        let Some(hidden) = &mut self.hidden else { return };
        hidden.depth -= usize::from(hidden.element == element);
        if hidden.depth > 0 {
            return;
        }
        if let Some(hidden) = self.hidden.take() {
            self.leave_out(hidden.reason, &hidden.words);
            if let Some(open) = &mut self.flow().open {
                open.joint = true;
            }
        }
    }

    /// Ends whatever hides what is pushed, however many elements of its name are open.
    pub fn show_all(&mut self) {
        while let Some(element) = self.hidden.as_ref().map(|hidden| hidden.element.clone()) {
            self.show(&element);
        }
    }

    /// The element that hides what is pushed, if one does.
    pub fn hiding(&self) -> Option<&str> {
        self.hidden.as_ref().map(|hidden| hidden.element.as_str())
    }

    /// Lists words that are not in the text.
    pub fn leave_out(&mut self, reason: Reason, words: &str) {
        let words = if reason == Reason::Script { String::new() } else { one_line(words) };
        if reason == Reason::Script || !words.is_empty() {
            self.left_out.push(LeftOut { reason, words });
        }
    }

    /// Keeps a note at the current end of the text; a comment is listed as left out too.
    pub fn note(&mut self, kind: NoteKind, words: &str) {
        let words = one_line(words);
        if words.is_empty() {
            return;
        }
        if kind == NoteKind::Comment {
            self.leave_out(Reason::Comment, &words);
            if let Some(open) = &mut self.flow().open {
                open.joint = true;
            }
        }
        let (at, in_footnotes) = (self.flow().text.len(), self.in_footnotes());
        self.notes.push((Note { kind, words, at }, in_footnotes));
    }

    /// The number of blocks so far: with [`ArticleBuilder::footnote_words`], what a footnote consists of.
    pub fn footnote_blocks(&self) -> usize {
        self.footnotes.blocks.len()
    }

    /// The words of the footnote blocks from number `first` on.
    pub fn footnote_words(&self, first: usize) -> String {
        let blocks = self.footnotes.blocks.get(first..).unwrap_or(&[]);
        blocks.iter().map(|b| b.span.of(&self.footnotes.text)).collect::<Vec<_>>().join(" ")
    }

    /// Fills in the words of the footnote notes, whose words are their labels until then.
    pub fn name_footnotes(&mut self, words_of: impl Fn(&str) -> Option<String>) {
        for (note, _) in &mut self.notes {
            if note.kind == NoteKind::Footnote
                && let Some(words) = words_of(&note.words)
            {
                note.words = words;
            }
        }
    }

    /// The finished text, the footnotes after the article.
    pub fn finish(mut self) -> Built {
        self.break_block();
        self.show_all();
        self.containers.clear();
        self.break_block();
        self.footnotes.finish_block(None);
        let (Flow { mut text, mut blocks, .. }, footnotes) = (self.body, self.footnotes);
        if !text.is_empty() && !footnotes.text.is_empty() {
            text.push_str("\n\n");
        }
        let shift = text.len();
        text.push_str(&footnotes.text);
        let moved = |b: Block| Block { span: Span::new(b.span.start + shift, b.span.end + shift), ..b };
        blocks.extend(footnotes.blocks.into_iter().map(moved));
        let place = |at: usize, in_footnotes: bool| if in_footnotes { at + shift } else { at };
        let notes =
            self.notes.into_iter().map(|(n, inside)| Note { at: text.floor_char_boundary(place(n.at, inside)), ..n });
        let notes = notes.collect();
        if !text.is_empty() {
            text.push('\n');
        }
        Built { text, blocks, notes, left_out: self.left_out }
    }

    fn kind(&self) -> BlockKind {
        self.containers.last().map(|(_, kind)| *kind).unwrap_or_default()
    }

    fn in_footnotes(&self) -> bool {
        self.containers.iter().any(|(_, kind)| *kind == BlockKind::Footnote)
    }

    fn flow(&mut self) -> &mut Flow {
        if self.in_footnotes() { &mut self.footnotes } else { &mut self.body }
    }
}

/// A figure or sign as it looks when raised; every other character as it is.
fn superscript(c: char) -> char {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    match (c.to_digit(10), c) {
        (Some(figure), _) => RAISED.get(figure as usize).copied().unwrap_or(c),
        (None, '-' | '−') => '⁻',
        (None, '+') => '⁺',
        _ => c,
    }
}
