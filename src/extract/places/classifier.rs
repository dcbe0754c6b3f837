//! Is a name that the gazetteer knows a place here? `Lincoln said` is hardly one, `in Lincoln, Nebraska` surely is.
//!
//! Every candidate has a score: how prominent its places are, the words around it, its tags, and what
//! the name recogniser found. A name that is a place once in the article is more likely one again.

use super::candidates::PlaceCandidate;
use super::record::{FeatureClass, Record};
use super::resolve::{contains, prior};
use super::usage;
use super::words::{self, is_in};
use crate::extract::models::Tag;
use crate::extract::{Document, Entity, EntityKind};
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The score from which a candidate is a place.
const ENOUGH: f64 = -1.5;
/// The score of a candidate that is no place under any circumstances.
const NO: f64 = f64::MIN;
/// The weight of the average score of all mentions of the name, added to the score of the mention itself.
const ELSEWHERE: f64 = 0.5;

/// Population of a city whose name alone can mean its government.
const LARGE: u32 = 500_000;

/// Decides which candidates are places.
pub(super) struct PlaceClassifier<'d> {
    pub doc: &'d Document<'d>,
    pub entities: &'d [Entity],
    /// All candidates with the places that they may mean.
    pub candidates: &'d [(PlaceCandidate, Vec<Record>)],
    /// The words of all full names of people, and of the names after a title.
    pub people: BTreeSet<&'d str>,
}

impl<'d> PlaceClassifier<'d> {
    /// A classifier of these candidates.
    pub fn new(doc: &'d Document<'d>, entities: &'d [Entity], candidates: &'d [(PlaceCandidate, Vec<Record>)]) -> Self {
        Self { doc, entities, candidates, people: people(doc, entities) }
    }

    /// The candidates that are places, with the places that they may mean.
    pub fn places(&self) -> Vec<(PlaceCandidate, Vec<Record>)> {
        let points: Vec<f64> = (0..self.candidates.len()).map(|at| self.score(at)).collect();
        let mut names: BTreeMap<&str, (f64, f64)> = BTreeMap::new();
        for ((candidate, _), points) in self.candidates.iter().zip(&points).filter(|(_, p)| **p > NO) {
            let (sum, mentions) = names.entry(candidate.span.of(self.doc.text)).or_default();
            *sum += points.clamp(-4.0, 4.0);
            *mentions += 1.0;
        }
        let enough = |(candidate, points): (&PlaceCandidate, f64)| {
            let (sum, mentions) = names.get(candidate.span.of(self.doc.text)).copied().unwrap_or((0.0, 1.0));
            points > NO && points + ELSEWHERE * sum / mentions > ENOUGH
        };
        let judged = self.candidates.iter().zip(points);
        let kept = judged.filter(|((candidate, _), points)| enough((candidate, *points)));
        kept.map(|((candidate, records), _)| (candidate.clone(), self.meant(candidate, records))).collect()
    }

    /// The score of candidate `at`, without the other mentions of its name.
    pub fn score(&self, at: usize) -> f64 {
        let Some((candidate, records)) = self.candidates.get(at) else { return NO };
        let tokens = self.doc.tokens_in(candidate.span);
        let words = candidate.span.of(self.doc.text);
        if words::never_alone(words) || self.is_bare_code(candidate, at) {
            return NO;
        }
        if candidate.hit.demonym {
            return self.demonym_score(candidate, &tokens);
        }
        self.prominence_score(words, records)
            + self.context_score(candidate, records, &tokens)
            + self.tag_score(candidate, &tokens)
            + self.container_score(at)
            + self.dateline_score(candidate, &tokens)
            + self.recogniser_score(candidate.span)
            + if self.is_government(records, &tokens) && !self.is_part_of_a_persons_name(words) { 2.5 } else { 0.0 }
    }

