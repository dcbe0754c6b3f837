//! Where the program's own files beside a project are: lock, journal, backups.

use super::disk;
use std::path::{Path, PathBuf};

/// A file of the program's own beside a project: `.bridge.tickmark.lock`. Links are followed, so that a project that is
/// opened by two names has one lock and one journal.
pub(super) fn sidecar_path(project: &Path, what: &str) -> PathBuf {
    let target = disk::resolve_symlinks(project).unwrap_or_else(|_| project.to_owned());
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    target.with_file_name(format!(".{name}.{what}"))
}
