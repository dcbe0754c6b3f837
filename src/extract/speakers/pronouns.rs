//! Who `he` and `she` refer to: the last person who acted or spoke, unless two are possible.

use super::register::Register;
use super::titles::Gender;
use crate::extract::SpeakerKind;

/// How many sentences back a pronoun may reach.
const REACH: usize = 4;

/// The role that a person has in a sentence. The later in this list, the likelier a pronoun refers to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GrammaticalRole {
    /// Mentioned in passing: `with Orlov`.
    Mentioned,
    /// Probably the subject.
    Subject,
    /// The subject of a reporting verb.
    Speaker,
}

/// A person's appearance in the text.
#[derive(Clone, Copy, Debug)]
struct Appearance {
    entry: usize,
    sentence: usize,
    part: GrammaticalRole,
}

/// The people who were mentioned recently, in order.
#[derive(Default)]
pub struct Salience {
    seen: Vec<Appearance>,
}

impl Salience {
    /// Records a mention.
    pub fn record(&mut self, entry: usize, sentence: usize, part: GrammaticalRole) {
        if self.seen.len() > 64 {
            self.seen.drain(..32);
        }
        self.seen.push(Appearance { entry, sentence, part });
    }

    /// The two people that `both` in `sentence` refers to: the only two in the last sentence that mentions any.
    pub fn pair(&self, register: &Register, sentence: usize) -> Option<(usize, usize)> {
        let person =
            |s: &&Appearance| register.entries.get(s.entry).is_some_and(|e| e.speaker.kind == SpeakerKind::Person);
        let recent = || self.seen.iter().rev().take_while(|s| s.sentence + REACH >= sentence).filter(person);
        let last = recent().next()?.sentence;
        let mut people: Vec<usize> = recent().filter(|s| s.sentence == last).map(|s| s.entry).collect();
        people.reverse();
        let mut once: Vec<usize> = Vec::new();
        people.into_iter().for_each(|p| {
            if !once.contains(&p) {
                once.push(p)
            }
        });
        match once.as_slice() {
            &[one, other] => Some((one, other)),
            _ => None,
        }
    }

    /// The person that a pronoun in `sentence` refers to; `None` when nobody or more than one fits.
    pub fn resolve(&self, register: &Register, sentence: usize, gender: Gender) -> Option<usize> {
        let fits = |s: &&Appearance| {
            register
                .entries
                .get(s.entry)
                .is_some_and(|e| e.speaker.kind == SpeakerKind::Person && e.gender.is_none_or(|g| g == gender))
        };
        let recent = || self.seen.iter().rev().take_while(|s| s.sentence + REACH >= sentence).filter(fits);
        let last = recent().find(|s| s.part > GrammaticalRole::Mentioned).or_else(|| recent().next())?;
        let here = || recent().filter(|s| s.sentence == last.sentence);
        let part = here().map(|s| s.part).max()?;
        let same: Vec<usize> = here().filter(|s| s.part == part).map(|s| s.entry).collect();
        let first = *same.last()?;
        if same.iter().all(|&e| e == first) {
            return Some(first);
        }
        // Of two people in one sentence, the only one who acted in the sentence before is meant; otherwise there is no
        // guess.
        let before = recent().find(|s| s.part > GrammaticalRole::Mentioned && s.sentence < last.sentence)?;
        let mut acted =
            recent().filter(|s| s.part > GrammaticalRole::Mentioned && s.sentence == before.sentence).map(|s| s.entry);
        let one = acted.next()?;
        (acted.all(|e| e == one) && same.contains(&one)).then_some(one)
    }
}
