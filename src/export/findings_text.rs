//! An extraction as text for a terminal:
//!
//! ```text
//! Claims, most worth checking first
//!   1  The repair used 4,100 tonnes of steel.
//!      number; figure “4,100 tonnes”
//! ```

use crate::extract::{Extraction, SpeakerId};
use crate::project::Revision;
use crate::text::Span;
use std::fmt::Write;

/// Writes `found`, which was made from `text`, for people to read.
pub fn to_text(text: &str, found: &Extraction) -> String {
    let mut out = String::new();
    // Writing into a String cannot fail.
    let _ = frame(&mut out, text, found);
    let _ = claims(&mut out, text, found);
    let _ = speakers(&mut out, text, found);
    let _ = places(&mut out, found);
    let _ = questions(&mut out, text, found);
    out
}

/// The same for the text of `revision`, with what its file says outside the text.
pub fn revision_to_text(revision: &Revision, found: &Extraction) -> String {
    let mut out = to_text(&revision.text, found);
    if !revision.annotations.is_empty() {
        // Writing into a String cannot fail.
        let _ = heading(&mut out, "Comments and footnotes of the writer", false);
    }
    for note in &revision.annotations {
        let _ = writeln!(out, "  {}", note.text);
    }
    out
}

fn frame(out: &mut String, text: &str, found: &Extraction) -> std::fmt::Result {
    let parts = [
        ("Headline", found.article.headline),
        ("Dek", found.article.dek),
        ("Byline", found.article.byline),
        ("Dateline", found.article.dateline),
        ("Published", found.article.published),
    ];
    for (name, span) in parts {
        if let Some(span) = span {
            writeln!(out, "{name:<10} {}", line(text, span))?;
        }
    }
    for litter in &found.article.artefacts {
        writeln!(out, "{:<10} {} (left out)", "Litter", line(text, *litter))?;
    }
    let counts = [
        (found.sentences.len(), "sentence"),
        (found.claims.len(), "claim"),
        (found.quotes.len(), "quote"),
        (found.speakers.len(), "speaker"),
        (found.places.len(), "place"),
    ];
    let counts = counts.map(|(n, what)| format!("{n} {what}{}", if n == 1 { "" } else { "s" }));
    writeln!(out, "{:<10} {}", "Found", counts.join(", "))
}

fn claims(out: &mut String, text: &str, found: &Extraction) -> std::fmt::Result {
    heading(out, "Claims, most worth checking first", found.claims.is_empty())?;
    let mut order: Vec<_> = found.claims.iter().collect();
    order.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.span.cmp(&b.span)));
    for (number, claim) in order.iter().enumerate() {
        writeln!(out, "{:>5}  {}", number + 1, line(text, claim.span))?;
        let kinds: Vec<_> = claim.kinds.iter().map(|(kind, _)| kind.slug()).collect();
        let reasons: Vec<_> = claim.reasons.iter().map(|r| r.text.as_str()).collect();
        writeln!(out, "       {}: {}", kinds.join(", "), reasons.join("; "))?;
    }
    Ok(())
}

fn speakers(out: &mut String, text: &str, found: &Extraction) -> std::fmt::Result {
    heading(out, "Speakers", found.speakers.is_empty())?;
    for (index, speaker) in found.speakers.iter().enumerate() {
        let role = if speaker.role.is_empty() { String::new() } else { format!(", {}", speaker.role) };
        writeln!(out, "  {}{role}", speaker.name)?;
        for quote in found.quotes.iter().filter(|q| q.speaker == Some(SpeakerId(index))) {
            writeln!(out, "      {:<8} {}", quote.kind.slug(), line(text, quote.span))?;
        }
    }
    let open: Vec<_> = found.quotes.iter().filter(|q| q.speaker.is_none()).collect();
    if !open.is_empty() {
        writeln!(out, "  (speaker not settled)")?;
    }
    for quote in open {
        writeln!(out, "      {:<8} {}", quote.kind.slug(), line(text, quote.span))?;
    }
    Ok(())
}

fn places(out: &mut String, found: &Extraction) -> std::fmt::Result {
    heading(out, "Places", found.places.is_empty())?;
    for place in &found.places {
        let country = if place.country.is_empty() { "—" } else { &place.country };
        let times = place.mentions.len();
        writeln!(out, "  {:<28} {country:<3} {:>8.3} {:>9.3}  {times}×", place.name, place.lat, place.lon)?;
    }
    Ok(())
}

fn questions(out: &mut String, text: &str, found: &Extraction) -> std::fmt::Result {
    if !found.questions.is_empty() {
        heading(out, "Questions", false)?;
    }
    for question in &found.questions {
        writeln!(out, "  {}", question.text)?;
    }
    if !found.editorial_marks.is_empty() {
        heading(out, "Left open in the copy", false)?;
    }
    for mark in &found.editorial_marks {
        writeln!(out, "  {}", line(text, *mark))?;
    }
    Ok(())
}

fn heading(out: &mut String, words: &str, none: bool) -> std::fmt::Result {
    writeln!(out, "\n{words}{}", if none { ": none found" } else { "" })
}

/// The words of a span on one line.
fn line(text: &str, span: Span) -> String {
    span.of(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::extract;

    #[test]
    fn an_empty_article_says_that_nothing_was_found() {
        let words = to_text("", &extract(""));
        assert!(words.contains("Claims, most worth checking first: none found"));
        assert!(!words.contains("Questions"));
    }
}
