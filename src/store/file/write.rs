//! Writing a project file.

use super::v1;
use crate::problem::{Problem, ProblemKind};
use crate::project::Project;

/// The text of a project file.
pub fn project_text(project: &Project) -> Result<String, Problem> {
    let options = ron::ser::PrettyConfig::new()
        .depth_limit(5)
        .indentor("  ")
        .new_line("\n")
        .escape_strings(false)
        .struct_names(false);
    let body = ron::ser::to_string_pretty(&v1::File::of(project.clone()), options).map_err(|error| {
        let what = format!("The project cannot be written as text: {error}");
        Problem::new(ProblemKind::Other, what, "Undo the last change and save again.")
    })?;
    Ok(format!("// Tickmark project. Plain text (RON): fit for reading, comparing and version control.\n{body}\n"))
}
