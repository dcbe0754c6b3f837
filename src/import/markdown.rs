//! Markdown: the words without the marks. `# Head` becomes the line `Head`, `[a report](https://…)` becomes `a report`.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The text of a .md file: one block a line, a blank line between blocks.
///
/// Quotation marks stay as typed; link targets, pictures, raw HTML and front matter are left out.
pub fn read(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut out = String::new();
    let mut left_out = 0usize; // depth of blocks whose words are not the article's
    for event in Parser::new_ext(&text, options) {
        match event {
            Event::Start(Tag::Image { .. } | Tag::MetadataBlock(_) | Tag::HtmlBlock) => left_out += 1,
            Event::End(TagEnd::Image | TagEnd::MetadataBlock(_) | TagEnd::HtmlBlock) => {
                left_out = left_out.saturating_sub(1);
            }
            _ if left_out > 0 => {}
            Event::Text(words) | Event::Code(words) => out.push_str(&words),
            Event::SoftBreak => out.push(' '),
            Event::HardBreak | Event::Start(Tag::Item) => new_line(&mut out),
            Event::End(TagEnd::TableCell) => out.push('\t'),
            Event::Rule | Event::End(TagEnd::Item | TagEnd::TableRow | TagEnd::TableHead) => new_line(&mut out),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock) => {
                new_line(&mut out);
                out.push('\n');
            }
            _ => {}
        }
    }
    out.truncate(out.trim_end().len());
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

/// Ends the line that is being written, if there is one.
fn new_line(out: &mut String) {
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_words_stay() {
        let text = "# Bridge reopens\n\nThe *final* cost was [214 million](https://example.org/x) crowns,\n**a third** less.\n\n\
                    - first\n- second\n\n![the bridge](b.png)\n\n<div>advert</div>\n\nEnd.\n";
        assert_eq!(
            read(text),
            "Bridge reopens\n\nThe final cost was 214 million crowns, a third less.\n\nfirst\nsecond\n\nEnd.\n"
        );
    }

    #[test]
    fn front_matter_is_not_the_article() {
        assert_eq!(read("---\ntitle: X\n---\n\nBody.\n"), "Body.\n");
    }
}
