//! The register of speakers: mentions arrive in the order of the text, and each one finds its entry or makes one.
//!
//! `Orlov` in the headline, `Russian President Ivan Orlov`, `the Russian leader` and `he` end up in one entry.

use super::mention::{Naming, strip_article};
use super::titles::{self, Gender};
use crate::extract::{Explanation, Speaker, SpeakerKind};
use crate::text::Span;
use std::collections::HashMap;

/// A speaker, and what is needed to recognise a later mention.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The speaker as the extraction reports it.
    pub speaker: Speaker,
    /// The person's gender, when the text shows it.
    pub gender: Option<Gender>,
    /// The first byte of the last mention.
    seen: usize,
}

/// All speakers so far.
#[derive(Default)]
pub struct Register {
    /// In the order of their first mentions.
    pub entries: Vec<Entry>,
    /// Entries by the last word of a person's name, and by a whole name in lower case.
    by_name: HashMap<String, Vec<usize>>,
    /// Entries by a role's last word.
    by_role: HashMap<String, Vec<usize>>,
    /// Speakers that the headline names only by an office, with the office: `says minister`.
    announced: Vec<(usize, String)>,
}

fn last_word(words: &str) -> String {
    words.split_whitespace().next_back().unwrap_or("").to_lowercase()
}

/// The key of an organisation: its name in lower case, without an article.
fn organisation_key(name: &str) -> String {
    format!("={}", strip_article(name).to_lowercase())
}

/// The words of a role up to what follows a preposition: `chair` of `chair of the board`.
fn role_head(role: &str) -> &str {
    [" of ", " for ", " at ", " in ", " to "]
        .iter()
        .filter_map(|p| role.find(p))
        .min()
        .and_then(|at| role.get(..at))
        .unwrap_or(role)
}

fn first_word(words: &str) -> String {
    words.split_whitespace().next().unwrap_or("").to_lowercase()
}

impl Register {
    /// The entry that a mention by name or noun belongs to; a new one if there is none.
    pub fn entry_for(&mut self, text: &str, mention: Span, naming: &Naming) -> Option<usize> {
        match naming {
            Naming::Name { name, role, affiliation, kind } => {
                let words = name.of(text);
                let known_organisation = self.by_name.contains_key(&organisation_key(words));
                let id = if !known_organisation && (*kind == SpeakerKind::Person || self.surname_known(words)) {
                    self.person_entry(words, role)
                } else {
                    self.organisation_entry(words, *kind)
                };
                self.describe(id, words, role, affiliation);
                self.add_mention(id, *name, words);
                Some(id)
            }
            Naming::Noun { head, definite, kind } => {
                let words = mention.of(text);
                let known = if *definite { self.holder_of_office(words, head.of(text)) } else { None };
                let id = known.unwrap_or_else(|| self.add_entry(strip_article(words), *kind, "noun"));
                if known.is_none() {
                    self.by_role.entry(head.of(text).to_lowercase()).or_default().push(id);
                    self.set_gender(id, titles::gender(words));
                }
                self.add_mention(id, mention, words);
                Some(id)
            }
            _ => None,
        }
    }

    fn add_entry(&mut self, name: &str, kind: SpeakerKind, rule: &'static str) -> usize {
        let text = match rule {
            "noun" => "named by a noun only",
            "pair" => "the two who were named before",
            _ => "mentions share the name",
        };
        self.entries.push(Entry {
            speaker: Speaker {
                name: name.to_owned(),
                role: String::new(),
                affiliation: String::new(),
                kind,
                mentions: Vec::new(),
                aliases: Vec::new(),
                why: Explanation { rule, text: text.to_owned(), cue: None },
            },
            gender: None,
            seen: 0,
        });
        self.entries.len() - 1
    }

    /// The entry of two people who speak together.
    pub fn pair(&mut self, one: usize, other: usize) -> usize {
        let name = |id: usize| self.entries.get(id).map_or("", |e| e.speaker.name.as_str());
        let both = format!("{} and {}", name(one), name(other));
        let known = self.entries.iter().position(|e| e.speaker.kind == SpeakerKind::Group && e.speaker.name == both);
        known.unwrap_or_else(|| self.add_entry(&both, SpeakerKind::Group, "pair"))
    }

