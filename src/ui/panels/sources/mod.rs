//! The library: what the desk leans on. One row a source; unfolded, all that is known about it.
//!
//! ```text
//! Ellery Gazette, 4 May 1988      news · secondary        2 claims
//! ```

mod one;

use crate::project::{Source, SourceId, SourceKind};
use crate::session::FileProblem;
use crate::ui::context::{Context, Selectable};
use crate::ui::fonts;
use crate::ui::icons::Glyph;
use crate::ui::update::{Action, FileAction};
use crate::ui::widgets::{self, MARGIN};
use egui::{Align2, Frame, Id, Margin, Rect, ScrollArea, Ui, pos2, vec2};
use std::collections::BTreeMap;

/// The height of a row: title above, what it is below.
const TALL: f32 = 46.0;

/// What the panel keeps between frames.
#[derive(Debug, Default)]
pub struct View {
    /// Words that must stand in a source.
    words: String,
    /// The title of the source being added.
    title: String,
    /// The source that is unfolded.
    unfolded: Option<SourceId>,
    /// The selection that was last followed.
    followed: Option<Selectable>,
    /// True in the frame that brings the unfolded row into sight.
    reveal: bool,
    /// In how many claims each source is used, and when that was counted.
    used: BTreeMap<SourceId, usize>,
    counted_at: Option<u64>,
    /// Attached files that are not what they were, as of the last look.
    pub troubles: Vec<FileProblem>,
}

impl View {
    /// The file was read anew: nothing is wrong with it any more.
    pub fn mend(&mut self, source: &SourceId, path: &str) {
        self.troubles.retain(|trouble| !(trouble.source == *source && trouble.path == path));
    }
}

/// Shows the panel.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, view: &mut View, out: &mut Vec<Action>) {
    follow(ctx, view);
    count(ctx, view);
    bar(ui, ctx, view, out);
    widgets::rule(ui, ctx.theme);
    let library = &ctx.project().sources;
    if library.is_empty() {
        let advice = "Name a source above: an interview, a document, a recording. Apply it to a claim as evidence, as often as you like.";
        return widgets::empty(ui, ctx.theme, "The library is empty", advice);
    }
    let needle = view.words.trim().to_lowercase();
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().id_salt("sources").auto_shrink(false).show(ui, |ui| {
        let mut any = false;
        for (id, source) in library.iter().filter(|(_, source)| fits(source, &needle)) {
            any = true;
            row(ui, ctx, id, source, view, out);
            if view.unfolded.as_ref() == Some(id) {
                one::show(ui, ctx, (id, source), &view.troubles, out);
            }
        }
        if !any {
            widgets::empty(ui, ctx.theme, "No source fits", "Search for fewer words.");
        }
    });
}

fn follow(ctx: &Context<'_>, view: &mut View) {
    if ctx.selected == view.followed.as_ref() {
        return;
    }
    view.followed = ctx.selected.cloned();
    if let Some(Selectable::Source(id)) = ctx.selected {
        view.unfolded = Some(id.clone());
        view.reveal = true;
        view.words.clear();
    }
}

fn count(ctx: &Context<'_>, view: &mut View) {
    if view.counted_at == Some(ctx.revision) {
        return;
    }
    view.counted_at = Some(ctx.revision);
    view.used.clear();
    for claim in ctx.project().claims.values() {
        let mut sources: Vec<&SourceId> = claim.evidence.values().map(|evidence| &evidence.source).collect();
        sources.sort();
        sources.dedup();
        for source in sources {
            *view.used.entry(source.clone()).or_default() += 1;
        }
    }
}

fn fits(source: &Source, needle: &str) -> bool {
    needle.is_empty()
        || [&source.title, &source.origin, &source.author, &source.url, &source.reliability]
            .into_iter()
            .any(|field| field.to_lowercase().contains(needle))
}

