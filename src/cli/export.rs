//! `tickmark export PROJECT --as report`: what leaves the desk, on standard output or in a file.
//!
//! `tickmark export work.tickmark --as table -o claims.csv` writes the claims table. Confidential sources are named only
//! with `--confidential`.

use super::Failure;
use crate::export::report::Report;
use crate::export::{Reveal, csv, geojson, html, markdown, query_sheet};
use crate::extract::extract;
use crate::project::{Project, Reading};
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
}

/// Runs the command.
pub fn run(args: &Args) -> Result<ExitCode, Failure> {
    let (Opened { project, dropped, .. }, _) = store::open_project(&args.project)?;
    for part in &dropped {
        eprintln!("tickmark: could not be read and was left out: {part}");
    }
    let words = written(&project, args);
    match &args.output {
        Some(file) => {
            store::replace(file, words.as_bytes())?;
        }
        None => super::extract::print(&words)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn written(project: &Project, args: &Args) -> String {
    let found = extract(project.text());
    let reading = Reading::new(project, &found);
    let reveal = if args.confidential { Reveal::Confidential } else { Reveal::Nothing };
    let report = || Report::new(project, &reading, &found, reveal);
    match args.what {
        What::Report => markdown::write(&report()),
        What::Html => html::write(&report()),
        What::Table => csv::write(project, &reading, &found, reveal),
        What::Places => {
            let which = if args.all { geojson::Which::All } else { geojson::Which::Confirmed };
            geojson::write(&reading, project.text(), which)
        }
        What::Questions => query_sheet::write(project, reveal),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Revision;

    #[test]
    fn each_kind_is_written() {
        let mut project = Project::default();
        let text = "The plant in Oslo cost 3 million crowns.".to_owned();
        project.revisions.insert(1, Revision { text, ..Revision::default() });
        for (what, all, words) in [
            (What::Report, false, "0 of 1 sentence"),
            (What::Html, false, "<!doctype html>"),
            (What::Table, false, "unchecked,"),
            (What::Places, false, "\"features\": []"),
            (What::Places, true, "\"name\": \"Oslo\""),
            (What::Questions, false, "Nothing is waiting"),
        ] {
            let args = Args { project: PathBuf::new(), what, all, confidential: false, output: None };
            let out = written(&project, &args);
            assert!(out.contains(words), "{what:?}: {out}");
        }
    }
}
