//! What the window can be asked to do. Panels push actions; the dispatcher alone carries them out.
//!
//! `out.push(Action::Select(Selectable::Claim(id)))` selects a claim wherever it is shown, and
//! `out.push(ctx.decide(|commands| commands.set_status(&id, Status::Disputed, "")))` asks for a decision: the edit is applied,
//! or the refusal is shown.
//!
//! ```text
//! see      what is selected, hovered and shown
//! walk     from claim to claim
//! decide   edits, undo and redo, the commands on a claim
//! words    what is done with words of the article
//! reshape  claims cut otherwise: other words, split, merged
//! beside   files beside the article: attached ones, checklists and scales
//! files    opening, saving, drafts, closing
//! pick     asking for a path
//! stored   backups; a project file that another program wrote
//! ```

mod attachments;
mod claim_boundaries;
mod disk_changes;
mod file_picker;
mod files;
mod navigation;
mod review;
mod text_selection;
mod view;

pub use attachments::check_files;
pub use disk_changes::{look_at_disk, look_at_journal};
pub use files::{arrived, warn_about_text};

use super::app::App;
use super::command_availability;
use super::commands::{Command, Menu};
use super::context::Selectable;
use super::dialogs::{AfterSave, FilePurpose};
use super::panels::Tab;
use crate::problem::Problem;
use crate::project::{ClaimId, Edit, Role, SourceId};
use crate::session::{DraftKey, JournalEntry, StoredProject};
use crate::store::Backup;
use crate::store::journal::RecoveredJournal;
use crate::text::Span;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

/// One wish of a panel, a menu, a key or the palette.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Select this, and bring it into view in the article and its panel.
    Select(Selectable),
    /// Select nothing.
    Deselect,
    /// The pointer is over this; its other end answers in the next frame.
    Hover(Selectable),
    /// Bring these words of the article into view, without selecting anything.
    Reveal(Span),
    /// Let go of the words that are marked in the article.
    Unmark,
    /// Pick these claims out, and no others.
    PickOut(BTreeSet<ClaimId>),
    /// Show a panel on the right.
    Show(Tab),
    /// Show these words of the article as hits of a search: in order and without overlap; none takes the marks away.
    Hits(Vec<Span>),
    /// Put words on the clipboard.
    Copy(String),
    /// Tell something in the status bar for a while.
    Tell(String),
    /// Run a command, as its menu entry or its key would.
    Run(Command),
    /// Apply a decision.
    Edit(Edit),
    /// A decision was not taken: say why.
    Refused(Problem),
    /// Nobody is at the desk yet: ask who it is.
    AskWho,
    /// This person is at the desk from now on.
    SignIn(String, Role),
    /// A field holds this now, and nothing is committed; an empty text drops the draft.
    Draft(DraftKey, String),
    /// Do something with a file.
    File(FileAction),
}

/// What can be done with files.
#[derive(Clone, Debug, PartialEq)]
pub enum FileAction {
    /// A path is to be picked for this.
    PickFor(FilePurpose),
    /// A file is to be attached to this source.
    Attach(SourceId),
    /// Read this file of the source anew: it is what it is now.
    TakeAnew(SourceId, String),
    /// Look whether the attached files are what they were.
    CheckFiles,
    /// Open an article or a project, once unsaved work is saved or discarded.
    Open(PathBuf),
    /// A path was chosen for this.
    Chosen(FilePurpose, PathBuf),
    /// Save, and then go on.
    SaveThen(AfterSave),
    /// Go on without saving.
    DiscardThen(AfterSave),
    /// Save under another name.
    SaveElsewhere,
    /// Save over what another program wrote.
    Overwrite(PathBuf),
    /// A place is to be found for what is saved or exported.
    PlaceFor(FilePurpose),
    /// Open a copy of a project that is open elsewhere.
    OpenCopy(PathBuf),
    /// Go back to what the project file was.
    RestoreBackup(Backup),
    /// Save or export to this file, whatever stands there.
    Replace(FilePurpose, PathBuf),
    /// Take the project file as another program left it.
    Reload(Arc<StoredProject>),
    /// Bring together what was decided here and what another program wrote.
    Unite(Arc<StoredProject>),
    /// Bring back what an earlier run left unsaved.
    Restore(Box<RecoveredJournal<JournalEntry>>),
    /// Let it go.
    Discard(Box<RecoveredJournal<JournalEntry>>),
    /// Give up what is running: what it finds is dropped.
    GiveUp,
}

impl From<Result<Edit, Problem>> for Action {
    fn from(decided: Result<Edit, Problem>) -> Self {
        match decided {
            Ok(edit) => Self::Edit(edit),
            Err(refusal) => Self::Refused(refusal),
        }
    }
}

/// Carries one action out.
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
        Action::Run(command) => run(app, command),
        Action::Edit(edit) => review::edit(app, edit),
        Action::Refused(refusal) => app.notice.fail(refusal),
        Action::AskWho => review::ask_who(app),
        Action::SignIn(name, role) => review::sign_in(app, &name, role),
        Action::Draft(key, text) => app.workspace.session.set_draft(key, text),
        Action::File(action) => files::apply(app, action),
    }
}

/// Runs a command, or tells what stands in its way: each menu is a topic.
fn run(app: &mut App, command: Command) {
    app.notice.answered();
    if let Some(why) = command_availability::disabled_reason(&app.context(), command) {
        return app.notice.tell(why);
    }
    match command.spec().menu {
        Menu::File => files::run(app, command),
        Menu::Edit => review::run_edit(app, command),
        Menu::Article => text_selection::run(app, command),
        Menu::Claim | Menu::Status => review::run_claim(app, command),
        Menu::View | Menu::Help => view::run(app, command),
    }
}
