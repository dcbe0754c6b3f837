//! The project file was written by another program since it was opened: each record that they or we changed, side by side
//! and word by word, and the ways on. Nothing is overwritten before somebody says so.

use super::{buttons, heading, say, two_columns};
use crate::problem::Problem;
use crate::project::diff::three_way::{FieldDivergence, RecordDivergence};
use crate::session::StoredProject;
use crate::ui::context::Context;
use crate::ui::update::{Action, FileAction};
use crate::ui::{fonts, text_difference};
use egui::{
    Align, Frame, Key, Label, Layout, Modifiers, RichText, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, vec2,
};
use std::path::PathBuf;
use std::sync::Arc;

/// What is asked about.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed {
    /// The project file.
    pub path: PathBuf,
    /// What it holds now, or why that cannot be read.
    pub stored: Result<Arc<StoredProject>, Problem>,
    /// What either changed, record by record.
    pub apart: Vec<RecordDivergence>,
    /// Which of them is compared, counted from 0.
    pub chosen: usize,
    /// The fields of a record, by its number, as they were last worked out.
    fields: Option<(usize, Vec<FieldDivergence>)>,
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
    pub fn new(path: PathBuf, stored: Result<Arc<StoredProject>, Problem>, apart: Vec<RecordDivergence>) -> Self {
        let way = match &stored {
            Ok(stored) if !stored.problems.is_empty() => Way::KeepBoth,
            Ok(_) if apart.iter().all(|record| record.ours.is_none()) => Way::Reload,
            Ok(_) => Way::Unite,
            Err(_) => Way::KeepBoth,
        };
        Self { path, stored, apart, chosen: 0, fields: None, way }
    }

    /// The ways that are open. A broken file is not united: what cannot be read would count as taken away.
    fn ways(&self) -> Vec<(Way, &'static str, &'static str)> {
        let mut ways = Vec::new();
        if self.stored.as_ref().is_ok_and(|stored| stored.problems.is_empty()) {
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
    heading(ui, ctx.theme, 780.0, "Another program changed this file");
    say(ui, ctx.theme, "It is not what you opened. Nothing was written and nothing is lost.");
    ui.weak(asked.path.display().to_string());
    ui.add_space(8.0);
    match &asked.stored {
        Ok(stored) => {
            list(ui, ctx, &asked.apart, &mut asked.chosen);
            if let Some(record) = asked.apart.get(asked.chosen) {
                if asked.fields.as_ref().is_none_or(|(of, _)| *of != asked.chosen) {
                    asked.fields = Some((asked.chosen, record.fields(ctx.project())));
                }
                let fields = asked.fields.as_ref().map_or(&[][..], |(_, fields)| fields);
                compare(ui, ctx, record, fields);
            }
            for lost in &stored.problems {
                ui.colored_label(ctx.theme.queried, lost);
            }
        }
        Err(failure) => {
            ui.colored_label(ctx.theme.queried, format!("It cannot be read any more. {}", failure.sentence()));
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

/// The height of a row of the list, in points.
const ROW: f32 = 22.0;
/// How many bytes of a field are compared word by word: a whole article is not, in each frame.
const LONG: usize = 6000;
/// The part of the width that the name of a record takes.
const NAME: f32 = 0.46;

/// A record a row: what it is called, what they made of it, and what was made of it here.
fn list(ui: &mut Ui, ctx: &Context<'_>, apart: &[RecordDivergence], chosen: &mut usize) {
    if apart.is_empty() {
        say(ui, ctx.theme, "Only the log differs.");
        return;
    }
    let step = |ui: &Ui, key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if step(ui, Key::ArrowDown) {
        *chosen = (*chosen + 1).min(apart.len() - 1);
    }
    if step(ui, Key::ArrowUp) {
        *chosen = chosen.saturating_sub(1);
    }
    let count = |side: fn(&RecordDivergence) -> bool| apart.iter().filter(|record| side(record)).count();
    let theirs = format!("In the file: {}", count(|record| record.theirs.is_some()));
    let ours = format!("Here, unsaved: {}", count(|record| record.ours.is_some()));
    row(ui, [None, Some(&theirs), Some(&ours)], |words| {
        RichText::new(words).font(fonts::semibold(13.5)).color(ctx.theme.ink)
    });
    ScrollArea::vertical().max_height(6.0 * ROW).auto_shrink([false, true]).show_rows(
        ui,
        ROW,
        apart.len(),
        |ui, rows| {
            for index in rows {
                let Some(record) = apart.get(index) else { continue };
                let at = ui.next_widget_position();
                let size = vec2(ui.available_width(), ROW);
                let field = egui::Rect::from_min_size(at, size);
                let button = ui.interact(field, ui.scope_id().with(index), Sense::click());
                if index == *chosen {
                    ui.painter().rect_filled(field, 4.0, ctx.theme.selection);
                } else if button.hovered() {
                    ui.painter().rect_filled(field, 4.0, ctx.theme.hover);
                }
                let (name, theirs, ours) =
                    (record.record(ctx.project()), record.describe_theirs(), record.describe_ours());
                let info = || WidgetInfo::selected(Role::ListBoxOption, true, index == *chosen, &name);
                button.widget_info(info);
                let color = if record.changed_by_both() { ctx.theme.disputed } else { ctx.theme.ink };
                row(ui, [Some(&name), Some(&theirs), Some(&ours)], |words| {
                    RichText::new(words).font(fonts::regular(13.0)).color(color)
                });
                if button.clicked() {
                    *chosen = index;
                }
            }
        },
    );
}

/// Three cells beside each other, each cut to its room.
fn row(ui: &mut Ui, cells: [Option<&str>; 3], text: impl Fn(&str) -> RichText) {
    let whole = ui.available_width();
    let (_, at) = ui.allocate_space(vec2(whole, ROW));
    let edges = [0.0, NAME, (1.0 + NAME) / 2.0, 1.0];
    for (words, edge) in cells.iter().zip(edges.windows(2)) {
        let (Some(words), &[from, to]) = (words, edge) else { continue };
        let cell =
            egui::Rect::from_x_y_ranges(at.left() + whole * from + 6.0..=at.left() + whole * to - 6.0, at.y_range());
        let layout = Layout::left_to_right(Align::Center);
        ui.scope_builder(UiBuilder::new().max_rect(cell).layout(layout), |ui| {
            ui.add(Label::new(text(words)).truncate().selectable(false));
        });
    }
}

/// The fields of one record: with them on the left, with us on the right, each against what stood there before.
fn compare(ui: &mut Ui, ctx: &Context<'_>, record: &RecordDivergence, fields: &[FieldDivergence]) {
    ui.add_space(6.0);
    Frame::new().fill(ctx.theme.panel).inner_margin(12.0).corner_radius(6.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ScrollArea::vertical().id_salt("compare").max_height(170.0).auto_shrink([false, true]).show(ui, |ui| {
            for field in fields {
                ui.label(RichText::new(&field.name).font(fonts::medium(12.0)).color(ctx.theme.dim));
                two_columns(ui, |theirs, ours| {
                    side(theirs, ctx, field, field.theirs.as_deref(), record.theirs.is_some());
                    side(ours, ctx, field, field.ours.as_deref(), record.ours.is_some());
                });
                ui.add_space(4.0);
            }
        });
    });
    ui.weak("Struck through: what was there. Underlined: what is there now.");
}

fn side(ui: &mut Ui, ctx: &Context<'_>, field: &FieldDivergence, now: Option<&str>, touched: bool) {
    match now {
        Some(now) if now.len().max(field.was.len()) > LONG => {
            let count = |words: &str| words.split_whitespace().count();
            say(ui, ctx.theme, &format!("{} words, now {}", count(&field.was), count(now)));
        }
        Some(now) => text_difference::between(ui, ctx.theme, &field.was, now),
        None if field.was.is_empty() && !touched => {}
        None if field.was.len() > LONG => _ = ui.weak("as it was"),
        None => _ = ui.label(RichText::new(&field.was).font(fonts::serif(15.0)).color(ctx.theme.dim)),
    }
}
