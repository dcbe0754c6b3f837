//! State of the details panel: which form is open, and what has been entered in it.

use super::check_row::Pending;
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
pub struct QuestionTo {
    /// The chosen addressee.
    pub(super) whom: Addressee,
    /// The name of an addressee who is not offered.
    pub(super) name: String,
}

/// The form that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Open {
    Note,
    Evidence,
    Query,
    Correction,
    Verdict,
    Wording,
}

/// State that the panel keeps between frames.
#[derive(Debug, Default)]
pub struct View {
    /// The section that a command opens; applied in the next frame.
    pub ask: Option<DetailSection>,
    /// The claim that the state belongs to; it is reset for another claim.
    pub(super) about: Option<ClaimId>,
    /// The form that is open, if any.
    pub(super) open: Option<Open>,
    /// True until the field of a form that was just opened has the focus.
    pub(super) fresh: bool,
    /// True when the assignee menu is to be opened.
    pub(super) assigning: bool,
    /// The mark whose reason is being typed.
    pub(super) reason: Option<Pending>,
    /// State of the evidence form.
    pub(super) adding: EvidenceForm,
    /// Addressee of the question being written.
    pub(super) to: QuestionTo,
    /// The chosen label of the verdict being written.
    pub(super) label: Option<String>,
    /// Index of the note being changed.
    pub(super) rewriting: Option<usize>,
    /// True while the whole history is shown.
    pub(super) whole_history: bool,
}

impl View {
    /// Resets the state when another claim is selected, and opens the section that a command asked for.
    pub(super) fn follow(&mut self, id: &ClaimId) {
        if self.about.as_ref() != Some(id) {
            *self = Self { about: Some(id.clone()), ask: self.ask, ..Self::default() };
        }
        match self.ask.take() {
            Some(DetailSection::Note) => self.begin(Open::Note),
            Some(DetailSection::Evidence) => self.begin(Open::Evidence),
            Some(DetailSection::Query) => self.begin(Open::Query),
            Some(DetailSection::Correction) => self.begin(Open::Correction),
            Some(DetailSection::Verdict) => self.begin(Open::Verdict),
            Some(DetailSection::Assign) => self.assigning = true,
            None => {}
        }
    }

    /// Opens a form and focuses its first field.
    pub(super) fn begin(&mut self, part: Open) {
        self.open = Some(part);
        self.fresh = true;
    }

    pub(super) fn is_open(&self, part: Open) -> bool {
        self.open == Some(part)
    }

    /// Focuses `field` if its form was just opened, and scrolls the whole form into view.
    pub(super) fn focus_on(&mut self, ui: &Ui, field: Id) {
        /// About the height of the longest form, in points.
        const FORM: f32 = 170.0;
        if std::mem::take(&mut self.fresh) {
            ui.memory_mut(|memory| memory.request_focus(field));
            ui.scroll_to_rect(egui::Rect::from_min_size(ui.cursor().left_top(), egui::vec2(1.0, FORM)), None);
        }
    }

    pub(super) fn close(&mut self) {
        self.open = None;
        self.fresh = false;
    }
}
