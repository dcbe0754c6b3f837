//! State of the speakers panel: what is expanded, and what has been entered in its forms.

use crate::project::{CriticismId, QuoteId, SpeakerKey};
use crate::ui::selection::Selectable;

/// The form that is open for a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Change name, title and affiliation.
    Name,
    /// Merge the speaker into another.
    Merge,
    /// Give mentions to another speaker.
    Split,
}

/// State of the form.
#[derive(Debug, Default)]
pub struct CriticismForm {
    pub(super) of: String,
    pub(super) by: String,
    pub(super) matter: String,
    /// The entry being changed; `None` for a new one.
    pub(super) changing: Option<CriticismId>,
}

/// State that the panel keeps between frames.
#[derive(Debug, Default)]
pub struct View {
    /// True while the right of reply is shown instead of the speakers.
    pub(super) board: bool,
    /// The expanded speaker.
    pub(super) unfolded: Option<SpeakerKey>,
    /// The expanded quote.
    pub(super) quote: Option<QuoteId>,
    /// The form that is open for the expanded speaker.
    pub(super) changing: Option<Change>,
    /// The name typed for a speaker being split off.
    pub(super) new_name: String,
    /// The name typed for a new speaker.
    pub(super) newcomer: String,
    /// True until the field of a new speaker has the focus.
    pub(super) asks_newcomer: bool,
    /// A quote to attribute in the next frame, and the speaker, who was just added.
    pub(super) waiting: Option<(QuoteId, SpeakerKey)>,
    /// State of the right-of-reply form.
    pub(super) criticism: CriticismForm,
    /// The selection that the panel last followed.
    pub(super) followed: Option<Selectable>,
}

impl View {
    /// Focuses the field of a new speaker.
    pub fn ask_newcomer(&mut self) {
        self.board = false;
        self.asks_newcomer = true;
    }
}
