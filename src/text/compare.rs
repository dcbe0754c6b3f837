//! Printed words held against what was said, word by word: a quote against a transcript.
//!
//! ```
//! use tickmark::text::compare::{Fidelity, compare};
//! let spoken = "Well, I think the bridge is, frankly, a disgrace, and so do you.";
//! assert_eq!(compare("the bridge is, frankly, a disgrace", spoken).fidelity, Fidelity::Exact);
//! assert_eq!(compare("the bridge is a disgrace", spoken).fidelity, Fidelity::Trimmed);
//! assert_eq!(compare("the bridge is a shame", spoken).fidelity, Fidelity::Altered);
//! ```
//!
//! Letter case, punctuation and the form of quotation marks are the printer's and are left out of the comparison.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::HashMap;
use std::ops::Range;

/// How true printed words are to what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fidelity {
    /// Every word, in order, nothing left out.
    Exact,
    /// Words were left out, none was changed or added.
    Trimmed,
    /// Words were changed or added.
    Altered,
    /// The transcript has nothing like it.
    Absent,
}

/// What became of a stretch of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Said and printed.
    Same,
    /// Said, not printed.
    LeftOut,
    /// Printed, not said.
    Added,
}

/// Printed words held against what was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The outcome.
    pub fidelity: Fidelity,
    /// The words in reading order, from the first that both have to the last.
    pub parts: Vec<(Fate, String)>,
}

/// Holds `printed` against the part of `spoken` that is most like it.
pub fn compare(printed: &str, spoken: &str) -> Comparison {
    let (print, said) = (words(printed), words(spoken));
    let window = likeliest(&print, &said);
    let offset = window.start;
    let said_keys: Vec<&str> = said.get(window).unwrap_or_default().iter().map(|w| w.key.as_str()).collect();
    let print_keys: Vec<&str> = print.iter().map(|w| w.key.as_str()).collect();
    let ops = capture_diff_slices(Algorithm::Patience, &said_keys, &print_keys);
    let is_equal = |op: &DiffOp| matches!(op, DiffOp::Equal { .. });
    let Some(first) = ops.iter().position(is_equal) else {
        let parts = if print.is_empty() { Vec::new() } else { vec![(Fate::Added, printed.trim().to_owned())] };
        return Comparison { fidelity: Fidelity::Absent, parts };
    };
    let last = ops.iter().rposition(is_equal).unwrap_or(first);
    let mut parts = Vec::new();
    for (index, op) in ops.iter().enumerate() {
        let (old, new) = (op.old_range(), op.new_range());
        let old = old.start + offset..old.end + offset;
        // What was said before and after is the transcript's, not the quote's.
        let inside = (first..=last).contains(&index);
        match op {
            DiffOp::Equal { .. } => push(&mut parts, Fate::Same, &print, new, printed),
            _ => {
                if inside {
                    push(&mut parts, Fate::LeftOut, &said, old, spoken);
                }
                push(&mut parts, Fate::Added, &print, new, printed);
            }
        }
    }
    let has = |fate| parts.iter().any(|(own, _)| *own == fate);
    let fidelity = match (has(Fate::Added), has(Fate::LeftOut)) {
        (true, _) => Fidelity::Altered,
        (false, true) => Fidelity::Trimmed,
        (false, false) => Fidelity::Exact,
    };
    Comparison { fidelity, parts }
}

/// A word with its place; the key is what is compared.
struct Word {
    key: String,
    at: Range<usize>,
}

fn words(text: &str) -> Vec<Word> {
    let mut out = Vec::new();
    let mut from = 0;
    for piece in text.split(|c: char| c.is_whitespace() || "—–…".contains(c)) {
        let key: String = piece.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        let at = from..from + piece.len();
        from = at.end + text.get(at.end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        if !key.is_empty() {
            out.push(Word { key, at });
        }
    }
    out
}

/// The stretch of the transcript with the most words in common with the print.
fn likeliest(print: &[Word], said: &[Word]) -> Range<usize> {
    let width = print.len().saturating_mul(2).saturating_add(8);
    if said.len() <= width {
        return 0..said.len();
    }
    let mut wanted: HashMap<&str, i64> = HashMap::new();
    for word in print {
        *wanted.entry(&word.key).or_default() += 1;
    }
    let (mut common, mut best) = (0_i64, (0_i64, 0_usize));
    for (index, word) in said.iter().enumerate() {
        if let Some(left) = wanted.get_mut(word.key.as_str()) {
            common += i64::from(*left > 0);
            *left -= 1;
        }
        if let Some(gone) = index.checked_sub(width).and_then(|i| said.get(i))
            && let Some(left) = wanted.get_mut(gone.key.as_str())
        {
            *left += 1;
            common -= i64::from(*left > 0);
        }
        if common > best.0 {
            best = (common, index + 1);
        }
    }
    best.1.saturating_sub(width)..best.1
}

/// Adds the words of a range as they stand in their text.
fn push(parts: &mut Vec<(Fate, String)>, fate: Fate, words: &[Word], range: Range<usize>, text: &str) {
    let Some((first, last)) = words.get(range).and_then(|words| Some((words.first()?, words.last()?))) else { return };
    if let Some(stretch) = text.get(first.at.start..last.at.end) {
        parts.push((fate, stretch.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fates(printed: &str, spoken: &str) -> Vec<(Fate, String)> {
        compare(printed, spoken).parts
    }

    #[test]
    fn marks_and_case_are_the_printers() {
        let spoken = "we promised Spring and we kept it";
        assert_eq!(compare("“We promised spring — and we kept it,”", spoken).fidelity, Fidelity::Exact);
    }

    #[test]
    fn what_was_left_out_is_shown_where_it_was() {
        let parts = fates("The harbour will open in May", "the harbour will probably open in May");
        assert_eq!(parts[1], (Fate::LeftOut, "probably".to_owned()));
    }

    #[test]
    fn a_changed_word_is_both_left_out_and_added() {
        let parts = fates("We lost ninety boats", "we lost nine boats");
        assert!(parts.contains(&(Fate::LeftOut, "nine".to_owned())));
        assert!(parts.contains(&(Fate::Added, "ninety".to_owned())));
    }

    #[test]
    fn the_right_place_is_found_in_a_long_transcript() {
        let noise = "the port is open and the ships are in the port and ".repeat(60);
        let spoken = format!("{noise} nobody told the pilots that the buoy had moved {noise}");
        assert_eq!(compare("Nobody told the pilots that the buoy had moved", &spoken).fidelity, Fidelity::Exact);
        assert_eq!(compare("Nobody told the pilots the buoy had moved", &spoken).fidelity, Fidelity::Trimmed);
    }

    #[test]
    fn nothing_alike_and_nothing_at_all() {
        assert_eq!(compare("Entirely different", "words were spoken").fidelity, Fidelity::Absent);
        assert_eq!(compare("", "").fidelity, Fidelity::Absent);
        assert!(fates("", "words").is_empty());
    }
}
