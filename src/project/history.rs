//! Undo and redo: two stacks of edits, each with a name. "Undo: mark disputed".

use super::edit::Edit;

/// What was done and can be undone, and what was undone and can be done again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    done: Vec<Edit>,
    undone: Vec<Edit>,
}

impl History {
    /// Remembers an edit that was made; what was undone before cannot be done again after it.
    pub fn did(&mut self, edit: Edit) {
        self.undone.clear();
        self.done.push(edit);
    }

    /// The edit that undo would take back.
    pub fn undoable(&self) -> Option<&Edit> {
        self.done.last()
    }

    /// The edit that redo would make.
    pub fn redoable(&self) -> Option<&Edit> {
        self.undone.last()
    }

    /// Notes that the last edit was taken back.
    pub fn undid(&mut self) {
        self.undone.extend(self.done.pop());
    }

    /// Notes that the last undone edit was made again.
    pub fn redid(&mut self) {
        self.done.extend(self.undone.pop());
    }
}
