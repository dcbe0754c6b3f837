//! What a panel is given to look at, and what everything that can be chosen is called.
//!
//! A panel is `pub fn show(ui: &mut Ui, ctx: &Context<'_>, view: &mut ItsView, out: &mut Vec<Action>)`: it shows what
//! `ctx` holds, keeps only its own view state (scroll, filter, what is folded), and says what is to be done by pushing
//! onto `out`. It never changes the project.

use super::theme::Theme;
use crate::extract::Extraction;
use crate::text::Span;

/// A claim's key in the project.
pub type ClaimId = u64;
/// A source's key in the project.
pub type SourceId = u64;

/// Everything that can be selected or pointed at. One enum, so that both ends of a link mean the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Thing {
    /// A claim.
    Claim(ClaimId),
    /// The check point of a claim, by its place among the claim's points.
    Point(ClaimId, usize),
    /// A speaker, by index in the extraction.
    Speaker(usize),
    /// A quote, by index in the extraction.
    Quote(usize),
    /// A place, by index in the extraction.
    Place(usize),
    /// A sentence, by index in the extraction.
    Sentence(usize),
    /// A source of the project.
    Source(SourceId),
    /// Words that the checker marked with the pointer.
    Words(Span),
}

/// What a panel may look at. Almost nothing in here changes while a frame is painted.
pub struct Context<'a> {
    /// The article's text.
    pub text: &'a str,
    /// What was found in it.
    pub extraction: &'a Extraction,
    /// What is selected, if anything.
    pub selected: Option<Thing>,
    /// What the pointer was over in the last frame, if anything: its other end answers.
    pub hovered: Option<Thing>,
    /// The colours.
    pub theme: &'static Theme,
}

impl Context<'_> {
    /// True when `thing` is the selected one.
    pub fn is_selected(&self, thing: Thing) -> bool {
        self.selected == Some(thing)
    }

    /// True when the pointer is over `thing` here or at its other end.
    pub fn is_hovered(&self, thing: Thing) -> bool {
        self.hovered == Some(thing)
    }
}
