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

pub mod able;
pub mod actions;
pub mod app;
mod bench;
pub mod commands;
pub mod context;
mod dialogs;
mod difference;
mod files;
pub mod fonts;
pub mod icons;
pub mod look;
pub mod map;
mod menu_bar;
mod notice;
mod palette;
pub mod panels;
pub mod shortcuts;
mod status_bar;
mod tabs;
pub mod theme;
mod title;
mod window;
mod worker;

pub use app::{App, Setup, Start};
pub use window::{WindowError, run};
