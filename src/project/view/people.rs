//! The rows of speakers and quotes, with renames, merges, splits and reassigned quotes applied.

use super::project_view::ProjectView;
use super::rows::{QuoteRow, SpeakerRow};
use crate::extract::{self, Extraction, SpeakerKind};
use crate::project::model::{Project, QuoteId, SaidBy, Speaker, SpeakerKey, content_id, unique_name};
use crate::text::Span;
use std::collections::{BTreeMap, HashMap, HashSet};

impl ProjectView {
    /// Builds the rows of speakers and quotes: findings first, then decisions.
    pub(super) fn read_people(&mut self, project: &Project, found: &Extraction) {
        let table = SpeakerTable::read(project, found);
        let text = project.text();
        self.quotes = quotes(project, found, &table);
        self.speakers = table.rows;
        for (index, quote) in self.quotes.iter().enumerate() {
            if let Some(speaker) = quote.speaker.and_then(|s| self.speakers.get_mut(s)) {
                speaker.quotes.push(index);
                speaker.words += quote.span.of(text).split_whitespace().count();
            }
        }
        let mut order: Vec<usize> = (0..self.speakers.len()).collect();
        let first = |s: &SpeakerRow| s.mentions.first().map_or(usize::MAX, |m| m.start);
        order.sort_by_key(|&i| self.speakers.get(i).map(|s| (std::cmp::Reverse(s.words), first(s))));
        let mut place = vec![0; order.len()];
        for (new, &old) in order.iter().enumerate() {
            if let Some(slot) = place.get_mut(old) {
                *slot = new;
            }
        }
        self.speakers = order.iter().filter_map(|&i| self.speakers.get(i).cloned()).collect();
        for quote in &mut self.quotes {
            quote.speaker = quote.speaker.and_then(|s| place.get(s).copied());
        }
        self.speaker_of_found = table.of_found.into_iter().map(|s| s.and_then(|s| place.get(s).copied())).collect();
    }

    /// The first quote inside `span`, or the one around it.
    pub(super) fn quote_in(&self, span: Span) -> Option<usize> {
        let first = self.quotes.partition_point(|q| q.span.start < span.start);
        let inside = self.quotes.get(first).filter(|q| q.span.start < span.end).map(|_| first);
        inside.or_else(|| first.checked_sub(1).filter(|&i| self.quotes.get(i).is_some_and(|q| q.span.overlaps(span))))
    }
}

/// The speakers with decisions applied, and which row each found speaker became.
struct SpeakerTable {
    rows: Vec<SpeakerRow>,
    of_found: Vec<Option<usize>>,
    by_key: HashMap<SpeakerKey, usize>,
    /// Mentions that a person assigned to a speaker, with its row.
    by_hand: Vec<(Span, usize)>,
}

impl SpeakerTable {
    fn read(project: &Project, found: &Extraction) -> Self {
        let keys = keys_of_found(project, found);
        let mut rows: Vec<SpeakerRow> = keys.iter().zip(&found.speakers).map(|(k, s)| row_of_found(k, s)).collect();
        let mut by_key: HashMap<SpeakerKey, usize> = keys.iter().cloned().zip(0..).collect();
        for (key, decision) in &project.speakers {
            let index = *by_key.entry(key.clone()).or_insert_with(|| {
                rows.push(row_by_hand(key, decision));
                rows.len() - 1
            });
            if let Some(row) = rows.get_mut(index) {
                decide(row, decision);
            }
        }
        let target = merge_targets(project, &by_key, rows.len());
        let mut table = Self { rows, of_found: Vec::new(), by_key, by_hand: Vec::new() };
        table.merge(&target);
        table.of_found = (0..found.speakers.len()).map(|i| target.get(i).copied()).collect();
        for index in table.by_key.values_mut() {
            *index = target.get(*index).copied().unwrap_or(*index);
        }
        table.take_mentions(project);
        table.compact(&target);
        table
    }

