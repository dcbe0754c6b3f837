//! Migrates anchors from one revision of an article to the next.
//!
//! `Reanchor::new(old, new)` compares the two texts once; [`Reanchor::migrate`] then answers for each anchor. It first
//! follows the edit (words that both texts have, however far they moved), then searches for the anchored words in the
//! text that is new, then takes the words that are now between the old neighbours. Only a place without doubt is
//! returned as `Exact` or `Moved`. A place that a person must confirm is `Fuzzy`. An anchor whose words are gone is
//! `Orphaned`, with the place where they were.

mod changes;
mod matching_blocks;
mod tokens;

pub use changes::{Change, changes};

use super::{Anchor, AnchorState, Span};
use memchr::memmem;
use tokens::{DiffTokens, TokenInterner};

// The weights. They were chosen so that tests/safety/reanchor.rs finds no wrong place that is called certain, and as
// few `Fuzzy` answers as that allows.

/// Bytes on each side of an anchor in which its neighbours are checked.
///
/// A wider window accepts an anchor although the words next to it changed; a narrower one asks a person more often.
const CONTEXT_WINDOW: usize = 64;
/// Bytes of agreeing words, the anchored ones included, that make a place certain.
///
/// More of them ask a person more often; fewer accept a chance match. Only in tiny texts are fewer no accident, see
/// [`CERTAIN_SHARE`].
const CERTAIN_BYTES: usize = 36;
/// The share of the window that must agree where the window holds less than [`CERTAIN_BYTES`] need: three fifths.
///
/// A larger share asks a person about every edit of a short text; a smaller one lets a single word decide.
const CERTAIN_SHARE: (usize, usize) = (3, 5);
/// Words in one unbroken block, the anchored ones included, without which no place is certain.
///
/// A diff of two unlike sentences pairs single words at will, so one or two prove nothing; more would ask a person
/// about every anchor between two edits.
const CERTAIN_WORDS: usize = 3;
/// Tokens by which a neighbour may have shifted against the anchor and still count as its neighbour.
///
/// More of them keep an anchor certain across longer insertions; fewer keep words apart that only happen to be near.
const NEIGHBOUR_SHIFT: usize = 12;
/// Tokens by which the two ends of a changed anchor may have moved apart.
///
/// An anchor that spans an insertion grows by it. A larger limit offers places that swallowed a sentence; a smaller one
/// loses anchors to a subordinate clause.
const GROWTH_LIMIT: usize = 2 * NEIGHBOUR_SHIFT;
/// Kept words of a changed anchor that are tried as the beginning of its new place.
///
/// More of them cost time on long anchors; in practice the first few decide.
const TRIED_BEGINNINGS: usize = 32;
/// The part of a changed anchor's words that must have moved together: one in three.
///
/// A larger part orphans anchors that were mostly rewritten; a smaller one offers places that share a few common words.
const KEPT_WORDS_DIVISOR: usize = 3;
/// Words of an anchor of which none was kept, up to which the words between its old neighbours are offered.
///
/// A replaced figure or name is found so. With more words, a replaced sentence would be offered as a correction of the
/// old one.
const REPLACED_WORDS: usize = 3;

/// Two revisions of a text, compared.
pub struct Reanchor<'t> {
    old: &'t str,
    new: &'t str,
    old_tokens: DiffTokens,
    new_tokens: DiffTokens,
    /// For each token of the old text, the token of the new text that it became.
    to_new: Vec<Option<usize>>,
    /// For each token of the new text, whether it comes from the old text.
    from_old: Vec<bool>,
}

impl<'t> Reanchor<'t> {
    /// Compares two revisions, in time about linear in their length.
    pub fn new(old: &'t str, new: &'t str) -> Self {
        let mut interner = TokenInterner::default();
        let (old_tokens, new_tokens) = (interner.intern_normalised(old), interner.intern_normalised(new));
        let mut to_new = vec![None; old_tokens.len()];
        let mut from_old = vec![false; new_tokens.len()];
        for block in matching_blocks::find(&old_tokens.ids, &new_tokens.ids, &old_tokens.token_kinds) {
            for i in 0..block.len {
                if let (Some(slot), Some(seen)) = (to_new.get_mut(block.old + i), from_old.get_mut(block.new + i)) {
                    *slot = Some(block.new + i);
                    *seen = true;
                }
            }
        }
        Self { old, new, old_tokens, new_tokens, to_new, from_old }
    }

