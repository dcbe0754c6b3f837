//! The engine: finds names, quotes, places, claims and inconsistencies in an article.
//!
//! [`extract`] is a total function of the text, and [`pipeline`] is where to begin reading: it runs the stages in order
//! and traces one sentence through them. One module per kind of finding:
//!
//! ```text
//! extraction       the types of all findings
//! document         paragraphs, sentences, tokens, part-of-speech tags; dependency trees on demand (models)
//! metadata         headline, dek, byline, dateline, date of publication, boilerplate
//! models           language identification, tagger, parser
//! entities         people, organisations and places by name
//! quotes           direct, mixed and indirect speech
//! speakers         who said it
//! places           where the named places are
//! check_points     figures, dates, names and the like, each to be ticked by itself
//! claims           what can be checked, and what to check first
//! consistency      values that contradict each other within the article
//! editorial_marks  TK, CQ, [CHECK]
//! ```
//!
//! No disk, no clock, no randomness, no panic: the same text gives the same findings, byte for byte.

pub mod check_points;
pub mod claims;
mod consistency;
mod document;
mod editorial_marks;
pub mod entities;
mod extraction;
mod identifiers;
mod metadata;
pub mod models;
pub mod pipeline;
pub mod places;
pub mod quotes;
pub mod speakers;

pub use document::{Document, Paragraph, Sentence};
pub use extraction::*;
pub use pipeline::extract;
