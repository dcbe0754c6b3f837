//! The command line: `tickmark extract article.txt --format json`, `tickmark check work.tickmark`. One file per command.
//!
//! Exit codes, the same for every command: 0 everything is fine, 1 something is open (or conflicts are left),
//! 2 it could not be done; standard error says why.

mod check;
mod export;
mod extract;
mod merge;
mod new;
mod output;

use crate::import;
use crate::problem::Problem;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use output::warn;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What a run of the program was asked to do.
#[derive(Debug, Parser)]
#[command(
    name = "tickmark",
    version,
    about = "The desktop fact-check workbench: an article beside its claims, speakers and places.",
    after_help = "Examples:\n  \
        tickmark article.txt                        check an article\n  \
        tickmark work.tickmark                      continue with a project\n  \
        tickmark extract article.txt                print what is found in it\n  \
        tickmark extract article.txt --format json  the same for programs\n  \
        tickmark new article.md -o work.tickmark    make a project of an article\n  \
        tickmark check work.tickmark                list what is open; exit 1 if anything is\n  \
        tickmark export work.tickmark --as table    print the claims table\n  \
        tickmark merge base.tickmark mine.tickmark theirs.tickmark\n\n\
        Exit codes: 0 everything is fine, 1 something is open, 2 it could not be done.",
    args_conflicts_with_subcommands = true
)]
pub struct Args {
    /// What to do instead of opening the window.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// An article or a project (.tickmark) to open in the window.
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
}

/// The commands that need no window.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Print what is found in an article: claims, speakers, quotes, places, questions.
    Extract(extract::Args),
    /// Make a project of an article.
    New(new::Args),
    /// List the claims of a project that are open; exit 1 if any is.
    Check(check::Args),
    /// Print a project as a report, a table, a map or a sheet of questions.
    Export(export::Args),
    /// Unite two people's work on one project; what they decided differently is kept side by side.
    Merge(merge::Args),
}

/// Reads the arguments that the program was started with; prints help or a usage error and ends where they ask for it.
pub fn args() -> Args {
    let about = Args::command().get_about().map(ToString::to_string).unwrap_or_default();
    let command = Args::command().long_about(format!(
        "{about}\n\nWithout arguments the window opens on a sample article. With a file it opens that: an article, {}, or a \
         project (.tickmark). Everything stays on this machine.",
        import::format_list()
    ));
    Args::from_arg_matches(&command.get_matches()).unwrap_or_else(|error| error.exit())
}

/// Runs a command to its end.
pub fn run(command: &Command) -> ExitCode {
    let outcome = match command {
        Command::Extract(args) => extract::run(args),
        Command::New(args) => new::run(args),
        Command::Check(args) => check::run(args),
        Command::Export(args) => export::run(args),
        Command::Merge(args) => merge::run(args),
    };
    outcome.unwrap_or_else(|problem| failed(&problem))
}

/// Prints the findings in `file` (or in the sample) for people: what a machine without a display gets for a window.
pub fn findings_instead_of_window(file: Option<&Path>) -> ExitCode {
    extract::print_for_people(file).unwrap_or_else(|problem| failed(&problem))
}

fn failed(problem: &Problem) -> ExitCode {
    warn(problem);
    ExitCode::from(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_well_formed() {
        Args::command().debug_assert();
    }
}
