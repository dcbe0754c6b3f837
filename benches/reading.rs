//! How fast each stage reads the sample article: `cargo bench --no-default-features --bench reading`.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use tickmark::extract::{Document, check_points, claims, entities, extract, models, places, quotes, speakers};
use tickmark::text::{Span, Token, paragraphs, sentences, tokens};

const SAMPLE: &str = include_str!("../assets/sample.txt");

fn main() {
    divan::main();
}

fn all_sentences() -> Vec<Span> {
    paragraphs(SAMPLE).into_iter().flat_map(|p| sentences(SAMPLE, p)).collect()
}

fn all_tokens() -> Vec<Vec<Token>> {
    all_sentences().into_iter().map(|s| tokens(SAMPLE, s)).collect()
}

#[divan::bench]
fn a_sentences(bencher: Bencher) {
    bencher.counter(BytesCount::of_str(SAMPLE)).bench(|| black_box(all_sentences()));
}

#[divan::bench]
fn b_tokens(bencher: Bencher) {
    let spans = all_sentences();
    bencher.counter(BytesCount::of_str(SAMPLE)).bench(|| spans.iter().map(|&s| tokens(SAMPLE, s).len()).sum::<usize>());
}

#[divan::bench]
fn c_tags(bencher: Bencher) {
    let cut = all_tokens();
    bencher
        .counter(BytesCount::of_str(SAMPLE))
        .bench(|| cut.iter().map(|t| models::tag(SAMPLE, t).len()).sum::<usize>());
}

#[divan::bench]
fn d_names(bencher: Bencher) {
    let doc = Document::read(SAMPLE);
    bencher.counter(BytesCount::of_str(SAMPLE)).bench(|| black_box(entities::find(&doc)));
}

/// Every sentence is parsed here; an extraction parses only those that can hold speech.
#[divan::bench]
fn e_trees(bencher: Bencher) {
    let doc = Document::read(SAMPLE);
    bencher
        .counter(BytesCount::of_str(SAMPLE))
        .bench(|| doc.sentences.iter().map(|s| doc.tree(s).heads.len()).sum::<usize>());
}

#[divan::bench]
fn f_quotes_and_speakers(bencher: Bencher) {
    let doc = Document::read(SAMPLE);
    let names = entities::find(&doc);
    bencher
        .counter(BytesCount::of_str(SAMPLE))
        .bench(|| black_box(speakers::resolve(&doc, &names, quotes::find(&doc))));
}

#[divan::bench]
fn g_places(bencher: Bencher) {
    let doc = Document::read(SAMPLE);
    let names = entities::find(&doc);
    bencher.counter(BytesCount::of_str(SAMPLE)).bench(|| black_box(places::find(&doc, &names)));
}

/// Check points, and the claims that they belong to.
#[divan::bench]
fn h_claims(bencher: Bencher) {
    let doc = Document::read(SAMPLE);
    let found = extract(SAMPLE);
    bencher.counter(BytesCount::of_str(SAMPLE)).bench(|| {
        let tokenized = check_points::tokenize(&doc);
        let local = (0..doc.paragraphs.len()).flat_map(|p| check_points::in_paragraph(&tokenized, p)).collect();
        let speech = (found.quotes.as_slice(), found.speakers.as_slice());
        let points = check_points::complete(&tokenized, local, &found.entities, &found.places, speech);
        black_box(claims::find(&tokenized, &found.quotes, &points))
    });
}

#[divan::bench]
fn i_everything(bencher: Bencher) {
    bencher.counter(BytesCount::of_str(SAMPLE)).bench(|| black_box(extract(SAMPLE)));
}
