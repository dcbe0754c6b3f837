//! The command palette: a fuzzy search over commands, claims, speakers and places. `Ctrl+K`, "disp", Enter.

use super::action::Action;
use super::command_availability;
use super::commands::{ALL, Command};
use super::context::Context;
use super::fonts;
use super::selection::Selectable;
use super::theme::Theme;
use egui::text::LayoutJob;
use egui::{
    Align2, Area, CornerRadius, Frame, Id, Key, Order, Rect, Role, Sense, TextEdit, Ui, Vec2, WidgetInfo, pos2, vec2,
};
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

/// Entries shown at most.
const MAX_ENTRIES: usize = 11;
/// Claims, speakers and places searched at most, each, so that a keystroke stays fast in a book.
const MAX_SEARCHED: usize = 20_000;
/// Width of the palette, in points, where the window is wide enough.
const WIDTH: f32 = 560.0;
/// Height of an entry, in points.
const ENTRY_HEIGHT: f32 = 32.0;

/// State of the palette.
#[derive(Debug, Default)]
pub struct Palette {
    open: bool,
    query: String,
    selected: usize,
    entries: Vec<Entry>,
}

/// One entry of the list.
#[derive(Clone, Debug, PartialEq)]
struct Entry {
    label: String,
    /// The menu of a command, or the category of the item: "Claim", "Speaker".
    category: &'static str,
    shortcut: String,
    /// Why the command is disabled; `None` when it is enabled.
    disabled_reason: Option<String>,
    action: EntryAction,
}

#[derive(Clone, Debug, PartialEq)]
enum EntryAction {
    Run(Command),
    Select(Selectable),
}

impl Palette {
    /// True while the palette is shown.
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// Opens the palette with an empty query.
    pub fn open(&mut self, ctx: &Context<'_>) {
        *self = Self { open: true, entries: search("", ctx), ..Self::default() };
    }

    /// Closes the palette.
    pub fn close(&mut self) {
        *self = Self::default();
    }

    /// Shows the palette, if it is open.
    pub fn show(&mut self, ui: &Ui, ctx: &Context<'_>, out: &mut Vec<Action>) {
        if !self.open {
            return;
        }
        let screen = ui.ctx().content_rect();
        let size = vec2(WIDTH.min(screen.width() - 32.0), 0.0);
        let area = Area::new(Id::unique("palette"))
            .order(Order::Foreground)
            .fixed_pos(pos2(screen.center().x - size.x / 2.0, screen.top() + 64.0))
            .constrain_to(screen)
            .show(ui.ctx(), |ui| {
                Frame::popup(ui.style()).inner_margin(10.0).fill(ctx.theme.panel).show(ui, |ui| {
                    ui.set_width(size.x - 20.0);
                    self.handle_keys(ui, out);
                    self.query_field(ui, ctx);
                    ui.add_space(4.0);
                    self.list(ui, ctx.theme, out);
                });
            });
        let clicked_outside = ui.input(|i| {
            i.pointer.any_pressed() && i.pointer.interact_pos().is_some_and(|at| !area.response.rect.contains(at))
        });
        if clicked_outside {
            self.close();
        }
    }

    fn handle_keys(&mut self, ui: &Ui, out: &mut Vec<Action>) {
        let none = egui::Modifiers::NONE;
        let (up, down, enter, escape) = ui.input_mut(|i| {
            (
                i.consume_key(none, Key::ArrowUp),
                i.consume_key(none, Key::ArrowDown),
                i.consume_key(none, Key::Enter),
                i.consume_key(none, Key::Escape),
            )
        });
        let count = self.entries.len().clamp(1, MAX_ENTRIES);
        if down {
            self.selected = (self.selected + 1) % count;
        }
        if up {
            self.selected = (self.selected + count - 1) % count;
        }
        if enter {
            self.activate(self.selected, out);
        }
        if escape {
            self.close();
        }
    }

    fn query_field(&mut self, ui: &mut Ui, ctx: &Context<'_>) {
        let field = TextEdit::singleline(&mut self.query)
            .id(Id::unique("palette-field"))
            .hint_text("Type a command, or words of a claim, a speaker or a place")
            .font(fonts::regular(14.5))
            .margin(vec2(8.0, 7.0))
            .desired_width(f32::INFINITY);
        let response = ui.add(field).accessible_name("Search or run a command");
        if !response.has_focus() {
            response.request_focus();
        }
        if response.changed() {
            self.selected = 0;
            self.entries = search(&self.query, ctx);
        }
    }

