//! Reading a file whole, replacing it atomically, and detecting that it changed.
//!
//! ```no_run
//! # use std::path::Path;
//! use tickmark::store::{OnDisk, replace};
//! let saved = replace(Path::new("bridge.tickmark"), b"(version: 1)")?;
//! assert_eq!(saved.compare(Path::new("bridge.tickmark"))?, OnDisk::Same);
//! # Ok::<(), tickmark::problem::Problem>(())
//! ```
use crate::problem::{Problem, ProblemKind};
use atomic_write_file::AtomicWriteFile;
use sha2::{Digest, Sha256};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The largest project file that is read, in bytes. A book of a million words with a claim per sentence is less than a
/// tenth of it; a larger file is not a project, or would exhaust memory.
pub const LARGEST: u64 = 512 << 20;

/// Length of the random suffix that `atomic-write-file` gives its temporary files.
const TEMP_SUFFIX: usize = 6;

/// The state of a file when it was last read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiskState {
    /// Size in bytes.
    pub bytes: u64,
    /// When it was last modified, by the file system. Its resolution may be coarse and clocks may be set back, so this
    /// alone proves nothing.
    pub modified: Option<SystemTime>,
    /// SHA-256 of its bytes, in lower-case hexadecimal.
    pub sha256: String,
}

/// How a file compares with an earlier state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnDisk {
    /// The same bytes.
    Same,
    /// Other bytes: another program or person wrote it.
    Changed,
    /// The file is gone.
    Gone,
}

/// SHA-256 in lower-case hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl DiskState {
    fn of(path: &Path, bytes: &[u8]) -> Self {
        let modified = fs::metadata(path).and_then(|m| m.modified()).ok();
        Self { bytes: bytes.len() as u64, modified, sha256: sha256(bytes) }
    }

    /// Reads the file and compares it with this state: a change that keeps size and time is found too.
    pub fn compare(&self, path: &Path) -> Result<OnDisk, Problem> {
        match fs::read(path) {
            Ok(bytes) if bytes.len() as u64 == self.bytes && sha256(&bytes) == self.sha256 => Ok(OnDisk::Same),
            Ok(_) => Ok(OnDisk::Changed),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(OnDisk::Gone),
            Err(error) => Err(Problem::reading(path, &error)),
        }
    }

    /// True when size or time differ, or the file is gone. Cheap enough for each second; a reason to
    /// [`DiskState::compare`].
    pub fn seems_changed(&self, path: &Path) -> bool {
        fs::metadata(path).map_or(true, |m| m.len() != self.bytes || m.modified().ok() != self.modified)
    }
}

/// Reads a whole file of at most [`LARGEST`] bytes.
///
/// # Errors
/// When it is missing, not an ordinary file, too large, or not readable.
pub fn read(path: &Path) -> Result<(Vec<u8>, DiskState), Problem> {
    let about = fs::metadata(path).map_err(|error| Problem::reading(path, &error))?;
    if !about.is_file() {
        let what = if about.is_dir() { "This is a folder, not a file" } else { "This is not an ordinary file" };
        return Err(Problem::new(ProblemKind::Broken, what, "Choose a project file.").at(path));
    }
    if about.len() > LARGEST {
        let what = format!("The file is larger than any project ({} MB)", about.len() >> 20);
        return Err(Problem::new(ProblemKind::Broken, what, "It is probably something else.").at(path));
    }
    let bytes = fs::read(path).map_err(|error| Problem::reading(path, &error))?;
    let state = DiskState::of(path, &bytes);
    Ok((bytes, state))
}

/// Replaces a file atomically: after a crash or power cut at any moment, it has either the old or the new bytes. Keeps
/// permissions. A symbolic link stays; the file that it points to is replaced.
///
/// # Errors
/// When the file is write-protected, or the folder is missing, full or not writable.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<DiskState, Problem> {
    let target = resolve_symlinks(path).map_err(|error| Problem::writing(path, &error))?;
    if fs::metadata(&target).is_ok_and(|m| m.permissions().readonly()) {
        return Err(Problem::new(
            ProblemKind::NotAllowed,
            "The file is write-protected",
            "Your work is still open: allow writing, or save in another place.",
        )
        .at(path));
    }
    let write = || -> io::Result<()> {
        let mut file = AtomicWriteFile::open(&target)?;
        file.write_all(bytes)?;
        file.commit()?;
        sync_folder(&target)
    };
    write().map_err(|error| Problem::writing(path, &error))?;
    Ok(DiskState::of(&target, bytes))
}

