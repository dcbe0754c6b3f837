//! Undo and redo: two stacks of edits, whose names a menu shows: "Undo: mark disputed".

use super::edit::Edit;

/// The edits that can be undone, and those that can be redone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    done: Vec<Edit>,
    undone: Vec<Edit>,
}

impl History {
    /// Adds an edit that was made. What was undone before can no longer be redone.
    pub fn did(&mut self, edit: Edit) {
        self.undone.clear();
        self.done.push(edit);
    }

    /// The edit that undo would undo.
    pub fn undoable(&self) -> Option<&Edit> {
        self.done.last()
    }

    /// The edit that redo would redo.
    pub fn redoable(&self) -> Option<&Edit> {
        self.undone.last()
    }

    /// Moves the last edit to those that can be redone.
    pub fn undid(&mut self) {
        self.undone.extend(self.done.pop());
    }

    /// Moves the last undone edit to those that can be undone.
    pub fn redid(&mut self) {
        self.done.extend(self.undone.pop());
    }
}
