//! The details of a source: kind, level, descriptive fields, attached files, and the claims that use it.

use crate::project::{ClaimId, Source, SourceId, SourceKind, Target};
use crate::session::Field;
use crate::session::{FileProblem, FileState};
use crate::ui::action::{Action, FileAction};
use crate::ui::context::Context;
use crate::ui::labels;
use crate::ui::selection::Selectable;
use crate::ui::widgets::{self, MARGIN, draft_field};
use egui::{Frame, Margin, Ui};

/// Shows the details below the row of the source.
pub fn show(
    ui: &mut Ui,
    ctx: &Context<'_>,
    (id, source): (&SourceId, &Source),
    troubles: &[FileProblem],
    out: &mut Vec<Action>,
) {
    let margin = Margin { left: MARGIN as i8, right: MARGIN as i8, top: 9, bottom: 12 };
    Frame::new().fill(ctx.theme.paper).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        choices(ui, ctx, id, source, out);
        fields(ui, ctx, id, source, out);
        files(ui, ctx, (id, source), troubles, out);
        uses(ui, ctx, id, out);
    });
    widgets::separator(ui, ctx.theme);
}

/// Kind, level, confidential.
fn choices(ui: &mut Ui, ctx: &Context<'_>, id: &SourceId, source: &Source, out: &mut Vec<Action>) {
    let mut change = |change: &dyn Fn(&mut Source)| out.push(ctx.decide(|commands| commands.change_source(id, change)));
    ui.horizontal_wrapped(|ui| {
        widgets::chip_menu(ui, ctx.theme, source.kind.word(), true, |ui| {
            for kind in SourceKind::ALL {
                if ui.selectable_label(source.kind == kind, kind.word()).clicked() {
                    change(&|source| source.kind = kind.clone());
                }
            }
        });
        for level in labels::LEVELS {
            if widgets::chip(ui, ctx.theme, level.word(), source.level == level).clicked() && source.level != level {
                change(&|source| source.level = level);
            }
        }
        let tooltip = "Its name stays at the desk: reports leave it out";
        if widgets::chip(ui, ctx.theme, "confidential", source.confidential).on_hover_text(tooltip).clicked() {
            change(&|source| source.confidential = !source.confidential);
        }
    });
}

/// The descriptive fields; each is committed by itself.
fn fields(ui: &mut Ui, ctx: &Context<'_>, id: &SourceId, source: &Source, out: &mut Vec<Action>) {
    let on = Target::Source(id.clone());
    type FieldOf = fn(&mut Source) -> &mut String;
    let all: [(Field, &str, &str, FieldOf); 8] = [
        (Field::Title, "Title", "As it will be cited", |s| &mut s.title),
        (Field::Origin, "Origin", "Whose word it really is: two reports of one wire story share it", |s| &mut s.origin),
        (Field::Name, "Author", "Who made or published it", |s| &mut s.author),
        (Field::Custom("dated".to_owned()), "Dated", "When it was made: 2026-03-12", |s| &mut s.dated),
        (Field::Url, "Address", "Where it stands on the web; never opened by the program", |s| &mut s.url),
        (Field::Contact, "Contact", "A telephone number, a desk", |s| &mut s.contact),
        (Field::Reliability, "Reliability", "What speaks for and against it", |s| &mut s.reliability),
        (Field::Custom("kind".to_owned()), "Other kind", "A kind of your own", |s| custom(s)),
    ];
    for (field, name, hint, part) in all {
        let mut changed = source.clone();
        if name == "Other kind" && !matches!(changed.kind, SourceKind::Custom(_)) {
            continue;
        }
        let first = part(&mut changed).clone();
        let key = draft_field::key(&on, field);
        ui.horizontal(|ui| {
            let label = egui::RichText::new(name).font(crate::ui::fonts::regular(12.0)).color(ctx.theme.dim);
            ui.add_sized([72.0, 22.0], egui::Label::new(label).halign(egui::Align::LEFT));
            let open = !ctx.draft(&key).is_empty();
            let width = ui.available_width() - if open { 66.0 } else { 0.0 };
            let typed =
                draft_field::show(ui, ctx, out, &key, &first, draft_field::FieldOptions { name, hint, rows: 1, width });
            if open && (ui.button("Keep").clicked() || typed.committed) {
                let words = typed.text.trim().to_owned();
                let action = ctx.decide(|commands| commands.change_source(id, |source| *part(source) = words));
                draft_field::commit(out, action, std::slice::from_ref(&key));
            }
        });
    }
}

