//! The project file: versions, atomic save, journal, recovery, lock.
//!
//! ```text
//! trouble    what went wrong, in words
//! disk       read whole, replace whole, know again
//! backup     what the file was before each save
//! lock       who has the project open
//! settings   what a person set for all of their projects
//! file/      NAME.tickmark: written, read, and read as far as it can be trusted
//! journal/   what was done since the last save, kept against crashes
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
