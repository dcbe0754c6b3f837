//! The panels: each shows state and emits actions.

pub mod article;
pub mod claims;
pub mod detail;
pub mod log;
pub mod overview;
pub mod places;
pub mod sources;
pub mod speakers;

use super::selection::Tab;

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
    pub detail: detail::DetailsPanelState,
    /// The speakers.
    pub speakers: speakers::SpeakersPanelState,
    /// The places and the map.
    pub places: places::PlacesPanelState,
    /// The sources.
    pub sources: sources::SourcesPanelState,
    /// The overview.
    pub overview: overview::OverviewPanelState,
    /// The log.
    pub log: log::LogPanelState,
}
