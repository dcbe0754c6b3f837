//! Teaching the name recogniser: a structured perceptron on gold (Wikigold, GUM) three times over and silver once.

use crate::corpus::{Corpora, Sentence};
use crate::perceptron::{Perceptron, shuffled};
use std::collections::HashMap;
use tickmark::extract::EntityKind;
use tickmark::extract::language::{Tag, tagger::Tagger};
use tickmark::extract::names::lists::is_title;
use tickmark::extract::names::recogniser::{
    FEATURES, LABELS, OUTSIDE, Recogniser, Sight, begin, best_labels, inside, may_follow, transition,
};
use tickmark::extract::names::recogniser::{kind_of, ranges};

const EPOCHS: u64 = 6;
/// How often a gold sentence counts beside a silver one.
const GOLD: usize = 3;
/// Weights in the file.
const WEIGHTS: usize = 200_000;

struct Example<'c> {
    sentence: &'c Sentence,
    tags: Vec<Tag>,
    labels: Vec<usize>,
}

/// Trains and gives the model file.
pub fn train(corpora: &Corpora, tagger: &Tagger) -> Vec<u8> {
    let known = Known::read(corpora);
    let mut examples = Vec::new();
    for (sentences, times) in sources(corpora) {
        for s in sentences.iter().filter(|s| !s.held_out && !s.entities.contains(&None)) {
            for _ in 0..times {
                examples.push(Example { sentence: s, tags: tagger.tag(&s.words), labels: labels(s, &known) });
            }
        }
    }
    let mut learner = Perceptron::new();
    for epoch in 0..EPOCHS {
        let mut wrong = 0usize;
        for i in shuffled(examples.len(), epoch) {
            wrong += teach(&mut learner, &examples[i]);
        }
        eprintln!("names, epoch {epoch}: {wrong} wrong labels in {} sentences", examples.len());
    }
    learner.write(WEIGHTS, &[])
}

fn sources(corpora: &Corpora) -> [(&Vec<Sentence>, usize); 4] {
    [(&corpora.wikigold, GOLD), (&corpora.gum, GOLD), (&corpora.voa, 1), (&corpora.masc, 1)]
}

/// One sentence; tells how many labels were wrong.
fn teach(learner: &mut Perceptron, example: &Example) -> usize {
    let sight = Sight::new(&example.sentence.words, &example.tags);
    let mut features = vec![None; example.labels.len()];
    let mut scores = vec![None; example.labels.len()];
    for (at, &right) in example.labels.iter().enumerate() {
        if !sight.may_be_name(at) {
            continue;
        }
        let mut found = [0; FEATURES];
        sight.features(at, &mut found);
        let mut row = [0; LABELS];
        learner.add_scores(&found, &mut row);
        // A wrong label must lose by a margin.
        row.iter_mut().enumerate().filter(|(label, _)| *label != right).for_each(|(_, score)| *score += 1);
        (features[at], scores[at]) = (Some(found), Some(row));
    }
    let mut transitions = [[0; LABELS]; LABELS];
    for (before, row) in transitions.iter_mut().enumerate() {
        learner.add_scores(&[transition(before)], row);
    }
    let guess = best_labels(scores.into_iter(), &transitions);
    let mut wrong = 0;
    let (mut before_right, mut before_guess) = (OUTSIDE, OUTSIDE);
    for (at, (&right, &guess)) in example.labels.iter().zip(&guess).enumerate() {
        if let Some(found) = features[at].as_ref().filter(|_| right != guess) {
            learner.add(right, found, 1);
            learner.add(guess, found, -1);
            wrong += 1;
        }
        if (before_right, right) != (before_guess, guess) {
            learner.add(right, &[transition(before_right)], 1);
            learner.add(guess, &[transition(before_guess)], -1);
        }
        (before_right, before_guess) = (right, guess);
    }
    learner.step();
    wrong
}

/// How single words are labelled in the silver text: what a part of `Moscow-based` is, which the source gives as one token.
struct Known(HashMap<String, [usize; 4]>);

impl Known {
    fn read(corpora: &Corpora) -> Self {
        let mut counts: HashMap<String, [usize; 4]> = HashMap::new();
        for s in corpora.voa.iter().chain(&corpora.masc) {
            for (token, entity) in s.tokens.iter().zip(&s.entities) {
                let Some(entity) = entity else { continue };
                let slot = kind(entity).map_or(3, |k| k as usize);
                counts.entry(token.span.of(&s.text).to_owned()).or_default()[slot] += 1;
            }
        }
        Self(counts)
    }

