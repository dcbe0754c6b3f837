//! The claims table for a spreadsheet: RFC 4180, UTF-8, one claim a line in the order of the text.
//!
//! ```text
//! id,paragraph,status,kinds,words,wording,speaker,checker,sources,verdict,correction,comment,signed off by,legal
//! c3f9a1b20d,2,disputed,number,"31 million crowns",,Ida Moss,Ann Lee,Yard record (contradicts; p. 4),False,…
//! ```

use super::confidentiality::{Reveal, source_name};
use crate::extract::Extraction;
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

/// The table. Suggestions that nobody touched are in it, as *unchecked*, so that nothing seems to be accounted for.
pub fn write(project: &Project, project_view: &ProjectView, found: &Extraction, reveal: Reveal) -> String {
    let mut out = line(&COLUMNS.map(str::to_owned));
    for row in project_view.claims().iter().filter_map(|row| project_view.row(*row)) {
        out.push_str(&line(&cells(project, project_view, found, row, reveal)));
    }
    out
}

fn cells(
    project: &Project,
    project_view: &ProjectView,
    found: &Extraction,
    row: &ClaimRow,
    reveal: Reveal,
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
            format!("{} ({})", source_name(project, &e.source, reveal), parts.collect::<Vec<_>>().join("; "))
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

/// One line of the table with its line end.
fn line(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    format!("{}\r\n", cells.join(","))
}

/// A cell in quotation marks where it needs them. One that a spreadsheet would take for a formula gets an apostrophe.
fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let cell = if formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_needed_and_formulas_are_defused() {
        assert_eq!(quoted("plain"), "plain");
        assert_eq!(quoted("a, \"b\""), "\"a, \"\"b\"\"\"");
        assert_eq!(quoted("=1+1"), "'=1+1");
        assert_eq!(line(&["a".into(), "b\nc".into()]), "a,\"b\nc\"\r\n");
    }
}
