//! The rows that lists and panels show: claims, sentences, speakers, quotes, places, check points.

use crate::extract::{Candidate, ClaimKind, PlaceKind, PlaceMention, PointKind, QuoteKind, SpeakerKind};
use crate::project::model::{
    ClaimId, Legal, Mark, PersonId, PlaceKey, PlaceState, QuoteId, SentenceId, SpeakerKey, Status,
};
use crate::text::{AnchorState, Span};
use std::fmt;

/// Names a row of a [`ProjectView`]; it stays valid until the text is read again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Row(pub u32);

/// What the claims list shows of one claim.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimRow {
    /// Which claim; a suggestion keeps this id when a person takes it up.
    pub id: ClaimId,
    /// Where it is; nothing when its words are gone.
    pub span: Option<Span>,
    /// How sure its place is.
    pub anchor: AnchorState,
    /// True while a person has touched it; false for a bare suggestion.
    pub touched: bool,
    /// False for a claim that became part of another one.
    pub listed: bool,
    /// The status of the work.
    pub status: Status,
    /// True when nothing is left to do.
    pub settled: bool,
    /// True when a second person signed off.
    pub signed: bool,
    /// The kinds, the main one first.
    pub kinds: Vec<ClaimKind>,
    /// What to check first: 1 first, 0 last; 0.5 for a claim made by hand.
    pub score: f32,
    /// Index of the suggestion in [`Extraction::claims`].
    pub suggestion: Option<usize>,
    /// Index in [`Extraction::speakers`] of who was found to say it.
    pub(super) found_speaker: Option<usize>,
    /// Index in [`ProjectView::quotes`] of the quote that it holds or is in.
    pub quote: Option<usize>,
    /// How many pieces of evidence it has.
    pub sources: usize,
    /// The person it is assigned to.
    pub assignee: Option<PersonId>,
    /// The legal flag.
    pub legal: Legal,
    /// A star.
    pub flagged: bool,
}

/// How far the work on a sentence is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Coverage {
    /// Nobody has touched it.
    #[default]
    Untouched,
    /// A claim in it is at work.
    InWork,
    /// It carries a settled claim, and every other claim of it that a person touched is settled too.
    Settled,
    /// A person said that there is nothing to check.
    NothingToCheck,
}

impl Coverage {
    /// True when the sentence is accounted for.
    pub fn is_accounted(self) -> bool {
        matches!(self, Self::Settled | Self::NothingToCheck)
    }
}

/// One sentence as the coverage strip shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct SentenceRow {
    /// Which sentence.
    pub id: SentenceId,
    /// Where it is.
    pub span: Span,
    /// How far the work is.
    pub coverage: Coverage,
    /// True when a person said that there is nothing to check.
    pub(super) nothing: bool,
    /// The claims that are in it, whole or in part, merged ones too.
    pub(super) claims: Vec<Row>,
}

/// How far along the work is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Sentences in all.
    pub sentences: usize,
    /// Sentences by coverage: untouched, in work, settled, nothing to check.
    pub by_coverage: [usize; 4],
    /// Claims in the list.
    pub claims: usize,
    /// Claims that are not settled, suggestions among them.
    pub open: usize,
    /// Claims that a person decided something about.
    pub touched: usize,
    /// Settled claims that nobody has signed off.
    pub unsigned: usize,
    /// Claims by status, in the order of [`Status::ALL`].
    pub by_status: [usize; 11],
}

impl Counts {
    /// Sentences accounted for.
    pub fn accounted(&self) -> usize {
        self.by_coverage[2] + self.by_coverage[3]
    }

    /// How many claims have `status`.
    pub fn with_status(&self, status: Status) -> usize {
        self.by_status.get(status as usize).copied().unwrap_or(0)
    }

    pub(super) fn add_claim(&mut self, row: &ClaimRow) {
        self.claims += 1;
        self.open += usize::from(!row.settled);
        self.touched += usize::from(row.touched);
        self.unsigned += usize::from(row.settled && !row.signed);
        if let Some(count) = self.by_status.get_mut(row.status as usize) {
            *count += 1;
        }
    }

