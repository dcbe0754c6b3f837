//! A name spelled two ways: `Marta Petersen` and `Marta Peterson`, `Kowalski` and `Kowalsky`.

use super::facts::{Facts, question};
use crate::extract::{EntityKind, Question, QuestionKind};
use crate::text::Span;
use std::collections::BTreeMap;

/// Every pair of similar names of people of which one may be a slip.
pub fn find(facts: &Facts) -> Vec<Question> {
    // Each spelling with its first mention and its frequency, in a fixed order.
    let mut names: BTreeMap<&str, (Span, usize)> = BTreeMap::new();
    let people = facts.entities.iter().filter(|e| e.kind == EntityKind::Person);
    for person in people {
        names.entry(facts.words(person.span)).or_insert((person.span, 0)).1 += 1;
    }
    let all: Vec<(&str, Span, usize)> =
        names.into_iter().map(|(name, (span, n))| (name, span, n)).filter(|n| plain(n.0)).take(MOST).collect();
    let mut questions: Vec<Question> = Vec::new();
    for (at, one) in all.iter().enumerate() {
        for other in all.iter().skip(at + 1) {
            let known = |q: &Question| q.text.contains(one.0) && q.text.contains(other.0);
            if alike(one.0, other.0) && !both_whole(one.0, other.0, &all) && !questions.iter().any(known) {
                let (first, second) = if one.1 <= other.1 { (one, other) } else { (other, one) };
                let text = format!("One name or two: “{}” and “{}”?", first.0, second.0);
                questions.push(question(QuestionKind::Spelling, vec![first.1, second.1], text));
            }
        }
    }
    questions
}

/// Beyond so many different names a text is a list, and the pairs would cost too much.
const MOST: usize = 400;

/// Letters in the usual mix of cases: no initials, no headline capitals.
fn plain(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let cased =
        |w: &&str| w.chars().next().is_some_and(char::is_uppercase) && w.chars().skip(1).any(char::is_lowercase);
    (1..=3).contains(&words.len()) && words.iter().all(cased) && name.len() < 60 && !name.contains(['.', '\'', '’'])
}

/// True when two names differ by a slip in one of their words, the others being the same.
fn alike(one: &str, other: &str) -> bool {
    let (a, b): (Vec<&str>, Vec<&str>) = (one.split_whitespace().collect(), other.split_whitespace().collect());
    match (a.as_slice(), b.as_slice()) {
        ([first, .., last], [given, .., family]) if a.len() == b.len() && a.len() > 1 => {
            let mid = a.get(1..a.len() - 1) == b.get(1..b.len() - 1);
            mid && (first == given && slip(last, family, 4)
                || last == family && slip(first, given, 4) && !variants(first, given))
        }
        ([.., last], [family]) | ([family], [.., last]) if a.len() != b.len() => slip(last, family, 5),
        _ => false,
    }
}

/// True for one letter added, missing, changed or swapped (two in long words), except for endings that grammar adds.
fn slip(one: &str, other: &str, least: usize) -> bool {
    let (a, b) = (one.to_lowercase(), other.to_lowercase());
    let short = a.chars().count().min(b.chars().count());
    if a == b || short < least || a.chars().next() != b.chars().next() {
        return false;
    }
    let grammar = |long: &str, short: &str| {
        let end = long.strip_prefix(short).unwrap_or("");
        matches!(end, "s" | "es" | "an" | "ian" | "ites" | "ist") || end == "n" && short.ends_with('a')
    };
    let distance = strsim::osa_distance(&a, &b);
    !grammar(&a, &b) && !grammar(&b, &a) && (distance == 1 || distance == 2 && short >= 8)
}

/// First names that differ by one letter and are different names.
fn variants(one: &str, other: &str) -> bool {
    let pairs = [
        ("Marie", "Maria"),
        ("Mary", "Marc"),
        ("Daniel", "Daniela"),
        ("Paul", "Paula"),
        ("Carl", "Carla"),
        ("Eric", "Erica"),
        ("Martin", "Martina"),
        ("George", "Georg"),
        ("Andrea", "Andreas"),
        ("Alexander", "Alexandra"),
        ("Christian", "Christina"),
        ("Julian", "Juliana"),
        ("Jean", "Joan"),
        ("Julia", "Julie"),
        ("Anna", "Anne"),
        ("Dan", "Don"),
        ("Jack", "Jake"),
        ("Gabriel", "Gabriela"),
        ("Joseph", "Josephe"),
        ("Robert", "Roberta"),
    ];
    pairs.iter().any(|&(a, b)| (one, other) == (a, b) || (one, other) == (b, a))
}

/// True when each of the two is the surname of somebody with another first name: two people, not two spellings.
fn both_whole(one: &str, other: &str, all: &[(&str, Span, usize)]) -> bool {
    let whole = |name: &str| {
        let last = name.rsplit(' ').next().unwrap_or(name);
        all.iter().any(|(n, _, _)| n.contains(' ') && n.rsplit(' ').next() == Some(last))
    };
    (!one.contains(' ') || !other.contains(' ')) && whole(one) && whole(other)
}