    fn kind(&self, word: &str) -> Option<EntityKind> {
        let counts = self.0.get(word)?;
        let all: usize = counts.iter().sum();
        let kinds = [EntityKind::Person, EntityKind::Organisation, EntityKind::Place];
        kinds.into_iter().find(|&k| counts[k as usize] >= 5 && counts[k as usize] * 10 > all * 7)
    }
}

/// The engine's kind behind a source's type: OntoNotes, Wikigold or GUM.
fn kind(entity: &str) -> Option<EntityKind> {
    match entity.get(2..)? {
        "PERSON" | "PER" | "person" => Some(EntityKind::Person),
        "ORG" | "organization" => Some(EntityKind::Organisation),
        "GPE" | "LOC" | "FAC" | "place" => Some(EntityKind::Place),
        _ => None,
    }
}

/// The labels of a sentence, spans cleaned of titles, articles and possessive endings.
fn labels(s: &Sentence, known: &Known) -> Vec<usize> {
    let words: Vec<&str> = s.tokens.iter().map(|t| t.span.of(&s.text)).collect();
    let mut labels = vec![OUTSIDE; words.len()];
    let mut at = 0;
    while at < words.len() {
        let entity = s.entities[at].as_deref().unwrap_or("");
        let Some(kind) = kind(entity) else {
            let is_part = s.tags[at].is_none() && words[at].starts_with(char::is_uppercase) && entity == "O";
            if let Some(kind) = known.kind(words[at]).filter(|_| is_part) {
                labels[at] = begin(kind);
            }
            at += 1;
            continue;
        };
        let goes_on = |e: &Option<String>| e.as_deref().is_some_and(|e| e.starts_with("I-") && e[2..] == entity[2..]);
        let mut end = at + 1 + s.entities[at + 1..].iter().take_while(|e| goes_on(e)).count();
        let next = end;
        // GUM calls a country that acts an organisation.
        let kind = if entity.ends_with("organization") && known.kind(words[end - 1]) == Some(EntityKind::Place) {
            EntityKind::Place
        } else {
            kind
        };
        let is_name = |w: &str| w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        while end > at && !is_name(words[end - 1]) {
            end -= 1;
        }
        while at < end
            && (!is_name(words[at]) && !is_particle(words[at])
                || is_article(words[at])
                || kind == EntityKind::Person && is_title(words[at]))
        {
            at += 1;
        }
        for (i, label) in labels.iter_mut().enumerate().take(end).skip(at) {
            *label = if i == at { begin(kind) } else { inside(kind) };
        }
        at = next;
    }
    labels
}

fn is_article(word: &str) -> bool {
    ["the", "a", "an"].iter().any(|a| a.eq_ignore_ascii_case(word))
}

fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "al" | "el" | "de" | "del" | "della" | "di" | "du" | "da" | "la" | "le" | "van" | "von" | "bin" | "ibn" | "den"
    )
}

/// Exact F on what was held back, kind by kind.
pub fn score(file: &[u8], corpora: &Corpora, tagger: &Tagger) {
    let recogniser = Recogniser::read(file);
    let known = Known::read(corpora);
    for (name, sentences) in
        [("Wikigold", &corpora.wikigold), ("GUM", &corpora.gum), ("VOA", &corpora.voa), ("MASC", &corpora.masc)]
    {
        let (mut hits, mut guesses, mut all) = ([0usize; LABELS], [0usize; LABELS], [0usize; LABELS]);
        for s in sentences.iter().filter(|s| s.held_out) {
            let gold = ranges(&labels(s, &known));
            let guess = recogniser.find(&s.words, &tagger.tag(&s.words));
            gold.iter().for_each(|g| all[begin(g.1)] += 1);
            guess.iter().for_each(|g| guesses[begin(g.1)] += 1);
            gold.iter().filter(|g| guess.contains(g)).for_each(|g| hits[begin(g.1)] += 1);
        }
        let f = |h: usize, g: usize, a: usize| 200.0 * h as f64 / (g + a).max(1) as f64;
        let kinds: Vec<String> = (0..LABELS)
            .filter(|&l| may_follow(OUTSIDE, l) && l != OUTSIDE)
            .filter_map(|l| Some(format!("{:?} {:.1}", kind_of(l)?, f(hits[l], guesses[l], all[l]))))
            .collect();
        let total = f(hits.iter().sum(), guesses.iter().sum(), all.iter().sum());
        println!("names on held-out {name}: F {total:.1} ({}) of {}", kinds.join(", "), all.iter().sum::<usize>());
    }
}
