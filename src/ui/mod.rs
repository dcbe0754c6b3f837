//! The window: panels show state and emit actions, one dispatcher applies them.
//!
//! ```text
//! app       one frame
//! able      which commands can be run now, and why not
//! bench     the open session, and what is selected in it
//! context   what a panel is given; Thing: everything that can be selected
//! panels/   article, claims, detail, speakers, places, sources, overview, log
//! actions/  what can be done, and the one place that does it
//! commands  every command: label, tooltip, default shortcut
//! difference  what went and what came, word by word
//! map/      coasts, borders and pins by our own painter
//! theme     every colour; fonts, icons: faces and painted glyphs
//! ```

pub mod app;
pub mod command_availability;
pub mod commands;
pub mod context;
mod dialogs;
mod files;
pub mod fonts;
pub mod icons;
mod job;
pub mod key_binding;
pub mod labels;
pub mod map;
mod menu_bar;
mod notice;
mod palette;
pub mod panels;
mod status_bar;
pub mod status_style;
mod tabs;
mod text_difference;
pub mod theme;
pub mod update;
pub mod widgets;
mod window;
mod window_title;
mod workspace;

pub use app::{App, Setup, Start};
pub use window::{WindowError, run};
