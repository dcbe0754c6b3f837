//! Names and roles that explain each other across a comma: `its chairwoman, Moira Keane,` and `Callum Baird, 52, the
//! operator’s chief executive`.

use super::mention::{Naming, strip_article};
use super::titles;
use crate::extract::models::Tag;
use crate::extract::{Document, Entity, EntityKind, SpeakerKind};
use crate::text::Span;

/// Longest role after a name, in tokens.
const LONGEST: usize = 14;

fn tag(doc: &Document, at: usize) -> Tag {
    doc.tags.get(at).copied().unwrap_or(Tag::Xx)
}

fn words(doc: &Document, from: usize, to: usize) -> Span {
    let span = |i: usize| doc.tokens.get(i).map(|t| t.span);
    match (span(from), to.checked_sub(1).and_then(span)) {
        (Some(first), Some(last)) if from < to => first.join(last),
        _ => Span::default(),
    }
}

/// The words without a determiner or a possessive in front.
fn bare_role(role: &str) -> &str {
    let role = strip_article(role);
    let (first, rest) = role.split_once(' ').unwrap_or(("", role));
    const OWNERS: [&str; 6] = ["its", "his", "her", "their", "our", "my"];
    if OWNERS.iter().any(|o| o.eq_ignore_ascii_case(first)) { rest } else { role }
}

/// The name that follows a noun phrase: `its operator, Norlink`.
pub fn name_after(doc: &Document, entities: &[Entity], span: Span, head: Span) -> Option<Naming> {
    let tokens = doc.tokens_in(span);
    let comma = tokens.end;
    let singular = doc.tokens_in(head).last().is_some_and(|i| tag(doc, i) == Tag::Nn);
    let led = matches!(tag(doc, tokens.start), Tag::Dt | Tag::PrpS);
    if doc.word(comma) != "," || !singular || !led {
        return None;
    }
    let start = doc.tokens.get(comma + 1)?.span.start;
    let named = entities.get(entities.partition_point(|e| e.span.start < start))?;
    if named.span.start != start || named.kind == EntityKind::Place {
        return None;
    }
    // Only the name is between the commas: `the mayor, Ada Byrne and two others` is a list.
    let after = doc.tokens_in(named.span).end;
    let closes = matches!(tag(doc, after), Tag::Comma | Tag::Stop | Tag::CloseBracket | Tag::Colon)
        || doc.sentence_at(start) != doc.tokens.get(after).and_then(|t| doc.sentence_at(t.span.start))
        || tag(doc, after) == Tag::CloseQuote;
    if !closes || matches!(doc.word(after + 1), "and" | "or") && doc.word(after) == "," {
        return None;
    }
    let kind = match titles::kind_of_noun(head.of(doc.text), false) {
        SpeakerKind::Organisation => SpeakerKind::Organisation,
        _ if named.kind == EntityKind::Organisation => SpeakerKind::Organisation,
        _ => SpeakerKind::Person,
    };
    let phrase = span.of(doc.text);
    let (owner, role) = phrase.rsplit_once("’s ").or_else(|| phrase.rsplit_once("'s ")).unwrap_or(("", phrase));
    Some(Naming::Name {
        name: named.span,
        role: bare_role(role).to_owned(),
        affiliation: strip_article(owner).to_owned(),
        kind,
    })
}

/// The role that follows a name: `Callum Baird, 52, the operator’s chief executive, said`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apposition {
    /// The role: `chief executive`.
    pub role: String,
    /// Whose role it is: `operator`.
    pub affiliation: String,
    /// The kind of speaker that the role’s noun describes.
    pub kind: SpeakerKind,
}

/// The role between commas after `name`.
pub fn role_after(doc: &Document, name: Span) -> Option<Apposition> {
    let comma = doc.tokens_in(name).end;
    if doc.word(comma) != "," {
        return None;
    }
    let aged = tag(doc, comma + 1) == Tag::Cd && doc.word(comma + 2) == ",";
    let start = comma + if aged { 3 } else { 1 };
    let led = matches!(tag(doc, start), Tag::Dt | Tag::PrpS | Tag::Nn | Tag::Jj | Tag::Nnp);
    let end = (start..start + LONGEST)
        .find(|&i| matches!(tag(doc, i), Tag::Comma | Tag::Stop | Tag::Colon) || doc.word(i) == "who")?;
    let inside = || start..end;
    let whole = inside().all(|i| {
        let tag = tag(doc, i);
        tag.is_noun()
            || matches!(tag, Tag::Dt | Tag::PrpS | Tag::Jj | Tag::Pos | Tag::In | Tag::Cc | Tag::Cd | Tag::Hyph)
    });
    // `Baird, the mayor, and the clerk` is a list.
    if !led || !whole || doc.word(end) == "," && matches!(doc.word(end + 1), "and" | "or") {
        return None;
    }
    let stop = inside().find(|&i| matches!(tag(doc, i), Tag::In | Tag::Cc)).unwrap_or(end);
    let head = stop.checked_sub(1).filter(|&h| h >= start && tag(doc, h) == Tag::Nn)?;
    let owner = (start..stop).rposition(|i| tag(doc, i) == Tag::Pos).map(|p| start + p);
    let role = words(doc, owner.map_or(start, |o| o + 1), end).of(doc.text);
    let affiliation = owner.map(|o| words(doc, start, o).of(doc.text)).unwrap_or_default();
    Some(Apposition {
        role: bare_role(role).to_owned(),
        affiliation: strip_article(affiliation).to_owned(),
        kind: titles::kind_of_noun(doc.word(head), false),
    })
}

#[cfg(test)]
mod tests {
    use crate::extract::{Speaker, SpeakerKind, extract};

    fn speaker(text: &str, name: &str) -> Speaker {
        extract(text).speakers.into_iter().find(|s| s.name == name).unwrap()
    }

    #[test]
    fn a_noun_and_the_name_after_it_are_one_voice() {
        let text =
            "The choir lost its hall. Its director, Paula Renner, said the roof leaked. “We sang outside,” she said.";
        let renner = speaker(text, "Paula Renner");
        assert_eq!(renner.role, "director");
        assert_eq!(renner.mentions.len(), 3, "{renner:?}");
        assert_eq!(extract(text).speakers.len(), 1);
    }

    #[test]
    fn a_name_and_the_role_after_it() {
        let text = "“It floats,” said Ivo Tarn, 61, the yard’s head carpenter. Tarn said it would float for years.";
        let tarn = speaker(text, "Ivo Tarn");
        assert_eq!((tarn.role.as_str(), tarn.affiliation.as_str()), ("head carpenter", "yard"));
    }

    #[test]
    fn a_role_tells_an_organisation() {
        let text = "“It floats,” Ivo Tarn told Havnebladet, a local newspaper.";
        let found = extract(text);
        assert!(found.speakers.iter().all(|s| s.name != "Havnebladet" || s.kind == SpeakerKind::Organisation));
    }

    #[test]
    fn a_list_is_no_apposition() {
        let text = "The mayor, Paula Renner and two guests said the roof leaked.";
        assert!(extract(text).speakers.iter().all(|s| s.role != "mayor"));
    }
}
