//! The sources panel: one row per source of the library, with its details when expanded.
//!
//! ```text
//! Ellery Gazette, 4 May 1988      news · secondary        2 claims
//! ```

mod one;

use crate::project::{Source, SourceId, SourceKind};
use crate::session::FileProblem;
use crate::ui::action::{Action, FileAction};
use crate::ui::context::Context;
use crate::ui::fonts;
use crate::ui::icons::Glyph;
use crate::ui::selection::Selectable;
use crate::ui::widgets::{self, MARGIN};
use egui::{Align2, Frame, Id, Margin, Rect, ScrollArea, Ui, pos2, vec2};
use std::collections::BTreeMap;

/// Height of a row, in points: title, and below it kind and level.
const ROW_HEIGHT: f32 = 46.0;

/// State that the panel keeps between frames.
#[derive(Debug, Default)]
pub struct SourcesPanelState {
    /// Text that a source must contain.
    query: String,
    /// The title of the source being added.
    new_title: String,
    /// The expanded source.
    expanded: Option<SourceId>,
    /// The selection that the panel last followed.
    last_selection: Option<Selectable>,
    /// True in the frame that scrolls to the expanded row.
    reveal: bool,
    /// Number of claims that use each source, and the change count it was computed at.
    use_counts: BTreeMap<SourceId, usize>,
    counted_at: Option<u64>,
    /// Attached files that changed or are missing, as of the last check.
    pub troubles: Vec<FileProblem>,
}

impl SourcesPanelState {
    /// Removes the problem of a file whose fingerprint was updated.
    pub fn mend(&mut self, source: &SourceId, path: &str) {
        self.troubles.retain(|trouble| !(trouble.source == *source && trouble.path == path));
    }
}

/// Shows the panel.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, state: &mut SourcesPanelState, out: &mut Vec<Action>) {
    sync_selection(ctx, state);
    update_use_counts(ctx, state);
    top_bar(ui, ctx, state, out);
    widgets::separator(ui, ctx.theme);
    let library = &ctx.project().sources;
    if library.is_empty() {
        let advice = "Name a source above: an interview, a document, a recording. Apply it to a claim as evidence, as often as you like.";
        return widgets::empty_state(ui, ctx.theme, "The library is empty", advice);
    }
    let needle = state.query.trim().to_lowercase();
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().id_salt("sources").auto_shrink(false).show(ui, |ui| {
        let mut any = false;
        for (id, source) in library.iter().filter(|(_, source)| matches(source, &needle)) {
            any = true;
            row(ui, ctx, id, source, state, out);
            if state.expanded.as_ref() == Some(id) {
                one::show(ui, ctx, (id, source), &state.troubles, out);
            }
        }
        if !any {
            widgets::empty_state(ui, ctx.theme, "No source fits", "Search for fewer words.");
        }
    });
}

fn sync_selection(ctx: &Context<'_>, state: &mut SourcesPanelState) {
    if ctx.selected == state.last_selection.as_ref() {
        return;
    }
    state.last_selection = ctx.selected.cloned();
    if let Some(Selectable::Source(id)) = ctx.selected {
        state.expanded = Some(id.clone());
        state.reveal = true;
        state.query.clear();
    }
}

fn update_use_counts(ctx: &Context<'_>, state: &mut SourcesPanelState) {
    if state.counted_at == Some(ctx.change_count) {
        return;
    }
    state.counted_at = Some(ctx.change_count);
    state.use_counts.clear();
    for claim in ctx.project().claims.values() {
        let mut sources: Vec<&SourceId> = claim.evidence.values().map(|evidence| &evidence.source).collect();
        sources.sort();
        sources.dedup();
        for source in sources {
            *state.use_counts.entry(source.clone()).or_default() += 1;
        }
    }
}

fn matches(source: &Source, needle: &str) -> bool {
    needle.is_empty()
        || [&source.title, &source.origin, &source.author, &source.url, &source.reliability]
            .into_iter()
            .any(|field| field.to_lowercase().contains(needle))
}

