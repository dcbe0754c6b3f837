//! Commands on the right-of-reply board: who is criticised, whether they were asked, what they answered.

use super::context::{CommandContext, Log};
use crate::problem::Problem;
use crate::project::edit::Edit;
use crate::project::model::*;
use crate::project::shorten::shorten;

impl CommandContext<'_> {
    /// Adds a criticism to the board and sets its stamp.
    pub fn add_criticism(&self, criticism: Criticism) -> Result<(CriticismId, Edit), Problem> {
        let of = criticism.of.trim().to_owned();
        if of.is_empty() {
            return Err(Problem::refused("Nobody is named as criticised", "Write their name."));
        }
        if let Some(id) = criticism.claim.as_ref() {
            self.claim(id)?;
        }
        let id = CriticismId(unique_name("r1", |id| self.project.criticisms.contains_key(&CriticismId::from(id))));
        let log = Log::new(Act::Reply, format!("put on the board that {of} is criticised"));
        let criticism = Criticism { of, stamp: self.stamp.clone(), ..criticism };
        let edit = self.criticism_edit(&id, Some(criticism), "add criticism", log);
        Ok((id, edit))
    }

    /// Records a request for a reply: when, how, and the deadline that was given.
    pub fn asked_for_reply(&self, id: &CriticismId, at: &When, how: &str, deadline: &str) -> Result<Edit, Problem> {
        let mut criticism = self.criticism(id)?;
        let how = how.trim();
        if how.is_empty() || at.unix().is_none() {
            return Err(Problem::refused(
                "The time and manner of the request are missing",
                "Write the time, such as 2026-03-12T09:41:00Z, and how, such as “e-mail to the press office”.",
            ));
        }
        criticism.asked.push(Asked {
            at: at.clone(),
            how: how.to_owned(),
            deadline: deadline.trim().to_owned(),
            stamp: self.stamp.clone(),
        });
        let log = Log::new(Act::Reply, format!("asked {} for a reply: {}", criticism.of, shorten(how)));
        Ok(self.criticism_edit(id, Some(criticism), "note request", log))
    }

    /// Records the reply.
    pub fn set_reply(&self, id: &CriticismId, reply: Reply) -> Result<Edit, Problem> {
        let mut criticism = self.criticism(id)?;
        let of = &criticism.of;
        let text = match &reply {
            Reply::None => format!("took back the reply of {of}"),
            Reply::Answered { text, .. } => format!("{of} answered: “{}”", shorten(text)),
            Reply::Declined => format!("{of} would not comment"),
            Reply::NoAnswer => format!("{of} did not answer"),
            Reply::NotNeeded(why) if why.trim().is_empty() => {
                return Err(Problem::refused(
                    "“No reply needed” needs a reason",
                    "Write why, such as “public record”.",
                ));
            }
            Reply::NotNeeded(why) => format!("no reply of {of} is needed: {}", shorten(why)),
        };
        let unasked = criticism.asked.is_empty() && matches!(reply, Reply::Declined | Reply::NoAnswer);
        if unasked {
            return Err(Problem::refused(format!("Nobody has asked {of} yet"), "Note the request first."));
        }
        criticism.reply = reply;
        Ok(self.criticism_edit(id, Some(criticism), "note reply", Log::new(Act::Reply, text)))
    }

    /// Changes who is criticised, by whom or about what, by `change`.
    pub fn change_criticism(&self, id: &CriticismId, change: impl FnOnce(&mut Criticism)) -> Result<Edit, Problem> {
        let mut criticism = self.criticism(id)?;
        change(&mut criticism);
        if criticism.of.trim().is_empty() {
            return Err(Problem::refused("Nobody is named as criticised", "Write their name."));
        }
        let log = Log::new(Act::Reply, format!("changed the entry on {}", criticism.of));
        Ok(self.criticism_edit(id, Some(criticism), "change criticism", log))
    }

    /// Removes a criticism from the board.
    pub fn remove_criticism(&self, id: &CriticismId) -> Result<Edit, Problem> {
        let of = self.criticism(id)?.of;
        let log = Log::new(Act::Reply, format!("took {of} off the board"));
        Ok(self.criticism_edit(id, None, "remove criticism", log))
    }

    fn criticism(&self, id: &CriticismId) -> Result<Criticism, Problem> {
        self.project.criticisms.get(id).cloned().ok_or_else(|| {
            Problem::refused("The board has no such entry any more", "Choose one from the right-of-reply board.")
        })
    }

    fn criticism_edit(&self, id: &CriticismId, after: Option<Criticism>, name: &str, log: Log) -> Edit {
        let before = self.project.criticisms.get(id).cloned();
        let change = Change::Criticism(Delta::new(id.clone(), before, after));
        self.edit(name, vec![change], log, Target::Criticism(id.clone()))
    }
}
