//! Speech: what was said, direct, mixed or indirect, and by whom.

use super::{Document, Extraction, Quote, Speaker};

/// All speech in the order of the text, and the register of those who are named or speak.
pub fn find(_doc: &Document, _found: &Extraction) -> (Vec<Quote>, Vec<Speaker>) {
    (Vec::new(), Vec::new())
}
