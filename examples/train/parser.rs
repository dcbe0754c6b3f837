//! Teaching the parser: silver trees and trees rewritten around quotations, by a dynamic oracle that also teaches the way
//! back from a mistake.

use crate::corpus::{Corpora, Sentence};
use crate::perceptron::{Perceptron, shuffled};
use crate::quotations;
use tickmark::extract::language::parser::features::{FEATURES, features};
use tickmark::extract::language::parser::{Action, CLASSES, Parser, State, best_allowed};
use tickmark::extract::language::{Label, Tag, tagger::Tagger, words::Word};

const EPOCHS: u64 = 4;
/// Weights in the file.
const WEIGHTS: usize = 500_000;
/// Longer sentences are mostly lists.
const LONGEST: usize = 100;
/// After the first epoch the parser follows its own best guess, right or wrong, in this share of steps, in hundredths.
const OWN_WAY: u64 = 90;

/// A sentence with its tree, ready to learn from.
pub struct Example {
    pub words: Vec<Word>,
    pub tags: Vec<Tag>,
    pub heads: Vec<Option<usize>>,
    pub labels: Vec<Label>,
}

impl Example {
    pub fn new(s: &Sentence, tagger: &Tagger) -> Option<Self> {
        let (heads, labels) = s.tree.as_ref()?;
        let labels = labels.iter().map(|l| Label::from_name(l)).collect();
        Some(Self { words: s.words.clone(), tags: tagger.tag(&s.words), heads: heads.clone(), labels })
    }
}

/// Trains and gives the model file.
pub fn train(corpora: &Corpora, tagger: &Tagger) -> Vec<u8> {
    let sentences = || corpora.voa.iter().chain(&corpora.masc).filter(|s| !s.held_out && s.tokens.len() <= LONGEST);
    let mut examples: Vec<Example> = sentences().filter_map(|s| Example::new(s, tagger)).collect();
    let plain = examples.len();
    for (i, s) in sentences().enumerate() {
        examples.extend(quotations::rewrite(s, i).iter().filter_map(|s| Example::new(s, tagger)));
    }
    eprintln!("parser: {plain} sentences, {} rewritten", examples.len() - plain);
    let mut learner = Perceptron::new();
    for epoch in 0..EPOCHS {
        let mut dice = Dice(epoch + 1);
        let (mut wrong, mut steps) = (0usize, 0usize);
        for i in shuffled(examples.len(), epoch) {
            let (w, s) = teach(&mut learner, &examples[i], epoch, &mut dice);
            (wrong, steps) = (wrong + w, steps + s);
        }
        eprintln!("parser, epoch {epoch}: {wrong} mistakes in {steps} steps");
    }
    learner.write(WEIGHTS, &[])
}

/// One sentence; tells the mistakes and the steps.
fn teach(learner: &mut Perceptron, example: &Example, epoch: u64, dice: &mut Dice) -> (usize, usize) {
    let children = children(&example.heads);
    let mut state = State::new(example.words.len());
    let (mut wrong, mut steps) = (0, 0);
    while !state.is_done() {
        if let Some(action) = state.only_action() {
            state.apply(action);
            continue;
        }
        let mut found = [0; FEATURES];
        features(&state, &example.words, &example.tags, &mut found);
        let mut scores = [0; CLASSES];
        learner.add_scores(&found, &mut scores);
        let guess = best_allowed(&state, &scores);
        let right = best_right(&state, example, &children, &scores);
        let mut action = guess;
        if !right.holds(guess) {
            learner.add(right.best.class(), &found, 1);
            learner.add(guess.class(), &found, -1);
            wrong += 1;
            if epoch == 0 || dice.throw() >= OWN_WAY {
                action = right.best;
            }
        }
        learner.step();
        steps += 1;
        state.apply(action);
    }
    (wrong, steps)
}

/// The actions from which the best tree can still be reached.
struct Right {
    shift: bool,
    /// The label that LEFT must have, or any.
    left: Option<Option<Label>>,
    right: Option<Option<Label>>,
    /// The one of them that the learner likes best.
    best: Action,
}

impl Right {
    fn holds(&self, action: Action) -> bool {
        match action {
            Action::Shift => self.shift,
            Action::Left(label) => self.left.is_some_and(|l| l.is_none_or(|l| l == label)),
            Action::Right(label) => self.right.is_some_and(|l| l.is_none_or(|l| l == label)),
        }
    }
}