    /// `anchor`, which belongs to the old revision, at its place in the new one.
    pub fn migrate(&self, anchor: &Anchor) -> Anchor {
        let Some(span) = anchor.span().filter(|_| anchor.fits(self.old)) else { return self.search_in_added(anchor) };
        match self.same_words(span) {
            Some(place) if anchor.state == AnchorState::Fuzzy && place.of(self.new) != anchor.exact => {
                anchor.placed(place, AnchorState::Fuzzy)
            }
            Some(place) if self.is_confident(span) && !self.has_duplicate_nearby(span, place) => {
                let stayed = place.start == anchor.start && place.of(self.new) == anchor.exact;
                let state = if stayed { AnchorState::Exact } else { AnchorState::Moved };
                Anchor { state, ..Anchor::at(self.new, place) }
            }
            Some(place) => anchor.placed(place, AnchorState::Fuzzy),
            None => match self.changed_words(span) {
                Some(place) => anchor.placed(place, AnchorState::Fuzzy),
                None => self.search_in_added(anchor),
            },
        }
    }

    /// The parts of the new revision that do not come from the old one, in order, without white space at the ends.
    pub fn added(&self) -> Vec<Span> {
        stretches(&self.new_tokens, self.new, |i| !self.from_old.get(i).copied().unwrap_or(true))
    }

    /// The parts of the old revision that are not in the new one, in order, without white space at the ends.
    pub fn removed(&self) -> Vec<Span> {
        stretches(&self.old_tokens, self.old, |i| self.token_in_new(i).is_none())
    }

    fn token_in_new(&self, old_token: usize) -> Option<usize> {
        self.to_new.get(old_token).copied().flatten()
    }

    /// The new place of `span` when all of its tokens are kept, in one block.
    fn same_words(&self, span: Span) -> Option<Span> {
        let (first, last) = self.old_tokens.touching(span)?;
        let start = self.token_in_new(first)?;
        let whole = (first..=last).all(|i| self.token_in_new(i) == Some(start + (i - first)));
        let (from, to) =
            (self.map_byte(first, start, span.start)?, self.map_byte(last, start + (last - first), span.end)?);
        (whole && from <= to).then(|| Span::new(from, to))
    }

    /// The byte of the new text for the byte `at`, which is inside or at an end of the old token.
    fn map_byte(&self, old_token: usize, new_token: usize, at: usize) -> Option<usize> {
        let (old, new) = (self.old_tokens.span(old_token), self.new_tokens.span(new_token));
        match at {
            at if at == old.start => Some(new.start),
            at if at == old.end => Some(new.end),
            at => (old.of(self.old) == new.of(self.new)).then(|| new.start + (at - old.start)),
        }
    }

    /// True when enough of the words around `span` moved with it for the match to be no accident.
    fn is_confident(&self, span: Span) -> bool {
        let Some((first, last)) = self.old_tokens.touching(span) else { return false };
        let Some(here) = self.token_in_new(first) else { return false };
        let (mut agrees, mut present) = (span.len(), span.len());
        let mut look = |i: usize| {
            let len = self.old_tokens.span(i).len();
            present += len;
            let expected = (here + i).checked_sub(first);
            let with_it =
                self.token_in_new(i).zip(expected).is_some_and(|(is, ought)| is.abs_diff(ought) <= NEIGHBOUR_SHIFT);
            agrees += if with_it { len } else { 0 };
        };
        let near = |i: &usize| {
            let s = self.old_tokens.span(*i);
            s.end + CONTEXT_WINDOW > span.start && s.start < span.end + CONTEXT_WINDOW
        };
        (0..first).rev().take_while(near).for_each(&mut look);
        (last + 1..self.old_tokens.len()).take_while(near).for_each(&mut look);
        let (left, right) = self.unbroken_neighbours(first, last);
        let own = (first..=last).filter(|i| self.old_tokens.is_word(*i)).take(CERTAIN_WORDS).count();
        let (share, whole) = CERTAIN_SHARE;
        agrees >= CERTAIN_BYTES.min(present * share / whole) && left + own + right >= CERTAIN_WORDS
    }

    /// How many words directly before and directly after the tokens from `first` to `last` are the same in both texts;
    /// at most [`CERTAIN_WORDS`] each.
    fn unbroken_neighbours(&self, first: usize, last: usize) -> (usize, usize) {
        let here = self.token_in_new(first);
        let is_aligned = |i: &usize| {
            let is = self.token_in_new(*i);
            is.is_some() && is == here.and_then(|h| (h + i).checked_sub(first))
        };
        let word = |i: &usize| self.old_tokens.is_word(*i);
        let left = (0..first).rev().take_while(is_aligned).filter(word).take(CERTAIN_WORDS).count();
        let right = (last + 1..self.old_tokens.len()).take_while(is_aligned).filter(word).take(CERTAIN_WORDS).count();
        (left, right)
    }

