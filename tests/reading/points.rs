//! Check points in small texts: each line of `points.txt` is a text and all of its check points, in order.
//!
//! ```text
//! The talks took about three hours. => duration [about three hours] ~3 hour
//! @ 6 March 2026                       # the texts from here on were published on that day
//! ```

use tickmark::extract::{Document, Point, check_points};
use tickmark::text::Span;

/// The check points of `text`, in the notation of the file.
fn found(published: &str, text: &str) -> Vec<String> {
    let whole = if published.is_empty() { text.to_owned() } else { format!("{published}\n\n{text}") };
    let mut doc = Document::read(&whole);
    doc.metadata.published = (!published.is_empty()).then(|| Span::new(0, published.len()));
    let tokenized = check_points::tokenize(&doc);
    let local = (0..doc.paragraphs.len()).flat_map(|p| check_points::in_paragraph(&tokenized, p)).collect();
    let points = check_points::complete(&tokenized, local, &[], &[], (&[], &[]));
    let inside = points.into_iter().filter(|p| published.is_empty() || p.span.start > published.len());
    inside.map(|p| show(&p, &whole)).collect()
}

fn show(point: &Point, text: &str) -> String {
    let kind = format!("{:?}", point.kind).to_lowercase();
    format!("{kind} [{}] {}", point.span.of(text), point.value).trim_end().to_owned()
}

#[test]
fn every_case_gives_its_points() {
    let (mut cases, mut wrong, mut published) = (0, Vec::new(), String::new());
    for line in include_str!("points.txt").lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        if let Some(day) = line.strip_prefix("@ ") {
            published = if day == "unknown" { String::new() } else { day.to_owned() };
            continue;
        }
        let (text, want) = line.split_once(" =>").expect("a case has an arrow");
        let want: Vec<String> = want.split(" ; ").map(|w| w.trim().to_owned()).filter(|w| !w.is_empty()).collect();
        let got = found(&published, text);
        cases += 1;
        if got != want {
            wrong.push(format!("{text}\n   want {}\n   got  {}", want.join(" ; "), got.join(" ; ")));
        }
    }
    assert!(cases >= 150, "{cases} cases");
    assert!(wrong.is_empty(), "{} of {cases} differ:\n{}", wrong.len(), wrong.join("\n"));
}
