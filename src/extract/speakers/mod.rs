//! The speaker register: names, titles and aliases merged; pronouns resolved or left open.
//!
//! ```text
//! titles         titles and roles around names, and the kind of speaker that a noun describes
//! mention        the parts of the words that name a speaker
//! apposition     names and roles that explain each other across a comma
//! register       one entry per speaker
//! pronouns       who “he” and “she” refer to
//! similar_names  names that may be two spellings of one
//! ```

mod apposition;
mod mention;
mod pronouns;
mod register;
mod similar_names;
mod titles;

pub use similar_names::similar_names;

use super::models::Tag;
use super::places::prominence::{Prominence, prominence_of};
use super::quotes::Speech;
use super::{Document, Entity, EntityKind, Quote, QuoteKind, Speaker, SpeakerId, SpeakerKind};
use crate::text::Span;
use mention::Naming;
use pronouns::GrammaticalRole;
use std::collections::HashMap;

/// Turns speech into quotes with speakers, and names everyone who speaks or is named.
pub fn resolve(doc: &Document, entities: &[Entity], speech: Vec<Speech>) -> (Vec<Quote>, Vec<Speaker>) {
    let mut resolver = SpeakerResolver {
        doc,
        entities,
        register: register::Register::default(),
        salience: pronouns::Salience::default(),
        ids: HashMap::new(),
    };
    for (span, speaks) in events(doc, entities, &speech) {
        resolver.process_mention(span, speaks);
    }
    let SpeakerResolver { mut register, mut ids, .. } = resolver;
    let places = register.merge_announced();
    for id in ids.values_mut() {
        *id = places.get(*id).copied().unwrap_or(*id);
    }
    let speakers: Vec<Speaker> = register.entries.into_iter().map(|e| e.speaker).collect();
    let quotes = speech
        .into_iter()
        .map(|mut s| {
            s.via = s.via.filter(|&via| mention::is_channel(doc, entities, via));
            quote(doc, &speakers, &ids, s)
        })
        .collect();
    (quotes, speakers)
}

/// Every mention that matters, in order: the words that name speakers, and the names of people outside quotations.
fn events(doc: &Document, entities: &[Entity], speech: &[Speech]) -> Vec<(Span, bool)> {
    let mut events: Vec<(Span, bool)> = speech.iter().filter_map(|s| s.mention).map(|m| (m, true)).collect();
    events.sort_unstable();
    events.dedup();
    let mut quoted: Vec<Span> = speech.iter().filter(|s| s.kind != QuoteKind::Indirect).map(|s| s.span).collect();
    quoted.sort_unstable();
    let mut names = Vec::new();
    let (mut at, mut within) = (0, 0);
    // The author of the article is not one of its speakers.
    let wrote = |span: Span| doc.metadata.byline.is_some_and(|b| b.covers(span));
    let named =
        |e: &&Entity| e.kind == EntityKind::Person && !wrote(e.span) && !is_famous_place(entities, doc.text, e.span);
    for entity in entities.iter().filter(named) {
        while events.get(at).is_some_and(|e| e.0.end <= entity.span.start) {
            at += 1;
        }
        while quoted.get(within).is_some_and(|q| q.end <= entity.span.start) {
            within += 1;
        }
        let speaks = events.get(at).is_some_and(|e| e.0.overlaps(entity.span));
        let inside = quoted.get(within).is_some_and(|q| q.overlaps(entity.span));
        if !speaks && !inside && !entity.span.is_empty() {
            names.push((entity.span, false));
        }
    }
    events.extend(names);
    events.sort_unstable();
    events
}

/// True for a single name that most readers know as a place, when it is nobody's surname in the text: `Copenhagen`
/// can be the subject of a verb like a person.
fn is_famous_place(entities: &[Entity], text: &str, name: Span) -> bool {
    let words = name.of(text);
    let famous = !words.contains(' ')
        && prominence_of(words)
            .is_some_and(|(len, r)| len == words.len() && matches!(r, Prominence::Large | Prominence::Area));
    let borne = |e: &Entity| {
        let full = e.span.of(text);
        e.kind == EntityKind::Person && full.len() > words.len() && full.ends_with(words)
    };
    famous && !entities.iter().any(borne)
}

struct SpeakerResolver<'a> {
    doc: &'a Document<'a>,
    entities: &'a [Entity],
    register: register::Register,
    salience: pronouns::Salience,
    /// The entry of each mention.
    ids: HashMap<Span, usize>,
}

