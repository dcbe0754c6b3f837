//! Titles with their holder: `Transport Minister` before `Oda Venn`, `Oda Venn, the transport minister`; the value is the holder.

use super::lexicon::Class;
use super::line::{Line, Page, point};
use crate::extract::{EntityKind, Extraction, Point, PointKind};
use crate::text::Span;

/// Every title that stands beside the name of a person.
pub fn find(page: &Page, found: &Extraction) -> Vec<Point> {
    let people = found.entities.iter().filter(|e| e.kind == EntityKind::Person);
    people.flat_map(|e| beside(page, e.span)).collect()
}

fn beside(page: &Page, name: Span) -> Vec<Point> {
    let Some(line) = page.doc.sentence_at(name.start).map(|s| page.line(s)) else { return Vec::new() };
    let (first, next) = (line.after(name.start), line.after(name.end));
    let holder = name.of(page.doc.text);
    [before(&line, first), behind(&line, next)]
        .into_iter()
        .flatten()
        .map(|span| point(span, PointKind::Title, holder))
        .collect()
}

/// The title right before a name: words in capitals and what links them, with a title among them.
fn before(line: &Line, name: usize) -> Option<Span> {
    let mut start = name;
    while start > line.first && name - start < 9 {
        let k = start - 1;
        let links = line.any(k, &["of", "to", "the", "for", "and", "-", "–", "’s", "'s", "'", "’", "s"]);
        let worded = line.has(k, Class::TITLE) && !line.has(k, Class::CARDINAL);
        if !(line.capital(k) || links && start < name || worded || line.any(k, &["former", "acting", "deputy", "then"]))
        {
            break;
        }
        start = k;
    }
    while start < name
        && (!line.capital(start) && !line.has(start, Class::TITLE) && !line.any(start, &["former", "acting", "deputy"]))
    {
        start += 1;
    }
    let lone = |k: usize| line.any(k, &["mr", "mrs", "ms", "mr.", "mrs.", "ms."]);
    let titled = (start..name).any(|k| is_title(line, k) && !lone(k));
    // "Trump" before "Zelensky" is a name of its own; a title begins with what leads to its noun.
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
    if line.is(next + 1, "who") {
        return None;
    }
    let mut end = from;
    while end < from + 10
        && line.word(end).starts_with(|c: char| c.is_alphanumeric() || c == '-' || c == '’' || c == '\'')
    {
        if line.has(end, Class::SAY)
            || line.any(end, &["was", "is", "has", "had", "were", "who", "and", "but", "will", "would"])
        {
            break;
        }
        end += 1;
    }
    let noun = (from..end.min(from + 6)).find(|&k| is_title(line, k))?;
    // A verb before the noun means that this is no apposition: "Venn, meeting the minister".
    let plain = (from..noun).all(|k| !line.low(k).ends_with("ing") && !line.low(k).ends_with("ed"));
    let closed = matches!(line.word(end), "," | "." | ";" | ")" | "" | "”" | "\"") || line.has(end, Class::SAY);
    (plain && closed && end > from).then(|| line.over(from, end))
}
