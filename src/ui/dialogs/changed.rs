//! The project file was written by another program since it was opened: what they changed, what was changed here, and
//! the ways on. Nothing is overwritten before somebody says so.

use super::{buttons, heading, say, two_columns};
use crate::session::{Apart, Stored};
use crate::ui::actions::{Action, FileAction};
use crate::ui::context::Context;
use crate::ui::fonts;
use crate::ui::worker::Failure;
use egui::{RichText, ScrollArea, Ui};
use std::path::PathBuf;
use std::sync::Arc;

/// What is asked about.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed {
    /// The project file.
    pub path: PathBuf,
    /// What it holds now, or why that cannot be read.
    pub stored: Result<Arc<Stored>, Failure>,
    /// What both changed.
    pub apart: Apart,
    /// The way that is chosen.
    pub way: Way,
}

/// A way on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Both people's work, united.
    Unite,
    /// Both files.
    KeepBoth,
    /// Their file.
    Reload,
    /// Our file.
    Overwrite,
}

impl Changed {
    /// Asks about the file at `path`, with the way chosen that loses nothing.
    pub fn new(path: PathBuf, stored: Result<Arc<Stored>, Failure>, apart: Apart) -> Self {
        let way = match &stored {
            Ok(stored) if !stored.lost.is_empty() => Way::KeepBoth,
            Ok(_) if apart.ours.is_empty() => Way::Reload,
            Ok(_) => Way::Unite,
            Err(_) => Way::KeepBoth,
        };
        Self { path, stored, apart, way }
    }

    /// The ways that are open. A broken file is not united: what cannot be read would count as taken away.
    fn ways(&self) -> Vec<(Way, &'static str, &'static str)> {
        let mut ways = Vec::new();
        if self.stored.as_ref().is_ok_and(|stored| stored.lost.is_empty()) {
            let unite = "Claim by claim; what both decided differently is kept side by side.";
            ways.push((Way::Unite, "Bring both together", unite));
        }
        ways.push((Way::KeepBoth, "Keep both", "This project goes into a file of its own; theirs stays as it is."));
        if self.stored.is_ok() {
            let reload = "What was changed here goes; undo brings it back while the program runs.";
            ways.push((Way::Reload, "Reload theirs", reload));
        }
        ways.push((
            Way::Overwrite,
            "Overwrite theirs",
            "Their file goes to a backup, and this project takes its place.",
        ));
        ways
    }
}

/// Asks; true when it is answered.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, asked: &mut Changed, out: &mut Vec<Action>) -> bool {
    heading(ui, ctx.theme, 680.0, "Another program changed this file");
    say(ui, ctx.theme, "It is not what you opened. Nothing was written and nothing is lost.");
    ui.weak(asked.path.display().to_string());
    ui.add_space(8.0);
    match &asked.stored {
        Ok(stored) => {
            two_columns(ui, |theirs, ours| {
                side(theirs, ctx, "In the file", &asked.apart.theirs);
                side(ours, ctx, "Here, unsaved", &asked.apart.ours);
            });
            for lost in &stored.lost {
                ui.colored_label(ctx.theme.queried, lost);
            }
        }
        Err(failure) => {
            ui.colored_label(ctx.theme.queried, format!("It cannot be read any more. {}", failure.what));
        }
    }
    ui.add_space(8.0);
    for (way, label, about) in asked.ways() {
        ui.horizontal(|ui| {
            ui.radio_value(&mut asked.way, way, label);
            ui.weak(about);
        });
    }
    let main = asked.ways().iter().find(|(way, ..)| *way == asked.way).map_or("", |(_, label, _)| *label);
    match buttons(ui, ctx.theme, &["Not now", main], true) {
        Some(1) => out.extend(action(asked)),
        Some(_) => {}
        None => return false,
    }
    true
}

fn action(asked: &Changed) -> Option<Action> {
    Some(Action::File(match (asked.way, &asked.stored) {
        (Way::Unite, Ok(stored)) => FileAction::Unite(stored.clone()),
        (Way::Reload, Ok(stored)) => FileAction::Reload(stored.clone()),
        (Way::KeepBoth, _) => FileAction::SaveElsewhere,
        (Way::Overwrite, _) => FileAction::Overwrite(asked.path.clone()),
        (Way::Unite | Way::Reload, Err(_)) => return None,
    }))
}

/// What one side changed, a line a record.
fn side(ui: &mut Ui, ctx: &Context<'_>, title: &str, lines: &[String]) {
    let words = RichText::new(format!("{title}: {}", lines.len())).font(fonts::semibold(13.5));
    ui.label(words.color(ctx.theme.ink));
    ScrollArea::vertical().id_salt(title).max_height(180.0).show(ui, |ui| {
        if lines.is_empty() {
            ui.weak("Nothing but the log.");
        }
        for line in lines {
            say(ui, ctx.theme, line);
        }
    });
}
