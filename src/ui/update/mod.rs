//! Carries out actions. This is the only code that changes the state of the window and of the open session.
//!
//! ```text
//! commands          runs a command: one exhaustive match for each topic
//! view              what is selected and shown
//! navigation        from claim to claim
//! review            edits, undo and redo, what changes the selected claim
//! text_selection    words of the article: marking them, making claims and places of them
//! claim_boundaries  claims with other words, split, merged; check points added by hand
//! attachments       files attached to sources; files with checklists and rating scales
//! files             opening, saving, exporting, new revisions, closing
//! file_picker       asking for a path
//! disk_changes      backups; a project file that another program wrote
//! ```

mod attachments;
mod claim_boundaries;
mod commands;
mod disk_changes;
mod file_picker;
mod files;
mod navigation;
mod review;
mod text_selection;
mod view;

pub use disk_changes::{check_journal, check_project_file};
pub use files::job_finished;

use super::action::Action;
use super::app::App;

/// Carries out one action.
pub fn apply(app: &mut App, action: Action) {
    match action {
        Action::Select(thing) => view::select(app, thing),
        Action::Deselect => app.workspace.selected = None,
        Action::Hover(thing) => app.workspace.hovering = Some(thing),
        Action::Reveal(span) => app.view.article.reveal(span),
        Action::Unmark => app.view.article.unmark(),
        Action::PickOut(claims) => app.workspace.picked = claims,
        Action::Show(tab) => app.view.tab = tab,
        Action::Hits(spans) => app.workspace.hits = spans,
        Action::Copy(words) => view::copy(app, words),
        Action::Tell(text) => app.notice.tell(text),
        Action::Run(command) => commands::run(app, command),
        Action::Edit(edit) => review::edit(app, edit),
        Action::Refused(refusal) => app.notice.fail(refusal),
        Action::AskWho => review::ask_who(app),
        Action::SignIn(name, role) => {
            if let Some(command) = review::sign_in(app, &name, role) {
                commands::run(app, command);
            }
        }
        Action::Draft(key, text) => app.workspace.session.set_draft(key, text),
        Action::File(action) => files::apply(app, action),
        Action::CancelJobs => {
            if app.jobs.cancel() {
                app.notice.tell("Cancelled");
            }
        }
    }
}
