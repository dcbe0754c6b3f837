//! Commands on status and sign-off, and when they lapse.

use super::context::{CommandContext, Log};
use crate::problem::Problem;
use crate::project::edit::Edit;
use crate::project::model::*;
use crate::project::verification_rules;
use crate::project::view::PointView;

impl CommandContext<'_> {
    /// Sets the status of a claim. `comment` gives the reason, which some statuses need.
    ///
    /// *Verified* is refused while a requirement is unmet; *unverifiable* and *on author* need an editor and a comment;
    /// *not checkable* needs a comment by anyone. Where the desk relaxed a rule, the log records that it was not
    /// applied.
    pub fn set_status(&self, id: &ClaimId, status: Status, comment: &str) -> Result<Edit, Problem> {
        let mut claim = self.claim(id)?;
        let comment = comment.trim();
        let relaxed = match status {
            Status::Verified => self.may_verify(id, &claim)?,
            Status::Unverifiable | Status::OnAuthor => self.may_decide(&format!("“{}”", status.word()), comment)?,
            Status::NotCheckable if comment.is_empty() => {
                return Err(Problem::refused(
                    "“Not checkable” needs a reason",
                    "Write why: an opinion, a prediction …",
                ));
            }
            _ => "",
        };
        claim.status = status;
        claim.sign_off = None;
        if status.is_settled() {
            claim.was.clear();
        }
        claim.decision = Some(Decision { stamp: self.stamp.clone(), comment: comment.to_owned() });
        let log = Log::new(Act::Status, format!("marked {}{relaxed}", status.word())).because(comment);
        Ok(self.claim_edit(id, claim, &format!("mark {}", status.word()), log))
    }

    /// Signs off a settled claim, as a second person; the sign-off lapses when the claim gets another status.
    pub fn sign_off(&self, id: &ClaimId) -> Result<Edit, Problem> {
        let mut claim = self.claim(id)?;
        if !claim.is_settled() {
            return Err(Problem::refused(
                format!("This claim is {}, so there is nothing to sign off", claim.status.word()),
                "Settle it first.",
            ));
        }
        if claim.sign_off.is_some() {
            return Err(Problem::refused("It is signed off already", "Nothing is left to do here."));
        }
        let decided_by = claim.decision.as_ref().map(|d| &d.stamp.by);
        let same = decided_by == Some(&self.stamp.by);
        if same && self.project.settings.gates.second_person {
            return Err(Problem::refused(
                "You settled this claim yourself, and sign-off needs a second person",
                "Ask a colleague to sign off, or switch who is at the desk.",
            ));
        }
        claim.sign_off = Some(self.stamp.clone());
        let relaxed = if same { " alone (the desk allows it)" } else { "" };
        Ok(self.claim_edit(id, claim, "sign off", Log::new(Act::SignOff, format!("signed off{relaxed}"))))
    }

    /// Removes a sign-off.
    pub fn lift_sign_off(&self, id: &ClaimId) -> Result<Edit, Problem> {
        let mut claim = self.claim(id)?;
        if claim.sign_off.take().is_none() {
            return Err(Problem::refused("It is not signed off", "Nothing is left to do here."));
        }
        Ok(self.claim_edit(id, claim, "lift sign-off", Log::new(Act::SignOff, "lifted the sign-off")))
    }

    /// Sets the legal flag. To set or lift *legal* needs an editor and a comment; anyone may set *sensitive*.
    pub fn set_legal(&self, id: &ClaimId, legal: Legal, comment: &str) -> Result<Edit, Problem> {
        let mut claim = self.claim(id)?;
        let editor = legal == Legal::Legal || claim.legal == Legal::Legal;
        let relaxed = if editor { self.may_decide("the legal flag", comment)? } else { "" };
        claim.legal = legal;
        let text = match legal {
            Legal::None => "lifted the legal flag",
            Legal::Sensitive => "flagged it sensitive",
            Legal::Legal => "flagged it legal",
        };
        let log = Log::new(Act::Legal, format!("{text}{relaxed}")).because(comment);
        Ok(self.claim_edit(id, claim, "set legal flag", log))
    }

    /// Refuses while a requirement of *verified* is unmet. Otherwise returns what the log adds when a relaxed rule
    /// allowed it.
    fn may_verify(&self, id: &ClaimId, claim: &Claim) -> Result<&'static str, Problem> {
        let points = self.view.claim(id).map_or_else(Vec::new, |row| self.view.points(self.found, row, claim));
        let missing =
            verification_rules::missing_for_verified(self.project, claim, points.iter().map(PointView::mark_and_words));
        if !missing.is_empty() {
            return Err(Problem::refused("It is not verified yet", "See to what is missing.").with_missing(&missing));
        }
        let mut strict = Project { settings: Settings::default(), ..Project::default() };
        strict.checklists.clone_from(&self.project.checklists);
        strict.settings.gates.lists_of_all_kinds = self.project.settings.gates.lists_of_all_kinds;
        let strict =
            verification_rules::missing_for_verified(&strict, claim, points.iter().map(PointView::mark_and_words));
        Ok(if strict.is_empty() { "" } else { " through a gate that the desk relaxed" })
    }

    /// Refuses a decision that needs an editor and a comment. Otherwise returns what the log adds about a relaxed rule.
    pub(super) fn may_decide(&self, what: &str, comment: &str) -> Result<&'static str, Problem> {
        let decides = self.project.people.get(&self.stamp.by).is_some_and(|p| p.role.decides());
        let (decides, said) = (decides, !comment.trim().is_empty());
        match (decides && said, self.project.settings.gates.editor_decides) {
            (true, _) => Ok(""),
            (false, false) => Ok(" through a gate that the desk relaxed"),
            (false, true) if decides => Err(Problem::refused(
                format!("An editor's decision on {what} needs a comment"),
                "Write why, then try again.",
            )),
            (false, true) => Err(Problem::refused(
                format!("Only an editor can decide on {what}"),
                "Ask an editor, who must also write why.",
            )),
        }
    }
}

/// Gives a settled claim the status *recheck*: its sign-off lapses, and the decision says why. An open claim is not
/// changed.
pub(crate) fn recheck(claim: &mut Claim, stamp: &Stamp, why: &str) {
    if !claim.is_settled() || claim.status == Status::Cut {
        return;
    }
    claim.status = Status::Recheck;
    claim.sign_off = None;
    claim.decision = Some(Decision { stamp: stamp.clone(), comment: why.to_owned() });
}
