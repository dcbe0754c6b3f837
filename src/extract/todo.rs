//! Marks left in the copy as open work: `TK`, `CQ`, `[CHECK]`.

use super::Document;
use crate::text::Span;

/// Every such mark, in order.
pub fn find(_doc: &Document) -> Vec<Span> {
    Vec::new()
}
