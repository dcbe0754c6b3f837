//! The window as a checker uses it: seen, clicked and typed into, with no screen.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test stops at what it did not expect
#![cfg(feature = "gui")]

mod dialogs;
mod harness;
mod keyboard;
mod map;
mod nothing_lost;
mod story;
