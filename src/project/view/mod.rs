//! What the window shows: the findings of the extraction, overridden by the decisions of the project.
//!
//! ```text
//! rows          the rows of lists: claims, sentences, speakers, quotes, places, check points
//! project_view  ProjectView: all rows of a project, and look-ups
//! refresh       building the view, and updating it after an edit
//! claims        the rows of claims
//! coverage      the rows of sentences, and the counts
//! people        the rows of speakers and quotes
//! places        the rows of places
//! claim_view    one claim in full, for its detail panel
//! ```
//!
//! `ProjectView::new(&project, &extraction)` reads both once; [`ProjectView::update`] follows an edit and touches only
//! the rows of the records that it changed. A decision always overrides a finding: a claim that a person adopted shows
//! the record, and a speaker that a person renamed has that name.

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
