//! Markdown: the words without the marks. `# Head` becomes the headline `Head`, `[a report](https://…)` becomes `a report`.
//!
//! Every word that a reader of the rendered page would see is in the text, those of raw HTML, footnotes, tables and
//! descriptions of pictures included. The headline, authors and day of a front matter are the first lines of the text.

use super::article::{BlockKind, Metadata, NoteKind, Reason};
use super::builder::ArticleBuilder;
use super::format::{Article, Format, Match, Sample};
use super::{encoding, front_matter, html};
use crate::problem::Problem;
use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};
use std::collections::BTreeMap;

/// Markdown: CommonMark with the extensions of GitHub, footnotes, definition lists and wiki links.
pub(super) const FORMAT: Format = Format {
    name: "Markdown",
    extensions: &["md", "markdown", "mdown", "mkd"],
    media_type: "text/markdown",
    detect: |sample| if sample.is_text() { Match::ByExtension } else { Match::No },
    read,
};

/// Reads the bytes of a Markdown file.
fn read(sample: &Sample<'_>) -> Result<Article, Problem> {
    let decoded = encoding::decode(sample.bytes)?;
    Ok(Article { encoding: decoded.encoding, warnings: decoded.warnings, ..article(&decoded.text) })
}

/// Extensions that are read. Not mathematics: `$3 to 4$` is more often money. Not smart punctuation: marks stay as typed.
const EXTENSIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_WIKILINKS);

/// The article of a Markdown text.
fn article(text: &str) -> Article {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut out = ArticleBuilder::default();
    let mut metadata = Metadata::default();
    let mut body = text.as_str();
    if let Some((read, rest)) = front_matter::split(&text) {
        head(&read, &mut out);
        (metadata, body) = (read.metadata, rest);
    }
    for comment in comments(body) {
        out.note(NoteKind::Comment, comment);
    }
    let mut reader = Reader { out, lists: Vec::new(), footnotes: BTreeMap::new(), state: State::default() };
    for event in Parser::new_ext(body, EXTENSIONS) {
        reader.event(event);
    }
    let Reader { mut out, footnotes, .. } = reader;
    out.name_footnotes(|label| footnotes.get(label).cloned());
    let built = out.finish();
    Article {
        text: built.text,
        metadata,
        blocks: built.blocks,
        notes: built.notes,
        left_out: built.left_out,
        ..Article::default()
    }
}

/// Writes what a page shows of the front matter above the article, and lists the rest.
fn head(read: &front_matter::FrontMatter, out: &mut ArticleBuilder) {
    let m = &read.metadata;
    out.block(BlockKind::Headline, &m.headline);
    out.block(BlockKind::Dek, &m.dek);
    if !m.byline.is_empty() {
        // As a page prints it, and as the reader of articles recognises it.
        let is_english = m.language.is_empty() || m.language.starts_with("en");
        out.block(BlockKind::Byline, &if is_english { format!("By {}", m.byline) } else { m.byline.clone() });
    }
    out.block(BlockKind::Published, &m.published);
    for caption in &read.captions {
        out.block(BlockKind::Caption, caption);
    }
    for comment in &read.comments {
        out.note(NoteKind::Comment, comment);
    }
    for other in &read.others {
        out.leave_out(Reason::FrontMatter, other);
    }
}

/// Comments written as the definition of a link that nothing refers to: `[//]: # (TK: ask the yard)`.
fn comments(body: &str) -> impl Iterator<Item = &str> {
    body.lines().filter_map(|line| {
        let (label, words) = line.strip_prefix('[')?.split_once("]: ")?;
        let words = words.strip_prefix("# ").or_else(|| words.strip_prefix("<> "))?.trim();
        let is_comment = matches!(label, "//" | "comment" | "_" | "#") || label.starts_with("//");
        is_comment.then(|| words.trim_matches(['(', ')', '"', '\'']))
    })
}

/// Turns events into blocks.
struct Reader {
    out: ArticleBuilder,
    /// The number of the next entry of each open list; nothing where entries have no number that says anything.
    lists: Vec<Option<u64>>,
    /// The words of each footnote by its label.
    footnotes: BTreeMap<String, String>,
    state: State,
}

