//! Dialogs: one at a time, over everything else; Escape closes each. `Dialog::Who` asks who is at the desk.
//!
//! ```text
//! recover  what an earlier run left unsaved
//! changed  the project file was written by another program: compare, unite, keep both, reload
//! draft    what a new draft changed, and which words a person must look at
//! path     a path to open or save, where the system has no dialog of its own
//! trouble  what could not be done with a file, and the other way
//! backups  what the project file was before earlier saves
//! conflicts  what two people decided differently, side by side
//! unsaved  save, discard or go back, before work would be lost
//! reshape  a claim cut otherwise, before and after
//! point    a check point of one's own
//! assign   who works on several claims
//! published  the day of publication
//! comment  why something is decided, where a decision needs a reason
//! rules/   the desk's gates, checklists and rating scales
//! export   what is written, and whether confidential sources are named; a file that stands there already
//! who      name and role of the person at the desk
//! people   everybody at the desk, and somebody new
//! sheet    every shortcut on one sheet
//! pages    the first minute; about the program
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
pub use external_change::Changed;
pub use new_revision::NewRevision;
pub use point::Point;
pub use recover::RecoveryState;
pub use rules::{Lists, Scales};

/// The dialog on the screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Dialog {
    /// There is none.
    #[default]
    None,
    /// A path is typed.
    Path {
        /// What for.
        picked: FilePurpose,
        /// What is typed.
        typed: String,
    },
    /// There is unsaved work.
    Unsaved(AfterSave),
    /// Earlier runs left these unsaved; the first is asked about.
    Recover(Box<RecoveryState>),
    /// Another program wrote the project file since it was opened.
    Changed(Box<Changed>),
    /// What the new draft changed, and which words of it are in doubt.
    Revision(Box<NewRevision>),
    /// What is to be exported is chosen.
    Export(ExportChoice),
    /// The file to save or to export to is there already.
    Replace(FilePurpose, PathBuf),
    /// Something could not be done with a file, and there is another way.
    Problem(Problem, Fallback),
    /// What the project file was before earlier saves, and which of them is chosen.
    Backups(Vec<Backup>, usize),
    /// What two people decided differently: which one is shown, counted from 0.
    Conflicts(usize),
    /// A claim is to be cut otherwise.
    BoundaryChange(Box<BoundaryChange>),
    /// A check point is to be added.
    Point(Point),
    /// Several claims are to be given to somebody.
    Assign(Assign),
    /// The day of publication, as it is typed.
    Published(String),
    /// Everybody at the desk.
    People {
        /// The name of somebody new.
        name: String,
        /// What they do.
        role: Role,
    },
    /// A decision needs a reason.
    Comment {
        /// The claim.
        claim: ClaimId,
        /// What is decided.
        decision: Reasoned,
        /// What is typed.
        typed: String,
    },
    /// The desk's gates.
    Gates(Gates),
    /// The desk's checklists.
    Lists(Box<Lists>),
    /// The desk's rating scales.
    Scales(Scales),
    /// Who is at the desk.
    Who {
        /// The name.
        name: String,
        /// What they do.
        role: Role,
    },
    /// The shortcut sheet.
    Shortcuts,
    /// The first minute.
    Guide,
    /// About the program.
    About,
}

impl Dialog {
    /// True while one is on the screen.
    pub fn is_open(&self) -> bool {
        *self != Self::None
    }

    /// Shows the dialog, if there is one.
    pub fn show(&mut self, ui: &Ui, ctx: &Context<'_>, out: &mut Vec<Action>) {
        let mut shown = std::mem::take(self);
        if shown == Self::None {
            return;
        }
        let paper = Frame::popup(ui.style()).inner_margin(22.0).corner_radius(8.0);
        // Each kind has its own name, or it would be as tall as the one before it.
        let name = Id::unique(("dialog", std::mem::discriminant(&shown)));
        let modal = Modal::new(name).frame(paper).show(ui.ctx(), |ui| match &mut shown {
            Self::None => false,
            Self::Path { picked, typed } => path_prompt::show(ui, ctx.theme, *picked, typed, out),
            Self::Unsaved(then) => unsaved::show(ui, ctx, then, out),
            Self::Recover(left) => recover::show(ui, ctx, left, out),
            Self::Changed(asked) => external_change::show(ui, ctx, asked, out),
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