fn bar(ui: &mut Ui, ctx: &Context<'_>, view: &mut View, out: &mut Vec<Action>) {
    let margin = Margin { left: MARGIN as i8, right: MARGIN as i8, top: 8, bottom: 8 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(7.0, 7.0);
        if !ctx.project().sources.is_empty() {
            let id = Id::unique("source search");
            let name = "Search the sources";
            let files = ctx.project().sources.values().any(|source| !source.files.is_empty());
            ui.horizontal(|ui| {
                let width = if files { (ui.available_width() - 120.0).max(120.0) } else { f32::INFINITY };
                widgets::short(ui, ctx.theme, id, name, name, &mut view.words, width);
                let told = "Are the attached files still what they were?";
                if files && widgets::link(ui, ctx.theme, "Check the files").on_hover_text(told).clicked() {
                    out.push(Action::File(FileAction::CheckFiles));
                }
            });
        }
        ui.horizontal(|ui| {
            let id = Id::unique("new source");
            let width = (ui.available_width() - 100.0).max(120.0);
            let hint = "Title of a new source, as it will be cited";
            let field = widgets::short(ui, ctx.theme, id, "Title of a new source", hint, &mut view.title, width);
            let ready = !view.title.trim().is_empty();
            let pressed = ui.add_enabled(ready, egui::Button::new("Add source")).clicked();
            if ready && (pressed || field.done) {
                let source = Source { title: view.title.trim().to_owned(), ..Source::default() };
                let (id, action) = ctx.make(|commands| commands.add_source(source));
                out.push(action);
                if let Some(id) = id {
                    view.title.clear();
                    view.unfolded = Some(id);
                    view.reveal = true;
                }
            }
        });
    });
}

fn row(ui: &mut Ui, ctx: &Context<'_>, id: &SourceId, source: &Source, view: &mut View, out: &mut Vec<Action>) {
    let theme = ctx.theme;
    let unfolded = view.unfolded.as_ref() == Some(id);
    let used = match view.used.get(id) {
        Some(number) => widgets::count(*number, "claim", "claims"),
        None => "unused".to_owned(),
    };
    let widget = Id::unique(("source row", id));
    let spoken = || format!("{}, {}, {}, {used}", source.title, source.kind.word(), source.level.word());
    let line = widgets::Row::begin(ui, theme, widget, TALL, [unfolded, false], spoken);
    if line.response.clicked() {
        if unfolded {
            view.unfolded = None;
        } else {
            out.push(Action::Select(Selectable::Source(id.clone())));
        }
    }
    if unfolded && std::mem::take(&mut view.reveal) {
        line.response.scroll_to_me(None);
    }
    if !ui.is_rect_visible(line.rect) {
        return;
    }
    let inner = line.inner();
    let (middle, right) = (inner.center().y, inner.max.x - 90.0);
    let top = Rect::from_min_max(pos2(inner.min.x, inner.min.y + 5.0), pos2(right, middle + 1.0));
    let bottom = Rect::from_min_max(pos2(inner.min.x, middle), pos2(right, inner.max.y - 5.0));
    let title = line.write(ui, top, Align2::LEFT_CENTER, &source.title, fonts::medium(13.5), theme.ink);
    if source.confidential {
        let spot = Rect::from_center_size(pos2(title.max.x + 12.0, title.center().y), vec2(10.0, 10.0));
        Glyph::Lock.paint(ui.painter(), spot, theme.disputed);
    }
    if view.troubles.iter().any(|trouble| trouble.source == *id) {
        let spot = Rect::from_center_size(pos2(right + 2.0, inner.center().y), vec2(12.0, 12.0));
        Glyph::Warning.paint(ui.painter(), spot, theme.queried);
    }
    line.write(ui, bottom, Align2::LEFT_CENTER, &what(source), fonts::regular(12.0), theme.dim);
    line.write(ui, inner, Align2::RIGHT_CENTER, &used, fonts::regular(12.0), theme.dim);
}

/// "news · secondary · origin: wire story".
fn what(source: &Source) -> String {
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
