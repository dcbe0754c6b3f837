//! The query sheet: the open questions, grouped by the person to ask, which can be copied as text.

use crate::project::query_sheet::{Sheet, sheets};
use crate::ui::action::Action;
use crate::ui::commands::Command;
use crate::ui::context::Context;
use crate::ui::fonts;
use crate::ui::selection::Selectable;
use crate::ui::widgets;
use egui::{RichText, Ui};
use std::fmt::Write as _;

/// The query sheets of the project, cached until it changes.
#[derive(Debug, Default)]
pub struct QuerySheetCache {
    sheets: Vec<Sheet>,
    computed_at: Option<u64>,
}

/// Shows the section.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, queries: &mut QuerySheetCache, out: &mut Vec<Action>) {
    widgets::section(ui, ctx.theme, "Query sheet");
    if queries.computed_at != Some(ctx.change_count) {
        *queries = QuerySheetCache { sheets: sheets(ctx.project()), computed_at: Some(ctx.change_count) };
    }
    if queries.sheets.is_empty() {
        let key = ctx.shortcuts.text(Command::Query);
        widgets::meta(
            ui,
            ctx.theme,
            format!("Nobody has to be asked anything. {key} on a claim puts a question here."),
        );
        return;
    }
    for sheet in &queries.sheets {
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(&sheet.name).font(fonts::semibold(13.0)).color(ctx.theme.ink));
            widgets::meta(ui, ctx.theme, &sheet.contact);
        });
        for line in &sheet.lines {
            widgets::body(ui, ctx.theme, &line.question);
            let Some(claim) = line.claim.as_ref().map(|id| Selectable::Claim(id.clone())) else { continue };
            let link = widgets::link(ui, ctx.theme, &line.words);
            if link.hovered() {
                out.push(Action::Hover(claim.clone()));
            }
            if link.clicked() {
                out.push(Action::Select(claim));
            }
        }
    }
    ui.add_space(6.0);
    if ui.button("Copy the query sheet").clicked() {
        out.push(Action::Copy(as_text(&queries.sheets)));
        out.push(Action::Tell("The query sheet is on the clipboard".to_owned()));
    }
}

/// The sheets as plain text, one paragraph per person.
fn as_text(sheets: &[Sheet]) -> String {
    let mut text = String::new();
    for sheet in sheets {
        let _ = writeln!(text, "{}  {}", sheet.name, sheet.contact);
        for line in &sheet.lines {
            let _ = writeln!(text, "- {}", line.question);
            if !line.words.is_empty() {
                let _ = writeln!(text, "  (“{}”)", line.words);
            }
        }
        text.push('\n');
    }
    text.trim_end().to_owned()
}
