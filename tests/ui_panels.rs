//! The panels as a checker uses them: seen, hovered, clicked and typed into, with no screen.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test stops at what it did not expect
#![cfg(feature = "gui")]

#[path = "ui_panels/map.rs"]
mod map;