fn custom(source: &mut Source) -> &mut String {
    if !matches!(source.kind, SourceKind::Custom(_)) {
        source.kind = SourceKind::Custom(String::new());
    }
    match &mut source.kind {
        SourceKind::Custom(word) => word,
        _ => &mut source.title,
    }
}

/// Attached files with size, time and fingerprint, and whether they changed since.
fn files(
    ui: &mut Ui,
    ctx: &Context<'_>,
    (id, source): (&SourceId, &Source),
    troubles: &[FileProblem],
    out: &mut Vec<Action>,
) {
    for file in &source.files {
        let trouble = troubles.iter().find(|trouble| trouble.source == *id && trouble.path == file.path);
        ui.add_space(2.0);
        widgets::body(ui, ctx.theme, &file.path);
        let fingerprint = file.sha256.get(..12).unwrap_or(&file.sha256);
        let when = format!("{} {} UTC", file.changed.day(), file.changed.minute());
        let line = format!("{} · {when} · SHA-256 {fingerprint}…", file_size(file.bytes));
        widgets::meta(ui, ctx.theme, line).on_hover_text(format!("SHA-256 {}\n{} bytes", file.sha256, file.bytes));
        if let Some(trouble) = trouble {
            widgets::warning(ui, ctx.theme, state_message(trouble.state));
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            if trouble.is_some_and(|trouble| trouble.state == FileState::Changed) {
                let tooltip = "Keep the fingerprint of the file as it is now; the log tells that it was taken anew";
                if widgets::text_button(ui, ctx.theme, "take it as it is now").on_hover_text(tooltip).clicked() {
                    out.push(Action::File(FileAction::TakeAnew(id.clone(), file.path.clone())));
                }
            }
            if widgets::text_button(ui, ctx.theme, "take away")
                .on_hover_text("The file itself stays where it is")
                .clicked()
            {
                out.push(ctx.decide(|commands| commands.detach_file(id, &file.path)));
            }
        });
    }
    let tooltip = "It stays where it is; size, time and SHA-256 are kept, to see later whether it is still the same";
    if widgets::link(ui, ctx.theme, "Attach a file…").on_hover_text(tooltip).clicked() {
        // The user's name is asked for first, so that a file is not chosen in vain.
        out.push(match ctx.session.person() {
            Some(_) => Action::File(FileAction::Attach(id.clone())),
            None => Action::AskWho,
        });
    }
}

/// What happened to a file since it was attached.
const fn state_message(state: FileState) -> &'static str {
    match state {
        FileState::Same => "It is what it was.",
        FileState::Changed => "The file has changed since it was attached. What leans on it wants another look.",
        FileState::Missing => "The file is not there any more. Put it back, or attach it from where it is now.",
        FileState::Unreadable => "The file is there and cannot be read. Look at its permissions.",
    }
}

/// A file size in decimal units: `412 bytes`, `3.1 kB`, `12.4 MB`.
fn file_size(file_size: u64) -> String {
    match file_size {
        0..1_000 => format!("{file_size} bytes"),
        1_000..1_000_000 => format!("{:.1} kB", file_size as f64 / 1e3),
        _ => format!("{:.1} MB", file_size as f64 / 1e6),
    }
}

/// The claims that use the source, at most 50; without any, a button that removes the source.
fn uses(ui: &mut Ui, ctx: &Context<'_>, id: &SourceId, out: &mut Vec<Action>) {
    let project = ctx.project();
    let uses = |claim: &crate::project::Claim| claim.evidence.values().find(|e| e.source == *id).map(|e| e.stance);
    let used: Vec<(&ClaimId, _)> =
        project.claims.iter().filter_map(|(claim, record)| Some((claim, uses(record)?))).take(50).collect();
    if used.is_empty() {
        if widgets::text_button(ui, ctx.theme, "Take it out of the library")
            .on_hover_text("No claim leans on it")
            .clicked()
        {
            out.push(ctx.decide(|commands| commands.remove_source(id)));
        }
        return;
    }
    widgets::section(ui, ctx.theme, "Used for");
    for (claim, stance) in used {
        let said = ctx.project_view().claim(claim).map(|row| labels::claim_text(project, row));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            widgets::meta(ui, ctx.theme, labels::stance(stance));
            let link = widgets::link(ui, ctx.theme, said.as_deref().unwrap_or(claim.as_str()));
            if link.hovered() {
                out.push(Action::Hover(Selectable::Claim(claim.clone())));
            }
            if link.clicked() {
                out.push(Action::Select(Selectable::Claim(claim.clone())));
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::file_size;

    #[test]
    fn sizes_are_told_in_round_figures() {
        assert_eq!([file_size(999), file_size(3_140), file_size(12_400_000)], ["999 bytes", "3.1 kB", "12.4 MB"]);
    }
}
