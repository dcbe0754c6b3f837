//! Which commands can be run now, and why the others cannot. Menus, the palette, keys and the toolbar of marked words all
//! ask here.
//!
//! With no claim selected, `disabled_reason(ctx, Command::Note)` is "Select a claim first: J goes to the next open one".

use super::commands::Command;
use super::context::Context;
use super::selection::Selectable;
use super::status_style;
use crate::project::view::PointView;
use crate::text::Span;

/// Why `command` cannot be run now, as a sentence without its full stop; `None` when it can.
pub fn disabled_reason(ctx: &Context<'_>, command: Command) -> Option<String> {
    let no = |hindered: bool, why: &str| hindered.then(|| why.to_owned());
    match command {
        Command::Undo => no(ctx.session.undo_name().is_none(), "Nothing to undo"),
        Command::Redo => no(ctx.session.redo_name().is_none(), "Nothing to redo"),
        Command::PlaceHere => no(ctx.marked.is_none(), "Mark the name of the place first: drag over it"),
        Command::Copy | Command::NewClaim => {
            no(ctx.chosen_words().is_none(), "Mark words in the article first: drag over them")
        }
        Command::MarkMore | Command::MarkLess | Command::BeginEarlier | Command::BeginLater => {
            no(home(ctx).is_none(), "Select a claim or a sentence first: marking begins there")
        }
        Command::NothingToCheck => {
            let chosen = ctx.chosen_words().is_some() || ctx.claim().is_some();
            no(!chosen, "Select a claim or a sentence first")
        }
        Command::NextUntouched
        | Command::NextOpen
        | Command::PreviousOpen
        | Command::NextClaim
        | Command::PreviousClaim
        | Command::Save
        | Command::SaveAs
        | Command::Export
        | Command::NewRevision
        | Command::Find
        | Command::Published
        | Command::NewSpeaker => no(ctx.text().is_empty(), "Open an article first"),
        Command::Merge if ctx.picked.len() > 1 => None,
        Command::AssignAll => no(ctx.project_view().counts.claims == 0, "There is no claim yet"),
        Command::Boundaries(_) | Command::Claim(_) | Command::Tick(_) | Command::Status(_) if ctx.claim().is_none() => {
            let key = ctx.shortcuts.text(Command::NextOpen);
            Some(format!("Select a claim first: {key} goes to the next open one"))
        }
        Command::ChooseWords | Command::AddPoint | Command::RemovePoint | Command::Split => words_reason(ctx, command),
        // These can always be run; a claim is selected for those that need one.
        Command::File(_)
        | Command::Desk(_)
        | Command::Boundaries(_)
        | Command::Claim(_)
        | Command::Tick(_)
        | Command::Status(_)
        | Command::View(_)
        | Command::Help(_) => None,
    }
}

/// The same for commands on words of the selected claim; `None` for every other command.
fn words_reason(ctx: &Context<'_>, command: Command) -> Option<String> {
    let no = |hindered: bool, why: &str| hindered.then(|| why.to_owned());
    match command {
        Command::ChooseWords => match ctx.marked {
            None => Some("Mark the words that make the claim first: drag over them in the article".to_owned()),
            Some(span) => no(ctx.claim_words() == Some(span), "These are its words already"),
        },
        Command::AddPoint => {
            let inside = ctx.claim_words().zip(ctx.marked).is_some_and(|(claim, marked)| claim.covers(marked));
            no(!inside, "Mark words inside the claim first: they become the check point")
        }
        Command::RemovePoint => {
            no(own_point(ctx).is_none(), "Select a check point in the article first that was added by hand")
        }
        Command::Split => {
            no(cut(ctx).is_none(), "Mark words inside the claim first: it is split where they begin or end")
        }
        _ => None,
    }
}

/// Where marking with the keyboard begins: at the marked words, the selected claim, or the selected sentence.
pub fn home(ctx: &Context<'_>) -> Option<Span> {
    ctx.chosen_words().or_else(|| match ctx.selected {
        Some(Selectable::Point(_, span)) => Some(*span),
        _ => ctx.claim_words(),
    })
}

/// Where the selected claim is split: where the marked words begin, or where they end when they begin with the claim; a
/// byte of the article.
pub fn cut(ctx: &Context<'_>) -> Option<usize> {
    let (claim, marked) = (ctx.claim_words()?, ctx.marked?);
    let says = |start, end| start < end && Span::new(start, end).of(ctx.text()).contains(char::is_alphanumeric);
    [marked.start, marked.end].into_iter().find(|at| says(claim.start, *at) && says(*at, claim.end))
}

/// The selected check point, when a person added it.
pub fn own_point(ctx: &Context<'_>) -> Option<PointView> {
    let Some(Selectable::Point(claim, span)) = ctx.selected else { return None };
    status_style::points(ctx, claim).into_iter().find(|point| point.by_hand && point.span == Some(*span))
}
