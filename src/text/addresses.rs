//! Addresses inside a text: where `https://example.org/a`, `ann.lee@example.com` and `example.org/page` end.

use super::characters::{char_at, closes};
use memchr::{memchr, memmem};

/// True when the sentence may hold a URL or an e-mail address, so that most sentences skip the search for their ends.
pub(super) fn may_hold_addresses(words: &str) -> bool {
    let bytes = words.as_bytes();
    memchr(b'@', bytes).is_some()
        || memmem::find(bytes, b"://").is_some()
        || memmem::find(bytes, b"www.").is_some()
        || memmem::find(bytes, b"WWW.").is_some()
}

/// The end of `example.org/page`, when the last part of the host is a common top-level domain.
pub(super) fn domain_end(text: &str, start: usize, stop: usize) -> Option<usize> {
    const LONGEST_HOST: usize = 80;
    const TOP: [&str; 28] = [
        "com", "org", "net", "gov", "edu", "int", "mil", "info", "co", "uk", "us", "ca", "au", "de", "fr", "eu", "ru",
        "io", "tv", "me", "ie", "nz", "in", "it", "es", "ch", "jp", "za",
    ];
    if !char_at(text, stop + 1).is_some_and(|(c, _)| c.is_ascii_alphanumeric()) {
        return None;
    }
    let bytes = text.as_bytes().get(start..)?;
    let host =
        bytes.iter().take(LONGEST_HOST).take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-')).count();
    let host = text.get(start..start + host)?.trim_end_matches(['.', '-']);
    let top = host.rsplit('.').next()?;
    if !TOP.contains(&top) || host.bytes().take_while(|b| *b != b'.').count() < 2 {
        return None;
    }
    let end = start + host.len();
    Some(if text.as_bytes().get(end) == Some(&b'/') { chunk_end(text, end) } else { end })
}

/// The end of a URL or e-mail address that begins at `start`.
pub(super) fn address_end(text: &str, start: usize) -> Option<usize> {
    let end = chunk_end(text, start);
    let chunk = text.get(start..end)?;
    if ["http://", "https://", "ftp://", "www."]
        .iter()
        .any(|p| chunk.get(..p.len()).is_some_and(|c| c.eq_ignore_ascii_case(p)))
    {
        return Some(end);
    }
    let (name, host) = chunk.split_once('@')?;
    let is_name = !name.is_empty()
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'%' | b'+' | b'-'));
    let host_len = host.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-')).count();
    let host = host.get(..host_len)?.trim_end_matches(['.', '-']);
    (is_name && host.contains('.')).then(|| start + name.len() + 1 + host.len())
}

/// The end of the characters from `start` without white space or quotation marks, before any closing marks.
fn chunk_end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or("");
    let stops = |c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”' | '«' | '»' | '<' | '>');
    let chunk = rest.get(..rest.find(stops).unwrap_or(rest.len())).unwrap_or("");
    start + chunk.trim_end_matches(|c: char| closes(c) || matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '…')).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_marks_stay_outside() {
        assert_eq!(address_end("www.example.com).", 0), Some("www.example.com".len()));
        assert_eq!(address_end("ann@example.com's", 0), Some("ann@example.com".len()));
        assert_eq!(address_end("a@b", 0), None);
        assert_eq!(domain_end("example.org, x", 0, 7), Some(11));
        assert_eq!(domain_end("end.of", 0, 3), None);
    }
}
