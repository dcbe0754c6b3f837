//! A piece of speech before its speaker is known: in `“It floats,” she said` the words, the cue `said` and the mention
//! `she`.

use crate::extract::{Explanation, QuoteKind};
use crate::text::Span;

/// One piece of speech, its speaker still only words.
#[derive(Clone, Debug)]
pub struct Speech {
    /// The words.
    pub span: Span,
    /// How they are given.
    pub kind: QuoteKind,
    /// The words that name the speaker here.
    pub mention: Option<Span>,
    /// The reporting words.
    pub cue: Option<Span>,
    /// The channel.
    pub via: Option<Span>,
    /// Why it was taken for speech.
    pub why: Explanation,
}