    fn list(&mut self, ui: &mut Ui, theme: &Theme, out: &mut Vec<Action>) {
        if self.entries.is_empty() && self.open {
            ui.add_space(6.0);
            ui.weak("Nothing by that name. Try fewer letters.");
            ui.add_space(6.0);
        }
        let mut clicked_entry = None;
        for (index, entry) in self.entries.iter().take(MAX_ENTRIES).enumerate() {
            let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ENTRY_HEIGHT), Sense::click());
            let selected = index == self.selected;
            response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &entry.label));
            if ui.input(|i| i.pointer.delta() != Vec2::ZERO) && response.hovered() {
                self.selected = index;
            }
            paint_entry(ui, rect, entry, selected, theme);
            if response.clicked() {
                clicked_entry = Some(index);
            }
        }
        if let Some(index) = clicked_entry {
            self.activate(index, out);
        }
    }

    fn activate(&mut self, index: usize, out: &mut Vec<Action>) {
        if let Some(entry) = self.entries.get(index) {
            out.push(match entry.action.clone() {
                EntryAction::Run(command) => Action::Run(command),
                EntryAction::Select(thing) => Action::Select(thing),
            });
        }
        self.close();
    }
}

fn paint_entry(ui: &Ui, rect: Rect, entry: &Entry, selected: bool, theme: &Theme) {
    let painter = ui.painter();
    if selected {
        painter.rect_filled(rect, CornerRadius::same(4), theme.selection);
    }
    let middle = rect.center().y;
    let right = pos2(rect.right() - 10.0, middle);
    let keys = painter.text(right, Align2::RIGHT_CENTER, &entry.shortcut, fonts::regular(12.0), theme.dim);
    let category = painter.text(
        pos2(rect.left() + 10.0, middle),
        Align2::LEFT_CENTER,
        entry.category,
        fonts::regular(12.0),
        theme.dim,
    );
    let left = (rect.left() + 78.0).max(category.right() + 8.0);
    let ink = if entry.disabled_reason.is_some() { theme.dim } else { theme.ink };
    let mut job = LayoutJob::simple_singleline(entry.label.clone(), fonts::regular(13.5), ink);
    // The selected entry also says why its command is disabled.
    if let Some(why) = entry.disabled_reason.as_ref().filter(|_| selected) {
        let format = egui::TextFormat::simple(fonts::regular(12.0), theme.queried);
        job.append(&format!("   {why}"), 0.0, format);
    }
    job.wrap = egui::text::TextWrapping::truncate_at_width((keys.left() - 12.0 - left).max(40.0));
    let galley = painter.layout_job(job);
    painter.galley(pos2(left, middle - galley.size().y / 2.0), galley, ink);
}

/// The entries that match `query`, best first; every command when `query` is empty.
fn search(query: &str, ctx: &Context<'_>) -> Vec<Entry> {
    let commands = ALL.iter().map(|spec| Entry {
        label: spec.label.to_owned(),
        category: spec.menu.label(),
        shortcut: ctx.shortcuts.text(spec.command),
        disabled_reason: command_availability::disabled_reason(ctx, spec.command),
        action: EntryAction::Run(spec.command),
    });
    if query.trim().is_empty() {
        return commands.collect();
    }
    let pattern = Pattern::parse(query, CaseMatching::Smart, Normalization::Smart);
    // Commands are matched fuzzily. In a whole sentence almost any letters match fuzzily, so claims, speakers and
    // places must contain each word of the query.
    let words = Pattern::new(query, CaseMatching::Smart, Normalization::Smart, AtomKind::Substring);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    // A bonus lists commands before other entries of about the same score.
    let mut found: Vec<(u32, Entry)> = commands
        .map(|entry| (24, &pattern, entry))
        .chain(selectables(ctx).map(|entry| (0, &words, entry)))
        .filter_map(|(bonus, pattern, entry)| {
            let score = pattern.score(Utf32Str::new(&entry.label, &mut buffer), &mut matcher)?;
            Some((score + bonus, entry))
        })
        .collect();
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.truncate(MAX_ENTRIES);
    found.into_iter().map(|(_, entry)| entry).collect()
}

fn selectables<'a>(ctx: &'a Context<'_>) -> impl Iterator<Item = Entry> + 'a {
    let project_view = ctx.project_view();
    let text = ctx.text();
    let entry = |label: String, category: &'static str, thing: Selectable| Entry {
        label,
        category,
        shortcut: String::new(),
        disabled_reason: None,
        action: EntryAction::Select(thing),
    };
    let claims = project_view.claims().iter().take(MAX_SEARCHED).filter_map(move |row| {
        let row = project_view.row(*row)?;
        let words: String = row.span?.of(text).chars().take(160).collect();
        Some(entry(words, "Go to", Selectable::Claim(row.id.clone())))
    });
    let speakers = project_view
        .speakers
        .iter()
        .take(MAX_SEARCHED)
        .map(move |speaker| entry(speaker.name.clone(), "Speaker", Selectable::Speaker(speaker.key.clone())));
    let places = project_view
        .places
        .iter()
        .take(MAX_SEARCHED)
        .map(move |place| entry(place.name.clone(), "Place", Selectable::Place(place.key.clone())));
    speakers.chain(places).chain(claims)
}
