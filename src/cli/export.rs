//! `tickmark export PROJECT --as report`: what leaves the desk, on standard output or in a file.
//!
//! `tickmark export work.tickmark --as table -o claims.csv` writes the claims table. Confidential sources are named only
//! with `--confidential`.
use super::AnyError;
use crate::export::{Kind, Reveal};
use crate::extract::extract;
use crate::project::Project;
use crate::store::{self, Opened};
use clap::ValueEnum;
use std::path::PathBuf;
use std::process::ExitCode;

/// The arguments of `export`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The project (.tickmark). It is only read.
    project: PathBuf,
    /// What to write.
    #[arg(long = "as", value_enum, value_name = "WHAT", default_value_t = What::Report)]
    what: What,
    /// Places: all that have coordinates, not only those that somebody confirmed.
    #[arg(long)]
    all: bool,
    /// Name confidential sources: for the desk's own drawer.
    #[arg(long)]
    confidential: bool,
    /// Where to write; standard output when left out.
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
}

/// What can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum What {
    /// The check report in Markdown.
    Report,
    /// The check report as one HTML page.
    Html,
    /// The claims table in CSV.
    Table,
    /// The places in GeoJSON.
    Places,
    /// What to ask whom, in Markdown.
    Questions,
    /// What was found in the text, in JSON.
    Findings,
}

/// Runs the command.
pub fn run(args: &Args) -> Result<ExitCode, AnyError> {
    let (Opened { project, dropped, .. }, _) = store::open_project(&args.project)?;
    for part in &dropped {
        eprintln!("tickmark: could not be read and was left out: {part}");
    }
    let words = written(&project, args)?;
    match &args.output {
        Some(file) => {
            store::replace(file, words.as_bytes())?;
        }
        None => super::extract::print(&words)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn written(project: &Project, args: &Args) -> Result<String, AnyError> {
    let reveal = if args.confidential { Reveal::Confidential } else { Reveal::Nothing };
    Ok(kind(args).write(project, &extract(project.text()), reveal)?)
}

fn kind(args: &Args) -> Kind {
    match args.what {
        What::Report => Kind::Markdown,
        What::Html => Kind::Html,
        What::Table => Kind::Table,
        What::Places if args.all => Kind::PlacesAll,
        What::Places => Kind::PlacesConfirmed,
        What::Questions => Kind::Questions,
        What::Findings => Kind::Findings,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_the_confirmed_ones_unless_all_are_asked_for() {
        let args = |all| Args { project: PathBuf::new(), what: What::Places, all, confidential: false, output: None };
        assert_eq!(kind(&args(false)), Kind::PlacesConfirmed);
        assert_eq!(kind(&args(true)), Kind::PlacesAll);
    }
}
