//! Everything that can be selected, and the panel in which each thing is shown.

use crate::project::{ClaimId, PlaceKey, QuoteId, SentenceId, SourceId, SpeakerKey};
use crate::text::Span;

/// Something that can be selected or hovered. There is one enum for all panels, so that a row, a pin and the words in
/// the article can be recognised as the same thing.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Selectable {
    /// A claim.
    Claim(ClaimId),
    /// A check point of a claim, identified by its words in the article.
    Point(ClaimId, Span),
    /// A speaker.
    Speaker(SpeakerKey),
    /// A quote.
    Quote(QuoteId),
    /// A place.
    Place(PlaceKey),
    /// A sentence.
    Sentence(SentenceId),
    /// A source of the library.
    Source(SourceId),
    /// Words that the checker marked in the article.
    Words(Span),
}

impl Selectable {
    /// The claim, for a claim and for one of its check points.
    pub fn claim(&self) -> Option<&ClaimId> {
        match self {
            Self::Claim(id) | Self::Point(id, _) => Some(id),
            _ => None,
        }
    }

    /// The panel that shows this in full; `None` for what is only shown in the article.
    pub fn tab(&self) -> Option<Tab> {
        match self {
            Self::Claim(_) | Self::Point(..) => Some(Tab::Claims),
            Self::Speaker(_) | Self::Quote(_) => Some(Tab::Speakers),
            Self::Place(_) => Some(Tab::Places),
            Self::Source(_) => Some(Tab::Sources),
            Self::Sentence(_) | Self::Words(_) => None,
        }
    }
}

/// The panels on the right, in the order of their tabs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tab {
    /// The claims, and the selected one in detail.
    #[default]
    Claims,
    /// Speakers, their quotes, and the right of reply.
    Speakers,
    /// The map and the places.
    Places,
    /// The sources.
    Sources,
    /// Progress, and what still has to be done.
    Overview,
    /// Who did what, and when.
    Log,
}

impl Tab {
    /// Every tab, in order.
    pub const ALL: [Self; 6] = [Self::Claims, Self::Speakers, Self::Places, Self::Sources, Self::Overview, Self::Log];

    /// The text on the tab.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Claims => "Claims",
            Self::Speakers => "Speakers",
            Self::Places => "Places",
            Self::Sources => "Sources",
            Self::Overview => "Overview",
            Self::Log => "Log",
        }
    }
}
