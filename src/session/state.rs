//! [`Session`]: one open project, its view, edits, undo and redo.

use super::journal_entry::{DraftKey, JournalEntry};
use super::persistence::Persistence;
use crate::extract::Extraction;
use crate::problem::Problem;
use crate::project::history::History;
use crate::project::{
    Act, Change, ClaimId, CommandContext, Edit, Person, PersonId, Project, ProjectView, Revision, Role, Stale, Stamp,
    When,
};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// One open project.
#[derive(Debug)]
pub struct Session {
    pub(super) project: Project,
    pub(super) found: Arc<Extraction>,
    /// The findings in every text that was current, by its SHA-256, since undo may restore an earlier revision.
    pub(super) read: BTreeMap<String, Arc<Extraction>>,
    pub(super) project_view: ProjectView,
    pub(super) history: History,
    pub(super) drafts: BTreeMap<DraftKey, String>,
    pub(super) persistence: Persistence,
    pub(super) person: Option<PersonId>,
    pub(super) path: Option<PathBuf>,
    pub(super) clock: fn() -> When,
    /// Counts applied edits, undo and redo included.
    pub(super) change_count: u64,
    pub(super) saved: Option<u64>,
    /// Counts changes of the current text.
    pub(super) text_changes: u64,
}

/// The time by the computer's clock, in UTC.
pub fn now() -> When {
    When::from_unix(jiff::Timestamp::now().as_second())
}

impl Session {
    /// A new project on one article, whose findings `extract` returns: `Session::from_text("Bridge", text,
    /// tickmark::extract::extract)`.
    pub fn from_text(name: &str, text: &str, extract: impl FnOnce(&str) -> Extraction) -> Self {
        let revision = Revision { name: name.to_owned(), text: text.to_owned(), ..Revision::default() };
        Self::begin(revision, extract(text).into())
    }

    /// A new project on the article `revision`; `found` are the findings in its text. It counts as unsaved only after
    /// the first decision.
    pub fn begin(revision: Revision, found: Arc<Extraction>) -> Self {
        let mut project = Project::default();
        project.revisions.insert(1, revision);
        Self::from_project(project, found, None)
    }

    /// A session on `project`, which was read from `path`, if from a file; `found` are the findings in its text.
    pub fn from_project(project: Project, found: Arc<Extraction>, path: Option<PathBuf>) -> Self {
        let project_view = ProjectView::new(&project, &found);
        let read = BTreeMap::from([(text_id(&project), Arc::clone(&found))]);
        Self {
            project,
            found,
            read,
            project_view,
            history: History::default(),
            drafts: BTreeMap::new(),
            persistence: Persistence::default(),
            person: None,
            path,
            clock: now,
            change_count: 0,
            saved: Some(0),
            text_changes: 0,
        }
    }

    /// The same session with another clock, for tests.
    pub fn with_clock(self, clock: fn() -> When) -> Self {
        Self { clock, ..self }
    }

    /// The project: all decisions.
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// The findings in the current text.
    pub fn extraction(&self) -> &Arc<Extraction> {
        &self.found
    }

    /// The findings with the decisions applied.
    pub fn project_view(&self) -> &ProjectView {
        &self.project_view
    }

    /// The text of the current revision.
    pub fn text(&self) -> &str {
        self.project.text()
    }

    /// Who is signed in.
    pub fn person(&self) -> Option<(&PersonId, &Person)> {
        self.person.as_ref().and_then(|id| self.project.people.get_key_value(id))
    }

    /// Signs a person in: the one with that name in the project's list, or a new entry in it.
    ///
    /// # Errors
    /// When the name is empty.
    pub fn sign_in(&mut self, name: &str, role: Role) -> Result<(), Problem> {
        let known = self.project.people.iter().find(|(_, p)| p.name == name.trim()).map(|(id, _)| id.clone());
        if let Some(id) = known {
            self.person = Some(id);
            return Ok(());
        }
        let commands = self.commands_as(PersonId(crate::project::slug(name)));
        let (id, edit) = commands.add_person(name, role)?;
        // Signing in does not count as a change: it cannot be undone and need not be saved.
        let clean = self.saved == Some(self.change_count);
        self.apply_unrecorded(&edit)?;
        if clean {
            self.saved = Some(self.change_count);
        }
        self.person = Some(id);
        Ok(())
    }

