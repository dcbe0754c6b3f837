//! What the detail of a claim keeps between frames: which part is open for writing, and what its form holds.

use super::check_row::Pending;
use crate::project::{Addressee, ClaimId, Evidence, EvidenceId, SourceId, Stance};
use egui::{Id, Ui};

/// A part of the claim's detail that a command opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DetailSection {
    /// The field of a new note.
    Note,
    /// A new piece of evidence.
    Evidence,
    /// A question to somebody.
    Query,
    /// A proposed wording.
    Correction,
    /// A verdict.
    Verdict,
    /// Who works on it.
    Assign,
}

/// The piece of evidence that is being added.
#[derive(Debug, Default)]
pub struct EvidenceForm {
    /// What it does to the claim.
    pub stance: Stance,
    /// A source of the library; none: a new one, by the title that is typed.
    pub(super) source: Option<SourceId>,
    /// The piece being changed; none: a new one.
    pub(super) changing: Option<EvidenceId>,
    /// A piece whose source has just gone into the library.
    pub(super) waiting: Option<Evidence>,
    /// The contradiction whose answer is being changed.
    pub(super) answering: Option<EvidenceId>,
}

/// To whom a question goes.
#[derive(Debug, Default)]
pub struct QuestionTo {
    /// The addressee chosen.
    pub(super) whom: Addressee,
    /// Someone who is in no list.
    pub(super) name: String,
}

/// What is open for writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Open {
    Note,
    Evidence,
    Query,
    Correction,
    Verdict,
    Wording,
}

/// What the panel keeps between frames.
#[derive(Debug, Default)]
pub struct View {
    /// What a command asked for: it is opened in the next frame, with the cursor in it.
    pub ask: Option<DetailSection>,
    /// The claim that all of this is about; another claim starts anew.
    pub(super) about: Option<ClaimId>,
    /// What is open for writing.
    pub(super) open: Option<Open>,
    /// True until the field that was just opened has the cursor.
    pub(super) fresh: bool,
    /// True until the list of who could work on it is open.
    pub(super) assigning: bool,
    /// The mark that waits for its reason.
    pub(super) reason: Option<Pending>,
    /// The evidence being added.
    pub(super) adding: EvidenceForm,
    /// To whom the question goes that is being written.
    pub(super) to: QuestionTo,
    /// The label of the verdict being written.
    pub(super) label: Option<String>,
    /// The note that is being rewritten.
    pub(super) rewriting: Option<usize>,
    /// True while the whole history is shown.
    pub(super) whole_history: bool,
}

impl View {
    /// Starts anew for another claim, and opens what a command asked for.
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

    /// Opens a part for writing, with the cursor in it.
    pub(super) fn begin(&mut self, part: Open) {
        self.open = Some(part);
        self.fresh = true;
    }

    pub(super) fn is_open(&self, part: Open) -> bool {
        self.open == Some(part)
    }

    /// Gives the cursor to `field` when its part was just opened, and brings what comes below the field into sight.
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
