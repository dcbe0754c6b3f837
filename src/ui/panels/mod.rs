//! The panels: one file each. Each shows state and emits actions.

pub mod article;
pub mod claims;
pub mod detail;
pub mod log;
pub mod overview;
pub mod places;
pub mod sources;
pub mod speakers;

/// The panels on the right, in the order of their tabs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tab {
    /// What is left.
    #[default]
    Claims,
    /// Who says so.
    Speakers,
    /// Where it is.
    Places,
    /// From what.
    Sources,
    /// How far along.
    Overview,
    /// Who did what when.
    Log,
}

impl Tab {
    /// Every tab, in order.
    pub const ALL: [Self; 6] = [Self::Claims, Self::Speakers, Self::Places, Self::Sources, Self::Overview, Self::Log];

    /// The word on the tab.
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

/// A part of the claim's detail that a command goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DetailSection {
    /// The field of a new note.
    Note,
    /// A new piece of evidence.
    Evidence,
    /// A question to somebody.
    Query,
    /// A proposed wording.
    Correction,
    /// A verdict.
    Verdict,
    /// Who works on it.
    Assign,
}

/// The view state of all panels: what is scrolled, filtered and folded. Lost without harm.
#[derive(Default)]
pub struct ViewState {
    /// The panel that is shown on the right.
    pub tab: Tab,
    /// The article.
    pub article: article::View,
    /// The claims list.
    pub claims: claims::View,
    /// The claim's detail.
    pub detail: detail::View,
    /// The speakers.
    pub speakers: speakers::View,
    /// The places and the map.
    pub places: places::View,
    /// The sources.
    pub sources: sources::View,
    /// The overview.
    pub overview: overview::View,
    /// The log.
    pub log: log::View,
}
