//! What the current revision changed: which anchors are unchanged, doubtful or lost, and which sentences are new.
//!
//! ```text
//! Revision 2: 31 claims are unchanged, 3 changed, 1 is cut; 6 sentences are new or changed.
//! ```

use super::Reply;
use super::model::{ClaimId, Project, Target};
use crate::text::{Anchor, AnchorState, Span, paragraphs, sentences};
use std::collections::{BTreeMap, HashSet};

/// What the current revision changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RevisionSummary {
    /// The number of the revision, from 1.
    pub number: u32,
    /// How many claims have the same words as before, moved or not.
    pub stand: usize,
    /// Records with a doubtful anchor, and their old words: claims first, each group in
    /// the order of the text.
    pub doubtful: Vec<(Target, String)>,
    /// Claims whose words are gone, with those words, in their old order.
    pub cut: Vec<(ClaimId, String)>,
    /// Other records with an orphaned anchor, and its words: quotes, sentences, mentions.
    pub orphans: Vec<(Target, String)>,
    /// Sentences that are not word for word in the revision before.
    pub new_sentences: Vec<Span>,
}

impl RevisionSummary {
    /// The summary of the current revision; `sentences` are those found in it.
    pub fn of(project: &Project, found: &[Span]) -> Self {
        let mut summary = Self { number: project.revision().map_or(0, |(number, _)| number), ..Self::default() };
        let mut doubtful = Vec::new();
        for (id, claim) in project.claims.iter().filter(|(_, claim)| claim.merged_into.is_none()) {
            match claim.anchor.state {
                AnchorState::Exact | AnchorState::Moved => summary.stand += 1,
                AnchorState::Fuzzy => doubtful.push((0, &claim.anchor, Target::Claim(id.clone()))),
                AnchorState::Orphaned => summary.cut.push((id.clone(), claim.anchor.exact.clone())),
            }
        }
        summary.cut.sort_by_key(|(id, _)| project.claims.get(id).map(|claim| claim.anchor.start));
        for (target, anchor) in others(project) {
            match anchor.state {
                AnchorState::Exact | AnchorState::Moved => {}
                AnchorState::Fuzzy => doubtful.push((1, anchor, target)),
                AnchorState::Orphaned => summary.orphans.push((target, anchor.exact.clone())),
            }
        }
        doubtful.sort_by_key(|(group, anchor, _)| (*group, anchor.start));
        summary.doubtful = doubtful.into_iter().map(|(_, a, target)| (target, a.exact.clone())).collect();
        summary.doubtful.dedup_by(|a, b| a.0 == b.0);
        summary.new_sentences = new_sentences(project, found);
        summary
    }
}

/// Those of `records` with a doubtful anchor, each with the first such anchor.
pub fn doubts<'p, 'r>(
    project: &'p Project,
    records: impl IntoIterator<Item = &'r Target>,
) -> Vec<(&'r Target, &'p Anchor)> {
    let doubtful = |anchor: &Anchor| anchor.state == AnchorState::Fuzzy;
    let mut places: BTreeMap<Target, &Anchor> = BTreeMap::new();
    for (target, anchor) in others(project).filter(|(_, anchor)| doubtful(anchor)) {
        places.entry(target).or_insert(anchor);
    }
    let place = |on: &Target| match on {
        Target::Claim(id) => project.claims.get(id).map(|claim| &claim.anchor).filter(|anchor| doubtful(anchor)),
        _ => places.get(on).copied(),
    };
    records.into_iter().filter_map(|on| Some((on, place(on)?))).collect()
}

/// Every anchor of records other than claims, with its record.
fn others(project: &Project) -> impl Iterator<Item = (Target, &Anchor)> {
    let quotes = project.attributions.iter().map(|(id, a)| (Target::Quote(id.clone()), &a.anchor));
    let sentences = project.sentences.iter().map(|(id, s)| (Target::Sentence(id.clone()), &s.anchor));
    let speakers =
        project.speakers.iter().flat_map(|(id, s)| s.mentions.iter().map(|m| (Target::Speaker(id.clone()), m)));
    let places = project.places.iter().flat_map(|(id, p)| p.mentions.iter().map(|m| (Target::Place(id.clone()), m)));
    let replies = project.criticisms.iter().filter_map(|(id, c)| match &c.reply {
        Reply::Answered { place: Some(place), .. } => Some((Target::Criticism(id.clone()), place)),
        _ => None,
    });
    quotes.chain(sentences).chain(speakers).chain(places).chain(replies)
}

/// The sentences of the current revision that are not word for word in the revision before.
fn new_sentences(project: &Project, found: &[Span]) -> Vec<Span> {
    let Some((_, before)) = project.revisions.iter().rev().nth(1) else { return Vec::new() };
    let folded = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    let old: HashSet<String> = paragraphs(&before.text)
        .into_iter()
        .flat_map(|paragraph| sentences(&before.text, paragraph))
        .map(|sentence| folded(sentence.of(&before.text)))
        .collect();
    // A dateline may have been split from its sentence then and not now, so only the words are compared.
    let stood = |words: &str| old.contains(&folded(words)) || before.text.contains(words);
    found.iter().copied().filter(|sentence| !stood(sentence.of(project.text()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::{Claim, Revision, Sentence, Stamp, revision::load_revision};

    const OLD: &str = "The bridge is 40 metres long. It cost 14 million crowns in all. Fishermen asked for it in 1990.";

    #[test]
    fn the_summary_tells_what_stands_what_is_in_doubt_and_what_is_new() {
        let anchor = |words: &str| {
            let start = OLD.find(words).unwrap();
            Anchor::at(OLD, Span::new(start, start + words.len()))
        };
        let mut project = Project::default();
        project.revisions.insert(1, Revision { text: OLD.into(), ..Revision::default() });
        for (id, words) in [
            ("c1", "The bridge is 40 metres long."),
            ("c2", "It cost 14 million crowns in all."),
            ("c3", "Fishermen asked for it in 1990."),
        ] {
            project.claims.insert(id.into(), Claim { anchor: anchor(words), ..Claim::default() });
        }
        project
            .sentences
            .insert("s3".into(), Sentence { anchor: anchor("Fishermen asked for it in 1990."), ..Sentence::default() });
        let text = "It rained. The bridge is 40 metres long. It cost 15 million crowns in all.";
        let edit = load_revision(&project, Revision { text: text.into(), ..Revision::default() }, &Stamp::default());
        edit.apply(&mut project).unwrap();
        let found = sentences(text, Span::new(0, text.len()));
        let summary = RevisionSummary::of(&project, &found);
        assert_eq!((summary.number, summary.stand), (2, 1));
        let old = "It cost 14 million crowns in all.".to_owned();
        assert_eq!(summary.doubtful, [(Target::Claim("c2".into()), old)]);
        assert_eq!(summary.cut, [(ClaimId::from("c3"), "Fishermen asked for it in 1990.".to_owned())]);
        assert_eq!(summary.orphans.len(), 1);
        let new: Vec<&str> = summary.new_sentences.iter().map(|s| s.of(text)).collect();
        assert_eq!(new, ["It rained.", "It cost 15 million crowns in all."]);
        let [stands, in_doubt] = ["c1", "c2"].map(|id| Target::Claim(id.into()));
        let found = doubts(&project, [&stands, &in_doubt]);
        let now: Vec<_> = found.iter().map(|(on, anchor)| (*on, anchor.span().unwrap().of(text))).collect();
        assert_eq!(now, [(&in_doubt, "It cost 15 million crowns in all.")]);
    }
}
