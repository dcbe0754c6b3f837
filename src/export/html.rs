//! The check report as one HTML page that needs nothing else: no script, no font, no picture from elsewhere.

use super::report::Report;

/// How the page looks: readable on paper and on a screen, light and dark.
const STYLE: &str = "body{font:1rem/1.5 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem}\
h1,h2{line-height:1.2}blockquote{margin:.5rem 0;padding-left:.8rem;border-left:3px solid}\
dt{font:600 .85rem sans-serif;float:left;clear:left;width:9rem}dd{margin:0 0 .3rem 9.5rem}\
article{border-top:1px solid;padding:1rem 0;break-inside:avoid}.open h3::after{content:\" · open\"}\
@media screen{:root{color-scheme:light dark}}";

/// The report in HTML.
pub fn write(report: &Report) -> String {
    let title = escaped(&report.title);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>{STYLE}</style>\n\
         </head>\n<body>\n<h1>{title}</h1>\n<p>{}</p>\n",
        escaped(&report.progress)
    );
    if report.untouched > 0 {
        out.push_str(&format!("<p>Not looked at: {} suggested claims.</p>\n", report.untouched));
    }
    for entry in &report.claims {
        let class = if entry.settled { "settled" } else { "open" };
        out.push_str(&format!("<article class=\"{class}\">\n<h3>{}</h3>\n", escaped(&entry.status)));
        out.push_str(&format!("<blockquote>{}</blockquote>\n<dl>\n", escaped(&entry.words)));
        for (name, words) in &entry.lines {
            out.push_str(&format!("<dt>{name}</dt><dd>{}</dd>\n", escaped(words)));
        }
        out.push_str("</dl>\n</article>\n");
    }
    for (title, pairs) in [("Sources", &report.sources), ("Right of reply", &report.replies)] {
        if pairs.is_empty() {
            continue;
        }
        out.push_str(&format!("<h2>{title}</h2>\n<ul>\n"));
        for (name, words) in pairs {
            out.push_str(&format!("<li><strong>{}</strong> — {}</li>\n", escaped(name), escaped(words)));
        }
        out.push_str("</ul>\n");
    }
    out.push_str("</body>\n</html>\n");
    out
}

/// `text` with the characters escaped that mean something in HTML.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::report::Entry;

    #[test]
    fn nothing_in_the_words_becomes_a_tag() {
        let entry = Entry { words: "<script>alert(\"x\")</script>".into(), ..Entry::default() };
        let report = Report { title: "A & B".into(), claims: vec![entry], ..Report::default() };
        let written = write(&report);
        assert!(!written.contains("<script"), "{written}");
        assert!(written.contains("<title>A &amp; B</title>"), "{written}");
        assert!(!written.contains("http"), "the page fetches something");
    }
}
