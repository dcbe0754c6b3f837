//! One open project: commands, undo, saving and recovery, without a window.
//!
//! ```
//! use tickmark::project::Status;
//! use tickmark::session::Session;
//!
//! let mut session = Session::from_text("Bridge", "The bridge is 40 metres long.", tickmark::extract::extract);
//! session.sign_in("Ann Lee", tickmark::project::Role::Checker)?;
//! let words = tickmark::text::Span::new(11, 28); // is 40 metres long
//! let claim = session.make(|commands| commands.new_claim(words, &[]))?;
//! session.decide(|commands| commands.set_status(&claim, Status::Disputed, "the plan says 38"))?;
//! assert_eq!(session.undo_name(), Some("mark disputed"));
//! session.undo()?;
//! # Ok::<(), tickmark::problem::Problem>(())
//! ```
//!
//! ```text
//! journal_entry     what the journal stores: edits and drafts
//! persistence       the journal, the lock, and the last known state of the project file
//! state             Session: the project, its view, edits, undo, redo
//! drafts            text that is typed in a field and not committed yet
//! attachments       local files of sources: read, and compared with what they were
//! saving            saves, and the journal that accompanies them
//! external_changes  the project file changed by another program, and backups: compare, reload, merge, restore
//! open              opening an article, a project, whatever a path names; no egui
//! recovery          opening a project, and restoring what a crash left
//! ```

mod attachments;
mod drafts;
mod external_changes;
mod journal_entry;
pub mod open;
mod persistence;
mod recovery;
mod saving;
mod state;

pub use attachments::{FileProblem, FileState, check_attachment, check_files, read_attachment};
pub use external_changes::{StoredProject, WatchedFile};
pub use journal_entry::{DraftKey, Field, JournalEntry};
pub use recovery::{Opening, RecoveredItem, Restored, left_unsaved};
pub use saving::{SaveJob, Saved};
pub use state::{Session, now};