/// How many gold arcs each action would put out of reach; the cheapest are right. (The costs of the arc-hybrid system are
/// exact for projective trees; for the few others they are close.)
fn best_right(state: &State, example: &Example, children: &[Vec<usize>], scores: &[i32; CLASSES]) -> Right {
    let root = example.heads.len();
    let gold = |word: usize| example.heads[word].unwrap_or(root);
    let next = state.next();
    let allowed = state.allowed();
    let stacked = |word: usize| state.stack().contains(&(word as u32));
    let (s0, s1) = (state.stacked(0), state.stacked(1));
    let waiting = |word: usize| children[word].iter().filter(|&&c| c >= next).count();
    let never = usize::MAX;
    let shift = if allowed.shift {
        usize::from(gold(next) != root && stacked(gold(next)) && Some(gold(next)) != s0)
            + children[next].iter().filter(|&&c| stacked(c)).count()
    } else {
        never
    };
    let left = s0
        .filter(|_| allowed.left)
        .map_or(never, |s0| usize::from(Some(gold(s0)) == s1 || gold(s0) > next) + waiting(s0));
    let right = s0.filter(|_| allowed.right).map_or(never, |s0| usize::from(gold(s0) >= next) + waiting(s0));
    let least = shift.min(left).min(right);
    let label = |head: Option<usize>| s0.and_then(|s0| (Some(gold(s0)) == head).then(|| example.labels[s0]));
    let mut found = Right {
        shift: shift == least,
        left: (left == least).then(|| label(Some(next))),
        right: (right == least).then(|| label(s1)),
        best: Action::Shift,
    };
    let mut highest = i32::MIN;
    for (class, &score) in scores.iter().enumerate() {
        let action = Action::from_class(class);
        if score > highest && found.holds(action) {
            (found.best, highest) = (action, score);
        }
    }
    found
}

/// The children of each word, and of the root at the end.
fn children(heads: &[Option<usize>]) -> Vec<Vec<usize>> {
    let mut children = vec![Vec::new(); heads.len() + 1];
    for (word, head) in heads.iter().enumerate() {
        children[head.unwrap_or(heads.len())].push(word);
    }
    children
}

/// A fixed sequence of numbers below 100.
struct Dice(u64);

impl Dice {
    fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % 100
    }
}

/// Share of right heads and of right heads with labels on what was held back, marks left out; and subjects of reporting verbs.
pub fn score(file: &[u8], corpora: &Corpora, tagger: &Tagger) {
    let parser = Parser::read(file);
    let rewritten: Vec<Sentence> =
        corpora.voa.iter().enumerate().filter(|s| s.1.held_out).flat_map(|(i, s)| quotations::rewrite(s, i)).collect();
    let held = |sentences: &[Sentence]| {
        sentences.iter().filter(|s| s.held_out).filter_map(|s| Example::new(s, tagger)).collect::<Vec<_>>()
    };
    let sets = [("VOA", held(&corpora.voa)), ("MASC", held(&corpora.masc)), ("rewritten VOA", held(&rewritten))];
    for (name, examples) in sets {
        let (mut heads, mut both, mut all) = (0usize, 0usize, 0usize);
        let (mut hits, mut guesses, mut subjects) = (0usize, 0usize, 0usize);
        for e in examples {
            let tree = parser.parse(&e.words, &e.tags);
            for i in (0..e.words.len()).filter(|&i| e.labels[i] != Label::Punct) {
                let is_head = tree.heads[i] == e.heads[i];
                let is_label = tree.labels[i] == e.labels[i];
                (all, heads, both) = (all + 1, heads + usize::from(is_head), both + usize::from(is_head && is_label));
                let reports = |head: Option<usize>| head.is_some_and(|h| quotations::is_reporting(&e.words[h]));
                let gold = e.labels[i] == Label::Nsubj && reports(e.heads[i]);
                let guess = tree.labels[i] == Label::Nsubj && reports(tree.heads[i]);
                subjects += usize::from(gold);
                guesses += usize::from(guess);
                hits += usize::from(gold && guess && is_head);
            }
        }
        let percent = |a: usize, b: usize| 100.0 * a as f64 / b.max(1) as f64;
        println!(
            "parser on held-out {name}: UAS {:.1}, LAS {:.1} of {all}; subjects of reporting verbs P {:.1} R {:.1} of {subjects}",
            percent(heads, all),
            percent(both, all),
            percent(hits, guesses),
            percent(hits, subjects)
        );
    }
}
