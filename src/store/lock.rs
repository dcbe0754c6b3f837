//! The lock of an open project, `.NAME.lock`: two programs never write the same file, and the second learns who has it.

use super::sidecar::sidecar_path;
use crate::problem::{Problem, ProblemKind};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// Held while a project is open. The system releases it when the program ends, in whatever way.
#[derive(Debug)]
pub struct Lock {
    file: Option<File>,
    path: PathBuf,
    /// Why the project is open without a lock, if it is: the folder is not writable, or the file system has no locks.
    pub missing: Option<Problem>,
}

/// How often to try a lock whose holder removes the file just then. One retry is normally enough; five rule out chance.
const TRIES: usize = 5;
/// The most bytes of the holder's note that are read. A note has a user name, a host name (64 bytes at most on Linux)
/// and a process id.
const NOTE_LENGTH: u64 = 400;

impl Lock {
    /// Locks `project` for the person `who`. In a folder that is not writable there is no lock, and [`Lock::missing`]
    /// says why.
    ///
    /// # Errors
    /// [`ProblemKind::Locked`], with the name of the holder, when it is open elsewhere.
    pub fn take(project: &Path, who: &str) -> Result<Self, Problem> {
        let path = sidecar_path(project, "lock");
        for _ in 0..TRIES {
            let mut file = match OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path) {
                Ok(file) => file,
                Err(error) => return Ok(Self { file: None, missing: Some(Problem::writing(&path, &error)), path }),
            };
            match file.try_lock() {
                // The last holder removed the file meanwhile, so this lock is on a file that no longer has a name.
                Ok(()) if !is_at(&file, &path) => continue,
                Ok(()) => {
                    // The note is only for people; the lock holds without it.
                    let _ = file.set_len(0).and_then(|()| file.write_all(holder_note(who).as_bytes()));
                    super::disk::remove_stale_temp_files(
                        &super::disk::resolve_symlinks(project).unwrap_or_else(|_| project.to_owned()),
                    );
                    return Ok(Self { file: Some(file), path, missing: None });
                }
                Err(TryLockError::WouldBlock) => return Err(open_elsewhere(&mut file, project)),
                Err(TryLockError::Error(error)) => {
                    return Ok(Self { file: None, missing: Some(Problem::writing(&path, &error)), path });
                }
            }
        }
        Err(Problem::new(
            ProblemKind::Locked,
            "Another program opens and closes this project all the time",
            "Wait a moment and try again.",
        )
        .at(project))
    }

    /// True when the project is locked.
    pub fn holds(&self) -> bool {
        self.file.is_some()
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Remove the file while it is locked, so that nobody can lock one that is about to vanish. If that fails, a
        // hidden file stays behind, which locks nothing.
        if self.file.as_ref().is_some_and(|file| is_at(file, &self.path)) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// True when `file` is the file at `path`.
fn is_at(file: &File, path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let (Ok(ours), Ok(there)) = (file.metadata(), fs::metadata(path)) else { return false };
        (ours.dev(), ours.ino()) == (there.dev(), there.ino())
    }
    #[cfg(not(unix))]
    {
        // On other systems an open file cannot be removed.
        let _ = file;
        path.exists()
    }
}

/// Who holds a lock: `ann on galley-desk, process 4711`.
fn holder_note(who: &str) -> String {
    let machine = fs::read_to_string("/proc/sys/kernel/hostname")
        .ok()
        .or_else(|| std::env::var("COMPUTERNAME").ok())
        .or_else(|| std::env::var("HOSTNAME").ok())
        .map_or(String::new(), |name| format!(" on {}", name.trim()));
    format!("{who}{machine}, process {}\n", std::process::id())
}

fn open_elsewhere(file: &mut File, project: &Path) -> Problem {
    let mut note = String::new();
    // Some systems do not let others read a locked file; then the holder is not named.
    let _ = file.seek(SeekFrom::Start(0)).and_then(|_| file.take(NOTE_LENGTH).read_to_string(&mut note));
    let holder = note.lines().next().filter(|line| !line.is_empty()).map_or("someone".to_owned(), str::to_owned);
    Problem::new(
        ProblemKind::Locked,
        format!("This project is open elsewhere, by {holder}"),
        "Close it there first, or open a copy.",
    )
    .at(project)
}

/// The name of the user of this computer, for the lock's note.
pub fn user_name() -> String {
    ["USER", "LOGNAME", "USERNAME"].iter().find_map(|name| std::env::var(name).ok()).unwrap_or("someone".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_is_told_who_has_it_and_gets_it_afterwards() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("a.tickmark");
        let first = Lock::take(&project, "Ann Lee").unwrap();
        assert!(first.holds());
        let refused = Lock::take(&project, "Ben").unwrap_err();
        assert_eq!(refused.kind, ProblemKind::Locked);
        assert!(refused.to_string().contains("Ann Lee"), "{refused}");
        drop(first);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left behind");
        assert!(Lock::take(&project, "Ben").unwrap().holds());
    }

    #[test]
    fn a_lock_file_of_a_killed_program_stands_in_nobodys_way() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("a.tickmark");
        fs::write(sidecar_path(&project, "lock"), "Ann Lee, process 1\n").unwrap();
        assert!(Lock::take(&project, "Ben").unwrap().holds());
    }

    #[test]
    fn a_folder_that_is_gone_gives_no_lock_and_says_why() {
        let lock = Lock::take(Path::new("no-such-folder/a.tickmark"), "Ann").unwrap();
        assert_eq!(lock.missing.as_ref().map(|t| &t.kind), Some(&ProblemKind::NoFolder));
        assert!(!lock.holds());
    }

    #[cfg(unix)]
    #[test]
    fn one_project_by_two_names_has_one_lock() {
        let folder = tempfile::tempdir().unwrap();
        let (project, link) = (folder.path().join("a.tickmark"), folder.path().join("b.tickmark"));
        fs::write(&project, "").unwrap();
        std::os::unix::fs::symlink("a.tickmark", &link).unwrap();
        let first = Lock::take(&link, "Ann Lee").unwrap();
        assert_eq!(Lock::take(&project, "Ben").unwrap_err().kind, ProblemKind::Locked);
        drop(first);
        assert!(Lock::take(&project, "Ben").unwrap().holds());
    }
}
