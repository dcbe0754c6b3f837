//! The parts of the words that name a speaker: in `Russian President Ivan Orlov` the name is `Ivan Orlov` and the role
//! `Russian President`; `a spokesman for the ministry` has no name; `she` is a pronoun.

use super::titles::{self, Gender};
use crate::extract::models::Tag;
use crate::extract::{Document, Entity, EntityKind, SpeakerKind};
use crate::text::Span;
use std::ops::Range;

/// How a speaker is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Naming {
    /// By name.
    Name {
        /// The name without titles.
        name: Span,
        /// The title or role before or after it: `Russian President`.
        role: String,
        /// Whose the role is: `Quill` in `Quill’s lawyer Ada Byrne`.
        affiliation: String,
        /// What it names.
        kind: SpeakerKind,
    },
    /// By a noun: `the Russian leader`, `officials in Bern`.
    Noun {
        /// The head noun.
        head: Span,
        /// True for `the`, `this`, `his`.
        definite: bool,
        /// The kind of speaker.
        kind: SpeakerKind,
    },
    /// `he` or `she`.
    Pronoun {
        /// The gender that it shows.
        gender: Gender,
    },
    /// `they`.
    They,
    /// `both`, with no noun: the two who were named last.
    Both,
    /// `I`, `we`, `it`, `who` and the like: not resolved.
    Open,
}

/// Reads the words at `span`.
pub fn read(doc: &Document, entities: &[Entity], span: Span) -> Naming {
    let tokens = doc.tokens_in(span);
    let core = core(doc, tokens.clone());
    let word = |i: usize| doc.word(i);
    if core.len() == 1 {
        match word(core.start).to_lowercase().as_str() {
            "he" | "him" => return Naming::Pronoun { gender: Gender::Man },
            "she" | "her" => return Naming::Pronoun { gender: Gender::Woman },
            "they" | "them" => return Naming::They,
            "i" | "we" | "it" | "you" | "who" | "which" | "that" | "one" | "there" | "what" => return Naming::Open,
            _ => {}
        }
    }
    let tag = |i: usize| doc.tags.get(i).copied().unwrap_or(Tag::Xx);
    if let Some(named) = person_within(doc, entities, span) {
        return named;
    }
    let Some(last) = core.clone().rev().find(|&i| tag(i).is_noun()) else { return bare(doc, core) };
    if !tag(last).is_proper() || titles::is_title(word(last)) {
        let definite = word(core.start).eq_ignore_ascii_case("the")
            || tag(core.start) == Tag::PrpS
            || word(core.start).eq_ignore_ascii_case("this");
        let plural = tag(last) == Tag::Nns;
        return Naming::Noun { head: span_at(doc, last), definite, kind: titles::kind_of_noun(word(last), plural) };
    }
    named(doc, entities, core, last)
}

/// The person that the recogniser found in a phrase, when the phrase ends with them: `Russian Ambassador to the US Ivan
/// Orlov`.
fn person_within(doc: &Document, entities: &[Entity], span: Span) -> Option<Naming> {
    let next = entities.partition_point(|e| e.span.end <= span.start);
    let inside = entities.get(next..)?.iter().take_while(|e| e.span.start < span.end);
    let entity = inside.filter(|e| e.kind == EntityKind::Person && e.span.end <= span.end).last()?;
    let name = without_titles(doc, entity.span);
    let rest = Span::new(entity.span.end, span.end).of(doc.text);
    if !rest.is_empty() && !rest.starts_with([',', '(', ' ']) || rest.starts_with("’s") || rest.starts_with("'s") {
        return None;
    }
    let heads_on = rest.split_whitespace().next().is_some_and(|w| {
        w.starts_with(char::is_alphabetic) && !matches!(w, "of" | "from" | "in" | "at" | "who" | "and")
    });
    if heads_on || name.is_empty() {
        return None;
    }
    let before = Span::new(span.start, name.start).of(doc.text).trim();
    let (affiliation, role) = before.rsplit_once("’s").or_else(|| before.rsplit_once("'s")).unwrap_or(("", before));
    let role = strip_article(role.trim()).trim_end_matches(',').to_owned();
    Some(Naming::Name { name, role, affiliation: affiliation.trim().to_owned(), kind: SpeakerKind::Person })
}

/// What `who` or `which` refers to: the phrase right before it, `Mayor Ines Vale` in `Mayor Ines Vale, who`.
pub fn antecedent(doc: &Document, entities: &[Entity], relative: Span) -> Option<Span> {
    let at = doc.tokens_in(relative).start;
    let tag = |i: usize| doc.tags.get(i).copied().unwrap_or(Tag::Xx);
    let alone = matches!(tag(at), Tag::Wp | Tag::Wdt) && relative == span_at(doc, at);
    if !alone || !matches!(doc.word(at), "who" | "which" | "that") {
        return None;
    }
    let first = doc.sentences.get(doc.sentence_at(relative.start)?)?.tokens.start;
    let end = if doc.word(at.checked_sub(1)?) == "," { at - 1 } else { at };
    let person = entities.iter().find(|e| e.span.end == span_at(doc, end.wrapping_sub(1)).end);
    let mut start = person.map_or(end, |e| doc.tokens_in(e.span).start);
    while start > first && (tag(start - 1).is_noun() || matches!(tag(start - 1), Tag::Jj | Tag::Cd | Tag::Pos)) {
        start -= 1;
    }
    if start > first && matches!(tag(start - 1), Tag::Dt | Tag::PrpS) {
        start -= 1;
    }
    (start < end && tag(end - 1).is_noun()).then(|| span_at(doc, start).join(span_at(doc, end - 1)))
}

