//! The state of the window, and the changes to it that several parts of `update` make. `frame` paints it, `update` changes
//! it; this file knows neither.

use super::action::{AfterSave, ExportChoice};
use super::commands::Command;
use super::context::Context;
use super::dialogs::Dialog;
use super::job::JobResult;
use super::jobs::Jobs;
use super::key_binding::Shortcuts;
use super::notice::Notice;
use super::palette::Palette;
use super::panels::ViewState;
use super::selection::Selectable;
use super::theme::{self, Theme};
use super::workspace::Workspace;
use crate::extract::{Extraction, extract};
use crate::problem::Problem;
use crate::project::{Project, SourceId};
use crate::session::Session;
use crate::store::settings::{self, Settings};
use crate::store::{DiskState, journal};
use egui::{ThemePreference, ViewportCommand};
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;

/// What is opened first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Start {
    /// The article that comes with the program.
    #[default]
    Sample,
    /// A file: an article or a project.
    File(PathBuf),
}

/// How the window runs.
#[derive(Clone, Debug)]
pub struct Setup {
    /// What is opened first.
    pub start: Start,
    /// The file of the settings; `None` keeps them in memory.
    pub settings_file: Option<PathBuf>,
    /// Whether jobs run on threads; without, each runs at once.
    pub threads: bool,
    /// Whether the system's file dialogs are used; without, a path is typed.
    pub native_dialogs: bool,
}

/// The state of the window.
pub struct App {
    pub(super) egui: egui::Context,
    pub(super) workspace: Workspace,
    pub(super) view: ViewState,
    pub(super) dialog: Dialog,
    pub(super) notice: Notice,
    pub(super) jobs: Jobs,
    pub(super) settings: Settings,
    pub(super) shortcuts: Shortcuts,
    pub(super) palette: Palette,
    pub(super) native_dialogs: bool,
    pub(super) wants_palette: bool,
    /// A command that waits until somebody is signed in.
    pub(super) after_sign_in: Option<Command>,
    /// What happens once the project is saved.
    pub(super) after_save: Option<AfterSave>,
    /// The source that waits for a file to be picked.
    pub(super) attaching: Option<SourceId>,
    /// The last export: the next one starts with the same choice.
    pub(super) last_export: ExportChoice,
    /// The project file as another program wrote it, once it was asked about.
    pub(super) seen_on_disk: Option<DiskState>,
    /// Why the work is not being autosaved, once it was reported.
    pub(super) reported_journal_problem: Option<Problem>,
    /// The window's title as it was last set.
    pub(super) title: String,
    /// True once the window may close whatever is unsaved.
    pub(super) quitting: bool,
    /// Dialogs that wait until the current one is answered, the next first.
    waiting: VecDeque<Dialog>,
    settings_file: Option<PathBuf>,
}

impl App {
    /// A window on `ctx` with nothing open in it yet.
    pub(super) fn empty(ctx: &egui::Context, setup: &Setup) -> Self {
        theme::install(ctx);
        let (settings, complaint) = match setup.settings_file.as_deref().map(settings::load) {
            Some(Err(error)) => (Settings::default(), Some(error.to_string())),
            Some(Ok(settings)) => (settings, None),
            None => (Settings::default(), None),
        };
        let shortcuts = Shortcuts::new(&settings.shortcuts);
        let session = Session::from_project(Project::default(), Arc::new(Extraction::default()), None);
        let mut app = Self {
            egui: ctx.clone(),
            workspace: Workspace::new(session),
            view: ViewState::default(),
            dialog: Dialog::None,
            notice: Notice::default(),
            jobs: Jobs::new(ctx.clone(), setup.threads),
            settings,
            shortcuts,
            palette: Palette::default(),
            native_dialogs: setup.native_dialogs,
            wants_palette: false,
            after_sign_in: None,
            after_save: None,
            attaching: None,
            last_export: ExportChoice::default(),
            seen_on_disk: None,
            reported_journal_problem: None,
            title: String::new(),
            quitting: false,
            waiting: VecDeque::new(),
            settings_file: setup.settings_file.clone(),
        };
        app.apply_theme();
        if let Some(what) = complaint.or_else(|| app.shortcuts.complaint()) {
            app.notice.fail(Problem::other(what, ""));
        }
        app
    }

