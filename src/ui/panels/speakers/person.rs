//! The details of a speaker: aliases, mentions, the forms that rename, merge and split, and all quotes.

use super::quote;
use super::view::{SpeakerForm, SpeakersPanelState};
use crate::project::Target;
use crate::project::view::SpeakerRow;
use crate::session::Field;
use crate::ui::action::Action;
use crate::ui::context::Context;
use crate::ui::labels;
use crate::ui::selection::Selectable;
use crate::ui::widgets::{self, MARGIN, draft_field};
use egui::{Frame, Margin, Ui};

/// Shows the details below the row of the speaker.
pub fn show(
    ui: &mut Ui,
    ctx: &Context<'_>,
    speaker: &SpeakerRow,
    state: &mut SpeakersPanelState,
    out: &mut Vec<Action>,
) {
    let margin = Margin { left: MARGIN as i8, right: MARGIN as i8, top: 8, bottom: 8 };
    Frame::new().fill(ctx.theme.paper).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 5.0;
        if !speaker.aliases.is_empty() {
            let quoted: Vec<String> = speaker.aliases.iter().map(|alias| format!("“{alias}”")).collect();
            let line = widgets::meta(ui, ctx.theme, format!("Also {}", quoted.join(", ")));
            if !speaker.why.is_empty() {
                line.on_hover_text(&speaker.why);
            }
        }
        mentions(ui, ctx, speaker, out);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            for (form, label) in [
                (SpeakerForm::Name, "Name and title"),
                (SpeakerForm::Merge, "Same as …"),
                (SpeakerForm::Split, "Somebody else’s …"),
            ] {
                let on = state.open_form == Some(form);
                if widgets::toggle(ui, ctx.theme, label, on).clicked() {
                    state.open_form = (!on).then_some(form);
                }
            }
        });
        match state.open_form {
            Some(SpeakerForm::Name) => rename(ui, ctx, speaker, state, out),
            Some(SpeakerForm::Merge) => merge(ui, ctx, speaker, state, out),
            Some(SpeakerForm::Split) => split(ui, ctx, speaker, state, out),
            None => {}
        }
    });
    for index in &speaker.quotes {
        quote::show(ui, ctx, *index, state, out);
    }
    if speaker.quotes.is_empty() {
        let margin = Margin { left: MARGIN as i8, right: MARGIN as i8, top: 6, bottom: 8 };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            widgets::meta(ui, ctx.theme, "Named, but not quoted.");
        });
    }
}

/// The mentions, at most 24; each is a link into the article.
fn mentions(ui: &mut Ui, ctx: &Context<'_>, speaker: &SpeakerRow, out: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 7.0;
        widgets::meta(ui, ctx.theme, "Mentioned as");
        for span in speaker.mentions.iter().take(24) {
            let link = widgets::link(ui, ctx.theme, &labels::single_line(ctx.text(), *span));
            if link.hovered() {
                out.push(Action::Hover(Selectable::Words(*span)));
            }
            if link.clicked() {
                out.push(Action::Reveal(*span));
            }
        }
        if speaker.mentions.len() > 24 {
            widgets::meta(ui, ctx.theme, format!("and {} times more", speaker.mentions.len() - 24));
        }
    });
}

fn rename(ui: &mut Ui, ctx: &Context<'_>, speaker: &SpeakerRow, state: &mut SpeakersPanelState, out: &mut Vec<Action>) {
    let on = Target::Speaker(speaker.key.clone());
    let fields = [
        (draft_field::key(&on, Field::Name), "Name", speaker.name.as_str()),
        (draft_field::key(&on, Field::Title), "Title or role", speaker.role.as_str()),
        (draft_field::key(&on, Field::Affiliation), "Organisation or country", speaker.affiliation.as_str()),
    ];
    let mut typed = Vec::new();
    for (key, name, first) in &fields {
        let options = draft_field::FieldOptions { name, hint: name, rows: 1, width: f32::INFINITY };
        typed.push(draft_field::show(ui, ctx, out, key, first, options));
    }
    let done = typed.iter().any(|field| field.committed);
    if ui.button("Keep").clicked() || done {
        let [name, title, affiliation] = [0, 1, 2].map(|i| {
            let (_, _, first) = fields.get(i)?;
            typed.get(i).map(|field| field.text.trim()).filter(|text| text != first)
        });
        let action = ctx.decide(|commands| commands.describe_speaker(&speaker.key, name, title, affiliation));
        if matches!(action, Action::Edit(_)) {
            state.open_form = None;
        }
        draft_field::commit(out, action, &fields.map(|(key, ..)| key));
    }
}

fn merge(ui: &mut Ui, ctx: &Context<'_>, speaker: &SpeakerRow, state: &mut SpeakersPanelState, out: &mut Vec<Action>) {
    widgets::meta(ui, ctx.theme, "The same one as:");
    ui.horizontal_wrapped(|ui| {
        for other in ctx.project_view().speakers.iter().filter(|other| other.key != speaker.key) {
            if widgets::chip(ui, ctx.theme, &other.name, false).clicked() {
                out.push(ctx.decide(|commands| commands.merge_speakers(&other.key, &speaker.key)));
                state.open_form = None;
            }
        }
    });
    for merged in &speaker.merged {
        ui.horizontal_wrapped(|ui| {
            widgets::meta(ui, ctx.theme, format!("“{merged}” was made part of this one."));
            if widgets::link(ui, ctx.theme, "Part them again").clicked() {
                out.push(ctx.decide(|commands| commands.unmerge_speaker(merged)));
            }
        });
    }
}

/// Gives a mention to another speaker, listed or new.
fn split(ui: &mut Ui, ctx: &Context<'_>, speaker: &SpeakerRow, state: &mut SpeakersPanelState, out: &mut Vec<Action>) {
    widgets::meta(ui, ctx.theme, "Choose the mention that is somebody else’s, then whose it is.");
    for span in speaker.mentions.iter().take(24) {
        let text = ctx.text();
        let label = format!("{} …", labels::single_line(text, *span));
        ui.horizontal_wrapped(|ui| {
            let response = widgets::chip(ui, ctx.theme, &label, false);
            if response.hovered() {
                out.push(Action::Hover(Selectable::Words(*span)));
            }
            let others = ctx.project_view().speakers.iter().filter(|other| other.key != speaker.key);
            egui::Popup::menu(&response)
                .accessible_name("Whose mention it is")
                .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
                .show(|ui| {
                    ui.set_min_width(180.0);
                    let mut to: Option<String> = None;
                    let id = egui::Id::unique(("split", span));
                    let field = widgets::single_line(
                        ui,
                        ctx.theme,
                        id,
                        "Name of somebody new",
                        "Somebody new",
                        &mut state.split_name,
                        170.0,
                    );
                    if field.committed && !state.split_name.trim().is_empty() {
                        to = Some(std::mem::take(&mut state.split_name));
                    }
                    for other in others.take(30) {
                        if ui.selectable_label(false, &other.name).clicked() {
                            to = Some(other.name.clone());
                        }
                    }
                    if let Some(name) = to {
                        out.push(ctx.make(|commands| commands.split_speaker(&speaker.key, &[*span], &name)).1);
                        state.open_form = None;
                        ui.close();
                    }
                });
        });
    }
}
