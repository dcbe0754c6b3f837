//! The bar above the list: search field, sort order, filter chips and saved filters.

use super::view::{ClaimsPanelState, search_id};
use crate::project::filter::{Filter, Sort};
use crate::project::{Status, view::SpeakerRow};
use crate::ui::action::Action;
use crate::ui::context::Context;
use crate::ui::labels;
use crate::ui::status_style;
use crate::ui::widgets::{self, MARGIN};
use egui::Ui;

/// Width reserved for the menus beside the search field, in points.
const MENUS_WIDTH: f32 = 190.0;

/// Shows the bar.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, state: &mut ClaimsPanelState, out: &mut Vec<Action>) {
    let margin = egui::Margin { left: MARGIN as i8, right: MARGIN as i8, top: 8, bottom: 8 };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing = egui::vec2(7.0, 7.0);
        ui.horizontal(|ui| {
            let width = (ui.available_width() - MENUS_WIDTH).max(120.0);
            let text = &mut state.filter.text;
            widgets::single_line(
                ui,
                ctx.theme,
                search_id(),
                "Search claims",
                "Search claims, notes, sources",
                text,
                width,
            );
            sort_menu(ui, ctx, &mut state.filter);
            saved_filters(ui, ctx, state, out);
        });
        ui.horizontal_wrapped(|ui| chips(ui, ctx, &mut state.filter));
    });
}

/// The menu of the sort order.
fn sort_menu(ui: &mut Ui, ctx: &Context<'_>, filter: &mut Filter) {
    let orders = [
        (Sort::Text, "As in the text"),
        (Sort::First, "Check first"),
        (Sort::Status, "By status"),
        (Sort::Kind, "By kind"),
        (Sort::Speaker, "By speaker"),
        (Sort::Sources, "By sources"),
        (Sort::Assignee, "By checker"),
        (Sort::Words, "By words"),
    ];
    let name = orders.iter().find(|(sort, _)| *sort == filter.sort).map_or("", |(_, name)| name);
    widgets::chip_menu(ui, ctx.theme, name, filter.sort != Sort::Text || filter.descending, |ui| {
        for (sort, name) in orders {
            if ui.selectable_label(filter.sort == sort, name).clicked() {
                filter.sort = sort;
            }
        }
        ui.separator();
        ui.checkbox(&mut filter.descending, "Turned round");
    });
}

/// The most common filters as chips, the others in the menu "More".
fn chips(ui: &mut Ui, ctx: &Context<'_>, filter: &mut Filter) {
    let theme = ctx.theme;
    for (label, on) in [("Open", &mut filter.only_open), ("Needs source", &mut filter.needs_source)] {
        if widgets::chip(ui, theme, label, *on).clicked() {
            *on = !*on;
        }
    }
    kind_menu(ui, ctx, filter);
    speaker_menu(ui, ctx, filter);
    more_menu(ui, ctx, filter);
    let order = (filter.sort, filter.descending);
    let without_chips = Filter { text: filter.text.clone(), sort: order.0, descending: order.1, ..Filter::default() };
    if *filter != without_chips
        && widgets::text_button(ui, theme, "clear").on_hover_text("Take all chips off").clicked()
    {
        *filter = without_chips;
    }
}

fn kind_menu(ui: &mut Ui, ctx: &Context<'_>, filter: &mut Filter) {
    let label = match filter.kinds.iter().next() {
        None => "All kinds".to_owned(),
        Some(only) if filter.kinds.len() == 1 => labels::kind(*only).to_owned(),
        Some(_) => widgets::count(filter.kinds.len(), "kind", "kinds"),
    };
    widgets::chip_menu(ui, ctx.theme, &label, !filter.kinds.is_empty(), |ui| {
        for kind in labels::CLAIM_KINDS {
            let mut on = filter.kinds.contains(&kind);
            if ui.checkbox(&mut on, labels::kind(kind)).clicked() && !filter.kinds.remove(&kind) {
                filter.kinds.insert(kind);
            }
        }
    });
}

fn status_checkboxes(ui: &mut Ui, ctx: &Context<'_>, filter: &mut Filter) {
    for status in Status::ALL {
        let number = ctx.project_view().counts.with_status(status);
        let mut on = filter.statuses.contains(&status);
        if number == 0 && !on {
            continue;
        }
        let name = format!("{} ({number})", status_style::of(status).word);
        if ui.checkbox(&mut on, name).clicked() && !filter.statuses.remove(&status) {
            filter.statuses.insert(status);
        }
    }
}

