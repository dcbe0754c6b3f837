//! The head of the details: claim number, kinds, verbatim and normalised wording, and a changed anchor.

use super::view::{DetailsPanelState, OpenForm};
use crate::extract::{ClaimKind, Extraction};
use crate::project::view::{ClaimView, PointView};
use crate::project::{Legal, Mark, Target};
use crate::session::Field;
use crate::text::{AnchorState, Span};
use crate::ui::action::Action;
use crate::ui::commands::Command;
use crate::ui::context::Context;
use crate::ui::fonts;
use crate::ui::icons::Glyph;
use crate::ui::labels;
use crate::ui::text_difference;
use crate::ui::theme::Theme;
use crate::ui::widgets::{self, draft_field};
use egui::epaint::text::cursor::CCursor;
use egui::{Galley, Pos2, Rect, RichText, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// Shows the head.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, state: &mut DetailsPanelState, out: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            flags(ui, ctx, claim, state, out);
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                kinds(ui, ctx, claim, out);
            });
        });
    });
    ui.add_space(2.0);
    verbatim(ui, ctx, claim, out);
    normalised(ui, ctx, claim, state, out);
    anchor_warning(ui, ctx, claim, out);
}

/// Number, place and kinds: "Claim 8 · paragraph 4 · superlative, date". The kinds can be changed.
fn kinds(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, out: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.x = 4.0;
    let project_view = ctx.project_view();
    let position = project_view.row_of(&claim.id).and_then(|row| project_view.claims().iter().position(|r| *r == row));
    let number = position.map_or_else(String::new, |position| format!("Claim {} · ", position + 1));
    let start = project_view.claim(&claim.id).and_then(|row| row.span).map(|span| span.start);
    let place = start.map_or_else(String::new, |at| format!("{} · ", place_name(ctx.extraction(), at)));
    widgets::meta(ui, ctx.theme, format!("{number}{place}"));
    let names: Vec<&str> = claim.claim.kinds.iter().map(|kind| labels::kind(*kind)).collect();
    let names = if names.is_empty() { "other".to_owned() } else { names.join(", ") };
    let response = widgets::text_button(ui, ctx.theme, &names)
        .on_hover_text("Change the kinds: the first one chooses the checklist");
    egui::Popup::menu(&response)
        .accessible_name("Kinds")
        .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            for kind in labels::CLAIM_KINDS {
                let mut on = claim.claim.kinds.contains(&kind);
                if ui.checkbox(&mut on, labels::kind(kind)).clicked() {
                    let kinds = toggled(&claim.claim.kinds, kind, on);
                    out.push(ctx.decide(|commands| commands.set_kinds(&claim.id, &kinds)));
                }
            }
        });
}

/// The place of the byte `at`: "paragraph 4", numbered as in the margin, or the name of a metadata line such as the
/// headline.
fn place_name(found: &Extraction, at: usize) -> String {
    let frame = &found.article;
    let lines = [
        (frame.headline, "headline"),
        (frame.dek, "line under the headline"),
        (frame.byline, "byline"),
        (frame.published, "date line"),
    ];
    if let Some((_, word)) = lines.iter().find(|(line, _)| line.is_some_and(|line| line.contains(at))) {
        return (*word).to_owned();
    }
    let is_body = |p: &&Span| !lines.iter().any(|(line, _)| line.is_some_and(|line| line.covers(**p)));
    let number = found.paragraphs.iter().take_while(|p| p.start <= at).filter(is_body).count();
    format!("paragraph {number}")
}

fn toggled(kinds: &[ClaimKind], kind: ClaimKind, on: bool) -> Vec<ClaimKind> {
    let rest = kinds.iter().copied().filter(|k| *k != kind);
    rest.chain(on.then_some(kind)).collect()
}

/// Flag, legal flag and assignee.
fn flags(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, state: &mut DetailsPanelState, out: &mut Vec<Action>) {
    let theme = ctx.theme;
    let flagged = claim.claim.flagged;
    let ink = if flagged { theme.accent } else { theme.faint };
    let key = ctx.shortcuts.text(Command::Flag);
    if icon(ui, theme, Glyph::Flag, "Flag", flagged, ink).on_hover_text(format!("Come back to this  {key}")).clicked() {
        out.push(ctx.decide(|commands| commands.set_flag(&claim.id, !flagged)));
    }
    let legal = claim.claim.legal;
    let (ink, tooltip) = match legal {
        Legal::None => (theme.faint, "No legal flag"),
        Legal::Sensitive => (theme.queried, "Sensitive"),
        Legal::Legal => (theme.disputed, "Legal"),
    };
    let response = icon(ui, theme, Glyph::Lock, "Legal flag", legal != Legal::None, ink).on_hover_text(tooltip);
    legal_menu(ctx, claim, &response, out);
    assignee(ui, ctx, claim, &mut state.assigning, out);
}

