//! A title that changes: `Transport Minister Oda Venn` above, `Finance Minister Oda Venn` below.

use super::facts::{Facts, question};
use crate::extract::{PointKind, Question, QuestionKind};
use crate::text::Span;

/// A title and its holder.
struct Held<'t> {
    surname: &'t str,
    words: Vec<String>,
    span: Span,
}

/// Every person who is given two titles that exclude each other.
pub fn find(facts: &Facts) -> Vec<Question> {
    let titles = facts.points.iter().filter(|p| p.kind == PointKind::Title);
    let held: Vec<Held> = titles
        .filter_map(|p| {
            let surname = p.value.rsplit(' ').next().filter(|s| s.len() > 2)?;
            Some(Held { surname, words: office(facts.words(p.span)), span: p.span })
        })
        .filter(|h| !h.words.is_empty())
        .collect();
    let mut questions: Vec<Question> = Vec::new();
    for (at, one) in held.iter().enumerate() {
        let other = held.iter().skip(at + 1).find(|o| o.surname == one.surname && exclude(&one.words, &o.words));
        let known = questions.iter().any(|q| q.text.starts_with(one.surname));
        if let Some(other) = other.filter(|_| !known) {
            let text = format!("{}: “{}” or “{}”?", one.surname, facts.words(one.span), facts.words(other.span));
            questions.push(question(QuestionKind::Title, vec![one.span, other.span], text));
        }
    }
    questions
}

/// The words of the office in lower case; empty when the title says that it was held at another time.
fn office(title: &str) -> Vec<String> {
    let words: Vec<String> = title
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect();
    let other_time = words.iter().any(|w| {
        matches!(
            w.as_str(),
            "former"
                | "ex"
                | "then"
                | "acting"
                | "interim"
                | "late"
                | "future"
                | "elect"
                | "nominee"
                | "candidate"
                | "and"
        )
    });
    if other_time { Vec::new() } else { words }
}

/// Portfolios of ministers and secretaries: two of them for one person are a slip or a change of office.
const PORTFOLIOS: &[&str] = &[
    "prime",
    "foreign",
    "finance",
    "transport",
    "health",
    "defence",
    "defense",
    "interior",
    "home",
    "justice",
    "education",
    "energy",
    "environment",
    "agriculture",
    "culture",
    "labor",
    "labour",
    "economy",
    "trade",
    "housing",
    "treasury",
    "state",
    "commerce",
    "press",
];

/// Ranks of which a person has one at a time.
const RANKS: &[&[&str]] = &[
    &["sgt", "sergeant"],
    &["lt", "lieutenant"],
    &["capt", "captain"],
    &["maj", "major"],
    &["col", "colonel"],
    &["cpl", "corporal"],
    &["det", "detective"],
];

fn exclude(one: &[String], other: &[String]) -> bool {
    let heads = ["minister", "secretary"];
    let head = |words: &[String]| {
        heads.into_iter().find(|h| words.last().is_some_and(|w| w == h) || words.iter().any(|w| w == h))
    };
    if let (Some(a), Some(b)) = (head(one), head(other)) {
        let portfolio = |words: &[String]| words.iter().find(|w| PORTFOLIOS.contains(&w.as_str())).cloned();
        let deputy = |words: &[String]| {
            words.iter().any(|w| matches!(w.as_str(), "deputy" | "assistant" | "under" | "junior" | "shadow" | "vice"))
        };
        return a == b
            && deputy(one) == deputy(other)
            && matches!((portfolio(one), portfolio(other)), (Some(p), Some(q)) if p != q);
    }
    let rank = |words: &[String]| RANKS.iter().position(|r| words.iter().any(|w| r.contains(&w.as_str())));
    let single = |words: &[String]| words.iter().filter(|w| RANKS.iter().any(|r| r.contains(&w.as_str()))).count() == 1;
    single(one) && single(other) && matches!((rank(one), rank(other)), (Some(a), Some(b)) if a != b)
}
