//! Commands on anchors in doubt: a person decides whether the words that are there now are still the ones meant.
//!
//! `commands.confirm_anchor(&Target::Claim(id))` is "yes, here"; `commands.lose_anchor(&Target::Claim(id))` is "no, it
//! is gone".

use super::context::{CommandContext, Log};
use crate::problem::Problem;
use crate::project::edit::Edit;
use crate::project::model::*;
use crate::project::shorten::shorten;
use crate::text::{Anchor, AnchorState};

impl CommandContext<'_> {
    /// Confirms where the words of a record are in this revision: all of its anchors that are in doubt.
    pub fn confirm_anchor(&self, on: &Target) -> Result<Edit, Problem> {
        let text = self.project.text();
        self.settle_anchors(on, "confirm place", "confirmed its place", |anchor| anchor.confirm(text))
    }

    /// Records that the words of a record are no longer in this revision. A claim gets the status *cut*; its record
    /// stays.
    pub fn lose_anchor(&self, on: &Target) -> Result<Edit, Problem> {
        let lose = |anchor: &Anchor| Anchor { state: AnchorState::Orphaned, ..anchor.clone() };
        let mut edit = self.settle_anchors(on, "mark gone", "said that its words are gone", lose)?;
        for change in &mut edit.changes {
            if let Change::Claim(Delta { after: Some(claim), .. }) = change {
                claim.status = Status::Cut;
                claim.sign_off = None;
            }
        }
        Ok(edit)
    }

    fn settle_anchors(
        &self,
        on: &Target,
        name: &str,
        words: &str,
        settle: impl Fn(&Anchor) -> Anchor,
    ) -> Result<Edit, Problem> {
        let mut after = self.project.clone_record(on);
        let mut told = None;
        for anchor in after.anchors_mut().filter(|anchor| anchor.state == AnchorState::Fuzzy) {
            let settled = settle(anchor);
            told.get_or_insert_with(|| shorten(&settled.exact));
            *anchor = settled;
        }
        let Some(told) = told else {
            return Err(Problem::refused("The place of these words is not in doubt", "There is nothing to confirm."));
        };
        let act = match on {
            Target::Claim(_) => Act::Claim,
            Target::Place(_) => Act::Place,
            Target::Sentence(_) => Act::Sentence,
            Target::Criticism(_) => Act::Reply,
            _ => Act::Speaker,
        };
        let changes = crate::project::diff::changes_between(&self.project.clone_record(on), &after);
        Ok(self.edit(name, changes, Log::new(act, format!("{words}: “{told}”")), on.clone()))
    }
}

impl Project {
    /// A project with nothing but the record `on`.
    fn clone_record(&self, on: &Target) -> Self {
        fn one<I: Clone + Ord, R: Clone>(
            records: &std::collections::BTreeMap<I, R>,
            id: &I,
        ) -> std::collections::BTreeMap<I, R> {
            records.get(id).map(|record| (id.clone(), record.clone())).into_iter().collect()
        }
        let mut alone = Self::default();
        match on {
            Target::Claim(id) => alone.claims = one(&self.claims, id),
            Target::Quote(id) => alone.attributions = one(&self.attributions, id),
            Target::Speaker(id) => alone.speakers = one(&self.speakers, id),
            Target::Place(id) => alone.places = one(&self.places, id),
            Target::Sentence(id) => alone.sentences = one(&self.sentences, id),
            Target::Criticism(id) => alone.criticisms = one(&self.criticisms, id),
            Target::Source(_) | Target::Person(_) | Target::Revision(_) | Target::Project => {}
        }
        alone
    }
}
