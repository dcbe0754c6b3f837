//! What stands on the lines of a journal, and what its entries must be able to do.

use serde::{Deserialize, Serialize};
use std::time::Duration;

/// How long a draft may wait for the next key, so that a word is one line and not six. Well below the second that a
/// crash may cost.
pub const DRAFT_DELAY: Duration = Duration::from_millis(250);

/// What a journal can keep.
pub trait JournalPayload: Serialize + Clone + Send + 'static {
    /// True when it may wait for [`DRAFT_DELAY`]: something that is still being typed.
    fn can_wait(&self) -> bool;
    /// True when this entry, coming next, makes `earlier` needless: the same field, typed further.
    fn replaces(&self, earlier: &Self) -> bool;
}

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
        /// Number of the checkpoint.
        #[serde(rename = "cut")] // as format version 1 writes it
        checkpoint: u64,
        /// SHA-256 of the file that is about to replace the old one.
        sha256: String,
    },
}
