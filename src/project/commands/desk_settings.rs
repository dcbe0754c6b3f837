//! Commands on the desk: its people, verification rules, scales, checklists, saved filters, and the day of publication.

use super::context::{CommandContext, Log};
use crate::problem::Problem;
use crate::project::checklist::{self, Templates};
use crate::project::edit::Edit;
use crate::project::filter::Filter;
use crate::project::model::*;
use std::collections::BTreeMap;

impl CommandContext<'_> {
    /// Adds someone to the desk.
    pub fn add_person(&self, name: &str, role: Role) -> Result<(PersonId, Edit), Problem> {
        let name = name.trim();
        if name.is_empty() {
            return Err(Problem::refused("A person needs a name", "Write the name that the log should show."));
        }
        if self.project.people.values().any(|p| p.name == name) {
            return Err(Problem::refused(format!("{name} is at the desk already"), "Choose them from the list."));
        }
        let id = PersonId(unique_name(&slug(name), |id| self.project.people.contains_key(&PersonId::from(id))));
        let text = match id == self.stamp.by {
            true => format!("came to the desk as {}", role.word()),
            false => format!("put {name} on the desk's list as {}", role.word()),
        };
        let log = Log::new(Act::Desk, text);
        let person = Person { name: name.to_owned(), role };
        let change = Change::Person(Delta::new(id.clone(), None, Some(person)));
        let edit = self.edit("add person", vec![change], log, Target::Person(id.clone()));
        Ok((id, edit))
    }

    /// Changes a person’s name or role. Their id, and with it all that they decided, stays the same.
    pub fn change_person(&self, id: &PersonId, name: &str, role: Role) -> Result<Edit, Problem> {
        let Some(before) = self.project.people.get(id).cloned() else {
            return Err(Problem::refused(
                format!("Nobody at the desk is called “{id}”"),
                "Choose someone from the list.",
            ));
        };
        let name = name.trim();
        if name.is_empty() {
            return Err(Problem::refused("A person needs a name", "Write the name that the log should show."));
        }
        let log = Log::new(Act::Desk, format!("{} is {name}, {}, from now on", before.name, role.word()));
        let after = Person { name: name.to_owned(), role };
        let change = Change::Person(Delta::new(id.clone(), Some(before), Some(after)));
        Ok(self.edit("change person", vec![change], log, Target::Person(id.clone())))
    }

    /// Changes the verification rules. The log names each rule that changed.
    pub fn set_gates(&self, gates: Gates) -> Result<Edit, Problem> {
        let old = &self.project.settings.gates;
        let changed: Vec<String> = named(old)
            .iter()
            .zip(named(&gates))
            .filter(|((_, before), (_, after))| before != after)
            .map(|(_, (name, on))| format!("{} “{name}”", if on { "keeps" } else { "relaxed" }))
            .collect();
        if changed.is_empty() {
            return Err(Problem::refused("No gate was changed", "Switch one first."));
        }
        let settings = Settings { gates, ..self.project.settings.clone() };
        let text = format!("the desk {}", changed.join(", "));
        Ok(self.settings_edit(settings, "set gates", Log::new(Act::Desk, text)))
    }

    /// Sets the desk’s own rating scales, and the one offered first; empty: the built-in scale.
    pub fn set_scales(&self, scales: BTreeMap<String, Scale>, first: &str) -> Result<Edit, Problem> {
        let used = self.project.claims.values().filter_map(|c| c.verdict.as_ref());
        let builtin = crate::project::scales::builtin();
        if let Some(gone) = used.map(|v| &v.scale).find(|s| !scales.contains_key(*s) && !builtin.contains_key(*s)) {
            return Err(Problem::refused(
                format!("Verdicts were given on the scale “{gone}”"),
                "Keep it, or take these verdicts back first.",
            ));
        }
        let names: Vec<&str> = scales.keys().map(String::as_str).collect();
        let text =
            format!("set the desk's scales: {}", if names.is_empty() { "none".into() } else { names.join(", ") });
        let settings = Settings { scales, scale: first.to_owned(), ..self.project.settings.clone() };
        Ok(self.settings_edit(settings, "set scales", Log::new(Act::Desk, text)))
    }

    /// Sets the desk’s checklists, as a new generation. Claims with a record keep their generation; see
    /// [`CommandContext::change_checklists`] and [`CommandContext::migrate_claims`].
    pub fn set_checklists(&self, lists: Templates) -> Result<Edit, Problem> {
        let newest = checklist::newest(self.project);
        if *checklist::generation(self.project, newest) == lists {
            return Err(Problem::refused("These are the desk's checklists already", "Change something first."));
        }
        let number = newest + 1;
        let log = Log::new(Act::Desk, format!("changed the checklists (generation {number})"));
        let change = Change::Checklists(Delta::new(number, None, Some(lists)));
        Ok(self.edit("change checklists", vec![change], log, Target::Project))
    }

    /// Sets new checklists and migrates the claims `ids` to them, in one edit. What that would change for
    /// each claim is described by [`checklist::preview_of`].
    pub fn change_checklists(&self, lists: Templates, ids: &[ClaimId]) -> Result<Edit, Problem> {
        let along = checklist::preview_of(self.project, &lists);
        let mut edit = self.set_checklists(lists)?;
        self.along(
            &mut edit,
            along.into_iter().filter(|c| ids.contains(&c.claim)),
            checklist::newest(self.project) + 1,
        );
        Ok(edit)
    }

    /// Migrates claims to the newest checklists, in one edit. Marks stay on the items whose text did not change;
    /// a reworded item is open again; a verified claim that now lacks a required mark goes to *recheck*.
    pub fn migrate_claims(&self, ids: &[ClaimId]) -> Result<Edit, Problem> {
        let mut edit = Edit { name: "bring claims along".to_owned(), changes: Vec::new(), events: Vec::new() };
        let along = checklist::preview(self.project).into_iter().filter(|c| ids.contains(&c.claim));
        self.along(&mut edit, along, checklist::newest(self.project));
        if edit.changes.is_empty() {
            return Err(Problem::refused("No claim has an older checklist", "There is nothing to migrate."));
        }
        Ok(edit)
    }

    /// Adds to `edit` the changes that migrate claims to `generation`, with a log entry for each.
    fn along(&self, edit: &mut Edit, changes: impl Iterator<Item = checklist::ListChange>, generation: u32) {
        for change in changes {
            let Some(before) = self.project.claims.get(&change.claim).cloned() else { continue };
            let mut after = before.clone();
            after.checklist = generation;
            for (item, _, _) in &change.reworded {
                after.ticks.remove(item);
            }
            if change.goes_to_recheck {
                super::status::recheck(&mut after, &self.stamp, "its checklist changed");
            }
            let on = Target::Claim(change.claim.clone());
            let mut text = format!("brought it along to the new checklist: {change}");
            for (item, mark) in &change.reopened {
                text.push_str(&format!("; {item} was {}", mark.word()));
            }
            edit.events.push(Event::new(&self.stamp, self.project.log.len() + edit.events.len(), Act::Desk, on, text));
            edit.changes.push(Change::Claim(Delta::new(change.claim, Some(before), Some(after))));
        }
    }

    /// Saves a filter of the claims list under a name; the same name replaces it.
    pub fn save_filter(&self, name: &str, filter: Filter) -> Result<Edit, Problem> {
        let name = name.trim();
        if name.is_empty() {
            return Err(Problem::refused("A saved filter needs a name", "Write what it shows."));
        }
        let before = self.project.filters.get(name).cloned();
        let change = Change::Filter(Delta::new(name.to_owned(), before, Some(filter)));
        let log = Log::new(Act::Desk, format!("saved the filter “{name}”"));
        Ok(self.edit("save filter", vec![change], log, Target::Project))
    }

    /// Removes a saved filter.
    pub fn remove_filter(&self, name: &str) -> Result<Edit, Problem> {
        let Some(before) = self.project.filters.get(name).cloned() else {
            return Err(Problem::refused(format!("There is no filter “{name}”"), "Choose one from the list."));
        };
        let change = Change::Filter(Delta::new(name.to_owned(), Some(before), None));
        let log = Log::new(Act::Desk, format!("dropped the filter “{name}”"));
        Ok(self.edit("drop filter", vec![change], log, Target::Project))
    }

    /// Sets the day of publication, `2026-03-12`, from which dates such as "last Friday" are computed; empty: as found
    /// in the text.
    pub fn set_published(&self, day: &str) -> Result<Edit, Problem> {
        let day = day.trim();
        if !day.is_empty() && day.parse::<jiff::civil::Date>().is_err() {
            return Err(Problem::refused(
                format!("“{day}” is not a date"),
                "Write it as year-month-day, such as 2026-03-12.",
            ));
        }
        let Some((number, before)) = self.project.revision() else {
            return Err(Problem::refused("No article is open", "Open one first."));
        };
        let after = Revision { published: day.to_owned(), ..before.clone() };
        let change = Change::Revision(Delta::new(number, Some(before.clone()), Some(after)));
        let log = Log::new(Act::Desk, format!("set the day of publication: {day}"));
        Ok(self.edit("set publication day", vec![change], log, Target::Revision(number)))
    }

    fn settings_edit(&self, after: Settings, name: &str, log: Log) -> Edit {
        let change = Change::Settings(Delta::new((), Some(self.project.settings.clone()), Some(after)));
        self.edit(name, vec![change], log, Target::Project)
    }
}

/// Each verification rule by name, and whether it applies, in the order of the settings dialog.
pub fn named(gates: &Gates) -> [(&'static str, bool); 7] {
    [
        ("required items before verified", gates.required_items),
        ("supporting evidence before verified", gates.supporting_evidence),
        ("answered contradictions before verified", gates.answered_contradictions),
        ("an editor decides", gates.editor_decides),
        ("a second person signs off", gates.second_person),
        ("every check point before verified", gates.every_point),
        ("checklists of all kinds", gates.lists_of_all_kinds),
    ]
}
