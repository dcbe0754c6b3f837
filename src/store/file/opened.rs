//! The result of opening a project file: the project, and what was dropped or repaired.

use crate::project::Project;

/// A project that was read from a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    /// The project, without the parts that could not be read.
    pub project: Project,
    /// Parts that were left out, in the order of the file. Empty for a sound file.
    pub dropped: Vec<Dropped>,
    /// What was repaired, in words. Empty for a sound file.
    pub repaired: Vec<String>,
}

/// A part of a file that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// Line of the file where it begins or cannot be read, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// Which part: `claim c3f9a1b20d`.
    pub what: String,
    /// Why it could not be read.
    pub why: String,
}

impl std::fmt::Display for Dropped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}, column {}: {} ({})", self.line, self.column, self.what, self.why)
    }
}

impl Opened {
    /// True when the file was sound: nothing dropped, nothing repaired.
    pub fn is_sound(&self) -> bool {
        self.dropped.is_empty() && self.repaired.is_empty()
    }
}
