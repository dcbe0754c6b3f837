//! Text: spans, code points, paragraphs, sentences, tokens, anchors.
//!
//! Every offset inside the program is a byte offset on a character boundary ([`Span`]). The NDJSON of the command line
//! counts code points, and only [`CodePoints`] converts between the two.

mod abbreviations;
mod addresses;
mod anchor;
pub mod calendar;
mod characters;
mod code_points;
pub mod coordinates;
mod paragraphs;
pub mod quote_comparison;
mod reanchor;
mod sentences;
mod span;
mod tokens;

pub use anchor::{Anchor, AnchorState, CONTEXT};
pub use code_points::CodePoints;
pub use paragraphs::paragraphs;
pub use reanchor::{Change, Reanchor, changes};
pub use sentences::sentences;
pub use span::Span;
pub use tokens::{Token, TokenKind, tokens};