impl SpeakerResolver<'_> {
    fn process_mention(&mut self, span: Span, speaks: bool) {
        let sentence = self.doc.sentence_at(span.start).unwrap_or(0);
        // `Quill, who said`: the mention is `who`, the speaker Quill.
        let named = mention::antecedent(self.doc, self.entities, span).filter(|_| speaks);
        let id = match mention::read(self.doc, self.entities, named.unwrap_or_else(|| self.with_title(span, speaks))) {
            Naming::Pronoun { gender } => {
                let id = self.salience.resolve(&self.register, sentence, gender);
                if let Some(id) = id {
                    self.register.set_gender(id, Some(gender));
                    self.register.add_mention(id, span, span.of(self.doc.text));
                }
                id
            }
            Naming::Both => self.salience.pair(&self.register, sentence).map(|(one, other)| {
                let id = self.register.pair(one, other);
                self.register.add_mention(id, span, span.of(self.doc.text));
                id
            }),
            naming => self.entry_for_naming(named.unwrap_or(span), naming),
        };
        let Some(id) = id else { return };
        self.ids.insert(span, id);
        let part = match (speaks, self.can_be_subject(span)) {
            (true, _) => GrammaticalRole::Speaker,
            (false, true) => GrammaticalRole::Subject,
            (false, false) => GrammaticalRole::Mentioned,
        };
        self.salience.record(id, sentence, part);
    }

    /// The entry of a speaker with a name or a noun, and with what an apposition adds.
    fn entry_for_naming(&mut self, span: Span, naming: Naming) -> Option<usize> {
        let text = self.doc.text;
        match naming {
            Naming::Noun { head, .. } => {
                if let Some(named) = apposition::name_after(self.doc, self.entities, span, head) {
                    let id = self.register.entry_for(text, span, &named)?;
                    self.register.add_mention(id, span, span.of(text));
                    return Some(id);
                }
                let id = self.register.entry_for(text, span, &naming)?;
                if self.doc.metadata.headline.is_some_and(|h| h.covers(span)) {
                    self.register.announce(id, head.of(text));
                }
                Some(id)
            }
            Naming::Name { name, ref role, ref affiliation, kind } => {
                let Some(told) = apposition::role_after(self.doc, name) else {
                    return self.register.entry_for(text, span, &naming);
                };
                let body = told.kind == SpeakerKind::Organisation;
                let naming = Naming::Name {
                    name,
                    role: if role.is_empty() { told.role } else { role.clone() },
                    affiliation: if affiliation.is_empty() { told.affiliation } else { affiliation.clone() },
                    kind: if body && !name.of(text).contains(' ') { SpeakerKind::Organisation } else { kind },
                };
                self.register.entry_for(text, span, &naming)
            }
            _ => None,
        }
    }

    /// A name with the titles and roles right before it.
    fn with_title(&self, span: Span, speaks: bool) -> Span {
        if speaks {
            return span;
        }
        let first = self.doc.tokens_in(span).start;
        let mut start = first;
        while let Some(before) = start.checked_sub(1) {
            let tag = self.doc.tags.get(before).copied().unwrap_or(Tag::Xx);
            let near = self.doc.tokens.get(before).is_some_and(|t| {
                self.doc.text.get(t.span.end..span.start).is_some_and(|g| g.len() < 60 && !g.contains(['.', '\n', ',']))
            });
            if first - before > 5 || !near || !(tag.is_noun() || matches!(tag, Tag::Jj | Tag::Pos)) {
                break;
            }
            start = before;
        }
        Span::new(self.doc.tokens.get(start).map_or(span.start, |t| t.span.start), span.end)
    }

    /// True when a name can be the subject of its sentence: no preposition before it, no owner’s mark after it.
    fn can_be_subject(&self, span: Span) -> bool {
        let tokens = self.doc.tokens_in(span);
        let after = self.doc.tags.get(tokens.end).copied();
        let mut before = tokens.start;
        while before
            .checked_sub(1)
            .and_then(|b| self.doc.tags.get(b))
            .is_some_and(|t| t.is_noun() || matches!(t, Tag::Jj | Tag::Dt))
        {
            before -= 1;
        }
        let led = before.checked_sub(1).and_then(|b| self.doc.tags.get(b)).copied();
        let object = led.is_some_and(|t| t.is_verb() || matches!(t, Tag::In | Tag::To)) && before > 0;
        let subordinate = before.checked_sub(1).is_some_and(|b| {
            matches!(self.doc.word(b).to_lowercase().as_str(), "that" | "as" | "when" | "while" | "because")
        });
        after != Some(Tag::Pos) && (!object || subordinate)
    }
}

/// A piece of speech with its speaker.
fn quote(doc: &Document, speakers: &[Speaker], ids: &HashMap<Span, usize>, speech: Speech) -> Quote {
    let id = speech.mention.and_then(|m| ids.get(&m)).copied();
    let mut why = speech.why;
    if let (Some(mention), Some(speaker)) = (speech.mention, id.and_then(|i| speakers.get(i))) {
        let words = mention.of(doc.text);
        if !words.contains(&speaker.name) && speaker.kind == SpeakerKind::Person {
            why.text = format!("{}; “{words}” taken for {}", why.text, speaker.name);
        }
    }
    Quote {
        span: speech.span,
        kind: speech.kind,
        speaker: id.map(SpeakerId),
        mention: speech.mention,
        cue: speech.cue,
        via: speech.via,
        why,
    }
}
