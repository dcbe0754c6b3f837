//! Opening the window, or explaining why there is none. `run(Start::Sample)?`
//!
//! Without a display, or with a system library missing, no call here panics: what winit would panic about is checked
//! first, and whatever still goes wrong is returned as an error with the command that fixes it.

use super::app::{App, Setup, Start};
use crate::store::settings;
use eframe::{NativeOptions, egui::ViewportBuilder};
use std::path::Path;

/// Why there is no window.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WindowError {
    /// There is no display.
    #[error(
        "There is no display to open a window on. Run it on a desktop, or over `ssh -X`; `tickmark extract FILE` works without a window."
    )]
    NoDisplay,
    /// A display is configured, but it does not answer.
    #[error(
        "The display does not answer: {reason}. Check DISPLAY and WAYLAND_DISPLAY, or run it on a desktop; `tickmark extract FILE` works without a window."
    )]
    DisplaySilent {
        /// What the system said.
        reason: String,
    },
    /// A system library is missing.
    #[error("The window needs system libraries that are missing ({missing}). Install them with:\n  {APT_LINE}")]
    MissingLibrary {
        /// The files that were not found.
        missing: String,
    },
    /// The graphics did not start.
    #[error(
        "The window could not be opened: {reason}. If graphics drivers are missing, install them with:\n  {APT_LINE}"
    )]
    Graphics {
        /// What the system said.
        reason: String,
    },
}

/// Installs what a minimal Debian 12 lacks for a window.
pub const APT_LINE: &str =
    "sudo apt-get install libx11-6 libx11-xcb1 libxcursor1 libxi6 libxrandr2 libxkbcommon-x11-0 libgl1 libgl1-mesa-dri";

/// The libraries for X11, by file name: each is opened at run time, not linked.
const X11: [&str; 7] = [
    "libX11.so.6",
    "libX11-xcb.so.1",
    "libXcursor.so.1",
    "libXi.so.6",
    "libXrandr.so.2",
    "libxkbcommon-x11.so.0",
    "libGL.so.1",
];

/// The libraries for Wayland.
const WAYLAND: [&str; 3] = ["libwayland-client.so.0", "libxkbcommon.so.0", "libEGL.so.1"];

/// Opens the window and stays until it is closed.
///
/// # Errors
/// When there is no display, a library is missing, or the graphics do not start.
pub fn run(start: Start) -> Result<(), WindowError> {
    check_display()?;
    let setup = Setup { start, settings_file: settings::path(), threads: true, native_dialogs: true };
    let viewport = ViewportBuilder::default()
        .with_title("Tickmark")
        .with_app_id("tickmark")
        .with_inner_size([1280.0, 840.0])
        .with_min_inner_size([820.0, 520.0]);
    let options = NativeOptions { viewport, centered: true, ..NativeOptions::default() };
    let opened =
        eframe::run_native("tickmark", options, Box::new(move |cc| Ok(Box::new(App::new(&cc.egui_ctx, setup)))));
    opened.map_err(window_error)
}

/// The message of the window system, without the place in its source.
fn window_error(error: eframe::Error) -> WindowError {
    let words = error.to_string();
    let reason = words.rsplit(": ").next().unwrap_or(&words).trim_end_matches('.').to_owned();
    match error {
        eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_) => WindowError::DisplaySilent { reason },
        _ => WindowError::Graphics { reason },
    }
}

/// Checks that there is a display, and the libraries that it needs.
fn check_display() -> Result<(), WindowError> {
    if !cfg!(all(unix, not(target_os = "macos"))) {
        return Ok(());
    }
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let wayland = (set("WAYLAND_DISPLAY") || set("WAYLAND_SOCKET")) && missing(&WAYLAND).is_empty();
    if wayland {
        return Ok(());
    }
    if !set("DISPLAY") {
        return Err(WindowError::NoDisplay);
    }
    let missing = missing(&X11);
    if missing.is_empty() { Ok(()) } else { Err(WindowError::MissingLibrary { missing: missing.join(", ") }) }
}

/// Which of these libraries are in none of the folders of the dynamic linker.
fn missing(libraries: &[&'static str]) -> Vec<&'static str> {
    let own = std::env::var_os("LD_LIBRARY_PATH").unwrap_or_default();
    let folders: Vec<_> =
        std::env::split_paths(&own).chain(linker_folders().into_iter().map(std::path::PathBuf::from)).collect();
    // Where not even the C library is in these folders, the system has its libraries elsewhere, and nothing is known.
    if !folders.iter().any(|folder| folder.join("libc.so.6").exists()) {
        return Vec::new();
    }
    libraries.iter().copied().filter(|library| !folders.iter().any(|folder| folder.join(library).exists())).collect()
}

/// The library folders of Linux: the multiarch folder of Debian first, then those of other distributions.
fn linker_folders() -> Vec<String> {
    let triple = format!("{}-linux-gnu", std::env::consts::ARCH);
    let roots = ["/usr/lib", "/lib", "/usr/local/lib"];
    let mut folders: Vec<String> = roots.iter().map(|root| format!("{root}/{triple}")).collect();
    folders.extend(
        ["/usr/lib64", "/lib64", "/usr/lib", "/lib", "/usr/local/lib", "/run/opengl-driver/lib"].map(String::from),
    );
    folders.retain(|folder| Path::new(folder).is_dir());
    folders
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_that_nobody_has_is_told() {
        assert_eq!(missing(&["libno-such-thing.so.9"]), ["libno-such-thing.so.9"]);
    }

    #[test]
    fn an_error_says_what_to_install() {
        let error = WindowError::MissingLibrary { missing: "libXi.so.6".into() };
        assert!(error.to_string().contains("apt-get install"), "{error}");
    }
}
