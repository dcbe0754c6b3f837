//! Trains the tagger on GUM (gold) five times and on the silver data once; words with only one tag go into a list.

use crate::corpus::{Corpora, Sentence};
use crate::perceptron::{Perceptron, shuffled};
use std::collections::BTreeMap;
use tickmark::extract::models::Tag;
use tickmark::extract::models::linear::{Feature, best};
use tickmark::extract::models::tagger::{FEATURES, Tagger, certain, features};

const EPOCHS: u64 = 5;
/// The weight of a gold sentence; a silver one has 1.
const GOLD: usize = 5;
/// Weights in the file.
const WEIGHTS: usize = 200_000;
/// A word is certain when it was seen this often …
const CERTAIN_COUNT: usize = 20;
/// … and had its main tag in at least this share.
const CERTAIN_SHARE: f64 = 0.995;

/// Trains the model and returns its file.
pub fn train(corpora: &Corpora) -> Vec<u8> {
    let mut examples: Vec<&Sentence> = Vec::new();
    for _ in 0..GOLD {
        examples.extend(corpora.gum.iter().filter(|s| !s.held_out));
    }
    examples.extend(corpora.voa.iter().chain(&corpora.masc).filter(|s| !s.held_out));
    let list = certain_words(&examples);
    let mut learner = Perceptron::new();
    for epoch in 0..EPOCHS {
        let mut wrong = 0usize;
        for i in shuffled(examples.len(), epoch) {
            wrong += teach(&mut learner, &list, examples[i]);
        }
        eprintln!("tagger, epoch {epoch}: {wrong} mistakes");
    }
    let fixed: Vec<(Feature, u8)> = list.into_iter().collect();
    eprintln!("tagger: {} certain words", fixed.len());
    learner.write(WEIGHTS, &fixed)
}

fn certain_words(examples: &[&Sentence]) -> BTreeMap<Feature, u8> {
    let mut counts: BTreeMap<Feature, BTreeMap<Tag, usize>> = BTreeMap::new();
    for s in examples {
        for (i, (word, tag)) in s.words.iter().zip(&s.tags).enumerate() {
            if let Some(tag) = tag {
                *counts.entry(certain(word, i == 0)).or_default().entry(*tag).or_default() += 1;
            }
        }
    }
    let mut list = BTreeMap::new();
    for (word, tags) in counts {
        let all: usize = tags.values().sum();
        if let Some((tag, &most)) = tags.iter().max_by_key(|t| t.1)
            && all >= CERTAIN_COUNT
            && most as f64 >= CERTAIN_SHARE * all as f64
        {
            list.insert(word, tag.code());
        }
    }
    list
}

/// Learns from one sentence and returns how many tags were wrong.
fn teach(learner: &mut Perceptron, list: &BTreeMap<Feature, u8>, s: &Sentence) -> usize {
    let mut found = [0; FEATURES];
    let mut history = [Tag::Xx; 2];
    let mut wrong = 0;
    for (at, word) in s.words.iter().enumerate() {
        let tag = if let Some(&tag) = list.get(&certain(word, at == 0)) {
            Tag::from_code(tag)
        } else {
            features(&s.words, at, history, &mut found);
            let mut scores = [0; Tag::ALL.len()];
            learner.add_scores(&found, &mut scores);
            let guess = Tag::from_code(best(&scores) as u8);
            if let Some(right) = s.tags[at].filter(|&t| t != guess) {
                learner.add(usize::from(right.code()), &found, 1);
                learner.add(usize::from(guess.code()), &found, -1);
                wrong += 1;
            }
            learner.step();
            guess
        };
        history = [tag, history[0]];
    }
    wrong
}

/// The share of correct tags on the held-out data.
pub fn score(file: &[u8], corpora: &Corpora) {
    let tagger = Tagger::read(file);
    for (name, sentences) in [("GUM", &corpora.gum), ("VOA", &corpora.voa), ("MASC", &corpora.masc)] {
        let (mut right, mut all) = (0usize, 0usize);
        for s in sentences.iter().filter(|s| s.held_out) {
            for (guess, tag) in tagger.tag(&s.words).iter().zip(&s.tags) {
                if let Some(tag) = tag {
                    all += 1;
                    right += usize::from(guess == tag);
                }
            }
        }
        println!("tagger on held-out {name}: {:.2} % of {all}", 100.0 * right as f64 / all.max(1) as f64);
    }
}
