//! The window: one frame is results in, keys in, panels shown, actions carried out.
//!
//! `App` owns the session and what is only seen; a panel gets a [`Context`] and pushes actions, and `update::apply`
//! is the one place that carries them out.

use super::commands::Command;
use super::context::{Context, Selectable};
use super::dialogs::{AfterSave, Dialog, Export};
use super::job::{JobResult, Worker};
use super::key_binding::Shortcuts;
use super::menu_bar;
use super::notice::Notice;
use super::palette::Palette;
use super::panels::{self, ViewState};
use super::status_bar;
use super::tabs;
use super::theme::{self, Theme};
use super::update::{self, Action, FileAction};
use super::window_title;
use super::workspace::Workspace;
use crate::extract::{Extraction, extract};
use crate::problem::Problem;
use crate::project::{Project, SourceId};
use crate::session::{Session, left_unsaved};
use crate::store::settings::{self, Settings};
use crate::store::{DiskState, journal};
use egui::{CentralPanel, Frame, Panel, ThemePreference, Ui, ViewportCommand};
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;

/// What is opened first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Start {
    /// The article that the program ships.
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
    /// Where the settings are kept; nothing keeps them in memory.
    pub settings_file: Option<PathBuf>,
    /// Work on threads and dialogs of the system; tests do without both.
    pub threads: bool,
}

/// The window's state.
pub struct App {
    pub(super) egui: egui::Context,
    pub(super) workspace: Workspace,
    pub(super) view: ViewState,
    pub(super) dialog: Dialog,
    pub(super) notice: Notice,
    pub(super) worker: Worker,
    pub(super) settings: Settings,
    pub(super) native_dialogs: bool,
    pub(super) wants_palette: bool,
    /// A command that waits until somebody has said who they are.
    pub(super) after_sign_in: Option<Command>,
    /// What goes on once the project is saved.
    pub(super) then: Option<AfterSave>,
    /// The source that waits for the file that is being picked.
    pub(super) attaching: Option<SourceId>,
    /// What was exported last: offered first the next time.
    pub(super) exported: Export,
    /// The project file as another program wrote it, when that was asked about already.
    pub(super) seen_on_disk: Option<DiskState>,
    /// Why work is not kept against crashes, when that was told already.
    pub(super) journal_problem: Option<Problem>,
    /// Dialogs that wait until the one on the screen is answered, the next first.
    waiting: VecDeque<Dialog>,
    palette: Palette,
    shortcuts: Shortcuts,
    settings_file: Option<PathBuf>,
    title: String,
    quitting: bool,
}

impl App {
    /// A window on `ctx` that begins to open what `setup` says.
    pub fn new(ctx: &egui::Context, setup: Setup) -> Self {
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
            worker: Worker::new(ctx.clone(), setup.threads),
            settings,
            native_dialogs: setup.threads,
            wants_palette: false,
            after_sign_in: None,
            then: None,
            attaching: None,
            exported: Export::default(),
            seen_on_disk: None,
            journal_problem: None,
            waiting: VecDeque::new(),
            palette: Palette::default(),
            shortcuts,
            settings_file: setup.settings_file,
            title: String::new(),
            quitting: false,
        };
        app.wear_theme();
        if let Some(what) = complaint.or_else(|| app.shortcuts.complaint()) {
            app.notice.fail(Problem::other(what, ""));
        }
        let first = match setup.start {
            Start::Sample => Action::Run(Command::OpenSample),
            Start::File(path) => Action::File(FileAction::Open(path)),
        };
        update::apply(&mut app, first);
        if app.settings_file.is_some() {
            app.worker.start_quietly_for(|| JobResult::Recovery(left_unsaved()));
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

    /// What a panel would be given now.
    pub(super) fn context(&self) -> Context<'_> {
        let theme = Theme::of(self.egui.theme() == egui::Theme::Dark);
        self.workspace.context(self.view.article.marked(), &self.shortcuts, theme)
    }

