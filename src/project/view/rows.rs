//! The rows that lists and panels show: claims, sentences, speakers, quotes, places, check points.

use crate::extract::{Candidate, ClaimKind, PlaceKind, PlaceMention, PointKind, QuoteKind, SpeakerKind};
use crate::project::model::{
    ClaimId, Legal, Mark, PersonId, PlaceKey, PlaceState, QuoteId, SentenceId, SpeakerKey, Status,
};
use crate::text::{AnchorState, Span};
use std::fmt;

/// Index of a row in a [`ProjectView`](super::ProjectView); valid until the view is built again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Row(pub u32);

/// One claim of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimRow {
    /// Its id; a suggestion keeps it when a person adopts it.
    pub id: ClaimId,
    /// Where it is; nothing when its words are gone.
    pub span: Option<Span>,
    /// The state of its anchor.
    pub anchor: AnchorState,
    /// True when it has a record; false for a suggestion.
    pub touched: bool,
    /// False for a claim that was merged into another.
    pub listed: bool,
    /// The status of the work.
    pub status: Status,
    /// True when nothing is left to do.
    pub settled: bool,
    /// True when a second person signed off.
    pub signed: bool,
    /// The kinds, the main one first.
    pub kinds: Vec<ClaimKind>,
    /// Priority from 0 to 1, 1 being what to check first; [`SCORE_BY_HAND`](super::claims) for a claim made by hand.
    pub score: f32,
    /// Index of the suggestion in `Extraction::claims`.
    pub suggestion: Option<usize>,
    /// Index in `Extraction::speakers` of the speaker that was found.
    pub(super) found_speaker: Option<usize>,
    /// Index in `ProjectView::quotes` of the quote inside it or around it.
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

/// How far a sentence is checked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Coverage {
    /// No claim in it has a record.
    #[default]
    Untouched,
    /// A claim in it is not settled.
    InWork,
    /// It has a claim with a record, and all such claims are settled.
    Settled,
    /// A person marked it as having nothing to check.
    NothingToCheck,
}

impl Coverage {
    /// True when the sentence is accounted for.
    pub fn is_accounted(self) -> bool {
        matches!(self, Self::Settled | Self::NothingToCheck)
    }
}

/// One sentence of the coverage strip.
#[derive(Clone, Debug, PartialEq)]
pub struct SentenceRow {
    /// Which sentence.
    pub id: SentenceId,
    /// Where it is.
    pub span: Span,
    /// Its coverage.
    pub coverage: Coverage,
    /// True when a person marked it as having nothing to check.
    pub(super) nothing: bool,
    /// The claims that are in it, whole or in part, merged ones too.
    pub(super) claims: Vec<Row>,
}

/// Counts of sentences and claims by progress.
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

/// A speaker, with decisions applied.
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
    /// A person, a group, or another kind of speaker.
    pub kind: SpeakerKind,
    /// The other names of the same speaker.
    pub aliases: Vec<String>,
    /// Every mention, in order.
    pub mentions: Vec<Span>,
    /// Indices in `ProjectView::quotes` of their quotes, in order.
    pub quotes: Vec<usize>,
    /// How many words they say, paraphrases included.
    pub words: usize,
    /// True when there is a decision on this speaker.
    pub decided: bool,
    /// The keys of speakers merged into this one.
    pub merged: Vec<SpeakerKey>,
    /// Why the mentions were found to be the same speaker; empty for a speaker made by hand.
    pub why: String,
}

/// A quote, with decisions applied.
#[derive(Clone, Debug, PartialEq)]
pub struct QuoteRow {
    /// Which quote.
    pub id: QuoteId,
    /// The words.
    pub span: Span,
    /// Direct, indirect, or another kind.
    pub kind: QuoteKind,
    /// Index in `ProjectView::speakers` of the speaker, when known.
    pub speaker: Option<usize>,
    /// The words that name the speaker here.
    pub mention: Option<Span>,
    /// The reporting words.
    pub cue: Option<Span>,
    /// The channel, for second-hand speech.
    pub via: Option<Span>,
    /// Why it was found to be speech, and by this speaker.
    pub why: String,
    /// True when a person decided who said it.
    pub decided: bool,
    /// False when a person decided that it is not speech; it then has no speaker.
    pub speech: bool,
}

/// A place, with decisions applied.
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
    /// False while the location is not known; latitude and longitude are then meaningless.
    pub located: bool,
    /// Latitude in degrees north.
    pub lat: f64,
    /// Longitude in degrees east.
    pub lon: f64,
    /// GeoNames record, when there is one.
    pub geonames_id: Option<u32>,
    /// Where it is mentioned, in order.
    pub mentions: Vec<PlaceMention>,
    /// The other candidates of that name, best first; when a person chose one of them, the one that was found comes
    /// first.
    pub candidates: Vec<Candidate>,
    /// Whether a person confirmed it.
    pub state: PlaceState,
    /// True when a person chose the location.
    pub chosen: bool,
    /// The checker’s note.
    pub note: String,
    /// Why this candidate was chosen by the extraction; empty for a place marked by hand.
    pub why: String,
}

/// A check point and the mark on it.
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
    /// The value that was read from the words; may be empty.
    pub value: String,
    /// A question to show with it; may be empty.
    pub note: String,
    /// True when a person added it.
    pub by_hand: bool,
    /// The mark on it; open when its words changed.
    pub mark: Mark,
    /// Why.
    pub why: String,
}

impl PointView {
    /// The mark on it, and its words.
    pub fn mark_and_words(&self) -> (Mark, &str) {
        (self.mark, &self.exact)
    }
}
