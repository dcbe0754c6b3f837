//! What a person decided about speakers, quotes and the right of reply. What was found stays in the extraction.

use super::{ClaimId, QuoteId, SourceId, SpeakerKey, Stamp, When, is_default};
use crate::text::Anchor;
use serde::{Deserialize, Serialize};

/// A decision on a speaker: a name, a title, a merger, or a speaker made by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Speaker {
    /// The wordings that this speaker went by when the decision was made: a later extraction is matched by them.
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
    /// The speaker that this one is.
    #[serde(skip_serializing_if = "is_default")]
    pub merged_into: Option<SpeakerKey>,
    /// Mentions that are this speaker's, whoever they were found to mean: what a split moves.
    #[serde(skip_serializing_if = "is_default")]
    pub mentions: Vec<Anchor>,
    /// Who decided, and when.
    pub stamp: Stamp,
}

/// What a person said about a quote: its speaker, its recording, its transcript.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Attribution {
    /// Where the quote stands.
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
    /// Whoever was found.
    #[default]
    AsFound,
    /// This speaker.
    Speaker(SpeakerKey),
    /// Nobody knows.
    Unknown,
    /// It is no speech at all.
    NotSpeech,
}

/// A criticism in the article, and whether the one criticised could answer.
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
    /// What came back.
    #[serde(skip_serializing_if = "is_default")]
    pub reply: Reply,
    /// Who put it on the board, and when.
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
    /// Until when they could answer, as told to them; may be empty.
    #[serde(skip_serializing_if = "is_default")]
    pub deadline: String,
    /// Who wrote it down, and when.
    pub stamp: Stamp,
}

/// What came of asking.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// Nothing yet.
    #[default]
    None,
    /// They answered; the article says so there, when it does.
    Answered {
        /// What they said.
        text: String,
        /// Where the article gives it.
        place: Option<Anchor>,
    },
    /// They would not comment.
    Declined,
    /// The deadline passed without an answer.
    NoAnswer,
    /// No reply is needed, and why.
    NotNeeded(String),
}