fn top_bar(ui: &mut Ui, ctx: &Context<'_>, state: &mut SourcesPanelState, out: &mut Vec<Action>) {
    let margin = Margin { left: MARGIN as i8, right: MARGIN as i8, top: 8, bottom: 8 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(7.0, 7.0);
        if !ctx.project().sources.is_empty() {
            let id = Id::unique("source search");
            let name = "Search the sources";
            let files = ctx.project().sources.values().any(|source| !source.files.is_empty());
            ui.horizontal(|ui| {
                let width = if files { (ui.available_width() - 120.0).max(120.0) } else { f32::INFINITY };
                widgets::single_line(ui, ctx.theme, id, name, name, &mut state.query, width);
                let tooltip = "Are the attached files still what they were?";
                if files && widgets::link(ui, ctx.theme, "Check the files").on_hover_text(tooltip).clicked() {
                    out.push(Action::File(FileAction::CheckFiles));
                }
            });
        }
        ui.horizontal(|ui| {
            let id = Id::unique("new source");
            let width = (ui.available_width() - 100.0).max(120.0);
            let hint = "Title of a new source, as it will be cited";
            let field =
                widgets::single_line(ui, ctx.theme, id, "Title of a new source", hint, &mut state.new_title, width);
            let ready = !state.new_title.trim().is_empty();
            let pressed = ui.add_enabled(ready, egui::Button::new("Add source")).clicked();
            if ready && (pressed || field.committed) {
                let source = Source { title: state.new_title.trim().to_owned(), ..Source::default() };
                let (id, action) = ctx.make(|commands| commands.add_source(source));
                out.push(action);
                if let Some(id) = id {
                    state.new_title.clear();
                    state.expanded = Some(id);
                    state.reveal = true;
                }
            }
        });
    });
}

fn row(
    ui: &mut Ui,
    ctx: &Context<'_>,
    id: &SourceId,
    source: &Source,
    state: &mut SourcesPanelState,
    out: &mut Vec<Action>,
) {
    let theme = ctx.theme;
    let expanded = state.expanded.as_ref() == Some(id);
    let used = match state.use_counts.get(id) {
        Some(number) => widgets::count(*number, "claim", "claims"),
        None => "unused".to_owned(),
    };
    let widget = Id::unique(("source row", id));
    let accessible_name = || format!("{}, {}, {}, {used}", source.title, source.kind.word(), source.level.word());
    let list_row = widgets::ListRow::begin(ui, theme, widget, ROW_HEIGHT, [expanded, false], accessible_name);
    if list_row.response.clicked() {
        if expanded {
            state.expanded = None;
        } else {
            out.push(Action::Select(Selectable::Source(id.clone())));
        }
    }
    if expanded && std::mem::take(&mut state.reveal) {
        list_row.response.scroll_to_me(None);
    }
    if !ui.is_rect_visible(list_row.rect) {
        return;
    }
    let inner = list_row.inner();
    let (middle, right) = (inner.center().y, inner.max.x - 90.0);
    let top = Rect::from_min_max(pos2(inner.min.x, inner.min.y + 5.0), pos2(right, middle + 1.0));
    let bottom = Rect::from_min_max(pos2(inner.min.x, middle), pos2(right, inner.max.y - 5.0));
    let title = list_row.text(ui, top, Align2::LEFT_CENTER, &source.title, fonts::medium(13.5), theme.ink);
    if source.confidential {
        let spot = Rect::from_center_size(pos2(title.max.x + 12.0, title.center().y), vec2(10.0, 10.0));
        Glyph::Lock.paint(ui.painter(), spot, theme.disputed);
    }
    if state.troubles.iter().any(|trouble| trouble.source == *id) {
        let spot = Rect::from_center_size(pos2(right + 2.0, inner.center().y), vec2(12.0, 12.0));
        Glyph::Warning.paint(ui.painter(), spot, theme.queried);
    }
    list_row.text(ui, bottom, Align2::LEFT_CENTER, &summary(source), fonts::regular(12.0), theme.dim);
    list_row.text(ui, inner, Align2::RIGHT_CENTER, &used, fonts::regular(12.0), theme.dim);
}

/// Kind, level, author and origin: "news · secondary · origin: wire story".
fn summary(source: &Source) -> String {
    let mut parts = vec![source.kind.word().to_owned(), source.level.word().to_owned()];
    if source.kind == SourceKind::default() && source.author.is_empty() && source.origin.is_empty() {
        return parts.join(" · ");
    }
    if !source.author.is_empty() {
        parts.push(source.author.clone());
    }
    if !source.origin.is_empty() {
        parts.push(format!("origin: {}", source.origin));
    }
    parts.join(" · ")
}