    /// Adds the names and mentions of merged speakers to their targets.
    fn merge(&mut self, target: &[usize]) {
        for (from, &to) in target.iter().enumerate().filter(|(from, to)| from != *to) {
            let Some(old) = self.rows.get(from).cloned() else { continue };
            let Some(row) = self.rows.get_mut(to) else { continue };
            row.aliases.extend([old.name].into_iter().chain(old.aliases).filter(|a| *a != row.name));
            row.mentions.extend(old.mentions);
            row.mentions.sort_unstable();
            row.merged.extend([old.key].into_iter().chain(old.merged));
            let mut seen = HashSet::new();
            row.aliases.retain(|alias| seen.insert(alias.clone()));
        }
    }

    /// Moves the mentions that a person assigned to another speaker.
    fn take_mentions(&mut self, project: &Project) {
        for (key, decision) in &project.speakers {
            let Some(&owner) = self.by_key.get(key) else { continue };
            for span in decision.mentions.iter().filter_map(crate::text::Anchor::span) {
                for row in &mut self.rows {
                    row.mentions.retain(|m| !m.overlaps(span));
                }
                if let Some(row) = self.rows.get_mut(owner) {
                    row.mentions.push(span);
                    row.mentions.sort_unstable();
                }
                self.by_hand.push((span, owner));
            }
        }
    }

    /// Removes the rows of merged speakers.
    fn compact(&mut self, target: &[usize]) {
        let mut place = HashMap::new();
        let rows = std::mem::take(&mut self.rows);
        for (index, row) in rows.into_iter().enumerate() {
            if target.get(index).is_none_or(|to| *to == index) {
                place.insert(index, self.rows.len());
                self.rows.push(row);
            }
        }
        let new = |old: usize| place.get(&old).copied();
        self.of_found = self.of_found.iter().map(|i| i.and_then(new)).collect();
        self.by_key = self.by_key.iter().filter_map(|(k, i)| Some((k.clone(), new(*i)?))).collect();
        self.by_hand = self.by_hand.iter().filter_map(|(s, i)| Some((*s, new(*i)?))).collect();
    }
}

/// The keys of the found speakers: that of a decision which has one of the names, or the name itself, made unique.
fn keys_of_found(project: &Project, found: &Extraction) -> Vec<SpeakerKey> {
    let mut used: HashSet<SpeakerKey> = HashSet::new();
    let names: HashSet<&str> = found.speakers.iter().map(|s| s.name.as_str()).collect();
    let mut known: HashMap<&str, Vec<&SpeakerKey>> = HashMap::new();
    for (key, decision) in project.speakers.iter().filter(|(key, _)| !names.contains(key.as_str())) {
        for wording in &decision.known_as {
            known.entry(wording).or_default().push(key);
        }
    }
    let mut keys = Vec::with_capacity(found.speakers.len());
    for speaker in &found.speakers {
        let wordings = std::iter::once(&speaker.name).chain(&speaker.aliases);
        let fits: BTreeMap<&SpeakerKey, ()> = wordings
            .filter_map(|wording| known.get(wording.as_str()))
            .flatten()
            .filter(|key| !used.contains(**key))
            .map(|key| (*key, ()))
            .collect();
        let key = match (project.speakers.contains_key(&SpeakerKey(speaker.name.clone())), fits.len()) {
            (false, 1) => fits.into_keys().next().cloned().unwrap_or_default(),
            _ => SpeakerKey(unique_name(&speaker.name, |name| used.contains(&SpeakerKey::from(name)))),
        };
        used.insert(key.clone());
        keys.push(key);
    }
    keys
}

fn row_of_found(key: &SpeakerKey, speaker: &extract::Speaker) -> SpeakerRow {
    SpeakerRow {
        key: key.clone(),
        name: speaker.name.clone(),
        role: speaker.role.clone(),
        affiliation: speaker.affiliation.clone(),
        kind: speaker.kind,
        aliases: speaker.aliases.clone(),
        mentions: speaker.mentions.clone(),
        quotes: Vec::new(),
        words: 0,
        decided: false,
        merged: Vec::new(),
        why: speaker.why.text.clone(),
    }
}

