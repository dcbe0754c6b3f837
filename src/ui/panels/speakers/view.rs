//! State of the speakers panel: what is expanded, and what has been entered in its forms.

use crate::project::{CriticismId, QuoteId, SpeakerKey};
use crate::ui::selection::Selectable;

/// The form that is open for a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpeakerForm {
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
pub struct SpeakersPanelState {
    /// True while the right of reply is shown instead of the speakers.
    pub(super) shows_replies: bool,
    /// The expanded speaker.
    pub(super) expanded: Option<SpeakerKey>,
    /// The expanded quote.
    pub(super) expanded_quote: Option<QuoteId>,
    /// The form that is open for the expanded speaker.
    pub(super) open_form: Option<SpeakerForm>,
    /// The name typed for a speaker being split off.
    pub(super) split_name: String,
    /// The name typed for a new speaker.
    pub(super) new_speaker_name: String,
    /// True until the field of a new speaker has the focus.
    pub(super) focus_new_speaker: bool,
    /// A quote to attribute in the next frame, and the speaker, who was just added.
    pub(super) pending_attribution: Option<(QuoteId, SpeakerKey)>,
    /// State of the right-of-reply form.
    pub(super) criticism_form: CriticismForm,
    /// The selection that the panel last followed.
    pub(super) last_selection: Option<Selectable>,
}

impl SpeakersPanelState {
    /// Focuses the field of a new speaker.
    pub fn ask_newcomer(&mut self) {
        self.shows_replies = false;
        self.focus_new_speaker = true;
    }
}