    /// The open project.
    pub fn session(&self) -> &Session {
        &self.workspace.session
    }

    /// What is selected, if anything.
    pub fn selected(&self) -> Option<&Selectable> {
        self.workspace.selected.as_ref()
    }

    /// True while a shown job runs.
    pub(super) fn is_busy(&self) -> bool {
        self.jobs.shown().next().is_some()
    }

    /// True while any job runs, or its result is still to be taken.
    pub fn has_jobs(&self) -> bool {
        self.jobs.any()
    }

    /// What a panel would be given now.
    pub(super) fn context(&self) -> Context<'_> {
        let theme = Theme::of(self.egui.theme() == egui::Theme::Dark);
        self.workspace.context(self.view.article.marked(), &self.shortcuts, theme)
    }

    /// The project changed: everything that was computed from it is out of date.
    pub(super) fn changed(&mut self) {
        self.workspace.change_count += 1;
        self.notice.answered();
        if self.workspace.texts != self.workspace.session.text_changes() {
            self.text_changed();
        }
    }

    /// Shows a dialog, after the current one.
    pub(super) fn queue_dialog(&mut self, dialog: Dialog) {
        self.waiting.push_back(dialog);
        self.egui.request_repaint();
    }

    /// Shows the next dialog that waits, once no other is open.
    pub(super) fn show_next_dialog(&mut self) {
        if !self.dialog.is_open()
            && let Some(next) = self.waiting.pop_front()
        {
            self.dialog = next;
        }
    }

    /// Opens another session. The caller has saved or discarded the one before.
    pub(super) fn open_session(&mut self, session: Session) {
        self.workspace.session.abandon();
        self.workspace.session = session;
        self.jobs.change_session();
        self.autosave_to_state_folder();
        if !self.settings.name.is_empty() {
            let (name, role) = (self.settings.name.clone(), self.settings.role.clone());
            if let Err(refusal) = self.workspace.session.sign_in(&name, role) {
                self.notice.fail(refusal);
            }
        }
        self.text_changed();
    }

    /// Keeps the journal of a project without a file in the user's state folder, unless the settings are only in memory.
    fn autosave_to_state_folder(&mut self) {
        if self.has_settings_file()
            && self.workspace.session.path().is_none()
            && let Some(folder) = journal::state_folder()
        {
            self.workspace.session.autosave_in(&folder);
        }
    }

    /// True when the settings are kept in a file.
    pub(super) fn has_settings_file(&self) -> bool {
        self.settings_file.is_some()
    }

    /// The article has another text: it is extracted, unless that is done already.
    fn text_changed(&mut self) {
        self.workspace.texts = self.workspace.session.text_changes();
        if self.workspace.session.needs_extraction() {
            let (text, texts) = (self.workspace.session.text().to_owned(), self.workspace.texts);
            self.jobs.start("Reading the revision", move |_| JobResult::Read(Arc::new(extract(&text)), texts));
        }
        self.view.article.reset();
        self.workspace.selected = None;
        self.workspace.picked.clear();
        self.workspace.hits.clear();
        self.changed();
    }

    /// Applies the theme from the settings.
    pub(super) fn apply_theme(&self) {
        self.egui.set_theme(match self.settings.theme {
            settings::Theme::System => ThemePreference::System,
            settings::Theme::Light => ThemePreference::Light,
            settings::Theme::Dark => ThemePreference::Dark,
        });
    }

    /// Writes the settings to their file, off the window's thread.
    pub(super) fn save_settings(&mut self) {
        let Some(path) = self.settings_file.clone() else { return };
        let settings = self.settings.clone();
        self.jobs.start_in_background(move || match settings::save(&path, &settings) {
            Ok(()) => JobResult::Nothing,
            Err(error) => JobResult::Failed(Problem::other(error.to_string(), "")),
        });
    }

    /// Closes the window, whatever is unsaved.
    pub(super) fn quit(&mut self) {
        self.quitting = true;
        self.workspace.session.abandon();
        self.egui.send_viewport_cmd(ViewportCommand::Close);
    }

    /// The name that the project's file would have.
    pub(super) fn file_name(&self) -> String {
        let revision = self.workspace.session.project().revision();
        let name = revision.map_or("article", |(_, revision)| revision.name.as_str());
        format!("{}.tickmark", if name.is_empty() { "article" } else { name })
    }
}
