//! Trains the name recogniser: a structured perceptron on the gold data (Wikigold, GUM) three times and on the silver
//! data once.
//!
//! The silver labels have the habits of their maker, which differ from the gold's. So they are corrected first: a
//! student of the silver labels gold text as its maker would; a corrector learns on gold what to make of such labels;
//! it then reads the silver text, with the silver labels among its features, and its answer is what the recogniser
//! learns.

use crate::corpus::{Corpora, Sentence};
use crate::perceptron::{Perceptron, shuffled};
use std::collections::HashMap;
use tickmark::extract::EntityKind;
use tickmark::extract::entities::known_places;
use tickmark::extract::entities::lists::is_title;
use tickmark::extract::entities::recogniser::{
    FEATURES, LABELS, OUTSIDE, Recogniser, SentenceContext, begin, best_labels, inside, may_follow, transition,
};
use tickmark::extract::entities::recogniser::{kind_of, ranges};
use tickmark::extract::models::linear::{Feature, Model, feature};
use tickmark::extract::models::{Tag, tagger::Tagger};

const EPOCHS: u64 = 6;
/// Passes of the student and of the corrector.
const STUDENT_EPOCHS: u64 = 4;
const CORRECTOR_EPOCHS: u64 = 8;
/// The weight of a gold sentence; a silver one has 1.
const GOLD: usize = 3;
/// Weights in the file.
const WEIGHTS: usize = 200_000;

#[derive(Clone)]
struct Example<'c> {
    sentence: &'c Sentence,
    tags: Vec<Tag>,
    /// The prominence of each word in the gazetteer.
    places: Vec<u8>,
    labels: Vec<usize>,
    /// The labels of another annotator, for the corrector.
    hints: Option<Vec<usize>>,
}

/// Trains the model and returns its file.
pub fn train(corpora: &Corpora, tagger: &Tagger) -> Vec<u8> {
    let known = Known::read(corpora);
    let gold = read(&[&corpora.wikigold, &corpora.gum], tagger, &known);
    let silver = correct(&gold, read(&[&corpora.voa, &corpora.masc], tagger, &known));
    let mut examples = silver;
    for _ in 0..GOLD {
        examples.extend(gold.iter().cloned());
    }
    learn("names", &examples, EPOCHS).write(WEIGHTS, &[])
}

fn read<'c>(sources: &[&'c Vec<Sentence>], tagger: &Tagger, known: &Known) -> Vec<Example<'c>> {
    let sentences = sources.iter().flat_map(|s| s.iter()).filter(|s| !s.held_out && !s.entities.contains(&None));
    sentences
        .map(|s| Example {
            sentence: s,
            tags: tagger.tag(&s.words),
            places: known_places(&s.text, &s.tokens),
            labels: labels(s, known),
            hints: None,
        })
        .collect()
}

/// The silver examples with the labels that a corrector taught on gold gives them.
fn correct<'c>(gold: &[Example], silver: Vec<Example<'c>>) -> Vec<Example<'c>> {
    let student = Recogniser::read(&learn("student", &silver, STUDENT_EPOCHS).write(WEIGHTS, &[]));
    let mut lessons = gold.to_vec();
    for example in &mut lessons {
        let mut hints = vec![OUTSIDE; example.labels.len()];
        for (range, kind) in student.find(&example.sentence.words, &example.tags, &example.places) {
            let first = range.start;
            range.for_each(|at| hints[at] = if at == first { begin(kind) } else { inside(kind) });
        }
        example.hints = Some(hints);
    }
    let corrector = Model::read(&learn("corrector", &lessons, CORRECTOR_EPOCHS).write(usize::MAX, &[]));
    let (mut changed, mut all) = (0usize, 0usize);
    let corrected = silver.into_iter().map(|mut example| {
        example.hints = Some(example.labels.clone());
        let labels =
            decode(&example, &features(&example), |features, scores| corrector.add_scores(features, scores), 0);
        changed += labels.iter().zip(&example.labels).filter(|(a, b)| a != b).count();
        all += labels.len();
        Example { labels, hints: None, ..example }
    });
    let corrected = corrected.collect();
    eprintln!("corrector: {changed} of {all} silver labels changed");
    corrected
}

fn learn(name: &str, examples: &[Example], epochs: u64) -> Perceptron {
    let mut learner = Perceptron::new();
    for epoch in 0..epochs {
        let wrong: usize = shuffled(examples.len(), epoch).into_iter().map(|i| teach(&mut learner, &examples[i])).sum();
        eprintln!("{name}, epoch {epoch}: {wrong} wrong labels in {} sentences", examples.len());
    }
    learner
}

/// The features of each word that could be part of a name, hints among them.
fn features(example: &Example) -> Vec<Option<Vec<Feature>>> {
    let context = SentenceContext::new(&example.sentence.words, &example.tags, &example.places);
    let word = |at: usize| {
        let mut found = [0; FEATURES];
        context.features(at, &mut found);
        let mut found = found.to_vec();
        if let Some(hints) = &example.hints {
            let hint = |at: usize| hints.get(at).map_or(9, |&h| h as u32);
            let (before, here, after) = (hint(at.wrapping_sub(1)), hint(at), hint(at + 1));
            let looks = &example.sentence.words[at];
            found.extend([
                feature(150, here, 0),
                feature(151, here, looks.lower),
                feature(152, here, looks.shape),
                feature(153, here | before << 8, after),
                feature(154, here, u32::from(example.tags[at].code())),
            ]);
        }
        found
    };
    (0..example.labels.len()).map(|at| context.may_be_name(at).then(|| word(at))).collect()
}

/// The best labels, each wrong one made more tempting by `margin`.
fn decode(
    example: &Example,
    features: &[Option<Vec<Feature>>],
    add_scores: impl Fn(&[Feature], &mut [i32]),
    margin: i32,
) -> Vec<usize> {
    let mut transitions = [[0; LABELS]; LABELS];
    for (before, row) in transitions.iter_mut().enumerate() {
        add_scores(&[transition(before)], row);
    }
    let scores = features.iter().zip(&example.labels).map(|(found, &right)| {
        found.as_ref().map(|found| {
            let mut row = [0; LABELS];
            add_scores(found, &mut row);
            row.iter_mut().enumerate().filter(|(label, _)| *label != right).for_each(|(_, score)| *score += margin);
            row
        })
    });
    best_labels(scores, &transitions)
}

/// Learns from one sentence and returns how many labels were wrong.
fn teach(learner: &mut Perceptron, example: &Example) -> usize {
    let features = features(example);
    let guess = decode(example, &features, |features, scores| learner.add_scores(features, scores), 1);
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

/// How single words are labelled in the silver text: what a part of `Moscow-based` is, which the source gives as one
/// token.
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

/// The exact F score on the held-out data, by kind.
pub fn score(file: &[u8], corpora: &Corpora, tagger: &Tagger) {
    let recogniser = Recogniser::read(file);
    let known = Known::read(corpora);
    for (name, sentences) in
        [("Wikigold", &corpora.wikigold), ("GUM", &corpora.gum), ("VOA", &corpora.voa), ("MASC", &corpora.masc)]
    {
        let (mut hits, mut guesses, mut all) = ([0usize; LABELS], [0usize; LABELS], [0usize; LABELS]);
        for s in sentences.iter().filter(|s| s.held_out) {
            let gold = ranges(&labels(s, &known));
            let guess = recogniser.find(&s.words, &tagger.tag(&s.words), &known_places(&s.text, &s.tokens));
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
