//! Local files of sources: their size and checksum when they were attached, and whether they changed since.
//!
//! A file is never copied or changed; it is only read, for its SHA-256.

use super::state::Session;
use crate::project::{Attachment, SourceId, When};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// Bytes read at a time: enough that the number of system calls does not matter.
const BUFFER: usize = 1 << 16;

/// How an attached file compares with what it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileState {
    /// The same bytes.
    Same,
    /// Other bytes.
    Changed,
    /// It is missing.
    Missing,
    /// It exists and cannot be read.
    Unreadable,
}

/// An attached file that changed or cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileProblem {
    /// The source that it belongs to.
    pub source: SourceId,
    /// The path as the project has it.
    pub path: String,
    /// What is wrong.
    pub state: FileState,
}

/// Reads size, SHA-256 and modification time of a file. `shown` is the path to store in the project.
///
/// Reads the whole file: do not call it on the window's thread.
///
/// # Errors
/// When the file cannot be read.
pub fn read_attachment(file: &Path, shown: &str) -> io::Result<Attachment> {
    let mut open = File::open(file)?;
    let changed = open.metadata()?.modified().ok();
    let since = changed.and_then(|time| time.duration_since(UNIX_EPOCH).ok()).map_or(0, |d| d.as_secs());
    let (mut hash, mut bytes, mut buffer) = (Sha256::new(), 0, vec![0; BUFFER]);
    loop {
        let read = open.read(&mut buffer)?;
        let Some(part) = buffer.get(..read).filter(|part| !part.is_empty()) else { break };
        hash.update(part);
        bytes += read as u64;
    }
    let mut sha256 = String::with_capacity(64);
    for byte in hash.finalize() {
        // Writing to a String cannot fail.
        let _ = write!(sha256, "{byte:02x}");
    }
    let changed = When::from_unix(i64::try_from(since).unwrap_or(0));
    Ok(Attachment { path: shown.to_owned(), sha256, bytes, changed, ..Attachment::default() })
}

/// Compares a file with what it was when it was attached; relative paths start at `folder`.
pub fn check_attachment(attached: &Attachment, folder: &Path) -> FileState {
    match read_attachment(&folder.join(&attached.path), &attached.path) {
        Ok(now) if now.sha256 == attached.sha256 => FileState::Same,
        Ok(_) => FileState::Changed,
        Err(error) if error.kind() == io::ErrorKind::NotFound => FileState::Missing,
        Err(_) => FileState::Unreadable,
    }
}

impl Session {
    /// The folder in which relative paths of attached files start: that of the project file, or the working folder.
    pub fn folder(&self) -> PathBuf {
        self.path().and_then(Path::parent).map_or_else(PathBuf::new, Path::to_owned)
    }

    /// The path to store for a file: relative if it is in or below the project's folder, so that both can be moved
    /// together.
    pub fn shown_path(&self, file: &Path) -> String {
        let folder = self.folder();
        let shown = if folder.as_os_str().is_empty() { file } else { file.strip_prefix(&folder).unwrap_or(file) };
        shown.to_string_lossy().into_owned()
    }

    /// Every attached file with its source, for [`check_files`] on another thread.
    pub fn attached(&self) -> Vec<(SourceId, Attachment)> {
        let sources = self.project().sources.iter();
        sources.flat_map(|(id, source)| source.files.iter().map(move |file| (id.clone(), file.clone()))).collect()
    }
}

/// The attached files that changed or cannot be read. Reads them all: do not call it on the window's thread.
pub fn check_files(attached: &[(SourceId, Attachment)], folder: &Path) -> Vec<FileProblem> {
    let look = |(source, file): &(SourceId, Attachment)| {
        let state = check_attachment(file, folder);
        (state != FileState::Same).then(|| FileProblem { source: source.clone(), path: file.path.clone(), state })
    };
    attached.iter().filter_map(look).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_again_and_changes_and_loss_are_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("bill.txt");
        std::fs::write(&file, "abc").expect("written");
        let attached = read_attachment(&file, "bill.txt").expect("read");
        // The digest of "abc" is the first example of FIPS 180-2.
        assert_eq!(attached.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(attached.bytes, 3);
        assert!(attached.changed.unix().is_some_and(|seconds| seconds > 0));
        assert_eq!(check_attachment(&attached, folder.path()), FileState::Same);
        std::fs::write(&file, "abd").expect("written");
        let all = [(SourceId::from("bill"), attached)];
        assert_eq!(check_files(&all, folder.path())[0].state, FileState::Changed);
        std::fs::remove_file(&file).expect("removed");
        assert_eq!(check_files(&all, folder.path())[0].state, FileState::Missing);
    }
}
