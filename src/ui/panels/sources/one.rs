//! One source unfolded: kind, level, origin, who made it and when, how far to trust it, its files, where it is used.

use crate::project::{ClaimId, Source, SourceId, SourceKind, Target};
use crate::session::Field;
use crate::ui::actions::Action;
use crate::ui::context::{Context, Thing};
use crate::ui::panels::parts::{self, MARGIN, draft, words};
use egui::{Frame, Margin, Ui};

/// Shows the source below its row.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, id: &SourceId, source: &Source, out: &mut Vec<Action>) {
    let margin = Margin { left: MARGIN as i8, right: MARGIN as i8, top: 9, bottom: 12 };
    Frame::new().fill(ctx.theme.paper).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        choices(ui, ctx, id, source, out);
        fields(ui, ctx, id, source, out);
        files(ui, ctx, id, source, out);
        uses(ui, ctx, id, out);
    });
    parts::rule(ui, ctx.theme);
}

/// Kind, level, confidential: one press each.
fn choices(ui: &mut Ui, ctx: &Context<'_>, id: &SourceId, source: &Source, out: &mut Vec<Action>) {
    let mut change = |change: &dyn Fn(&mut Source)| out.push(ctx.decide(|desk| desk.change_source(id, change)));
    ui.horizontal_wrapped(|ui| {
        parts::chip_menu(ui, ctx.theme, source.kind.word(), true, |ui| {
            for kind in SourceKind::ALL {
                if ui.selectable_label(source.kind == kind, kind.word()).clicked() {
                    change(&|source| source.kind = kind.clone());
                }
            }
        });
        for level in words::LEVELS {
            if parts::chip(ui, ctx.theme, level.word(), source.level == level).clicked() && source.level != level {
                change(&|source| source.level = level);
            }
        }
        let told = "Its name stays at the desk: reports leave it out";
        if parts::chip(ui, ctx.theme, "confidential", source.confidential).on_hover_text(told).clicked() {
            change(&|source| source.confidential = !source.confidential);
        }
    });
}

/// Words about the source; Enter keeps each.
fn fields(ui: &mut Ui, ctx: &Context<'_>, id: &SourceId, source: &Source, out: &mut Vec<Action>) {
    let on = Target::Source(id.clone());
    type Part = fn(&mut Source) -> &mut String;
    let all: [(Field, &str, &str, Part); 8] = [
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
        let key = draft::key(&on, field);
        ui.horizontal(|ui| {
            let label = egui::RichText::new(name).font(crate::ui::fonts::regular(12.0)).color(ctx.theme.dim);
            ui.add_sized([72.0, 22.0], egui::Label::new(label).halign(egui::Align::LEFT));
            let open = !ctx.draft(&key).is_empty();
            let width = ui.available_width() - if open { 66.0 } else { 0.0 };
            let typed = draft::show(ui, ctx, out, &key, &first, draft::Shape { name, hint, rows: 1, width });
            if open && (ui.button("Keep").clicked() || typed.done) {
                let words = typed.text.trim().to_owned();
                let decided = ctx.decide(|desk| desk.change_source(id, |source| *part(source) = words));
                draft::commit(out, decided, std::slice::from_ref(&key));
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

/// Local files with their fingerprints.
fn files(ui: &mut Ui, ctx: &Context<'_>, id: &SourceId, source: &Source, out: &mut Vec<Action>) {
    if source.files.is_empty() {
        return;
    }
    parts::section(ui, ctx.theme, "Files");
    for file in &source.files {
        ui.horizontal_wrapped(|ui| {
            parts::told(ui, ctx.theme, &file.path);
            if parts::quiet(ui, ctx.theme, "take away").on_hover_text("The file itself stays where it is").clicked() {
                out.push(ctx.decide(|desk| desk.detach_file(id, &file.path)));
            }
        });
        let print = file.sha256.get(..12).unwrap_or(&file.sha256);
        let line =
            parts::meta(ui, ctx.theme, format!("{} bytes · {} UTC · SHA-256 {print}…", file.bytes, file.changed));
        line.on_hover_text(&file.sha256);
    }
}

/// Where it is used.
fn uses(ui: &mut Ui, ctx: &Context<'_>, id: &SourceId, out: &mut Vec<Action>) {
    let project = ctx.project();
    let uses = |claim: &crate::project::Claim| claim.evidence.values().find(|e| e.source == *id).map(|e| e.stance);
    let used: Vec<(&ClaimId, _)> =
        project.claims.iter().filter_map(|(claim, record)| Some((claim, uses(record)?))).take(50).collect();
    if used.is_empty() {
        return;
    }
    parts::section(ui, ctx.theme, "Used for");
    for (claim, stance) in used {
        let said = ctx.reading().claim(claim).map(|row| super::super::claims::rows::words(project, row));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            parts::meta(ui, ctx.theme, words::stance(stance));
            let link = parts::link(ui, ctx.theme, said.as_deref().unwrap_or(claim.as_str()));
            if link.hovered() {
                out.push(Action::Hover(Thing::Claim(claim.clone())));
            }
            if link.clicked() {
                out.push(Action::Select(Thing::Claim(claim.clone())));
            }
        });
    }
}
