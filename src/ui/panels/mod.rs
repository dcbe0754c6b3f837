//! The panels: each shows state and emits actions.

pub mod article;
pub mod claims;
pub mod detail;
pub mod log;
pub mod overview;
pub mod places;
pub mod sources;
pub mod speakers;

/// The panels of the side panel, in the order of their tabs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tab {
    /// The claims, with the details of the selected one.
    #[default]
    Claims,
    /// The speakers and their quotes.
    Speakers,
    /// The places and the map.
    Places,
    /// The sources.
    Sources,
    /// Progress, consistency questions, query sheet.
    Overview,
    /// The log.
    Log,
}

impl Tab {
    /// Every tab, in order.
    pub const ALL: [Self; 6] = [Self::Claims, Self::Speakers, Self::Places, Self::Sources, Self::Overview, Self::Log];

    /// The label of the tab.
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

/// A section of the claim's details that a command opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DetailSection {
    /// A new note.
    Note,
    /// New evidence.
    Evidence,
    /// A question to somebody.
    Query,
    /// A proposed correction.
    Correction,
    /// The verdict.
    Verdict,
    /// The assignee.
    Assign,
}

/// State of all panels, such as scroll positions and filters. It is not saved.
#[derive(Default)]
pub struct ViewState {
    /// The selected tab.
    pub tab: Tab,
    /// The article.
    pub article: article::ArticlePanelState,
    /// The list of claims.
    pub claims: claims::ClaimsPanelState,
    /// The details of the selected claim.
    pub detail: detail::View,
    /// The speakers.
    pub speakers: speakers::View,
    /// The places and the map.
    pub places: places::View,
    /// The sources.
    pub sources: sources::View,
    /// The overview.
    pub overview: overview::OverviewPanelState,
    /// The log.
    pub log: log::LogPanelState,
}
