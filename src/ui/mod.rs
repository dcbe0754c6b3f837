//! The window: panels show state and emit actions, one dispatcher applies them.
//!
//! ```text
//! app       one frame
//! context   what a panel is given; Thing: everything that can be selected
//! panels/   article, claims, detail, speakers, places, sources, overview, log
//! actions/  what can be done, and the one place that does it
//! commands  every command: label, tooltip, default shortcut
//! map/      coasts, borders and pins by our own painter
//! theme     every colour; fonts, icons: faces and painted glyphs
//! ```

pub mod actions;
pub mod context;
pub mod fonts;
pub mod icons;
pub mod map;
pub mod panels;
pub mod theme;
