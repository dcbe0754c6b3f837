//! Commands on sentences: nothing to check, or something after all.

use super::context::{CommandContext, Log};
use crate::problem::Problem;
use crate::project::edit::Edit;
use crate::project::model::*;
use crate::project::shorten::shorten;
use crate::text::Anchor;

impl CommandContext<'_> {
    /// Marks that a sentence has nothing to check. Refused while a claim in it is in progress.
    pub fn nothing_to_check(&self, id: &SentenceId, why: &str) -> Result<Edit, Problem> {
        let Some(row) = self.view.sentence(id) else {
            return Err(Problem::refused("The article has no such sentence", "Choose one in the text."));
        };
        if self.project.sentences.contains_key(id) {
            return Err(Problem::refused("It is marked already", "There is nothing left to do here."));
        }
        if row.coverage == crate::project::view::Coverage::InWork {
            return Err(Problem::refused("A claim in this sentence is at work", "Settle or cut the claim first."));
        }
        let text = self.project.text();
        let record =
            Sentence { anchor: Anchor::at(text, row.span), why: why.trim().to_owned(), stamp: self.stamp.clone() };
        let log = Log::new(Act::Sentence, format!("nothing to check in “{}”", shorten(row.span.of(text)))).because(why);
        let change = Change::Sentence(Delta::new(id.clone(), None, Some(record)));
        Ok(self.edit("mark nothing to check", vec![change], log, Target::Sentence(id.clone())))
    }

    /// Removes the mark "nothing to check".
    pub fn something_to_check(&self, id: &SentenceId) -> Result<Edit, Problem> {
        let Some(record) = self.project.sentences.get(id).cloned() else {
            return Err(Problem::refused("The sentence is not marked", "There is nothing to take back."));
        };
        let log =
            Log::new(Act::Sentence, format!("something to check after all in “{}”", shorten(&record.anchor.exact)));
        let change = Change::Sentence(Delta::new(id.clone(), Some(record), None));
        Ok(self.edit("mark something to check", vec![change], log, Target::Sentence(id.clone())))
    }
}
