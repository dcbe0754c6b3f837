//! An anchor finds words again after the text changed: it remembers their place, the words themselves and the words
//! around them.
//!
//! `Anchor::at("The dam holds 40 tonnes.", Span::new(14, 16))` remembers `40`, the words before and the words after.
//! [`Anchor::locate`] finds it again in a text of which nothing else is known. When the old text is available too,
//! [`super::Reanchor`] does better, since it knows what was edited.

use super::Span;
use memchr::memmem;
use serde::{Deserialize, Serialize};

/// Characters of context kept on each side: enough to distinguish two figures of one sentence, and short enough to
/// read.
pub const CONTEXT: usize = 32;

// The weights of [`Anchor::locate`]. They were chosen so that tests/safety/reanchor.rs finds no wrong place that is
// called certain.

/// Bytes of anchored words from which their only place in the text is certain, whatever is around them.
///
/// Shorter ones recur by chance (`40 tonnes`); a longer limit asks a person about whole sentences.
const UNMISTAKABLE: usize = 24;
/// The part of the context that must agree at the only place of shorter words: one in four bytes.
///
/// A larger part asks a person about every edit nearby; a smaller one accepts a chance match.
const ONLY_PLACE_CONTEXT: usize = 4;
/// The part of the context that must agree at the best of several places: one in two bytes.
///
/// Where there is a choice, more proof is needed than at an only place.
const BEST_PLACE_CONTEXT: usize = 2;
/// Bytes of context by which the best of several places must lead the second best.
///
/// A larger lead asks a person about figures that recur in similar sentences; a smaller one lets a single word decide.
const LEAD: usize = 8;

/// The place of some words in one revision of the text.
///
/// While the state is [`AnchorState::Exact`] or [`AnchorState::Moved`], `exact` is the text at `start..end`. While it
/// is [`AnchorState::Fuzzy`], `exact` is the text that *used to* be there, so that the change can be shown until
/// [`Anchor::confirm`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Anchor {
    /// First byte in the text of the revision.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// The anchored words.
    pub exact: String,
    /// Up to [`CONTEXT`] characters before them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub prefix: String,
    /// Up to [`CONTEXT`] characters after them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub suffix: String,
    /// How certain the place is.
    #[serde(default, skip_serializing_if = "AnchorState::is_exact")]
    pub state: AnchorState,
}

/// How certain the place of an [`Anchor`] is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum AnchorState {
    /// The place where the anchor was made.
    #[default]
    Exact,
    /// The same words, found elsewhere in a later revision, without doubt.
    Moved,
    /// Probably here; a person must confirm it.
    Fuzzy,
    /// No longer in the text; `start` is where the words were.
    Orphaned,
}

impl AnchorState {
    /// True for [`AnchorState::Exact`], the usual state, which a file leaves out.
    pub fn is_exact(&self) -> bool {
        *self == Self::Exact
    }

    /// True when the words are known to be at the anchor's place.
    pub fn is_confident(self) -> bool {
        matches!(self, Self::Exact | Self::Moved)
    }
}

impl Anchor {
    /// Anchors `span` of `text`. A span that does not fit is first reduced to the text and to whole characters.
    pub fn at(text: &str, span: Span) -> Self {
        let start = text.floor_char_boundary(span.start);
        let end = text.floor_char_boundary(span.end).max(start);
        Self {
            start,
            end,
            exact: Span::new(start, end).of(text).to_owned(),
            prefix: before(text, start).to_owned(),
            suffix: after(text, end).to_owned(),
            state: AnchorState::Exact,
        }
    }

    /// The place of the words; `None` when the anchor is orphaned.
    pub fn span(&self) -> Option<Span> {
        (self.state != AnchorState::Orphaned).then(|| Span::new(self.start, self.end))
    }

    /// True when the anchor can be used with `text`: its place is inside, on character boundaries, and holds its words,
    /// unless its state says otherwise.
    pub fn fits(&self, text: &str) -> bool {
        match self.state {
            AnchorState::Orphaned => true,
            AnchorState::Fuzzy => self.start <= self.end && Span { start: self.start, end: self.end }.fits(text),
            AnchorState::Exact | AnchorState::Moved => text.get(self.start..self.end) == Some(self.exact.as_str()),
        }
    }

