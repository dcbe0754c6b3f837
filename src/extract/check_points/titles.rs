//! Titles with their holder: `Transport Minister` before `Oda Venn`, `Oda Venn, the transport minister`; the value is the holder.

use super::lexicon::Class;
use super::tokenized::{Line, Page, point};
use crate::extract::models::Tag;
use crate::extract::{EntityKind, Extraction, Point, PointKind};
use crate::text::Span;

/// Every title that stands beside the name of a person.
pub fn find(page: &Page, found: &Extraction) -> Vec<Point> {
    let mut people: Vec<Span> =
        found.entities.iter().filter(|e| e.kind == EntityKind::Person).map(|e| e.span).collect();
    people.sort();
    let mut titles = Vec::new();
    let mut last = 0;
    for &name in &people {
        titles.extend(beside(page, name, last));
        last = name.end;
    }
    titles
}

/// The titles before and behind `name`; the person before it ends at `last`.
fn beside(page: &Page, name: Span, last: usize) -> Vec<Point> {
    let Some(line) = page.doc.sentence_at(name.start).map(|s| page.line(s)) else { return Vec::new() };
    let (first, next) = (line.after(name.start), line.after(name.end));
    let holder = name.of(page.doc.text);
    let spans = [before(&line, first, line.after(last)), behind(&line, next)];
    spans.into_iter().flatten().map(|span| point(span, PointKind::Title, holder)).collect()
}

/// The title right before a name: words in capitals, the nouns and adjectives that lead to them and what links them,
/// with a title among them; never reaching into the name before (`least`).
fn before(line: &Line, name: usize, least: usize) -> Option<Span> {
    let mut start = name;
    while start > line.first.max(least) && name - start < 9 {
        let k = start - 1;
        let links = line.any(k, &["of", "to", "the", "for", "and", "-", "–", "’s", "'s", "'", "’", "s"]);
        let worded = line.has(k, Class::TITLE) && !line.has(k, Class::CARDINAL);
        let leads = line.any(k, &["former", "acting", "deputy", "then"])
            || start < name && matches!(line.tag(k), Tag::Jj | Tag::Nn) && !line.capital(start);
        let day = line.has(k, Class::WEEKDAY.and(Class::MONTH));
        let verb = line.tag(k).is_verb() || line.tag(k) == Tag::To && line.capital(k);
        if day || verb || !(line.capital(k) || links && start < name || worded || leads) {
            break;
        }
        start = k;
    }
    let opens = |k: usize| {
        line.capital(k) || line.has(k, Class::TITLE) || matches!(line.tag(k), Tag::Jj | Tag::Nn) || line.is(k, "former")
    };
    let turn = |k: usize| {
        matches!(line.tag(k), Tag::Cc | Tag::In | Tag::Rb | Tag::Wrb | Tag::Dt | Tag::Prp) && !line.has(k, Class::TITLE)
    };
    while start < name && (turn(start) || !opens(start)) {
        start += 1;
    }
    let honorific = |k: usize| line.any(k, &["mr", "mrs", "ms", "mr.", "mrs.", "ms."]);
    let titled = (start..name).any(|k| is_title(line, k) && !honorific(k));
    titled.then(|| line.over(start, name))
}

fn is_title(line: &Line, k: usize) -> bool {
    line.has(k, Class::TITLE)
        && !line.any(k, &["private", "general", "head", "major", "whip", "father", "sister", "principal"])
        || line.any(k, &["general"]) && line.capital(k)
}

/// The title after a name and a comma: `, the transport minister,`, `, president of the Lighthouse Trust`.
fn behind(line: &Line, next: usize) -> Option<Span> {
    if line.word(next) != "," {
        return None;
    }
    let from = if line.any(next + 1, &["the", "a", "an", "its", "their", "then", "who"]) { next + 2 } else { next + 1 };
    if line.is(next + 1, "who") || !line.word(from).starts_with(char::is_alphabetic) {
        return None;
    }
    let mut end = from;
    while end < from + 16
        && line.word(end).starts_with(|c: char| c.is_alphanumeric() || c == '-' || c == '’' || c == '\'')
    {
        if line.has(end, Class::SAY)
            || line.any(
                end,
                &["was", "is", "has", "had", "were", "who", "whose", "which", "that", "and", "but", "will", "would"],
            )
        {
            break;
        }
        end += 1;
    }
    let noun = (from..end.min(from + 6)).find(|&k| is_title(line, k))?;
    // A verb before the noun means that this is no apposition: "Venn, meeting the minister".
    let plain = (from..noun).all(|k| !line.low(k).ends_with("ing") && !line.low(k).ends_with("ed"));
    let closed = matches!(line.word(end), "," | "." | ";" | ")" | "" | "”" | "\"") || line.has(end, Class::SAY);
    let closed = closed || line.any(end, &["who", "whose", "which", "that"]);
    (plain && closed && end > from).then(|| line.over(from, end))
}
