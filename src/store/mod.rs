//! Files on disk: the project file, its backups, lock and journal, and the user's settings.
//!
//! ```text
//! disk       read a file whole, replace it atomically, detect that it changed
//! sidecar    the paths of lock, journal and backups
//! backup     what the project file was before each save
//! lock       which program has the project open
//! settings   what a person set for all of their projects
//! file/      NAME.tickmark: writing, reading, and reading damaged files as far as possible
//! journal/   what was done since the last save, so that a crash loses nothing
//! ```

mod backup;
mod disk;
mod file;
pub mod journal;
mod lock;
pub mod settings;
mod sidecar;

pub use backup::{Backup, backup_folder, backups, keep};
pub use disk::{DiskState, LARGEST, OnDisk, read, replace, sha256};
pub use file::{Dropped, Opened, VERSION, open_project, parse_project, project_text};
pub use lock::{Lock, user_name};