    /// The same anchor after a person confirmed its place: exact, with the words that are there now.
    pub fn confirm(&self, text: &str) -> Self {
        match self.span() {
            Some(span) => Self::at(text, span),
            None => self.clone(),
        }
    }

    /// Finds the anchor in `text` by its words, its context and its place.
    ///
    /// The result is `Exact` or `Moved` only if the same words are there and no other place in the text fits as well.
    /// An orphan that is found again becomes `Fuzzy`: a person decides.
    pub fn locate(&self, text: &str) -> Self {
        let found = self.best_place(text);
        let was_orphan = self.state == AnchorState::Orphaned;
        match found {
            Some((span, true)) if !was_orphan => {
                let state = if span.start == self.start { AnchorState::Exact } else { AnchorState::Moved };
                Self { state, ..Self::at(text, span) }
            }
            Some((span, _)) => self.placed(span, AnchorState::Fuzzy),
            None => Self { state: AnchorState::Orphaned, ..self.clone() },
        }
    }

    /// The same words at another place, with the remembered context.
    pub(super) fn placed(&self, span: Span, state: AnchorState) -> Self {
        Self { start: span.start, end: span.end, state, ..self.clone() }
    }

    /// How many bytes of the remembered context agree with the text around `span`; at most `prefix.len() +
    /// suffix.len()`.
    pub(super) fn agreement(&self, text: &str, span: Span) -> usize {
        let left = text.get(..span.start).unwrap_or("");
        let right = text.get(span.end..).unwrap_or("");
        let before = left.bytes().rev().zip(self.prefix.bytes().rev()).take_while(|(a, b)| a == b).count();
        let after = right.bytes().zip(self.suffix.bytes()).take_while(|(a, b)| a == b).count();
        before + after
    }

    /// The best place in `text`, and whether it is certain.
    fn best_place(&self, text: &str) -> Option<(Span, bool)> {
        if self.exact.is_empty() {
            return None;
        }
        let whole = self.prefix.len() + self.suffix.len();
        let here = Span { start: self.start, end: self.end };
        if here.of(text) == self.exact && self.agreement(text, here) == whole {
            return Some((here, true));
        }
        // (agreement, nearness) of the best, and agreement of the second best.
        let mut best: Option<(usize, std::cmp::Reverse<usize>, Span)> = None;
        let mut second = None;
        for start in memmem::find_iter(text.as_bytes(), self.exact.as_bytes()) {
            let span = Span::new(start, start + self.exact.len());
            let rank = (self.agreement(text, span), std::cmp::Reverse(start.abs_diff(self.start)), span);
            if best.is_none_or(|b| rank > b) {
                second = best.map(|b| b.0).max(second);
                best = Some(rank);
            } else {
                second = second.max(Some(rank.0));
            }
        }
        let Some((agrees, _, span)) = best else { return self.between_contexts(text).map(|s| (s, false)) };
        // Two places with the same context cannot be distinguished. A single place must be long enough to be no
        // accident, or have a context that agrees.
        let only = second.is_none() && (self.exact.len() >= UNMISTAKABLE || agrees * ONLY_PLACE_CONTEXT >= whole);
        let best = second.is_some_and(|s| agrees >= s + LEAD && agrees * BEST_PLACE_CONTEXT >= whole);
        Some((span, only || best))
    }

    /// The words that are now between the prefix and the suffix, when the anchored words are gone but both of these are
    /// still there, close to each other.
    fn between_contexts(&self, text: &str) -> Option<Span> {
        if self.prefix.chars().count() < CONTEXT / 2 || self.suffix.chars().count() < CONTEXT / 2 {
            return None;
        }
        let mut places = memmem::find_iter(text.as_bytes(), self.prefix.as_bytes()).map(|at| at + self.prefix.len());
        let start = places.next()?;
        if places.next().is_some() {
            return None;
        }
        let reach = text.floor_char_boundary(start + self.exact.len() * 2 + CONTEXT + self.suffix.len());
        let end = start + text.get(start..reach)?.find(&self.suffix)?;
        (start < end).then(|| Span::new(start, end))
    }
}

