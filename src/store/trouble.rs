//! What can go wrong with a file, in words: what happened, what to do, the path last.
//!
//! "The disk is full. Free some space, or save in another place. (/home/ann/bridge.tickmark)"

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Something that went wrong with a file on disk. Nothing was lost by it: the session is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// What sort of trouble, for the program.
    pub kind: TroubleKind,
    /// What happened, a sentence without its full stop.
    pub what: String,
    /// What to do about it, whole sentences.
    pub advice: String,
    /// Which file or folder.
    pub path: PathBuf,
}

/// What sort of trouble.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TroubleKind {
    /// No room on the disk, or no more allowed to this user.
    DiskFull,
    /// The file, its folder or its disk may not be written or read by this user.
    NotAllowed,
    /// The folder is gone.
    NoFolder,
    /// The file is gone, or never was.
    NoFile,
    /// Another program changed the file since it was read.
    Changed,
    /// The project is open elsewhere.
    Locked,
    /// Written by a newer version of the program.
    Newer,
    /// Not a project file, or so broken that nothing in it can be trusted.
    Broken,
    /// Something else; the words tell.
    Other,
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}. {} ({})", self.what, self.advice, self.path.display())
    }
}

impl std::error::Error for Trouble {}

impl Trouble {
    /// Trouble in the given words.
    pub fn new(kind: TroubleKind, what: impl Into<String>, advice: impl Into<String>, path: &Path) -> Self {
        Self { kind, what: what.into(), advice: advice.into(), path: path.to_owned() }
    }

    /// What the system refused while reading `path`.
    pub fn reading(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::new(
                TroubleKind::NoFile,
                "There is no such file",
                "It may have been moved or renamed. Look for it, or take a backup.",
                path,
            ),
            io::ErrorKind::PermissionDenied => Self::new(
                TroubleKind::NotAllowed,
                "You may not read this file",
                "Ask its owner for permission, or for a copy.",
                path,
            ),
            io::ErrorKind::IsADirectory => {
                Self::new(TroubleKind::Broken, "This is a folder, not a file", "Choose a file inside it.", path)
            }
            _ => Self::new(
                TroubleKind::Other,
                format!("The file cannot be read: {error}"),
                "Try again, or try a copy.",
                path,
            ),
        }
    }

    /// What the system refused while writing `path`.
    pub fn writing(path: &Path, error: &io::Error) -> Self {
        let elsewhere = "Your work is still open: save it in another place.";
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => Self::new(
                TroubleKind::DiskFull,
                "The disk is full",
                "Your work is still open: free some space and save again, or save in another place.",
                path,
            ),
            io::ErrorKind::PermissionDenied => {
                Self::new(TroubleKind::NotAllowed, "You may not write here", elsewhere, path)
            }
            io::ErrorKind::ReadOnlyFilesystem => {
                Self::new(TroubleKind::NotAllowed, "This disk is read-only", elsewhere, path)
            }
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
                Self::new(TroubleKind::NoFolder, "The folder is gone", elsewhere, path)
            }
            _ => Self::new(TroubleKind::Other, format!("The file cannot be written: {error}"), elsewhere, path),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_says_what_to_do_and_ends_with_the_path() {
        let full = Trouble::writing(Path::new("bridge.tickmark"), &io::Error::from(io::ErrorKind::StorageFull));
        assert_eq!(full.kind, TroubleKind::DiskFull);
        let words = full.to_string();
        assert!(words.starts_with("The disk is full. Your work is still open"), "{words}");
        assert!(words.ends_with("(bridge.tickmark)"));
    }
}
