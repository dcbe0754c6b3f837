//! Drafts: text that is typed in a field and not committed yet. The journal stores them, so they survive a crash.
//!
//! The draft of `DraftKey { on: Claim(c3f9a1b20d), field: Note }` is "ask the y…" until Ctrl+Enter commits it.

use super::journal_entry::{DraftKey, Field, JournalEntry};
use super::state::Session;
use crate::problem::Problem;
use crate::project::{CommandContext, Edit, Target, Verdict};
use std::collections::BTreeMap;

impl Session {
    /// The draft of a field; empty when there is none.
    pub fn draft(&self, key: &DraftKey) -> &str {
        self.drafts.get(key).map_or("", String::as_str)
    }

    /// Every draft.
    pub fn drafts(&self) -> &BTreeMap<DraftKey, String> {
        &self.drafts
    }

    /// Sets the draft of a field; an empty text removes it.
    pub fn set_draft(&mut self, key: DraftKey, text: String) {
        if self.draft(&key) == text {
            return;
        }
        self.persistence.keep(JournalEntry::Draft(key.clone(), text.clone()));
        if text.is_empty() {
            self.drafts.remove(&key);
        } else {
            self.drafts.insert(key, text);
        }
    }

    /// Removes and returns the draft of a field, for a command that uses it.
    pub fn take_draft(&mut self, key: &DraftKey) -> String {
        let text = self.draft(key).to_owned();
        self.set_draft(key.clone(), String::new());
        text
    }

    /// Applies the edit that the draft of a field means, and removes the draft. False when there is no draft.
    ///
    /// # Errors
    /// When the edit is refused; the draft is kept. A field that is only part of a command (a status comment, a
    /// question) is always refused here: its command takes the text with [`Session::take_draft`].
    pub fn commit_draft(&mut self, key: &DraftKey) -> Result<bool, Problem> {
        let text = self.draft(key).to_owned();
        if text.trim().is_empty() {
            return Ok(false);
        }
        let reason = DraftKey { on: key.on.clone(), field: Field::CorrectionReason };
        let edit = committed(&self.commands()?, key, &text, self.draft(&reason))?;
        self.apply(edit)?;
        self.set_draft(key.clone(), String::new());
        if key.field == Field::Correction {
            self.set_draft(reason, String::new());
        }
        Ok(true)
    }
}

/// The edit that `text` in a field means.
fn committed(commands: &CommandContext<'_>, key: &DraftKey, text: &str, reason: &str) -> Result<Edit, Problem> {
    let words = text.trim().to_owned();
    match (&key.on, &key.field) {
        (Target::Claim(id), Field::Note) => commands.add_note(id, text),
        (Target::Claim(id), Field::Wording) => commands.set_wording(id, text),
        (Target::Claim(id), Field::Correction) => commands.propose_correction(id, text, reason),
        (Target::Claim(id), Field::Locator(e)) => commands.change_evidence(id, e, |e| e.locator = words),
        (Target::Claim(id), Field::Excerpt(e)) => commands.change_evidence(id, e, |e| e.excerpt = words),
        (Target::Claim(id), Field::Answer(e)) => commands.answer_evidence(id, e, text),
        (Target::Claim(id), Field::Explanation) => {
            let verdict = commands.project.claims.get(id).and_then(|c| c.verdict.clone());
            let verdict =
                verdict.ok_or_else(|| Problem::refused("The claim has no verdict yet", "Choose a label first."))?;
            commands.set_verdict(id, Verdict { explanation: words, ..verdict })
        }
        (Target::Source(id), Field::Title) => commands.change_source(id, |s| s.title = words),
        (Target::Source(id), Field::Reliability) => commands.change_source(id, |s| s.reliability = words),
        (Target::Source(id), Field::Origin) => commands.change_source(id, |s| s.origin = words),
        (Target::Source(id), Field::Url) => commands.change_source(id, |s| s.url = words),
        (Target::Source(id), Field::Contact) => commands.change_source(id, |s| s.contact = words),
        (Target::Speaker(key), Field::Name) => commands.describe_speaker(key, Some(text), None, None),
        (Target::Speaker(key), Field::Title) => commands.describe_speaker(key, None, Some(text), None),
        (Target::Speaker(key), Field::Affiliation) => commands.describe_speaker(key, None, None, Some(text)),
        (Target::Quote(id), Field::Transcript) => commands.set_transcript(id, text),
        (Target::Quote(id), Field::Timecode) => {
            let recording = commands.project.attributions.get(id).and_then(|a| a.recording.as_ref());
            commands.set_recording(id, recording, text)
        }
        (Target::Place(key), Field::Coordinates) => commands.type_coordinates(key, text),
        (Target::Place(key), Field::Note) => commands.note_place(key, text),
        (Target::Criticism(id), Field::Matter) => commands.change_criticism(id, |c| c.matter = words),
        _ => Err(Problem::refused("This text is part of another command", "Run that command; it uses the text.")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::Extraction;
    use crate::project::{Role, SourceId};
    use crate::text::Span;

    fn session() -> Session {
        let mut session = Session::from_text("Bridge", "It is 40 metres long.", |_| Extraction::default());
        session.sign_in("Ann Lee", Role::Checker).expect("a checker");
        session
    }

    #[test]
    fn a_draft_waits_makes_the_session_dirty_and_becomes_an_edit() {
        let mut session = session();
        let claim = session.make(|commands| commands.new_claim(Span::new(0, 20), &[])).expect("a claim");
        session.saved(std::path::Path::new("bridge.tickmark"), session.change_count());
        assert!(!session.dirty());
        let key = DraftKey { on: Target::Claim(claim.clone()), field: Field::Note };
        session.set_draft(key.clone(), "ask the yard".into());
        assert!(session.dirty());
        assert!(session.project().claims[&claim].notes.is_empty());
        assert!(session.commit_draft(&key).expect("committed"));
        assert_eq!(session.project().claims[&claim].notes[0].text, "ask the yard");
        assert_eq!((session.draft(&key), session.undo_name()), ("", Some("write note")));
        assert!(!session.commit_draft(&key).expect("nothing to commit"));
    }

    #[test]
    fn a_refused_draft_stays() {
        let mut session = session();
        let key = DraftKey { on: Target::Source(SourceId::from("none")), field: Field::Title };
        session.set_draft(key.clone(), "Yard record".into());
        assert!(session.commit_draft(&key).is_err());
        assert_eq!(session.draft(&key), "Yard record");
    }
}
