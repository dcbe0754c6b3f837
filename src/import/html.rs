//! HTML inside Markdown: tags become blocks and line ends, their words stay, what a browser does not show is left out.
//!
//! `<blockquote>“We had no choice,” he said.</blockquote>` becomes a block of the kind [`BlockKind::Quote`].
//! A fragment may open an element that a later fragment closes, so the builder holds what is open.

use super::article::{BlockKind, NoteKind, Reason};
use super::builder::ArticleBuilder;
use html5gum::emitters::default::{DefaultEmitter, StartTag, Token};
use html5gum::{HtmlString, Spanned, Tokenizer};
use std::collections::BTreeMap;

type Attributes = BTreeMap<HtmlString, Spanned<HtmlString, usize>>;

/// Reads a fragment of HTML into `out`.
pub(super) fn read(html: &str, out: &mut ArticleBuilder) {
    let mut preformatted = 0usize;
    let mut emitter = DefaultEmitter::new_with_span();
    emitter.naively_switch_states(true); // what is in a script is no tag
    for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
        match token {
            Token::StartTag(tag) => {
                let name = text_of(&tag.name);
                preformatted += usize::from(matches!(&*name, "pre" | "textarea"));
                let source = html.get(tag.span.start..tag.span.end).unwrap_or("");
                start(&name, source, &tag, out);
            }
            Token::EndTag(tag) => {
                let name = text_of(&tag.name);
                preformatted = preformatted.saturating_sub(usize::from(matches!(&*name, "pre" | "textarea")));
                end(&name, out);
            }
            Token::String(words) if preformatted > 0 => out.push(&text_of(&words.value)),
            Token::String(words) => out.push_collapsed(&text_of(&words.value)),
            Token::Comment(words) if out.hiding().is_none() => out.note(NoteKind::Comment, &text_of(&words.value)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
}

fn text_of(bytes: &HtmlString) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

/// The value of an attribute; nothing when it is not there.
fn attribute<'a>(attributes: &'a Attributes, name: &str) -> Option<std::borrow::Cow<'a, str>> {
    attributes.get(name.as_bytes()).map(|value| text_of(&value.value))
}

/// A start tag, `source` as it was typed.
fn start(name: &str, source: &str, tag: &StartTag<usize>, out: &mut ArticleBuilder) {
    let attributes = &tag.attributes;
    if is_typed_words(name, tag) {
        return out.push(source);
    }
    let opens = !tag.self_closing && !VOID.contains(&name);
    if opens && let Some(reason) = hides(name, attributes) {
        if BLOCKS.contains(&name) {
            out.break_block();
        }
        return out.hide(reason, name);
    }
    if opens && out.hiding() == Some(name) {
        match name {
            // The start of one ends the other.
            "p" | "li" | "td" | "th" | "tr" | "dt" | "dd" | "option" => out.show(name),
            _ => out.hide(Reason::Hidden, name), // counts the nested element
        }
    }
    if name != "img"
        && let Some(title) = attribute(attributes, "title")
    {
        out.leave_out(Reason::HoverText, &title);
    }
    match name {
        "br" => out.line_break(),
        "hr" => out.break_block(),
        "td" | "th" => out.cell(),
        "q" => out.push("“"),
        "sup" => out.begin_superscript(),
        "img" => {
            let words = attribute(attributes, "alt").unwrap_or_default();
            out.begin_picture(&attribute(attributes, "title").filter(|title| *title != words).unwrap_or_default());
            out.push_collapsed(&words);
            out.end_picture();
        }
        "input" => {
            let is_box = attribute(attributes, "type").is_some_and(|kind| matches!(&*kind, "checkbox" | "radio"));
            if is_box {
                let ticked = if attribute(attributes, "checked").is_some() { "ticked" } else { "not ticked" };
                out.leave_out(Reason::CheckBox, ticked);
            }
        }
        "ul" | "ol" | "menu" | "dl" | "table" => out.open_group(name),
        _ => match (heading_level(name), container(name)) {
            (Some(level), _) => out.open_heading(name, level),
            (_, Some(kind)) => {
                end_implied(name, out);
                out.open(name, kind);
            }
            _ if BLOCKS.contains(&name) => out.break_block(),
            _ => {}
        },
    }
}

fn end(name: &str, out: &mut ArticleBuilder) {
    out.show(name);
    match name {
        "q" => out.push("”"),
        "sup" => out.end_superscript(),
        "p" | "br" => out.break_block(),
        "ul" | "ol" | "menu" | "dl" | "table" => out.close(name),
        _ => match (heading_level(name), container(name)) {
            (Some(_), _) | (_, Some(_)) => out.close(name),
            _ if BLOCKS.contains(&name) && !matches!(name, "td" | "th") => out.break_block(),
            _ => {}
        },
    }
}

/// Ends what a tag ends without saying so: `<li>` the entry before it.
fn end_implied(name: &str, out: &mut ArticleBuilder) {
    match name {
        "li" => out.close_implied("li", &["ul", "ol", "menu"]),
        "tr" => out.close_implied("tr", &["table"]),
        "dt" | "dd" => {
            out.close_implied("dt", &["dl"]);
            out.close_implied("dd", &["dl"]);
        }
        _ => {}
    }
}

