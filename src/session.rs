//! One open project: apply an edit, undo, save; still no screen.
