//! Tickmark, the desktop fact-check workbench.
//!
//! Tickmark extracts what can be checked from an article, shows it beside the text, and keeps what a checker decides. Three
//! things are kept apart: the text, which never changes; the [`extract::Extraction`], which is derived from it and can be
//! thrown away; and the [`project::Project`], which holds what people decided and which no extraction overrules.
//!
//! The rooms, and the only directions in which they may import from each other:
//!
//! | room | what is in it |
//! | --- | --- |
//! | [`problem`] | the error type of every room: what happened, what to do, which file |
//! | [`text`] | what text is: spans, paragraphs, sentences, tokens, anchors |
//! | [`extract`] | `extract(&str) -> Extraction`: pure, cannot fail; [`extract::pipeline`] is where to begin |
//! | [`import`] | bytes to article text, its metadata and warnings; one format, one file |
//! | [`project`] | what people decided: records, edits and their inverses, undo, merging |
//! | [`store`] | the project file and its versions, atomic saves, the journal, recovery, the lock |
//! | [`export`] | findings and projects to bytes; one format, one row in a table |
//! | [`session`] | one open project: open, edit, undo, save; no window |
//! | [`cli`] | `tickmark extract`, `new`, `check`, `export`, `merge` |
//! | `ui` | the window (feature `gui`): panels show state and emit actions, `update` applies them |
//!
//! `problem <- text <- extract, import`; `text, extract <- project <- store, export`; all of these `<- session <- cli, ui`.
//! Nothing points back, and no files import each other in a circle: `tests/architecture` checks it.

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
