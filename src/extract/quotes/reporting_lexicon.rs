//! The verbs that report speech (`said`, `told`, `pointed out`), and the complements that each one takes.
//!
//! The verbs are in `assets/words/reporting_verbs.txt`, written by hand. They are inflected once and looked up by the
//! form in the text: `find("Tweeted")` is the past of `tweet`, which takes a quotation or a clause.

use bitflags::bitflags;
use rustc_hash::FxHashMap;
use std::collections::HashMap;
use std::sync::LazyLock;

bitflags! {
    /// The complements that a reporting verb takes.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub struct Complements: u16 {
        /// A quotation: “…,” she said.
        const QUOTATION = 1;
        /// A clause with or without “that”.
        const CLAUSE = 1 << 1;
        /// A clause with “that”, “whether” or “how”.
        const THAT = 1 << 2;
        /// An addressee between the verb and the clause: told reporters that.
        const ADDRESSEE = 1 << 3;
        /// An infinitive: vowed to stay.
        const INFINITIVE = 1 << 4;
        /// A person and an infinitive: urged them to stay.
        const URGING = 1 << 5;
        /// What is talked about, as an object: criticised the plan.
        const OBJECT = 1 << 6;
        /// A thing and what it is called: called the plan a mistake.
        const NAMING = 1 << 7;
        /// A text can be the subject: the report says.
        const TEXT = 1 << 8;
        /// Speech only next to a quotation: “…,” she smiled.
        const WEAK = 1 << 9;
        /// What is talked about follows a preposition: spoke about.
        const PREPOSITION = 1 << 10;
        /// Speech only if the subject is a text or an inquiry: the report found that.
        const INQUIRY = 1 << 12;
        /// Any words that follow: said no.
        const EVER = 1 << 11;
    }
}

impl Complements {
    fn from_code(code: char) -> Self {
        match code {
            'q' => Self::QUOTATION,
            'c' => Self::CLAUSE | Self::THAT,
            't' => Self::THAT,
            'a' => Self::ADDRESSEE,
            'i' => Self::INFINITIVE,
            'u' => Self::URGING,
            'o' => Self::OBJECT,
            'k' => Self::NAMING,
            's' => Self::TEXT,
            'd' => Self::INQUIRY | Self::THAT,
            'e' => Self::EVER,
            'w' => Self::WEAK | Self::QUOTATION,
            _ => Self::default(),
        }
    }
}

/// The form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `say`
    Base,
    /// `says`
    Present,
    /// `said`: past tense or participle, which are the same for most verbs.
    Past,
    /// `written`: participle only.
    Participle,
    /// `saying`
    Ing,
}

/// One reporting verb.
#[derive(Clone, Debug)]
pub struct Verb {
    /// What may follow it.
    pub complements: Complements,
    /// The prepositions before what is talked about: `about`, `of`.
    pub prepositions: Vec<&'static str>,
    /// Its particles, each with the complements of both together: `point out`.
    pub particles: Vec<(&'static str, Complements)>,
}

static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(include_str!("../../../assets/words/reporting_verbs.txt")));

struct Lexicon {
    verbs: Vec<Verb>,
    forms: FxHashMap<String, (usize, Form)>,
}

/// Longest form that is looked up, in bytes.
const LONGEST: usize = 16;

/// The reporting verb that `word` is a form of, in any case.
pub fn find(word: &str) -> Option<(&'static Verb, Form)> {
    let mut lower = [0_u8; LONGEST];
    let lower = lower.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    let (verb, form) = *LEXICON.forms.get(std::str::from_utf8(lower).ok()?)?;
    Some((LEXICON.verbs.get(verb)?, form))
}

impl Lexicon {
    fn read(list: &'static str) -> Self {
        let mut lexicon = Self { verbs: Vec::new(), forms: FxHashMap::default() };
        let mut by_lemma: HashMap<&'static str, usize> = HashMap::new();
        for line in list.lines().filter(|l| !l.starts_with('#')) {
            let Some((codes, words)) = line.split_once(" : ") else { continue };
            for word in words.split_whitespace() {
                lexicon.add(codes, word, &mut by_lemma);
            }
        }
        lexicon
    }

