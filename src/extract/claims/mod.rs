//! Claims: what can be checked, its kinds, and what to check first.

use super::{Claim, Document, Extraction};

/// Every claim, in the order of the text.
pub fn find(_doc: &Document, _found: &Extraction) -> Vec<Claim> {
    Vec::new()
}