fn heading_level(name: &str) -> Option<u8> {
    match name.as_bytes() {
        [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
        _ => None,
    }
}

fn container(name: &str) -> Option<BlockKind> {
    Some(match name {
        "blockquote" => BlockKind::Quote,
        "li" => BlockKind::ListItem,
        "figcaption" | "caption" => BlockKind::Caption,
        "tr" => BlockKind::TableRow,
        "summary" | "legend" => BlockKind::Heading,
        "dt" => BlockKind::Term,
        "dd" => BlockKind::Definition,
        "pre" => BlockKind::Preformatted,
        _ => return None,
    })
}

/// Why the words inside an element are not in the text; nothing for those that are.
fn hides(name: &str, attributes: &Attributes) -> Option<Reason> {
    let style = attribute(attributes, "style").unwrap_or_default().replace(' ', "").to_ascii_lowercase();
    match name {
        "del" | "s" | "strike" => Some(Reason::StruckOut),
        "script" | "style" => Some(Reason::Script),
        "template" | "noscript" | "noframes" | "title" | "datalist" => Some(Reason::Hidden),
        "iframe" | "object" | "video" | "audio" | "canvas" => Some(Reason::Embedded),
        _ if attributes.contains_key(&b"hidden"[..]) => Some(Reason::Hidden),
        _ if style.contains("display:none") || style.contains("visibility:hidden") => Some(Reason::Hidden),
        _ if style.contains("line-through") => Some(Reason::StruckOut),
        _ => None,
    }
}

/// True for words in angle brackets that a writer meant as words, `<insert figure>`, `<TK>`: no element has such a name.
fn is_typed_words(name: &str, tag: &StartTag<usize>) -> bool {
    !tag.self_closing
        && !name.contains(['-', ':', '_'])
        && !BLOCKS.contains(&name)
        && !VOID.contains(&name)
        && !INLINE.contains(&name)
        && container(name).is_none()
        && heading_level(name).is_none()
        && hides(name, &tag.attributes).is_none()
        && tag.attributes.values().all(|value| value.value.is_empty())
}

/// Elements without content.
const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Elements that begin and end a block.
const BLOCKS: &[&str] = &[
    "address", "article", "aside", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figure", "footer", "form", "frameset", "head", "header", "hgroup", "html", "main", "menu", "nav", "ol",
    "optgroup", "option", "p", "search", "section", "select", "table", "tbody", "td", "tfoot", "th", "thead", "ul",
];

/// Elements inside a line, and those whose content is not HTML text.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "button", "cite", "code", "colgroup", "data", "dfn", "em",
    "font", "frame", "i", "ins", "kbd", "label", "map", "mark", "marquee", "math", "meter", "nobr", "output",
    "picture", "progress", "q", "rb", "rp", "rt", "rtc", "ruby", "samp", "slot", "small", "span", "strong", "sub",
    "sup", "svg", "text", "time", "tt", "u", "var", "path", "circle", "rect", "line", "g", "defs", "desc", "polygon",
    "use", "mi", "mn", "mo", "mrow", "msup", "msub", "mfrac",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::builder::Built;

    fn built(html: &str) -> Built {
        let mut out = ArticleBuilder::default();
        read(html, &mut out);
        out.finish()
    }

    #[test]
    fn words_stay_and_tags_become_blocks() {
        let html = "<h1>Levy doubles</h1>\n<p>It rose to\n 40&nbsp;crowns &amp; more.<br>So they say.</p>\
                    <blockquote><p>“No choice,” he said.</p></blockquote>\
                    <figure><img src=a.jpg alt=\"Boats in 2019\"><figcaption>The yard</figcaption></figure>\
                    <table><tr><th>Year<th>Boats</tr><tr><td>2019</td><td>400</td></tr></table>\
                    <ul><li>One<li>Two</ul>";
        let built = built(html);
        assert_eq!(
            built.text,
            "Levy doubles\n\nIt rose to 40\u{a0}crowns & more.\nSo they say.\n\n“No choice,” he said.\n\n\
             Boats in 2019\n\nThe yard\n\nYear\tBoats\n2019\t400\n\nOne\nTwo\n"
        );
        use BlockKind::{Caption, Headline, ListItem, Paragraph, Quote, TableRow};
        let kinds: Vec<BlockKind> = built.blocks.iter().map(|b| b.kind).collect();
        assert_eq!(kinds, [Headline, Paragraph, Quote, Caption, Caption, TableRow, TableRow, ListItem, ListItem]);
        assert!(built.left_out.is_empty(), "{:?}", built.left_out);
    }

    #[test]
    fn what_a_browser_does_not_show_is_left_out_and_listed() {
        let html = "<p>It cost <del>52</del> 54 <abbr title=\"million\">m</abbr>.</p><script>if (a<b) x();</script>\
                    <div hidden>Secret <div>words</div> here</div><p>End.</p><!-- TK: ask the yard -->";
        let built = built(html);
        assert_eq!(built.text, "It cost 54 m.\n\nEnd.\n");
        let left_out: Vec<(Reason, &str)> = built.left_out.iter().map(|l| (l.reason, l.words.as_str())).collect();
        let expected = [
            (Reason::StruckOut, "52"),
            (Reason::HoverText, "million"),
            (Reason::Script, ""),
            (Reason::Hidden, "Secret words here"),
            (Reason::Comment, "TK: ask the yard"),
        ];
        assert_eq!(left_out, expected);
        assert_eq!((built.notes.len(), built.notes[0].at), (1, built.text.trim_end().len()));
    }

    #[test]
    fn words_in_angle_brackets_stay() {
        assert_eq!(
            built("He paid <insert figure> to <TK> and <my-tag>her</my-tag>.").text.trim_end(),
            "He paid <insert figure> to <TK> and her."
        );
    }
}
