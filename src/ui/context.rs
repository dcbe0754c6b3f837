//! What a panel is given to show.
//!
//! A panel is `pub fn show(ui: &mut Ui, ctx: &Context<'_>, view: &mut ItsView, out: &mut Vec<Action>)`: it shows what
//! `ctx` holds, keeps only its own view state (scroll position, filter, what is unfolded), and requests changes by pushing
//! actions onto `out`. It never changes the project: `out.push(ctx.decide(|commands| commands.set_status(&id,
//! Status::Disputed, "")))` requests an edit, and `update` applies it. The uncommitted text of a field is a draft of the
//! session: it is read with [`Context::draft`] and written with [`Action::Draft`].

use super::action::Action;
use super::key_binding::Shortcuts;
use super::selection::Selectable;
use super::theme::Theme;
use crate::extract::Extraction;
use crate::problem::Problem;
use crate::project::{ClaimId, CommandContext, Edit, Project, ProjectView};
use crate::session::{DraftKey, Session};
use crate::text::Span;
use std::collections::BTreeSet;

/// What a panel may read. Nothing in here changes while a frame is painted.
pub struct Context<'a> {
    /// The open project with its text, its findings, and the view that combines both.
    pub session: &'a Session,
    /// Increases with every change of the project: what is computed from the project can be cached until then.
    pub change_count: u64,
    /// What is selected, if anything.
    pub selected: Option<&'a Selectable>,
    /// What the pointer was over in the last frame, if anything: it is highlighted everywhere.
    pub hovered: Option<&'a Selectable>,
    /// The claims that are picked out, for commands that change several at once.
    pub picked: &'a BTreeSet<ClaimId>,
    /// The words that are marked in the article, if any.
    pub marked: Option<Span>,
    /// The search hits in the article, in order and without overlap.
    pub hits: &'a [Span],
    /// The keys of commands, to be shown beside them.
    pub shortcuts: &'a Shortcuts,
    /// The colours.
    pub theme: &'static Theme,
}

impl<'a> Context<'a> {
    /// The article's text.
    pub fn text(&self) -> &'a str {
        self.session.project().text()
    }

    /// The decisions of people.
    pub fn project(&self) -> &'a Project {
        self.session.project()
    }

    /// What was found in the text.
    pub fn extraction(&self) -> &'a Extraction {
        self.session.extraction()
    }

    /// Findings and decisions combined: what is shown.
    pub fn project_view(&self) -> &'a ProjectView {
        self.session.project_view()
    }

    /// Makes an edit as the person who is signed in; the action applies it, or shows why it was refused.
    pub fn decide(&self, decision: impl FnOnce(&CommandContext<'_>) -> Result<Edit, Problem>) -> Action {
        match self.session.commands() {
            Ok(commands) => decision(&commands).into(),
            Err(_) => Action::AskWho,
        }
    }

    /// Makes an edit that adds a record; also returns the record's id, unless the edit was refused.
    pub fn make<I>(
        &self,
        decision: impl FnOnce(&CommandContext<'_>) -> Result<(I, Edit), Problem>,
    ) -> (Option<I>, Action) {
        match self.session.commands().ok().map(|commands| decision(&commands)) {
            Some(Ok((id, edit))) => (Some(id), Action::Edit(edit)),
            Some(Err(refusal)) => (None, Action::Refused(refusal)),
            None => (None, Action::AskWho),
        }
    }

    /// The uncommitted text of a field.
    pub fn draft(&self, key: &DraftKey) -> &'a str {
        self.session.draft(key)
    }

    /// True when `thing` is the selected one.
    pub fn is_selected(&self, thing: &Selectable) -> bool {
        self.selected == Some(thing)
    }

    /// True when the pointer is over `thing`, in this panel or in another.
    pub fn is_hovered(&self, thing: &Selectable) -> bool {
        self.hovered == Some(thing)
    }

    /// The selected claim, or the claim of the selected check point.
    pub fn claim(&self) -> Option<&'a ClaimId> {
        self.selected.and_then(Selectable::claim)
    }

    /// The words of the selected claim; `None` when none is selected, or its words are gone.
    pub fn claim_words(&self) -> Option<Span> {
        self.project_view().claim(self.claim()?)?.span
    }

    /// The words that are marked in the article, otherwise the selected sentence.
    pub fn chosen_words(&self) -> Option<Span> {
        self.marked.or_else(|| match self.selected {
            Some(Selectable::Sentence(id)) => self.project_view().sentence(id).map(|sentence| sentence.span),
            _ => None,
        })
    }
}
