//! Quotation marks, paired paragraph by paragraph: `“Go,” she said` holds one quotation, `Go,`.
//!
//! All styles are read: `“ ”`, `„ “`, `« »`, `" "`, `'' ''`, and British single marks, which are distinguished from
//! apostrophes. A mark left open closes at the end of its paragraph, and continues if the next paragraph opens again.
//! Marks inside a quotation (nested speech) belong to it.

use crate::text::Span;

/// A quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// Its span with the marks.
    pub outer: Span,
    /// Its span without the marks.
    pub inner: Span,
    /// Index of its paragraph.
    pub paragraph: usize,
    /// True when its closing mark is in the text.
    pub closed: bool,
    /// True when it continues a quotation that the previous paragraph left open.
    pub continues: bool,
}

/// Every outermost quotation, in order.
pub fn pair(text: &str, paragraphs: &[Span]) -> Vec<Quoted> {
    let mut found: Vec<Quoted> = Vec::new();
    for (paragraph, &span) in paragraphs.iter().enumerate() {
        let first = found.len();
        double(text, span, paragraph, &mut found);
        if span.of(text).contains(['‘', '\'']) {
            let doubles = found.split_off(first);
            single(text, span, paragraph, &doubles, &mut found);
            let singles = found.split_off(first);
            found.extend(outermost(doubles, singles));
        }
        if let Some(at) = found.get(first).map(|q| q.outer.start)
            && at == span.start
            && let Some(before) = first.checked_sub(1).and_then(|b| found.get(b))
            && !before.closed
            && before.paragraph + 1 == paragraph
            && let Some(q) = found.get_mut(first)
        {
            q.continues = true;
        }
    }
    found
}

/// Keeps a stretch unless another one holds it.
fn outermost(doubles: Vec<Quoted>, singles: Vec<Quoted>) -> Vec<Quoted> {
    let mut all: Vec<Quoted> = doubles;
    all.extend(singles);
    all.sort_by_key(|q| (q.outer.start, std::cmp::Reverse(q.outer.end)));
    let mut kept: Vec<Quoted> = Vec::new();
    for q in all {
        if kept.last().is_none_or(|last| last.outer.end <= q.outer.start) {
            kept.push(q);
        }
    }
    kept
}

/// One character with its neighbours.
#[derive(Clone, Copy)]
struct At {
    start: usize,
    before: char,
    this: char,
    after: char,
}

impl At {
    fn end(self) -> usize {
        self.start + self.this.len_utf8()
    }
}

