//! `tickmark new ARTICLE -o PROJECT`: a project file of an article, ready for the window.
//!
//! `tickmark new levy.md -o levy.tickmark` prints `levy.tickmark: 12 sentences, 7 suggested claims`.

use super::output::{print, warn};
use crate::problem::Problem;
use crate::session::open;
use std::path::PathBuf;
use std::process::ExitCode;

/// The arguments of `new`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The article.
    article: PathBuf,
    /// The project to write (.tickmark); beside the article and with its name when left out.
    #[arg(short, long, value_name = "PROJECT")]
    output: Option<PathBuf>,
    /// Replace a file that is there already; a backup of it is kept.
    #[arg(long)]
    force: bool,
}

/// Runs the command.
///
/// # Errors
/// When the article cannot be read, the project cannot be written, or a file is there already and `--force` is not given.
pub fn run(args: &Args) -> Result<ExitCode, Problem> {
    let project = args.output.clone().unwrap_or_else(|| args.article.with_extension(open::PROJECT_EXTENSION));
    let session = open::create_project(&args.article, &project, args.force)?;
    if let Some((_, revision)) = session.project().revision() {
        revision.warnings.iter().for_each(warn);
    }
    let counts = &session.extraction();
    let count = |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
    let line = format!(
        "{}: {}, {}\n",
        project.display(),
        count(counts.sentences.len(), "sentence"),
        count(counts.claims.len(), "suggested claim")
    );
    print(line.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