    /// The score of the words before and after. A capitalised word next to a name makes it a part of a longer one,
    /// unless the name itself says that it is a place (`Bell County`) or cannot be a person's (`U.S. Steel`).
    fn context_score(&self, candidate: &PlaceCandidate, records: &[Record], tokens: &Range<usize>) -> f64 {
        let words = candidate.span.of(self.doc.text);
        let last = words.rsplit(' ').next().unwrap_or("").to_lowercase();
        let plain = words.contains(' ') && is_in(words::AREAS, last.trim_end_matches('.'));
        let certain = plain || candidate.hit.initials || words.ends_with('.');
        let (mut before, mut after) = (self.score_before(candidate, tokens), self.score_after(tokens));
        if certain {
            (before, after) = (before.max(0.0), after.max(0.0));
        } else if records.iter().any(|r| r.class <= FeatureClass::State && prior(r) > 6.0) {
            after = after.max(-1.0);
        }
        before + after + if plain { 2.0 } else { 0.0 }
    }

    /// `MILLFORD — The mayor`, `R-Millford`.
    fn dateline_score(&self, candidate: &PlaceCandidate, tokens: &Range<usize>) -> f64 {
        let words = candidate.span.of(self.doc.text);
        let text_before = self.doc.text.get(..candidate.span.start).unwrap_or("");
        if let Some(party) = text_before.strip_suffix('-') {
            let letters = party.chars().rev().take_while(|c| c.is_uppercase()).count();
            let apart = !party.chars().rev().nth(letters).is_some_and(char::is_alphanumeric);
            return if (1..=3).contains(&letters) && apart { 4.0 } else { 0.0 };
        }
        let first = self.word_before(candidate, tokens).is_none();
        let capitals = !words.chars().any(char::is_lowercase) && words.chars().count() > 3;
        let mark = matches!(self.doc.word(tokens.end), "—" | "–" | "-" | "--" | ":" | "(");
        let in_dateline = self.doc.metadata.dateline.is_some_and(|d| d.overlaps(candidate.span));
        if in_dateline || (first && mark && capitals) {
            6.0
        } else if first && mark && self.doc.word(tokens.end) != "-" {
            2.0
        } else {
            0.0
        }
    }

    fn prominence_score(&self, words: &str, records: &[Record]) -> f64 {
        let best = records.iter().map(prior).fold(f64::MIN, f64::max);
        let long = if words.contains([' ', '-']) { 1.0 } else { 0.0 };
        let fame = match best {
            b if b >= 8.5 => 3.0,
            b if b >= 7.0 => 1.5,
            _ if records.iter().any(|r| r.class <= FeatureClass::State && prior(r) > 6.0) => 1.5,
            b if b >= 6.0 => 0.5,
            b if b >= 5.0 => -0.5,
            b if b >= 4.0 => -1.0,
            _ => -2.0,
        };
        fame + long
    }

    fn demonym_score(&self, candidate: &PlaceCandidate, tokens: &Range<usize>) -> f64 {
        let before = tokens.start.checked_sub(1).map_or("", |i| self.doc.word(i));
        let after = self.doc.tags.get(tokens.end).copied().unwrap_or(Tag::Xx);
        let singular = !candidate.span.of(self.doc.text).ends_with('s');
        let language = is_in(words::BEFORE_LANGUAGE, &before.to_lowercase())
            || (before == "in" && singular && !after.is_noun() && !after.is_adjective());
        match self.entity(candidate.span) {
            _ if language => NO,
            // `Chris French`, and `French` after him; `the Russians` is nobody's name.
            Some((EntityKind::Person, whole)) if whole != candidate.span => NO,
            Some((EntityKind::Person, _))
                if singular && self.is_part_of_a_persons_name(candidate.span.of(self.doc.text)) =>
            {
                NO
            }
            _ => 2.0,
        }
    }

    /// The token before, when it is in the same sentence.
    fn word_before(&self, candidate: &PlaceCandidate, tokens: &Range<usize>) -> Option<usize> {
        let first = self.doc.sentences.get(candidate.sentence)?.tokens.start;
        tokens.start.checked_sub(1).filter(|&i| i >= first)
    }

