//! Why a decision was not taken: what happened, what to do, and what is missing, if something is.

use std::fmt;

/// A refused decision. Nothing was changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refusal {
    /// What happened, without a full stop.
    pub what: String,
    /// What to do, a whole sentence.
    pub to_do: String,
    /// What is missing, one thing a line.
    pub missing: Vec<String>,
}

impl Refusal {
    /// What happened, and what to do.
    pub fn new(what: impl Into<String>, to_do: impl Into<String>) -> Self {
        Self { what: what.into(), to_do: to_do.into(), missing: Vec::new() }
    }

    /// With what is missing.
    pub fn missing<T: fmt::Display>(self, missing: &[T]) -> Self {
        Self { missing: missing.iter().map(ToString::to_string).collect(), ..self }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}. {}", self.what, self.to_do)?;
        if !self.missing.is_empty() {
            write!(f, " Missing: {}.", self.missing.join("; "))?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}
