//! What a check report says, before it is Markdown or HTML: the progress, then each claim with its evidence.

use super::confidentiality::{Confidentiality, is_hidden, source_name};
use crate::extract::Extraction;
use crate::project::view::ClaimRow;
use crate::project::{Claim, Project, ProjectView, Stamp, Stance, checklist, scales};

/// A check report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The headline, or the name of the revision if there is none.
    pub title: String,
    /// How far along: `41 of 52 sentences accounted for · 9 claims open`.
    pub progress: String,
    /// The claims that a person touched, in the order of the text.
    pub claims: Vec<Entry>,
    /// How many suggestions nobody touched.
    pub untouched: usize,
    /// The sources of the claims' evidence, by title, each with what is known about it.
    pub sources: Vec<(String, String)>,
    /// Who is criticised, and what they answered when asked.
    pub replies: Vec<(String, String)>,
}

/// One claim of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The words of the article.
    pub words: String,
    /// The status in words.
    pub status: String,
    /// True when nothing is left to do.
    pub settled: bool,
    /// Everything else about it, as pairs of a name and words, in order.
    pub lines: Vec<(&'static str, String)>,
}

impl Report {
    /// Gathers the report.
    pub fn new(
        project: &Project,
        project_view: &ProjectView,
        found: &Extraction,
        confidentiality: Confidentiality,
    ) -> Self {
        let name = project.revision().map_or("", |(_, r)| &r.name);
        let headline = found.article.headline.map_or("", |span| span.of(project.text()));
        let rows: Vec<&ClaimRow> = project_view.claims().iter().filter_map(|row| project_view.row(*row)).collect();
        let touched = rows.iter().filter_map(|row| Some((*row, project.claims.get(&row.id)?)));
        Self {
            title: if headline.is_empty() { name } else { headline }.to_owned(),
            progress: project_view.counts.to_string(),
            claims: touched.map(|(row, claim)| entry(project, project_view, row, claim, confidentiality)).collect(),
            untouched: rows.iter().filter(|row| !row.touched).count(),
            sources: sources(project, confidentiality),
            replies: project.criticisms.values().map(|c| (c.of.clone(), reply(c))).collect(),
        }
    }
}

fn entry(
    project: &Project,
    project_view: &ProjectView,
    row: &ClaimRow,
    claim: &Claim,
    confidentiality: Confidentiality,
) -> Entry {
    let mut lines: Vec<(&'static str, String)> = Vec::new();
    let mut add = |name: &'static str, words: String| {
        if !words.trim().is_empty() {
            lines.push((name, words));
        }
    };
    add("Wording", claim.wording.clone());
    let kinds: Vec<&str> = claim.kinds.iter().map(|k| checklist::kind_slug(*k)).collect();
    add("Kind", kinds.join(", "));
    add("Said by", project_view.speaker_of(row).map_or(String::new(), |s| s.name.clone()));
    if let Some(decision) = &claim.decision {
        add("Decided", signed(project, &decision.stamp, &decision.comment));
    }
    if let Some(verdict) = &claim.verdict {
        let label = scales::label(project, verdict).map_or(verdict.label.as_str(), |l| &l.text);
        let as_of = if verdict.as_of.is_empty() { String::new() } else { format!(" (as of {})", verdict.as_of) };
        add("Verdict", format!("{label}{as_of}. {}", verdict.explanation).trim().to_owned());
        add("Review", verdict.review_url.clone());
    }
    for evidence in claim.evidence.values() {
        let name = match evidence.stance {
            Stance::Supports => "Supported by",
            Stance::Contradicts => "Contradicted by",
            Stance::Context => "Context",
        };
        let hidden = is_hidden(project, &evidence.source, confidentiality);
        let excerpt =
            if hidden || evidence.excerpt.is_empty() { String::new() } else { format!(": “{}”", evidence.excerpt) };
        let locator = if evidence.locator.is_empty() { String::new() } else { format!(", {}", evidence.locator) };
        add(name, format!("{}{locator}{excerpt}", source_name(project, &evidence.source, confidentiality)));
        add("Answered", evidence.answer.as_ref().map_or(String::new(), |a| signed(project, &a.stamp, &a.text)));
    }
    for correction in &claim.corrections {
        let outcome = format!("{:?}", correction.outcome).to_lowercase();
        let why = correction.decision.as_ref().map_or(String::new(), |d| signed(project, &d.stamp, &d.comment));
        add("Correction", format!("“{}” — {outcome}. {why}", correction.wording).trim_end().to_owned());
    }
    add("Signed off", claim.sign_off.as_ref().map_or(String::new(), |s| signed(project, s, "")));
    let (words, status) = (claim.anchor.exact.clone(), claim.status.word().to_owned());
    Entry { words, status, settled: claim.is_settled(), lines }
}

/// `Ann Lee, 2026-03-12: the court says 1988`.
fn signed(project: &Project, stamp: &Stamp, words: &str) -> String {
    let who = format!("{}, {}", project.name_of(&stamp.by), stamp.at.day());
    if words.is_empty() { who } else { format!("{who}: {words}") }
}

/// The sources of the claims' evidence. A hidden one is not listed at all.
fn sources(project: &Project, confidentiality: Confidentiality) -> Vec<(String, String)> {
    let used =
        |id: &crate::project::SourceId| project.claims.values().any(|c| c.evidence.values().any(|e| e.source == *id));
    let shown = project.sources.iter().filter(|(id, _)| used(id) && !is_hidden(project, id, confidentiality));
    let mut sources: Vec<(String, String)> = shown
        .map(|(_, s)| {
            let origin = if s.origin.is_empty() { String::new() } else { format!("origin: {}", s.origin) };
            let files = s.files.iter().map(|f| format!("{} (SHA-256 {})", f.path, f.sha256));
            let parts =
                [s.level.word().to_owned(), s.kind.word().to_owned(), s.author.clone(), s.dated.clone(), s.url.clone()];
            let parts = parts.into_iter().chain([origin]).chain(files).filter(|part| !part.is_empty());
            (s.title.clone(), parts.collect::<Vec<_>>().join(" · "))
        })
        .collect();
    sources.sort();
    sources
}

fn reply(criticism: &crate::project::Criticism) -> String {
    use crate::project::Reply;
    let asked = criticism.asked.last();
    let asked = asked.map_or("not asked yet".to_owned(), |a| format!("asked {} ({})", a.at.day(), a.how));
    match &criticism.reply {
        Reply::None => asked,
        Reply::Answered { text, .. } => format!("{asked}; answered: “{text}”"),
        Reply::Declined => format!("{asked}; would not comment"),
        Reply::NoAnswer => format!("{asked}; no answer"),
        Reply::NotNeeded(why) => format!("no reply needed: {why}"),
    }
}