    fn score_before(&self, candidate: &PlaceCandidate, tokens: &Range<usize>) -> f64 {
        let Some(at) = self.word_before(candidate, tokens) else { return 0.0 };
        let (word, tag) = (self.doc.word(at), self.doc.tags.get(at).copied().unwrap_or(Tag::Xx));
        let lower = word.to_lowercase();
        let mut skipped = at;
        // `in northern Iraq`, `in downtown Denver`: the preposition is one word further away.
        let area = is_in(words::PARTS, &lower);
        if area || lower == "the" {
            skipped = at.saturating_sub(1);
        }
        let preposition = self.doc.word(skipped).to_lowercase();
        let mut points = if area { 1.5 } else { 0.0 };
        if lower != "the" && is_in(words::WITH_THE, &candidate.span.of(self.doc.text).to_lowercase()) {
            points -= 4.0;
        }
        points += if is_in(words::INSIDE, &preposition) {
            2.5
        } else if is_in(words::TOWARDS, &preposition) {
            1.5
        } else if preposition == "of" {
            let kind = self.doc.word(skipped.saturating_sub(1)).to_lowercase();
            // `Ann Lee, 41, of Millford`
            let aged =
                kind == "," && self.doc.word(skipped.saturating_sub(2)).starts_with(|c: char| c.is_ascii_digit());
            if aged || is_in(words::KINDS, &kind) { 3.0 } else { 0.5 }
        } else {
            0.0
        };
        if is_in(words::TITLES, lower.trim_end_matches('.')) {
            points -= 4.0;
        } else if tag.is_proper() && word.starts_with(char::is_uppercase) && !area && !self.is_place_before(candidate) {
            points -= 2.5;
        }
        points
    }

    /// True when the words just before are another place or a demonym.
    fn is_place_before(&self, candidate: &PlaceCandidate) -> bool {
        let at = self.candidates.partition_point(|(s, _)| s.span.start < candidate.span.start);
        let before = at.checked_sub(1).and_then(|i| self.candidates.get(i));
        before.is_some_and(|(s, records)| {
            let between = Span::new(s.span.end, candidate.span.start).of(self.doc.text);
            let known = s.hit.demonym || records.iter().any(|r| r.class <= FeatureClass::State);
            known && between.chars().count() <= 3
        })
    }

    fn score_after(&self, tokens: &Range<usize>) -> f64 {
        let (next, tag) = (self.doc.word(tokens.end), self.doc.tags.get(tokens.end).copied().unwrap_or(Tag::Xx));
        let joined = self.doc.tokens.get(tokens.end).zip(self.doc.tokens.get(tokens.end.saturating_sub(1)));
        let touches = joined.is_some_and(|(next, last)| next.span.start == last.span.end);
        let lower = next.to_lowercase();
        if is_in(words::STREETS, lower.trim_end_matches('.')) {
            return -6.0;
        }
        if !touches && (is_in(words::LOCALS, next) || matches!(next, "counties" | "county")) {
            return if next.starts_with("count") { 3.0 } else { 1.5 };
        }
        if touches && next == "-" {
            return if self.doc.word(tokens.end + 1) == "based" { 3.0 } else { 0.0 };
        }
        // `Millford Mayor Ann Lee`
        if !touches && is_in(words::OFFICES, next.trim_end_matches('.')) {
            return 3.0;
        }
        if is_in(words::SPEECH, &lower) {
            return -1.0;
        }
        if tag.is_proper() && next.starts_with(char::is_uppercase) && !touches {
            let run = (tokens.end..tokens.end + 4).take_while(|&i| self.doc.tags.get(i).is_some_and(|t| t.is_proper()));
            let body = run.into_iter().any(|i| is_in(words::BODIES, &self.doc.word(i).to_lowercase()));
            return if body { 0.0 } else { -2.5 };
        }
        0.0
    }

    fn tag_score(&self, candidate: &PlaceCandidate, tokens: &Range<usize>) -> f64 {
        let tags = self.doc.tags.get(tokens.clone()).unwrap_or(&[]);
        let proper = tags.iter().any(|t| t.is_proper() || matches!(t, Tag::Xx));
        let first = self.word_before(candidate, tokens).is_none();
        match (proper, first) {
            (true, false) => 0.0,
            (true, true) => -0.5,
            (false, false) => -2.0,
            (false, true) => -4.0,
        }
    }

    /// `Paris, Texas`: a place next to the area that contains it.
    fn container_score(&self, at: usize) -> f64 {
        let pair = |a: usize, b: usize| {
            let (Some((s, small)), Some((t, big))) = (self.candidates.get(a), self.candidates.get(b)) else {
                return false;
            };
            let between = Span::new(s.span.end, t.span.start).of(self.doc.text);
            s.sentence == t.sentence
                && matches!(between, ", " | " (")
                && big
                    .iter()
                    .any(|big| big.class <= FeatureClass::State && small.iter().any(|small| contains(big, small)))
        };
        let inner = if pair(at, at + 1) { 4.0 } else { 0.0 };
        let outer = if at > 0 && pair(at - 1, at) { 3.0 } else { 0.0 };
        inner + outer
    }

