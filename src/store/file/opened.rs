//! A project as it was read, with what could not be read of it.

use crate::project::Project;

/// A project as it was read from a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    /// The project, as far as the file can be trusted.
    pub project: Project,
    /// Parts that were left out, in the order of the file. Empty for a sound file.
    pub dropped: Vec<Dropped>,
    /// What was set right, in words. Empty for a sound file.
    pub repaired: Vec<String>,
}

/// A part of a file that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// Line of the file where it begins or breaks, from 1.
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
