//! Dialog for a project file that another program wrote since it was opened. It compares the records that changed in
//! the file or here, word by word, and offers ways to resolve the difference. Nothing is written before the choice.

use super::layout::{button_row, heading, paragraph, two_columns};
use crate::problem::Problem;
use crate::project::diff::three_way::{FieldDivergence, RecordDivergence};
use crate::session::StoredProject;
use crate::ui::action::{Action, FileAction};
use crate::ui::context::Context;
use crate::ui::{fonts, text_difference};
use egui::{
    Align, Frame, Key, Label, Layout, Modifiers, RichText, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, vec2,
};
use std::path::PathBuf;
use std::sync::Arc;

/// State of the dialog.
#[derive(Clone, Debug, PartialEq)]
pub struct ExternalChange {
    /// Path of the project file.
    pub path: PathBuf,
    /// The project that the file contains now, or why it cannot be read.
    pub stored: Result<Arc<StoredProject>, Problem>,
    /// The records that differ, in the file or here.
    pub records: Vec<RecordDivergence>,
    /// Index of the record that is compared.
    pub chosen: usize,
    /// The compared fields, with the index of the record that they belong to.
    fields: Option<(usize, Vec<FieldDivergence>)>,
    /// The chosen resolution.
    pub resolution: Resolution,
}

/// A way to resolve the difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// Merge both versions.
    Merge,
    /// Save this project under another name, leave the file as it is.
    KeepBoth,
    /// Discard the changes made here.
    Reload,
    /// Discard the changes made in the file.
    Overwrite,
}

impl ExternalChange {
    /// Creates the dialog for the file at `path`. The initial choice is one that loses nothing.
    pub fn new(path: PathBuf, stored: Result<Arc<StoredProject>, Problem>, records: Vec<RecordDivergence>) -> Self {
        let resolution = match &stored {
            Ok(stored) if !stored.problems.is_empty() => Resolution::KeepBoth,
            Ok(_) if records.iter().all(|record| record.ours.is_none()) => Resolution::Reload,
            Ok(_) => Resolution::Merge,
            Err(_) => Resolution::KeepBoth,
        };
        Self { path, stored, records, chosen: 0, fields: None, resolution }
    }

    /// The resolutions that are possible, as (resolution, label, description). A damaged file is not merged: records
    /// that cannot be read would count as deleted.
    fn resolutions(&self) -> Vec<(Resolution, &'static str, &'static str)> {
        let mut resolutions = Vec::new();
        if self.stored.as_ref().is_ok_and(|stored| stored.problems.is_empty()) {
            let merge = "Claim by claim; what both decided differently is kept side by side.";
            resolutions.push((Resolution::Merge, "Bring both together", merge));
        }
        resolutions.push((
            Resolution::KeepBoth,
            "Keep both",
            "This project goes into a file of its own; theirs stays as it is.",
        ));
        if self.stored.is_ok() {
            let reload = "What was changed here goes; undo brings it back while the program runs.";
            resolutions.push((Resolution::Reload, "Reload theirs", reload));
        }
        resolutions.push((
            Resolution::Overwrite,
            "Overwrite theirs",
            "Their file goes to a backup, and this project takes its place.",
        ));
        resolutions
    }
}

