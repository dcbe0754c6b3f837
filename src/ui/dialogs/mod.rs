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

use super::context::Context;
use super::fonts;
use super::theme::Theme;
use super::update::Action;
use crate::export::ExportFormat;
use crate::problem::Problem;
use crate::project::{ClaimId, Gates, Role};
use crate::store::Backup;
use egui::{Frame, Id, Modal, RichText, Ui};
use std::path::PathBuf;

pub use assign::Assign;
pub use claim_boundaries::Reshape;
pub use comment::Reasoned;
pub use external_change::Changed;
pub use file_problem::Fallback;
pub use new_revision::NewRevision;
pub use point::Point;
pub use recover::RecoveryState;
pub use rules::{Lists, Scales};

/// What a path is picked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilePurpose {
    /// To open an article or a project.
    Open,
    /// To load a newer text of the article.
    Draft,
    /// To save the project under.
    Save,
    /// To export to.
    Export(Export),
    /// To take the desk's checklists from.
    Checklists,
    /// To take the desk's rating scales from.
    Scales,
    /// To attach to a source.
    Attachment,
}

/// What is exported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Export {
    /// What is written.
    pub format: ExportFormat,
    /// Confidential sources are named in it.
    pub confidential: bool,
}

/// What goes on once unsaved work is saved or discarded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AfterSave {
    /// The program closes.
    Quit,
    /// This is opened.
    Open(PathBuf),
    /// The sample is opened.
    Sample,
}

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
    Draft(Box<NewRevision>),
    /// What is to be exported is chosen.
    Export(Export),
    /// The file to save or to export to is there already.
    Replace(FilePurpose, PathBuf),
    /// Something could not be done with a file, and there is another way.
    Problem(Problem, Fallback),
    /// What the project file was before earlier saves, and which of them is chosen.
    Backups(Vec<Backup>, usize),
    /// What two people decided differently: which one is shown, counted from 0.
    Conflicts(usize),
    /// A claim is to be cut otherwise.
    Reshape(Box<Reshape>),
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
            Self::Draft(draft) => new_revision::show(ui, ctx, draft, out),
            Self::Export(export) => export::show(ui, ctx, export, out),
            Self::Replace(picked, path) => path_prompt::replace(ui, ctx, *picked, path, out),
            Self::Problem(failure, way) => file_problem::show(ui, ctx, failure, way, out),
            Self::Backups(backups, chosen) => backups::show(ui, ctx, backups, chosen, out),
            Self::Conflicts(at) => conflicts::show(ui, ctx, at, out),
            Self::Point(point) => point::show(ui, ctx, point, out),
            Self::Assign(asked) => assign::show(ui, ctx, asked, out),
            Self::Published(typed) => published::show(ui, ctx, typed, out),
            Self::People { name, role } => people::show(ui, ctx, name, role, out),
            Self::Reshape(asked) => claim_boundaries::show(ui, ctx, asked, out),
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

/// The heading of a dialog, and its width.
fn heading(ui: &mut Ui, theme: &Theme, width: f32, title: &str) {
    ui.set_width(width.min(ui.ctx().content_rect().width() - 64.0));
    ui.label(RichText::new(title).font(fonts::serif_semibold(21.0)).color(theme.ink));
    ui.add_space(6.0);
}

/// A paragraph of a dialog.
fn say(ui: &mut Ui, theme: &Theme, text: &str) {
    ui.label(RichText::new(text).font(fonts::regular(13.5)).color(theme.ink));
}

/// Two sides beside each other, each set ragged.
fn two_columns(ui: &mut Ui, show: impl FnOnce(&mut Ui, &mut Ui)) {
    ui.columns(2, |columns| {
        if let [left, right] = columns {
            let ragged = egui::Layout::top_down(egui::Align::Min);
            left.with_layout(ragged, |left| right.with_layout(ragged, |right| show(left, right)));
        }
    });
}

/// The buttons at the foot, the one that Enter stands for last; gives the index of the one that was pressed.
fn buttons(ui: &mut Ui, theme: &Theme, labels: &[&str], ready: bool) -> Option<usize> {
    ui.add_space(10.0);
    let mut pressed = None;
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        for (index, label) in labels.iter().enumerate().rev() {
            let main = index + 1 == labels.len();
            let text = RichText::new(*label).font(fonts::medium(13.0));
            let button = if main {
                egui::Button::new(text.color(theme.on_accent)).fill(theme.accent).min_size(egui::vec2(76.0, 28.0))
            } else {
                egui::Button::new(text).min_size(egui::vec2(76.0, 28.0))
            };
            let response = ui.add_enabled(ready || !main, button);
            if main && ready {
                take_keyboard(ui, &response);
            }
            if response.clicked() {
                pressed = Some(index);
            }
        }
    });
    pressed
}

/// True when Enter was pressed in the field that had the focus.
fn entered(ui: &Ui, response: &egui::Response) -> bool {
    response.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter))
}

/// Gives the keyboard to `response` where nothing in the dialog has it yet, so that Enter and Space answer at once.
fn take_keyboard(ui: &Ui, response: &egui::Response) {
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    // The Enter that left a field belongs to it; it presses no button.
    if nothing_focused && !ui.input(|i| i.key_pressed(egui::Key::Enter)) {
        response.request_focus();
    }
}

/// A one-line field that takes the keyboard when the dialog opens.
fn field(ui: &mut Ui, name: &str, hint: &str, typed: &mut String) -> egui::Response {
    let id = Id::unique(("dialog field", name));
    let field = egui::TextEdit::singleline(typed)
        .id(id)
        .hint_text(hint)
        .margin(egui::vec2(8.0, 6.0))
        .desired_width(f32::INFINITY);
    let response = ui.add(field).accessible_name(name);
    take_keyboard(ui, &response);
    response
}
