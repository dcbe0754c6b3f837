//! Titles with their holder: `Transport Minister` before `Oda Venn`, `Oda Venn, the transport minister`; the value is
//! the holder.

use super::lexicon::WordClass;
use super::tokenized::{SentenceCursor, TokenizedText, point};
use crate::extract::models::Tag;
use crate::extract::{Entity, EntityKind, Point, PointKind};
use crate::text::Span;

/// Every title next to the name of a person.
pub fn find(tokenized: &TokenizedText, entities: &[Entity]) -> Vec<Point> {
    let mut people: Vec<Span> = entities.iter().filter(|e| e.kind == EntityKind::Person).map(|e| e.span).collect();
    people.sort();
    let mut titles = Vec::new();
    let mut last = 0;
    for &name in &people {
        titles.extend(titles_of(tokenized, name, last));
        last = name.end;
    }
    titles
}

/// The titles before and behind `name`; the person before it ends at `last`.
fn titles_of(tokenized: &TokenizedText, name: Span, last: usize) -> Vec<Point> {
    let Some(cursor) = tokenized.doc.sentence_at(name.start).map(|s| tokenized.sentence(s)) else { return Vec::new() };
    let (first, next) = (cursor.token_at(name.start), cursor.token_at(name.end));
    let holder = name.of(tokenized.doc.text);
    let spans = [title_before(&cursor, first, cursor.token_at(last)), title_after(&cursor, next)];
    spans.into_iter().flatten().map(|span| point(span, PointKind::Title, holder)).collect()
}

/// The title right before a name: words in capitals, the nouns and adjectives that lead to them and what links them,
/// with a title among them; never reaching into the name before (`least`).
fn title_before(cursor: &SentenceCursor, name: usize, least: usize) -> Option<Span> {
    let mut start = name;
    while start > cursor.first.max(least) && name - start < 9 {
        let k = start - 1;
        let is_link = cursor.is_any(k, &["of", "to", "the", "for", "and", "-", "–", "’s", "'s", "'", "’", "s"]);
        let is_title_word = cursor.has_class(k, WordClass::TITLE) && !cursor.has_class(k, WordClass::CARDINAL);
        let is_modifier = cursor.is_any(k, &["former", "acting", "deputy", "then"])
            || start < name && matches!(cursor.tag(k), Tag::Jj | Tag::Nn) && !cursor.is_capitalised(start);
        let day = cursor.has_class(k, WordClass::WEEKDAY | WordClass::MONTH);
        let verb = cursor.tag(k).is_verb() || cursor.tag(k) == Tag::To && cursor.is_capitalised(k);
        if day || verb || !(cursor.is_capitalised(k) || is_link && start < name || is_title_word || is_modifier) {
            break;
        }
        start = k;
    }
    let can_begin = |k: usize| {
        cursor.is_capitalised(k)
            || cursor.has_class(k, WordClass::TITLE)
            || matches!(cursor.tag(k), Tag::Jj | Tag::Nn)
            || cursor.is(k, "former")
    };
    let is_boundary = |k: usize| {
        matches!(cursor.tag(k), Tag::Cc | Tag::In | Tag::Rb | Tag::Wrb | Tag::Dt | Tag::Prp)
            && !cursor.has_class(k, WordClass::TITLE)
    };
    while start < name && (is_boundary(start) || !can_begin(start)) {
        start += 1;
    }
    let honorific = |k: usize| cursor.is_any(k, &["mr", "mrs", "ms", "mr.", "mrs.", "ms."]);
    let titled = (start..name).any(|k| is_title(cursor, k) && !honorific(k));
    titled.then(|| cursor.span_of(start, name))
}

fn is_title(cursor: &SentenceCursor, k: usize) -> bool {
    cursor.has_class(k, WordClass::TITLE)
        && !cursor.is_any(k, &["private", "general", "head", "major", "whip", "father", "sister", "principal"])
        || cursor.is_any(k, &["general"]) && cursor.is_capitalised(k)
}

/// The title after a name and a comma: `, the transport minister,`, `, president of the Lighthouse Trust`.
fn title_after(cursor: &SentenceCursor, next: usize) -> Option<Span> {
    if cursor.word(next) != "," {
        return None;
    }
    let from =
        if cursor.is_any(next + 1, &["the", "a", "an", "its", "their", "then", "who"]) { next + 2 } else { next + 1 };
    if cursor.is(next + 1, "who") || !cursor.word(from).starts_with(char::is_alphabetic) {
        return None;
    }
    let mut end = from;
    while end < from + 16
        && cursor.word(end).starts_with(|c: char| c.is_alphanumeric() || c == '-' || c == '’' || c == '\'')
    {
        if cursor.has_class(end, WordClass::SAY)
            || cursor.is_any(
                end,
                &["was", "is", "has", "had", "were", "who", "whose", "which", "that", "and", "but", "will", "would"],
            )
        {
            break;
        }
        end += 1;
    }
    let noun = (from..end.min(from + 6)).find(|&k| is_title(cursor, k))?;
    // A verb before the noun means that it is not an apposition: "Venn, meeting the minister".
    let plain = (from..noun).all(|k| !cursor.lower(k).ends_with("ing") && !cursor.lower(k).ends_with("ed"));
    let closed =
        matches!(cursor.word(end), "," | "." | ";" | ")" | "" | "”" | "\"") || cursor.has_class(end, WordClass::SAY);
    let closed = closed || cursor.is_any(end, &["who", "whose", "which", "that"]);
    (plain && closed && end > from).then(|| cursor.span_of(from, end))
}
