//! A reporting verb with what surrounds it: in `Quill has repeatedly said` the auxiliaries are `has repeatedly` and the
//! subject is `Quill`.

use super::clause_items::{CoarseTag, PassageView};
use super::reporting_lexicon::{Complements, Form, Verb};
use std::ops::Range;

/// A reporting verb in a passage.
#[derive(Clone, Debug)]
pub struct ReportingVerb {
    /// The item of the verb.
    pub at: usize,
    /// The item after the verb or its particle.
    pub end: usize,
    /// Its entry in the lexicon.
    pub verb: &'static Verb,
    /// Its form here.
    pub form: Form,
    /// The complements it takes, together with its particle.
    pub complements: Complements,
    /// True for `was asked`, `is said`.
    pub passive: bool,
    /// The subject: the items that name the speaker here.
    pub subject: Option<Range<usize>>,
    /// True when the subject follows the verb: `said Quill`.
    pub inverted: bool,
}

/// The forms of the verb “be”.
pub const BE: [&str; 11] = ["is", "was", "are", "were", "be", "been", "being", "am", "'s", "’s", "'re"];

/// The forms of the verb “have”, and “got”.
const HAVE: [&str; 9] = ["has", "have", "had", "having", "'ve", "’ve", "'d", "’d", "got"];

/// The auxiliaries and adverbs just before the verb at `at`: `has repeatedly`.
pub fn auxiliaries(view: PassageView, at: usize) -> Range<usize> {
    let mut start = at;
    while start > 0 {
        let before = start - 1;
        let helps = view.is_any_of(before, &[CoarseTag::Adverb])
            || view.is(before, &BE)
            || view.is(before, &HAVE)
            || view.is(
                before,
                &[
                    "will", "would", "can", "could", "may", "might", "must", "should", "shall", "do", "does", "did",
                    "'ll", "’ll", "n't", "n’t", "not",
                ],
            );
        if !helps {
            break;
        }
        start = before;
    }
    start..at
}
