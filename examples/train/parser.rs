//! Trains the parser on silver trees and on trees rewritten around quotations, with a dynamic oracle that also teaches
//! the way back from a mistake.

use crate::corpus::{Corpora, Sentence};
use crate::perceptron::{Perceptron, shuffled};
use crate::quotations;
use tickmark::extract::models::linear::best;
use tickmark::extract::models::parser::features::{ARC_FEATURES, FEATURES, ParserContext};
use tickmark::extract::models::parser::{Arc, Move, Parser, State, best_allowed};
use tickmark::extract::models::{Label, Tag, tagger::Tagger, words::Word};

const EPOCHS: u64 = 4;
/// Weights in the two files.
const MOVE_WEIGHTS: usize = 500_000;
const LABEL_WEIGHTS: usize = 150_000;
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

/// The two models, trained together: the labels are learnt in the states that the moves lead to.
struct Learner {
    moves: Perceptron,
    labels: Perceptron,
}

/// Mistakes and steps of one pass.
#[derive(Default)]
struct Tally {
    moves: [usize; 2],
    labels: [usize; 2],
}

/// Trains the two models and returns their files: moves and labels.
pub fn train(corpora: &Corpora, tagger: &Tagger) -> [Vec<u8>; 2] {
    let sentences = || corpora.voa.iter().chain(&corpora.masc).filter(|s| !s.held_out && s.tokens.len() <= LONGEST);
    let mut examples: Vec<Example> = sentences().filter_map(|s| Example::new(s, tagger)).collect();
    let plain = examples.len();
    for (i, s) in sentences().enumerate() {
        examples.extend(quotations::rewrite(s, i).iter().filter_map(|s| Example::new(s, tagger)));
    }
    eprintln!("parser: {plain} sentences, {} rewritten", examples.len() - plain);
    let mut learner = Learner { moves: Perceptron::new(), labels: Perceptron::new() };
    for epoch in 0..EPOCHS {
        let mut dice = Dice(epoch + 1);
        let mut tally = Tally::default();
        for i in shuffled(examples.len(), epoch) {
            teach(&mut learner, &examples[i], epoch, &mut dice, &mut tally);
        }
        let Tally { moves, labels } = tally;
        eprintln!(
            "parser, epoch {epoch}: {} of {} moves and {} of {} labels wrong",
            moves[0], moves[1], labels[0], labels[1]
        );
    }
    [learner.moves.write(MOVE_WEIGHTS, &[]), learner.labels.write(LABEL_WEIGHTS, &[])]
}

/// One sentence.
fn teach(learner: &mut Learner, example: &Example, epoch: u64, dice: &mut Dice, tally: &mut Tally) {
    let children = children(&example.heads);
    let mut state = State::new(example.words.len());
    while !state.is_done() {
        let mut step = state.only_move().unwrap_or(Move::Shift);
        if state.only_move().is_none() {
            let mut found = [0; FEATURES];
            ParserContext::new(&state, &example.words, &example.tags).features(&mut found);
            let mut scores = [0; Move::ALL.len()];
            learner.moves.add_scores(&found, &mut scores);
            step = best_allowed(&state, &scores);
            let right = right_moves(&state, example, &children);
            if !right[step as usize] {
                let better =
                    (0..right.len()).filter(|&m| right[m]).max_by_key(|&m| (scores[m], right.len() - m)).unwrap_or(0);
                learner.moves.add(better, &found, 1);
                learner.moves.add(step as usize, &found, -1);
                tally.moves[0] += 1;
                if epoch == 0 || dice.throw() >= OWN_WAY {
                    step = Move::ALL[better];
                }
            }
            learner.moves.step();
            tally.moves[1] += 1;
        }
        let label =
            state.arc(step).map_or(Label::Dep, |arc| teach_label(&mut learner.labels, example, &state, arc, tally));
        state.apply(step, label);
    }
}

/// Learns the label of one arc and returns the label that the learner would have chosen. A wrong arc teaches nothing.
fn teach_label(learner: &mut Perceptron, example: &Example, state: &State, arc: Arc, tally: &mut Tally) -> Label {
    if arc.head == state.len() {
        return Label::Root;
    }
    let mut found = [0; ARC_FEATURES];
    ParserContext::new(state, &example.words, &example.tags).arc_features(arc, &mut found);
    let mut scores = [0; Label::ALL.len()];
    learner.add_scores(&found, &mut scores);
    let guess = Label::from_code(best(&scores) as u8);
    if example.heads[arc.child] == Some(arc.head) {
        let right = example.labels[arc.child];
        if guess != right {
            learner.add(usize::from(right.code()), &found, 1);
            learner.add(usize::from(guess.code()), &found, -1);
            tally.labels[0] += 1;
        }
        learner.step();
        tally.labels[1] += 1;
    }
    guess
}

/// The moves from which the best tree can still be reached: those that put the fewest gold arcs out of reach. (The
/// costs of the arc-hybrid system are exact for projective trees; for the few others they are close.)
fn right_moves(state: &State, example: &Example, children: &[Vec<usize>]) -> [bool; Move::ALL.len()] {
    let root = example.heads.len();
    let gold = |word: usize| example.heads[word].unwrap_or(root);
    let next = state.next();
    let stacked = |word: usize| state.stack().contains(&(word as u32));
    let (s0, s1) = (state.stacked(0), state.stacked(1));
    let waiting = |word: usize| children[word].iter().filter(|&&c| c >= next).count();
    let costs = state.allowed().map(|allowed| if allowed { 0 } else { usize::MAX });
    let lost = [
        if next == root {
            0
        } else {
            usize::from(gold(next) != root && stacked(gold(next)) && Some(gold(next)) != s0)
                + children[next].iter().filter(|&&c| stacked(c)).count()
        },
        s0.map_or(0, |s0| usize::from(Some(gold(s0)) == s1 || gold(s0) > next) + waiting(s0)),
        s0.map_or(0, |s0| usize::from(gold(s0) >= next) + waiting(s0)),
    ];
    let costs = [0, 1, 2].map(|m| costs[m].saturating_add(lost[m]));
    let least = costs.into_iter().min().unwrap_or(0);
    costs.map(|cost| cost == least)
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

/// Share of right heads and of right heads with labels on what was held back, marks left out; and subjects of reporting
/// verbs.
pub fn score([moves, labels]: &[Vec<u8>; 2], corpora: &Corpora, tagger: &Tagger) {
    let parser = Parser::read(moves, labels);
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
