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
mod read;
mod writer_thread;

pub use handle::{Journal, JournalPayload, Progress};
pub use read::{RecoveredJournal, journals_of, parse_journal, read_journal, unsaved_journals};

use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// One record of a journal of entries `T`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Record<T> {
    /// How a journal begins.
    Begin {
        /// Version of this format; 1.
        version: u32,
        /// SHA-256 of the project file that the entries add to; nothing while there is no file.
        base: Option<String>,
        /// What the project is called, for the question at the next start.
        name: String,
    },
    /// The whole project as the text of a project file: what the entries add to while there is no file.
    Snapshot(String),
    /// Something was done.
    Entry(T),
    /// All that stands before this line is in a save that is about to happen.
    #[serde(rename = "Cut")] // as format version 1 writes it
    Checkpoint(u64),
    /// The save that the cut of this number belongs to will write bytes of this SHA-256.
    Saving {
        /// Number of the cut.
        cut: u64,
        /// SHA-256 of the file that is about to replace the old one.
        sha256: String,
    },
}

/// The journal of the project file `project`.
pub fn journal_path(project: &Path) -> PathBuf {
    super::sidecar_path(project, "journal")
}

/// The folder for journals of projects that have no file yet; nothing when the user has no home.
pub fn state_folder() -> Option<PathBuf> {
    use etcetera::AppStrategy;
    let app = etcetera::AppStrategyArgs {
        top_level_domain: "org".to_owned(),
        author: "Tickmark".to_owned(),
        app_name: "tickmark".to_owned(),
    };
    let places = etcetera::choose_app_strategy(app).ok()?;
    Some(places.state_dir().unwrap_or_else(|| places.data_dir()).join("unsaved"))
}

/// A new path in `folder`, which is made if it is not there, for the journal of a project without a file; it differs from
/// those of other windows.
pub fn new_unsaved_path(folder: &Path) -> PathBuf {
    // A folder that cannot be made is the journal's trouble, which tells it.
    let _ = std::fs::create_dir_all(folder);
    let process = std::process::id();
    let free = (1_u32..).map(|i| folder.join(format!("{process}-{i}.journal"))).find(|path| !path.exists());
    free.unwrap_or_else(|| folder.join("last.journal"))
}
