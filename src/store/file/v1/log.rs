//! Version 1: the log.

use super::common::{Id, Moment, is_default};
use super::convert::{choice, record};
use serde::{Deserialize, Serialize};

record! {
    /// One entry of the log.
    pub struct Event {
        id: Id,
        at: Moment,
        by: Id,
        act: Act,
        on: Target,
        text: String,
        #[serde(skip_serializing_if = "is_default")]
        comment: String,
    }
}

choice! {
    /// What was done; the log can be filtered by it.
    #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Act {
        #[default]
        Claim,
        Tick,
        Status,
        SignOff,
        Note,
        Evidence,
        Correction,
        Verdict,
        Assign,
        Legal,
        Query,
        Source,
        Speaker,
        Place,
        Sentence,
        Reply,
        Desk,
        Revision,
        Merge,
        Undo,
        Redo,
        Custom(word: String),
    }
}

choice! {
    /// What an edit, an event, a draft or a selection is about.
    #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Target {
        #[default]
        Project,
        Claim(id: Id),
        Source(id: Id),
        Speaker(id: Id),
        Quote(id: Id),
        Place(id: Id),
        Sentence(id: Id),
        Criticism(id: Id),
        Person(id: Id),
        Revision(number: u32),
    }
}
