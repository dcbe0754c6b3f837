//! The query sheet: what to ask each person or source, ready to print or copy.
//!
//! Each group has the open queries first, then the criticisms of that person without a reply.

use super::commands::addressee;
use super::model::{Addressee, ClaimId, CriticismId, Project, Reply, SpeakerKey};
use std::collections::BTreeMap;

/// What to ask one person or source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Who is asked.
    pub to: Addressee,
    /// The name of the addressee.
    pub name: String,
    /// Their contact, when the library of sources has one.
    pub contact: String,
    /// What to ask.
    pub lines: Vec<Line>,
}

/// One thing to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The claim that it is about.
    pub claim: Option<ClaimId>,
    /// The criticism that it is about.
    pub criticism: Option<CriticismId>,
    /// The words of the article.
    pub words: String,
    /// The question.
    pub question: String,
    /// The day on which it was asked, for a query on record; otherwise empty.
    pub asked: String,
}

/// The sheets of a project, the author’s first, then by name. Answered queries are omitted.
pub fn sheets(project: &Project) -> Vec<Sheet> {
    let mut by: BTreeMap<Addressee, Vec<Line>> = BTreeMap::new();
    let mut claims: Vec<_> = project.claims.iter().filter(|(_, c)| c.merged_into.is_none()).collect();
    claims.sort_by_key(|(id, c)| (c.anchor.start, *id));
    for (id, claim) in claims {
        for query in claim.queries.iter().filter(|q| q.answer.is_none()) {
            by.entry(query.to.clone()).or_default().push(Line {
                claim: Some(id.clone()),
                criticism: None,
                words: claim.anchor.exact.clone(),
                question: query.question.clone(),
                asked: query.stamp.at.day().to_owned(),
            });
        }
    }
    for (id, criticism) in project.criticisms.iter().filter(|(_, c)| c.reply == Reply::None) {
        let claim = criticism.claim.as_ref().and_then(|id| project.claims.get(id));
        let critic = if criticism.by.is_empty() { "The article" } else { &criticism.by };
        let about = if criticism.matter.is_empty() { String::new() } else { format!(" about {}", criticism.matter) };
        by.entry(Addressee::Speaker(SpeakerKey(criticism.of.clone()))).or_default().push(Line {
            claim: criticism.claim.clone(),
            criticism: Some(id.clone()),
            words: claim.map_or(String::new(), |c| c.anchor.exact.clone()),
            question: format!("{critic} criticises you{about}. What do you say to it?"),
            asked: criticism.asked.last().map_or(String::new(), |a| a.at.day().to_owned()),
        });
    }
    let mut sheets: Vec<Sheet> = by
        .into_iter()
        .map(|(to, lines)| Sheet { name: addressee(project, &to), contact: contact(project, &to), to, lines })
        .collect();
    sheets.sort_by_key(|s| (s.to != Addressee::Author, s.name.to_lowercase()));
    sheets
}

fn contact(project: &Project, to: &Addressee) -> String {
    match to {
        Addressee::Source(id) => project.sources.get(id).map_or(String::new(), |s| s.contact.clone()),
        _ => String::new(),
    }
}
