//! Speech and its speakers, as `quotes.txt` lists them; and that no text makes the extraction fail.

use proptest::prelude::*;
use tickmark::extract::{QuoteKind, extract};

struct Section<'t> {
    name: &'t str,
    text: String,
    expected: Vec<&'t str>,
}

fn sections(file: &str) -> Vec<Section<'_>> {
    let parts = file.split("\n== ").skip(1);
    parts
        .map(|part| {
            let (name, rest) = part.split_once('\n').expect("a name and a text");
            let (text, expected) = rest.split_once("\n--").expect("a line of two hyphens");
            let expected = expected.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
            Section { name, text: text.trim().to_owned(), expected }
        })
        .collect()
}

fn found(text: &str) -> Vec<String> {
    let extraction = extract(text);
    let lines = extraction.quotes.iter().map(|quote| {
        let kind = match quote.kind {
            QuoteKind::Direct => "direct",
            QuoteKind::Mixed => "mixed",
            QuoteKind::Indirect => "indirect",
        };
        let speaker = quote.speaker.and_then(|id| extraction.speakers.get(id.0)).map_or("-", |s| s.name.as_str());
        format!("{kind} | {} | {speaker}", quote.span.of(text))
    });
    lines.collect()
}

#[test]
fn every_section_is_read_as_told() {
    let wrong: Vec<String> = sections(include_str!("quotes.txt"))
        .iter()
        .filter_map(|section| {
            let found = found(&section.text);
            let told = section.expected.iter().map(|l| (*l).to_owned()).collect::<Vec<_>>();
            (found != told).then(|| format!("== {}\n  told  {told:#?}\n  found {found:#?}", section.name))
        })
        .collect();
    assert!(wrong.is_empty(), "{} sections:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_quote_says_why() {
    for section in sections(include_str!("quotes.txt")) {
        for quote in extract(&section.text).quotes {
            assert!(!quote.why.rule.is_empty() && !quote.why.text.is_empty(), "{}", section.name);
        }
    }
}

fn holds_together(text: &str) {
    let found = extract(text);
    for quote in &found.quotes {
        let spans = [Some(quote.span), quote.mention, quote.cue, quote.via, quote.why.cue];
        for span in spans.into_iter().flatten() {
            assert!(span.fits(text), "{span:?} in {text:?}");
        }
        assert!(!quote.span.is_empty());
        assert!(quote.speaker.is_none_or(|id| id.0 < found.speakers.len()));
    }
    for mention in found.speakers.iter().flat_map(|s| &s.mentions) {
        assert!(mention.fits(text));
    }
    assert_eq!(found, extract(text));
}

proptest! {
    #[test]
    fn any_characters_can_be_read(text in "\\PC{0,120}") {
        holds_together(&text);
    }

    #[test]
    fn any_words_in_any_order_can_be_read(
        words in proptest::collection::vec(
            proptest::sample::select(vec![
                "Ida", "Storm", "said", "told", "that", "“", "”", "‘", "’", "\"", ",", ".", "he", "she", "the", "president",
                "according", "to", "as", "\n", "vowed", "called", "who", "(", ")", "—", ":", ";", "and", "but", "’s", "It", "was",
                "adding", "in", "Norland", "on", "Monday", "Says",
            ]),
            0..60,
        ),
    ) {
        holds_together(&words.join(" "));
    }
}