    /// The entry of a person by name: the same name, a fuller one, or a surname that only one person has.
    fn person_entry(&mut self, name: &str, role: &str) -> usize {
        let (first, last) = (first_word(name), last_word(name));
        let candidates: Vec<usize> = self.by_name.get(&last).cloned().unwrap_or_default();
        let single = first == last;
        let fits = |entry: &Entry| {
            let (f, l) = (first_word(&entry.speaker.name), last_word(&entry.speaker.name));
            single || f == l || f == first || initials_agree(&f, &first)
        };
        let gender = titles::gender(role);
        let same: Vec<usize> = candidates
            .into_iter()
            .filter(|&id| {
                self.entries
                    .get(id)
                    .is_some_and(|e| fits(e) && (gender.is_none() || e.gender.is_none() || gender == e.gender))
            })
            .collect();
        // Two people of one surname: the one who was named last, when the other has not been named since long before.
        if let Some(&id) = same.iter().max_by_key(|&&id| self.entries.get(id).map_or(0, |e| e.seen)) {
            return id;
        }
        let by_first =
            self.by_name.get(&first).filter(|ids| single && ids.len() == 1).and_then(|ids| ids.first().copied());
        if let Some(id) = by_first {
            return id;
        }
        let id = self.add_entry(name, SpeakerKind::Person, "name");
        self.by_name.entry(last).or_default().push(id);
        if !single {
            self.by_name.entry(first).or_default().push(id);
        }
        id
    }

    /// True when one word is the surname of somebody who was named in full.
    fn surname_known(&self, words: &str) -> bool {
        let known =
            |id: &usize| self.entries.get(*id).is_some_and(|e| last_word(&e.speaker.name) == words.to_lowercase());
        !words.contains(' ') && self.by_name.get(&words.to_lowercase()).is_some_and(|ids| ids.iter().any(known))
    }

    /// The entry of an organisation by name, without its article.
    fn organisation_entry(&mut self, name: &str, kind: SpeakerKind) -> usize {
        let key = organisation_key(name);
        if let Some(&id) = self.by_name.get(&key).and_then(|ids| ids.first()) {
            return id;
        }
        let id = self.add_entry(name, kind, "name");
        self.by_name.entry(key).or_default().push(id);
        id
    }

    /// Who holds the office that a definite phrase names: `the Russian leader`.
    fn holder_of_office(&self, words: &str, head: &str) -> Option<usize> {
        let modifiers: Vec<&str> = strip_article(words)
            .split_whitespace()
            .filter(|w| w.starts_with(char::is_uppercase) && !w.eq_ignore_ascii_case(head))
            .collect();
        let offices = [
            head.to_lowercase(),
            "president".into(),
            "minister".into(),
            "chancellor".into(),
            "leader".into(),
            "premier".into(),
        ];
        let mut fit: Vec<usize> = Vec::new();
        for office in offices.iter().filter(|o| titles::same_office(o, head)) {
            for &id in self.by_role.get(office).into_iter().flatten() {
                let Some(entry) = self.entries.get(id) else { continue };
                let is_described = |m: &&str| {
                    entry.speaker.role.contains(*m)
                        || entry.speaker.affiliation.contains(*m)
                        || entry.speaker.name.contains(*m)
                };
                if modifiers.iter().all(is_described) && !fit.contains(&id) {
                    fit.push(id);
                }
            }
        }
        match *fit.as_slice() {
            [] => None,
            [one] => Some(one),
            // `the president`, of two: only one with exactly that title is taken.
            _ if modifiers.is_empty() => fit
                .into_iter()
                .find(|&id| self.entries.get(id).is_some_and(|e| e.speaker.role.eq_ignore_ascii_case(head))),
            _ => fit.into_iter().max_by_key(|&id| self.entries.get(id).map_or(0, |e| e.seen)),
        }
    }

