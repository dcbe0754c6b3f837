//! Full-text search in article, claims, notes and sources.
//!
//! Searching `tunnel` finds "Tunnel", "TUNNEL" and "tunnels". Letter case is ignored; the words must be adjacent
//! as typed.

mod searcher;

use super::model::{Claim, ClaimId, EvidenceId, Project, Source, SourceId};
use super::view::{ProjectView, Row};
use crate::text::Span;
use searcher::Searcher;
use std::collections::HashMap;

/// A compiled query.
#[derive(Clone, Debug)]
pub struct Query(Option<Searcher>);

impl Query {
    /// Compiles `words`, without white space at the ends. An empty query finds nothing.
    ///
    /// Letters of other alphabets than a–z match in lower case, in upper case, and capitalised.
    pub fn new(words: &str) -> Self {
        Self(Searcher::new(words))
    }

    /// True for an empty query.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Every occurrence in `text`, in order.
    pub fn find_in(&self, text: &str) -> Vec<Span> {
        self.0.iter().flat_map(|searcher| searcher.find_in(text)).collect()
    }

    /// True when `text` contains the words.
    pub fn is_in(&self, text: &str) -> bool {
        self.0.as_ref().is_some_and(|searcher| searcher.is_in(text))
    }
}

/// Which text of a claim contains the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The verbatim words; the span is in the article.
    Verbatim,
    /// The normalised wording.
    Wording,
    /// The note of this number.
    Note(usize),
    /// The excerpt of a piece of evidence.
    Excerpt(EvidenceId),
    /// The note on a piece of evidence.
    EvidenceNote(EvidenceId),
    /// The question or answer of the query of this number.
    Query(usize),
    /// The proposed wording or reason of the correction of this number.
    Correction(usize),
    /// The comment on the status.
    Comment,
    /// The explanation of the verdict.
    Explanation,
}

/// Words found in a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimHit {
    /// Which claim.
    pub row: Row,
    /// Which text of it.
    pub part: Part,
    /// The span in that text.
    pub span: Span,
}

/// Words found in a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceHit {
    /// Which source.
    pub source: SourceId,
    /// The text that contains the words: title, author, origin, reliability or URL.
    pub text: String,
    /// The span in that text.
    pub span: Span,
}

/// All hits of a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// In the article, in order.
    pub article: Vec<Span>,
    /// In what people wrote about claims, in the order of the text.
    pub claims: Vec<ClaimHit>,
    /// In the library of sources.
    pub sources: Vec<SourceHit>,
}

/// Searches article, claims, notes and sources.
pub fn search(project: &Project, view: &ProjectView, query: &Query) -> Hits {
    if query.is_empty() {
        return Hits::default();
    }
    let mut hits = Hits { article: query.find_in(project.text()), ..Hits::default() };
    // Iterating over the map is cheaper than looking up each record by its id.
    let mut said: HashMap<&ClaimId, Vec<(Part, Span)>> = HashMap::new();
    for (id, claim) in &project.claims {
        each_part(claim, &mut |part, text| {
            if query.is_in(text) {
                let found = query.find_in(text).into_iter();
                said.entry(id).or_default().extend(found.map(|span| (part(), span)));
            }
        });
    }
    for &row in view.claims() {
        if said.is_empty() {
            break;
        }
        let found = view.row(row).filter(|r| r.touched).and_then(|r| said.remove(&r.id)).unwrap_or_default();
        hits.claims.extend(found.into_iter().map(|(part, span)| ClaimHit { row, part, span }));
    }
    for (id, source) in &project.sources {
        for text in source_texts(source) {
            let found = query.find_in(text).into_iter();
            hits.sources.extend(found.map(|span| SourceHit { source: id.clone(), text: text.to_owned(), span }));
        }
    }
    hits
}

/// True when a text that people wrote about `claim` contains the words; its verbatim words are not searched.
pub(super) fn is_in_claim(query: &Query, claim: &Claim) -> bool {
    let mut found = false;
    each_part(claim, &mut |_, text| found = found || query.is_in(text));
    found
}

/// True when a source contains the words.
pub(super) fn is_in_source(query: &Query, source: &Source) -> bool {
    source_texts(source).into_iter().any(|text| query.is_in(text))
}

fn source_texts(source: &Source) -> [&str; 5] {
    [&source.title, &source.author, &source.origin, &source.reliability, &source.url]
}

/// Calls `look` with each text that people wrote about a claim.
fn each_part(claim: &Claim, look: &mut dyn FnMut(&dyn Fn() -> Part, &str)) {
    look(&|| Part::Wording, &claim.wording);
    for (index, note) in claim.notes.iter().enumerate() {
        look(&|| Part::Note(index), &note.text);
    }
    for (id, evidence) in &claim.evidence {
        look(&|| Part::Excerpt(id.clone()), &evidence.excerpt);
        look(&|| Part::EvidenceNote(id.clone()), &evidence.note);
    }
    for (index, query) in claim.queries.iter().enumerate() {
        look(&|| Part::Query(index), &query.question);
        look(&|| Part::Query(index), query.answer.as_ref().map_or("", |a| &a.text));
    }
    for (index, correction) in claim.corrections.iter().enumerate() {
        look(&|| Part::Correction(index), &correction.wording);
        look(&|| Part::Correction(index), &correction.reason);
    }
    look(&|| Part::Comment, claim.decision.as_ref().map_or("", |d| &d.comment));
    look(&|| Part::Explanation, claim.verdict.as_ref().map_or("", |v| &v.explanation));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letter_case_does_not_matter_and_spans_fit() {
        let text = "Été in the TUNNEL: a tunnel, two Tunnels; ÉTÉ, été.";
        let found = |words: &str| Query::new(words).find_in(text).iter().map(|s| s.of(text)).collect::<Vec<_>>();
        assert_eq!(found("tunnel"), ["TUNNEL", "tunnel", "Tunnel"]);
        assert_eq!(found(" été "), ["Été", "ÉTÉ", "été"]);
        assert!(found("  ").is_empty());
        assert!(!Query::new("x").is_in(""));
    }
}
