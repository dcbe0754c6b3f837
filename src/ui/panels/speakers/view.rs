//! What the speakers panel keeps between frames: what is unfolded, and what its forms hold.

use crate::project::{CriticismId, QuoteId, SpeakerKey};
use crate::ui::selection::Selectable;

/// What is being changed about a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Name, title and affiliation.
    Name,
    /// Into whom this one is merged.
    Merge,
    /// Which mentions are somebody else's.
    Split,
}

/// The criticism being put on the board.
#[derive(Debug, Default)]
pub struct CriticismForm {
    pub(super) of: String,
    pub(super) by: String,
    pub(super) matter: String,
    /// The entry that is being changed; none: a new one.
    pub(super) changing: Option<CriticismId>,
}

/// What the panel keeps between frames.
#[derive(Debug, Default)]
pub struct View {
    /// True while the right-of-reply board is shown.
    pub(super) board: bool,
    /// The speaker that is unfolded.
    pub(super) unfolded: Option<SpeakerKey>,
    /// The quote whose detail is open.
    pub(super) quote: Option<QuoteId>,
    /// The speaker being changed.
    pub(super) changing: Option<Change>,
    /// The name of somebody who is being parted from a speaker.
    pub(super) new_name: String,
    /// The name of a speaker whom nothing found.
    pub(super) newcomer: String,
    /// True until the field for that name has the keyboard.
    pub(super) asks_newcomer: bool,
    /// The quote that waits for its speaker, who has just been added.
    pub(super) waiting: Option<(QuoteId, SpeakerKey)>,
    /// The criticism being written.
    pub(super) criticism: CriticismForm,
    /// The selection that was last followed.
    pub(super) followed: Option<Selectable>,
}

impl View {
    /// Puts the cursor into the field for a speaker whom nothing found.
    pub fn ask_newcomer(&mut self) {
        self.board = false;
        self.asks_newcomer = true;
    }
}
