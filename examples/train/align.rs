//! Transfers labels from the tokens of a source to the engine's: `anti-war` is one token there and three here.

use crate::corpus::{Sentence, SourceToken};
use tickmark::extract::models::{Tag, words::Word};
use tickmark::text::{Span, tokens};

/// Removes tokens that are only white space; their children are attached to their head.
pub fn drop_white_space(source: &mut Vec<SourceToken>) {
    let is_blank: Vec<bool> = source.iter().map(|t| t.word.trim().is_empty()).collect();
    if !is_blank.contains(&true) {
        return;
    }
    let mut place = Vec::with_capacity(source.len());
    let mut kept = 0;
    for &blank in &is_blank {
        place.push(kept);
        kept += usize::from(!blank);
    }
    let heads: Vec<Option<usize>> = source.iter().map(|t| t.head).collect();
    for token in source.iter_mut() {
        let mut hops = 0;
        while let Some(head) = token.head.filter(|&h| is_blank.get(h) == Some(&true)) {
            token.head = heads[head].filter(|_| hops < heads.len());
            hops += 1;
        }
        token.head = token.head.and_then(|h| place.get(h).copied());
    }
    let mut blanks = is_blank.iter();
    source.retain(|_| blanks.next() == Some(&false));
}

/// Restores the spaces of a text that is given as tokens.
pub fn set_spaces(source: &mut [SourceToken]) {
    for i in 0..source.len() {
        let next = source.get(i + 1);
        let token = &source[i];
        let opens = matches!(token.word.as_str(), "(" | "[" | "{" | "$" | "#" | "“" | "‘" | "£" | "€" | "US$")
            || token.tag == "``";
        let closes = next.is_some_and(|n| {
            let clitic = n.word.starts_with(['\'', '’'])
                && n.word.chars().count() > 1
                && !n.word.chars().nth(1).is_some_and(char::is_numeric);
            matches!(
                n.word.as_str(),
                "." | "," | ":" | ";" | "?" | "!" | "%" | ")" | "]" | "}" | "…" | "..." | "”" | "n't" | "n’t"
            ) || clitic
                || n.tag == "''"
                || n.tag == "POS"
        });
        let hyphen = token.tag == "HYPH" || next.is_some_and(|n| n.tag == "HYPH");
        let can_not = token.word.eq_ignore_ascii_case("can") && next.is_some_and(|n| n.word == "not");
        source[i].space_after = !(opens || closes || hyphen || can_not);
    }
}

/// The engine's tokens for a source's sentence, with the labels that can be transferred.
pub fn retokenise(source: &[SourceToken]) -> Sentence {
    let mut text = String::new();
    let mut spans = Vec::with_capacity(source.len());
    for token in source {
        let start = text.len();
        text.push_str(token.word.trim());
        spans.push(Span::new(start, text.len()));
        if token.space_after {
            text.push(' ');
        }
    }
    let tokens = tokens(&text, Span::new(0, text.len()));
    let mut sentence = Sentence { words: Word::of(&text, &tokens), ..Sentence::default() };
    // For each of our tokens, the source token that contains it, and whether the two are the same.
    let mut owners = Vec::with_capacity(tokens.len());
    for token in &tokens {
        let owner = spans.partition_point(|s| s.end <= token.span.start);
        owners.push(spans.get(owner).filter(|s| s.covers(token.span)).map(|s| (owner, *s == token.span)));
    }
    let mut last_owner = None;
    for (token, owner) in tokens.iter().zip(&owners) {
        let from = owner.map(|(i, same)| (&source[i], same));
        let is_hyphen = matches!(token.span.of(&text), "-" | "–");
        sentence.tags.push(match from {
            Some((from, true)) => Some(Tag::from_name(&from.tag)),
            Some((_, false)) if is_hyphen => Some(Tag::Hyph),
            _ => None,
        });
        let is_further_part = owner.is_some_and(|(i, _)| last_owner == Some(i));
        last_owner = owner.map(|(i, _)| i);
        let entity = from.map(|(from, _)| from.entity.as_str());
        sentence.entities.push(entity.map(|e| if is_further_part { e.replacen("B-", "I-", 1) } else { e.to_owned() }));
    }
    sentence.tree = tree(source, &owners, &tokens.iter().map(|t| t.span.of(&text)).collect::<Vec<_>>());
    sentence.tokens = tokens;
    sentence.text = text;
    sentence
}

/// The source's tree over our tokens: the last part of a split token represents the whole, and the others are attached
/// to it.
fn tree(
    source: &[SourceToken],
    owners: &[Option<(usize, bool)>],
    words: &[&str],
) -> Option<(Vec<Option<usize>>, Vec<String>)> {
    let mut last = vec![None; source.len()];
    for (i, owner) in owners.iter().enumerate() {
        last[(*owner)?.0] = Some(i);
    }
    let (mut heads, mut labels) = (Vec::new(), Vec::new());
    for (i, owner) in owners.iter().enumerate() {
        let from = (*owner)?.0;
        let whole = last[from]?;
        if whole == i {
            heads.push(match source[from].head {
                Some(head) => Some((*last.get(head)?)?),
                None => None,
            });
            labels.push(source[from].label.clone());
        } else {
            heads.push(Some(whole));
            labels.push(part_label(words[i], words[whole]).into());
        }
    }
    (heads.iter().filter(|h| h.is_none()).count() == 1).then_some((heads, labels))
}

/// The label of a part that is attached to the last part of its compound.
fn part_label(part: &str, whole: &str) -> &'static str {
    if !part.chars().any(char::is_alphanumeric) {
        "punct"
    } else if part.starts_with(|c: char| c.is_ascii_digit()) {
        "nummod"
    } else if whole.ends_with("ed") || whole.ends_with("ing") || whole == "old" {
        "npadvmod"
    } else {
        "amod"
    }
}
