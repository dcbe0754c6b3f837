//! The panels: one file each. Each shows state and emits actions.

pub mod article;
pub mod claims;
pub mod detail;
pub mod log;
pub mod overview;
pub mod places;
pub mod sources;
pub mod speakers;

use super::selection::Tab;

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
