//! Writing a project file.

use super::v1;
use crate::problem::{Problem, ProblemKind};
use crate::project::Project;

/// Nesting below which values are written on one line: a record has a line per field, its parts one line each.
const DEPTH: usize = 5;
/// The indentation of a level. [`INDENT`](super::split::INDENT), with which broken files are cut, is its length.
const INDENTATION: &str = "  ";

/// The text of a project file.
pub fn project_text(project: &Project) -> Result<String, Problem> {
    let options = ron::ser::PrettyConfig::new()
        .depth_limit(DEPTH)
        .indentor(INDENTATION)
        .new_line("\n")
        .escape_strings(false)
        .struct_names(false);
    let body = ron::ser::to_string_pretty(&v1::File::of(project.clone()), options).map_err(|error| {
        let what = format!("The project cannot be written as text: {error}");
        Problem::new(ProblemKind::Other, what, "Undo the last change and save again.")
    })?;
    Ok(format!("// Tickmark project. Plain text (RON): fit for reading, comparing and version control.\n{body}\n"))
}
