//! The engine's own small language models: part-of-speech tags, names, dependency trees.
//!
//! Weights are in `assets/models/`; the model card there describes the data, the licences, the scores and the training.

mod codes;
pub mod dense;
mod identify;
mod labels;
pub mod linear;
pub mod parser;
pub mod tagger;
mod tags;
mod tree;
pub mod words;

pub use identify::identify;
pub use labels::Label;
pub use tags::Tag;
pub use tree::Tree;

use crate::text::Token;
use parser::Parser;
use std::sync::LazyLock;
use tagger::Tagger;
use words::Word;

static TAGGER: LazyLock<Tagger> = LazyLock::new(|| Tagger::read(include_bytes!("../../../assets/models/tagger.bin")));
static PARSER: LazyLock<Parser> = LazyLock::new(|| {
    let (moves, labels) =
        (include_bytes!("../../../assets/models/moves.bin"), include_bytes!("../../../assets/models/labels.bin"));
    Parser::read(moves, labels)
});

/// One tag for each token of a sentence.
pub fn tag(text: &str, tokens: &[Token]) -> Vec<Tag> {
    TAGGER.tag(&Word::of(text, tokens))
}

/// The dependency tree of a sentence. This is the slowest stage: some microseconds per word.
pub fn parse(text: &str, tokens: &[Token], tags: &[Tag]) -> Tree {
    PARSER.parse(&Word::of(text, tokens), tags)
}