/// The file at `path` with links resolved, even when the last link points to a missing file.
pub(super) fn resolve_symlinks(path: &Path) -> io::Result<PathBuf> {
    if let Ok(target) = fs::canonicalize(path) {
        return Ok(target);
    }
    let path = match fs::read_link(path) {
        Ok(target) => path.parent().unwrap_or(Path::new("")).join(target),
        Err(_) => std::path::absolute(path)?,
    };
    // The file does not exist yet, but its folder may be a link too.
    match (path.parent().map(fs::canonicalize), path.file_name()) {
        (Some(Ok(folder)), Some(name)) => Ok(folder.join(name)),
        _ => Ok(path),
    }
}

/// Syncs the folder of a file, so that a rename survives a power cut, where the system supports that.
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        // Some network file systems cannot; the rename itself is done.
        if let Ok(folder) = fs::File::open(folder) {
            let _ = folder.sync_all();
        }
    }
    Ok(())
}

/// Removes temporary files of saves that were killed: `.NAME.` and six letters or digits, in the same folder. Call this
/// while holding the project's lock, so that no save is running.
pub(super) fn remove_stale_temp_files(path: &Path) {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name().and_then(|n| n.to_str())) else { return };
    let Ok(entries) = fs::read_dir(if folder.as_os_str().is_empty() { Path::new(".") } else { folder }) else { return };
    let prefix = format!(".{name}.");
    for entry in entries.flatten() {
        let left = entry.file_name();
        let tail = left.to_str().and_then(|n| n.strip_prefix(&prefix));
        if tail.is_some_and(|t| t.len() == TEMP_SUFFIX && t.bytes().all(|b| b.is_ascii_alphanumeric())) {
            // They do no harm; one that cannot be removed is retried next time.
            let _ = fs::remove_file(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_and_known_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.tickmark");
        let state = replace(&path, b"one").unwrap();
        assert_eq!(state.compare(&path).unwrap(), OnDisk::Same);
        assert!(!state.seems_changed(&path));
        fs::write(&path, b"two").unwrap();
        assert_eq!(state.compare(&path).unwrap(), OnDisk::Changed, "same size, other bytes");
        fs::remove_file(&path).unwrap();
        assert_eq!(state.compare(&path).unwrap(), OnDisk::Gone);
        assert_eq!(read(&path).unwrap_err().kind, ProblemKind::NoFile);
    }

    #[cfg(unix)]
    #[test]
    fn permissions_and_links_stay() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (file, link, dangling) = ["f", "l", "d"].map(|n| folder.path().join(n)).into();
        fs::write(&file, "old").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        symlink("f", &link).unwrap();
        replace(&link, b"new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&file).unwrap(), b"new");
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
        symlink("not-yet", &dangling).unwrap();
        replace(&dangling, b"made").unwrap();
        assert_eq!(fs::read(folder.path().join("not-yet")).unwrap(), b"made");
    }

    #[test]
    fn a_protected_file_and_a_missing_folder_are_refused_in_words() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p");
        fs::write(&path, "old").unwrap();
        let mut mode = fs::metadata(&path).unwrap().permissions();
        mode.set_readonly(true);
        fs::set_permissions(&path, mode).unwrap();
        assert_eq!(replace(&path, b"new").unwrap_err().kind, ProblemKind::NotAllowed);
        assert_eq!(fs::read(&path).unwrap(), b"old");
        let nowhere = folder.path().join("gone").join("p");
        assert_eq!(replace(&nowhere, b"new").unwrap_err().kind, ProblemKind::NoFolder);
        assert_eq!(read(folder.path()).unwrap_err().kind, ProblemKind::Broken);
    }

    #[test]
    fn left_overs_of_a_killed_save_are_swept_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.tickmark");
        for name in ["a.tickmark", ".a.tickmark.x7Yz01", ".a.tickmark.journal", ".b.tickmark.x7Yz01"] {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        remove_stale_temp_files(&path);
        assert!(!folder.path().join(".a.tickmark.x7Yz01").exists());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
    }
}
