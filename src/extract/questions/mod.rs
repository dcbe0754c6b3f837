//! Cross-checks inside the article: two values for one thing, sums that do not add up, names spelled two ways.

use super::{Document, Extraction, Question};

/// Every question, in the order of the text.
pub fn find(_doc: &Document, _found: &Extraction) -> Vec<Question> {
    Vec::new()
}
