//! One frame: results of jobs in, keys in, everything shown, actions carried out.
//!
//! A panel is given a [`Context`](super::context::Context) and pushes actions; [`update::apply`] is the one place that
//! carries them out.

use super::action::{Action, FileAction};
use super::app::{App, Setup, Start};
use super::commands::Command;
use super::job::JobResult;
use super::theme::Theme;
use super::{menu_bar, panels, status_bar, tabs, update, window_title};
use crate::session::left_unsaved;
use egui::{CentralPanel, Frame, Panel, Ui, ViewportCommand};

impl App {
    /// A window on `ctx` that begins to open what `setup` names.
    pub fn new(ctx: &egui::Context, setup: Setup) -> Self {
        let mut app = Self::empty(ctx, &setup);
        let first = match setup.start {
            Start::Sample => Action::Run(Command::OpenSample),
            Start::File(path) => Action::File(FileAction::Open(path)),
        };
        update::apply(&mut app, first);
        if app.has_settings_file() {
            app.jobs.start_in_background(|| JobResult::Recovery(left_unsaved()));
        }
        app
    }

    /// Paints one frame and carries out what was asked for in it.
    pub fn frame(&mut self, ui: &mut Ui) {
        for finished in self.jobs.results() {
            update::job_finished(self, finished);
        }
        if ui.input(|i| i.events.contains(&egui::Event::WindowFocused(true))) {
            update::check_project_file(self);
        }
        update::check_journal(self);
        self.show_next_dialog();
        let mut out = Vec::new();
        self.close_requested(ui, &mut out);
        dropped_file(ui, &mut out);
        self.keys(ui, &mut out);
        self.show(ui, &mut out);
        for action in out {
            update::apply(self, action);
        }
        self.update_hover(ui);
        self.update_title(ui);
    }

    /// Asks about unsaved work before the window closes.
    fn close_requested(&mut self, ui: &Ui, out: &mut Vec<Action>) {
        let asked = ui.input(|i| i.viewport().close_requested());
        if asked && !self.quitting && self.workspace.session.dirty() {
            ui.ctx().send_viewport_cmd(ViewportCommand::CancelClose);
            out.push(Action::Run(Command::Quit));
        }
    }

    /// Turns keys into commands, unless the palette or a dialog is open.
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
            let state = window_title::state(&self.workspace.session);
            menu_bar::show(ui, &ctx, (&window_title::headline(ctx.session), &state), out);
        });
        let message = self.notice.message(ui.ctx()).map(str::to_owned);
        Panel::bottom("status bar").exact_size(status_bar::HEIGHT).frame(bar).show(ui, |ui| {
            status_bar::show(ui, &ctx, self.jobs.shown().next(), message.as_deref(), out);
        });
        tabs::show(ui, &ctx, &mut self.view, out);
        let article = CentralPanel::no_frame().show(ui, |ui| {
            let area = ui.max_rect();
            if ctx.text().is_empty() {
                tabs::nothing_open(ui, theme, self.jobs.shown().next(), out);
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

    /// What is hovered now is highlighted everywhere in the next frame.
    fn update_hover(&mut self, ui: &Ui) {
        let now = self.workspace.hovering.take();
        if now != self.workspace.hovered {
            self.workspace.hovered = now;
            ui.ctx().request_repaint();
        }
    }

    /// Sets the window's title to what is open.
    fn update_title(&mut self, ui: &Ui) {
        let title = window_title::title(&self.workspace.session);
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

/// True when the widget is a text field.
fn is_field(ui: &Ui, id: egui::Id) -> bool {
    egui::text_edit::TextEditState::load(ui.ctx(), id).is_some()
}

/// Opens the first file that is dropped on the window.
fn dropped_file(ui: &Ui, out: &mut Vec<Action>) {
    let paths = ui.input(|i| i.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect::<Vec<_>>());
    out.extend(paths.into_iter().next().map(|path| Action::File(FileAction::Open(path))));
}
