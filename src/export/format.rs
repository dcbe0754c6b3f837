//! The formats that are exported, one row each: `ExportFormat::Html.write(&input)`.
//!
//! The export dialog, `tickmark export --as`, and the list in `docs/export.md` are made from the table. A new format is a
//! variant, a row, and a function from [`ExportInput`] to bytes.

use super::report::Report;
use super::{Confidentiality, csv, findings_json, geojson, html, markdown, query_sheet};
use crate::extract::Extraction;
use crate::problem::Problem;
use crate::project::{Project, ProjectView};

/// What an export is made from.
#[derive(Debug)]
pub struct ExportInput<'a> {
    /// The decisions.
    pub project: &'a Project,
    /// What was found in the text of the project.
    pub found: &'a Extraction,
    /// Decisions and findings as one.
    pub view: ProjectView,
    /// Whether confidential sources are named.
    pub confidentiality: Confidentiality,
}

impl<'a> ExportInput<'a> {
    /// A project with what was found in its text.
    pub fn new(project: &'a Project, found: &'a Extraction, confidentiality: Confidentiality) -> Self {
        Self { project, found, view: ProjectView::new(project, found), confidentiality }
    }

    fn report(&self) -> Report {
        Report::new(self.project, &self.view, self.found, self.confidentiality)
    }

    fn places(&self, which: geojson::Which) -> String {
        geojson::write(&self.view, self.project.text(), which)
    }
}

/// A format that can be exported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ExportFormat {
    /// The check report in Markdown.
    #[default]
    Report,
    /// The check report as one HTML page.
    Html,
    /// The claims table in CSV.
    Table,
    /// The places that somebody confirmed, in GeoJSON.
    Places,
    /// Every place with coordinates, in GeoJSON.
    AllPlaces,
    /// What to ask whom, in Markdown.
    Questions,
    /// What was found in the text, in JSON.
    Findings,
}

/// What the program knows about a format.
pub struct ExportRow {
    /// The format.
    pub format: ExportFormat,
    /// Its name on the command line: `report`. Stable.
    pub name: &'static str,
    /// Its name in the window: "Check report, Markdown".
    pub label: &'static str,
    /// What the name of its file ends in, after the article's name and with the extension: `-report.md`.
    pub file_suffix: &'static str,
    /// Its media type: `text/markdown`.
    pub media_type: &'static str,
    /// What is in it, in one sentence.
    pub description: &'static str,
    /// True when it can hold the name of a source, so that it matters whether confidential ones are named.
    pub names_sources: bool,
    write: fn(&ExportInput<'_>) -> Result<Vec<u8>, Problem>,
}

/// Every format, in the order in which they are offered, which is that of the enum.
const TABLE: [ExportRow; 7] = [
    ExportRow {
        format: ExportFormat::Report,
        name: "report",
        label: "Check report, Markdown",
        file_suffix: "-report.md",
        media_type: "text/markdown",
        description: "Every claim with its status, evidence and corrections.",
        names_sources: true,
        write: |input| Ok(markdown::write(&input.report()).into_bytes()),
    },
    ExportRow {
        format: ExportFormat::Html,
        name: "html",
        label: "Check report, HTML page",
        file_suffix: "-report.html",
        media_type: "text/html",
        description: "The same, to open in a browser or to print.",
        names_sources: true,
        write: |input| Ok(html::write(&input.report()).into_bytes()),
    },
    ExportRow {
        format: ExportFormat::Table,
        name: "table",
        label: "Claims table, CSV",
        file_suffix: "-claims.csv",
        media_type: "text/csv",
        description: "One line per claim, for a spreadsheet.",
        names_sources: true,
        write: |input| csv::write(input.project, &input.view, input.found, input.confidentiality),
    },
    ExportRow {
        format: ExportFormat::Places,
        name: "places",
        label: "Confirmed places, GeoJSON",
        file_suffix: "-places.geojson",
        media_type: "application/geo+json",
        description: "Only the places that somebody confirmed, for a map.",
        names_sources: false,
        write: |input| Ok(input.places(geojson::Which::Confirmed).into_bytes()),
    },
    ExportRow {
        format: ExportFormat::AllPlaces,
        name: "all-places",
        label: "All places, GeoJSON",
        file_suffix: "-places.geojson",
        media_type: "application/geo+json",
        description: "Every place with coordinates; each says whether it was confirmed.",
        names_sources: false,
        write: |input| Ok(input.places(geojson::Which::All).into_bytes()),
    },
    ExportRow {
        format: ExportFormat::Questions,
        name: "questions",
        label: "Query sheet, Markdown",
        file_suffix: "-queries.md",
        media_type: "text/markdown",
        description: "What to ask each person or source.",
        names_sources: true,
        write: |input| Ok(query_sheet::write(input.project, input.confidentiality).into_bytes()),
    },
    ExportRow {
        format: ExportFormat::Findings,
        name: "findings",
        label: "Findings, JSON",
        file_suffix: "-findings.json",
        media_type: "application/json",
        description: "What was found in the text, without any decision.",
        names_sources: false,
        write: findings,
    },
];

fn findings(input: &ExportInput<'_>) -> Result<Vec<u8>, Problem> {
    let json = match input.project.revision() {
        Some((_, revision)) => findings_json::revision_to_json(revision, input.found)?,
        None => findings_json::to_json("article", "", input.found)?,
    };
    Ok(json.into_bytes())
}

impl ExportFormat {
    /// Every format, in the order in which they are offered.
    pub const ALL: [Self; TABLE.len()] = {
        let mut all = [Self::Report; TABLE.len()];
        let mut i = 0;
        while i < TABLE.len() {
            all[i] = TABLE[i].format;
            i += 1;
        }
        all
    };