fn icon(ui: &mut Ui, theme: &Theme, glyph: Glyph, name: &str, on: bool, ink: egui::Color32) -> egui::Response {
    let (rect, response) = ui.allocate_exact_size(vec2(20.0, 20.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, name));
    let is_hovered = response.hovered() || response.has_focus();
    if is_hovered {
        ui.painter().rect_filled(rect, 4.0, theme.hover);
    }
    let ink = if is_hovered && !on { theme.ink } else { ink };
    glyph.paint(ui.painter(), Rect::from_center_size(rect.center(), vec2(11.0, 11.0)), ink);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// The menu of the legal flag, with the comment that an editor's decision requires.
fn legal_menu(ctx: &Context<'_>, claim: &ClaimView, response: &egui::Response, out: &mut Vec<Action>) {
    let popup = egui::Popup::menu(response).accessible_name("Legal flag").width(260.0);
    popup.close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        ui.set_width(250.0);
        let key = draft_field::custom(&Target::Claim(claim.id.clone()), "legal");
        let options = draft_field::FieldOptions {
            name: "Comment on the legal flag",
            hint: "Why? An editor must say",
            rows: 1,
            width: 234.0,
        };
        let typed = draft_field::show(ui, ctx, out, &key, "", options);
        for (legal, word) in [(Legal::None, "None"), (Legal::Sensitive, "Sensitive"), (Legal::Legal, "Legal")] {
            if ui.selectable_label(claim.claim.legal == legal, word).clicked() {
                let action = ctx.decide(|commands| commands.set_legal(&claim.id, legal, &typed.text));
                draft_field::commit(out, action, std::slice::from_ref(&key));
                ui.close();
            }
        }
    });
}

fn assignee(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, open: &mut bool, out: &mut Vec<Action>) {
    let project = ctx.project();
    let name = claim.claim.assignee.as_ref().map_or("nobody’s", |person| project.name_of(person));
    let response = widgets::text_button(ui, ctx.theme, name).on_hover_text("Who works on it");
    // When the menu is opened by a shortcut, its first entry gets the focus; the entry does not exist before it is
    // shown.
    let mut needs_focus = std::mem::take(open);
    if needs_focus {
        egui::Popup::open_id(ui.ctx(), egui::Popup::default_response_id(&response));
    }
    egui::Popup::menu(&response).accessible_name("Who works on it").show(|ui| {
        let mut choice = |ui: &mut Ui, person: Option<&crate::project::PersonId>, name: &str| {
            let entry = ui.selectable_label(claim.claim.assignee.as_ref() == person, name);
            if std::mem::take(&mut needs_focus) {
                entry.request_focus();
            }
            if entry.clicked() {
                out.push(ctx.decide(|commands| commands.assign(std::slice::from_ref(&claim.id), person)));
            }
        };
        choice(ui, None, "Nobody");
        for (id, person) in &project.people {
            choice(ui, Some(id), &person.name);
        }
    });
}