/// What is open and matters to later events.
#[derive(Default)]
struct State {
    /// The HTML of the open block.
    html: String,
    /// The open footnote, and how many blocks there were before it.
    footnote: Option<(String, usize)>,
    /// True while a tag inside a line hides words: at the latest the end of the block shows words again.
    hidden_in_line: bool,
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words) | Event::Code(words) => self.out.push(&words),
            Event::InlineMath(words) | Event::DisplayMath(words) => self.out.push(&words),
            Event::SoftBreak => self.out.push(" "),
            Event::HardBreak => self.out.line_break(),
            Event::Rule => self.out.break_block(),
            Event::Html(words) => self.state.html.push_str(&words),
            Event::InlineHtml(words) => {
                let was_hidden = self.out.hiding().is_some();
                html::read(&words, &mut self.out);
                self.state.hidden_in_line |= !was_hidden && self.out.hiding().is_some();
            }
            Event::FootnoteReference(label) => self.out.note(NoteKind::Footnote, &label),
            Event::TaskListMarker(ticked) => {
                self.out.leave_out(Reason::CheckBox, if ticked { "ticked" } else { "not ticked" });
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => self.out.break_block(),
            Tag::Heading { level, .. } => self.out.open_heading(HEADING, level_number(level)),
            Tag::BlockQuote(kind) => {
                self.out.open(QUOTE, BlockKind::Quote);
                if let Some(kind) = kind {
                    self.out.block(BlockKind::Heading, admonition(kind));
                }
            }
            Tag::CodeBlock(kind) => {
                self.out.open(CODE, BlockKind::Preformatted);
                if let CodeBlockKind::Fenced(info) = kind {
                    self.out.leave_out(Reason::Hidden, &info);
                }
            }
            Tag::HtmlBlock => self.state.html.clear(),
            Tag::List(first) => {
                self.out.open_group(LIST);
                // Numbers from 1 on are layout, as bullets are; `1986. A good year` is not.
                self.lists.push(first.filter(|number| *number > 1));
            }
            Tag::Item => {
                self.out.open(ITEM, BlockKind::ListItem);
                if let Some(Some(number)) = self.lists.last_mut() {
                    self.out.push(&format!("{number}. "));
                    *number += 1;
                }
            }
            Tag::FootnoteDefinition(label) => {
                self.out.open(FOOTNOTE, BlockKind::Footnote);
                self.state.footnote = Some((label.to_string(), self.out.footnote_blocks()));
            }
            Tag::DefinitionListTitle => self.out.open(TERM, BlockKind::Term),
            Tag::DefinitionListDefinition => self.out.open(DEFINITION, BlockKind::Definition),
            Tag::TableHead | Tag::TableRow => self.out.open(ROW, BlockKind::TableRow),
            Tag::TableCell => self.out.cell(),
            Tag::Strikethrough => self.out.hide(Reason::StruckOut, STRUCK),
            Tag::Link { title, .. } => self.out.leave_out(Reason::HoverText, &title),
            Tag::Image { link_type: LinkType::WikiLink { has_pothole: false }, .. } => {
                self.out.hide(Reason::Hidden, FILE_NAME);
            }
            Tag::Image { title, .. } => self.out.begin_picture(&title),
            Tag::DefinitionList | Tag::Table(_) | Tag::MetadataBlock(_) => self.out.break_block(),
            Tag::Emphasis | Tag::Strong | Tag::Superscript | Tag::Subscript => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        if self.state.hidden_in_line && is_block(tag) {
            self.state.hidden_in_line = false;
            self.out.show_all();
        }
        match tag {
            TagEnd::Paragraph => self.out.break_block(),
            TagEnd::Heading(_) => self.out.close(HEADING),
            TagEnd::BlockQuote(_) => self.out.close(QUOTE),
            TagEnd::CodeBlock => self.out.close(CODE),
            TagEnd::HtmlBlock => html::read(&std::mem::take(&mut self.state.html), &mut self.out),
            TagEnd::List(_) => {
                self.out.close(LIST);
                self.lists.pop();
            }
            TagEnd::Item => self.out.close(ITEM),
            TagEnd::FootnoteDefinition => {
                self.out.break_block();
                if let Some((label, first)) = self.state.footnote.take() {
                    self.footnotes.insert(label, self.out.footnote_words(first));
                }
                self.out.close(FOOTNOTE);
            }
            TagEnd::DefinitionListTitle => self.out.close(TERM),
            TagEnd::DefinitionListDefinition => self.out.close(DEFINITION),
            TagEnd::TableHead | TagEnd::TableRow => self.out.close(ROW),
            TagEnd::Strikethrough => self.out.show(STRUCK),
            TagEnd::Image => {
                self.out.show(FILE_NAME);
                self.out.end_picture();
            }
            _ => {}
        }
    }
}

