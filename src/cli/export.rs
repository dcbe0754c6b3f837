//! `tickmark export PROJECT --as report`: a project in another format, on standard output or in a file.
//!
//! `tickmark export work.tickmark --as table -o claims.csv` writes the claims table. Confidential sources are named only
//! with `--confidential`. `docs/export.md` lists the formats.

use super::output::{print, warn_about_parts};
use crate::export::{Confidentiality, ExportFormat, ExportInput};
use crate::extract::extract;
use crate::problem::Problem;
use crate::store::{self, Opened};
use clap::ValueEnum;
use clap::builder::PossibleValue;
use std::path::PathBuf;
use std::process::ExitCode;

/// The arguments of `export`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The project (.tickmark). It is only read.
    project: PathBuf,
    /// What to write.
    #[arg(long = "as", value_enum, value_name = "FORMAT", default_value_t)]
    format: ExportFormat,
    /// Places: all that have coordinates, not only those that somebody confirmed.
    #[arg(long)]
    all: bool,
    /// Name confidential sources: for the desk's own files.
    #[arg(long)]
    confidential: bool,
    /// Where to write; standard output when left out.
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
}

/// The formats by the names of the table.
impl ValueEnum for ExportFormat {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let row = self.row();
        Some(PossibleValue::new(row.name).help(format!("{}: {}", row.label, row.description)))
    }
}

/// Runs the command.
///
/// # Errors
/// When the project cannot be read or the output cannot be written.
pub fn run(args: &Args) -> Result<ExitCode, Problem> {
    let (Opened { project, dropped, .. }, _) = store::open_project(&args.project)?;
    warn_about_parts(&dropped, &[]);
    let confidentiality = if args.confidential { Confidentiality::Include } else { Confidentiality::Hide };
    let found = extract(project.text());
    let bytes = format(args).write(&ExportInput::new(&project, &found, confidentiality))?;
    match &args.output {
        Some(file) => {
            store::replace(file, &bytes)?;
        }
        None => print(&bytes)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn format(args: &Args) -> ExportFormat {
    match args.format {
        ExportFormat::Places if args.all => ExportFormat::AllPlaces,
        format => format,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_the_confirmed_ones_unless_all_are_asked_for() {
        let args = |all| Args {
            project: PathBuf::new(),
            format: ExportFormat::Places,
            all,
            confidential: false,
            output: None,
        };
        assert_eq!(format(&args(false)), ExportFormat::Places);
        assert_eq!(format(&args(true)), ExportFormat::AllPlaces);
    }

    #[test]
    fn names_of_earlier_releases_are_understood() {
        for name in ["report", "html", "table", "places", "questions", "findings"] {
            assert!(ExportFormat::from_str(name, false).is_ok(), "{name}");
        }
    }
}
