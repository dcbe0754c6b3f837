//! The open session, and what is selected, hovered, picked out and found in it.
//!
//! `workspace.context(marked, shortcuts, theme)` gives a panel all of it to read.

use super::context::Context;
use super::key_binding::Shortcuts;
use super::selection::Selectable;
use super::theme::Theme;
use crate::project::ClaimId;
use crate::session::Session;
use crate::text::Span;
use std::collections::BTreeSet;

/// The open session, and what is selected, hovered and found in it.
pub struct Workspace {
    /// The open project.
    pub session: Session,
    /// Increases with every change.
    pub change_count: u64,
    /// [`Session::texts`] when the article was last laid out.
    pub texts: u64,
    /// What is selected.
    pub selected: Option<Selectable>,
    /// What the pointer was over in the last frame.
    pub hovered: Option<Selectable>,
    /// What the pointer is over in this frame.
    pub hovering: Option<Selectable>,
    /// The claims that are picked out.
    pub picked: BTreeSet<ClaimId>,
    /// The search hits in the article.
    pub hits: Vec<Span>,
}

impl Workspace {
    /// A session with nothing selected in it.
    pub fn new(session: Session) -> Self {
        Self {
            session,
            change_count: 0,
            texts: 0,
            selected: None,
            hovered: None,
            hovering: None,
            picked: BTreeSet::new(),
            hits: Vec::new(),
        }
    }

    /// What a panel may read.
    pub fn context<'a>(&'a self, marked: Option<Span>, shortcuts: &'a Shortcuts, theme: &'static Theme) -> Context<'a> {
        Context {
            session: &self.session,
            change_count: self.change_count,
            selected: self.selected.as_ref(),
            hovered: self.hovered.as_ref(),
            picked: &self.picked,
            marked,
            hits: &self.hits,
            shortcuts,
            theme,
        }
    }
}
