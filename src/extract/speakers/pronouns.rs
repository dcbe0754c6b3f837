//! Who `he` and `she` are: the last person who acted or spoke, unless two could be meant.

use super::register::Register;
use crate::extract::SpeakerKind;

/// How many sentences back a pronoun may reach.
const REACH: usize = 4;

/// A person's appearance in the text.
#[derive(Clone, Copy, Debug)]
struct Seen {
    entry: usize,
    sentence: usize,
    subject: bool,
}

/// The people who appeared lately, in order.
#[derive(Default)]
pub struct Scene {
    seen: Vec<Seen>,
}

impl Scene {
    /// Somebody appears; `subject` when they act or speak.
    pub fn enter(&mut self, entry: usize, sentence: usize, subject: bool) {
        if self.seen.len() > 64 {
            self.seen.drain(..32);
        }
        self.seen.push(Seen { entry, sentence, subject });
    }

    /// Who a pronoun in `sentence` means; `None` when nobody or more than one fits.
    pub fn resolve(&self, register: &Register, sentence: usize, woman: bool) -> Option<usize> {
        let fits = |s: &&Seen| {
            register
                .entries
                .get(s.entry)
                .is_some_and(|e| e.speaker.kind == SpeakerKind::Person && e.woman.is_none_or(|w| w == woman))
        };
        let recent = || self.seen.iter().rev().take_while(|s| s.sentence + REACH >= sentence).filter(fits);
        let last = recent().find(|s| s.subject).or_else(|| recent().next())?;
        let same: Vec<&Seen> = recent().filter(|s| s.sentence == last.sentence && s.subject == last.subject).collect();
        let first = same.last()?;
        let others: Vec<usize> = same.iter().map(|s| s.entry).filter(|&e| e != first.entry).collect();
        if others.is_empty() {
            return Some(first.entry);
        }
        // Of two in one sentence the one who acted in the sentence before goes on; otherwise nobody is guessed.
        let before = recent().find(|s| s.subject && s.sentence < last.sentence)?;
        (before.entry == first.entry || others.contains(&before.entry)).then_some(before.entry)
    }
}