// Names of what Markdown opens, apart from all names of HTML elements.
const HEADING: &str = "# heading";
const QUOTE: &str = "> quote";
const CODE: &str = "``` code";
const LIST: &str = "- list";
const ITEM: &str = "- item";
const FOOTNOTE: &str = "[^ footnote";
const TERM: &str = ": term";
const DEFINITION: &str = ": definition";
const ROW: &str = "| row";
const STRUCK: &str = "~~ struck out";
const FILE_NAME: &str = "![[ file name";

fn is_block(tag: TagEnd) -> bool {
    use TagEnd::{DefinitionListDefinition, DefinitionListTitle, Heading, Item, Paragraph, TableCell};
    matches!(tag, Paragraph | Heading(_) | Item | TableCell | DefinitionListTitle | DefinitionListDefinition)
}

fn level_number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// The title that a page prints over `> [!NOTE]`.
const fn admonition(kind: BlockQuoteKind) -> &'static str {
    match kind {
        BlockQuoteKind::Note => "Note",
        BlockQuoteKind::Tip => "Tip",
        BlockQuoteKind::Important => "Important",
        BlockQuoteKind::Warning => "Warning",
        BlockQuoteKind::Caution => "Caution",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(markdown: &str) -> String {
        article(markdown).text
    }

    /// The kinds of the blocks, and the words that were left out.
    fn parts(markdown: &str) -> (Vec<BlockKind>, Vec<String>) {
        let article = article(markdown);
        assert!(article.blocks.iter().all(|b| b.span.fits(&article.text) && !b.span.is_empty()));
        assert!(article.blocks.windows(2).all(|pair| pair[0].span.end < pair[1].span.start));
        let left_out = article.left_out.iter().map(|l| l.words.clone()).collect();
        (article.blocks.iter().map(|b| b.kind).collect(), left_out)
    }

    #[test]
    fn marks_go_and_words_stay() {
        let typed = "# Bridge reopens\n\nThe *final* cost was [214 million](https://example.org/x) crowns,\n**a third** less.\n\n\
                     - first\n- second\n\n![the bridge](b.png)\n\n<div>From the desk</div>\n\nEnd.\n";
        assert_eq!(
            text(typed),
            "Bridge reopens\n\nThe final cost was 214 million crowns, a third less.\n\nfirst\nsecond\n\nthe bridge\n\n\
             From the desk\n\nEnd.\n"
        );
        use BlockKind::{Caption, Headline, ListItem, Paragraph};
        assert_eq!(parts(typed).0, [Headline, Paragraph, ListItem, ListItem, Caption, Paragraph, Paragraph]);
    }

    #[test]
    fn front_matter_is_the_head_of_the_article() {
        let typed =
            "---\ntitle: Levy doubled\nauthor: Ana Ruiz\ndate: 2026-03-09\nlayout: post\n# TK: photo\n---\n\nBody.\n";
        let read = article(typed);
        assert_eq!(read.text, "Levy doubled\n\nBy Ana Ruiz\n\n2026-03-09\n\nBody.\n");
        assert_eq!((read.metadata.headline.as_str(), read.metadata.byline.as_str()), ("Levy doubled", "Ana Ruiz"));
        assert_eq!(read.metadata.published, "2026-03-09");
        assert_eq!(parts(typed).1, ["TK: photo", "layout: post"]);
        use BlockKind::{Byline, Headline, Paragraph, Published};
        assert_eq!(parts(typed).0, [Headline, Byline, Published, Paragraph]);
    }

    #[test]
    fn a_body_that_repeats_the_headline_has_it_once() {
        assert_eq!(text("---\ntitle: Levy doubled\n---\n\n# Levy *doubled*\n\nBody.\n"), "Levy doubled\n\nBody.\n");
        assert_eq!(text("---\ntitle: Levy\n---\n\n# Harbour\n\nBody.\n"), "Levy\n\nHarbour\n\nBody.\n");
    }

    #[test]
    fn every_word_of_html_footnotes_tables_and_pictures_is_there() {
        let typed = "<p>The levy will double.</p>\n\n<blockquote>“No choice,” said Pike.</blockquote>\n\n\
            It raised $3 million in 2019.[^1] See also[^2].\n\n<details>\n<summary>Background</summary>\n\n\
            Pike won with ~~52~~ 54 percent, left<br>right.\n\n</details>\n\n<!-- TK: check with the yard -->\n\n\
            | Year | Boats |\n|---|---|\n| 2019 | 400 |\n| | 380 |\n\n[^1]: Port accounts, *2020*.\n";
        let read = article(typed);
        assert_eq!(
            read.text,
            "The levy will double.\n\n“No choice,” said Pike.\n\nIt raised $3 million in 2019. See also[^2].\n\n\
             Background\n\nPike won with 54 percent, left\nright.\n\nYear\tBoats\n2019\t400\n\t380\n\nPort accounts, 2020.\n"
        );
        assert_eq!(parts(typed).1, ["52", "TK: check with the yard"]);
        let footnote = read.notes.iter().find(|n| n.kind == NoteKind::Footnote).unwrap();
        assert_eq!(footnote.words, "Port accounts, 2020.");
        assert!(read.text[..footnote.at].ends_with("in 2019."));
        assert_eq!(read.blocks.last().map(|b| b.kind), Some(BlockKind::Footnote));
    }

    #[test]
    fn tags_inside_a_line_keep_their_words() {
        for (typed, expected) in [
            ("A <b>bold</b> and <span class=\"x\">plain</span> word.", "A bold and plain word.\n"),
            ("It cost <del>52</del> 54 and <s>a lot</s> more.", "It cost 54 and more.\n"),
            ("An <del>open tag.\n\nNext paragraph.", "An\n\nNext paragraph.\n"),
            ("He said <q>no</q>.", "He said “no”.\n"),
            ("Boats<sup>a</sup> &amp; nets&hellip; 5&nbsp;km", "Boatsa & nets… 5\u{a0}km\n"),
            ("Paid by <John Smith> and <TK>.", "Paid by <John Smith> and <TK>.\n"),
            ("A <!-- note --> word.", "A word.\n"),
            ("<https://example.org/a> and <desk@example.org>", "https://example.org/a and desk@example.org\n"),
            ("Run `make all`\\\nthen \\*wait\\* 5 < 6.", "Run make all\nthen *wait* 5 < 6.\n"),
            ("CO~2~ fell ~by 3~ by 4.", "CO~2~ fell by 4.\n"),
            ("About 10<sup>6</sup>, the 1<sup>st</sup> ~~ever~~, he said.", "About 10⁶, the 1st, he said.\n"),
            ("See ![the chart](c.png) here.", "See the chart here.\n"),
            ("[[Port Hale|the port]] and [[Tarn]]", "the port and Tarn\n"),
            ("It is $3-$5 a day, not $6.", "It is $3-$5 a day, not $6.\n"),
        ] {
            assert_eq!(text(typed), expected, "{typed}");
        }
    }

    #[test]
    fn lists_definitions_and_quotations() {
        for (typed, expected) in [
            ("1. one\n2. two\n   - inner\n\n     more\n3. three\n", "one\ntwo\ninner\nmore\nthree\n"),
            ("1986. A great season.\n", "1986. A great season.\n"),
            ("- [x] done\n- [ ] open\n", "done\nopen\n"),
            ("Levy\n: A charge on boats.\n", "Levy\nA charge on boats.\n"),
            ("> [!WARNING]\n> It is shut.\n", "Warning\n\nIt is shut.\n"),
            ("Head\n====\n\nSub\n---\n\n    code\n      here\n", "Head\n\nSub\n\ncode\n  here\n"),
            ("<ul><li>a<ul><li>b</ul><li>c</ul>\n\nEnd.\n", "a\nb\nc\n\nEnd.\n"),
            ("![](a.png \"Boats in 2019\")\n\n[x](y \"tip\")\n", "Boats in 2019\n\nx\n"),
            ("<style>p{}</style>\n<p>Text</p>\n", "Text\n"),
        ] {
            assert_eq!(text(typed), expected, "{typed}");
        }
        assert_eq!(parts("[//]: # (TK: ask the yard)\n\nText.\n").1, ["TK: ask the yard"]);
        assert_eq!(parts("- [x] done\n\n[x](y \"tip\")\n").1, ["ticked", "tip"]);
        use BlockKind::{Paragraph, Quote};
        assert_eq!(parts("<blockquote>\n\nSaid *he*.\n\n</blockquote>\n\nEnd.\n").0, [Quote, Paragraph]);
    }

    #[test]
    fn rules_around_words_do_not_hide_them() {
        assert_eq!(
            text("Before.\n\n---\nBetween the rules.\n\n---\n\nAfter.\n"),
            "Before.\n\nBetween the rules.\n\nAfter.\n"
        );
    }
}
