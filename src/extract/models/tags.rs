//! Part-of-speech tags: `The/DT minister/NN said/VBD`.

use super::codes::coded;

coded! {
    /// A Penn Treebank part-of-speech tag, with the few marks that spaCy and OntoNotes add to it.
    Tag unknown Xx;
    Xx "XX" "Unknown.",
    Nn "NN" "Noun, singular: `minister`.",
    Nns "NNS" "Noun, plural: `ministers`.",
    Nnp "NNP" "Proper noun, singular: `Ellery`.",
    Nnps "NNPS" "Proper noun, plural: `Alps`.",
    Vb "VB" "Verb, base form: `say`.",
    Vbd "VBD" "Verb, past tense: `said`.",
    Vbg "VBG" "Verb, `-ing`: `saying`.",
    Vbn "VBN" "Verb, past participle: `spoken`.",
    Vbp "VBP" "Verb, present, not third person singular: `say`.",
    Vbz "VBZ" "Verb, present, third person singular: `says`.",
    Md "MD" "Modal: `will`, `could`.",
    Jj "JJ" "Adjective: `late`.",
    Jjr "JJR" "Adjective, comparative: `later`.",
    Jjs "JJS" "Adjective, superlative: `latest`.",
    Rb "RB" "Adverb: `quickly`, `not`.",
    Rbr "RBR" "Adverb, comparative: `sooner`.",
    Rbs "RBS" "Adverb, superlative: `most`.",
    In "IN" "Preposition or subordinating conjunction: `of`, `that`, `because`.",
    To "TO" "The word `to`.",
    Dt "DT" "Determiner: `the`, `this`.",
    Pdt "PDT" "Predeterminer: `all` in `all the`.",
    Cc "CC" "Coordinating conjunction: `and`.",
    Cd "CD" "Number: `12`, `twelve`.",
    Prp "PRP" "Personal pronoun: `she`.",
    PrpS "PRP$" "Possessive pronoun: `her`.",
    Pos "POS" "Possessive ending: `’s`.",
    Rp "RP" "Particle: `up` in `gave up`.",
    Ex "EX" "Existential `there`.",
    Wdt "WDT" "Relative determiner: `which`.",
    Wp "WP" "Relative pronoun: `who`.",
    WpS "WP$" "Possessive relative pronoun: `whose`.",
    Wrb "WRB" "Relative adverb: `where`.",
    Uh "UH" "Interjection: `oh`.",
    Fw "FW" "Foreign word.",
    Ls "LS" "List mark: `1.`",
    Sym "SYM" "Symbol.",
    Add "ADD" "Address: a URL, an e-mail address.",
    Afx "AFX" "Affix split from its word: `anti`.",
    Hyph "HYPH" "Hyphen inside a compound.",
    Nfp "NFP" "Superfluous mark: `***`.",
    Comma "," "Comma.",
    Stop "." "Mark that ends a sentence.",
    Colon ":" "Colon, semicolon, dash, ellipsis.",
    OpenQuote "``" "Opening quotation mark.",
    CloseQuote "''" "Closing quotation mark.",
    OpenBracket "-LRB-" "Opening bracket.",
    CloseBracket "-RRB-" "Closing bracket.",
    Currency "$" "Currency sign.",
}

impl Tag {
    /// True for common and proper nouns.
    pub fn is_noun(self) -> bool {
        matches!(self, Tag::Nn | Tag::Nns | Tag::Nnp | Tag::Nnps)
    }

    /// True for proper nouns.
    pub fn is_proper(self) -> bool {
        matches!(self, Tag::Nnp | Tag::Nnps)
    }

    /// True for verbs in any form, except modals.
    pub fn is_verb(self) -> bool {
        matches!(self, Tag::Vb | Tag::Vbd | Tag::Vbg | Tag::Vbn | Tag::Vbp | Tag::Vbz)
    }

    /// True for verb forms that can be the main verb of a clause: `said`, `says`, `say`.
    pub fn is_finite_verb(self) -> bool {
        matches!(self, Tag::Vbd | Tag::Vbp | Tag::Vbz)
    }

    /// True for adjectives of any degree.
    pub fn is_adjective(self) -> bool {
        matches!(self, Tag::Jj | Tag::Jjr | Tag::Jjs)
    }

    /// True for adverbs of any degree.
    pub fn is_adverb(self) -> bool {
        matches!(self, Tag::Rb | Tag::Rbr | Tag::Rbs)
    }

    /// True for personal, possessive and relative pronouns.
    pub fn is_pronoun(self) -> bool {
        matches!(self, Tag::Prp | Tag::PrpS | Tag::Wp | Tag::WpS)
    }

    /// True for determiners, predeterminers and possessive pronouns: what opens a noun phrase.
    pub fn is_determiner(self) -> bool {
        matches!(self, Tag::Dt | Tag::Pdt | Tag::PrpS | Tag::Wdt | Tag::WpS)
    }

    /// True for marks: stops, commas, quotation marks, brackets, hyphens.
    pub fn is_mark(self) -> bool {
        matches!(
            self,
            Tag::Comma
                | Tag::Stop
                | Tag::Colon
                | Tag::OpenQuote
                | Tag::CloseQuote
                | Tag::OpenBracket
                | Tag::CloseBracket
                | Tag::Hyph
                | Tag::Nfp
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_tags_do_not_overlap() {
        for &tag in Tag::ALL {
            let kinds =
                [tag.is_noun(), tag.is_verb(), tag.is_adjective(), tag.is_adverb(), tag.is_pronoun(), tag.is_mark()];
            assert!(kinds.iter().filter(|&&k| k).count() <= 1, "{tag:?}");
            assert!(tag.is_noun() || !tag.is_proper());
            assert!(tag.is_verb() || !tag.is_finite_verb());
        }
    }
}