    /// Paints one frame and carries out what was asked in it.
    pub fn frame(&mut self, ui: &mut Ui) {
        for done in self.worker.results() {
            update::arrived(self, done);
        }
        if ui.input(|i| i.events.contains(&egui::Event::WindowFocused(true))) {
            update::look_at_disk(self);
        }
        update::look_at_journal(self);
        if !self.dialog.is_open()
            && let Some(next) = self.waiting.pop_front()
        {
            self.dialog = next;
        }
        let mut out = Vec::new();
        self.closing(ui, &mut out);
        dropped(ui, &mut out);
        self.keys(ui, &mut out);
        self.show(ui, &mut out);
        for action in out {
            update::apply(self, action);
        }
        self.answer_pointer(ui);
        self.name_window(ui);
    }

    /// The project changed: whatever was worked out from it is worked out anew.
    pub(super) fn changed(&mut self) {
        self.workspace.revision += 1;
        self.notice.answered();
        if self.workspace.texts != self.workspace.session.text_changes() {
            self.new_text();
        }
    }

    /// Shows a dialog, after the one that is on the screen.
    pub(super) fn ask(&mut self, dialog: Dialog) {
        self.waiting.push_back(dialog);
        self.egui.request_repaint();
    }

    /// Puts another session on the bench.
    pub(super) fn open(&mut self, session: Session) {
        // Whoever comes here has saved or discarded what was on the bench.
        self.workspace.session.abandon();
        self.workspace.session = session;
        self.keep_unsaved();
        if !self.settings.name.is_empty() {
            let (name, role) = (self.settings.name.clone(), self.settings.role.clone());
            if let Err(refusal) = self.workspace.session.sign_in(&name, role) {
                self.notice.fail(refusal);
            }
        }
        self.new_text();
        update::check_files(self, false);
        update::warn_about_text(self);
        if !self.settings.greeted {
            self.settings.greeted = true;
            self.dialog = Dialog::Guide;
            self.keep_settings();
        }
    }

    /// A project without a file is kept in the user's state folder, where there are settings at all.
    fn keep_unsaved(&mut self) {
        if self.settings_file.is_some()
            && self.workspace.session.path().is_none()
            && let Some(folder) = journal::state_folder()
        {
            self.workspace.session.autosave_in(&folder);
        }
    }

    /// Another text stands in the article; what nobody has found in it yet is looked for.
    fn new_text(&mut self) {
        self.workspace.texts = self.workspace.session.text_changes();
        if self.workspace.session.needs_extraction() {
            let (text, texts) = (self.workspace.session.text().to_owned(), self.workspace.texts);
            self.worker.start("Reading the draft", move || JobResult::Read(Arc::new(extract(&text)), texts));
        }
        self.view.article.reset();
        self.workspace.selected = None;
        self.workspace.picked.clear();
        self.workspace.hits.clear();
        self.changed();
    }

    /// Wears the theme of the settings.
    pub(super) fn wear_theme(&self) {
        self.egui.set_theme(match self.settings.theme {
            settings::Theme::System => ThemePreference::System,
            settings::Theme::Light => ThemePreference::Light,
            settings::Theme::Dark => ThemePreference::Dark,
        });
    }

    /// Keeps the settings on disk, off the window's thread.
    pub(super) fn keep_settings(&mut self) {
        let Some(path) = self.settings_file.clone() else { return };
        let settings = self.settings.clone();
        self.worker.start_quietly(move || match settings::save(&path, &settings) {
            Ok(()) => None,
            Err(error) => Some(Problem::other(error.to_string(), "")),
        });
    }

    /// Closes the window, whatever is unsaved.
    pub(super) fn quit(&mut self) {
        self.quitting = true;
        self.workspace.session.abandon();
        self.egui.send_viewport_cmd(ViewportCommand::Close);
    }