    /// True when the same words occur nearby too, and only one side shows which are meant: `Ann Lee. ⟦Ann⟧ Ann Lee`.
    fn has_duplicate_nearby(&self, span: Span, place: Span) -> bool {
        let Some((first, last)) = self.old_tokens.touching(span) else { return false };
        let (left, right) = self.unbroken_neighbours(first, last);
        if left > 0 && right > 0 {
            return false;
        }
        let reach = place.len() + CONTEXT_WINDOW;
        let from = self.new.floor_char_boundary(place.start.saturating_sub(reach));
        let to = self.new.floor_char_boundary(place.end + reach);
        let near = Span::new(from, to).of(self.new).as_bytes();
        memmem::find_iter(near, place.of(self.new).as_bytes()).nth(1).is_some()
    }

    /// The new place of words of which only some were kept, or that were replaced between neighbours that were kept.
    fn changed_words(&self, span: Span) -> Option<Span> {
        let (first, last) = self.old_tokens.touching(span)?;
        let words = (first..=last).filter(|&i| self.old_tokens.is_word(i)).count();
        // The words that moved together, from the beginning that keeps most of them.
        let kept: Vec<(usize, usize)> = (first..=last)
            .filter(|&i| self.old_tokens.is_word(i))
            .filter_map(|i| Some((i, self.token_in_new(i)?)))
            .collect();
        let together = kept
            .iter()
            .take(TRIED_BEGINNINGS)
            .map(|&seed| moved_with(seed, &kept))
            .max_by_key(Vec::len)
            .unwrap_or_default();
        let (from, to) = match (together.first(), together.last()) {
            (Some(a), Some(b)) if together.len() * KEPT_WORDS_DIVISOR >= words => {
                (self.start_near(first, *a), self.end_near(last, *b))
            }
            _ if words <= REPLACED_WORDS => self.between_neighbours(first, last)?,
            _ => return None,
        };
        let place = Span::new(self.new_tokens.span(from).start, self.new_tokens.span(to).end).trim(self.new);
        (from <= to && !place.is_empty()).then_some(place)
    }

    /// The first token of the new place, when its first kept word is `kept`: after the old left neighbour, if that is
    /// near.
    fn start_near(&self, first: usize, kept: (usize, usize)) -> usize {
        let before = first.checked_sub(1).and_then(|i| self.token_in_new(i)).map(|j| j + 1);
        before.filter(|&j| j <= kept.1 && kept.1 - j <= (kept.0 - first) + GROWTH_LIMIT).unwrap_or(kept.1)
    }

    /// The last token of the new place, when its last kept word is `kept`: before the old right neighbour, if that is
    /// near.
    fn end_near(&self, last: usize, kept: (usize, usize)) -> usize {
        let after = self.token_in_new(last + 1).and_then(|j| j.checked_sub(1));
        let near = after.filter(|&j| j >= kept.1 && j - kept.1 <= (last - kept.0) + GROWTH_LIMIT);
        // The marks at its end may have been matched with those of a deleted sentence.
        let same = |n: &usize| {
            let (i, j) = (kept.0 + n, kept.1 + n);
            !self.old_tokens.is_word(i) && self.old_tokens.ids.get(i) == self.new_tokens.ids.get(j)
        };
        near.unwrap_or_else(|| kept.1 + (1..=last - kept.0).take_while(same).count())
    }

    /// The tokens that are now between the old neighbours on both sides, when they are few.
    fn between_neighbours(&self, first: usize, last: usize) -> Option<(usize, usize)> {
        let is_mark = |i: &usize| !self.old_tokens.is_word(*i) && self.token_in_new(*i).is_none();
        let left = (0..first).rev().find(|i| !is_mark(i));
        let right = (last + 1..self.old_tokens.len()).find(|i| !is_mark(i));
        let from = left.map_or(Some(0), |i| self.token_in_new(i).map(|j| j + 1))?;
        let to = right.map_or(self.new_tokens.len().checked_sub(1), |i| self.token_in_new(i)?.checked_sub(1))?;
        let has_words = (from..=to).any(|j| self.new_tokens.is_word(j));
        (has_words && to - from <= (last - first) + NEIGHBOUR_SHIFT).then_some((from, to))
    }

    /// Searches for the anchored words among those that do not come from the old text: any other place belongs to other
    /// words.
    fn search_in_added(&self, anchor: &Anchor) -> Anchor {
        let free = |span: &Span| {
            let Some((first, last)) = self.new_tokens.touching(*span) else { return false };
            (first..=last).all(|j| !self.new_tokens.is_word(j) || !self.from_old.get(j).copied().unwrap_or(true))
        };
        let whole_words = |span: &Span| {
            let at_edge = |a: Option<char>, b: Option<char>| {
                !(a.is_some_and(char::is_alphanumeric) && b.is_some_and(char::is_alphanumeric))
            };
            let left = self.new.get(..span.start).and_then(|t| t.chars().next_back());
            let right = self.new.get(span.end..).and_then(|t| t.chars().next());
            at_edge(left, anchor.exact.chars().next()) && at_edge(anchor.exact.chars().next_back(), right)
        };
        let best = (!anchor.exact.is_empty())
            .then(|| memmem::find_iter(self.new.as_bytes(), anchor.exact.as_bytes()))
            .into_iter()
            .flatten()
            .map(|start| Span::new(start, start + anchor.exact.len()))
            .filter(free)
            .filter(whole_words)
            .max_by_key(|span| {
                (anchor.agreement(self.new, *span), std::cmp::Reverse(span.start.abs_diff(anchor.start)))
            });
        match best {
            Some(span) => anchor.placed(span, AnchorState::Fuzzy),
            None => Anchor { state: AnchorState::Orphaned, ..anchor.clone() },
        }
    }
}

