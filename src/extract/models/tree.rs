//! A dependency tree: for `The dam broke.` the head of `dam` is `broke`, and `broke` is the root.

use super::labels::Label;

/// The dependency tree of one sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    /// For each token of the sentence, the index (in the sentence) of its head; `None` for the root.
    pub heads: Vec<Option<usize>>,
    /// For each token, the label of its arc.
    pub labels: Vec<Label>,
}
