//! The house: people at the desk, gates, scales, checklists, saved filters.

use super::{Desk, Log, Refusal};
use crate::project::edit::{Change, Delta, Edit};
use crate::project::model::*;

impl Desk<'_> {
    /// Adds someone to the desk.
    pub fn add_person(&self, name: &str, role: Role) -> Result<(PersonId, Edit), Refusal> {
        let name = name.trim();
        if name.is_empty() {
            return Err(Refusal::new("A person needs a name", "Write the name that the log should show."));
        }
        let id = PersonId(free(&slug(name), |id| self.project.people.contains_key(&PersonId::from(id))));
        let log = Log::new(Act::Desk, format!("{name} came to the desk as {}", role.word()));
        let person = Person { name: name.to_owned(), role };
        let change = Change::Person(Delta::new(id.clone(), None, Some(person)));
        let edit = self.edit("add person", vec![change], log, Target::Person(id.clone()));
        Ok((id, edit))
    }
}
