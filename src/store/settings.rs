//! The settings of the person, not of a project: who they are, theme, text size, keys.
//! `~/.config/tickmark/settings.ron`.
//!
//! ```ron
//! (
//!     name: "Ann Lee",
//!     role: Checker,
//!     theme: Dark,
//!     shortcuts: { "claim.note": "Ctrl+N" },
//! )
//! ```
//!
//! A file that cannot be read is left unchanged, the defaults are used, and the window says so.

use crate::project::Role;
use atomic_write_file::AtomicWriteFile;
use etcetera::{BaseStrategy, choose_base_strategy};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The sizes of the article's text that the settings allow, in points: smaller cannot be read at arm's length, larger
/// leaves a few words per line.
pub const TEXT_SIZES: std::ops::RangeInclusive<f32> = 12.0..=32.0;
/// The default size of the article's text, in points: that of a printed manuscript.
const TEXT_SIZE: f32 = 17.0;

/// What a person set for all of their projects.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Their name, as the log shows it; empty until they enter it.
    pub name: String,
    /// What they do at the desk.
    pub role: Role,
    /// Light, dark, or the theme of the system.
    pub theme: Theme,
    /// Size of the article's text, in points: 12 to 32.
    pub text_size: f32,
    /// True after the introduction was shown.
    pub greeted: bool,
    /// Keys that differ from the defaults, by command; an empty text removes a shortcut.
    pub shortcuts: BTreeMap<String, String>,
}

/// The theme of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Theme {
    /// The theme of the system.
    #[default]
    System,
    /// Dark text on a light background.
    Light,
    /// Light text on a dark background.
    Dark,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            name: String::new(),
            role: Role::default(),
            theme: Theme::System,
            text_size: TEXT_SIZE,
            greeted: false,
            shortcuts: BTreeMap::new(),
        }
    }
}

/// Why the settings file could not be used.
#[derive(Debug, thiserror::Error)]
pub enum BadSettings {
    /// The file cannot be read or written.
    #[error("The settings file cannot be used ({reason}). The defaults are used; check the file: {path}")]
    Io {
        /// The system's error.
        reason: io::Error,
        /// Which file.
        path: PathBuf,
    },
    /// The file is not RON of the expected shape.
    #[error(
        "The settings file is not understood: {reason}. The defaults are used and the file is left as it is: {path}"
    )]
    Syntax {
        /// Line, column, and what was expected there.
        reason: String,
        /// Which file.
        path: PathBuf,
    },
}

/// The path of the settings file; nothing when there is no home folder.
pub fn path() -> Option<PathBuf> {
    Some(choose_base_strategy().ok()?.config_dir().join("tickmark").join("settings.ron"))
}

/// Reads the settings; a missing file means the defaults.
///
/// # Errors
/// When the file exists and cannot be read or parsed.
pub fn load(path: &Path) -> Result<Settings, BadSettings> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(reason) if reason.kind() == io::ErrorKind::NotFound => return Ok(Settings::default()),
        Err(reason) => return Err(BadSettings::Io { reason, path: path.to_owned() }),
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut settings: Settings = ron::from_str(text)
        .map_err(|error| BadSettings::Syntax { reason: error.to_string(), path: path.to_owned() })?;
    settings.text_size = settings.text_size.clamp(*TEXT_SIZES.start(), *TEXT_SIZES.end());
    Ok(settings)
}

/// Writes the settings atomically.
///
/// # Errors
/// When the folder cannot be made or the file cannot be written.
pub fn save(path: &Path, settings: &Settings) -> Result<(), BadSettings> {
    let written = || -> io::Result<()> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let text = ron::ser::to_string_pretty(settings, ron::ser::PrettyConfig::default()).map_err(io::Error::other)?;
        let mut file = AtomicWriteFile::open(path)?;
        file.write_all(text.as_bytes())?;
        file.write_all(b"\n")?;
        file.commit()
    };
    written().map_err(|reason| BadSettings::Io { reason, path: path.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_as_they_were_saved() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("new").join("settings.ron");
        assert_eq!(load(&path).expect("defaults"), Settings::default());
        let mut settings = Settings { name: "Ann Lee".into(), theme: Theme::Dark, ..Settings::default() };
        settings.shortcuts.insert("claim.note".into(), "Ctrl+N".into());
        save(&path, &settings).expect("saved");
        assert_eq!(load(&path).expect("loaded"), settings);
    }

    #[test]
    fn a_broken_file_is_told_with_its_line_and_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.ron");
        std::fs::write(&path, "(\n  name: Ann,\n)").expect("written");
        let error = load(&path).expect_err("broken").to_string();
        assert!(error.contains("2:"), "{error}");
        std::fs::write(&path, "\u{feff}(text_size: 900.0, later: 3)").expect("written");
        assert_eq!(load(&path).expect("read").text_size, 32.0);
    }
}
