//! The text after a stop: whether `Smith asked`, `The`, `iPhone` or `, he said` begins a sentence or continues one.

use crate::text::abbreviations::{Abbreviation, abbreviation, opens_sentences};
use crate::text::calendar::{DAYS, MONTHS};
use crate::text::characters::{is_initial, opens};

/// The beginning of the text after a stop.
pub(super) struct Next<'t> {
    /// The text from the first letter, digit or mark that is not an opening mark.
    rest: &'t str,
    /// Its first word; empty before a mark.
    pub word: &'t str,
    pub starts_lower: bool,
    pub starts_upper: bool,
    pub starts_digit: bool,
    pub opens_quote: bool,
    /// A typical first word of a sentence; not the initial of `J. A. Poe`.
    pub is_opener: bool,
    /// A mark that continues the sentence: a comma, a semicolon, another stop.
    pub continues: bool,
    /// `I`, `I’m`: after an ellipsis it may continue the sentence.
    pub is_first_person: bool,
    /// `Inc.` after `Yahoo!`.
    pub is_company: bool,
}

impl<'t> Next<'t> {
    pub fn read(next: &'t str) -> Self {
        let bare = next.trim_start_matches(opens);
        let end = bare.find(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’')).unwrap_or(bare.len());
        let word = bare.get(..end).unwrap_or("");
        let first = bare.chars().next();
        // iPhone, eBay: the second letter is the capital.
        let is_camel = word.chars().nth(1).is_some_and(char::is_uppercase);
        let starts_lower = first.is_some_and(char::is_lowercase) && !is_camel;
        let starts_upper = first.is_some_and(|c| c.is_uppercase() || c.is_alphabetic() && !starts_lower);
        let stopped = bare.get(end..).is_some_and(|r| r.starts_with('.'));
        Self {
            rest: bare,
            word,
            starts_lower,
            starts_upper,
            is_opener: starts_upper && opens_sentences(word) && !(stopped && is_initial(word)),
            starts_digit: first.is_some_and(|c| c.is_ascii_digit()),
            opens_quote: next.starts_with(['"', '“', '‘', '«']),
            continues: first.is_some_and(|c| matches!(c, ',' | ';' | ':' | '/' | '%' | '+' | '=' | '&')),
            is_first_person: word == "I" || word.starts_with("I'") || word.starts_with("I’"),
            is_company: abbreviation(word) == Some(Abbreviation::Either) && stopped,
        }
    }

    /// A capitalised word that is neither all capitals nor a weekday, month or time zone: `5 p.m. Eastern` continues a
    /// sentence.
    pub fn is_plain_capital(&self) -> bool {
        const ZONES: [&str; 4] = ["Eastern", "Pacific", "Central", "Greenwich"];
        let goes_on = DAYS.contains(&self.word) || MONTHS.contains(&self.word) || ZONES.contains(&self.word);
        self.starts_upper
            && self.word.chars().nth(1).is_some_and(char::is_lowercase)
            && !goes_on
            && abbreviation(self.word).is_none()
    }

    /// True before `Smith asked`, `the minister said`: the words after a quoted question that say who asked it.
    pub fn is_reporting(&self) -> bool {
        const REACH: usize = 6;
        const VERBS: [&str; 22] = [
            "said",
            "says",
            "asked",
            "asks",
            "added",
            "wrote",
            "writes",
            "replied",
            "told",
            "shouted",
            "cried",
            "wondered",
            "demanded",
            "exclaimed",
            "answered",
            "continued",
            "joked",
            "recalled",
            "tweeted",
            "yelled",
            "declared",
            "insisted",
        ];
        let mut words = self.rest.split(' ').take(REACH);
        let Some(first) = words.next() else { return false };
        let is_name = |w: &str| w.starts_with(|c: char| c.is_uppercase()) && w.ends_with(char::is_alphanumeric);
        // After a quoted question `The minister asked …` may begin a new sentence; only a name is assumed to be its
        // speaker.
        if !is_name(first) || opens_sentences(first) {
            return false;
        }
        for word in words {
            if VERBS.contains(&word.trim_end_matches(|c: char| !c.is_alphanumeric())) {
                return true;
            }
            if !is_name(word) && !(word.ends_with('.') && word.starts_with(char::is_uppercase)) {
                return false;
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_reporting_verbs_report() {
        assert!(Next::read("Ines Vale asked him.").is_reporting());
        assert!(!Next::read("The room was silent.").is_reporting());
        assert!(!Next::read("Vale left. Poe asked.").is_reporting());
    }

    #[test]
    fn initials_are_no_openers() {
        assert!(Next::read("A man left.").is_opener);
        assert!(!Next::read("A. Poe left.").is_opener);
        assert!(Next::read("“It ended.").opens_quote);
    }
}