/// The rising chain of `kept` pairs that begins with `seed` and stays together.
fn moved_with(seed: (usize, usize), kept: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut chain: Vec<(usize, usize)> = vec![seed];
    for &(i, j) in kept.iter().filter(|(i, _)| *i > seed.0) {
        if let Some(&(pi, pj)) = chain.last()
            && j > pj
            && (j - pj).abs_diff(i - pi) <= GROWTH_LIMIT
        {
            chain.push((i, j));
        }
    }
    chain
}

/// The runs of tokens that satisfy `chosen`, trimmed, without those that hold no word.
fn stretches(tokens: &DiffTokens, text: &str, chosen: impl Fn(usize) -> bool) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut open: Option<(Span, bool)> = None;
    for i in 0..=tokens.len() {
        match open {
            Some((span, has_word)) if i < tokens.len() && chosen(i) => {
                open = Some((span.join(tokens.span(i)), has_word || tokens.is_word(i)));
            }
            Some((span, has_word)) => {
                found.extend(has_word.then(|| span.trim(text)));
                open = None;
            }
            None if i < tokens.len() && chosen(i) => open = Some((tokens.span(i), tokens.is_word(i))),
            None => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "Lena Marsh, the mayor of Orvik, opened the new bridge on Monday.\n\n\
        The bridge cost 14 million crowns, she said, and took three years to build.\n\n\
        Fishermen had asked for it since 1990.";

    fn migrated(new: &str, words: &str) -> (AnchorState, String) {
        let at = OLD.find(words).unwrap();
        let got = Reanchor::new(OLD, new).migrate(&Anchor::at(OLD, Span::new(at, at + words.len())));
        assert!(got.fits(new));
        (got.state, got.span().map_or(String::new(), |s| s.of(new).to_owned()))
    }

    #[test]
    fn words_follow_their_paragraph_wherever_it_goes() {
        let parts: Vec<&str> = OLD.split("\n\n").collect();
        let new = [parts[2], parts[0], parts[1]].join("\n\n");
        for words in ["14 million", "1990", "Monday", parts[1]] {
            assert_eq!(migrated(&new, words), (AnchorState::Moved, words.to_owned()));
        }
    }

    #[test]
    fn an_unchanged_revision_keeps_everything_in_place() {
        assert_eq!(migrated(OLD, "14 million").0, AnchorState::Exact);
    }

    #[test]
    fn a_corrected_figure_is_shown_for_confirmation() {
        let new = OLD.replace("14 million", "15.2 million");
        assert_eq!(migrated(&new, "14 million"), (AnchorState::Fuzzy, "15.2 million".to_owned()));
        assert_eq!(migrated(&new, "14"), (AnchorState::Fuzzy, "15.2".to_owned()));
        let claim = "The bridge cost 14 million crowns, she said, and took three years to build.";
        assert_eq!(migrated(&new, claim), (AnchorState::Fuzzy, claim.replace("14", "15.2")));
        assert_eq!(migrated(&new, "three years"), (AnchorState::Moved, "three years".to_owned()));
    }

    #[test]
    fn a_cut_sentence_is_an_orphan() {
        let new = OLD.replace("Fishermen had asked for it since 1990.", "");
        assert_eq!(migrated(&new, "since 1990").0, AnchorState::Orphaned);
        assert_eq!(migrated(&new, "Fishermen had asked for it since 1990.").0, AnchorState::Orphaned);
    }

    #[test]
    fn new_typography_changes_no_words() {
        let new = OLD.replace("\n\n", "\r\n\r\n").replace(", she said,", " — she said —");
        let words = "took three years to build.\n\nFishermen";
        assert_eq!(migrated(&new, words), (AnchorState::Moved, words.replace("\n\n", "\r\n\r\n")));
    }

    #[test]
    fn added_and_removed_words_are_reported() {
        let new = OLD.replace("on Monday", "under heavy rain on Monday");
        let migrate = Reanchor::new(OLD, &new);
        let added: Vec<&str> = migrate.added().iter().map(|s| s.of(&new)).collect();
        assert_eq!(added, ["under heavy rain"]);
        assert!(migrate.removed().is_empty());
    }
}