    /// Its row of the table.
    pub const fn row(self) -> &'static ExportRow {
        &TABLE[self as usize]
    }

    /// Writes it.
    ///
    /// # Errors
    /// When the bytes cannot be made; reports and places always can.
    pub fn write(self, input: &ExportInput<'_>) -> Result<Vec<u8>, Problem> {
        (self.row().write)(input)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::extract;
    use crate::project::Revision;

    #[test]
    fn each_format_is_written() {
        let mut project = Project::default();
        let text = "The plant in Oslo cost 3 million crowns.".to_owned();
        project.revisions.insert(1, Revision { text, ..Revision::default() });
        let found = extract(project.text());
        let input = ExportInput::new(&project, &found, Confidentiality::Hide);
        for (format, words) in [
            (ExportFormat::Report, "0 of 1 sentence"),
            (ExportFormat::Html, "<!doctype html>"),
            (ExportFormat::Table, "unchecked,"),
            (ExportFormat::Places, "\"features\": []"),
            (ExportFormat::AllPlaces, "\"name\": \"Oslo\""),
            (ExportFormat::Questions, "Nothing is waiting"),
            (ExportFormat::Findings, "Oslo"),
        ] {
            let out = String::from_utf8(format.write(&input).unwrap()).unwrap();
            assert!(out.contains(words), "{format:?}: {out}");
        }
    }

    #[test]
    fn rows_are_in_the_order_of_the_enum_and_complete() {
        for (format, row) in ExportFormat::ALL.iter().zip(&TABLE) {
            assert_eq!((format.row().format, row.format), (*format, *format));
            assert!(row.description.ends_with('.') && row.media_type.contains('/') && row.file_suffix.contains('.'));
        }
        let mut names: Vec<_> = TABLE.iter().map(|row| row.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), TABLE.len());
    }

    #[test]
    fn the_documentation_lists_exactly_the_table() {
        let listed: Vec<&str> = include_str!("../../docs/export.md").lines().filter(|l| l.starts_with("| `")).collect();
        let rows: Vec<String> = TABLE
            .iter()
            .map(|row| {
                format!(
                    "| `{}` | {} | `{}` | `{}` | {} |",
                    row.name, row.label, row.file_suffix, row.media_type, row.description
                )
            })
            .collect();
        assert_eq!(listed, rows);
    }
}
