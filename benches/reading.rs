//! How fast each stage reads the sample article: `cargo workspace --no-default-features --workspace project_view`.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use tickmark::extract::{Document, Extraction, claims, entities, extract, models, places, quotes};
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

/// The sample with its names found.
fn named(doc: &Document) -> Extraction {
    Extraction { article: doc.metadata.clone(), entities: entities::find(doc), ..Extraction::default() }
}

#[divan::bench]
fn f_quotes_and_speakers(bencher: Bencher) {
    let doc = Document::read(SAMPLE);
    let found = named(&doc);
    bencher.counter(BytesCount::of_str(SAMPLE)).bench(|| black_box(quotes::find(&doc, &found)));
}

#[divan::bench]
fn g_places(bencher: Bencher) {
    let doc = Document::read(SAMPLE);
    let mut found = named(&doc);
    (found.quotes, found.speakers) = quotes::find(&doc, &found);
    bencher.counter(BytesCount::of_str(SAMPLE)).bench(|| black_box(places::find(&doc, &found)));
}

#[divan::bench]
fn h_claims(bencher: Bencher) {
    let doc = Document::read(SAMPLE);
    let found = extract(SAMPLE);
    bencher.counter(BytesCount::of_str(SAMPLE)).bench(|| black_box(claims::find(&doc, &found)));
}

#[divan::bench]
fn i_everything(bencher: Bencher) {
    bencher.counter(BytesCount::of_str(SAMPLE)).bench(|| black_box(extract(SAMPLE)));
}
