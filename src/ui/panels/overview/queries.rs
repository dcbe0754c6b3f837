//! The query sheet: what is still to be asked of whom, grouped by person, ready to copy.

use crate::project::decide::addressee;
use crate::project::{Addressee, ClaimId, Project};
use crate::ui::actions::Action;
use crate::ui::commands::Command;
use crate::ui::context::{Context, Thing};
use crate::ui::fonts;
use crate::ui::panels::parts;
use egui::{RichText, Ui};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// One open question.
struct Open<'p> {
    claim: &'p ClaimId,
    words: &'p str,
    question: &'p str,
}

/// Shows the sheet.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, out: &mut Vec<Action>) {
    parts::section(ui, ctx.theme, "Query sheet");
    let project = ctx.project();
    let groups = open(project);
    if groups.is_empty() {
        let key = ctx.shortcuts.text(Command::Query);
        parts::meta(ui, ctx.theme, format!("Nobody has to be asked anything. {key} on a claim puts a question here."));
        return;
    }
    for (to, questions) in &groups {
        ui.add_space(4.0);
        ui.label(RichText::new(addressee(project, to)).font(fonts::semibold(13.0)).color(ctx.theme.ink));
        for open in questions {
            parts::told(ui, ctx.theme, open.question);
            ui.horizontal(|ui| {
                let link = parts::link(ui, ctx.theme, open.words);
                if link.hovered() {
                    out.push(Action::Hover(Thing::Claim(open.claim.clone())));
                }
                if link.clicked() {
                    out.push(Action::Select(Thing::Claim(open.claim.clone())));
                }
            });
        }
    }
    ui.add_space(6.0);
    if ui.button("Copy the query sheet").clicked() {
        out.push(Action::Copy(sheet(project, &groups)));
        out.push(Action::Tell("The query sheet is on the clipboard.".to_owned()));
    }
}

/// The unanswered questions, by whom they go to.
fn open(project: &Project) -> BTreeMap<&Addressee, Vec<Open<'_>>> {
    let mut groups: BTreeMap<&Addressee, Vec<Open<'_>>> = BTreeMap::new();
    for (id, claim) in &project.claims {
        for query in claim.queries.iter().filter(|query| query.answer.is_none()) {
            let open = Open { claim: id, words: claim.words(), question: &query.question };
            groups.entry(&query.to).or_default().push(open);
        }
    }
    groups
}

/// The sheet as plain text.
fn sheet(project: &Project, groups: &BTreeMap<&Addressee, Vec<Open<'_>>>) -> String {
    let mut text = String::new();
    for (to, questions) in groups {
        let _ = writeln!(text, "{}", addressee(project, to));
        for open in questions {
            let _ = writeln!(text, "- {}\n  (“{}”)", open.question, open.words);
        }
        text.push('\n');
    }
    text.trim_end().to_owned()
}
