//! What can be exported, and the one place that writes each: `Kind::Html.write(&project, &found, Reveal::Nothing)`.

use super::report::Report;
use super::{Reveal, csv, findings_json, geojson, html, markdown, query_sheet};
use crate::extract::Extraction;
use crate::project::{Project, ProjectView};

/// What can leave the desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// The check report in Markdown.
    #[default]
    Markdown,
    /// The check report as one HTML page.
    Html,
    /// The claims table in CSV.
    Table,
    /// The places that somebody confirmed, in GeoJSON.
    PlacesConfirmed,
    /// Every place with coordinates, in GeoJSON.
    PlacesAll,
    /// What to ask whom, in Markdown.
    Questions,
    /// What was found in the text, in JSON.
    Findings,
}

impl Kind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Markdown,
        Self::Html,
        Self::Table,
        Self::PlacesConfirmed,
        Self::PlacesAll,
        Self::Questions,
        Self::Findings,
    ];

    /// Its name: "Check report, Markdown".
    pub const fn label(self) -> &'static str {
        match self {
            Self::Markdown => "Check report, Markdown",
            Self::Html => "Check report, HTML page",
            Self::Table => "Claims table, CSV",
            Self::PlacesConfirmed => "Confirmed places, GeoJSON",
            Self::PlacesAll => "All places, GeoJSON",
            Self::Questions => "Query sheet, Markdown",
            Self::Findings => "Findings, JSON",
        }
    }

    /// What is in it, in a few words.
    pub const fn about(self) -> &'static str {
        match self {
            Self::Markdown => "Every claim with its status, evidence and corrections.",
            Self::Html => "The same, to open in a browser or to print.",
            Self::Table => "One line a claim, for a spreadsheet.",
            Self::PlacesConfirmed => "Only the places that somebody confirmed, for a map.",
            Self::PlacesAll => "Every place with coordinates; each says whether it was confirmed.",
            Self::Questions => "What to ask each person or source.",
            Self::Findings => "What was found in the text, without any decision.",
        }
    }

    /// What its file's name ends in, after the article's name.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "-report.md",
            Self::Html => "-report.html",
            Self::Table => "-claims.csv",
            Self::PlacesConfirmed | Self::PlacesAll => "-places.geojson",
            Self::Questions => "-queries.md",
            Self::Findings => "-findings.json",
        }
    }

    /// True when it can hold the name of a source, so that it matters whether confidential ones are named.
    pub const fn names_sources(self) -> bool {
        matches!(self, Self::Markdown | Self::Html | Self::Table | Self::Questions)
    }

    /// Writes it. An error only where JSON refuses to be written, which no finding does.
    pub fn write(self, project: &Project, found: &Extraction, reveal: Reveal) -> Result<String, serde_json::Error> {
        let project_view = ProjectView::new(project, found);
        let report = || Report::new(project, &project_view, found, reveal);
        let places = |which| geojson::write(&project_view, project.text(), which);
        Ok(match self {
            Self::Markdown => markdown::write(&report()),
            Self::Html => html::write(&report()),
            Self::Table => csv::write(project, &project_view, found, reveal),
            Self::PlacesConfirmed => places(geojson::Which::Confirmed),
            Self::PlacesAll => places(geojson::Which::All),
            Self::Questions => query_sheet::write(project, reveal),
            Self::Findings => {
                let name = project.revision().map_or("article", |(_, revision)| revision.name.as_str());
                findings_json::to_json(name, project.text(), found)?
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::extract;
    use crate::project::Revision;

    #[test]
    fn each_kind_is_written() {
        let mut project = Project::default();
        let text = "The plant in Oslo cost 3 million crowns.".to_owned();
        project.revisions.insert(1, Revision { text, ..Revision::default() });
        let found = extract(project.text());
        for (kind, words) in [
            (Kind::Markdown, "0 of 1 sentence"),
            (Kind::Html, "<!doctype html>"),
            (Kind::Table, "unchecked,"),
            (Kind::PlacesConfirmed, "\"features\": []"),
            (Kind::PlacesAll, "\"name\": \"Oslo\""),
            (Kind::Questions, "Nothing is waiting"),
            (Kind::Findings, "Oslo"),
        ] {
            let out = kind.write(&project, &found, Reveal::Nothing).unwrap();
            assert!(out.contains(words), "{kind:?}: {out}");
        }
    }
}
