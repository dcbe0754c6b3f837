//! Speech: what was said (direct, mixed or indirect) and the words that name who said it.
//!
//! The ground files come first; each later file uses only earlier ones:
//!
//! ```text
//! quotation_marks    quotation marks, paired within a paragraph
//! reporting_lexicon  reporting verbs by form, and the complements each one takes
//! clause_items       a sentence as items: its words, and each quotation as one item
//! phrases            noun phrases before and after a verb
//! clauses            where a clause begins, and whether it has a finite verb
//! verb_phrases       a reporting verb with its auxiliaries and its subject
//! syntax             the subject according to the dependency tree, where word order is ambiguous
//! complement_end     where the complement of a reporting verb ends
//! complements        the complement to the right of a reporting verb
//! reporting_verbs    the reporting verbs of a sentence, with their subjects
//! preposed           complements before their verb; `according to`
//! direct_speech      which verb a quotation belongs to
//! labels             names and reporters before a colon
//! explanations       why a piece of text counts as speech, in plain English
//! speech             a piece of speech whose speaker is still only words
//! extractor          all of these together, passage by passage
//! ```
//!
//! Who the speakers are is decided afterwards, in [`super::speakers`].

mod clause_items;
mod clauses;
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
mod speech;
mod syntax;
mod verb_phrases;

pub use speech::Speech;

use super::{Document, Language};

/// All speech in the order of the text. In a text that is not English, only quotations of several words.
pub fn find(document: &Document) -> Vec<Speech> {
    match document.language {
        Language::English => extractor::find(document),
        Language::Other => extractor::quotations_only(document),
    }
}
