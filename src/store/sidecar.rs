//! The paths of the program's own files beside a project: lock, journal, backups.

use super::disk;
use std::path::{Path, PathBuf};

/// The path of the file `what` beside a project: `.bridge.tickmark.lock`. Links are resolved, so that a project with
/// two names has one lock and one journal.
pub(super) fn sidecar_path(project: &Path, what: &str) -> PathBuf {
    let target = disk::resolve_symlinks(project).unwrap_or_else(|_| project.to_owned());
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    target.with_file_name(format!(".{name}.{what}"))
}