    pub(super) fn take_claim(&mut self, row: &ClaimRow) {
        self.claims = self.claims.saturating_sub(1);
        self.open = self.open.saturating_sub(usize::from(!row.settled));
        self.touched = self.touched.saturating_sub(usize::from(row.touched));
        self.unsigned = self.unsigned.saturating_sub(usize::from(row.settled && !row.signed));
        if let Some(count) = self.by_status.get_mut(row.status as usize) {
            *count = count.saturating_sub(1);
        }
    }
}

impl fmt::Display for Counts {
    /// `41 of 52 sentences accounted for · 9 claims open`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentences = if self.sentences == 1 { "sentence" } else { "sentences" };
        let claims = if self.open == 1 { "claim" } else { "claims" };
        let (accounted, all, open) = (self.accounted(), self.sentences, self.open);
        write!(f, "{accounted} of {all} {sentences} accounted for · {open} {claims} open")
    }
}

/// A speaker as the panel shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct SpeakerRow {
    /// Which speaker.
    pub key: SpeakerKey,
    /// The name to show.
    pub name: String,
    /// Title or role; may be empty.
    pub role: String,
    /// Organisation or country; may be empty.
    pub affiliation: String,
    /// What kind of voice it is.
    pub kind: SpeakerKind,
    /// The other wordings that mean the same one.
    pub aliases: Vec<String>,
    /// Every mention, in order.
    pub mentions: Vec<Span>,
    /// Indices in [`ProjectView::quotes`] of what they say, in order.
    pub quotes: Vec<usize>,
    /// How many words they say, paraphrase among them.
    pub words: usize,
    /// True when a person decided something about this speaker.
    pub decided: bool,
    /// The keys of speakers that became this one.
    pub merged: Vec<SpeakerKey>,
    /// Why the mentions were taken to be one; empty for a speaker made by hand.
    pub why: String,
}

/// A quote as the panels show it.
#[derive(Clone, Debug, PartialEq)]
pub struct QuoteRow {
    /// Which quote.
    pub id: QuoteId,
    /// The words.
    pub span: Span,
    /// How they are given.
    pub kind: QuoteKind,
    /// Index in [`ProjectView::speakers`] of who says it, when known.
    pub speaker: Option<usize>,
    /// The words that name the speaker here.
    pub mention: Option<Span>,
    /// The reporting words.
    pub cue: Option<Span>,
    /// The channel, for second-hand speech.
    pub via: Option<Span>,
    /// Why it was taken for speech, and why by this speaker.
    pub why: String,
    /// True when a person said whose it is.
    pub decided: bool,
    /// False when a person said that it is no speech; such a quote belongs to nobody.
    pub speech: bool,
}

/// A place as list and map show it.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceRow {
    /// Which place.
    pub key: PlaceKey,
    /// Its name.
    pub name: String,
    /// ISO 3166-1 alpha-2, or empty.
    pub country: String,
    /// What it is.
    pub kind: PlaceKind,
    /// False while nobody knows where it is: latitude and longitude then mean nothing.
    pub located: bool,
    /// Latitude in degrees north.
    pub lat: f64,
    /// Longitude in degrees east.
    pub lon: f64,
    /// GeoNames record, when there is one.
    pub geonames_id: Option<u32>,
    /// Where it is mentioned, in order.
    pub mentions: Vec<PlaceMention>,
    /// The namesakes, best first; the one found stands first again when a person chose another.
    pub candidates: Vec<Candidate>,
    /// Whether a person confirmed it.
    pub state: PlaceState,
    /// True when a person chose where it is.
    pub chosen: bool,
    /// The checker’s note.
    pub note: String,
    /// Why this one was found; empty for a place marked by hand.
    pub why: String,
}

/// A check point with its tick.
#[derive(Clone, Debug, PartialEq)]
pub struct PointView {
    /// Where it is; nothing when its words are gone from the claim.
    pub span: Option<Span>,
    /// First byte, counted from the claim's first byte.
    pub offset: usize,
    /// The words.
    pub exact: String,
    /// What is checked about them.
    pub kind: PointKind,
    /// What the words were read as; may be empty.
    pub value: String,
    /// A question to put beside it; may be empty.
    pub note: String,
    /// True when a person added it.
    pub by_hand: bool,
    /// The mark on it; open when its words changed.
    pub mark: Mark,
    /// Why.
    pub why: String,
}

impl PointView {
    /// The mark on it and its words.
    pub fn mark_and_words(&self) -> (Mark, &str) {
        (self.mark, &self.exact)
    }
}
