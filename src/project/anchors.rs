//! Every anchor of a project: those of claims, quotes, sentences and mentions. All must move when the text changes.

use super::{Project, Reply};
use crate::text::{Anchor, Reanchor};

impl Project {
    /// Every anchor, claims first.
    pub fn anchors_mut(&mut self) -> impl Iterator<Item = &mut Anchor> {
        let Self { claims, attributions, sentences, speakers, places, criticisms, .. } = self;
        let replies = criticisms.values_mut().filter_map(|c| match &mut c.reply {
            Reply::Answered { place, .. } => place.as_mut(),
            _ => None,
        });
        let claims = claims.values_mut().map(|c| &mut c.anchor);
        let quotes = attributions.values_mut().map(|a| &mut a.anchor);
        let sentences = sentences.values_mut().map(|s| &mut s.anchor);
        let speakers = speakers.values_mut().flat_map(|s| &mut s.mentions);
        let places = places.values_mut().flat_map(|p| &mut p.mentions);
        claims.chain(quotes).chain(sentences).chain(speakers).chain(places).chain(replies)
    }

    /// Migrates every anchor from the current revision to `text`.
    pub fn migrate_anchors(&mut self, text: &str) {
        let old = self.text().to_owned();
        if old != text {
            let reanchor = Reanchor::new(&old, text);
            for anchor in self.anchors_mut() {
                *anchor = reanchor.migrate(anchor);
            }
        }
    }
}
