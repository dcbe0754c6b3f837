//! The journal: what was done since the last save, kept line by line against crashes, kills and power cuts.
//!
//! It stands beside the project as `.NAME.journal`, or in the user's state folder while the project has no file. A line is
//!
//! ```text
//! SEQUENCE SECONDS CHECKSUM RECORD
//! 17 1773308460 8f0c9a5b3d2e1f07 Entry(Draft(…))
//! ```
//!
//! with the record in RON on one line. The checksum covers the line before, so a line that is lost, changed or moved ends
//! what can be believed; a torn last line is no error. [`Journal`] writes on a thread of its own; [`read_journal`] reads.
//!
//! What an entry is, the journal does not know: the session gives edits and drafts.

mod handle;
mod line;
mod paths;
mod read;
mod record;
mod writer_command;
mod writer_thread;

pub use handle::Journal;
pub use paths::{journal_path, new_unsaved_path, state_folder};
pub use read::{RecoveredJournal, journals_of, parse_journal, read_journal, unsaved_journals};
pub use record::{JournalPayload, Record};
pub use writer_command::Progress;