    /// The commands of the person who is signed in.
    ///
    /// # Errors
    /// When nobody is signed in.
    pub fn commands(&self) -> Result<CommandContext<'_>, Problem> {
        match &self.person {
            Some(person) => Ok(self.commands_as(person.clone())),
            None => Err(Problem::refused(
                "Nobody is at the desk, and every decision has a name",
                "Say who you are in Edit → Who is at the desk, once.",
            )),
        }
    }

    fn commands_as(&self, person: PersonId) -> CommandContext<'_> {
        let stamp = Stamp { by: person, at: (self.clock)() };
        CommandContext { project: &self.project, found: &self.found, view: &self.project_view, stamp }
    }

    /// Applies a command: `session.decide(|commands| commands.sign_off(&claim))`.
    pub fn decide(
        &mut self,
        decision: impl FnOnce(&CommandContext<'_>) -> Result<Edit, Problem>,
    ) -> Result<(), Problem> {
        let edit = decision(&self.commands()?)?;
        self.apply(edit)
    }

    /// Applies a command that makes a record, and returns its id: `session.make(|commands| commands.new_claim(span,
    /// &[]))`.
    pub fn make<I>(
        &mut self,
        decision: impl FnOnce(&CommandContext<'_>) -> Result<(I, Edit), Problem>,
    ) -> Result<I, Problem> {
        let (id, edit) = decision(&self.commands()?)?;
        self.apply(edit)?;
        Ok(id)
    }

    /// Applies an edit, which can then be undone.
    ///
    /// # Errors
    /// When a record is not as the edit expects; nothing is changed then.
    pub fn apply(&mut self, edit: Edit) -> Result<(), Problem> {
        self.apply_unrecorded(&edit)?;
        self.history.did(edit);
        Ok(())
    }

    /// Undoes the last edit. False when there is none.
    pub fn undo(&mut self) -> Result<bool, Problem> {
        let Some(edit) = self.history.undoable() else { return Ok(false) };
        let back = edit.inverse(Act::Undo, &self.stamp_or_author(edit), self.project.log.len());
        self.apply_unrecorded(&back)?;
        self.history.undid();
        Ok(true)
    }

    /// Redoes the last undone edit. False when there is none.
    pub fn redo(&mut self) -> Result<bool, Problem> {
        let Some(edit) = self.history.redoable() else { return Ok(false) };
        let again = edit.again(&self.stamp_or_author(edit), self.project.log.len());
        self.apply_unrecorded(&again)?;
        self.history.redid();
        Ok(true)
    }

    /// The name of the edit that undo would undo: `mark disputed`.
    pub fn undo_name(&self) -> Option<&str> {
        self.history.undoable().map(|edit| edit.name.as_str())
    }

    /// The name of the edit that redo would redo.
    pub fn redo_name(&self) -> Option<&str> {
        self.history.redoable().map(|edit| edit.name.as_str())
    }

    /// The person who is signed in, or the one who made the edit.
    fn stamp_or_author(&self, edit: &Edit) -> Stamp {
        let author = || edit.events.first().map(|e| e.by.clone()).unwrap_or_default();
        Stamp { by: self.person.clone().unwrap_or_else(author), at: (self.clock)() }
    }

    /// Applies an edit to project, view and journal, but not to the undo history.
    fn apply_unrecorded(&mut self, edit: &Edit) -> Result<(), Problem> {
        edit.apply(&mut self.project).map_err(refused)?;
        if edit.changes.iter().any(|change| matches!(change, Change::Revision(_))) {
            self.text_changed();
        } else if !self.project_view.update(&self.project, &self.found, edit) {
            self.project_view = ProjectView::new(&self.project, &self.found);
        }
        self.change_count += 1;
        self.persistence.keep(JournalEntry::Edit(edit.clone()));
        Ok(())
    }

    /// Replaces the findings after the text changed; there are none if the text was not extracted yet.
    pub(super) fn text_changed(&mut self) {
        self.found = self.read.get(&text_id(&self.project)).cloned().unwrap_or_default();
        self.project_view = ProjectView::new(&self.project, &self.found);
        self.text_changes += 1;
    }

    /// How often the current text changed: by a new revision, its undo, or a restored project.
    pub fn text_changes(&self) -> u64 {
        self.text_changes
    }

    /// True while the project file lacks a decision, or a field has a draft.
    pub fn dirty(&self) -> bool {
        self.saved != Some(self.change_count) || self.drafts.values().any(|draft| !draft.is_empty())
    }

    /// How many edits were applied, undo and redo included. [`Session::saved`] takes it to know which state was saved.
    pub fn change_count(&self) -> u64 {
        self.change_count
    }

    /// Records that the state of `change_count` was saved to `path`.
    pub fn saved(&mut self, path: &Path, change_count: u64) {
        self.path = Some(path.to_owned());
        self.saved = Some(change_count);
    }

    /// The project file, if there is one.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Loads a new revision of the article; `found` are its findings. Anchors move with their words; claims whose words
    /// changed go to *recheck*.
    pub fn load_revision(&mut self, revision: Revision, found: Arc<Extraction>) -> Result<(), Problem> {
        let stamp = self.commands()?.stamp;
        let edit = crate::project::revision::load_revision(&self.project, revision, &stamp);
        self.apply_revision(edit, found)
    }

    /// The same, with the edit made on another thread. The project must not have changed since.
    pub fn apply_revision(&mut self, edit: Edit, found: Arc<Extraction>) -> Result<(), Problem> {
        self.apply(edit)?;
        self.set_extraction(found);
        Ok(())
    }

    /// Sets the findings in the current text, which an edit has just loaded.
    pub fn set_extraction(&mut self, found: Arc<Extraction>) {
        self.read.insert(text_id(&self.project), Arc::clone(&found));
        self.found = found;
        self.project_view = ProjectView::new(&self.project, &self.found);
    }

    /// True when an edit, undo or resolved conflict made a text current that was not extracted yet: extract it, then
    /// call [`Session::set_extraction`].
    pub fn needs_extraction(&self) -> bool {
        !self.read.contains_key(&text_id(&self.project))
    }

    /// The next claim that is not settled, after `after` in the order of the text, then from the top.
    pub fn next_open(&self, after: Option<&ClaimId>) -> Option<ClaimId> {
        self.project_view.next_open(after).map(|row| row.id.clone())
    }
}

/// The key of the current text in `Session::read`.
pub(super) fn text_id(project: &Project) -> String {
    crate::store::sha256(project.text().as_bytes())
}

fn refused(stale: Stale) -> Problem {
    Problem::refused(
        format!("“{}” does not fit any more", stale.edit),
        "What it changes has changed since. Look at it again and repeat what you did.",
    )
}
