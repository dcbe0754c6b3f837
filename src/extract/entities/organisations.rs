//! Organisations that the context shows: `the Port Ellery Dockers’ Union` is one name, `the operator Norvane` is a
//! company, and so is `Norvane` in `Norvane said it would appeal`.

use super::lists;
use crate::extract::models::Tag;
use crate::extract::{Document, Entity, EntityKind};
use crate::text::Span;
use std::collections::BTreeSet;
use std::ops::Range;

/// Corrects the names of a document, sentence by sentence. A name that is an organisation once is one in every other
/// mention.
pub fn correct(doc: &Document, found: &mut Vec<Entity>) {
    let mut organisations: BTreeSet<&str> = BTreeSet::new();
    for sentence in &doc.sentences {
        for at in sentence.tokens.clone() {
            let range =
                membership_body(doc, &sentence.tokens, at).or_else(|| business_name(doc, found, &sentence.tokens, at));
            if let Some(span) = range.and_then(|r| span(doc, r)) {
                replace(found, span);
                organisations.insert(span.of(doc.text));
            }
        }
    }
    for entity in
        found.iter_mut().filter(|e| e.kind == EntityKind::Person && organisations.contains(e.span.of(doc.text)))
    {
        entity.kind = EntityKind::Organisation;
    }
}

fn span(doc: &Document, range: Range<usize>) -> Option<Span> {
    let tokens = doc.tokens.get(range)?;
    Some(tokens.first()?.span.join(tokens.last()?.span))
}

/// Makes the words of `span` one organisation, in place of other names there.
fn replace(found: &mut Vec<Entity>, span: Span) {
    let first = found.partition_point(|e| e.span.end <= span.start);
    let last = found.partition_point(|e| e.span.start < span.end);
    found.splice(first..last.max(first), [Entity { span, kind: EntityKind::Organisation }]);
}

fn capital(doc: &Document, at: usize) -> bool {
    doc.word(at).starts_with(char::is_uppercase) && doc.tags.get(at).is_some_and(|t| t.is_noun() || t.is_adjective())
}

/// `Port Ellery Dockers’ Union`: an organisation named after its members; the apostrophe is at `at`.
fn membership_body(doc: &Document, sentence: &Range<usize>, at: usize) -> Option<Range<usize>> {
    const PEOPLE: [&str; 10] = ["men", "women", "children", "people", "ers", "ors", "ists", "ants", "ents", "ees"];
    if doc.tags.get(at) != Some(&Tag::Pos) {
        return None;
    }
    let owner = at.checked_sub(1).filter(|&o| o >= sentence.start && capital(doc, o))?;
    let many = matches!(doc.word(at), "'" | "’");
    let (word, last) = (doc.word(owner), at + 1);
    let people = PEOPLE.iter().any(|end| word.ends_with(end)) && (many || !word.ends_with('s'));
    let run = (last..sentence.end).take_while(|&i| capital(doc, i)).take(4);
    let end = run.filter(|&i| lists::is_body(doc.word(i))).last()? + 1;
    let mut start = owner;
    while start > sentence.start && capital(doc, start - 1) {
        start -= 1;
    }
    people.then_some(start..end)
}

/// `the operator Norvane`; `Norvane said it would`: a single name that must be a company or the like.
fn business_name(doc: &Document, found: &[Entity], sentence: &Range<usize>, at: usize) -> Option<Range<usize>> {
    const BUSINESS_NOUNS: [&str; 26] = [
        "agency",
        "airline",
        "bank",
        "brand",
        "brewer",
        "broadcaster",
        "builder",
        "carrier",
        "chain",
        "charity",
        "company",
        "developer",
        "firm",
        "giant",
        "group",
        "insurer",
        "lender",
        "maker",
        "manufacturer",
        "newspaper",
        "operator",
        "publisher",
        "retailer",
        "start-up",
        "startup",
        "supplier",
    ];
    let name = doc.word(at);
    let proper = doc.tags.get(at).is_some_and(|t| t.is_proper()) && name.chars().count() > 2;
    if !proper || !name.starts_with(char::is_uppercase) {
        return None;
    }
    let place = doc.tokens.get(at)?.span;
    let taken = found.get(found.partition_point(|e| e.span.end <= place.start)).filter(|e| e.span.overlaps(place));
    let alone = taken.is_none_or(|e| e.span == place && e.kind != EntityKind::Place);
    let before = at.checked_sub(1).filter(|&b| b >= sentence.start);
    let free = alone && !capital(doc, at + 1) && !before.is_some_and(|b| capital(doc, b));
    // `the operator Norvane`, `its operator, Norvane`
    let comma = before.filter(|&b| doc.word(b) == ",").and_then(|b| b.checked_sub(1)).filter(|&b| b > sentence.start);
    let traded = comma.or(before).is_some_and(|b| BUSINESS_NOUNS.contains(&doc.word(b)));
    // A person who says something of a thing just named says `it` too, but then somebody was named in full.
    let is_it = taken.is_some()
        && doc.tags.get(at + 1).is_some_and(|t| matches!(t, Tag::Vbd | Tag::Vbz))
        && lists::is_speech(doc.word(at + 1))
        && matches!(doc.word(at + 2), "it" | "its");
    let full =
        |e: &Entity| e.kind == EntityKind::Person && e.span.len() > place.len() && e.span.of(doc.text).ends_with(name);
    let is_business = free && (traded || is_it && !found.iter().any(full)) && !lists::is_given_name(name);
    is_business.then_some(at..at + 1)
}

#[cfg(test)]
mod tests {
    use super::super::find;
    use super::*;

    fn bodies(text: &str) -> Vec<&str> {
        let found = find(&Document::read(text));
        found.iter().filter(|e| e.kind == EntityKind::Organisation).map(|e| e.span.of(text)).collect()
    }

    #[test]
    fn members_belong_to_the_name_of_their_body() {
        assert_eq!(bodies("The Port Ellery Dockers’ Union refused the offer."), ["Port Ellery Dockers’ Union"]);
        assert_eq!(bodies("She leads the Northern Fishermen's Association."), ["Northern Fishermen's Association"]);
        assert!(!bodies("She met Germany's Parliament on Monday.").contains(&"Germany's Parliament"));
    }

    #[test]
    fn traders_are_told_by_their_surroundings() {
        assert_eq!(bodies("The Danish operator Norvane lent twelve divers."), ["Norvane"]);
        assert_eq!(bodies("Norvane said it would appeal."), ["Norvane"]);
        assert_eq!(
            bodies("That is “enough”, according to its operator, Norvane. Norvane lent divers."),
            ["Norvane"; 2]
        );
        assert_eq!(bodies("Mr. Edda Norvane rose. Norvane said it was late."), [""; 0]);
    }
}
