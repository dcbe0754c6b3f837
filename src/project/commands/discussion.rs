//! Commands on a claim: notes, questions to people, assignment.

use super::context::{CommandContext, Log};
use crate::problem::Problem;
use crate::project::edit::Edit;
use crate::project::model::*;
use crate::project::shorten::shorten;

impl CommandContext<'_> {
    /// Writes a note on a claim.
    pub fn add_note(&self, id: &ClaimId, text: &str) -> Result<Edit, Problem> {
        let mut claim = self.claim(id)?;
        let text = said(text, "A note needs words")?;
        claim.notes.push(Note { text: text.clone(), stamp: self.stamp.clone() });
        Ok(self.claim_edit(id, claim, "write note", Log::new(Act::Note, format!("noted “{}”", shorten(&text)))))
    }

    /// Replaces the text of the note at `index`; an empty text removes the note.
    pub fn change_note(&self, id: &ClaimId, index: usize, text: &str) -> Result<Edit, Problem> {
        let mut claim = self.claim(id)?;
        let text = text.trim();
        let Some(note) = claim.notes.get_mut(index) else {
            return Err(Problem::refused("The claim has no such note any more", "Choose one from the claim's list."));
        };
        if text.is_empty() {
            let gone = claim.notes.remove(index);
            let log = Log::new(Act::Note, format!("took away the note “{}”", shorten(&gone.text)));
            return Ok(self.claim_edit(id, claim, "remove note", log));
        }
        *note = Note { text: text.to_owned(), stamp: self.stamp.clone() };
        Ok(self.claim_edit(
            id,
            claim,
            "change note",
            Log::new(Act::Note, format!("rewrote a note: “{}”", shorten(text))),
        ))
    }

    /// Asks somebody about a claim, which gets the status *queried*.
    pub fn ask(&self, id: &ClaimId, to: Addressee, question: &str) -> Result<Edit, Problem> {
        let mut claim = self.claim(id)?;
        let question = said(question, "A query needs a question")?;
        let whom = addressee(self.project, &to);
        claim.queries.push(Query { to, question: question.clone(), stamp: self.stamp.clone(), answer: None });
        self.set(&mut claim, Status::Queried, &format!("waiting on {whom}"));
        let log = Log::new(Act::Query, format!("asked {whom}: “{}”", shorten(&question)));
        Ok(self.claim_edit(id, claim, "ask", log))
    }

    /// Records the answer to the query at `index`. When no other query is open, a queried claim is in progress again.
    pub fn answer_query(&self, id: &ClaimId, index: usize, answer: &str) -> Result<Edit, Problem> {
        let mut claim = self.claim(id)?;
        let answer = said(answer, "An answer needs words")?;
        let Some(query) = claim.queries.get_mut(index) else {
            return Err(Problem::refused("The claim has no such query any more", "Choose one from the claim's list."));
        };
        query.answer = Some(Note { text: answer.clone(), stamp: self.stamp.clone() });
        let whom = addressee(self.project, &query.to);
        if claim.status == Status::Queried && claim.queries.iter().all(|q| q.answer.is_some()) {
            self.set(&mut claim, Status::InProgress, "the answer is in");
        }
        let log = Log::new(Act::Query, format!("{whom} answered: “{}”", shorten(&answer)));
        Ok(self.claim_edit(id, claim, "write down answer", log))
    }

    /// Assigns claims to a person, or to nobody, in one edit.
    pub fn assign(&self, ids: &[ClaimId], to: Option<&PersonId>) -> Result<Edit, Problem> {
        if let Some(person) = to.filter(|p| !self.project.people.contains_key(*p)) {
            return Err(Problem::refused(
                format!("Nobody at the desk is called “{person}”"),
                "Add them to the desk first.",
            ));
        }
        let Some(first) = ids.first() else {
            return Err(Problem::refused("No claim is chosen", "Choose one or more from the list."));
        };
        let whom = to.map_or("nobody", |p| self.project.name_of(p));
        let mut changes = Vec::with_capacity(ids.len());
        let mut events = Vec::with_capacity(ids.len());
        for id in ids {
            let mut claim = self.claim(id)?;
            claim.assignee = to.cloned();
            changes.push(Change::Claim(Delta::new(id.clone(), self.project.claims.get(id).cloned(), Some(claim))));
            let number = self.project.log.len() + events.len();
            let (on, text) = (Target::Claim(id.clone()), format!("gave it to {whom}"));
            events.push(Event::new(&self.stamp, number, Act::Assign, on, text));
        }
        let name = if first == ids.last().unwrap_or(first) { "assign claim" } else { "assign claims" };
        Ok(Edit { name: name.to_owned(), changes, events })
    }
}

/// `text` without white space at its ends; refused when it is empty.
fn said(text: &str, what: &str) -> Result<String, Problem> {
    match text.trim() {
        "" => Err(Problem::refused(what, "Write something first.")),
        text => Ok(text.to_owned()),
    }
}

/// The name of an addressee.
pub fn addressee(project: &Project, to: &Addressee) -> String {
    match to {
        Addressee::Author => "the author".to_owned(),
        Addressee::Source(id) => project.sources.get(id).map_or(id.as_str(), |s| &s.title).to_owned(),
        Addressee::Speaker(key) => {
            project.speakers.get(key).and_then(|s| s.name.as_deref()).unwrap_or(key.as_str()).to_owned()
        }
        Addressee::Custom(name) => name.clone(),
    }
}
