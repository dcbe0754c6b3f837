//! Boilerplate: words of the web page that were copied along with the article.
//!
//! Two forms are certain enough to remove: an identifier joined to the beginning of a paragraph (`icon_sharePort
//! Ellery: …`, the name of an icon whose font did not load), and a short line of its own that is a button or a notice
//! (`Share this article`, `Advertisement`, `Read more: …`).

use crate::text::Span;

/// A line of boilerplate has at most this many words; longer ones may belong to the story.
const LONGEST: usize = 14;

/// Whole lines of boilerplate, in lower case and without marks at their ends, collected from news pages by hand.
const WHOLE: &[&str] = &[
    "advertisement",
    "advert",
    "ad",
    "sponsored",
    "sponsored content",
    "promoted",
    "share",
    "share this",
    "share this article",
    "share this story",
    "share article",
    "share on facebook",
    "share on twitter",
    "tweet",
    "facebook",
    "twitter",
    "whatsapp",
    "linkedin",
    "reddit",
    "email",
    "email this article",
    "print",
    "print this article",
    "copy link",
    "link copied",
    "save",
    "save article",
    "bookmark",
    "comments",
    "comment",
    "leave a comment",
    "view comments",
    "post a comment",
    "listen",
    "listen to this article",
    "subscribe",
    "subscribe now",
    "sign up",
    "sign in",
    "log in",
    "newsletter",
    "read more",
    "continue reading",
    "continue reading below",
    "story continues below",
    "story continues below advertisement",
    "article continues below",
    "article continues after advertisement",
    "related",
    "related articles",
    "related stories",
    "related topics",
    "more on this story",
    "most read",
    "most popular",
    "recommended",
    "recommended stories",
    "trending",
    "skip to content",
    "skip advertisement",
    "back to top",
    "close",
    "menu",
    "gift this article",
    "follow us",
    "loading",
    "getty images",
    "view gallery",
    "play video",
    "watch now",
    "show more",
    "see also",
    "also read",
    "read also",
    "tags",
    "topics",
];

/// Beginnings of lines that are boilerplate if they are short, in lower case.
const OPENINGS: &[&str] = &[
    "read more:",
    "read also:",
    "also read:",
    "read next:",
    "related:",
    "see also:",
    "more:",
    "watch:",
    "click here to ",
    "click here for ",
    "sign up for ",
    "subscribe to ",
    "sign up to ",
    "follow us on ",
    "like us on ",
    "download our ",
    "join our ",
    "share this ",
    "image source",
    "image caption",
    "don’t miss:",
    "don't miss:",
    "recommended:",
];

/// All boilerplate in the paragraphs of `text`, in order.
pub fn find(text: &str, paragraphs: &[Span]) -> Vec<Span> {
    paragraphs
        .iter()
        .filter_map(|&line| {
            let words = line.of(text);
            if is_boilerplate_line(words) {
                return Some(line);
            }
            glued(words).map(|length| Span::new(line.start, line.start + length))
        })
        .collect()
}

fn is_boilerplate_line(line: &str) -> bool {
    // Cheap first: most paragraphs are long.
    if line.len() > 160 || line.split_whitespace().count() > LONGEST {
        return false;
    }
    let low = line.to_lowercase();
    let bare = low.trim_matches(|c: char| !c.is_alphanumeric());
    WHOLE.contains(&bare) || OPENINGS.iter().any(|o| low.starts_with(o)) && !line.contains(['“', '”'])
}

/// The length of an identifier joined to the beginning of the words: lower-case letters with an underscore inside,
/// right before a capital letter or a mark that opens speech.
fn glued(words: &str) -> Option<usize> {
    let length = words.find(|c: char| !(c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit()))?;
    let (name, rest) = words.split_at_checked(length)?;
    let is_identifier = name.starts_with(|c: char| c.is_ascii_lowercase()) && name.trim_end_matches('_').contains('_');
    (is_identifier && rest.starts_with(|c: char| c.is_uppercase() || c == '“' || c == '"')).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::paragraphs;

    fn boilerplate(text: &str) -> Vec<&str> {
        find(text, &paragraphs(text)).into_iter().map(|s| s.of(text)).collect()
    }

    #[test]
    fn buttons_and_notices() {
        let text = "The bridge reopened.\nShare this article\nADVERTISEMENT\nRead more: Ferry prices rise\nIt rained.";
        assert_eq!(boilerplate(text), ["Share this article", "ADVERTISEMENT", "Read more: Ferry prices rise"]);
    }

    #[test]
    fn glued_identifiers() {
        assert_eq!(boilerplate("icon_sharePort Ellery: The bridge."), ["icon_share"]);
        assert_eq!(boilerplate("snake_case is a way to write names.\nMcDonald spoke.\niPhone sales rose."), [""; 0]);
    }

    #[test]
    fn the_story_is_left_alone() {
        assert_eq!(
            boilerplate("Share prices fell.\nComments by the minister were brief.\n“Read more: it helps,” she said."),
            [""; 0]
        );
    }
}
