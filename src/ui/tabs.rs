//! The side panel: one tab per panel, and below the list of claims the details of the selected one.

use super::action::Action;
use super::commands::Command;
use super::context::Context;
use super::fonts;
use super::job::Job;
use super::panels::{self, ViewState};
use super::selection::Tab;
use super::theme::Theme;
use egui::{Align2, CentralPanel, Frame, Id, Panel, RichText, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// Height of the tab bar, in points.
const TAB_BAR_HEIGHT: f32 = 38.0;

/// Default share of the window width that the side panel takes.
const DEFAULT_SHARE: f32 = 0.4;
/// Smallest default width of the side panel, and smallest width of the article, in points: lines of about 50
/// characters.
const MIN_DEFAULT_WIDTH: f32 = 420.0;
/// Smallest width that the side panel can be dragged to, in points.
const MIN_WIDTH: f32 = 360.0;

/// Shows the side panel. It keeps its share of the window when the window is resized; a share set by dragging is stored
/// and used in the next run.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, view: &mut ViewState, out: &mut Vec<Action>) {
    let (id, window_width) = (Id::unique("share of the panels"), ui.available_width());
    let share = ui.data_mut(|data| data.get_persisted(id)).unwrap_or(DEFAULT_SHARE);
    let is_same_size = ui.data(|data| data.get_temp(id.with("whole"))) == Some(window_width);
    let max_width = (window_width - MIN_DEFAULT_WIDTH).max(MIN_WIDTH);
    let default_width =
        (window_width * share).max(if share < DEFAULT_SHARE { MIN_WIDTH } else { MIN_DEFAULT_WIDTH }).min(max_width);
    // After the window was resized, the width follows from the share and not from the last frame.
    let range = if is_same_size { MIN_WIDTH..=max_width } else { default_width..=default_width };
    let panel = Panel::right("panels").resizable(true).default_size(default_width).size_range(range);
    let shown = panel.frame(Frame::new().fill(ctx.theme.panel)).show(ui, |ui| chosen_panel(ui, ctx, view, out));
    let width = shown.response.rect.width();
    if is_same_size && (width - default_width).abs() > 2.0 {
        ui.data_mut(|data| data.insert_persisted(id, width / window_width));
    }
    ui.data_mut(|data| data.insert_temp(id.with("whole"), window_width));
}

/// Shows the tab bar and the selected panel.
fn chosen_panel(ui: &mut Ui, ctx: &Context<'_>, view: &mut ViewState, out: &mut Vec<Action>) {
    let row = Panel::top("tabs").exact_size(TAB_BAR_HEIGHT).frame(Frame::new().fill(ctx.theme.panel));
    row.show(ui, |ui| tab_bar(ui, ctx, view.tab, out));
    match view.tab {
        Tab::Claims => claims(ui, ctx, view, out),
        Tab::Speakers => panels::speakers::show(ui, ctx, &mut view.speakers, out),
        Tab::Places => panels::places::show(ui, ctx, &mut view.places, out),
        Tab::Sources => panels::sources::show(ui, ctx, &mut view.sources, out),
        Tab::Overview => panels::overview::show(ui, ctx, &mut view.overview, out),
        Tab::Log => panels::log::show(ui, ctx, &mut view.log, out),
    }
}

/// The list of claims above, the details of the selected claim below, with a movable separator.
fn claims(ui: &mut Ui, ctx: &Context<'_>, view: &mut ViewState, out: &mut Vec<Action>) {
    let height = ui.available_height();
    let frame = Frame::new().fill(ctx.theme.panel);
    if ctx.claim().is_some() {
        let detail = Panel::bottom("detail").resizable(true).default_size(height * 0.58).frame(frame);
        detail.size_range(140.0..=(height - 120.0).max(140.0)).show(ui, |ui| {
            // Without this, the panel would shrink to a claim with little content and stay small for the next one.
            ui.expand_to_include_rect(ui.available_rect_before_wrap());
            panels::detail::show(ui, ctx, &mut view.detail, out);
        });
    }
    CentralPanel::default().frame(frame).show(ui, |ui| panels::claims::show(ui, ctx, &mut view.claims, out));
}