    /// What the project's file would be called.
    pub(super) fn file_name(&self) -> String {
        let revision = self.workspace.session.project().revision();
        let name = revision.map_or("article", |(_, revision)| revision.name.as_str());
        format!("{}.tickmark", if name.is_empty() { "article" } else { name })
    }

    /// Unsaved work is asked about before the window closes.
    fn closing(&mut self, ui: &Ui, out: &mut Vec<Action>) {
        let asked = ui.input(|i| i.viewport().close_requested());
        if asked && !self.quitting && self.workspace.session.dirty() {
            ui.ctx().send_viewport_cmd(ViewportCommand::CancelClose);
            out.push(Action::Run(Command::Quit));
        }
    }

    /// Keys become commands, unless the palette or a dialog has the keyboard.
    fn keys(&mut self, ui: &Ui, out: &mut Vec<Action>) {
        if self.palette.is_open() || self.dialog.is_open() {
            return;
        }
        let typing =
            ui.ctx().egui_wants_keyboard_input() && ui.memory(|m| m.focused()).is_some_and(|id| is_field(ui, id));
        let commands = ui.input_mut(|input| self.shortcuts.pressed(input, typing));
        out.extend(commands.into_iter().map(Action::Run));
    }

    /// Shows everything.
    fn show(&mut self, ui: &mut Ui, out: &mut Vec<Action>) {
        let theme = Theme::of(ui.visuals().dark_mode);
        let ctx = self.workspace.context(self.view.article.marked(), &self.shortcuts, theme);
        let bar = Frame::new().fill(theme.panel).inner_margin(egui::Margin::symmetric(14, 0));
        Panel::top("menu bar").exact_size(menu_bar::HEIGHT).frame(bar).show(ui, |ui| {
            let rest = window_title::how_it_stands(&self.workspace.session);
            menu_bar::show(ui, &ctx, (&window_title::headline(ctx.session), &rest), out);
        });
        let passing = self.notice.passing(ui.ctx()).map(str::to_owned);
        Panel::bottom("status bar").exact_size(status_bar::HEIGHT).frame(bar).show(ui, |ui| {
            status_bar::show(ui, &ctx, &self.worker, passing.as_deref(), out);
        });
        tabs::beside(ui, &ctx, &mut self.view, out);
        let article = CentralPanel::no_frame().show(ui, |ui| {
            let area = ui.max_rect();
            if ctx.text().is_empty() {
                tabs::nothing_open(ui, theme, &self.worker, out);
            } else {
                panels::article::show(ui, &ctx, &mut self.view.article, self.settings.text_size, out);
            }
            area
        });
        self.notice.show(ui, article.inner, theme);
        if std::mem::take(&mut self.wants_palette) {
            self.palette.open(&ctx);
        }
        self.palette.show(ui, &ctx, out);
        self.dialog.show(ui, &ctx, out);
    }

    /// What is hovered now lights its other end in the next frame.
    fn answer_pointer(&mut self, ui: &Ui) {
        let now = self.workspace.hovering.take();
        if now != self.workspace.hovered {
            self.workspace.hovered = now;
            ui.ctx().request_repaint();
        }
    }

    /// The window bears the name of what is open.
    fn name_window(&mut self, ui: &Ui) {
        let dirty = if self.workspace.session.dirty() { "• " } else { "" };
        let name = window_title::headline(&self.workspace.session);
        let title = if name.is_empty() { "Tickmark".to_owned() } else { format!("{dirty}{name} – Tickmark") };
        if title != self.title {
            ui.ctx().send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}

/// True when the widget is one to type in.
fn is_field(ui: &Ui, id: egui::Id) -> bool {
    egui::text_edit::TextEditState::load(ui.ctx(), id).is_some()
}

/// A file that is dropped on the window is opened.
fn dropped(ui: &Ui, out: &mut Vec<Action>) {
    let paths = ui.input(|i| i.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect::<Vec<_>>());
    out.extend(paths.into_iter().next().map(|path| Action::File(FileAction::Open(path))));
}
