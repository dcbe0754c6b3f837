//! What the window can be asked to do. Panels push actions; the dispatcher alone carries them out.
//!
//! `out.push(Action::Select(Thing::Claim(id)))` selects a claim wherever it is shown, and
//! `out.push(ctx.decide(|desk| desk.set_status(&id, Status::Disputed, "")))` asks for a decision: the edit is applied,
//! or the refusal is shown.

use super::commands::Command;
use super::context::Thing;
use super::panels::Tab;
use crate::project::{Edit, Refusal};
use crate::session::DraftKey;
use crate::text::Span;
use std::path::PathBuf;

/// One wish of a panel, a menu, a key or the palette.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Select this, and bring it into view in the article and its panel.
    Select(Thing),
    /// Select nothing.
    Deselect,
    /// The pointer is over this; its other end answers in the next frame.
    Hover(Thing),
    /// Bring these words of the article into view, without selecting anything.
    Reveal(Span),
    /// Show a panel on the right.
    Show(Tab),
    /// Run a command, as its menu entry or its key would.
    Run(Command),
    /// Apply a decision.
    Edit(Edit),
    /// A decision was not taken: say why.
    Refused(Refusal),
    /// Nobody is at the desk yet: ask who it is.
    AskWho,
    /// A field holds this now, and nothing is committed; an empty text drops the draft.
    Draft(DraftKey, String),
    /// Open an article or a project.
    Open(PathBuf),
    /// Put words on the clipboard.
    Copy(String),
    /// Tell something in the status bar for a while.
    Tell(String),
}

impl From<Result<Edit, Refusal>> for Action {
    fn from(decided: Result<Edit, Refusal>) -> Self {
        match decided {
            Ok(edit) => Self::Edit(edit),
            Err(refusal) => Self::Refused(refusal),
        }
    }
}
