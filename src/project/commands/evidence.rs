//! Commands on evidence: apply a source to a claim, change it, answer a contradiction.

use super::context::{CommandContext, Log};
use crate::problem::Problem;
use crate::project::edit::Edit;
use crate::project::model::*;
use crate::project::shorten::shorten;

impl CommandContext<'_> {
    /// Applies a source to a claim.
    pub fn add_evidence(
        &self,
        id: &ClaimId,
        source: &SourceId,
        stance: Stance,
        locator: &str,
        excerpt: &str,
    ) -> Result<(EvidenceId, Edit), Problem> {
        let mut claim = self.claim(id)?;
        let title = self.source(source)?.title.clone();
        let name = EvidenceId(unique_name("e1", |name| claim.evidence.contains_key(&EvidenceId::from(name))));
        let evidence = Evidence {
            source: source.clone(),
            stance,
            locator: locator.trim().to_owned(),
            excerpt: excerpt.trim().to_owned(),
            stamp: self.stamp.clone(),
            ..Evidence::default()
        };
        claim.evidence.insert(name.clone(), evidence);
        self.weigh(&mut claim);
        let log = Log::new(Act::Evidence, format!("added evidence that {}: {}", stance_word(stance), shorten(&title)));
        Ok((name, self.claim_edit(id, claim, "add evidence", log)))
    }

    /// Changes stance, locator, excerpt or note of a piece of evidence by `change`. Its answer is kept only while it
    /// still contradicts.
    pub fn change_evidence(
        &self,
        id: &ClaimId,
        evidence: &EvidenceId,
        change: impl FnOnce(&mut Evidence),
    ) -> Result<Edit, Problem> {
        let mut claim = self.claim(id)?;
        let Some(record) = claim.evidence.get_mut(evidence) else { return Err(no_evidence()) };
        change(record);
        self.source(&record.source)?;
        if record.stance != Stance::Contradicts {
            record.answer = None;
        }
        let text = format!("changed evidence: it {}", stance_word(record.stance));
        self.weigh(&mut claim);
        Ok(self.claim_edit(id, claim, "change evidence", Log::new(Act::Evidence, text)))
    }

    /// Removes a piece of evidence from a claim; the source stays in the library.
    pub fn remove_evidence(&self, id: &ClaimId, evidence: &EvidenceId) -> Result<Edit, Problem> {
        let mut claim = self.claim(id)?;
        let Some(gone) = claim.evidence.remove(evidence) else { return Err(no_evidence()) };
        let title = self.project.sources.get(&gone.source).map_or(gone.source.as_str(), |s| &s.title);
        let log = Log::new(Act::Evidence, format!("took evidence away: {}", shorten(title)));
        self.weigh(&mut claim);
        Ok(self.claim_edit(id, claim, "remove evidence", log))
    }

    /// Records why contradicting evidence does not block the claim; a second answer replaces the first, and the log
    /// keeps the old one. An empty answer removes it.
    pub fn answer_evidence(&self, id: &ClaimId, evidence: &EvidenceId, answer: &str) -> Result<Edit, Problem> {
        let mut claim = self.claim(id)?;
        let Some(record) = claim.evidence.get_mut(evidence) else { return Err(no_evidence()) };
        if record.stance != Stance::Contradicts {
            return Err(Problem::refused(
                "This evidence does not contradict the claim",
                "Only a contradiction needs an answer.",
            ));
        }
        let answer = answer.trim();
        let old = record.answer.as_ref().map_or("", |note| note.text.as_str());
        let (name, text) = match (old.is_empty(), answer.is_empty()) {
            (true, true) => {
                return Err(Problem::refused("The contradiction is not answered", "Write an answer first."));
            }
            (_, false) if old == answer => {
                return Err(Problem::refused("This is the answer already", "Change its words, or leave it."));
            }
            (false, true) => ("take answer back", "took back the answer to a contradiction".to_owned()),
            (true, false) => ("answer contradiction", "answered a contradiction".to_owned()),
            (false, false) => ("change answer", format!("changed the answer to a contradiction, “{}”", shorten(old))),
        };
        record.answer = (!answer.is_empty()).then(|| Note { text: answer.to_owned(), stamp: self.stamp.clone() });
        // The person who signed off had read another answer.
        claim.sign_off = None;
        self.weigh(&mut claim);
        Ok(self.claim_edit(id, claim, name, Log::new(Act::Evidence, text).because(answer)))
    }

    /// Updates the status after a change of evidence: an unchecked claim is in progress; a verified one that no longer
    /// meets the rules for evidence goes to *recheck*.
    fn weigh(&self, claim: &mut Claim) {
        let gates = &self.project.settings.gates;
        let supported = claim.evidence.values().any(|e| e.stance == Stance::Supports && !e.locator.is_empty());
        let contradicted = claim.evidence.values().any(|e| e.stance == Stance::Contradicts && e.answer.is_none());
        let why = match claim.status {
            Status::Unchecked => {
                claim.status = Status::InProgress;
                return;
            }
            Status::Verified if contradicted && gates.answered_contradictions => "evidence contradicts it now",
            Status::Verified if !supported && gates.supporting_evidence => "its evidence was taken away",
            _ => return,
        };
        super::status::recheck(claim, &self.stamp, why);
    }
}

fn no_evidence() -> Problem {
    Problem::refused("The claim has no such evidence any more", "Choose one from the claim's list.")
}

fn stance_word(stance: Stance) -> &'static str {
    match stance {
        Stance::Supports => "supports",
        Stance::Contradicts => "contradicts",
        Stance::Context => "gives context",
    }
}
