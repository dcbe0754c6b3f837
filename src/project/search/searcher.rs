//! Case-insensitive search for words in a text. `Finder::new("Port 97")` finds "port 97" and "PORT 97".
//!
//! Most queries are ASCII, and a list of 100,000 claims must answer each keystroke: so the rarest byte of the words
//! is searched with `memchr`, and the words are compared only where it is found. Other alphabets
//! match in lower case, in upper case, and capitalised.

use crate::text::Span;
use aho_corasick::AhoCorasick;
use memchr::memchr2_iter;

/// A compiled query.
#[derive(Clone, Debug)]
pub enum Searcher {
    /// ASCII words in lower case, and the index of their rarest byte.
    Plain { words: Vec<u8>, rare: usize },
    /// Words in any alphabet, in each case that matches.
    Any(AhoCorasick),
}

/// Bytes of English text from frequent to rare, letters by the usual frequency tables; bytes not listed count as rarer
/// still.
const FREQUENT: &[u8] = b" etaoinsrhldcumfpgwybvk0123456789.,-";

impl Searcher {
    /// Compiles `words`; nothing for white space only.
    pub fn new(words: &str) -> Option<Self> {
        let words = words.trim();
        if words.is_empty() {
            return None;
        }
        if words.is_ascii() {
            let words = words.to_ascii_lowercase().into_bytes();
            let rarity = |byte: u8| FREQUENT.iter().position(|other| *other == byte).unwrap_or(FREQUENT.len());
            let rare = words.iter().enumerate().max_by_key(|(_, byte)| rarity(**byte)).map_or(0, |(at, _)| at);
            return Some(Self::Plain { words, rare });
        }
        let lower = words.to_lowercase();
        let mut rest = lower.chars();
        let title: String = rest.next().into_iter().flat_map(char::to_uppercase).chain(rest).collect();
        let patterns = [words.to_owned(), lower.clone(), words.to_uppercase(), title];
        AhoCorasick::builder().ascii_case_insensitive(true).build(patterns).ok().map(Self::Any)
    }

    /// Every occurrence in `text`, in order and without overlap.
    pub fn find_in<'a>(&'a self, text: &'a str) -> Box<dyn Iterator<Item = Span> + 'a> {
        match self {
            Self::Plain { words, rare } => {
                let mut free_from = 0;
                let hits = starts(words, *rare, text.as_bytes()).filter(move |start| {
                    let unique_name = *start >= free_from;
                    free_from = if unique_name { start + words.len() } else { free_from };
                    unique_name
                });
                Box::new(hits.map(|start| Span::new(start, start + words.len())))
            }
            Self::Any(searcher) => Box::new(searcher.find_iter(text).map(|hit| Span::new(hit.start(), hit.end()))),
        }
    }

    /// True when `text` contains the words.
    pub fn is_in(&self, text: &str) -> bool {
        match self {
            Self::Plain { words, .. } if text.len() < words.len() => false,
            Self::Plain { words, rare } => starts(words, *rare, text.as_bytes()).next().is_some(),
            Self::Any(searcher) => !text.is_empty() && searcher.is_match(text),
        }
    }
}

/// The starts of `words`, which are in lower case, in `text`, overlaps included.
fn starts<'a>(words: &'a [u8], rare: usize, text: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let byte = words.get(rare).copied().unwrap_or_default();
    memchr2_iter(byte, byte.to_ascii_uppercase(), text).filter_map(move |at| {
        let start = at.checked_sub(rare)?;
        let here = text.get(start..start + words.len())?;
        here.eq_ignore_ascii_case(words).then_some(start)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(words: &str, text: &'t str) -> Vec<&'t str> {
        let searcher = Searcher::new(words).expect("words");
        let spans: Vec<Span> = searcher.find_in(text).collect();
        assert_eq!(searcher.is_in(text), !spans.is_empty());
        spans.into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn plain_words_are_found_in_any_case_and_do_not_overlap() {
        assert_eq!(found("Port 97", "port 97, PORT 97; port 9, airport 970"), ["port 97", "PORT 97", "port 97"]);
        assert_eq!(found("anana", "banananana"), ["anana"]);
        assert_eq!(found("aa", "aaaaa"), ["aa", "aa"]);
        assert!(found("harbour", "harbou").is_empty());
        assert!(found("x", "").is_empty());
    }

    #[test]
    fn plain_words_stand_beside_other_letters_without_harm() {
        assert_eq!(found("e", "été e É"), ["e"]);
        assert_eq!(found("tunnel", "«Tunnel», Été"), ["Tunnel"]);
        assert!(Searcher::new("  ").is_none());
    }
}
