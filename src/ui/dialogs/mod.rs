//! Modal dialogs. At most one is open at a time; Escape closes it.
//!
//! ```text
//! assign            who works on several claims
//! backups           restore an earlier save of the project file
//! claim_boundaries  preview of a split, a merge or other words of a claim
//! comment           the reason of a decision that requires one
//! conflicts         merge conflicts, ours beside theirs
//! export            export format, and whether confidential sources are named
//! external_change   the project file was written by another program
//! file_problem      a failed file operation that has an alternative
//! help              the introduction; about the program
//! layout            the parts that all dialogs share
//! new_revision      what a new revision changed, and which anchors need confirmation
//! path_prompt       a path, for systems without a file dialog; overwrite confirmation
//! people            everybody who works on the project
//! point             a check point added by hand
//! published         the day of publication
//! recover           unsaved work of an earlier run
//! rules/            verification rules, checklists and rating scales of the project
//! shortcut_list     every keyboard shortcut
//! unsaved           save, discard or cancel, before unsaved work would be lost
//! who               name and role of the current user
//! ```

mod assign;
mod backups;
mod claim_boundaries;
mod comment;
mod conflicts;
mod export;
mod external_change;
mod file_problem;
mod help;
mod layout;
mod new_revision;
mod path_prompt;
mod people;
mod point;
mod published;
mod recover;
mod rules;
mod shortcut_list;
mod unsaved;
mod who;

use super::action::{Action, AfterSave, ExportChoice, Fallback, FilePurpose, Reasoned};
use super::context::Context;
use crate::problem::Problem;
use crate::project::{ClaimId, Gates, Role};
use crate::store::Backup;
use egui::{Frame, Id, Modal, Ui};
use std::path::PathBuf;

pub use assign::Assign;
pub use claim_boundaries::BoundaryChange;
pub use external_change::ExternalChange;
pub use new_revision::NewRevision;
pub use point::Point;
pub use recover::RecoveryState;
pub use rules::{Lists, Scales};

/// The open dialog.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Dialog {
    /// No dialog is open.
    #[default]
    None,
    /// A path is typed.
    Path {
        /// What the path is for.
        picked: FilePurpose,
        /// The path as typed.
        typed: String,
    },
    /// There is unsaved work.
    Unsaved(AfterSave),
    /// Earlier runs left unsaved work.
    Recover(Box<RecoveryState>),
    /// Another program wrote the project file since it was opened.
    ExternalChange(Box<ExternalChange>),
    /// What the new revision changed, and which anchors need confirmation.
    Revision(Box<NewRevision>),
    /// The options of an export.
    Export(ExportChoice),
    /// The file to write exists already.
    Replace(FilePurpose, PathBuf),
    /// A file operation failed, and there is an alternative.
    Problem(Problem, Fallback),
    /// The backups of the project file, and the index of the chosen one.
    Backups(Vec<Backup>, usize),
    /// Merge conflicts; the index of the one that is shown.
    Conflicts(usize),
    /// Claim boundaries are about to change.
    BoundaryChange(Box<BoundaryChange>),
    /// A check point is being added.
    Point(Point),
    /// Several claims are being assigned.
    Assign(Assign),
    /// The day of publication, as typed.
    Published(String),
    /// Everybody who works on the project.
    People {
        /// The name of the person being added.
        name: String,
        /// Their role.
        role: Role,
    },
    /// A decision requires a reason.
    Comment {
        /// The claim.
        claim: ClaimId,
        /// The decision.
        decision: Reasoned,
        /// The reason as typed.
        typed: String,
    },
    /// The verification rules of the project.
    Gates(Gates),
    /// The checklists of the project.
    Lists(Box<Lists>),
    /// The rating scales of the project.
    Scales(Scales),
    /// The current user.
    Who {
        /// Their name.
        name: String,
        /// Their role.
        role: Role,
    },
    /// The list of keyboard shortcuts.
    Shortcuts,
    /// The introduction.
    Guide,
    /// About the program.
    About,
}

impl Dialog {
    /// True while a dialog is open.
    pub fn is_open(&self) -> bool {
        *self != Self::None
    }

    /// Shows the dialog, if one is open, and closes it when it is done.
    pub fn show(&mut self, ui: &Ui, ctx: &Context<'_>, out: &mut Vec<Action>) {
        let mut shown = std::mem::take(self);
        if shown == Self::None {
            return;
        }
        let paper = Frame::popup(ui.style()).inner_margin(22.0).corner_radius(8.0);
        // egui remembers a modal's size by its id: without one id per kind, a dialog would open as tall as the previous
        // one.
        let name = Id::unique(("dialog", std::mem::discriminant(&shown)));
        let modal = Modal::new(name).frame(paper).show(ui.ctx(), |ui| match &mut shown {
            Self::None => false,
            Self::Path { picked, typed } => path_prompt::show(ui, ctx.theme, *picked, typed, out),
            Self::Unsaved(then) => unsaved::show(ui, ctx, then, out),
            Self::Recover(left) => recover::show(ui, ctx, left, out),
            Self::ExternalChange(asked) => external_change::show(ui, ctx, asked, out),
            Self::Revision(revision) => new_revision::show(ui, ctx, revision, out),
            Self::Export(export) => export::show(ui, ctx, export, out),
            Self::Replace(picked, path) => path_prompt::replace(ui, ctx, *picked, path, out),
            Self::Problem(failure, way) => file_problem::show(ui, ctx, failure, way, out),
            Self::Backups(backups, chosen) => backups::show(ui, ctx, backups, chosen, out),
            Self::Conflicts(at) => conflicts::show(ui, ctx, at, out),
            Self::Point(point) => point::show(ui, ctx, point, out),
            Self::Assign(asked) => assign::show(ui, ctx, asked, out),
            Self::Published(typed) => published::show(ui, ctx, typed, out),
            Self::People { name, role } => people::show(ui, ctx, name, role, out),
            Self::BoundaryChange(asked) => claim_boundaries::show(ui, ctx, asked, out),
            Self::Comment { claim, decision, typed } => comment::show(ui, ctx, (claim, *decision), typed, out),
            Self::Gates(gates) => rules::verification_rules::show(ui, ctx, gates, out),
            Self::Lists(lists) => rules::checklists::show(ui, ctx, lists, out),
            Self::Scales(scales) => rules::scales::show(ui, ctx, scales, out),
            Self::Who { name, role } => who::show(ui, ctx.theme, name, role, out),
            Self::Shortcuts => shortcut_list::show(ui, ctx),
            Self::Guide => help::guide(ui, ctx),
            Self::About => help::about(ui, ctx.theme),
        });
        if !(modal.should_close() || modal.inner) {
            *self = shown;
        }
    }
}
