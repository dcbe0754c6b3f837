//! The paths of journals.

use crate::store::sidecar::sidecar_path;
use std::path::{Path, PathBuf};

/// The journal of the project file `project`.
pub fn journal_path(project: &Path) -> PathBuf {
    sidecar_path(project, "journal")
}

/// The folder for journals of projects that have no file yet; nothing when the user has no home.
pub fn state_folder() -> Option<PathBuf> {
    use etcetera::AppStrategy;
    let app = etcetera::AppStrategyArgs {
        top_level_domain: "org".to_owned(),
        author: "Tickmark".to_owned(),
        app_name: "tickmark".to_owned(),
    };
    let places = etcetera::choose_app_strategy(app).ok()?;
    Some(places.state_dir().unwrap_or_else(|| places.data_dir()).join("unsaved"))
}

/// An unused path in `folder`, which is created if needed, for the journal of a project without a file. Other programs
/// choose other paths.
pub fn new_unsaved_path(folder: &Path) -> PathBuf {
    // If the folder cannot be created, writing the journal fails and reports that.
    let _ = std::fs::create_dir_all(folder);
    let process = std::process::id();
    let free = (1_u32..).map(|i| folder.join(format!("{process}-{i}.journal"))).find(|path| !path.exists());
    free.unwrap_or_else(|| folder.join("last.journal"))
}
