//! What the window can be asked to do, as data. Panels, menus, keys and dialogs push actions; `update` carries them out.
//!
//! `out.push(Action::Select(Selectable::Claim(id)))` selects a claim wherever it is shown, and
//! `out.push(ctx.decide(|commands| commands.set_status(&id, Status::Disputed, "")))` asks for an edit: it is applied, or
//! the refusal is shown.

use super::commands::Command;
use super::selection::{Selectable, Tab};
use crate::export::ExportFormat;
use crate::problem::Problem;
use crate::project::{ClaimId, Edit, Legal, Role, SourceId, Status};
use crate::session::{DraftKey, JournalEntry, StoredProject};
use crate::store::Backup;
use crate::store::journal::RecoveredJournal;
use crate::text::Span;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

/// One request of a panel, a menu, a key, a dialog or the palette.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Select this, and bring it into view in the article and in its panel.
    Select(Selectable),
    /// Select nothing.
    Deselect,
    /// The pointer is over this; it is highlighted everywhere in the next frame.
    Hover(Selectable),
    /// Bring these words of the article into view, without selecting anything.
    Reveal(Span),
    /// Clear the marked words of the article.
    Unmark,
    /// Pick out these claims, and no others.
    PickOut(BTreeSet<ClaimId>),
    /// Show a panel on the right.
    Show(Tab),
    /// Highlight these words of the article as search hits, in order and without overlap; an empty list clears them.
    Hits(Vec<Span>),
    /// Copy a text to the clipboard.
    Copy(String),
    /// Show a message in the status bar for a while.
    Tell(String),
    /// Run a command, as its menu entry or its key would.
    Run(Command),
    /// Apply an edit.
    Edit(Edit),
    /// An edit was refused: show why.
    Refused(Problem),
    /// Nobody is signed in: ask who is at the desk.
    AskWho,
    /// Sign this person in.
    SignIn(String, Role),
    /// A field now holds this uncommitted text; an empty text drops the draft.
    Draft(DraftKey, String),
    /// Do something with a file.
    File(FileAction),
    /// Cancel the running jobs that can be cancelled.
    CancelJobs,
}

impl From<Result<Edit, Problem>> for Action {
    fn from(decided: Result<Edit, Problem>) -> Self {
        match decided {
            Ok(edit) => Self::Edit(edit),
            Err(refusal) => Self::Refused(refusal),
        }
    }
}

/// What can be done with files.
#[derive(Clone, Debug, PartialEq)]
pub enum FileAction {
    /// Ask for a path for this purpose.
    PickFor(FilePurpose),
    /// Ask for a file to attach to this source.
    Attach(SourceId),
    /// Read this attached file of the source again and accept it as it is now.
    TakeAnew(SourceId, String),
    /// Compare the attached files with what was recorded when they were attached.
    CheckFiles,
    /// Open an article or a project, once unsaved work is saved or discarded.
    Open(PathBuf),
    /// A path was chosen for this purpose.
    Chosen(FilePurpose, PathBuf),
    /// Save, and then continue.
    SaveThen(AfterSave),
    /// Continue without saving.
    DiscardThen(AfterSave),
    /// Save under another name.
    SaveElsewhere,
    /// Save over what another program wrote.
    Overwrite(PathBuf),
    /// Ask where to save or export to.
    PlaceFor(FilePurpose),
    /// Open a copy of a project that is open elsewhere.
    OpenCopy(PathBuf),
    /// Go back to this backup of the project file.
    RestoreBackup(Backup),
    /// Save or export to this file even if it exists.
    Replace(FilePurpose, PathBuf),
    /// Replace the open project with what another program wrote.
    Reload(Arc<StoredProject>),
    /// Merge the open project with what another program wrote.
    Merge(Arc<StoredProject>),
    /// Bring back what an earlier run left unsaved.
    Restore(Box<RecoveredJournal<JournalEntry>>),
    /// Delete what an earlier run left unsaved.
    Discard(Box<RecoveredJournal<JournalEntry>>),
}

/// What a path is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilePurpose {
    /// To open an article or a project.
    Open,
    /// To load a newer revision of the article.
    Revision,
    /// To save the project.
    Save,
    /// To export.
    Export(ExportChoice),
    /// To import the desk's checklists.
    Checklists,
    /// To import the desk's rating scales.
    Scales,
    /// To attach to a source.
    Attachment,
}

/// What is exported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExportChoice {
    /// The format.
    pub format: ExportFormat,
    /// Whether confidential sources are named.
    pub confidential: bool,
}

/// What happens once unsaved work is saved or discarded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AfterSave {
    /// The program closes.
    Quit,
    /// This file is opened.
    Open(PathBuf),
    /// The sample article is opened.
    Sample,
}

/// What can be done instead when a file could not be saved or opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fallback {
    /// The project was not saved: save it under another name.
    SaveElsewhere,
    /// The project is open elsewhere: open a copy that has no file yet.
    OpenCopy(PathBuf),
}

/// A decision on a claim that needs a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reasoned {
    /// Set this status.
    Status(Status),
    /// Set this legal flag, or lift it.
    Legal(Legal),
    /// Decline the proposed correction.
    Decline,
}
