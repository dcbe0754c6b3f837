//! Cutting RON into fields and entries without parsing them, for files that cannot be parsed as a whole.
//!
//! `(version: 1, claims: {"a": (…), "b": (…)})` has the fields `version` and `claims`, and `claims` has two entries.
//! There are two ways: by brackets, for any sound RON; and by the indentation of files that this program wrote, which
//! works even when a bracket or a quotation mark is missing.

/// Spaces per level in the files that this program writes. Fields of the project have one level, records two.
pub(super) const INDENT: usize = 2;

/// A field or an entry: its name or key, its value, and where each begins in the whole text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece<'t> {
    /// The field's name, or the entry's key; empty in a list.
    pub key: &'t str,
    /// The value.
    pub value: &'t str,
    /// Byte of the text where the piece begins.
    pub at: usize,
    /// Byte of the text where the value begins.
    pub value_at: usize,
}

/// The value of the first field, `(version: 1`; nothing when the text does not begin like a project.
pub(super) fn version(text: &str) -> Option<u64> {
    let rest = text.get(skip_blank(text, 0)..)?;
    let rest = rest.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_').trim_start().strip_prefix('(')?;
    let rest = rest.get(skip_blank(rest, 0)..)?.strip_prefix("version")?.trim_start().strip_prefix(':')?.trim_start();
    let digits = rest.split(|c: char| !c.is_ascii_digit()).next().filter(|digits| !digits.is_empty())?;
    Some(digits.parse().unwrap_or(u64::MAX))
}

/// The pieces between the outer brackets of `text`, which begins at byte `at` of the whole. The flag is true when
/// all brackets were closed.
pub(super) fn by_brackets(text: &str, at: usize, keyed: bool) -> (Vec<Piece<'_>>, bool) {
    let mut pieces = Vec::new();
    let Some(mut here) = text.find(['(', '{', '[']).map(|i| i + 1) else { return (pieces, false) };
    loop {
        here = skip_blank(text, here);
        match text.as_bytes().get(here) {
            None => return (pieces, false),
            Some(b')' | b'}' | b']') => return (pieces, true),
            Some(_) => {}
        }
        let start = here;
        let mut key = "";
        if keyed {
            let colon = skip_value(text, here, b':');
            if text.as_bytes().get(colon) != Some(&b':') {
                return (pieces, false);
            }
            key = text.get(start..colon).unwrap_or("").trim();
            here = skip_blank(text, colon + 1);
        }
        let end = skip_value(text, here, b',');
        let Some(next) = text.as_bytes().get(end) else { return (pieces, false) };
        let value = text.get(here..end).unwrap_or("").trim_end();
        pieces.push(Piece { key, value, at: at + start, value_at: at + here });
        here = if *next == b',' { end + 1 } else { end };
    }
}

/// The end of a value that begins at `at`: the byte `until`, a closing bracket of its container, or the end of the
/// text.
fn skip_value(text: &str, at: usize, until: u8) -> usize {
    let bytes = text.as_bytes();
    let mut open: Vec<u8> = Vec::new();
    let mut here = at;
    while let Some(&byte) = bytes.get(here) {
        match byte {
            byte if byte == until && open.is_empty() => return here,
            b'(' => open.push(b')'),
            b'[' => open.push(b']'),
            b'{' => open.push(b'}'),
            b')' | b']' | b'}' if open.is_empty() => return here,
            b')' | b']' | b'}' if open.pop() != Some(byte) => return bytes.len(),
            b'"' | b'r' | b'\'' | b'/' => {
                here = skip_quoted(bytes, here);
                continue;
            }
            _ => {}
        }
        here += 1;
    }
    bytes.len()
}

/// The end of the string, raw string, character or comment that begins at `at`; `at + 1` when none does.
fn skip_quoted(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or(&[]);
    let find = |needle: &[u8], from: usize| {
        rest.get(from..)
            .and_then(|r| memchr::memmem::find(r, needle))
            .map_or(bytes.len(), |i| at + from + i + needle.len())
    };
    match rest {
        [b'/', b'/', ..] => find(b"\n", 2),
        [b'/', b'*', ..] => find(b"*/", 2),
        [b'\'', b'\\', _, b'\'', ..] => at + 4,
        [b'\'', _, b'\'', ..] => at + 3,
        [b'"', ..] => {
            let mut here = 1;
            while let Some(i) = rest.get(here..).and_then(|r| memchr::memchr2(b'"', b'\\', r)) {
                here += i + 1;
                if rest.get(here - 1) == Some(&b'"') {
                    return at + here;
                }
                here += 1;
            }
            bytes.len()
        }
        // A raw string. In an identifier, the r is not followed by a quotation mark or hash.
        [b'r', tail @ ..] if at == 0 || !bytes.get(at - 1).is_some_and(u8::is_ascii_alphanumeric) => {
            let hashes = tail.iter().take_while(|b| **b == b'#').count();
            if tail.get(hashes) != Some(&b'"') {
                return at + 1;
            }
            let end: Vec<u8> = std::iter::once(b'"').chain(std::iter::repeat_n(b'#', hashes)).collect();
            find(&end, hashes + 2)
        }
        _ => at + 1,
    }
}

/// The first byte from `at` that is neither white space nor part of a comment.
fn skip_blank(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let mut here = at;
    while let Some(byte) = bytes.get(here) {
        let comment = *byte == b'/' && matches!(bytes.get(here + 1), Some(b'/' | b'*'));
        match byte {
            b' ' | b'\n' | b'\r' | b'\t' => here += 1,
            _ if comment => here = skip_quoted(bytes, here),
            _ => break,
        }
    }
    here
}

/// The pieces of `text` that begin at lines with exactly `indent` spaces. A line of a long text may look like one; then
/// several pieces belong together, which salvage tries.
pub(super) fn by_indent(text: &str, at: usize, indent: usize, keyed: bool) -> Vec<Piece<'_>> {
    let mut starts = Vec::new();
    let mut here = 0;
    for line in text.split_inclusive('\n') {
        let spaces = line.bytes().take_while(|b| *b == b' ').count();
        let first = line.as_bytes().get(spaces);
        let fits = match first {
            Some(b'"' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z') => keyed && line.contains(':'),
            Some(b'(') => !keyed,
            _ => false,
        };
        if spaces == indent && fits {
            starts.push(here + spaces);
        }
        here += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let piece = |(start, end): (&usize, usize)| {
        let whole = text.get(*start..end)?;
        let value = if keyed { skip_value(whole, 0, b':') + 1 } else { 0 };
        let blank = skip_blank(whole, value);
        let key = whole.get(..value.saturating_sub(1)).unwrap_or("").trim();
        Some(Piece { key, value: whole.get(blank..)?.trim_end(), at: at + start, value_at: at + start + blank })
    };
    starts.iter().zip(ends).filter_map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys<'t>(pieces: &[Piece<'t>]) -> Vec<(&'t str, &'t str)> {
        pieces.iter().map(|p| (p.key, p.value)).collect()
    }

    #[test]
    fn the_version_is_found_before_anything_else_is_read() {
        assert_eq!(version("// a comment\n(\n  version: 7,\n  what: ever"), Some(7));
        assert_eq!(version("Project(version:99999999999999999999)"), Some(u64::MAX));
        assert_eq!(version("PORT ELLERY — The bridge (version: 1)"), None);
        assert_eq!(version(""), None);
    }

    #[test]
    fn brackets_in_strings_and_comments_open_nothing() {
        let text = "(a: \"x)\\\"(\", /* ) */ b: r#\"{\"(\"#, // (\n rb: ['(', (1, 2)])";
        let (pieces, sound) = by_brackets(text, 0, true);
        assert!(sound);
        assert_eq!(keys(&pieces), [("a", "\"x)\\\"(\""), ("b", "r#\"{\"(\"#"), ("rb", "['(', (1, 2)]")]);
        assert_eq!(&text[pieces[1].value_at..][..2], "r#");
    }

    #[test]
    fn a_cut_text_gives_its_whole_pieces() {
        let (pieces, sound) = by_brackets("{\"a\": (1), \"b\": (2", 0, true);
        assert!(!sound);
        assert_eq!(keys(&pieces), [("\"a\"", "(1)")]);
    }

    #[test]
    fn lines_tell_entries_apart_where_brackets_cannot() {
        let text = "{\n    \"a\": (\n      x: 1,\n    \"b\": (\n      x: 2,\n    ),\n  }";
        let pieces = by_indent(text, 0, 4, true);
        assert_eq!(pieces.iter().map(|p| p.key).collect::<Vec<_>>(), ["\"a\"", "\"b\""]);
    }
}
