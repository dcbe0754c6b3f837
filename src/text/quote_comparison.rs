//! Compares a quote with what was said: the differences word by word, and a verdict (exact, trimmed or altered).
//!
//! `“the biggest boat in Tarn”` compared with "She is, um, the biggest boat in all of Tarn" is *altered*: "all of" was
//! dropped from the middle without an ellipsis. Compared with "She is the biggest boat in Tarn, I think" it is
//! *trimmed*.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// How exactly a quote repeats what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Agreement {
    /// Every word, and nothing before or after it.
    Exact,
    /// Every word, and more was said before, after, or where the quote has an ellipsis.
    Trimmed,
    /// A word was changed, added or dropped from the middle.
    Altered,
}

impl Agreement {
    /// The word that the window shows for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Trimmed => "trimmed",
            Self::Altered => "altered",
        }
    }
}

/// The kind of a part of the difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Piece {
    /// Words in both.
    Same,
    /// Words that were said and are not in the quote.
    OnlySaid,
    /// Words in the quote that were not said.
    OnlyQuoted,
}

/// A quote compared with what was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The verdict.
    pub agreement: Agreement,
    /// The difference, in order, with single spaces between words.
    pub pieces: Vec<(Piece, String)>,
}

/// Compares `quote` with `said`. Letter case, punctuation and the form of quotation marks do not count.
///
/// Words in square brackets are the writer's own and are skipped; an ellipsis permits dropped words.
pub fn compare(quote: &str, said: &str) -> Comparison {
    let (quoted, spoken) = (words(quote), words(said));
    let fold = |words: &[Word]| words.iter().map(|w| w.folded.clone()).collect::<Vec<_>>();
    let quoted_words: Vec<Word> = quoted.iter().filter(|w| !w.is_gap).cloned().collect();
    let (old, new) = (fold(&spoken), fold(&quoted_words));
    let start = best_start(&old, &new);
    let ops = capture_diff_slices(Algorithm::Patience, old.get(start..).unwrap_or_default(), &new);
    let mut pieces = Vec::new();
    push(&mut pieces, Piece::OnlySaid, spoken.get(..start));
    let mut altered = new.is_empty();
    for op in &ops {
        let (tag_old, tag_new) = (op.old_range(), op.new_range());
        let said = spoken.get(start + tag_old.start..start + tag_old.end);
        let kept = quoted_words.get(tag_new.clone());
        match op {
            DiffOp::Equal { .. } => push(&mut pieces, Piece::Same, kept),
            DiffOp::Delete { .. } => {
                let outside = tag_new.start == 0 || tag_new.start == new.len();
                altered |= !outside && !gap_at(&quoted, tag_new.start);
                push(&mut pieces, Piece::OnlySaid, said);
            }
            DiffOp::Insert { .. } => {
                altered = true;
                push(&mut pieces, Piece::OnlyQuoted, kept);
            }
            DiffOp::Replace { .. } => {
                altered |= !(kept.unwrap_or_default().is_empty());
                push(&mut pieces, Piece::OnlySaid, said);
                push(&mut pieces, Piece::OnlyQuoted, kept);
            }
        }
    }
    let trimmed = pieces.iter().any(|(piece, _)| *piece == Piece::OnlySaid) || quoted.iter().any(|w| w.is_gap);
    let agreement = match (altered, trimmed) {
        (true, _) => Agreement::Altered,
        (false, true) => Agreement::Trimmed,
        (false, false) => Agreement::Exact,
    };
    Comparison { agreement, pieces }
}

/// Where in `said` the words of a quote begin, if they all occur there in one piece; otherwise 0.
///
/// A plain diff can split such a quote when its first words were said twice.
fn best_start(said: &[String], quoted: &[String]) -> usize {
    if quoted.is_empty() || quoted.len() > said.len() {
        return 0;
    }
    said.windows(quoted.len()).position(|window| window == quoted).unwrap_or(0)
}

/// A word as written and as it is compared, or a gap that the writer marked.
#[derive(Clone, Debug)]
struct Word {
    shown: String,
    folded: String,
    is_gap: bool,
}

fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut in_brackets = false;
    for raw in text.replace("...", "…").replace('…', " … ").replace(['—', '–'], " ").split_whitespace() {
        let opens = raw.contains('[');
        let inside = in_brackets || opens;
        in_brackets = (in_brackets || opens) && !raw.contains(']');
        let folded: String = raw
            .chars()
            .map(|c| if c == '’' { '\'' } else { c })
            .filter(|c| c.is_alphanumeric() || matches!(c, '\'' | '%' | '$' | '€' | '£'))
            .flat_map(char::to_lowercase)
            .collect();
        let folded = folded.trim_matches('\'').to_owned();
        let is_gap = raw.contains('…') || inside;
        if is_gap || !folded.is_empty() {
            words.push(Word { shown: raw.to_owned(), folded, is_gap });
        }
    }
    words
}

/// True when the quote has a gap before its word number `at`, where gaps are not counted.
fn gap_at(quoted: &[Word], at: usize) -> bool {
    let mut seen = 0;
    for word in quoted {
        if word.is_gap && seen == at {
            return true;
        }
        seen += usize::from(!word.is_gap);
    }
    false
}

/// Adds words to the difference, to its last part if that is of the same kind.
fn push(pieces: &mut Vec<(Piece, String)>, piece: Piece, words: Option<&[Word]>) {
    let words: Vec<&str> = words.unwrap_or_default().iter().map(|w| w.shown.as_str()).collect();
    if words.is_empty() {
        return;
    }
    let words = words.join(" ");
    match pieces.last_mut() {
        Some((last, text)) if *last == piece => {
            text.push(' ');
            text.push_str(&words);
        }
        _ => pieces.push((piece, words)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agreement(quote: &str, said: &str) -> Agreement {
        compare(quote, said).agreement
    }

    #[test]
    fn exact_in_spite_of_case_marks_and_punctuation() {
        assert_eq!(agreement("It’s the biggest boat,", "it's the biggest boat"), Agreement::Exact);
    }

    #[test]
    fn trimmed_at_the_ends_or_at_an_ellipsis() {
        let said = "She is the biggest boat in Tarn, I think, and the fastest.";
        assert_eq!(agreement("the biggest boat in Tarn", said), Agreement::Trimmed);
        assert_eq!(agreement("the biggest boat … and the fastest", said), Agreement::Trimmed);
        assert_eq!(agreement("the biggest boat ... and the fastest", said), Agreement::Trimmed);
        assert_eq!(agreement("[The Alma] is the biggest boat in Tarn", said), Agreement::Trimmed);
    }

    #[test]
    fn altered_by_a_changed_added_or_dropped_word() {
        let said = "She is the biggest boat in all of Tarn.";
        assert_eq!(agreement("the biggest boat in Tarn", said), Agreement::Altered);
        assert_eq!(agreement("the largest boat in all of Tarn", said), Agreement::Altered);
        assert_eq!(agreement("the very biggest boat in all of Tarn", said), Agreement::Altered);
        assert_eq!(agreement("the biggest boat", ""), Agreement::Altered);
        assert_eq!(agreement("", "anything"), Agreement::Altered);
    }

    #[test]
    fn words_said_twice_do_not_tear_the_quote_apart() {
        let said = "We will, we will not sell. We will not sell the boat.";
        assert_eq!(agreement("We will not sell the boat", said), Agreement::Trimmed);
    }

    #[test]
    fn the_pieces_tell_what_went_and_what_came() {
        let found = compare("the largest boat", "the biggest boat, yes");
        let pieces: Vec<_> = found.pieces.iter().map(|(p, w)| (*p, w.as_str())).collect();
        assert_eq!(
            pieces,
            [
                (Piece::Same, "the"),
                (Piece::OnlySaid, "biggest"),
                (Piece::OnlyQuoted, "largest"),
                (Piece::Same, "boat"),
                (Piece::OnlySaid, "yes"),
            ]
        );
    }
}