    fn add(&mut self, codes: &'static str, word: &'static str, by_lemma: &mut HashMap<&'static str, usize>) {
        let mut forms = word.split('/').map(|form| form.split_once('_').map_or((form, None), |(v, p)| (v, Some(p))));
        let Some((base, particle)) = forms.next() else { return };
        let lemma = base.trim_end_matches('+');
        let index = *by_lemma.entry(lemma).or_insert_with(|| {
            self.verbs.push(Verb { complements: Complements::default(), prepositions: vec![], particles: vec![] });
            self.verbs.len() - 1
        });
        let irregular: Vec<&str> = forms.map(|(form, _)| form).collect();
        for (form, kind) in inflect(base, &irregular) {
            self.forms.entry(form).or_insert((index, kind));
        }
        let Some(verb) = self.verbs.get_mut(index) else { return };
        let (mut complements, mut prepositions) = (Complements::default(), Vec::new());
        for code in codes.split_whitespace() {
            match code.strip_prefix("p=") {
                Some(list) => prepositions.extend(list.split(',')),
                None => complements = code.chars().fold(complements, |f, c| f | Complements::from_code(c)),
            }
        }
        if !prepositions.is_empty() {
            complements |= Complements::PREPOSITION;
        }
        if let Some(particle) = particle {
            verb.particles.push((particle, complements));
        } else {
            verb.complements |= complements;
            verb.prepositions.extend(prepositions);
        }
    }
}

/// All forms of a verb: `quip+` doubles its last letter, `irregular` holds past and participle when they are.
fn inflect(base: &str, irregular: &[&str]) -> Vec<(String, Form)> {
    let lemma = base.trim_end_matches('+');
    let stem = if base.ends_with('+') {
        let last = lemma.chars().last().map(String::from).unwrap_or_default();
        format!("{lemma}{last}")
    } else {
        lemma.to_owned()
    };
    let vowel_before_y = ["ay", "ey", "oy", "uy"].iter().any(|end| lemma.ends_with(end));
    let present = if lemma.ends_with('y') && !vowel_before_y {
        format!("{}ies", lemma.trim_end_matches('y'))
    } else if ["s", "x", "z", "ch", "sh", "go"].iter().any(|end| lemma.ends_with(end)) {
        format!("{lemma}es")
    } else {
        format!("{lemma}s")
    };
    let past = if lemma.ends_with('e') {
        format!("{lemma}d")
    } else if lemma.ends_with('y') && !vowel_before_y {
        format!("{}ied", lemma.trim_end_matches('y'))
    } else {
        format!("{stem}ed")
    };
    let ing = match lemma.strip_suffix('e') {
        Some(short) if !lemma.ends_with("ee") => format!("{short}ing"),
        _ => format!("{stem}ing"),
    };
    let mut forms = vec![(lemma.to_owned(), Form::Base), (present, Form::Present), (ing, Form::Ing)];
    match irregular {
        [] => forms.push((past, Form::Past)),
        [past] => forms.push(((*past).to_owned(), Form::Past)),
        [past, participle, ..] => {
            forms.push(((*past).to_owned(), Form::Past));
            forms.push(((*participle).to_owned(), Form::Participle));
        }
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(word: &str) -> Option<Form> {
        find(word).map(|(_, form)| form)
    }

    #[test]
    fn forms_lead_to_their_verb() {
        assert_eq!(form("Said"), Some(Form::Past));
        assert_eq!(form("quipped"), Some(Form::Past));
        assert_eq!(form("replies"), Some(Form::Present));
        assert_eq!(form("acknowledging"), Some(Form::Ing));
        assert_eq!(form("written"), Some(Form::Participle));
        assert_eq!(form("table"), None);
        assert_eq!(form("an-overlong-word-indeed"), None);
    }

    #[test]
    fn a_verb_tells_what_it_carries() {
        let (say, _) = find("say").unwrap();
        assert!(
            say.complements.intersects(Complements::CLAUSE)
                && say.complements.intersects(Complements::QUOTATION)
                && !say.complements.intersects(Complements::URGING)
        );
        let (point, _) = find("pointed").unwrap();
        assert_eq!(point.complements, Complements::default(), "only with its particle");
        assert!(
            point.particles.iter().any(|(p, complements)| *p == "out" && complements.intersects(Complements::THAT))
        );
    }

    #[test]
    fn every_line_of_the_list_is_read() {
        assert!(LEXICON.verbs.len() > 270, "{} verbs", LEXICON.verbs.len());
        for verb in &LEXICON.verbs {
            assert!(verb.complements != Complements::default() || !verb.particles.is_empty(), "{verb:?}");
        }
    }
}
