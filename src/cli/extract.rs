//! `tickmark extract FILE` and `tickmark extract --ndjson`: findings on standard output.

use super::output::{print, warn, written};
use crate::export::{findings_json, findings_text};
use crate::extract::extract;
use crate::import;
use crate::problem::{Problem, ProblemKind};
use crate::session::open;
use clap::ValueEnum;
use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// How findings are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// One JSON object (see docs/findings-format.md).
    Json,
    /// For people.
    Text,
}

/// The arguments of `extract`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The article.
    #[arg(required_unless_present = "ndjson")]
    file: Option<PathBuf>,
    /// How to print the findings.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Read {"id","text"} objects from standard input, one per line, and answer one JSON object per line in the same order.
    #[arg(long, conflicts_with_all = ["file", "format"])]
    ndjson: bool,
}

/// One line of the NDJSON input.
#[derive(serde::Deserialize)]
struct Asked {
    id: String,
    text: String,
}

/// Runs the command.
///
/// # Errors
/// When the article or standard input cannot be read, or standard output cannot be written.
pub fn run(args: &Args) -> Result<ExitCode, Problem> {
    match (&args.file, args.format) {
        (None, _) => ndjson(io::stdin().lock(), io::stdout().lock())?,
        (Some(file), Format::Json) => {
            let (revision, found) = open::read_revision(file)?;
            print((findings_json::revision_to_json(&revision, &found)? + "\n").as_bytes())?;
        }
        (Some(file), Format::Text) => return print_for_people(Some(file)),
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints the findings in `file`, or in the sample article, for people.
///
/// # Errors
/// When the file cannot be read, or standard output cannot be written.
pub fn print_for_people(file: Option<&Path>) -> Result<ExitCode, Problem> {
    let (revision, found) = match file {
        Some(file) => open::read_revision(file)?,
        None => open::read(import::sample()),
    };
    revision.warnings.iter().for_each(warn);
    print(findings_text::revision_to_text(&revision, &found).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

/// Answers line by line; a line that is no such object ends the run with its number.
fn ndjson(input: impl BufRead, output: impl Write) -> Result<(), Problem> {
    let mut output = io::BufWriter::new(output);
    for (number, line) in input.lines().enumerate() {
        let line = line.map_err(|error| {
            let what = format!("Line {} of the input cannot be read: {error}", number + 1);
            Problem::other(what, "Write the input as UTF-8.")
        })?;
        if line.trim().is_empty() {
            continue;
        }
        let asked: Asked = serde_json::from_str(&line).map_err(|error| {
            let what = format!("Line {} of the input is not an object with \"id\" and \"text\": {error}", number + 1);
            Problem::new(ProblemKind::Broken, what, "Write one such object per line.")
        })?;
        let answer = findings_json::to_json(&asked.id, &asked.text, &extract(&asked.text))?;
        written(writeln!(output, "{answer}"))?;
    }
    written(output.flush())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_answer_per_line_in_order() {
        let input = "{\"id\":\"b\",\"text\":\"One.\"}\n\n{\"id\":\"a\",\"text\":\"\"}\n";
        let mut output = Vec::new();
        ndjson(input.as_bytes(), &mut output).unwrap();
        let ids: Vec<String> = String::from_utf8(output)
            .unwrap()
            .lines()
            .map(|l| serde_json::from_str::<serde_json::Value>(l).unwrap()["id"].as_str().unwrap().to_string())
            .collect();
        assert_eq!(ids, ["b", "a"]);
    }

    #[test]
    fn a_bad_line_is_named_by_its_number() {
        let error = ndjson("{\"id\":\"a\",\"text\":\"\"}\nnonsense\n".as_bytes(), Vec::new()).unwrap_err().to_string();
        assert!(error.starts_with("Line 2 of the input is not an object"), "{error}");
    }
}
