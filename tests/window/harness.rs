//! The window as the program runs it, for tests: no display, no threads, no dialogs of the system.

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use tickmark::ui::{App, Setup, Start};

/// The window, made in its first frame.
pub struct Window {
    start: Start,
    app: Option<App>,
}

impl Window {
    fn frame(&mut self, ui: &mut egui::Ui) {
        let setup = || Setup { start: self.start.clone(), settings_file: None, threads: false, native_dialogs: false };
        self.app.get_or_insert_with(|| App::new(ui.ctx(), setup())).frame(ui);
    }

    /// What runs in it.
    pub fn app(&self) -> &App {
        self.app.as_ref().expect("a frame was painted")
    }
}

/// Opens a window of 1280 × 800 points.
pub fn window(start: Start) -> Harness<'static, Window> {
    let builder = Harness::builder().with_size(egui::vec2(1280.0, 800.0)).allow_missing_glyphs();
    let mut harness = builder.build_ui_state(|ui, window: &mut Window| window.frame(ui), Window { start, app: None });
    harness.run_ok();
    harness
}

/// Presses a key, and lets the window answer.
pub fn press(harness: &mut Harness<'_, Window>, key: Key) {
    harness.key_press(key);
    harness.run_ok();
}

/// Presses a key while modifiers are held.
pub fn press_with(harness: &mut Harness<'_, Window>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run_ok();
}
