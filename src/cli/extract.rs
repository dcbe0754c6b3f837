//! `tickmark extract FILE` and `tickmark extract --ndjson`: findings on standard output.

use super::AnyError;
use super::Format;
use crate::export::{findings_json, findings_text};
use crate::extract::extract;
use crate::import;
use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The arguments of `extract`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The article: .txt or .md.
    #[arg(required_unless_present = "ndjson")]
    file: Option<PathBuf>,
    /// How to print the findings.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Read {"id","text"} objects from standard input, one a line, and answer one JSON object a line in the same order.
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
pub fn run(args: &Args) -> Result<ExitCode, AnyError> {
    match (&args.file, args.format) {
        (None, _) => ndjson(io::stdin().lock(), io::stdout().lock())?,
        (Some(file), Format::Json) => {
            let article = import::from_file(file)?;
            let line = findings_json::to_json(&article.name, &article.text, &extract(&article.text))?;
            print(&(line + "\n"))?;
        }
        (Some(file), Format::Text) => return print_for_people(Some(file)),
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints the findings of `file`, or of the sample article, for people.
pub fn print_for_people(file: Option<&Path>) -> Result<ExitCode, AnyError> {
    let article = match file {
        Some(file) => import::from_file(file)?,
        None => import::sample(),
    };
    for warning in &article.warnings {
        eprintln!("tickmark: {warning}");
    }
    print(&findings_text::to_text(&article.text, &extract(&article.text)))?;
    Ok(ExitCode::SUCCESS)
}

/// Answers line for line; a line that is no such object ends the run with its number.
fn ndjson(input: impl BufRead, output: impl Write) -> Result<(), AnyError> {
    let mut output = io::BufWriter::new(output);
    for (number, line) in input.lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let asked: Asked = serde_json::from_str(&line)
            .map_err(|e| format!("line {} is not an object with \"id\" and \"text\": {e}", number + 1))?;
        let answer = findings_json::to_json(&asked.id, &asked.text, &extract(&asked.text))?;
        writeln!(output, "{answer}")?;
    }
    Ok(output.flush()?)
}

/// Writes to standard output; a reader that has gone away (`| head`) is no error.
pub(super) fn print(words: &str) -> Result<(), AnyError> {
    match io::stdout().lock().write_all(words.as_bytes()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_answer_a_line_in_order() {
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
    fn a_bad_line_is_named() {
        let error = ndjson("{\"id\":\"a\",\"text\":\"\"}\nnonsense\n".as_bytes(), Vec::new()).unwrap_err().to_string();
        assert!(error.starts_with("line 2 is not an object"), "{error}");
    }
}