/// Shows the dialog. Returns true when it should close.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, asked: &mut ExternalChange, out: &mut Vec<Action>) -> bool {
    heading(ui, ctx.theme, 780.0, "Another program changed this file");
    paragraph(ui, ctx.theme, "It is not what you opened. Nothing was written and nothing is lost.");
    ui.weak(asked.path.display().to_string());
    ui.add_space(8.0);
    match &asked.stored {
        Ok(stored) => {
            record_list(ui, ctx, &asked.records, &mut asked.chosen);
            if let Some(record) = asked.records.get(asked.chosen) {
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
    for (resolution, label, description) in asked.resolutions() {
        ui.horizontal(|ui| {
            ui.radio_value(&mut asked.resolution, resolution, label);
            ui.weak(description);
        });
    }
    let main_label = asked
        .resolutions()
        .iter()
        .find(|(resolution, ..)| *resolution == asked.resolution)
        .map_or("", |(_, label, _)| *label);
    match button_row(ui, ctx.theme, &["Not now", main_label], true) {
        Some(1) => out.extend(resolve(asked)),
        Some(_) => {}
        None => return false,
    }
    true
}

fn resolve(asked: &ExternalChange) -> Option<Action> {
    Some(Action::File(match (asked.resolution, &asked.stored) {
        (Resolution::Merge, Ok(stored)) => FileAction::Merge(stored.clone()),
        (Resolution::Reload, Ok(stored)) => FileAction::Reload(stored.clone()),
        (Resolution::KeepBoth, _) => FileAction::SaveElsewhere,
        (Resolution::Overwrite, _) => FileAction::Overwrite(asked.path.clone()),
        (Resolution::Merge | Resolution::Reload, Err(_)) => return None,
    }))
}

/// Height of a row of the list, in points.
const ROW_HEIGHT: f32 = 22.0;
/// Longest field that is compared word by word, in bytes; comparing a whole article in every frame would be slow.
const MAX_COMPARED_BYTES: usize = 6000;
/// Share of the width that the name of a record takes, from 0 to 1.
const NAME_SHARE: f32 = 0.46;

/// The differing records, one per row: name, change in the file, change here.
fn record_list(ui: &mut Ui, ctx: &Context<'_>, records: &[RecordDivergence], chosen: &mut usize) {
    if records.is_empty() {
        paragraph(ui, ctx.theme, "Only the log differs.");
        return;
    }
    let step = |ui: &Ui, key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if step(ui, Key::ArrowDown) {
        *chosen = (*chosen + 1).min(records.len() - 1);
    }
    if step(ui, Key::ArrowUp) {
        *chosen = chosen.saturating_sub(1);
    }
    let count = |side: fn(&RecordDivergence) -> bool| records.iter().filter(|record| side(record)).count();
    let theirs = format!("In the file: {}", count(|record| record.theirs.is_some()));
    let ours = format!("Here, unsaved: {}", count(|record| record.ours.is_some()));
    row(ui, [None, Some(&theirs), Some(&ours)], |words| {
        RichText::new(words).font(fonts::semibold(13.5)).color(ctx.theme.ink)
    });
    ScrollArea::vertical().max_height(6.0 * ROW_HEIGHT).auto_shrink([false, true]).show_rows(
        ui,
        ROW_HEIGHT,
        records.len(),
        |ui, rows| {
            for index in rows {
                let Some(record) = records.get(index) else { continue };
                let at = ui.next_widget_position();
                let size = vec2(ui.available_width(), ROW_HEIGHT);
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

/// Three cells side by side, each truncated to its width.
fn row(ui: &mut Ui, cells: [Option<&str>; 3], text: impl Fn(&str) -> RichText) {
    let whole = ui.available_width();
    let (_, at) = ui.allocate_space(vec2(whole, ROW_HEIGHT));
    let edges = [0.0, NAME_SHARE, (1.0 + NAME_SHARE) / 2.0, 1.0];
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

/// The fields of one record, theirs on the left, ours on the right, each compared with the common base.
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

fn side(ui: &mut Ui, ctx: &Context<'_>, field: &FieldDivergence, now: Option<&str>, changed: bool) {
    match now {
        Some(now) if now.len().max(field.was.len()) > MAX_COMPARED_BYTES => {
            let count = |words: &str| words.split_whitespace().count();
            paragraph(ui, ctx.theme, &format!("{} words, now {}", count(&field.was), count(now)));
        }
        Some(now) => text_difference::between(ui, ctx.theme, &field.was, now),
        None if field.was.is_empty() && !changed => {}
        None if field.was.len() > MAX_COMPARED_BYTES => _ = ui.weak("as it was"),
        None => _ = ui.label(RichText::new(&field.was).font(fonts::serif(15.0)).color(ctx.theme.dim)),
    }
}
