//! One open project: apply an edit, undo, save; still no screen.
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
//! # Ok::<(), tickmark::project::Refusal>(())
//! ```
//!
//! `drafts` keeps what is typed and not committed, `files` knows the local files of sources, `keeping` saves and writes
//! the journal, `recovery` opens again, `stored` knows what lies on disk beside the session.

mod attachments;
mod drafts;
mod external_changes;
mod journal_entry;
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
