//! The command line: `tickmark extract article.txt --format json`, `tickmark check work.tickmark`.
//!
//! Exit codes, the same for every command: 0 all is well, 1 something is open (or conflicts are left),
//! 2 it could not be done, and standard error says why.

mod check;
mod export;
mod extract;
mod merge;

use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use std::process::ExitCode;

/// What a run of the program was asked to do.
#[derive(Debug, Parser)]
#[command(
    name = "tickmark",
    version,
    about = "The desktop fact-check workbench: an article beside its claims, speakers and places.",
    long_about = "The desktop fact-check workbench: an article beside its claims, speakers and places.\n\n\
        Without arguments the window opens on a sample article. With a file it opens that: an article (.txt, .md) or a \
        project (.tickmark). Everything stays on this machine.",
    after_help = "Examples:\n  \
        tickmark article.txt                        check an article\n  \
        tickmark work.tickmark                      go on with a project\n  \
        tickmark extract article.txt                print what is found in it\n  \
        tickmark extract article.txt --format json  the same for programs\n  \
        tickmark check work.tickmark                list what is open; exit 1 if anything is\n  \
        tickmark export work.tickmark --as table    print the claims table\n  \
        tickmark merge base.tickmark mine.tickmark theirs.tickmark",
    args_conflicts_with_subcommands = true
)]
pub struct Args {
    /// What to do instead of opening the window.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// An article (.txt, .md) or a project (.tickmark) to open in the window.
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
}

/// The commands that need no window.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Print what is found in an article: claims, speakers, quotes, places, questions.
    Extract(extract::Args),
    /// List the claims of a project that are open; exit 1 if any is.
    Check(check::Args),
    /// Print a project as a report, a table, a map or a sheet of questions.
    Export(export::Args),
    /// Unite two people's work on one project; what they decided differently is kept side by side.
    Merge(merge::Args),
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// One JSON object (see docs/findings-format.md).
    Json,
    /// For people.
    Text,
}

/// Reads the arguments that the program was started with; prints help or a usage error and ends where they ask for it.
pub fn args() -> Args {
    Args::parse()
}

/// Runs a command to its end.
pub fn run(command: &Command) -> ExitCode {
    let outcome = match command {
        Command::Extract(args) => extract::run(args),
        Command::Check(args) => check::run(args),
        Command::Export(args) => export::run(args),
        Command::Merge(args) => merge::run(args),
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("tickmark: {error}");
        ExitCode::from(2)
    })
}

/// Prints the findings of `file` (or of the sample) for people: what a machine without a display gets for a window.
pub fn findings_instead_of_window(file: Option<&std::path::Path>) -> ExitCode {
    extract::print_for_people(file).unwrap_or_else(|error| {
        eprintln!("tickmark: {error}");
        ExitCode::from(2)
    })
}

/// Anything that stops a command, already in words.
type AnyError = Box<dyn std::error::Error>;
