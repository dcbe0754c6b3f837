//! Decisions on speakers, quotes and the right of reply. Findings are in the extraction.

use super::{ClaimId, QuoteId, SourceId, SpeakerKey, Stamp, When, is_default};
use crate::text::Anchor;
use serde::{Deserialize, Serialize};

/// A decision on a speaker: a name, a title, a merger, or a speaker made by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Speaker {
    /// The names that the speaker had when the decision was made; a later extraction is matched by them.
    pub known_as: Vec<String>,
    /// The name to show; nothing when the one found is right.
    #[serde(skip_serializing_if = "is_default")]
    pub name: Option<String>,
    /// Title or role; nothing when the one found is right.
    #[serde(skip_serializing_if = "is_default")]
    pub title: Option<String>,
    /// Organisation or country; nothing when the one found is right.
    #[serde(skip_serializing_if = "is_default")]
    pub affiliation: Option<String>,
    /// The speaker that this one was merged into.
    #[serde(skip_serializing_if = "is_default")]
    pub merged_into: Option<SpeakerKey>,
    /// Mentions that a person assigned to this speaker; they override what was found.
    #[serde(skip_serializing_if = "is_default")]
    pub mentions: Vec<Anchor>,
    /// Who decided, and when.
    pub stamp: Stamp,
}

/// A decision on a quote: its speaker, its recording, its transcript.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Attribution {
    /// Where the quote is.
    pub anchor: Anchor,
    /// Who said it.
    #[serde(skip_serializing_if = "is_default")]
    pub said_by: SaidBy,
    /// The source that holds the recording.
    #[serde(skip_serializing_if = "is_default")]
    pub recording: Option<SourceId>,
    /// Where in the recording: `00:14:32`.
    #[serde(skip_serializing_if = "is_default")]
    pub timecode: String,
    /// What was said, word by word, as pasted.
    #[serde(skip_serializing_if = "is_default")]
    pub transcript: String,
    /// Who decided, and when.
    pub stamp: Stamp,
}

/// Who said a quote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SaidBy {
    /// The speaker that was found.
    #[default]
    AsFound,
    /// This speaker.
    Speaker(SpeakerKey),
    /// The speaker is not known.
    Unknown,
    /// The words are not speech.
    NotSpeech,
}

/// A criticism in the article, and whether the person or body criticised was asked for a reply.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Criticism {
    /// Who is criticised.
    pub of: String,
    /// Who criticises.
    #[serde(skip_serializing_if = "is_default")]
    pub by: String,
    /// The claim that criticises.
    #[serde(skip_serializing_if = "is_default")]
    pub claim: Option<ClaimId>,
    /// The quote that criticises.
    #[serde(skip_serializing_if = "is_default")]
    pub quote: Option<QuoteId>,
    /// What it is about.
    #[serde(skip_serializing_if = "is_default")]
    pub matter: String,
    /// Every attempt to ask, oldest first.
    #[serde(skip_serializing_if = "is_default")]
    pub asked: Vec<Asked>,
    /// The answer.
    #[serde(skip_serializing_if = "is_default")]
    pub reply: Reply,
    /// Who added it, and when.
    pub stamp: Stamp,
}

/// One attempt to ask for a reply.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// When they were asked.
    pub at: When,
    /// How: `by e-mail to the press office`.
    pub how: String,
    /// The deadline that they were given; may be empty.
    #[serde(skip_serializing_if = "is_default")]
    pub deadline: String,
    /// Who recorded it, and when.
    pub stamp: Stamp,
}

/// The result of asking for a reply.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// Nothing yet.
    #[default]
    None,
    /// They answered.
    Answered {
        /// What they said.
        text: String,
        /// Where the article reports the answer; nothing when it does not.
        place: Option<Anchor>,
    },
    /// They would not comment.
    Declined,
    /// The deadline passed without an answer.
    NoAnswer,
    /// No reply is needed, and why.
    NotNeeded(String),
}
