//! Labels of arcs in a dependency tree: in `Vale said so`, `Vale` is the `nsubj` of `said`.

use super::codes::coded;

coded! {
    /// The relation of a word to its head, in the ClearNLP scheme that spaCy uses.
    Label unknown Dep;
    Dep "dep" "Unclear.",
    Root "ROOT" "The head of the sentence.",
    Nsubj "nsubj" "Subject: `Vale` in `Vale said so`.",
    Nsubjpass "nsubjpass" "Subject of a passive: `Vale` in `Vale was told`.",
    Csubj "csubj" "A clause as subject.",
    Csubjpass "csubjpass" "A clause as subject of a passive.",
    Dobj "dobj" "Direct object.",
    Dative "dative" "Indirect object: `him` in `gave him a book`.",
    Ccomp "ccomp" "A clause that is said, thought, seen: `it rained` in `said it rained`.",
    Xcomp "xcomp" "A clause without its own subject: `leave` in `wants to leave`.",
    Pobj "pobj" "Object of a preposition.",
    Pcomp "pcomp" "A clause after a preposition: `leaving` in `after leaving`.",
    Prep "prep" "A preposition on its head.",
    Agent "agent" "The `by` of a passive.",
    Attr "attr" "What the subject is: `mayor` in `is mayor`.",
    Acomp "acomp" "Adjective after a verb: `late` in `was late`.",
    Oprd "oprd" "Object predicate: `mayor` in `named mayor`.",
    Aux "aux" "Auxiliary: `has`, `will`, `to`.",
    Auxpass "auxpass" "Auxiliary of a passive: `was` in `was told`.",
    Neg "neg" "Negation.",
    Prt "prt" "Particle: `up` in `gave up`.",
    Advmod "advmod" "Adverb.",
    Npadvmod "npadvmod" "Noun phrase as adverb: `Monday` in `said Monday`.",
    Advcl "advcl" "Adverbial clause: `left` in `after he left`.",
    Mark "mark" "The word that opens a clause: `that`, `because`.",
    Amod "amod" "Adjective on a noun.",
    Nmod "nmod" "Noun on a noun.",
    Nummod "nummod" "Number on a noun.",
    Quantmod "quantmod" "Modifier of a number: `about` in `about 20`.",
    Compound "compound" "Part of a compound: `Ines` in `Ines Vale`.",
    Det "det" "Determiner.",
    Predet "predet" "Predeterminer: `all` in `all the`.",
    Poss "poss" "Possessor: `Vale` in `Vale’s`.",
    Case "case" "The possessive ending.",
    Appos "appos" "Apposition: `mayor` in `Vale, the mayor,`.",
    Relcl "relcl" "Relative clause.",
    Acl "acl" "Other clause on a noun: `held` in `talks held Monday`.",
    Conj "conj" "Joined by a conjunction.",
    Cc "cc" "The conjunction.",
    Preconj "preconj" "The first of two: `both`, `either`.",
    Parataxis "parataxis" "A clause set beside: `he said` inside another sentence.",
    Expl "expl" "Existential `there`.",
    Intj "intj" "Interjection.",
    Meta "meta" "Not part of the sentence proper.",
    Punct "punct" "A mark.",
}

impl Label {
    /// True for the subjects of a clause, active or passive.
    pub fn is_subject(self) -> bool {
        matches!(self, Label::Nsubj | Label::Nsubjpass | Label::Csubj | Label::Csubjpass)
    }
}
