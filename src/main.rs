//! The program: a window, or a subcommand.
//!
//! `tickmark` opens the sample, `tickmark article.txt` an article, `tickmark extract article.txt` prints findings.

use std::process::ExitCode;
use tickmark::cli;

fn main() -> ExitCode {
    let args = cli::args();
    match args.command {
        Some(command) => cli::run(&command),
        None => window(args.file.as_deref()),
    }
}

/// A build without the window prints the findings.
#[cfg(not(feature = "gui"))]
fn window(file: Option<&std::path::Path>) -> ExitCode {
    cli::findings_instead_of_window(file)
}

/// Opens the window; where there can be none, says why and prints the findings instead.
#[cfg(feature = "gui")]
fn window(file: Option<&std::path::Path>) -> ExitCode {
    use tickmark::ui::{self, Start};
    match ui::run(file.map_or(Start::Sample, |path| Start::File(path.to_owned()))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}\n");
            cli::findings_instead_of_window(file)
        }
    }
}