fn speaker_menu(ui: &mut Ui, ctx: &Context<'_>, filter: &mut Filter) {
    let speakers = &ctx.project_view().speakers;
    let chosen = filter.speaker.as_ref().and_then(|key| ctx.project_view().speaker(key));
    let label = chosen.map_or("All speakers", |speaker| speaker.name.as_str()).to_owned();
    widgets::chip_menu(ui, ctx.theme, &label, filter.speaker.is_some(), |ui| {
        if ui.selectable_label(filter.speaker.is_none(), "All speakers").clicked() {
            filter.speaker = None;
        }
        let speaks = |speaker: &&SpeakerRow| !speaker.quotes.is_empty();
        for speaker in speakers.iter().filter(speaks) {
            let on = filter.speaker.as_ref() == Some(&speaker.key);
            if ui.selectable_label(on, &speaker.name).clicked() {
                filter.speaker = Some(speaker.key.clone());
            }
        }
    });
}

/// The menu of the less common filters: flags, sign-off, status, checker, place.
fn more_menu(ui: &mut Ui, ctx: &Context<'_>, filter: &mut Filter) {
    let active = [
        filter.only_flagged,
        filter.only_untouched,
        filter.only_legal,
        filter.needs_sign_off,
        !filter.statuses.is_empty(),
        filter.assignee.is_some(),
        filter.place.is_some(),
    ];
    let number = active.into_iter().filter(|on| *on).count();
    let label = if number == 0 { "More".to_owned() } else { format!("{number} more") };
    widgets::chip_menu(ui, ctx.theme, &label, number > 0, |ui| {
        ui.checkbox(&mut filter.only_flagged, "Flagged");
        ui.checkbox(&mut filter.only_untouched, "Untouched");
        ui.checkbox(&mut filter.needs_sign_off, "Settled, not signed off");
        ui.checkbox(&mut filter.only_legal, "With a legal flag");
        widgets::section(ui, ctx.theme, "Status");
        status_checkboxes(ui, ctx, filter);
        widgets::section(ui, ctx.theme, "Checker");
        if ui.selectable_label(filter.assignee.is_none(), "Anybody").clicked() {
            filter.assignee = None;
        }
        for (id, person) in &ctx.project().people {
            if ui.selectable_label(filter.assignee.as_ref() == Some(id), &person.name).clicked() {
                filter.assignee = Some(id.clone());
            }
        }
        widgets::section(ui, ctx.theme, "Place");
        if ui.selectable_label(filter.place.is_none(), "Anywhere").clicked() {
            filter.place = None;
        }
        for place in &ctx.project_view().places {
            if ui.selectable_label(filter.place.as_ref() == Some(&place.key), &place.name).clicked() {
                filter.place = Some(place.key.clone());
            }
        }
    });
}

/// The menu of saved filters: apply, delete, save the present one.
fn saved_filters(ui: &mut Ui, ctx: &Context<'_>, state: &mut ClaimsPanelState, out: &mut Vec<Action>) {
    let current =
        ctx.project().filters.iter().find(|(_, filter)| **filter == state.filter).map(|(name, _)| name.clone());
    let label = current.as_deref().unwrap_or("Saved").to_owned();
    widgets::chip_menu(ui, ctx.theme, &label, current.is_some(), |ui| {
        if ctx.project().filters.is_empty() {
            widgets::meta(ui, ctx.theme, "No saved filters yet.");
        }
        for (name, filter) in &ctx.project().filters {
            ui.horizontal(|ui| {
                if ui.selectable_label(current.as_ref() == Some(name), name).clicked() {
                    state.filter = filter.clone();
                }
                let delete = widgets::text_button(ui, ctx.theme, "forget").on_hover_text(format!("Forget “{name}”"));
                if delete.clicked() {
                    out.push(ctx.decide(|commands| commands.remove_filter(name)));
                }
            });
        }
        ui.separator();
        let name = state.new_filter_name.get_or_insert_default();
        let id = egui::Id::unique("save filter");
        let field = widgets::single_line(ui, ctx.theme, id, "Name of the filter", "Save this filter as …", name, 170.0);
        if field.committed && !name.trim().is_empty() {
            let (name, filter) = (name.trim().to_owned(), state.filter.clone());
            out.push(ctx.decide(|commands| commands.save_filter(&name, filter)));
            state.new_filter_name = None;
        }
    });
}
