//! Difficult sentence boundaries: each line of `sentences.txt` is a paragraph with `¦` where one sentence ends.
//!
//! `Mr. Poe left.¦ He slept.` must give `Mr. Poe left.` and `He slept.`

use tickmark::text::{Span, sentences};

#[test]
fn hard_boundaries_are_right() {
    let table = include_str!("sentences.txt");
    let rows: Vec<&str> = table.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).collect();
    assert!(rows.len() >= 100, "only {} rows", rows.len());
    let mut wrong = Vec::new();
    for row in &rows {
        let text = row.replace('¦', "");
        let expected: Vec<&str> = row.split('¦').map(str::trim).collect();
        let found = sentences(&text, Span::new(0, text.len()));
        let found: Vec<&str> = found.into_iter().map(|s| s.of(&text)).collect();
        if found != expected {
            wrong.push(format!("  expected {expected:?}\n  found    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} rows are wrong:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}
