//! The right of reply: who is criticised, by whom, when they were asked, and what they replied.

use super::view::{CriticismForm, SpeakersPanelState};
use crate::project::{Criticism, CriticismId, Project, Reply, Target};
use crate::session::Field;
use crate::ui::action::Action;
use crate::ui::context::Context;
use crate::ui::fonts;
use crate::ui::icons::Glyph;
use crate::ui::selection::Selectable;
use crate::ui::theme::Tone;
use crate::ui::widgets::{self, MARGIN, draft_field};
use egui::{Frame, Margin, RichText, ScrollArea, Ui};

/// The number of criticisms without a reply.
pub fn open_count(project: &Project) -> usize {
    project.criticisms.values().filter(|criticism| criticism.reply == Reply::None).count()
}

/// Shows the list.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, state: &mut SpeakersPanelState, out: &mut Vec<Action>) {
    ScrollArea::vertical().id_salt("replies").auto_shrink(false).show(ui, |ui| {
        let margin = Margin { left: MARGIN as i8, right: MARGIN as i8, top: 6, bottom: 16 };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            if ctx.project().criticisms.is_empty() {
                let advice = "Whoever is criticised in the article should be able to answer. Put each criticism on the board, write down when they were asked, and what they said.";
                widgets::empty_state(ui, ctx.theme, "No criticism is on the board", advice);
            }
            for (id, criticism) in &ctx.project().criticisms {
                card(ui, ctx, id, criticism, &mut state.criticism_form, out);
            }
            criticism_form(ui, ctx, &mut state.criticism_form, out);
        });
    });
}

fn card(
    ui: &mut Ui,
    ctx: &Context<'_>,
    id: &CriticismId,
    criticism: &Criticism,
    form: &mut CriticismForm,
    out: &mut Vec<Action>,
) {
    let theme = ctx.theme;
    ui.add_space(10.0);
    let (glyph, word, tone) = reply_style(criticism);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        glyph.show(ui, 11.0, theme.ink_of(tone));
        ui.label(RichText::new(word).font(fonts::semibold(12.0)).color(theme.ink_of(tone)));
        widgets::heading(ui, theme, &criticism.of);
        if !criticism.by.is_empty() {
            widgets::meta(ui, theme, format!("criticised by {}", criticism.by));
        }
        if let Some(claim) = &criticism.claim
            && widgets::link(ui, theme, "its claim").clicked()
        {
            out.push(Action::Select(Selectable::Claim(claim.clone())));
        }
        if widgets::text_button(ui, theme, "change")
            .on_hover_text("Change who is criticised, by whom and what for")
            .clicked()
        {
            *form = CriticismForm::of(id, criticism);
            ui.memory_mut(|memory| memory.request_focus(field_id(FORM_FIELDS[0])));
        }
        if widgets::text_button(ui, theme, "take off the board").on_hover_text("It stays in the log").clicked() {
            out.push(ctx.decide(|commands| commands.remove_criticism(id)));
        }
    });
    if !criticism.matter.is_empty() {
        widgets::body(ui, theme, &criticism.matter);
    }
    for asked in &criticism.asked {
        let deadline = if asked.deadline.is_empty() { String::new() } else { format!(", until {}", asked.deadline) };
        widgets::meta(ui, theme, format!("Asked {} {}: {}{deadline}", asked.at.day(), asked.at.minute(), asked.how));
    }
    reply_text(ui, ctx, &criticism.reply, out);
    reply_fields(ui, ctx, id, criticism, out);
    ui.add_space(8.0);
    widgets::separator(ui, theme);
}

/// The reply as it was given, and where the article reports it.
fn reply_text(ui: &mut Ui, ctx: &Context<'_>, reply: &Reply, out: &mut Vec<Action>) {
    let theme = ctx.theme;
    match reply {
        Reply::Answered { text, place } => {
            widgets::body(ui, theme, format!("“{text}”"));
            let span = place.as_ref().and_then(crate::text::Anchor::span);
            match span {
                Some(span) => {
                    if widgets::link(ui, theme, "where the article gives it").clicked() {
                        out.push(Action::Reveal(span));
                    }
                }
                None => widgets::warning(ui, theme, "The article does not give the answer yet."),
            }
        }
        Reply::NotNeeded(why) => {
            widgets::meta(ui, theme, format!("No reply is needed: {why}"));
        }
        _ => {}
    }
}

fn reply_style(criticism: &Criticism) -> (Glyph, &'static str, Tone) {
    match &criticism.reply {
        Reply::None if criticism.asked.is_empty() => (Glyph::Ring, "Not asked", Tone::Bad),
        Reply::None => (Glyph::Question, "Asked", Tone::Waiting),
        Reply::Answered { .. } => (Glyph::Tick, "Answered", Tone::Good),
        Reply::Declined => (Glyph::Dash, "Declined", Tone::Settled),
        Reply::NoAnswer => (Glyph::Dash, "No answer", Tone::Settled),
        Reply::NotNeeded(_) => (Glyph::Dash, "Not needed", Tone::Settled),
    }
}

