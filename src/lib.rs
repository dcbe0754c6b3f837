//! Tickmark, the desktop fact-check workbench.
//!
//! An article is read, its findings are laid beside it, and a checker decides. Three things are kept apart:
//! the text, which never changes; the [`extract::Extraction`], which is derived from it and can be thrown away;
//! and the [`project::Project`], which holds what a human decided and which no extraction ever overrules.
//!
//! The rooms, and the only directions in which they may look:
//!
//! | room | what lives there |
//! | --- | --- |
//! | [`text`] | spans, paragraphs, sentences, tokens, anchors: what text is |
//! | [`extract`] | `extract(&str) -> Extraction`: pure, cannot fail, knows no disk and no screen |
//! | [`import`] | bytes → article text, its metadata and warnings; one format, one file |
//! | [`project`] | what a human decided: records, edits and their inverses, undo, merging |
//! | [`store`] | the project file: versions, atomic save, journal, recovery, lock |
//! | [`export`] | a project → bytes; one format, one file |
//! | [`session`] | one open project: apply an edit, undo, save; still no screen |
//! | [`cli`] | `tickmark extract`, `new`, `check`, `export`, `merge` |
//! | `ui` | the window (feature `gui`): panels show state and emit actions |
//!
//! `text <- extract, import`; `text, extract <- project <- store, export`; all of these `<- session <- cli, ui`.
//! Nothing points back. `tests/architecture.rs` holds the code to it.

pub mod problem;
pub mod text;

pub mod extract;
pub mod import;

pub mod project;

pub mod export;
pub mod store;

pub mod session;

pub mod cli;
#[cfg(feature = "gui")]
pub mod ui;
