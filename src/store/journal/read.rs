//! Reading a journal after a crash: what can be restored, and what cannot be read. Reading changes nothing.

use super::line::{SEED, parse_line};
use super::paths::journal_path;
use super::record::Record;
use crate::problem::{Problem, ProblemKind};
use crate::store::disk;
use serde::de::DeserializeOwned;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The contents of a journal that an earlier run left.
#[derive(Clone, Debug, PartialEq)]
pub struct RecoveredJournal<T> {
    /// The path of the journal.
    pub path: PathBuf,
    /// The project's name.
    pub name: String,
    /// The text of the project file to which the entries apply, for a project that never had a file.
    pub snapshot: Option<String>,
    /// The entries, oldest first, each with its time in seconds after 1970-01-01T00:00:00Z.
    pub entries: Vec<(i64, T)>,
    /// How many of the first entries the project file has already. Their edits are saved; drafts are never in a project
    /// file.
    pub saved: usize,
    /// True when the entries apply to the project file. When false, the file is gone or another program wrote it, and
    /// some entries may not fit.
    pub fits_file: bool,
    /// How many lines cannot be read. A last line that was being written when the program ended does not count.
    pub unreadable: usize,
}

/// Reads the journal at `path`; `file` is the SHA-256 of its project file. Returns nothing when there is no journal, or
/// none with an entry.
pub fn read_journal<T: DeserializeOwned>(
    path: &Path,
    file: Option<&str>,
) -> Result<Option<RecoveredJournal<T>>, Problem> {
    let bytes = match disk::read(path) {
        Ok((bytes, _)) => bytes,
        Err(problem) if problem.kind == ProblemKind::NoFile => return Ok(None),
        Err(problem) => return Err(problem),
    };
    Ok(parse_journal(path, &bytes, file)
        .filter(|found: &RecoveredJournal<T>| !found.entries.is_empty() || found.unreadable > 0))
}

/// Reads the bytes of a journal; nothing for an empty one. `path` and `file` are as in [`read_journal`].
pub fn parse_journal<T: DeserializeOwned>(
    path: &Path,
    bytes: &[u8],
    file: Option<&str>,
) -> Option<RecoveredJournal<T>> {
    let mut found = RecoveredJournal {
        path: path.to_owned(),
        name: String::new(),
        snapshot: None,
        entries: Vec::new(),
        saved: 0,
        fits_file: false,
        unreadable: 0,
    };
    let mut checkpoints: Vec<(u64, usize)> = Vec::new();
    let mut before = SEED.to_owned();
    let mut lines = bytes.split_inclusive(|byte| *byte == b'\n');
    for (sequence, line) in (1_u64..).zip(lines.by_ref()) {
        // A line without `\n` was being written when the program ended.
        let whole = line.strip_suffix(b"\n");
        let Some(read) = whole.and_then(|line| parse_line(&before, sequence, line)) else {
            found.unreadable += usize::from(whole.is_some());
            break;
        };
        let Some(record) = ron::from_str::<Record<T>>(read.record).ok() else {
            found.unreadable += 1;
            break;
        };
        before = read.checksum;
        match record {
            Record::Begin { base, name, .. } => {
                found.name = name;
                found.fits_file = base.as_deref() == file;
            }
            Record::Snapshot(text) => found.snapshot = Some(text),
            Record::Entry(entry) => found.entries.push((read.time, entry)),
            Record::Checkpoint(number) => checkpoints.push((number, found.entries.len())),
            Record::Saving { checkpoint, sha256 } => {
                let here = checkpoints.iter().rev().find(|(number, _)| *number == checkpoint);
                if let Some((_, done)) = here.filter(|_| Some(sha256.as_str()) == file) {
                    (found.saved, found.fits_file) = (*done, true);
                }
            }
        }
    }
    found.unreadable += lines.filter(|line| line.ends_with(b"\n")).count();
    (!bytes.is_empty()).then_some(found)
}

/// The journals in `folder` of projects that never had a file, sorted by name, except those of running programs.
pub fn unsaved_journals<T: DeserializeOwned>(folder: &Path) -> Vec<RecoveredJournal<T>> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|e| e.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == "journal") && !in_use(path));
    paths.sort();
    paths.iter().filter_map(|path| read_journal(path, None).ok().flatten()).collect()
}

/// True while the program that writes the journal runs, which holds a lock on it.
fn in_use(path: &Path) -> bool {
    let Ok(file) = fs::File::open(path) else { return false };
    matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock))
}

impl<T> RecoveredJournal<T> {
    /// Seconds after 1970-01-01T00:00:00Z of the last entry.
    pub fn last(&self) -> Option<i64> {
        self.entries.last().map(|(time, _)| *time)
    }

    /// Deletes the journal.
    pub fn discard(&self) -> Result<(), Problem> {
        match fs::remove_file(&self.path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Problem::writing(&self.path, &error)),
            _ => Ok(()),
        }
    }

    /// Renames the journal to `.NAME.journal.1`, so that it can be restored later, and returns the new path.
    pub fn archive(&self) -> Result<PathBuf, Problem> {
        let aside = (1_u32..).map(|i| numbered(&self.path, i)).find(|path| !path.exists());
        let aside = aside.unwrap_or_else(|| numbered(&self.path, 0));
        fs::rename(&self.path, &aside).map_err(|error| Problem::writing(&aside, &error))?;
        Ok(aside)
    }
}

fn numbered(path: &Path, number: u32) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{name}.{number}"))
}

/// All journals of the project file `project` with entries: that of the last run, then archived ones. `file` is the
/// SHA-256 of the project file, if there is one.
pub fn journals_of<T: DeserializeOwned>(
    project: &Path,
    file: Option<&str>,
) -> Result<Vec<RecoveredJournal<T>>, Problem> {
    let path = journal_path(project);
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let is_aside = |path: &PathBuf| {
        let tail = path.file_name().and_then(|n| n.to_str()).and_then(|n| n.strip_prefix(&name)?.strip_prefix('.'));
        tail.is_some_and(|tail| tail.parse::<u32>().is_ok())
    };
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()).filter(is_aside).collect();
    paths.sort();
    paths.insert(0, path);
    let mut found = Vec::new();
    for path in paths {
        found.extend(read_journal(&path, file)?);
    }
    Ok(found)
}
