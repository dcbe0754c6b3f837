//! The window as the program runs it, for tests: no display and no dialogs of the system; jobs at once or on threads.

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use std::time::Duration;
use tickmark::ui::{App, Setup, Start};

/// How jobs run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// At once, inside the frame that starts them.
    Inline,
    /// On threads, as in the program; the tests wait for each.
    Threads,
}

/// Both ways, for stories that must end alike.
pub const BOTH: [Mode; 2] = [Mode::Inline, Mode::Threads];

/// How many times a test looks again for jobs on threads to be done, 2 ms apart.
const MOST_LOOKS: usize = 10_000;

/// The window, made in its first frame.
pub struct Window {
    start: Start,
    mode: Mode,
    app: Option<App>,
}

impl Window {
    fn frame(&mut self, ui: &mut egui::Ui) {
        let (start, threads) = (self.start.clone(), self.mode == Mode::Threads);
        let setup = || Setup { start, settings_file: None, threads, native_dialogs: false };
        self.app.get_or_insert_with(|| App::new(ui.ctx(), setup())).frame(ui);
    }

    /// What runs in it.
    pub fn app(&self) -> &App {
        self.app.as_ref().expect("a frame was painted")
    }
}

/// Opens a window of 1280 × 800 points in which jobs run at once.
pub fn window(start: Start) -> Harness<'static, Window> {
    window_in(Mode::Inline, start)
}

/// Opens a window of 1280 × 800 points, and waits until its first jobs are done.
pub fn window_in(mode: Mode, start: Start) -> Harness<'static, Window> {
    let builder = Harness::builder().with_size(egui::vec2(1280.0, 800.0)).allow_missing_glyphs();
    let window = Window { start, mode, app: None };
    let mut harness = builder.build_ui_state(|ui, window: &mut Window| window.frame(ui), window);
    settle(&mut harness);
    harness
}

/// Paints frames until the window is at rest and no job runs.
pub fn settle(harness: &mut Harness<'_, Window>) {
    harness.run_ok();
    for _ in 0..MOST_LOOKS {
        if !harness.state().app().has_jobs() {
            return;
        }
        if harness.state().mode == Mode::Threads {
            std::thread::sleep(Duration::from_millis(2));
        }
        harness.run_ok();
    }
    panic!("a job does not end");
}

/// Presses a key, and lets the window answer.
pub fn press(harness: &mut Harness<'_, Window>, key: Key) {
    harness.key_press(key);
    settle(harness);
}

/// Presses a key while modifiers are held.
pub fn press_with(harness: &mut Harness<'_, Window>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    settle(harness);
}