    /// `Denver, CO`: two capitals without full stops are a state only after a town.
    fn is_bare_code(&self, candidate: &PlaceCandidate, at: usize) -> bool {
        let words = candidate.span.of(self.doc.text);
        let state = self.candidates.get(at).is_some_and(|(_, r)| r.iter().all(|r| r.class == FeatureClass::State));
        candidate.hit.initials
            && words.len() == 2
            && state
            && !matches!(words, "DC" | "BC")
            && self.container_score(at) < 3.0
    }

    /// The kind of name that the recogniser found at `span`, and the span of that name.
    fn entity(&self, span: Span) -> Option<(EntityKind, Span)> {
        let at = self.entities.partition_point(|e| e.span.end <= span.start);
        self.entities.get(at).filter(|e| e.span.overlaps(span)).map(|e| (e.kind, e.span))
    }

    /// `Ottawa said`: a capital, a country or a large city that acts as only a government can, and that nobody in the
    /// article has as a name.
    fn is_government(&self, records: &[Record], tokens: &Range<usize>) -> bool {
        let word = self.doc.word(tokens.end).to_lowercase();
        let acts = is_in(words::SPEECH, &word) || usage::is_act(&word);
        let before = tokens.start.checked_sub(1);
        let alone = before.is_none_or(|i| !self.doc.tags.get(i).is_some_and(|t| t.is_proper()));
        acts && alone && records.iter().any(is_seat)
    }

    /// The places that a candidate may mean: a name that acts like a government is not a village.
    fn meant(&self, candidate: &PlaceCandidate, records: &[Record]) -> Vec<Record> {
        let speaks = !candidate.hit.demonym && self.is_government(records, &self.doc.tokens_in(candidate.span));
        records.iter().filter(|r| !speaks || is_seat(r)).copied().collect()
    }

    /// True when one of these words is part of a person's name in the article.
    fn is_part_of_a_persons_name(&self, words: &str) -> bool {
        words.split([' ', '-']).any(|word| self.people.contains(word))
    }

    /// `Millford Mayor Ann Lee`, where the recogniser found one person's name.
    fn is_before_office(&self, span: Span, whole: Span) -> bool {
        let next = self.doc.word(self.doc.tokens_in(span).end);
        whole.start == span.start && is_in(words::OFFICES, next.trim_end_matches('.'))
    }

    fn recogniser_score(&self, span: Span) -> f64 {
        if self.entities.is_empty() {
            return 0.0;
        }
        // The recogniser confuses small towns with people, so it does not decide alone.
        match self.entity(span) {
            Some((EntityKind::Place, _)) => 2.0,
            // Newspapers give a person's full name or title first: a surname without either is often a town.
            Some((EntityKind::Person, whole))
                if whole == span && !self.is_part_of_a_persons_name(span.of(self.doc.text)) =>
            {
                0.3
            }
            Some((EntityKind::Person, whole)) if whole == span => -3.0,
            Some((EntityKind::Person, whole)) if self.is_before_office(span, whole) => 0.0,
            Some((EntityKind::Person, _)) => -2.5,
            Some((EntityKind::Organisation, whole)) if whole == span => 0.0,
            Some((EntityKind::Organisation, _)) | None => 0.5,
        }
    }
}

/// True for a place whose name can mean its government.
fn is_seat(record: &Record) -> bool {
    matches!(record.class, FeatureClass::Country | FeatureClass::Capital) || record.population >= LARGE
}

/// The words of full names, and of names after a title.
fn people<'d>(doc: &Document<'d>, entities: &[Entity]) -> BTreeSet<&'d str> {
    let people = entities.iter().filter(|e| e.kind == EntityKind::Person);
    let mut names = BTreeSet::new();
    for person in people {
        let words = person.span.of(doc.text);
        let before = doc.tokens_in(person.span).start.checked_sub(1).map_or("", |i| doc.word(i)).to_lowercase();
        if words.contains(' ') || is_in(words::TITLES, before.trim_end_matches('.')) {
            names.extend(words.split([' ', '-']));
        }
    }
    names
}
