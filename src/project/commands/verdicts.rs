//! Commands on the outcome of a claim: corrected wordings, and the verdict that is published.

use super::context::{CommandContext, Log};
use crate::problem::Problem;
use crate::project::edit::Edit;
use crate::project::model::*;
use crate::project::scales;
use crate::project::shorten::shorten;

impl CommandContext<'_> {
    /// Proposes another wording; the claim gets the status *needs change*.
    pub fn propose_correction(&self, id: &ClaimId, wording: &str, reason: &str) -> Result<Edit, Problem> {
        let mut claim = self.claim(id)?;
        let wording = wording.trim();
        if wording == claim.anchor.exact {
            return Err(Problem::refused(
                "The proposed words are those of the article",
                "Write what should stand instead.",
            ));
        }
        if claim.corrections.iter().any(|c| c.outcome == Outcome::Proposed) {
            return Err(Problem::refused(
                "A correction is proposed already",
                "Have it accepted or declined first, or take it back.",
            ));
        }
        claim.corrections.push(Correction {
            wording: wording.to_owned(),
            reason: reason.trim().to_owned(),
            proposed: self.stamp.clone(),
            ..Correction::default()
        });
        self.set(&mut claim, Status::NeedsChange, "a correction was proposed");
        let text = if wording.is_empty() {
            "proposed to cut it".to_owned()
        } else {
            format!("proposed “{}”", shorten(wording))
        };
        Ok(self.claim_edit(id, claim, "propose correction", Log::new(Act::Correction, text).because(reason)))
    }

    /// Accepts the proposed correction. The claim keeps the status *needs change* until a revision of the article has
    /// the new words.
    pub fn accept_correction(&self, id: &ClaimId, comment: &str) -> Result<Edit, Problem> {
        self.close_correction(id, Outcome::Accepted, comment)
    }

    /// Declines the proposed correction, which stays on record. Needs an editor and a comment.
    pub fn decline_correction(&self, id: &ClaimId, comment: &str) -> Result<Edit, Problem> {
        self.may_decide("declining a correction", comment)?;
        self.close_correction(id, Outcome::Declined, comment)
    }

    fn close_correction(&self, id: &ClaimId, outcome: Outcome, comment: &str) -> Result<Edit, Problem> {
        let mut claim = self.claim(id)?;
        let Some(open) = claim.corrections.iter_mut().find(|c| c.outcome == Outcome::Proposed) else {
            return Err(Problem::refused("No correction is waiting", "Propose one first."));
        };
        open.outcome = outcome;
        open.decision = Some(Decision { stamp: self.stamp.clone(), comment: comment.trim().to_owned() });
        let (name, text) = match outcome {
            Outcome::Accepted => ("accept correction", format!("accepted “{}”", shorten(&open.wording))),
            _ => ("decline correction", format!("declined “{}”", shorten(&open.wording))),
        };
        if outcome == Outcome::Declined && claim.status == Status::NeedsChange {
            self.set(&mut claim, Status::InProgress, "the correction was declined");
        }
        Ok(self.claim_edit(id, claim, name, Log::new(Act::Correction, text).because(comment)))
    }

    /// Sets the verdict: a label of a scale, an explanation, the day it refers to, and where the review is published.
    pub fn set_verdict(&self, id: &ClaimId, verdict: Verdict) -> Result<Edit, Problem> {
        let mut claim = self.claim(id)?;
        let Some(label) = scales::label(self.project, &verdict) else {
            return Err(Problem::refused(
                format!("The scale “{}” has no label “{}”", verdict.scale, verdict.label),
                "Choose a label from the list.",
            ));
        };
        let as_of = verdict.as_of.trim();
        if !as_of.is_empty() && as_of.parse::<jiff::civil::Date>().is_err() {
            return Err(Problem::refused(
                format!("“{as_of}” is not a date"),
                "Write it as year-month-day, such as 2026-03-12.",
            ));
        }
        let log = Log::new(Act::Verdict, format!("gave the verdict “{}”", label.text)).because(&verdict.explanation);
        claim.verdict = Some(Verdict { stamp: self.stamp.clone(), as_of: as_of.to_owned(), ..verdict });
        claim.sign_off = None;
        Ok(self.claim_edit(id, claim, "give verdict", log))
    }

    /// Removes the verdict.
    pub fn remove_verdict(&self, id: &ClaimId) -> Result<Edit, Problem> {
        let mut claim = self.claim(id)?;
        if claim.verdict.take().is_none() {
            return Err(Problem::refused("The claim has no verdict", "There is nothing to take back."));
        }
        claim.sign_off = None;
        Ok(self.claim_edit(id, claim, "take verdict back", Log::new(Act::Verdict, "took the verdict back")))
    }

    /// Sets a status that another decision implies; the sign-off lapses.
    pub(super) fn set(&self, claim: &mut Claim, status: Status, why: &str) {
        claim.status = status;
        claim.sign_off = None;
        claim.decision = Some(Decision { stamp: self.stamp.clone(), comment: why.to_owned() });
    }
}
