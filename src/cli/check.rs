//! `tickmark check PROJECT`: what is open, one line each; exit code 1 if anything is. For a last look before print, or a script.
//!
//! ```text
//! 9 of 23 claims open, 41 of 52 sentences accounted for
//! queried       4  “leaves out the ferries”
//! unchecked     8  It was the first closure of the crossing since 1987.
//! ```

use super::output::{print, warn_about_parts};
use crate::extract::extract;
use crate::problem::Problem;
use crate::project::{Project, ProjectView};
use crate::store::{self, Opened};
use crate::text::Span;
use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// The arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The project (.tickmark). It is only read.
    project: PathBuf,
    /// Leave out suggestions that nobody has touched.
    #[arg(long)]
    touched: bool,
}

/// Runs the command: 0 when nothing is open, 1 when something is.
///
/// # Errors
/// When the project cannot be read.
pub fn run(args: &Args) -> Result<ExitCode, Problem> {
    let (Opened { project, dropped, repaired }, _) = store::open_project(&args.project)?;
    warn_about_parts(&dropped, &repaired);
    let (words, open) = report(&project, args.touched);
    print(words.as_bytes())?;
    Ok(ExitCode::from(u8::from(open > 0 || !dropped.is_empty())))
}

/// The report, and how many claims are open.
fn report(project: &Project, touched_only: bool) -> (String, usize) {
    let text = project.text();
    let project_view = ProjectView::new(project, &extract(text));
    let rows = project_view.claims().iter().filter_map(|&row| project_view.row(row));
    let open: Vec<_> = rows.filter(|r| r.listed && !r.settled && (r.touched || !touched_only)).collect();
    let mut out = String::new();
    // Writing into a String cannot fail.
    let _ = writeln!(
        out,
        "{} of {} claims open, {} of {} sentences accounted for",
        open.len(),
        project_view.counts.claims,
        project_view.counts.accounted(),
        project_view.counts.sentences
    );
    for row in &open {
        let words = row.span.map_or("(its words are gone from the text)", |span| first_line(text, span));
        let line = row.span.map_or(0, |span| text.get(..span.start).unwrap_or("").matches('\n').count() + 1);
        let _ = writeln!(out, "{:<13} {line:>4}  {words}", row.status.word());
    }
    (out, open.len())
}

/// The words of a claim, as far as its line goes.
fn first_line(text: &str, span: Span) -> &str {
    span.of(text).lines().next().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Revision;

    fn project(text: &str) -> Project {
        let mut project = Project::default();
        project.revisions.insert(1, Revision { text: text.into(), ..Revision::default() });
        project
    }

    #[test]
    fn an_untouched_article_is_open_unless_only_touched_claims_count() {
        let project = project("The bridge is 40 metres long. It cost 3 million crowns.");
        let (words, open) = report(&project, false);
        assert!(open >= 2, "{words}");
        assert!(words.contains("The bridge is 40 metres long."), "{words}");
        assert!(words.contains("0 of 2 sentences accounted for"), "{words}");
        assert_eq!(report(&project, true).1, 0);
    }
}