/// Up to [`CONTEXT`] characters before `at`.
fn before(text: &str, at: usize) -> &str {
    let left = text.get(..at).unwrap_or("");
    let from = left.char_indices().rev().take(CONTEXT).last().map_or(left.len(), |(i, _)| i);
    left.get(from..).unwrap_or("")
}

/// Up to [`CONTEXT`] characters from `at` on.
fn after(text: &str, at: usize) -> &str {
    let right = text.get(at..).unwrap_or("");
    let to = right.char_indices().nth(CONTEXT).map_or(right.len(), |(i, _)| i);
    right.get(..to).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn anchor(text: &str, words: &str) -> Anchor {
        let start = text.find(words).unwrap();
        Anchor::at(text, Span::new(start, start + words.len()))
    }

    #[test]
    fn it_stays_where_nothing_changed() {
        let text = "The dam at Orvik holds 40 tonnes of silt, Lena Marsh said.";
        let a = anchor(text, "40 tonnes");
        assert_eq!((a.prefix.as_str(), a.suffix.as_str()), ("The dam at Orvik holds ", " of silt, Lena Marsh said."));
        assert_eq!(a.locate(text), a);
    }

    #[test]
    fn it_moves_with_its_sentence() {
        let a = anchor("The dam holds 40 tonnes. Nobody knew.", "40 tonnes");
        let later = "It rained for a week in Orvik. The dam holds 40 tonnes. Nobody knew.";
        let b = a.locate(later);
        assert_eq!((b.state, b.span().unwrap().of(later)), (AnchorState::Moved, "40 tonnes"));
        assert!(b.fits(later));
    }

    #[test]
    fn of_two_equal_figures_it_takes_the_one_with_its_own_surroundings() {
        let text = "Orvik lost 12 houses in the spring flood of that year. Tarn lost 12 boats in the autumn storm of that year.";
        let at = text.rfind("12").unwrap();
        let a = Anchor::at(text, Span::new(at, at + 2));
        let later = format!("In all, 12 reports were read. {text}");
        assert_eq!(a.locate(&later).start, later.rfind("12").unwrap());
        assert_eq!(a.locate(&later).state, AnchorState::Moved);
    }

    #[test]
    fn changed_words_are_offered_and_never_taken() {
        let a =
            anchor("The council voted on Tuesday to close 14 schools in the northern district by June.", "14 schools");
        let later = "The council voted on Tuesday to close fifteen schools in the northern district by June.";
        let b = a.locate(later);
        assert_eq!((b.state, b.span().unwrap().of(later)), (AnchorState::Fuzzy, "fifteen schools"));
        assert_eq!(b.exact, "14 schools", "what stood there stays to be compared");
        assert_eq!(b.confirm(later).exact, "fifteen schools");
    }

    #[test]
    fn a_text_without_it_makes_an_orphan() {
        let a = anchor("The dam holds 40 tonnes.", "40 tonnes");
        assert_eq!(a.locate("Nothing of the kind.").state, AnchorState::Orphaned);
        assert_eq!(a.locate("").span(), None);
    }

    proptest! {
        #[test]
        fn any_span_of_any_text_anchors_and_is_found_again(text in "\\PC{0,120}", x in 0usize..200, y in 0usize..200) {
            let a = Anchor::at(&text, Span { start: x, end: y });
            prop_assert!(a.fits(&text));
            let b = a.locate(&text);
            prop_assert!(b.fits(&text));
            prop_assert!(a.exact.is_empty() || b == a);
        }

        #[test]
        fn a_sure_answer_has_the_very_words(text in "[ab ]{0,60}", other in "[ab ]{0,60}", x in 0usize..60, y in 0usize..60) {
            let b = Anchor::at(&text, Span::new(x.min(y), x.max(y))).locate(&other);
            prop_assert!(b.fits(&other));
        }
    }
}
