//! Version 1: decisions on speakers and quotes, and the right of reply.

use super::common::{Anchor, Id, Moment, Stamp, is_default};
use super::convert::{Convert, choice, live, record};
use serde::{Deserialize, Serialize};

record! {
    /// A decision on a speaker: a name, a title, a merger, or a speaker made by hand.
    pub struct Speaker {
        known_as: Vec<String>,
        #[serde(skip_serializing_if = "is_default")]
        name: Option<String>,
        #[serde(skip_serializing_if = "is_default")]
        title: Option<String>,
        #[serde(skip_serializing_if = "is_default")]
        affiliation: Option<String>,
        #[serde(skip_serializing_if = "is_default")]
        merged_into: Option<Id>,
        #[serde(skip_serializing_if = "is_default")]
        mentions: Vec<Anchor>,
        stamp: Stamp,
    }
}

record! {
    /// What a person said about a quote: its speaker, its recording, its transcript.
    pub struct Attribution {
        anchor: Anchor,
        #[serde(skip_serializing_if = "is_default")]
        said_by: SaidBy,
        #[serde(skip_serializing_if = "is_default")]
        recording: Option<Id>,
        #[serde(skip_serializing_if = "is_default")]
        timecode: String,
        #[serde(skip_serializing_if = "is_default")]
        transcript: String,
        stamp: Stamp,
    }
}

choice! {
    /// Who said a quote.
    #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
    pub enum SaidBy {
        #[default]
        AsFound,
        Speaker(id: Id),
        Unknown,
        NotSpeech,
    }
}

record! {
    /// A criticism in the article, and whether the one criticised could answer.
    pub struct Criticism {
        of: String,
        #[serde(skip_serializing_if = "is_default")]
        by: String,
        #[serde(skip_serializing_if = "is_default")]
        claim: Option<Id>,
        #[serde(skip_serializing_if = "is_default")]
        quote: Option<Id>,
        #[serde(skip_serializing_if = "is_default")]
        matter: String,
        #[serde(skip_serializing_if = "is_default")]
        asked: Vec<Asked>,
        #[serde(skip_serializing_if = "is_default")]
        reply: Reply,
        stamp: Stamp,
    }
}

record! {
    /// One attempt to ask for a reply.
    pub struct Asked {
        at: Moment,
        how: String,
        #[serde(skip_serializing_if = "is_default")]
        deadline: String,
        stamp: Stamp,
    }
}

/// What came of asking. Written out, since it is the one choice with named fields.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    #[default]
    None,
    Answered {
        text: String,
        place: Option<Anchor>,
    },
    Declined,
    NoAnswer,
    NotNeeded(String),
}

impl Convert<live::Reply> for Reply {
    fn convert(self) -> live::Reply {
        match self {
            Self::None => live::Reply::None,
            Self::Answered { text, place } => live::Reply::Answered { text, place: place.convert() },
            Self::Declined => live::Reply::Declined,
            Self::NoAnswer => live::Reply::NoAnswer,
            Self::NotNeeded(why) => live::Reply::NotNeeded(why),
        }
    }
}

impl Convert<Reply> for live::Reply {
    fn convert(self) -> Reply {
        match self {
            Self::None => Reply::None,
            Self::Answered { text, place } => Reply::Answered { text, place: place.convert() },
            Self::Declined => Reply::Declined,
            Self::NoAnswer => Reply::NoAnswer,
            Self::NotNeeded(why) => Reply::NotNeeded(why),
        }
    }
}