    /// Adds what a mention says about a person.
    fn describe(&mut self, id: usize, name: &str, role: &str, affiliation: &str) {
        let Some(entry) = self.entries.get_mut(id) else { return };
        let speaker = &mut entry.speaker;
        if name.split_whitespace().count() > speaker.name.split_whitespace().count()
            && speaker.kind == SpeakerKind::Person
        {
            let old = std::mem::replace(&mut speaker.name, name.to_owned());
            speaker.aliases.push(old);
            let first = first_word(name);
            self.by_name.entry(first).or_default().push(id);
        }
        if entry.gender.is_none() {
            entry.gender = titles::gender(role);
        }
        let courtesy =
            role.split_whitespace().all(|w| matches!(w.trim_end_matches('.'), "Mr" | "Mrs" | "Ms" | "Miss" | "Dr"));
        if !role.is_empty() && !courtesy {
            if speaker.role.is_empty() {
                speaker.role = role.to_owned();
            }
            let offices = self.by_role.entry(last_word(role_head(role))).or_default();
            if !offices.contains(&id) {
                offices.push(id);
            }
        }
        if speaker.affiliation.is_empty() {
            speaker.affiliation = affiliation.to_owned();
        }
    }

    /// Notes that the headline names a speaker only by an office; the story may name its holder.
    pub fn announce(&mut self, id: usize, office: &str) {
        if !self.announced.iter().any(|a| a.0 == id) {
            self.announced.push((id, office.to_lowercase()));
        }
    }

    /// Merges speakers that the headline named by an office with the only person who holds it in the story. Returns the
    /// new index of each old entry.
    pub fn merge_announced(&mut self) -> Vec<usize> {
        let mut into: Vec<usize> = (0..self.entries.len()).collect();
        for (id, office) in std::mem::take(&mut self.announced) {
            let named = |i: &usize| {
                *i != id
                    && self.entries.get(*i).is_some_and(|e| {
                        e.speaker.kind == SpeakerKind::Person && e.speaker.name.starts_with(char::is_uppercase)
                    })
            };
            let holders: Vec<usize> =
                self.by_role.get(&office).into_iter().flatten().copied().filter(|i| named(i)).collect();
            if let [holder] = *holders.as_slice()
                && let Some(to) = into.get_mut(id)
            {
                *to = holder;
            }
        }
        let kept: Vec<bool> = into.iter().enumerate().map(|(id, &to)| id == to).collect();
        let mut absorbed = Vec::new();
        for (id, &to) in into.iter().enumerate().filter(|&(id, &to)| id != to) {
            if let Some(entry) = self.entries.get(id) {
                absorbed.push((to, entry.speaker.clone()));
            }
        }
        for (to, speaker) in absorbed {
            let Some(entry) = self.entries.get_mut(to) else { continue };
            entry.speaker.mentions.extend(speaker.mentions);
            entry.speaker.mentions.sort_unstable();
            entry.speaker.aliases.extend(std::iter::once(speaker.name).chain(speaker.aliases));
        }
        let mut next = 0;
        let places: Vec<usize> = kept
            .iter()
            .map(|&k| {
                next += usize::from(k);
                next - usize::from(k)
            })
            .collect();
        let mut kept = kept.into_iter();
        self.entries.retain(|_| kept.next().unwrap_or(true));
        into.into_iter().map(|to| places.get(to).copied().unwrap_or(to)).collect()
    }

    /// Adds a mention.
    pub fn add_mention(&mut self, id: usize, mention: Span, words: &str) {
        let Some(entry) = self.entries.get_mut(id) else { return };
        entry.seen = mention.start;
        let speaker = &mut entry.speaker;
        if !speaker.mentions.contains(&mention) {
            speaker.mentions.push(mention);
        }
        if words != speaker.name && strip_article(words) != speaker.name && !speaker.aliases.iter().any(|a| a == words)
        {
            speaker.aliases.push(words.to_owned());
        }
    }

    /// Records the person's gender, if it is not known yet.
    pub fn set_gender(&mut self, id: usize, gender: Option<Gender>) {
        if let Some(entry) = self.entries.get_mut(id) {
            entry.gender = entry.gender.or(gender);
        }
    }
}

/// `J.` agrees with `Jane`.
fn initials_agree(one: &str, other: &str) -> bool {
    let short = |w: &str| w.trim_end_matches('.').chars().count() == 1;
    (short(one) || short(other)) && one.chars().next() == other.chars().next()
}
