//! The check report in Markdown: a heading, the progress, each claim with its evidence, the sources.

use super::report::Report;

/// The report in Markdown.
pub fn write(report: &Report) -> String {
    let mut out = format!("# {}\n\n{}\n", escaped(&report.title), escaped(&report.progress));
    if report.untouched > 0 {
        out.push_str(&format!("\nNot looked at: {} suggested claims.\n", report.untouched));
    }
    if !report.claims.is_empty() {
        out.push_str("\n## Claims\n");
    }
    for entry in &report.claims {
        out.push_str(&format!("\n### {}\n\n> {}\n\n", escaped(&entry.status), escaped(&entry.words)));
        for (name, words) in &entry.lines {
            out.push_str(&format!("- **{name}**: {}\n", escaped(words)));
        }
    }
    for (title, pairs) in [("Sources", &report.sources), ("Right of reply", &report.replies)] {
        if !pairs.is_empty() {
            out.push_str(&format!("\n## {title}\n\n"));
        }
        for (name, words) in pairs {
            out.push_str(&format!("- **{}** — {}\n", escaped(name), escaped(words)));
        }
    }
    out
}

/// `text` on one line, with the characters escaped that mean something in Markdown.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::report::Entry;

    #[test]
    fn words_are_words_not_marks() {
        let entry = Entry { words: "a *b*\n\n# c".into(), status: "disputed".into(), ..Entry::default() };
        let report = Report { title: "T".into(), claims: vec![entry], untouched: 2, ..Report::default() };
        let written = write(&report);
        assert!(written.contains("### disputed\n\n> a \\*b\\* \\# c\n"), "{written}");
        assert!(written.contains("Not looked at: 2"), "{written}");
    }
}