/// A name without its titles: `Donna Quill` in `US President Donna Quill`.
pub fn without_titles(doc: &Document, name: Span) -> Span {
    let tokens = doc.tokens_in(name);
    let last = tokens.end.saturating_sub(1);
    let title = tokens.clone().rev().find(|&i| i < last && titles::is_title(doc.word(i)));
    title.map_or(name, |t| Span::new(span_at(doc, t + 1).start, name.end))
}

/// The part before any preposition, comma or relative clause.
fn core(doc: &Document, tokens: Range<usize>) -> Range<usize> {
    let stop = tokens.clone().skip(1).find(|&i| {
        let tag = doc.tags.get(i).copied().unwrap_or(Tag::Xx);
        matches!(tag, Tag::In | Tag::To | Tag::Comma | Tag::Wp | Tag::Wdt | Tag::OpenBracket | Tag::Colon)
    });
    tokens.start..stop.unwrap_or(tokens.end)
}

fn span_at(doc: &Document, token: usize) -> Span {
    doc.tokens.get(token).map(|t| t.span).unwrap_or_default()
}

/// `both` is a pair; any other phrase without a noun is not resolved.
fn bare(doc: &Document, core: Range<usize>) -> Naming {
    let both = core.len() == 1 && doc.word(core.start).eq_ignore_ascii_case("both");
    if both { Naming::Both } else { Naming::Open }
}

/// A phrase that ends in a proper noun.
fn named(doc: &Document, entities: &[Entity], core: Range<usize>, last: usize) -> Naming {
    let proper = |i: usize| {
        doc.tags.get(i).is_some_and(|t| t.is_proper())
            || matches!(doc.word(i), "-" | "al" | "bin" | "de" | "van" | "von")
    };
    let end = span_at(doc, last).end;
    let entity = entity_ending(entities, end);
    let mut start = last;
    match entity {
        Some((span, _)) => {
            while start > core.start && span.start < span_at(doc, start).start {
                start -= 1;
            }
        }
        None => {
            while start > core.start && proper(start - 1) && !titles::is_title(doc.word(start - 1)) {
                start -= 1;
            }
        }
    }
    let name = Span::new(span_at(doc, start).start, end);
    let before: Vec<usize> = (core.start..start).collect();
    let owner = before.iter().rposition(|&i| doc.tags.get(i) == Some(&Tag::Pos));
    let words = |from: usize, to: usize| match (before.get(from), to.checked_sub(1).and_then(|l| before.get(l))) {
        (Some(&a), Some(&b)) if from < to => {
            Span::new(span_at(doc, a).start, span_at(doc, b).end).of(doc.text).to_owned()
        }
        _ => String::new(),
    };
    let affiliation = owner.map(|o| words(0, o)).unwrap_or_default();
    let role = strip_article(&words(owner.map_or(0, |o| o + 1), before.len())).to_owned();
    let text = name.of(doc.text);
    let the = before.iter().any(|&i| doc.tags.get(i) == Some(&Tag::Dt)) && role.is_empty();
    let kind = match entity {
        Some((_, EntityKind::Person)) => SpeakerKind::Person,
        Some(_) => SpeakerKind::Organisation,
        None if titles::is_organisation_name(text) || the => SpeakerKind::Organisation,
        None => SpeakerKind::Person,
    };
    Naming::Name { name, role, affiliation, kind }
}

fn entity_ending(entities: &[Entity], end: usize) -> Option<(Span, EntityKind)> {
    let next = entities.partition_point(|e| e.span.end < end);
    entities.get(next).filter(|e| e.span.end == end).map(|e| (e.span, e.kind))
}

/// True when the words name an organisation, so that speech can have come by way of it: `TASS`, `the Harbour Times`.
pub fn is_channel(doc: &Document, entities: &[Entity], span: Span) -> bool {
    let next = entities.partition_point(|e| e.span.end <= span.start);
    let kind = entities.get(next).filter(|e| e.span.overlaps(span)).map(|e| e.kind);
    kind == Some(EntityKind::Organisation)
        || kind.is_none() && titles::is_organisation_name(span.of(doc.text))
        || kind == Some(EntityKind::Place) && titles::is_organisation_name(span.of(doc.text))
}

/// The words without `the`, `a`, `an` in front.
pub fn strip_article(words: &str) -> &str {
    ["the ", "The ", "a ", "A ", "an ", "An "].iter().find_map(|a| words.strip_prefix(a)).unwrap_or(words)
}
