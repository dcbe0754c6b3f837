//! What is on the lines of a journal, and what its entries must be able to do.

use serde::{Deserialize, Serialize};
use std::time::Duration;

/// How long a draft may wait for the next key, so that a typed word is one line and not six. A crash may lose at most
/// the last second of typing; this is well below it.
pub const DRAFT_DELAY: Duration = Duration::from_millis(250);

/// An entry of a journal.
pub trait JournalPayload: Serialize + Clone + Send + 'static {
    /// True when writing it may wait for [`DRAFT_DELAY`]: a draft that is being typed.
    fn can_wait(&self) -> bool;
    /// True when this entry, following `earlier`, replaces it: a later draft of the same field.
    fn replaces(&self, earlier: &Self) -> bool;
}

/// One record of a journal of entries `T`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Record<T> {
    /// The first record of a journal.
    Begin {
        /// Version of this format: 1.
        version: u32,
        /// SHA-256 of the project file to which the entries apply; nothing while there is no file.
        base: Option<String>,
        /// The project's name, for the question at the next start.
        name: String,
    },
    /// The text of a project file to which the entries apply, while there is no file.
    Snapshot(String),
    /// An entry.
    Entry(T),
    /// All entries before this line are in a save that is about to happen.
    #[serde(rename = "Cut")] // as format version 1 writes it
    Checkpoint(u64),
    /// The save of this checkpoint will write bytes with this SHA-256.
    Saving {
        /// Number of the checkpoint.
        #[serde(rename = "cut")] // as format version 1 writes it
        checkpoint: u64,
        /// SHA-256 of the file that is about to replace the old one.
        sha256: String,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_are_written_as_format_version_1_always_did() {
        let written = |record: &Record<String>| ron::to_string(record).unwrap();
        let begin = Record::Begin { version: 1, base: Some("00".to_owned()), name: "Bridge".to_owned() };
        let all = [
            (begin, "Begin(version:1,base:Some(\"00\"),name:\"Bridge\")"),
            (Record::Snapshot("text".to_owned()), "Snapshot(\"text\")"),
            (Record::Entry("edit".to_owned()), "Entry(\"edit\")"),
            (Record::Checkpoint(7), "Cut(7)"),
            (Record::Saving { checkpoint: 7, sha256: "aa".to_owned() }, "Saving(cut:7,sha256:\"aa\")"),
        ];
        for (record, text) in all {
            assert_eq!(written(&record), text);
            assert_eq!(ron::from_str::<Record<String>>(text).unwrap(), record);
        }
    }
}
