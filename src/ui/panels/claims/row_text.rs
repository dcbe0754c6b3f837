//! The text of a claim on a single line.

use crate::project::Project;
use crate::project::view::ClaimRow;

/// The text of a claim on a single line: its normalised wording if there is one, otherwise its words in the article.
pub fn text(project: &Project, claim: &ClaimRow) -> String {
    let record = project.claims.get(&claim.id);
    let stored = record.filter(|record| !record.wording.is_empty() || claim.span.is_none());
    match (stored, claim.span) {
        (Some(record), _) => one_line(record.words()),
        (None, Some(span)) => one_line(span.of(project.text())),
        (None, None) => String::new(),
    }
}

fn one_line(text: &str) -> String {
    text.replace('\n', " ")
}
