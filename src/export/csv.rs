//! The claims table for a spreadsheet: RFC 4180, UTF-8, one claim per line in the order of the text.
//!
//! ```text
//! id,paragraph,status,kinds,words,wording,speaker,checker,sources,verdict,correction,comment,signed off by,legal
//! c3f9a1b20d,2,disputed,number,"31 million crowns",,Ida Moss,Ann Lee,Yard record (contradicts; p. 4),False,…
//! ```

use super::confidentiality::{Confidentiality, source_name};
use crate::extract::Extraction;
use crate::problem::Problem;
use crate::project::view::ClaimRow;
use crate::project::{Legal, Project, ProjectView, Stance, checklist, scales};

/// The columns, in order.
pub const COLUMNS: [&str; 14] = [
    "id",
    "paragraph",
    "status",
    "kinds",
    "words",
    "wording",
    "speaker",
    "checker",
    "sources",
    "verdict",
    "correction",
    "comment",
    "signed off by",
    "legal",
];

/// The table. It has the suggestions that nobody touched too, as *unchecked*, so that nothing seems to be accounted for.
///
/// # Errors
/// Only when the writer of the table fails, which writing to memory does not.
pub fn write(
    project: &Project,
    project_view: &ProjectView,
    found: &Extraction,
    confidentiality: Confidentiality,
) -> Result<Vec<u8>, Problem> {
    let rows = project_view.claims().iter().filter_map(|row| project_view.row(*row));
    let claims = rows.map(|row| cells(project, project_view, found, row, confidentiality));
    table(std::iter::once(COLUMNS.map(str::to_owned)).chain(claims))
}

fn cells(
    project: &Project,
    project_view: &ProjectView,
    found: &Extraction,
    row: &ClaimRow,
    confidentiality: Confidentiality,
) -> [String; 14] {
    let claim = project_view.record(project, found, &row.id).unwrap_or_default();
    let paragraph = row.span.map(|s| found.paragraphs.partition_point(|p| p.start <= s.start));
    let evidence: Vec<String> = claim
        .evidence
        .values()
        .map(|e| {
            let stance = match e.stance {
                Stance::Supports => "supports",
                Stance::Contradicts => "contradicts",
                Stance::Context => "context",
            };
            let parts = [stance, &e.locator].into_iter().filter(|part| !part.is_empty());
            format!("{} ({})", source_name(project, &e.source, confidentiality), parts.collect::<Vec<_>>().join("; "))
        })
        .collect();
    let kinds: Vec<&str> = row.kinds.iter().map(|k| checklist::kind_slug(*k)).collect();
    let verdict = claim.verdict.as_ref();
    [
        row.id.to_string(),
        paragraph.map_or(String::new(), |number| number.to_string()),
        row.status.word().to_owned(),
        kinds.join("; "),
        claim.anchor.exact.clone(),
        claim.wording.clone(),
        project_view.speaker_of(row).map_or(String::new(), |s| s.name.clone()),
        claim.assignee.as_ref().map_or(String::new(), |p| project.name_of(p).to_owned()),
        evidence.join(" | "),
        verdict.and_then(|v| scales::label(project, v)).map_or(String::new(), |l| l.text.clone()),
        claim.correction().map_or(String::new(), |c| c.wording.clone()),
        claim.decision.as_ref().map_or(String::new(), |d| d.comment.clone()),
        claim.sign_off.as_ref().map_or(String::new(), |s| project.name_of(&s.by).to_owned()),
        match claim.legal {
            Legal::None => String::new(),
            Legal::Sensitive => "sensitive".to_owned(),
            Legal::Legal => "legal".to_owned(),
        },
    ]
}

/// Lines of cells as RFC 4180 has them; a cell is in quotation marks where it needs them.
fn table<const N: usize>(lines: impl Iterator<Item = [String; N]>) -> Result<Vec<u8>, Problem> {
    let failed = |error: &dyn std::fmt::Display| {
        Problem::other(format!("The table cannot be written: {error}"), "Export it in another format.")
    };
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for line in lines {
        writer.write_record(line.iter().map(|cell| defused(cell))).map_err(|error| failed(&error))?;
    }
    writer.into_inner().map_err(|error| failed(&error))
}

/// A cell as it is; one that a spreadsheet would take for a formula gets an apostrophe before it.
fn defused(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if formula { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_needed_and_formulas_are_defused() {
        let written =
            |cells: [&str; 2]| String::from_utf8(table([cells.map(str::to_owned)].into_iter()).unwrap()).unwrap();
        assert_eq!(written(["plain", "a, \"b\""]), "plain,\"a, \"\"b\"\"\"\r\n");
        assert_eq!(written(["=1+1", " and so on"]), "'=1+1, and so on\r\n");
        assert_eq!(written(["a", "b\nc"]), "a,\"b\nc\"\r\n");
        assert_eq!(written(["", "\r"]), ",\"'\r\"\r\n");
    }
}