fn characters(text: &str, span: Span) -> impl Iterator<Item = At> + Clone + '_ {
    let words = span.of(text);
    let mut before = ' ';
    words.char_indices().map(move |(at, this)| {
        let after = words.get(at + this.len_utf8()..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
        let here = At { start: span.start + at, before, this, after };
        before = this;
        here
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Opens,
    Closes,
    Neither,
}

/// What a double mark does; `open` is the mark that is open, if any.
fn double_role(at: At, open: Option<char>, later: bool) -> Role {
    match at.this {
        '“' if open == Some('„') => Role::Closes,
        '“' | '„' | '‟' | '«' if open != Some('»') => Role::Opens,
        '«' => Role::Closes,
        '»' if open.is_none() && at.after.is_alphanumeric() && !at.before.is_alphanumeric() => Role::Opens,
        '”' | '»' => Role::Closes,
        '"' if open.is_none() => {
            let inches = at.before.is_ascii_digit() && !at.after.is_alphanumeric() && !later;
            if inches { Role::Neither } else { Role::Opens }
        }
        '"' if at.before.is_whitespace() && !at.after.is_whitespace() => Role::Opens,
        '"' => Role::Closes,
        _ => Role::Neither,
    }
}

/// Pairs double marks, doubled single ones (`''so''`) among them.
fn double(text: &str, span: Span, paragraph: usize, found: &mut Vec<Quoted>) {
    let mut straight_left = span.of(text).matches('"').count();
    let mut open: Option<(Span, char)> = None;
    let mut skip = false;
    for at in characters(text, span) {
        if std::mem::take(&mut skip) {
            continue;
        }
        straight_left -= usize::from(at.this == '"');
        let twice = at.after == at.this && matches!(at.this, '\'' | '`' | '‘' | '’');
        let (role, mark) = if twice {
            skip = true;
            let opens = matches!(at.this, '`' | '‘') || open.is_none();
            (if opens { Role::Opens } else { Role::Closes }, Span::new(at.start, at.end() + at.this.len_utf8()))
        } else {
            (double_role(at, open.map(|o| o.1), straight_left > 0), Span::new(at.start, at.end()))
        };
        match (role, open) {
            (Role::Opens, before) => {
                if let Some((left, _)) = before {
                    push(found, left, Span::new(mark.start, mark.start), paragraph, false);
                }
                open = Some((mark, at.this));
            }
            (Role::Closes, Some((left, _))) => {
                push(found, left, mark, paragraph, true);
                open = None;
            }
            _ => {}
        }
    }
    if let Some((left, _)) = open {
        push(found, left, Span::new(span.end, span.end), paragraph, false);
    }
}

fn push(found: &mut Vec<Quoted>, left: Span, right: Span, paragraph: usize, closed: bool) {
    let inner = Span::new(left.end, right.start);
    if !inner.is_empty() {
        found.push(Quoted { outer: left.join(right), inner, paragraph, closed, continues: false });
    }
}

/// Pairs single marks, and skips apostrophes.
fn single(text: &str, span: Span, paragraph: usize, doubles: &[Quoted], found: &mut Vec<Quoted>) {
    let mut open: Option<Span> = None;
    let mut doubles = doubles.iter().peekable();
    let marks: Vec<At> = characters(text, span).filter(|at| matches!(at.this, '‘' | '’' | '\'')).collect();
    for (index, &at) in marks.iter().enumerate() {
        if at.before == at.this || at.after == at.this {
            continue;
        }
        while doubles.next_if(|q| q.outer.end <= at.start).is_some() {}
        let within = doubles.peek().is_some_and(|q| q.inner.contains(at.start));
        match open {
            None if !within && opens(text, at) => open = Some(Span::new(at.start, at.end())),
            Some(left) if closes(at, marks.get(index + 1..).unwrap_or(&[])) => {
                push(found, left, Span::new(at.start, at.end()), paragraph, true);
                open = None;
            }
            _ => {}
        }
    }
}

/// True when a single mark opens: after a space or a dash and before a letter, but not in `’90s`, `’em`, `’til`.
fn opens(text: &str, at: At) -> bool {
    let starts =
        !at.before.is_alphanumeric() && (at.after.is_alphanumeric() || matches!(at.after, '“' | '"' | '…' | '$' | '£'));
    if at.this == '’' || !starts || matches!(at.before, '’' | '.' | ',') {
        return false;
    }
    let rest = text.get(at.end()..).unwrap_or("");
    let word = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let decade = word.len() <= 4 && word.ends_with('s') && word.starts_with(|c: char| c.is_ascii_digit());
    const ELIDED: [&str; 9] = ["em", "til", "tis", "twas", "cause", "n", "round", "bout", "cos"];
    !decade && (at.this == '‘' || !ELIDED.contains(&word.to_lowercase().as_str()))
}

/// True when a single mark closes, with the marks of the paragraph that come `later`.
fn closes(at: At, later: &[At]) -> bool {
    if at.this == '‘' || at.after.is_alphanumeric() || at.before.is_whitespace() {
        return false;
    }
    if sure_close(at) {
        return true;
    }
    // `the workers’ pay’`: a plural owner, when a better mark follows before the next one opens.
    let owner = at.before == 's';
    !owner || !later.iter().take_while(|l| l.this != '‘').any(|&l| l.this == at.this && sure_close(l))
}

fn sure_close(at: At) -> bool {
    !at.after.is_alphanumeric()
        && (matches!(at.before, '.' | ',' | '!' | '?' | '…')
            || matches!(at.after, '.' | ',' | ';' | ':' | '!' | '?' | ')' | '—' | '–' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::paragraphs;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<&str> {
        pair(text, &paragraphs(text)).iter().map(|q| q.inner.of(text)).collect()
    }

    #[test]
    fn every_style_is_read() {
        assert_eq!(words("“Go,” she said, “now.”"), ["Go,", "now."]);
        assert_eq!(words("\"Go,\" she said, \"now.\""), ["Go,", "now."]);
        assert_eq!(words("''Go,'' she said, ``now.''"), ["Go,", "now."]);
        assert_eq!(words("«Go», she said, »now«."), ["Go", "now"]);
        assert_eq!(words("„Geh“, sagte sie."), ["Geh"]);
    }

    #[test]
    fn british_single_marks_are_told_from_apostrophes() {
        assert_eq!(words("‘It’s the boys’ turn,’ said Ms Orr’s aide."), ["It’s the boys’ turn,"]);
        assert_eq!(words("'We don't know,' he said of the '90s and rock 'n' roll."), ["We don't know,"]);
        assert_eq!(words("The workers' pay rose and the firms' did not."), Vec::<&str>::new());
        assert_eq!(words("Council’s ‘worst year’ is over"), ["worst year"]);
    }

    #[test]
    fn marks_inside_marks_belong_to_the_outer_stretch() {
        assert_eq!(words("“She told me ‘no’ twice,” he said."), ["She told me ‘no’ twice,"]);
        assert_eq!(words("‘She told me “no” twice,’ he said."), ["She told me “no” twice,"]);
    }

    #[test]
    fn an_open_mark_ends_with_its_paragraph_and_may_go_on() {
        let text = "“One.\n“Two,” he said.\n“Three.";
        let found = pair(text, &paragraphs(text));
        assert_eq!(
            found.iter().map(|q| (q.closed, q.continues)).collect::<Vec<_>>(),
            [(false, false), (true, true), (false, false)]
        );
    }

    #[test]
    fn inches_are_no_speech() {
        assert_eq!(words("A board 12\" wide."), Vec::<&str>::new());
    }

    proptest! {
        #[test]
        fn stretches_fit_and_never_overlap(text in "[a-c '\"“”‘’«»„`.,\n]{0,80}") {
            let found = pair(&text, &paragraphs(&text));
            for q in &found {
                prop_assert!(q.outer.fits(&text) && q.inner.fits(&text) && q.outer.covers(q.inner));
            }
            for two in found.windows(2) {
                prop_assert!(two[0].outer.end <= two[1].outer.start);
            }
        }
    }
}