fn row_by_hand(key: &SpeakerKey, decision: &Speaker) -> SpeakerRow {
    SpeakerRow {
        key: key.clone(),
        name: key.as_str().to_owned(),
        role: String::new(),
        affiliation: String::new(),
        kind: SpeakerKind::Person,
        aliases: decision.known_as.clone(),
        mentions: Vec::new(),
        quotes: Vec::new(),
        words: 0,
        decided: true,
        merged: Vec::new(),
        why: String::new(),
    }
}

fn decide(row: &mut SpeakerRow, decision: &Speaker) {
    row.decided = true;
    if let Some(name) = &decision.name {
        if *name != row.name && !row.aliases.contains(&row.name) {
            row.aliases.insert(0, row.name.clone());
        }
        row.aliases.retain(|alias| alias != name);
        row.name.clone_from(name);
    }
    if let Some(title) = &decision.title {
        row.role.clone_from(title);
    }
    if let Some(affiliation) = &decision.affiliation {
        row.affiliation.clone_from(affiliation);
    }
}

/// For each row, the row that it was merged into; itself when it was not merged or the merges form a cycle.
fn merge_targets(project: &Project, by_key: &HashMap<SpeakerKey, usize>, rows: usize) -> Vec<usize> {
    let mut step: Vec<usize> = (0..rows).collect();
    for (key, decision) in &project.speakers {
        let to = decision.merged_into.as_ref().and_then(|to| by_key.get(to));
        if let (Some(&from), Some(&to)) = (by_key.get(key), to)
            && let Some(slot) = step.get_mut(from)
        {
            *slot = to;
        }
    }
    (0..rows)
        .map(|start| {
            let mut at = start;
            for _ in 0..rows {
                let next = step.get(at).copied().unwrap_or(at);
                if next == at {
                    return at;
                }
                at = next;
            }
            start
        })
        .collect()
}

/// The rows of quotes, each with its speaker after decisions.
fn quotes(project: &Project, found: &Extraction, table: &SpeakerTable) -> Vec<QuoteRow> {
    let text = project.text();
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let at: HashMap<Span, &QuoteId> =
        project.attributions.iter().filter_map(|(id, a)| Some((a.anchor.span()?, id))).collect();
    let row = |quote: &extract::Quote| {
        let words = quote.span.of(text);
        let occurrence = seen.entry(words).or_default();
        *occurrence += 1;
        let id =
            at.get(&quote.span).map_or_else(|| QuoteId(content_id('q', words, *occurrence - 1)), |id| (*id).clone());
        let found = quote.speaker.and_then(|s| table.of_found.get(s.0).copied().flatten());
        let moved = quote
            .mention
            .and_then(|mention| table.by_hand.iter().rev().find(|(span, _)| span.overlaps(mention)))
            .map(|(_, owner)| *owner);
        let said_by = project.attributions.get(&id).map_or(&SaidBy::AsFound, |a| &a.said_by);
        let speaker = match said_by {
            SaidBy::AsFound => moved.or(found),
            SaidBy::Speaker(key) => table.by_key.get(key).copied(),
            SaidBy::Unknown | SaidBy::NotSpeech => None,
        };
        QuoteRow {
            id,
            span: quote.span,
            kind: quote.kind,
            speaker,
            mention: quote.mention,
            cue: quote.cue,
            via: quote.via,
            why: quote.why.text.clone(),
            decided: *said_by != SaidBy::AsFound || moved.is_some(),
            speech: *said_by != SaidBy::NotSpeech,
        }
    };
    let mut rows: Vec<QuoteRow> = found.quotes.iter().map(row).collect();
    rows.sort_by_key(|q| (q.span.start, q.span.end));
    rows
}
