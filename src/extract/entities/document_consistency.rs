//! Makes the names of a document consistent: `Ines Vale` makes a later `Vale` a person, and an organisation stays one.

use crate::extract::{Document, Entity, EntityKind};
use crate::text::Span;
use std::collections::{BTreeMap, HashMap};

/// How often the document used a name as a person, an organisation, a place.
type Votes = [usize; 3];

/// Makes the names of one document agree with each other, and adds mentions that were missed.
pub fn unify(doc: &Document, found: &mut Vec<Entity>) {
    let mut names: HashMap<&str, Votes> = HashMap::new();
    for entity in found.iter() {
        names.entry(entity.span.of(doc.text)).or_default()[entity.kind as usize] += 1;
    }
    let surnames = surnames(doc, found);
    for entity in found.iter_mut() {
        let words = entity.span.of(doc.text);
        entity.kind = if surnames.contains_key(words) && !is_firmly_other(names.get(words)) {
            EntityKind::Person
        } else {
            names.get(words).map_or(entity.kind, |votes| majority(votes, entity.kind))
        };
    }
    add_acronyms(doc, found);
    add_missed(doc, found, &surnames);
}

/// The last words of full person names, with how often each was seen.
fn surnames<'t>(doc: &Document<'t>, found: &[Entity]) -> BTreeMap<&'t str, usize> {
    let mut surnames = BTreeMap::new();
    for entity in found.iter().filter(|e| e.kind == EntityKind::Person) {
        let words = entity.span.of(doc.text);
        let last = words.rsplit(' ').next().unwrap_or("");
        if last.len() < words.len() && last.chars().count() > 2 && last.starts_with(char::is_uppercase) {
            *surnames.entry(last).or_default() += 1;
        }
    }
    surnames
}

/// True when the document itself used the bare name as something else more often than not.
fn is_firmly_other(votes: Option<&Votes>) -> bool {
    votes.is_some_and(|v| v[1] + v[2] > 2 * v[0] + 2)
}

/// The kind with most votes; on a tie it stays what it was.
fn majority(votes: &Votes, now: EntityKind) -> EntityKind {
    let kinds = [EntityKind::Person, EntityKind::Organisation, EntityKind::Place];
    let most = votes.iter().copied().max().unwrap_or(0);
    if votes[now as usize] == most {
        return now;
    }
    kinds.into_iter().find(|&k| votes[k as usize] == most).unwrap_or(now)
}

/// `International Harvest Board (IHB)`: the letters in brackets name the same thing.
fn add_acronyms(doc: &Document, found: &mut Vec<Entity>) {
    let mut added = Vec::new();
    for (i, entity) in found.iter().enumerate() {
        let next = doc.tokens.partition_point(|t| t.span.start < entity.span.end);
        let letters = doc.word(next + 1);
        let is_acronym = doc.word(next) == "("
            && doc.word(next + 2) == ")"
            && letters.len() >= 2
            && letters.bytes().all(|b| b.is_ascii_uppercase());
        let initials =
            entity.span.of(doc.text).split([' ', '-']).filter_map(|w| w.chars().next()).filter(|c| c.is_uppercase());
        let is_taken =
            found.get(i + 1).is_some_and(|e| doc.tokens.get(next + 1).is_some_and(|t| e.span.overlaps(t.span)));
        if is_acronym && entity.kind == EntityKind::Organisation && !is_taken && initials.count() >= 2 {
            added.extend(doc.tokens.get(next + 1).map(|t| Entity { span: t.span, kind: entity.kind }));
        }
    }
    found.append(&mut added);
    found.sort_by_key(|e| e.span);
}

/// Adds mentions of known people and organisations that the recogniser missed.
fn add_missed(doc: &Document, found: &mut Vec<Entity>, surnames: &BTreeMap<&str, usize>) {
    // By first word, longest name first, so that `Ines Vale` is tried before `Ines`.
    let mut known: HashMap<&str, Vec<(&str, EntityKind)>> = HashMap::new();
    for entity in found.iter().filter(|e| e.kind != EntityKind::Place) {
        let words = entity.span.of(doc.text);
        let first = doc
            .tokens
            .get(doc.tokens.partition_point(|t| t.span.start < entity.span.start))
            .map_or("", |t| t.span.of(doc.text));
        let names = known.entry(first).or_default();
        if words.chars().count() > 2 && !names.iter().any(|n| n.0 == words) {
            names.push((words, entity.kind));
        }
    }
    for &surname in surnames.keys() {
        let names = known.entry(surname).or_default();
        if !names.iter().any(|n| n.0 == surname) {
            names.push((surname, EntityKind::Person));
        }
    }
    for names in known.values_mut() {
        names.sort_by_key(|n| (std::cmp::Reverse(n.0.len()), n.0));
    }
    let mut added: Vec<Entity> = Vec::new();
    for (i, token) in doc.tokens.iter().enumerate() {
        let Some(names) = known.get(token.span.of(doc.text)) else { continue };
        let is_free = |span: Span| {
            let next = found.partition_point(|e| e.span.end <= span.start);
            !found.get(next).is_some_and(|e| e.span.overlaps(span))
                && !added.last().is_some_and(|e| e.span.overlaps(span))
        };
        let hit = names
            .iter()
            .map(|&(words, kind)| (Span::new(token.span.start, token.span.start + words.len()), words, kind))
            .find(|&(span, words, _)| {
                span.of(doc.text) == words && is_free(span) && ends_token(doc, i, span) && is_bare(doc, i, span)
            });
        added.extend(hit.map(|(span, _, kind)| Entity { span, kind }));
    }
    found.append(&mut added);
    found.sort_by_key(|e| e.span);
}

fn ends_token(doc: &Document, from: usize, span: Span) -> bool {
    doc.tokens.iter().skip(from).find(|t| t.span.end >= span.end).is_some_and(|t| t.span.end == span.end)
}

/// True when no capitalised word is right after it: `Vale` in `Vale Street` is not the person.
fn is_bare(doc: &Document, from: usize, span: Span) -> bool {
    let next = doc.tokens.partition_point(|t| t.span.start < span.end);
    let is_name =
        |i: usize| doc.tags.get(i).is_some_and(|t| t.is_proper()) && doc.word(i).starts_with(char::is_uppercase);
    doc.tags.get(from).is_some_and(|t| t.is_noun()) && !is_name(next)
}
