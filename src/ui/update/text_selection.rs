//! What is done with words of the article: marking them with the keyboard, making claims and places of them, and noting
//! that there is nothing to check in them.

use super::review::{self, signed_in};
use super::view;
use crate::problem::Problem;
use crate::project::view::Coverage;
use crate::project::{CommandContext, Edit};
use crate::ui::app::App;
use crate::ui::command_availability;
use crate::ui::commands::Command;
use crate::ui::dialogs::Dialog;
use crate::ui::panels::article::Reach;
use crate::ui::selection::Selectable;

/// Moves an end of the marked words by a word; when none are marked, starts from the selected claim or sentence.
pub fn mark(app: &mut App, reach: Reach) {
    let Some(home) = command_availability::home(&app.context()) else { return };
    let App { workspace, view, .. } = app;
    view.article.stretch(workspace.session.text(), home, reach);
}

/// Makes a claim of the marked words, or of the selected sentence.
pub fn new_claim(app: &mut App) {
    let Some(span) = app.context().chosen_words() else { return };
    make(app, Command::NewClaim, Selectable::Claim, |commands| commands.new_claim(span, &[]));
}

/// Makes a place of the marked words.
pub fn add_place(app: &mut App) {
    let Some(span) = app.context().marked else { return };
    make(app, Command::PlaceHere, Selectable::Place, |commands| commands.add_place(span));
}

/// Makes a record of marked words, and selects it.
fn make<I>(
    app: &mut App,
    command: Command,
    thing: fn(I) -> Selectable,
    decision: impl FnOnce(&CommandContext<'_>) -> Result<(I, Edit), Problem>,
) {
    if !signed_in(app, command) {
        return;
    }
    match app.workspace.session.make(decision) {
        Ok(id) => {
            app.changed();
            app.view.article.unmark();
            view::select(app, thing(id));
        }
        Err(refusal) => app.notice.fail(refusal),
    }
}

/// Asks for the date of publication.
pub fn ask_published(app: &mut App) {
    if !signed_in(app, Command::Published) {
        return;
    }
    let day = app.workspace.session.project().revision().map(|(_, revision)| revision.published.clone());
    app.dialog = Dialog::Published(day.unwrap_or_default());
}

/// Marks the sentence of the marked words, the selected one or that of the selected claim as holding nothing to check; or
/// lifts the mark.
pub fn nothing_to_check(app: &mut App) {
    let ctx = app.context();
    let project_view = ctx.project_view();
    let span = ctx.chosen_words().or_else(|| ctx.claim_words());
    let sentence =
        span.and_then(|span| project_view.sentence_at(span.start)).and_then(|i| project_view.sentences.get(i));
    let Some((id, coverage)) = sentence.map(|sentence| (sentence.id.clone(), sentence.coverage)) else {
        return app.notice.tell("These words stand in no sentence");
    };
    review::decide(app, Command::NothingToCheck, |commands| match coverage {
        Coverage::NothingToCheck => commands.something_to_check(&id),
        _ => commands.nothing_to_check(&id, ""),
    });
}
