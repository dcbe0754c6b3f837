//! Claims in small texts: their spans, kinds and counterparts, what cannot be checked, and what to check first.
//!
//! In `claims.txt` a case is a line `> text` (`|` is a new paragraph) and its claims, one per line, in order:
//! `kind, kind [words]`, then `counterpart N` for the other half (counted from 1) and `not: …` for why it cannot be
//! checked.

use proptest::prelude::*;
use tickmark::extract::{Claim, extract};

fn show(claim: &Claim, text: &str) -> String {
    let kinds: Vec<String> = claim.kinds.iter().map(|k| format!("{:?}", k.0).to_lowercase()).collect();
    let counterpart = claim.counterpart.map_or(String::new(), |t| format!(" counterpart {}", t + 1));
    let not = claim.not_checkable.as_ref().map_or(String::new(), |w| format!(" not: {}", w.rule));
    format!("{} [{}]{counterpart}{not}", kinds.join(", "), claim.span.of(text))
}

#[test]
fn every_text_gives_its_claims() {
    let mut wrong = Vec::new();
    let cases: Vec<&str> = include_str!("claims.txt").split("\n> ").skip(1).collect();
    for case in &cases {
        let mut lines = case.lines().filter(|l| !l.is_empty() && !l.starts_with('#'));
        let text = lines.next().unwrap_or("").replace('|', "\n\n");
        let want: Vec<&str> = lines.collect();
        let got: Vec<String> = extract(&text).claims.iter().map(|c| show(c, &text)).collect();
        if got != want {
            wrong.push(format!("> {text}\n{}", got.join("\n")));
        }
    }
    assert!(cases.len() >= 30, "{} cases", cases.len());
    assert!(wrong.is_empty(), "{} wrong, they gave:\n{}", wrong.len(), wrong.join("\n"));
}

/// The first of each pair is to be checked before the second.
#[test]
fn figures_and_records_come_before_plans_and_judgements() {
    for (first, second) in [
        ("The bridge cost 214 million crowns.", "We hope that the bridge will be loved."),
        ("Unemployment rose to 9 percent in 2019.", "Unemployment is a terrible thing."),
        ("The council voted 12 to 9 against the dam.", "The council should vote against the dam."),
        ("It was the largest fine since 1987.", "Will there be a fine?"),
        ("Transport Minister Peter Hansen opened the port in Oslo.", "Thank you all for coming tonight."),
        ("He was convicted of fraud in 2004.", "I think he is a wonderful man."),
        ("Spending fell by a third.", "Let us talk about spending."),
        ("She sold the company in March 2012.", "You know how it is."),
    ] {
        let text = format!("{second}\n\n{first}");
        let claims = extract(&text).claims;
        let score = |words: &str| claims.iter().find(|c| c.span.of(&text) == words).map(|c| c.score).unwrap_or(-1.0);
        assert!(score(first) > score(second), "{first} {} / {second} {}", score(first), score(second));
        assert!(claims.iter().all(|c| !c.reasons.is_empty()), "{text}: a rank without a reason");
    }
}

#[test]
fn facts_inside_an_opinion_stay_check_points() {
    let claims = extract("I think the bridge cost $12 million in 2019.").claims;
    assert!(claims[0].not_checkable.is_some());
    assert_eq!(claims[0].points.len(), 2);
}

proptest! {
    /// No text makes the engine fail, and all spans are on character boundaries.
    #[test]
    fn any_text_is_read(text in "([ .,;:!?\"“”‘’'()\\[\\]$€£%½–—-]|[a-zé]{1,8}|[A-Z][a-z]{1,7}|[0-9]{1,5}|\n\n| and | said |million|percent|March|Friday|years|old|per cent|the |first |of ){0,60}") {
        let found = extract(&text);
        for claim in &found.claims {
            prop_assert!(claim.span.fits(&text) && !claim.span.is_empty());
            prop_assert!((0.0..=1.0).contains(&claim.score));
            prop_assert!(!claim.kinds.is_empty());
            prop_assert!(claim.kinds.iter().all(|k| k.1.fits(&text)));
            prop_assert!(claim.points.iter().all(|p| p.span.fits(&text) && claim.span.covers(p.span)));
            prop_assert!(claim.counterpart.is_none_or(|t| t < found.claims.len()));
        }
        for question in &found.questions {
            prop_assert!(question.spans.iter().all(|s| s.fits(&text)));
        }
        prop_assert!(found.editorial_marks.iter().all(|s| s.fits(&text)));
    }
}