/// The fields that record an attempt to ask, and the reply.
fn reply_fields(ui: &mut Ui, ctx: &Context<'_>, id: &CriticismId, criticism: &Criticism, out: &mut Vec<Action>) {
    let on = Target::Criticism(id.clone());
    let (how, until) = (draft_field::custom(&on, "how"), draft_field::custom(&on, "deadline"));
    ui.horizontal(|ui| {
        let width = (ui.available_width() - 220.0).max(100.0);
        let options =
            draft_field::FieldOptions { name: "How they were asked", hint: "Asked by e-mail to …", rows: 1, width };
        let asked = draft_field::show(ui, ctx, out, &how, "", options);
        let options = draft_field::FieldOptions { name: "Deadline", hint: "until …", rows: 1, width: 90.0 };
        let deadline = draft_field::show(ui, ctx, out, &until, "", options);
        let ready = !asked.text.trim().is_empty();
        if ui.add_enabled(ready, egui::Button::new("Asked")).clicked()
            || (ready && (asked.committed || deadline.committed))
        {
            let action = ctx
                .decide(|commands| commands.asked_for_reply(id, &crate::session::now(), &asked.text, &deadline.text));
            draft_field::commit(out, action, &[how.clone(), until.clone()]);
        }
    });
    let key = draft_field::key(&on, Field::Answer(crate::project::EvidenceId::from("reply")));
    ui.horizontal_wrapped(|ui| {
        let options = draft_field::FieldOptions {
            name: "What came back",
            hint: "What came back, or why no reply is needed",
            rows: 1,
            width: f32::INFINITY,
        };
        let typed = draft_field::show(ui, ctx, out, &key, "", options);
        let words = typed.text.trim().to_owned();
        let mut reply = None;
        let answered = ui.add_enabled(!words.is_empty(), egui::Button::new("Answered"));
        if answered.on_hover_text("Select the words of the article that give the answer first, if it does").clicked() {
            let place = ctx.marked.map(|span| crate::text::Anchor::at(ctx.text(), span));
            reply = Some(Reply::Answered { text: words.clone(), place });
        }
        for (choice, word) in [(Reply::Declined, "Declined"), (Reply::NoAnswer, "No answer")] {
            if ui.button(word).clicked() {
                reply = Some(choice);
            }
        }
        if ui.add_enabled(!words.is_empty(), egui::Button::new("Not needed")).clicked() {
            reply = Some(Reply::NotNeeded(words));
        }
        if criticism.reply != Reply::None && widgets::text_button(ui, ctx.theme, "open again").clicked() {
            reply = Some(Reply::None);
        }
        if let Some(reply) = reply {
            let action = ctx.decide(|commands| commands.set_reply(id, reply));
            draft_field::commit(out, action, std::slice::from_ref(&key));
        }
    });
}

/// The fields of the form.
const FORM_FIELDS: [&str; 3] = ["Who is criticised", "By whom", "What for"];

fn field_id(name: &str) -> egui::Id {
    egui::Id::unique(("criticism", name))
}

impl CriticismForm {
    /// The form for changing an entry.
    fn of(id: &CriticismId, criticism: &Criticism) -> Self {
        Self {
            of: criticism.of.clone(),
            by: criticism.by.clone(),
            matter: criticism.matter.clone(),
            changing: Some(id.clone()),
        }
    }

    /// Copies the typed values to `criticism`.
    fn write(&self, criticism: &mut Criticism) {
        let [of, by, matter] = [&self.of, &self.by, &self.matter].map(|text| text.trim().to_owned());
        (criticism.of, criticism.by, criticism.matter) = (of, by, matter);
    }
}

/// The form that adds a criticism, about the selected claim if there is one, or changes an entry.
fn criticism_form(ui: &mut Ui, ctx: &Context<'_>, form: &mut CriticismForm, out: &mut Vec<Action>) {
    let changing = form.changing.is_some();
    let title = if changing { "Change the entry" } else { "Put a criticism on the board" };
    widgets::section(ui, ctx.theme, title);
    for (name, text) in FORM_FIELDS.into_iter().zip([&mut form.of, &mut form.by, &mut form.matter]) {
        widgets::single_line(ui, ctx.theme, field_id(name), name, name, text, f32::INFINITY);
    }
    ui.horizontal_wrapped(|ui| {
        let word = if changing { "Keep the change" } else { "Put on the board" };
        if ui.add_enabled(!form.of.trim().is_empty(), egui::Button::new(word)).clicked() {
            let action = match &form.changing {
                Some(id) => ctx.decide(|commands| commands.change_criticism(id, |criticism| form.write(criticism))),
                None => {
                    let mut criticism = Criticism { claim: ctx.claim().cloned(), ..Criticism::default() };
                    form.write(&mut criticism);
                    ctx.make(|commands| commands.add_criticism(criticism)).1
                }
            };
            if matches!(action, Action::Edit(_)) {
                *form = CriticismForm::default();
            }
            out.push(action);
        }
        if changing {
            if widgets::text_button(ui, ctx.theme, "cancel").clicked() {
                *form = CriticismForm::default();
            }
        } else if ctx.claim().is_some() {
            widgets::meta(ui, ctx.theme, "It will be linked to the chosen claim.");
        }
    });
}
