//! The one error type that people see: what happened, what to do, which file.
//!
//! "The disk is full. Free some space, or save in another place. (/home/ann/bridge.tickmark)"
//!
//! Every room returns it and the window, the command line and the tests show it; nothing turns it into text on the way.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Something that did not work. Nothing was lost or changed by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What happened: a sentence without its full stop.
    pub what: String,
    /// What to do about it: whole sentences; empty when there is nothing to do.
    pub advice: String,
    /// The file or folder that it is about, if it is about one.
    pub path: Option<PathBuf>,
    /// What kind of problem it is, for the program.
    pub kind: ProblemKind,
}

/// What kind of problem it is: code matches on this, never on words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum ProblemKind {
    /// No room on the disk, or no more allowed to this user.
    DiskFull,
    /// This user may not read or write the file, its folder or its disk.
    NotAllowed,
    /// The folder does not exist.
    NoFolder,
    /// The file does not exist.
    NoFile,
    /// There is a file already, and nobody said that it may be replaced.
    Exists,
    /// Another program changed the file since it was read.
    Changed,
    /// The project is open in another window.
    Locked,
    /// A newer version of the program wrote the file.
    Newer,
    /// The file is not of a kind that can be opened here, or nothing in it can be trusted.
    Broken,
    /// The file is larger than the program takes.
    TooLarge,
    /// A decision was refused by the rules of the desk; `missing` lists what it lacks, one thing per entry.
    Refused {
        /// What is missing; may be empty.
        missing: Vec<String>,
    },
    /// Anything else; the words describe it.
    #[default]
    Other,
}

impl Problem {
    /// A problem in the given words.
    pub fn new(kind: ProblemKind, what: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { what: what.into(), advice: advice.into(), path: None, kind }
    }

    /// A problem that no code needs to tell from others.
    pub fn other(what: impl Into<String>, advice: impl Into<String>) -> Self {
        Self::new(ProblemKind::Other, what, advice)
    }

    /// A decision that was refused.
    pub fn refused(what: impl Into<String>, advice: impl Into<String>) -> Self {
        Self::new(ProblemKind::Refused { missing: Vec::new() }, what, advice)
    }

    /// The same about the file or folder at `path`.
    #[must_use]
    pub fn at(self, path: &Path) -> Self {
        Self { path: Some(path.to_owned()), ..self }
    }

    /// The same, refused because of what is `missing`.
    #[must_use]
    pub fn with_missing<T: fmt::Display>(self, missing: &[T]) -> Self {
        Self { kind: ProblemKind::Refused { missing: missing.iter().map(ToString::to_string).collect() }, ..self }
    }

    /// What a refused decision lacks; empty for every other kind.
    pub fn missing(&self) -> &[String] {
        match &self.kind {
            ProblemKind::Refused { missing } => missing,
            _ => &[],
        }
    }

    /// What happened, as a whole sentence.
    pub fn sentence(&self) -> String {
        let ends = self.what.ends_with(['.', '!', '?']);
        if ends { self.what.clone() } else { format!("{}.", self.what) }
    }

    /// What the system reported while `path` was read.
    pub fn reading(path: &Path, error: &io::Error) -> Self {
        let problem = match error.kind() {
            io::ErrorKind::NotFound => Self::new(
                ProblemKind::NoFile,
                "There is no such file",
                "It may have been moved or renamed. Look for it, or take a backup.",
            ),
            io::ErrorKind::PermissionDenied => Self::new(
                ProblemKind::NotAllowed,
                "You may not read this file",
                "Ask its owner for permission, or for a copy.",
            ),
            io::ErrorKind::IsADirectory => {
                Self::new(ProblemKind::Broken, "This is a folder, not a file", "Choose a file inside it.")
            }
            _ => Self::other(format!("The file cannot be read: {error}"), "Try again, or try a copy."),
        };
        problem.at(path)
    }

    /// What the system reported while `path` was written.
    pub fn writing(path: &Path, error: &io::Error) -> Self {
        let elsewhere = "Your work is still open: save it in another place.";
        let problem = match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => Self::new(
                ProblemKind::DiskFull,
                "The disk is full",
                "Your work is still open: free some space and save again, or save in another place.",
            ),
            io::ErrorKind::PermissionDenied => Self::new(ProblemKind::NotAllowed, "You may not write here", elsewhere),
            io::ErrorKind::ReadOnlyFilesystem => {
                Self::new(ProblemKind::NotAllowed, "This disk is read-only", elsewhere)
            }
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
                Self::new(ProblemKind::NoFolder, "The folder is gone", elsewhere)
            }
            _ => Self::other(format!("The file cannot be written: {error}"), elsewhere),
        };
        problem.at(path)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence())?;
        if !self.advice.is_empty() {
            write!(f, " {}", self.advice)?;
        }
        if !self.missing().is_empty() {
            write!(f, " Missing: {}.", self.missing().join("; "))?;
        }
        match &self.path {
            Some(path) => write!(f, " ({})", path.display()),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Problem {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_says_what_to_do_and_ends_with_the_path() {
        let full = Problem::writing(Path::new("bridge.tickmark"), &io::Error::from(io::ErrorKind::StorageFull));
        assert_eq!(full.kind, ProblemKind::DiskFull);
        let words = full.to_string();
        assert!(words.starts_with("The disk is full. Your work is still open"), "{words}");
        assert!(words.ends_with("(bridge.tickmark)"));
    }

    #[test]
    fn a_refusal_lists_what_is_missing() {
        let refused = Problem::refused("It is not verified yet", "Add what is missing.").with_missing(&["a source"]);
        assert_eq!(refused.to_string(), "It is not verified yet. Add what is missing. Missing: a source.");
    }
}