fn tab_bar(ui: &mut Ui, ctx: &Context<'_>, selected: Tab, out: &mut Vec<Action>) {
    let project_view = ctx.project_view();
    let mut x = ui.max_rect().left() + 16.0;
    let compact = ui.max_rect().width() < 560.0;
    for tab in Tab::ALL {
        let count = match tab {
            Tab::Claims if compact => project_view.counts.open.to_string(),
            Tab::Claims => format!("{} open of {}", project_view.counts.open, project_view.counts.claims),
            Tab::Speakers => project_view.speakers.len().to_string(),
            Tab::Places => project_view.places.len().to_string(),
            Tab::Sources => ctx.project().sources.len().to_string(),
            Tab::Overview | Tab::Log => String::new(),
        };
        x = tab_button(ui, ctx.theme, (tab, tab == selected), &count, x, compact, out);
    }
}

fn tab_button(
    ui: &Ui,
    theme: &Theme,
    (tab, selected): (Tab, bool),
    count: &str,
    x: f32,
    compact: bool,
    out: &mut Vec<Action>,
) -> f32 {
    let painter = ui.painter();
    let bar = ui.max_rect();
    let font = if selected { fonts::semibold(13.0) } else { fonts::regular(13.0) };
    let colour = if selected { theme.ink } else { theme.dim };
    let label = painter.layout_no_wrap(tab.label().to_owned(), font, colour);
    let count_galley = painter.layout_no_wrap(count.to_owned(), fonts::regular(12.0), theme.dim);
    let gap = if count.is_empty() { 0.0 } else { 5.0 };
    let width = label.size().x + gap + count_galley.size().x;
    let rect = egui::Rect::from_min_size(pos2(x, bar.top()), vec2(width, bar.height()));
    let response = ui.interact(rect.expand2(vec2(6.0, 0.0)), ui.unique_id().with(tab), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, selected, tab.label()));
    let middle = rect.center().y;
    let left = x + label.size().x + gap;
    painter.galley(pos2(x, middle - label.size().y / 2.0), label, colour);
    painter.galley(pos2(left, middle - count_galley.size().y / 2.0), count_galley, theme.dim);
    if selected || response.has_focus() || response.hovered() {
        let underline = if selected || response.has_focus() { theme.accent } else { theme.line };
        painter.hline(rect.x_range(), bar.bottom() - 1.0, Stroke::new(2.0, underline));
    }
    if response.clicked() {
        out.push(Action::Show(tab));
    }
    rect.right() + if compact { 12.0 } else { 20.0 }
}

/// Shown while no article is open: what to do, or which file is being read.
pub fn nothing_open(ui: &mut Ui, theme: &Theme, job: Option<&Job>, out: &mut Vec<Action>) {
    let area = ui.max_rect();
    ui.painter().rect_filled(area, 0.0, theme.paper);
    let title = job.and_then(Job::text).unwrap_or_else(|| "No article is open".to_owned());
    let at = area.center() - vec2(0.0, 40.0);
    ui.painter().text(at, Align2::CENTER_CENTER, title, fonts::serif_semibold(24.0), theme.ink);
    let below = egui::Rect::from_center_size(at + vec2(0.0, 56.0), vec2(420.0, 70.0));
    ui.scope_builder(egui::UiBuilder::new().max_rect(below), |ui| {
        ui.vertical_centered(|ui| {
            if let Some(job) = job {
                if job.is_cancellable() && ui.button("Cancel").clicked() {
                    out.push(Action::CancelJobs);
                }
                return;
            }
            ui.label(RichText::new("Drop a text on the window, or choose one.").color(theme.dim));
            ui.horizontal(|ui| {
                ui.add_space(110.0);
                for command in [Command::Open, Command::OpenSample] {
                    if ui.button(command.spec().label).clicked() {
                        out.push(Action::Run(command));
                    }
                }
            });
        });
    });
}
