//! What a human decided: records, edits and their inverses, undo, merging.
