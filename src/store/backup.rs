//! Backups: the project file as it was before each save, in `.NAME.backups/0001.tickmark`, `0002.tickmark` …
//!
//! The last five are kept, and of the older ones every tenth and every hundredth, three of each. They are numbered, not
//! dated, so that a clock that is set back does no harm.
use super::sidecar::sidecar_path;
use crate::problem::Problem;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// How many of the newest backups are kept: enough to go back a few saves.
const LAST: usize = 5;
/// Older backups are kept when their number is a multiple of one of these, so that they get rarer with age.
const STEPS: [u32; 2] = [100, 10];
/// How many older backups are kept per step: with [`LAST`], at most eleven files.
const OLDER: usize = 3;

/// The file before one save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Its path; it is read like any project file.
    pub path: PathBuf,
    /// Its number, from 1.
    pub number: u32,
    /// When the project file had been changed, by the file system.
    pub modified: Option<SystemTime>,
    /// Its size in bytes.
    pub bytes: u64,
}

/// The folder that holds the backups of `project`.
pub fn backup_folder(project: &Path) -> PathBuf {
    sidecar_path(project, "backups")
}

/// The backups of `project`, newest first; none when there is no backup folder.
pub fn backups(project: &Path) -> Vec<Backup> {
    let Ok(entries) = fs::read_dir(backup_folder(project)) else { return Vec::new() };
    let read = |entry: fs::DirEntry| {
        let path = entry.path();
        let number = path.file_stem()?.to_str()?.parse().ok()?;
        let about = entry.metadata().ok()?;
        Some(Backup { path, number, modified: about.modified().ok(), bytes: about.len() })
    };
    let mut found: Vec<Backup> = entries.flatten().filter_map(read).collect();
    found.sort_by_key(|backup| std::cmp::Reverse(backup.number));
    found
}

/// Makes a backup of the file as it is now, and removes old ones. Does nothing when there is no file, or when the
/// newest backup has the same bytes: so a save that fails repeatedly does not push out older backups.
///
/// Where possible the backup is a hard link, which takes no space and no time.
///
/// # Errors
/// When the folder or the backup cannot be written.
pub fn keep(project: &Path) -> Result<(), Problem> {
    let Ok(source) = fs::canonicalize(project) else { return Ok(()) };
    let folder = backup_folder(project);
    fs::create_dir_all(&folder).map_err(|error| Problem::writing(&folder, &error))?;
    let known = backups(project);
    if known.first().is_some_and(|newest| same_bytes(&newest.path, &source)) {
        return Ok(());
    }
    let number = known.first().map_or(0, |b| b.number).saturating_add(1);
    let path = folder.join(format!("{number:04}.tickmark"));
    if let Err(error) = fs::hard_link(&source, &path).or_else(|_| copy(&source, &path)) {
        // An incomplete backup is worse than none.
        let _ = fs::remove_file(&path);
        return Err(Problem::writing(&path, &error));
    }
    for old in to_drop(&known) {
        // One that cannot be removed is retried at the next save.
        let _ = fs::remove_file(&old.path);
    }
    Ok(())
}

/// False also when one of them cannot be read: then another backup is the safe choice.
fn same_bytes(a: &Path, b: &Path) -> bool {
    let size = |path: &Path| fs::metadata(path).map(|m| m.len()).ok();
    size(a) == size(b) && fs::read(a).is_ok_and(|a| fs::read(b).is_ok_and(|b| a == b))
}

fn copy(source: &Path, path: &Path) -> io::Result<()> {
    fs::copy(source, path).map(|_| ())
}

/// Which of `known`, newest first, are to be removed after another one is made.
fn to_drop(known: &[Backup]) -> Vec<&Backup> {
    let mut kept = STEPS.map(|_| 0);
    let mut drop = Vec::new();
    for backup in known.iter().skip(LAST - 1) {
        let step = STEPS.iter().zip(&mut kept).find(|(step, _)| backup.number.is_multiple_of(**step));
        match step {
            Some((_, kept)) if *kept < OLDER => *kept += 1,
            _ => drop.push(backup),
        }
    }
    drop
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_save_keeps_what_was_there_and_old_ones_thin_out() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.tickmark");
        keep(&path).unwrap();
        assert!(backups(&path).is_empty(), "nothing there, nothing kept");
        for i in 0..340 {
            keep(&path).unwrap();
            let next = folder.path().join("next");
            fs::write(&next, format!("state {i}")).unwrap();
            fs::rename(&next, &path).unwrap();
        }
        let found = backups(&path);
        let numbers: Vec<u32> = found.iter().map(|b| b.number).collect();
        assert_eq!(numbers, [339, 338, 337, 336, 335, 330, 320, 310, 300, 200, 100]);
        assert_eq!(fs::read_to_string(&found[0].path).unwrap(), "state 338");
        assert_eq!(fs::read_to_string(&path).unwrap(), "state 339");
    }

    #[test]
    fn saves_that_fail_again_and_again_push_nothing_out() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.tickmark");
        for i in 0..3 {
            let next = folder.path().join("next");
            fs::write(&next, format!("state {i}")).unwrap();
            fs::rename(&next, &path).unwrap();
            keep(&path).unwrap();
        }
        (0..20).for_each(|_| keep(&path).unwrap());
        let kept: Vec<_> = backups(&path).iter().map(|b| fs::read_to_string(&b.path).unwrap()).collect();
        assert_eq!(kept, ["state 2", "state 1", "state 0"]);
    }
}
