//! Consistency questions in small texts: texts with a contradiction, and texts without one.
//!
//! In `questions.txt` a line `kind: text` must give exactly one question of that kind, a line `silent: text` none.
//! `|` means a new paragraph; a text that begins with a date in `{…}` was published on that day.

use tickmark::extract::extract;

#[test]
fn asks_what_it_must_and_nothing_else() {
    let (mut asking, mut silent, mut wrong) = (0, 0, Vec::new());
    for line in include_str!("questions.txt").lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let (kind, text) = line.split_once(": ").expect("a case has a kind");
        let text = text.replace('|', "\n\n").replace('{', "Published: ").replace('}', "\n\n");
        let asked = extract(&text).questions;
        let kinds: Vec<String> = asked.iter().map(|q| format!("{:?}", q.kind).to_lowercase()).collect();
        let want: &[&str] = if kind == "silent" { &[] } else { &[kind] };
        if kind == "silent" {
            silent += 1
        } else {
            asking += 1
        }
        if kinds != want {
            let texts: Vec<&str> = asked.iter().map(|q| q.text.as_str()).collect();
            wrong.push(format!("{line}\n   asked {texts:?}"));
        }
        for question in &asked {
            assert!(question.spans.iter().all(|s| s.fits(&text) && !s.is_empty()), "{line}");
        }
    }
    assert!(asking >= 40 && silent >= 40, "{asking} that ask, {silent} that do not");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
