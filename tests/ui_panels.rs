//! The panels as a checker uses them: seen, hovered, clicked and typed into, with no screen.
#![cfg(feature = "gui")]

#[path = "ui_panels/map.rs"]
mod map;
