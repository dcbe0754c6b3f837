//! What the screen shows: the extraction and the decisions laid over each other.
//!
//! `ProjectView::new(&project, &extraction)` reads both once; [`ProjectView::update`] follows one edit and touches only what the
//! edit touched. A decision always wins over a finding: a claim is as a person left it, a speaker bears the name that a
//! person gave.

mod claim_view;
mod claims;
mod coverage;
mod people;
mod places;
mod project_view;
mod refresh;
mod rows;

pub use claim_view::{ClaimView, ItemView};
pub use project_view::ProjectView;
pub use rows::{ClaimRow, Counts, Coverage, PlaceRow, PointView, QuoteRow, Row, SentenceRow, SpeakerRow};
