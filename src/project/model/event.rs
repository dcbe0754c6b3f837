//! The log: who did what, and when. Entries are only ever added. "Ann Lee marked disputed: the court says 1988."

use super::{
    ClaimId, CriticismId, EventId, PersonId, PlaceKey, QuoteId, SentenceId, SourceId, SpeakerKey, content_id,
    is_default,
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A moment in UTC, written as RFC 3339 with whole seconds: `2026-03-12T09:41:00Z`. Such texts sort by time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct When(pub String);

impl When {
    /// The moment `seconds` after 1970-01-01T00:00:00Z; outside of the years −9999 to 9999 the result is
    /// 1970-01-01T00:00:00Z.
    pub fn from_unix(seconds: i64) -> Self {
        let moment = jiff::Timestamp::from_second(seconds).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        Self(moment.to_string())
    }

    /// Seconds after 1970-01-01T00:00:00Z; nothing when the text is no moment.
    pub fn unix(&self) -> Option<i64> {
        self.0.parse::<jiff::Timestamp>().ok().map(jiff::Timestamp::as_second)
    }

    /// The day: `2026-03-12`.
    pub fn day(&self) -> &str {
        self.0.get(..10).unwrap_or(&self.0)
    }

    /// Hours and minutes, UTC: `09:41`.
    pub fn minute(&self) -> &str {
        self.0.get(11..16).unwrap_or("")
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Who did something, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Stamp {
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: When,
}

/// The record that an edit, a log entry, a draft of a field or a selection refers to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Target {
    /// The project as a whole.
    #[default]
    Project,
    /// A claim.
    Claim(ClaimId),
    /// A source of the library.
    Source(SourceId),
    /// A speaker.
    Speaker(SpeakerKey),
    /// A quote.
    Quote(QuoteId),
    /// A place.
    Place(PlaceKey),
    /// A sentence.
    Sentence(SentenceId),
    /// A criticism on the right-of-reply board.
    Criticism(CriticismId),
    /// A person at the desk.
    Person(PersonId),
    /// A revision of the article.
    Revision(u32),
}

/// What was done; the log can be filtered by it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Act {
    /// A claim was made from a selection, split, merged or reworded.
    #[default]
    Claim,
    /// An item of a checklist or a check point was ticked.
    Tick,
    /// A status was set.
    Status,
    /// A second person signed off.
    SignOff,
    /// A note was written.
    Note,
    /// Evidence was added, changed, answered or taken away.
    Evidence,
    /// A correction was proposed, accepted or declined.
    Correction,
    /// A verdict was given.
    Verdict,
    /// A claim was given to somebody.
    Assign,
    /// A legal flag was set.
    Legal,
    /// Somebody was asked something, or answered.
    Query,
    /// A source was added or changed.
    Source,
    /// A speaker or a quote's speaker was decided.
    Speaker,
    /// A place was decided.
    Place,
    /// A sentence was marked "nothing to check".
    Sentence,
    /// The right of reply.
    Reply,
    /// People, gates, scales, filters and templates of the desk.
    Desk,
    /// A revision was loaded.
    Revision,
    /// Two people's work was merged, or a conflict settled.
    Merge,
    /// An edit was undone.
    Undo,
    /// An undone edit was done again.
    Redo,
    /// Any other act, in the words of the program that wrote it.
    Custom(String),
}

/// One entry of the log.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Event {
    /// Its id, by which entries of two logs are recognised as the same.
    pub id: EventId,
    /// When it happened.
    pub at: When,
    /// Who did it.
    pub by: PersonId,
    /// What was done.
    pub act: Act,
    /// What it was done to.
    pub on: Target,
    /// What happened, in the past tense: `marked disputed`.
    pub text: String,
    /// What the person said about it.
    #[serde(skip_serializing_if = "is_default")]
    pub comment: String,
}

impl Event {
    /// An entry of the log; `number` is the number of entries before it, which distinguishes two that are otherwise
    /// alike.
    pub fn new(stamp: &Stamp, number: usize, act: Act, on: Target, text: String) -> Self {
        let words = format!("{}\n{}\n{on:?}\n{text}", stamp.at, stamp.by);
        let id = EventId(content_id('v', &words, number));
        Self { id, at: stamp.at.clone(), by: stamp.by.clone(), act, on, text, comment: String::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_readable_and_sort_by_time() {
        let moment = When::from_unix(1_773_308_460);
        assert_eq!(moment.0, "2026-03-12T09:41:00Z");
        assert_eq!((moment.day(), moment.minute()), ("2026-03-12", "09:41"));
        assert_eq!(moment.unix(), Some(1_773_308_460));
        assert!(moment < When::from_unix(1_773_308_461));
        assert_eq!(When("soon".into()).unix(), None);
        assert_eq!(When("soon".into()).minute(), "");
        assert_eq!(When::from_unix(i64::MAX).0, "1970-01-01T00:00:00Z");
    }
}
