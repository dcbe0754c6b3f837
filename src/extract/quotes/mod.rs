//! Speech: what was said, direct, mixed or indirect, and by whom.
//!
//! ```text
//! marks        quotation marks, paired by paragraph
//! cues         the verbs that report, by form
//! words        a sentence as items: its words, and each stretch between marks as one
//! phrases      noun phrases before and after a verb
//! reports      reporting verbs where they stand, with their subjects
//! syntax       their subjects by the sentence’s tree, where words in order leave them open
//! complements  what they carry to the right
//! endings      where that ends
//! preposed     what stands before them; according to
//! direct       which verb a quotation belongs to
//! labels       names and reporters before a colon
//! reasons      why, in words
//! assemble     all of it together, line by line
//! ```

mod clause_items;
mod complement_end;
mod complements;
mod direct_speech;
mod explanations;
mod extractor;
mod labels;
mod phrases;
mod preposed;
mod quotation_marks;
mod reporting_lexicon;
mod reporting_verbs;
mod syntax;

pub use extractor::Speech;

use super::{Document, Extraction, Language, Quote, Speaker, speakers};

/// All speech in the order of the text, and the register of those who are named or speak.
pub fn find(doc: &Document, found: &Extraction) -> (Vec<Quote>, Vec<Speaker>) {
    let speech = if doc.language == Language::English { extractor::all(doc) } else { extractor::marked_only(doc) };
    speakers::register(doc, found, speech)
}
