//! The engine's findings: sentences, names, check points, questions, speech, claims and places, each with a
//! table of cases, and whole articles.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test stops at what it did not expect

mod articles;
mod claims;
mod models;
mod places;
mod points;
mod questions;
mod quotes;
mod sentences;
