//! The journal: what was done since the last save, written line by line, so that it survives crashes, kills and power
//! cuts.
//!
//! The journal is beside the project as `.NAME.journal`, or in the user's state folder while the project has no file. A
//! line is
//!
//! ```text
//! SEQUENCE SECONDS CHECKSUM RECORD
//! 17 1773308460 8f0c9a5b3d2e1f07 Entry(Draft(…))
//! ```
//!
//! with the record in RON on one line. Each checksum covers the previous one, so nothing is trusted from the first line
//! on that is missing, changed or moved. An incomplete last line is not an error.
//!
//! ```text
//! record          what is on a line, and what entries must be able to do
//! line            one line: format, checksum, parsing
//! paths           where journals are
//! writer_command  what the handle and the thread send each other
//! writer_thread   the thread that writes and syncs
//! handle          Journal: starts the thread, sends it commands, reports progress
//! read            reading a journal after a crash
//! ```
//!
//! The type of the entries is a parameter: the session's are edits and drafts.

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
