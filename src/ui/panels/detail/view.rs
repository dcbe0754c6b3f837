//! State of the details panel: which form is open, and what has been entered in it.

use super::check_row::PendingMark;
use crate::project::{Addressee, ClaimId, Evidence, EvidenceId, SourceId, Stance};
use egui::{Id, Ui};

/// A part of the claim's detail that a command opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DetailSection {
    /// A new note.
    Note,
    /// New evidence.
    Evidence,
    /// A question to somebody.
    Query,
    /// A proposed correction.
    Correction,
    /// The verdict.
    Verdict,
    /// The assignee.
    Assign,
}

/// State of the evidence form.
#[derive(Debug, Default)]
pub struct EvidenceForm {
    /// Whether the evidence supports or contradicts the claim.
    pub stance: Stance,
    /// The source from the library; `None` for a new source with the typed title.
    pub(super) source: Option<SourceId>,
    /// The evidence being changed; `None` for new evidence.
    pub(super) changing: Option<EvidenceId>,
    /// Evidence to add in the next frame, once its new source is in the library.
    pub(super) waiting: Option<Evidence>,
    /// The contradicting evidence whose answer is being changed.
    pub(super) answering: Option<EvidenceId>,
}

/// The addressee of the question being written.
#[derive(Debug, Default)]
pub struct AddresseeForm {
    /// The chosen addressee.
    pub(super) addressee: Addressee,
    /// The name of an addressee who is not offered.
    pub(super) name: String,
}

/// The form that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OpenForm {
    Note,
    Evidence,
    Query,
    Correction,
    Verdict,
    Wording,
}

/// State that the panel keeps between frames.
#[derive(Debug, Default)]
pub struct DetailsPanelState {
    /// The section that a command opens; applied in the next frame.
    pub ask: Option<DetailSection>,
    /// The claim that the state belongs to; it is reset for another claim.
    pub(super) claim: Option<ClaimId>,
    /// The form that is open, if any.
    pub(super) open: Option<OpenForm>,
    /// True until the field of a form that was just opened has the focus.
    pub(super) needs_focus: bool,
    /// True when the assignee menu is to be opened.
    pub(super) assigning: bool,
    /// The mark whose reason is being typed.
    pub(super) pending_mark: Option<PendingMark>,
    /// State of the evidence form.
    pub(super) evidence_form: EvidenceForm,
    /// Addressee of the question being written.
    pub(super) addressee_form: AddresseeForm,
    /// The chosen label of the verdict being written.
    pub(super) verdict_label: Option<String>,
    /// Index of the note being changed.
    pub(super) edited_note: Option<usize>,
    /// True while the whole history is shown.
    pub(super) whole_history: bool,
}

impl DetailsPanelState {
    /// Resets the state when another claim is selected, and opens the section that a command asked for.
    pub(super) fn sync_with(&mut self, id: &ClaimId) {
        if self.claim.as_ref() != Some(id) {
            *self = Self { claim: Some(id.clone()), ask: self.ask, ..Self::default() };
        }
        match self.ask.take() {
            Some(DetailSection::Note) => self.open_form(OpenForm::Note),
            Some(DetailSection::Evidence) => self.open_form(OpenForm::Evidence),
            Some(DetailSection::Query) => self.open_form(OpenForm::Query),
            Some(DetailSection::Correction) => self.open_form(OpenForm::Correction),
            Some(DetailSection::Verdict) => self.open_form(OpenForm::Verdict),
            Some(DetailSection::Assign) => self.assigning = true,
            None => {}
        }
    }

    /// Opens a form and focuses its first field.
    pub(super) fn open_form(&mut self, form: OpenForm) {
        self.open = Some(form);
        self.needs_focus = true;
    }

    pub(super) fn is_open(&self, form: OpenForm) -> bool {
        self.open == Some(form)
    }

    /// Focuses `field` if its form was just opened, and scrolls the whole form into view.
    pub(super) fn focus_on(&mut self, ui: &Ui, field: Id) {
        /// About the height of the longest form, in points.
        const FORM_HEIGHT: f32 = 170.0;
        if std::mem::take(&mut self.needs_focus) {
            ui.memory_mut(|memory| memory.request_focus(field));
            ui.scroll_to_rect(egui::Rect::from_min_size(ui.cursor().left_top(), egui::vec2(1.0, FORM_HEIGHT)), None);
        }
    }

    pub(super) fn close_form(&mut self) {
        self.open = None;
        self.needs_focus = false;
    }
}
