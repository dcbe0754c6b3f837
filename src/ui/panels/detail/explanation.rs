//! Why the claim was suggested, who says it, and the consistency questions about it.

use crate::extract::Explanation;
use crate::project::view::ClaimView;
use crate::ui::action::Action;
use crate::ui::context::Context;
use crate::ui::fonts;
use crate::ui::labels;
use crate::ui::selection::Selectable;
use crate::ui::theme::Theme;
use crate::ui::widgets::{self};
use egui::{Response, RichText, Role, Sense, Shape, Stroke, Ui, WidgetInfo};

/// Shows the section.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, out: &mut Vec<Action>) {
    if !claim.reasons.is_empty() {
        ui.add_space(2.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            widgets::meta(ui, ctx.theme, "Suggested because:");
            let last = claim.reasons.len() - 1;
            for (i, why) in claim.reasons.iter().enumerate() {
                reason(ui, ctx, why, if i < last { "," } else { "" }, out);
            }
        });
    } else if claim.touched {
        widgets::meta(ui, ctx.theme, "Made by hand.");
    }
    if let Some(why) = &claim.not_checkable {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            widgets::meta(ui, ctx.theme, "Perhaps not checkable:");
            reason(ui, ctx, why, "", out);
        });
    }
    speaker(ui, ctx, claim, out);
    for index in &claim.questions {
        question(ui, ctx, *index, out);
    }
}

/// A reason with a dotted underline. Its tooltip gives the rule; hovering highlights the cue in the article.
fn reason(ui: &mut Ui, ctx: &Context<'_>, why: &Explanation, comma: &str, out: &mut Vec<Action>) {
    let response = dotted_text(ui, ctx.theme, &why.text, comma);
    let response = response.on_hover_ui(|ui| {
        ui.label(RichText::new(&why.text).font(fonts::medium(12.5)));
        if let Some(cue) = why.cue {
            ui.label(format!("Cue: “{}”", labels::single_line(ctx.text(), cue)));
        }
        ui.label(RichText::new(format!("Rule: {}", why.rule)).font(fonts::regular(11.5)).color(ctx.theme.dim));
    });
    if let Some(cue) = why.cue {
        if response.hovered() {
            out.push(Action::Hover(Selectable::Words(cue)));
        }
        if response.clicked() {
            out.push(Action::Reveal(cue));
        }
    }
}

fn dotted_text(ui: &mut Ui, theme: &Theme, text: &str, comma: &str) -> Response {
    let shown = RichText::new(format!("{text}{comma}")).font(fonts::regular(12.0)).color(theme.dim);
    let response = ui.add(egui::Label::new(shown).sense(Sense::click()).selectable(false));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text));
    let ink = if response.hovered() || response.has_focus() { theme.ink } else { theme.faint };
    let line = response.rect;
    if line.height() < 22.0 {
        let ends = [line.left_bottom(), line.right_bottom()];
        ui.painter().extend(Shape::dotted_line(&ends, ink, 3.0, 0.7));
    } else {
        ui.painter().hline(line.x_range(), line.max.y, Stroke::new(0.7, ink));
    }
    response
}

/// The speaker, and the counterpart of the claim: that it was said, or that it is true.
fn speaker(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, out: &mut Vec<Action>) {
    let project_view = ctx.project_view();
    let Some(row) = project_view.claim(&claim.id) else { return };
    let said_by = project_view.speaker_of(row);
    if said_by.is_none() && claim.twin.is_none() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        if let Some(speaker) = said_by {
            widgets::meta(ui, ctx.theme, "Said by");
            let link = widgets::link(ui, ctx.theme, &speaker.name);
            let why = row.quote.and_then(|q| project_view.quotes.get(q)).map_or("", |quote| quote.why.as_str());
            let link = if why.is_empty() { link } else { link.on_hover_text(why) };
            if link.hovered() {
                out.push(Action::Hover(Selectable::Speaker(speaker.key.clone())));
            }
            if link.clicked() {
                out.push(Action::Select(Selectable::Speaker(speaker.key.clone())));
            }
        }
        if let Some(twin) = &claim.twin {
            widgets::meta(ui, ctx.theme, if said_by.is_some() { "· two checks:" } else { "Two checks:" });
            let link = widgets::link(ui, ctx.theme, "the other half");
            let tooltip = project_view.claim(twin).map(|row| labels::claim_text(ctx.project(), row));
            if link.on_hover_text(tooltip.as_deref().unwrap_or("")).clicked() {
                out.push(Action::Select(Selectable::Claim(twin.clone())));
            }
        }
    });
}

/// A consistency question: something in the article that does not fit this claim.
fn question(ui: &mut Ui, ctx: &Context<'_>, index: usize, out: &mut Vec<Action>) {
    let Some(question) = ctx.extraction().questions.get(index) else { return };
    ui.add_space(3.0);
    widgets::warning(ui, ctx.theme, &question.text);
    ui.horizontal_wrapped(|ui| {
        ui.add_space(20.0);
        for span in &question.spans {
            let words = labels::single_line(ctx.text(), *span);
            let link = widgets::link(ui, ctx.theme, &format!("“{words}”"));
            if link.hovered() {
                out.push(Action::Hover(Selectable::Words(*span)));
            }
            if link.clicked() {
                out.push(Action::Reveal(*span));
            }
        }
    });
}
