//! Ids of records: short texts that are written to the file and survive merging, such as `ClaimId("c3f9a1b20d")`.
//!
//! An id made from words ([`content_id`]) is the same on every desk, so two people who take up the same suggestion
//! write the same record.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Defines an id type, which serializes as its text alone: `"c3f9a1b20d"`.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The id as the file has it.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
    };
}

id!(
    /// Names a claim: `c` and ten hexadecimal digits made from its words.
    ClaimId
);
id!(
    /// Names a source of the library: `ellery-gazette`.
    SourceId
);
id!(
    /// Names a piece of evidence inside its claim: `e1`.
    EvidenceId
);
id!(
    /// Names an item of a checklist, its kind before it: `number.unit`.
    ItemId
);
id!(
    /// Names a speaker: the name that was found, or that a person typed.
    SpeakerKey
);
id!(
    /// Names a quote: `q` and ten hexadecimal digits made from its words.
    QuoteId
);
id!(
    /// Names a place by the words that mention it: `Port Ellery`.
    PlaceKey
);
id!(
    /// Names a sentence: `s` and ten hexadecimal digits made from its words.
    SentenceId
);
id!(
    /// Names a criticism on the right-of-reply board: `r1`.
    CriticismId
);
id!(
    /// Names a person at the desk: `ann-lee`.
    PersonId
);
id!(
    /// Names an entry of the log.
    EventId
);

/// A name made from words: `letter`, then ten hexadecimal digits that depend on the words and on `occurrence`
/// (0 for the first time that the words are in the text) and on nothing else.
///
/// The digits are 40 bits of 64-bit FNV-1a (offset basis and prime as published by Fowler, Noll and Vo), mixed once
/// more so that short words spread too.
pub fn content_id(letter: char, words: &str, occurrence: usize) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in words.bytes().chain([0xff]).chain((occurrence as u64).to_le_bytes()) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash ^= hash >> 33;
    format!("{letter}{:010x}", hash & 0xff_ffff_ffff)
}

/// The most characters of a [`slug`]: long enough for most titles, short enough for a line of the file.
const SLUG_LENGTH: usize = 40;

/// A readable name made from a title: `Ellery Gazette, 4 May` → `ellery-gazette-4-may`; never empty, at most 40
/// characters.
pub fn slug(title: &str) -> String {
    let mut slug = String::new();
    for c in title.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') && c != '\'' && c != '’' {
            slug.push('-');
        }
        if slug.chars().count() >= SLUG_LENGTH {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "unnamed".to_owned() } else { slug.to_owned() }
}

/// `wanted`, or `wanted-2`, `wanted-3` … : the first that is not `taken`.
pub fn unique_name(wanted: &str, taken: impl Fn(&str) -> bool) -> String {
    if !taken(wanted) {
        return wanted.to_owned();
    }
    let mut number = 2_u64;
    loop {
        let next = format!("{wanted}-{number}");
        if !taken(&next) {
            return next;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_have_the_same_name_and_their_second_standing_another() {
        let first = content_id('c', "eleven months", 0);
        assert_eq!(first, content_id('c', "eleven months", 0));
        assert_ne!(first, content_id('c', "eleven months", 1));
        assert_ne!(first, content_id('c', "eleven month", 0));
        assert_eq!(first.len(), 11);
    }

    #[test]
    fn slugs_are_readable_and_never_empty() {
        assert_eq!(slug("Ellery Gazette, 4 May"), "ellery-gazette-4-may");
        assert_eq!(slug("Reike’s notes"), "reikes-notes");
        assert_eq!(slug("—"), "unnamed");
        assert_eq!(slug(&"x".repeat(99)).len(), 40);
    }

    #[test]
    fn a_taken_name_gets_a_number() {
        assert_eq!(unique_name("a", |n| n == "a" || n == "a-2"), "a-3");
    }
}
