//! Local files of sources: what they were when they were attached, and whether they still are.
//!
//! A file is never copied and never changed; it is read to the end once, for its SHA-256.

use super::state::Session;
use crate::project::{Attachment, SourceId, When};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// How an attached file stands to what it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileState {
    /// The same bytes.
    Same,
    /// Other bytes.
    Changed,
    /// It is not there.
    Missing,
    /// It is there and cannot be read.
    Unreadable,
}

/// An attached file that is not what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileProblem {
    /// The source that it belongs to.
    pub source: SourceId,
    /// The path as the project has it.
    pub path: String,
    /// What is wrong.
    pub state: FileState,
}

/// Reads what a file is now: its size, SHA-256 and time. `shown` is the path that the project will keep.
///
/// Reads the whole file, so call it off the window's thread.
///
/// # Errors
/// Whatever the disk says.
pub fn read_attachment(file: &Path, shown: &str) -> io::Result<Attachment> {
    let mut open = File::open(file)?;
    let changed = open.metadata()?.modified().ok();
    let since = changed.and_then(|time| time.duration_since(UNIX_EPOCH).ok()).map_or(0, |d| d.as_secs());
    let (mut hash, mut bytes, mut buffer) = (Sha256::new(), 0, vec![0; 1 << 16]);
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

/// Looks whether a file is still what it was; `folder` is where relative paths start.
pub fn check_attachment(attached: &Attachment, folder: &Path) -> FileState {
    match read_attachment(&folder.join(&attached.path), &attached.path) {
        Ok(now) if now.sha256 == attached.sha256 => FileState::Same,
        Ok(_) => FileState::Changed,
        Err(error) if error.kind() == io::ErrorKind::NotFound => FileState::Missing,
        Err(_) => FileState::Unreadable,
    }
}

impl Session {
    /// The folder in which relative paths of attached files start: that of the project file, else the working folder.
    pub fn folder(&self) -> PathBuf {
        self.path().and_then(Path::parent).map_or_else(PathBuf::new, Path::to_owned)
    }

    /// How a path is kept: relative to the project file where it lies beside or below it, so that both can move together.
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

/// The attached files that are not what they were. Reads them all: call it off the window's thread.
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
