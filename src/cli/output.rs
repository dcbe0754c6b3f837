//! What the commands print: bytes to standard output, warnings to standard error.

use crate::problem::Problem;
use std::fmt::Display;
use std::io::{self, Write};

/// Writes a line to standard error.
pub(super) fn warn(words: impl Display) {
    eprintln!("tickmark: {words}");
}

/// Says which parts of a project file were left out or repaired.
pub(super) fn warn_about_parts(dropped: &[crate::store::Dropped], repaired: &[String]) {
    for part in dropped {
        warn(format_args!("could not be read and was left out: {part}"));
    }
    repaired.iter().for_each(warn);
}

/// Writes to standard output; a reader that has gone away (`| head`) is not an error.
pub(super) fn print(bytes: &[u8]) -> Result<(), Problem> {
    written(io::stdout().lock().write_all(bytes))
}

/// What came of writing to standard output.
pub(super) fn written(outcome: io::Result<()>) -> Result<(), Problem> {
    match outcome {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let what = format!("Standard output cannot be written: {error}");
            Err(Problem::other(what, "Write to another place."))
        }
        _ => Ok(()),
    }
}
