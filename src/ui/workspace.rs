//! What lies on the bench: the open session, and what is selected, hovered, picked out and found in it.
//!
//! `workspace.context(marked, shortcuts, theme)` is all of it as a panel may look at it.

use super::context::{Context, Selectable};
use super::key_binding::Shortcuts;
use super::theme::Theme;
use crate::project::ClaimId;
use crate::session::Session;
use crate::text::Span;
use std::collections::BTreeSet;

/// The session on the bench, and what is selected, hovered and found in it.
pub struct Workspace {
    /// The open project.
    pub session: Session,
    /// Grows with every change.
    pub revision: u64,
    /// How often another text had come under the decisions when the article was last laid out.
    pub texts: u64,
    /// What is selected.
    pub selected: Option<Selectable>,
    /// What the pointer was over in the last frame.
    pub hovered: Option<Selectable>,
    /// What the pointer is over in this frame.
    pub hovering: Option<Selectable>,
    /// The claims that are picked out.
    pub picked: BTreeSet<ClaimId>,
    /// Hits of a search in the article.
    pub hits: Vec<Span>,
}

impl Workspace {
    /// A session with nothing selected in it.
    pub fn new(session: Session) -> Self {
        Self {
            session,
            revision: 0,
            texts: 0,
            selected: None,
            hovered: None,
            hovering: None,
            picked: BTreeSet::new(),
            hits: Vec::new(),
        }
    }

    /// What a panel may look at.
    pub fn context<'a>(&'a self, marked: Option<Span>, shortcuts: &'a Shortcuts, theme: &'static Theme) -> Context<'a> {
        Context {
            session: &self.session,
            revision: self.revision,
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
