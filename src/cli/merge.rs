//! `tickmark merge BASE OURS THEIRS [-o OUT]`: unites two people's work on one project; also a merge driver for git.

use super::output::warn;
use crate::problem::{Problem, ProblemKind};
use crate::project::{Project, merge};
use crate::store;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The arguments of `merge`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The project as it was before the two began to differ; an empty file when there was none.
    base: PathBuf,
    /// One person's project. Written to, unless -o says otherwise.
    ours: PathBuf,
    /// The other person's project.
    theirs: PathBuf,
    /// Where to write the result.
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
}

/// Runs the command: 0 when everything was united, 1 when conflicts are left to be settled in the window.
///
/// # Errors
/// When a project cannot be read whole or the result cannot be written.
pub fn run(args: &Args) -> Result<ExitCode, Problem> {
    let [base, ours, theirs] = [read(&args.base)?, read(&args.ours)?, read(&args.theirs)?];
    let merged = merge::merge(&base, &ours, &theirs);
    let output = args.output.as_ref().unwrap_or(&args.ours);
    store::replace(output, store::project_text(&merged)?.as_bytes())?;
    if merged.conflicts.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    warn(format_args!("two people decided differently on {}:", count(merged.conflicts.len())));
    for name in merged.conflicts.keys() {
        eprintln!("  {name}");
    }
    eprintln!("Both decisions are kept; open the project to settle them. ({})", output.display());
    Ok(ExitCode::from(1))
}

/// Reads a project. A broken file is not merged: what could not be read would count as removed.
fn read(path: &Path) -> Result<Project, Problem> {
    let (bytes, _) = store::read(path)?;
    if bytes.is_empty() {
        return Ok(Project::default());
    }
    let opened = store::parse_project(&bytes, path)?;
    match opened.dropped.first() {
        None => Ok(opened.project),
        Some(first) => {
            let what = format!("The file is broken at {first}");
            let advice = "Open it, look at what is lost, save it, and merge then.";
            Err(Problem::new(ProblemKind::Broken, what, advice).at(path))
        }
    }
}

fn count(n: usize) -> String {
    if n == 1 { "one thing".to_owned() } else { format!("{n} things") }
}