/// The verbatim text in the font of the article, with an underline under each check point.
fn verbatim(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, out: &mut Vec<Action>) {
    let theme = ctx.theme;
    let text = &claim.claim.anchor.exact;
    let galley = ui.painter().layout(text.clone(), fonts::serif(17.0), theme.ink, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y + 4.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    for point in &claim.points {
        underline(ui, theme, rect.min, &galley, text, point);
    }
    ui.painter().galley(rect.min, galley, theme.ink);
    if let Some(span) = ctx.project_view().claim(&claim.id).and_then(|row| row.span)
        && response.on_hover_text("Show it in the article").clicked()
    {
        out.push(Action::Reveal(span));
    }
}

/// Underlines a check point, on every line that it covers.
fn underline(ui: &Ui, theme: &Theme, origin: Pos2, galley: &Galley, text: &str, point: &PointView) {
    let end = point.offset.saturating_add(point.exact.len());
    let Some((before, inside)) = text.get(..point.offset).zip(text.get(point.offset..end)) else { return };
    let first = before.chars().count();
    let at = |index: usize, prefer_next_row| galley.pos_from_cursor(CCursor { index: index.into(), prefer_next_row });
    let ink = match point.mark {
        Mark::Pass => theme.verified,
        Mark::Fail => theme.disputed,
        Mark::Open | Mark::NotApplicable => theme.accent,
    };
    let mut line: Option<Rect> = None;
    let draw = |rect: Option<Rect>| {
        if let Some(rect) = rect {
            let y = origin.y + rect.max.y - 1.0;
            let x = (origin.x + rect.min.x)..=(origin.x + rect.max.x);
            ui.painter().hline(x, y, Stroke::new(2.0, ink));
        }
    };
    for index in first..first + inside.chars().count() {
        let (a, b) = (at(index, true), at(index + 1, false));
        let right = if (b.min.y - a.min.y).abs() < 1.0 { b.min.x } else { a.max.x };
        let letter = Rect::from_min_max(a.min, pos2(right, a.max.y));
        match &mut line {
            Some(rect) if (rect.min.y - letter.min.y).abs() < 1.0 => rect.max.x = letter.max.x,
            _ => draw(line.replace(letter)),
        }
    }
    draw(line);
}

/// The normalised wording, separate from the verbatim text.
fn normalised(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, state: &mut DetailsPanelState, out: &mut Vec<Action>) {
    let stored = &claim.claim.wording;
    if !state.is_open(OpenForm::Wording) {
        if !stored.is_empty() {
            ui.horizontal_wrapped(|ui| {
                widgets::meta(ui, ctx.theme, "Normalised:");
                ui.label(RichText::new(stored).font(fonts::serif_italic(15.0)).color(ctx.theme.ink));
                if widgets::text_button(ui, ctx.theme, "change")
                    .on_hover_text("Change the normalised wording")
                    .clicked()
                {
                    state.open_form(OpenForm::Wording);
                }
            });
        }
        return;
    }
    let key = draft_field::key(&Target::Claim(claim.id.clone()), Field::Wording);
    let first = if stored.is_empty() { claim.claim.anchor.exact.clone() } else { stored.clone() };
    let options = draft_field::FieldOptions {
        name: "Normalised wording",
        hint: "The claim on its own: who, what, when, without “he” or “last year”",
        rows: 2,
        width: f32::INFINITY,
    };
    let typed = draft_field::show(ui, ctx, out, &key, &first, options);
    state.focus_on(ui, draft_field::id(&key));
    ui.horizontal(|ui| {
        if ui.button("Keep wording").clicked() || typed.committed {
            draft_field::commit(out, ctx.decide(|commands| commands.set_wording(&claim.id, &typed.text)), &[key]);
            state.close_form();
        }
        if widgets::text_button(ui, ctx.theme, "cancel").clicked() {
            state.close_form();
        }
    });
}

/// Shown when the anchored text changed or was removed.
fn anchor_warning(ui: &mut Ui, ctx: &Context<'_>, claim: &ClaimView, out: &mut Vec<Action>) {
    match claim.claim.anchor.state {
        AnchorState::Exact | AnchorState::Moved => {}
        AnchorState::Orphaned => {
            let advice = "These words are not in this draft any more. Mark the claim cut, or make a new one of the words that took their place.";
            widgets::warning(ui, ctx.theme, advice);
        }
        AnchorState::Fuzzy => {
            widgets::warning(
                ui,
                ctx.theme,
                "The words changed in this draft. Look at the article: is this still the claim?",
            );
            let span = ctx.project_view().claim(&claim.id).and_then(|row| row.span);
            if let Some(span) = span {
                text_difference::between(ui, ctx.theme, &claim.claim.anchor.exact, span.of(ctx.text()));
            }
            ui.horizontal(|ui| {
                if ui.button("Yes, it stands here").clicked() {
                    out.push(ctx.decide(|commands| commands.confirm_anchor(&Target::Claim(claim.id.clone()))));
                }
                if let Some(span) = span
                    && widgets::link(ui, ctx.theme, "Show it in the article").clicked()
                {
                    out.push(Action::Reveal(span));
                }
            });
        }
    }
    if !claim.claim.was.is_empty() {
        widgets::meta(ui, ctx.theme, format!("It was checked as: “{}”", claim.claim.was));
    }
}
