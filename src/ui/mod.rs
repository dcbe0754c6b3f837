//! The window: panels show state and emit actions, and one place carries them out.
//!
//! ```text
//! action, selection, commands, key_binding, job, context
//!                 the vocabulary: what can be asked for, selected, run; imports nothing of the rest
//! theme, fonts, icons, labels, status_style, text_difference
//!                 how things look and what they are called
//! widgets/        what panels and dialogs are built from
//! panels/         article, claims, detail, speakers, places, sources, overview, log
//! dialogs/        one at a time, over everything else
//! map/            coasts, borders and pins, with a painter of our own
//! menu_bar, palette, status_bar, tabs, notice, window_title
//!                 what surrounds the panels
//! jobs            runs jobs on threads; files: what they do with files
//! workspace, app  the state of the window
//! update/         the only code that changes that state
//! frame           one frame: results in, keys in, everything shown, actions carried out
//! window          opens the window
//! ```
//!
//! Each file imports only what is above it here; a panel imports no other panel, no dialog, and nothing below the map.

pub mod action;
mod app;
pub mod command_availability;
pub mod commands;
pub mod context;
mod dialogs;
mod files;
pub mod fonts;
mod frame;
pub mod icons;
pub mod job;
mod jobs;
pub mod key_binding;
pub mod labels;
pub mod map;
mod menu_bar;
mod notice;
mod palette;
pub mod panels;
pub mod selection;
mod status_bar;
pub mod status_style;
mod tabs;
mod text_difference;
pub mod theme;
mod update;
pub mod widgets;
mod window;
mod window_title;
mod workspace;

pub use app::{App, Setup, Start};
pub use window::{WindowError, run};
