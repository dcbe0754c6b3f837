//! The metadata of an article: headline, dek, byline, dateline, date of publication, and boilerplate.
//!
//! ```text
//! Harbour bridge reopens                       headline: a short first line that is no sentence of the story
//! Drivers return, the bill is still argued     dek: a second such line
//! By Nora Field                                byline
//! 12 March 2026                                published
//! share_iconPORT ELLERY (Wire) — The …         artefact, dateline, story
//! ```
//!
//! Only the first lines are examined ([`TOP`]), and a line that might belong to the story is left to the story:
//! a missed byline costs a checker a glance, a swallowed sentence costs a claim.

mod boilerplate;
mod dateline;
mod lines;

use super::ArticleMetadata;
use crate::text::Span;

/// How many lines from the top can hold metadata.
const TOP: usize = 8;

/// Recognises the metadata of `text`, whose lines are `paragraphs`.
pub fn find(text: &str, paragraphs: &[Span]) -> ArticleMetadata {
    let mut metadata = ArticleMetadata { artefacts: boilerplate::find(text, paragraphs), ..ArticleMetadata::default() };
    let lines: Vec<Span> = without_artefacts(paragraphs, &metadata.artefacts, text).into_iter().take(TOP).collect();
    let mut body = 0; // index of the first line that may be the story
    if let Some(headline) = lines::headline(text, &lines) {
        metadata.headline = Some(headline);
        body = 1;
    }
    for (index, &line) in lines.iter().enumerate().skip(body) {
        if metadata.byline.is_none() && lines::is_byline(line.of(text)) {
            metadata.byline = Some(line);
        } else if metadata.published.is_none() && lines::is_date_line(line.of(text)) {
            metadata.published = Some(line);
        } else if index == 1 && lines::is_dek(text, &lines) {
            metadata.dek = Some(line);
        } else {
            continue_at(text, line, &mut metadata);
            break;
        }
    }
    metadata
}

/// Reads the first line of the story: it may begin with a dateline, which may hold the date of publication.
fn continue_at(text: &str, line: Span, metadata: &mut ArticleMetadata) {
    if let Some(found) = dateline::find(text, line) {
        metadata.dateline = Some(found);
        metadata.published = metadata.published.or_else(|| dateline::date_in(text, found));
    }
}

/// The paragraphs without the artefacts: a paragraph may become shorter, be split or disappear.
pub fn without_artefacts(paragraphs: &[Span], artefacts: &[Span], text: &str) -> Vec<Span> {
    let mut kept = Vec::with_capacity(paragraphs.len());
    let mut next = artefacts.iter().copied().peekable();
    for &paragraph in paragraphs {
        let mut start = paragraph.start;
        while let Some(boilerplate) = next.next_if(|l| l.start < paragraph.end) {
            kept.push(Span::new(start, boilerplate.start).trim(text));
            start = boilerplate.end.max(start);
        }
        kept.push(Span::new(start, paragraph.end).trim(text));
    }
    kept.retain(|p| !p.is_empty());
    kept
}

/// Where the story begins after the dateline: after the dash or colon that ends it.
pub fn after_dateline(text: &str, dateline: Span, paragraph: Span) -> usize {
    let rest = Span::new(dateline.end, paragraph.end).of(text);
    let separator = rest.trim_start_matches(|c: char| c.is_whitespace() || dateline::SEPARATORS.contains(&c));
    paragraph.end - separator.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::paragraphs;

    fn metadata(text: &str) -> [Option<&str>; 5] {
        let f = find(text, &paragraphs(text));
        [f.headline, f.dek, f.byline, f.dateline, f.published].map(|s| s.map(|s| s.of(text)))
    }

    #[test]
    fn all_metadata_are_found() {
        let text = "Harbour bridge reopens\nDrivers return, the bill is still argued\nBy Nora Field\n\
                    PORT ELLERY, March 12, 2026 (Wire) — The bridge reopened on Thursday, eleven months late.\nMore.";
        assert_eq!(
            metadata(text),
            [
                Some("Harbour bridge reopens"),
                Some("Drivers return, the bill is still argued"),
                Some("By Nora Field"),
                Some("PORT ELLERY, March 12, 2026 (Wire)"),
                Some("March 12, 2026"),
            ]
        );
    }

    #[test]
    fn a_headline_with_a_stop_stands_apart_by_its_blank_line() {
        let text = "Campaign moves its staff to Iowa.\n\nDALLAS (AP) — The campaign is moving its staff to Iowa, where \
                    it hopes to raise money and find friends.";
        assert_eq!(metadata(text)[..4], [Some("Campaign moves its staff to Iowa."), None, None, Some("DALLAS (AP)")]);
    }

    #[test]
    fn a_story_without_metadata_has_none() {
        let text = "The bridge reopened on Thursday.\nIt had been shut for eleven months, the ministry said.";
        assert_eq!(metadata(text), [None; 5]);
        assert_eq!(metadata(""), [None; 5]);
        assert_eq!(metadata("One line only"), [None; 5]);
    }

    #[test]
    fn glued_words_are_cut_from_the_dateline() {
        let text =
            "Bridge reopens at last\nicon_sharePort Ellery: The bridge reopened on Thursday, eleven months late.";
        let found = find(text, &paragraphs(text));
        assert_eq!(found.artefacts.iter().map(|a| a.of(text)).collect::<Vec<_>>(), ["icon_share"]);
        assert_eq!(found.dateline.map(|d| d.of(text)), Some("Port Ellery"));
    }

    #[test]
    fn a_date_line_under_the_headline_is_the_publication() {
        let text = "Over 900 rescued off the coast\n\nMonday, May 18, 2015\n\nOn Friday, fishermen rescued 700 people.";
        assert_eq!(metadata(text)[4], Some("Monday, May 18, 2015"));
    }

    #[test]
    fn the_story_goes_on_after_the_dash() {
        let text = "PORT ELLERY — The bridge.";
        let whole = Span::new(0, text.len());
        let found = dateline::find(text, whole).unwrap();
        assert_eq!(&text[after_dateline(text, found, whole)..], "The bridge.");
    }
}
