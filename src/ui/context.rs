//! What a panel is given to look at, and what everything that can be chosen is called.
//!
//! A panel is `pub fn show(ui: &mut Ui, ctx: &Context<'_>, view: &mut ItsView, out: &mut Vec<Action>)`: it shows what
//! `ctx` holds, keeps only its own view state (scroll, filter, what is folded), and says what is to be done by pushing
//! onto `out`. It never changes the project: `out.push(ctx.decide(|commands| commands.set_status(&id, Status::Disputed, "")))` asks
//! for a change, and the dispatcher makes it. What is typed in a field is a draft of the session: read it with
//! [`Context::draft`], write it with [`Action::Draft`].

use super::key_binding::Shortcuts;
use super::theme::Theme;
use super::update::Action;
use crate::extract::Extraction;
use crate::problem::Problem;
use crate::project::{
    ClaimId, CommandContext, Edit, PlaceKey, Project, ProjectView, QuoteId, SentenceId, SourceId, SpeakerKey,
};
use crate::session::{DraftKey, Session};
use crate::text::Span;
use std::collections::BTreeSet;

/// Everything that can be selected or pointed at. One enum, so that both ends of a link mean the same thing.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Selectable {
    /// A claim.
    Claim(ClaimId),
    /// A check point of a claim, by the words that it stands on.
    Point(ClaimId, Span),
    /// A speaker.
    Speaker(SpeakerKey),
    /// A quote.
    Quote(QuoteId),
    /// A place.
    Place(PlaceKey),
    /// A sentence.
    Sentence(SentenceId),
    /// A source of the library.
    Source(SourceId),
    /// Words that the checker marked with the pointer.
    Words(Span),
}

impl Selectable {
    /// The claim that this is, or is a part of.
    pub fn claim(&self) -> Option<&ClaimId> {
        match self {
            Self::Claim(id) | Self::Point(id, _) => Some(id),
            _ => None,
        }
    }
}

/// What a panel may look at. Nothing in here changes while a frame is painted.
pub struct Context<'a> {
    /// The open project with its text, its findings and both laid over each other.
    pub session: &'a Session,
    /// Grows with every change of the project: what is worked out from it can be kept until then.
    pub revision: u64,
    /// What is selected, if anything.
    pub selected: Option<&'a Selectable>,
    /// What the pointer was over in the last frame, if anything: its other end answers.
    pub hovered: Option<&'a Selectable>,
    /// The claims that are picked out, to do something with several at once.
    pub picked: &'a BTreeSet<ClaimId>,
    /// The words that are marked in the article, if any.
    pub marked: Option<Span>,
    /// What a search found in the article, in order and without overlap.
    pub hits: &'a [Span],
    /// Keys, to be shown beside what they do.
    pub shortcuts: &'a Shortcuts,
    /// The colours.
    pub theme: &'static Theme,
}

impl<'a> Context<'a> {
    /// The article's text.
    pub fn text(&self) -> &'a str {
        self.session.project().text()
    }

    /// What people decided.
    pub fn project(&self) -> &'a Project {
        self.session.project()
    }

    /// What was found in the text.
    pub fn extraction(&self) -> &'a Extraction {
        self.session.extraction()
    }

    /// Findings and decisions laid over each other: what is shown.
    pub fn project_view(&self) -> &'a ProjectView {
        self.session.project_view()
    }

    /// Takes a decision as the person at the desk; the action applies its edit, or says why it was refused.
    pub fn decide(&self, decision: impl FnOnce(&CommandContext<'_>) -> Result<Edit, Problem>) -> Action {
        match self.session.commands() {
            Ok(commands) => decision(&commands).into(),
            Err(_) => Action::AskWho,
        }
    }

    /// Takes a decision that makes a record: also gives the record's id, unless it was refused.
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

    /// What is typed in a field and not committed.
    pub fn draft(&self, key: &DraftKey) -> &'a str {
        self.session.draft(key)
    }

    /// True when `thing` is the selected one.
    pub fn is_selected(&self, thing: &Selectable) -> bool {
        self.selected == Some(thing)
    }

    /// True when the pointer is over `thing`, here or at its other end.
    pub fn is_hovered(&self, thing: &Selectable) -> bool {
        self.hovered == Some(thing)
    }

    /// The selected claim, or the claim of the selected check point.
    pub fn claim(&self) -> Option<&'a ClaimId> {
        self.selected.and_then(Selectable::claim)
    }

    /// The words of the selected claim; nothing when none is selected, or its words are gone.
    pub fn claim_words(&self) -> Option<Span> {
        self.project_view().claim(self.claim()?)?.span
    }

    /// The words that are marked in the article, else the sentence that is selected.
    pub fn chosen_words(&self) -> Option<Span> {
        self.marked.or_else(|| match self.selected {
            Some(Selectable::Sentence(id)) => self.project_view().sentence(id).map(|sentence| sentence.span),
            _ => None,
        })
    }
}
