//! Trains the engine's models: `cargo run --release --no-default-features --example train -- DATA OUT [MODEL…]`.
//!
//! DATA is a folder as the model card in `assets/models/` describes it, OUT is where the weights go, MODEL is `tagger`,
//! `names` or `parser`; without one, all are trained, each on the output of the previous one. The same labels give the
//! same bytes: the order of examples comes from a fixed seed, and nothing depends on the order of a hash table.

mod align;
mod corpus;
mod names;
mod parser;
mod perceptron;
mod quotations;
mod tagger;

use std::path::PathBuf;
use tickmark::extract::models::tagger::Tagger;

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (Some(data), Some(out)) = (arguments.next().map(PathBuf::from), arguments.next().map(PathBuf::from)) else {
        eprintln!("usage: train DATA OUT [tagger] [names] [parser]");
        std::process::exit(2);
    };
    let wanted: Vec<String> = arguments.collect();
    let wants = |model: &str| wanted.is_empty() || wanted.iter().any(|w| w == model);
    let corpora = corpus::read(&data)?;
    if wants("tagger") {
        let file = tagger::train(&corpora);
        tagger::score(&file, &corpora);
        std::fs::write(out.join("tagger.bin"), file)?;
    }
    let tagger = Tagger::read(&std::fs::read(out.join("tagger.bin"))?);
    if wants("names") {
        let file = names::train(&corpora, &tagger);
        names::score(&file, &corpora, &tagger);
        std::fs::write(out.join("names.bin"), file)?;
    }
    if wants("parser") {
        let files = parser::train(&corpora, &tagger);
        parser::score(&files, &corpora, &tagger);
        std::fs::write(out.join("moves.bin"), &files[0])?;
        std::fs::write(out.join("labels.bin"), &files[1])?;
    }
    Ok(())
}
