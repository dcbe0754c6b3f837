//! Articles with their expected findings: each line of `tests/reading/NAME.expected` is something that a careful reader
//! finds.
//!
//! ```text
//! quote direct Astrid Hovland | We promised spring and we kept it,
//! place Bergen NO
//! point money 214 million euros
//! question sum | 20
//! ```

use tickmark::extract::{Extraction, extract};
use tickmark::text::Span;

/// True when one expectation is met.
fn holds(line: &str, text: &str, found: &Extraction) -> bool {
    let (what, rest) = line.split_once(' ').unwrap_or((line, ""));
    let is = |span: Option<Span>| span.is_some_and(|s| s.of(text) == rest);
    match what {
        "headline" => is(found.article.headline),
        "dek" => is(found.article.dek),
        "byline" => is(found.article.byline),
        "dateline" => is(found.article.dateline),
        "published" => is(found.article.published),
        "boilerplate" => found.article.artefacts.iter().any(|a| a.of(text) == rest),
        "quote" => quote(rest, text, found),
        "speaker" => {
            let (name, role) = rest.split_once(" | ").unwrap_or((rest, ""));
            found.speakers.iter().any(|s| s.name == name && s.role.contains(role))
        }
        "no-speaker" => !found.speakers.iter().any(|s| s.name.contains(rest)),
        "place" => {
            let country = rest.rsplit(' ').next().filter(|c| c.len() == 2 && c.chars().all(char::is_uppercase));
            let name = country.map_or(rest, |c| rest[..rest.len() - c.len()].trim_end());
            found.places.iter().any(|p| p.name == name && p.country == country.unwrap_or(""))
        }
        "point" => {
            let (kind, words) = rest.split_once(' ').expect("point KIND WORDS");
            let fits = |p: &tickmark::extract::Point| p.kind.slug() == kind && p.span.of(text).contains(words);
            found.claims.iter().flat_map(|c| &c.points).any(fits)
        }
        "question" => {
            let (kind, words) = rest.split_once(" | ").expect("question KIND | WORDS");
            found.questions.iter().any(|q| q.kind.slug() == kind && q.spans.iter().any(|s| s.of(text).contains(words)))
        }
        "todo" => found.editorial_marks.iter().any(|t| t.of(text) == rest),
        other => panic!("an expectation of no known kind: {other}"),
    }
}

/// `KIND SPEAKER | WORDS`.
fn quote(rest: &str, text: &str, found: &Extraction) -> bool {
    let (head, words) = rest.split_once(" | ").expect("quote KIND SPEAKER | WORDS");
    let (kind, who) = head.split_once(' ').expect("quote KIND SPEAKER | WORDS");
    found.quotes.iter().any(|q| {
        let speaker = q.speaker.and_then(|id| found.speakers.get(id.0));
        q.kind.slug() == kind
            && q.span.of(text).trim_end_matches('.') == words.trim_end_matches('.')
            && speaker.is_some_and(|s| s.name.contains(who))
    })
}

fn check(name: &str, text: &str, expected: &str) {
    let found = extract(text);
    let lines = expected.lines().filter(|l| !l.is_empty() && !l.starts_with('#'));
    let missed: Vec<_> = lines.filter(|line| !holds(line, text, &found)).collect();
    assert!(missed.is_empty(), "{name}: not found as expected:\n  {}", missed.join("\n  "));
}

#[test]
fn the_sample_article_is_read_fully() {
    check("sample", include_str!("../../assets/sample.txt"), include_str!("sample.expected"));
}

/// Findings that do not depend on the language are made in any, and the text counts as not English.
#[test]
fn a_text_in_another_language_is_told_and_its_figures_are_found() {
    let text = "Die Brücke bleibt bis zum 14.03.2027 gesperrt.\n„Wir haben keine andere Wahl“, sagte Bürgermeisterin Lena \
                Vogt. Die Kosten sind um 18 % höher als geplant und liegen bei 4200 Euro, nach 4,2 Prozent \
                im Mai; der Verein bekam 3.500.000 Euro.";
    let found = extract(text);
    assert_eq!(found.language, tickmark::extract::Language::Other);
    assert!(found.quotes.iter().any(|q| q.span.of(text) == "Wir haben keine andere Wahl"), "{:?}", found.quotes);
    let points: Vec<_> =
        found.claims.iter().flat_map(|c| &c.points).map(|p| (p.kind.slug(), p.span.of(text))).collect();
    for expected in [("date", "14.03.2027"), ("percentage", "18 %")] {
        assert!(points.contains(&expected), "{expected:?} in {points:?}");
    }
    let values: Vec<_> =
        found.claims.iter().flat_map(|c| &c.points).map(|p| (p.span.of(text), p.value.as_str())).collect();
    for expected in [("4200 Euro", "4200 euro"), ("4,2", "4.2"), ("3.500.000 Euro", "3500000 euro")] {
        assert!(values.contains(&expected), "{expected:?} in {values:?}");
    }
    assert!(found.speakers.is_empty() && found.entities.is_empty(), "{:?}", found.speakers);
}
