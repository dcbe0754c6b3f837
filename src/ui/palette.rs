//! The command palette: a fuzzy search over commands, claims, speakers and places. `Ctrl+K`, "disp", Enter.

use super::command_availability;
use super::commands::{ALL, Command};
use super::context::{Context, Selectable};
use super::fonts;
use super::theme::Theme;
use super::update::Action;
use egui::text::LayoutJob;
use egui::{
    Align2, Area, CornerRadius, Frame, Id, Key, Order, Rect, Role, Sense, TextEdit, Ui, Vec2, WidgetInfo, pos2, vec2,
};
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

/// Entries shown at most.
const LINES: usize = 11;
/// Claims, speakers and places searched at most, each, so that a keystroke stays fast in a book.
const LOOKED_AT: usize = 20_000;
const WIDTH: f32 = 560.0;
const LINE: f32 = 32.0;

/// State of the palette.
#[derive(Debug, Default)]
pub struct Palette {
    open: bool,
    typed: String,
    chosen: usize,
    entries: Vec<Entry>,
}

/// One entry of the list.
#[derive(Clone, Debug, PartialEq)]
struct Entry {
    label: String,
    /// The menu of a command, or the kind of the item: "Claim", "Speaker".
    kind: &'static str,
    keys: String,
    /// Why the command is disabled; `None` when it is enabled.
    hindered: Option<String>,
    does: Does,
}

#[derive(Clone, Debug, PartialEq)]
enum Does {
    Run(Command),
    GoTo(Selectable),
}

impl Palette {
    /// True while the palette is shown.
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// Opens the palette with an empty query.
    pub fn open(&mut self, ctx: &Context<'_>) {
        *self = Self { open: true, entries: find("", ctx), ..Self::default() };
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
                    self.keys(ui, out);
                    self.field(ui, ctx);
                    ui.add_space(4.0);
                    self.lines(ui, ctx.theme, out);
                });
            });
        let elsewhere = ui.input(|i| {
            i.pointer.any_pressed() && i.pointer.interact_pos().is_some_and(|at| !area.response.rect.contains(at))
        });
        if elsewhere {
            self.close();
        }
    }

    fn keys(&mut self, ui: &Ui, out: &mut Vec<Action>) {
        let none = egui::Modifiers::NONE;
        let (up, down, enter, escape) = ui.input_mut(|i| {
            (
                i.consume_key(none, Key::ArrowUp),
                i.consume_key(none, Key::ArrowDown),
                i.consume_key(none, Key::Enter),
                i.consume_key(none, Key::Escape),
            )
        });
        let count = self.entries.len().clamp(1, LINES);
        if down {
            self.chosen = (self.chosen + 1) % count;
        }
        if up {
            self.chosen = (self.chosen + count - 1) % count;
        }
        if enter {
            self.take(self.chosen, out);
        }
        if escape {
            self.close();
        }
    }

    fn field(&mut self, ui: &mut Ui, ctx: &Context<'_>) {
        let field = TextEdit::singleline(&mut self.typed)
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
            self.chosen = 0;
            self.entries = find(&self.typed, ctx);
        }
    }

    fn lines(&mut self, ui: &mut Ui, theme: &Theme, out: &mut Vec<Action>) {
        if self.entries.is_empty() && self.open {
            ui.add_space(6.0);
            ui.weak("Nothing by that name. Try fewer letters.");
            ui.add_space(6.0);
        }
        let mut taken = None;
        for (index, entry) in self.entries.iter().take(LINES).enumerate() {
            let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::click());
            let chosen = index == self.chosen;
            response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &entry.label));
            if ui.input(|i| i.pointer.delta() != Vec2::ZERO) && response.hovered() {
                self.chosen = index;
            }
            line(ui, rect, entry, chosen, theme);
            if response.clicked() {
                taken = Some(index);
            }
        }
        if let Some(index) = taken {
            self.take(index, out);
        }
    }

    fn take(&mut self, index: usize, out: &mut Vec<Action>) {
        if let Some(entry) = self.entries.get(index) {
            out.push(match entry.does.clone() {
                Does::Run(command) => Action::Run(command),
                Does::GoTo(thing) => Action::Select(thing),
            });
        }
        self.close();
    }
}

fn line(ui: &Ui, rect: Rect, entry: &Entry, chosen: bool, theme: &Theme) {
    let painter = ui.painter();
    if chosen {
        painter.rect_filled(rect, CornerRadius::same(4), theme.selection);
    }
    let middle = rect.center().y;
    let right = pos2(rect.right() - 10.0, middle);
    let keys = painter.text(right, Align2::RIGHT_CENTER, &entry.keys, fonts::regular(12.0), theme.dim);
    let kind = painter.text(
        pos2(rect.left() + 10.0, middle),
        Align2::LEFT_CENTER,
        entry.kind,
        fonts::regular(12.0),
        theme.dim,
    );
    let left = (rect.left() + 78.0).max(kind.right() + 8.0);
    let ink = if entry.hindered.is_some() { theme.dim } else { theme.ink };
    let mut job = LayoutJob::simple_singleline(entry.label.clone(), fonts::regular(13.5), ink);
    // The selected entry also says why its command is disabled.
    if let Some(why) = entry.hindered.as_ref().filter(|_| chosen) {
        let format = egui::TextFormat::simple(fonts::regular(12.0), theme.queried);
        job.append(&format!("   {why}"), 0.0, format);
    }
    job.wrap = egui::text::TextWrapping::truncate_at_width((keys.left() - 12.0 - left).max(40.0));
    let galley = painter.layout_job(job);
    painter.galley(pos2(left, middle - galley.size().y / 2.0), galley, ink);
}

/// The entries that match `typed`, best first; every command when `typed` is empty.
fn find(typed: &str, ctx: &Context<'_>) -> Vec<Entry> {
    let commands = ALL.iter().map(|spec| Entry {
        label: spec.label.to_owned(),
        kind: spec.menu.label(),
        keys: ctx.shortcuts.text(spec.command),
        hindered: command_availability::disabled_reason(ctx, spec.command),
        does: Does::Run(spec.command),
    });
    if typed.trim().is_empty() {
        return commands.collect();
    }
    let pattern = Pattern::parse(typed, CaseMatching::Smart, Normalization::Smart);
    // Commands are matched fuzzily. In a whole sentence almost any letters match fuzzily, so claims, speakers and
    // places must contain each word of the query.
    let words = Pattern::new(typed, CaseMatching::Smart, Normalization::Smart, AtomKind::Substring);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    // A bonus lists commands before other entries of about the same score.
    let mut found: Vec<(u32, Entry)> = commands
        .map(|entry| (24, &pattern, entry))
        .chain(things(ctx).map(|entry| (0, &words, entry)))
        .filter_map(|(head_start, pattern, entry)| {
            let score = pattern.score(Utf32Str::new(&entry.label, &mut buffer), &mut matcher)?;
            Some((score + head_start, entry))
        })
        .collect();
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.truncate(LINES);
    found.into_iter().map(|(_, entry)| entry).collect()
}

fn things<'a>(ctx: &'a Context<'_>) -> impl Iterator<Item = Entry> + 'a {
    let project_view = ctx.project_view();
    let text = ctx.text();
    let entry = |label: String, kind: &'static str, thing: Selectable| Entry {
        label,
        kind,
        keys: String::new(),
        hindered: None,
        does: Does::GoTo(thing),
    };
    let claims = project_view.claims().iter().take(LOOKED_AT).filter_map(move |row| {
        let row = project_view.row(*row)?;
        let words: String = row.span?.of(text).chars().take(160).collect();
        Some(entry(words, "Go to", Selectable::Claim(row.id.clone())))
    });
    let speakers = project_view
        .speakers
        .iter()
        .take(LOOKED_AT)
        .map(move |speaker| entry(speaker.name.clone(), "Speaker", Selectable::Speaker(speaker.key.clone())));
    let places = project_view
        .places
        .iter()
        .take(LOOKED_AT)
        .map(move |place| entry(place.name.clone(), "Place", Selectable::Place(place.key.clone())));
    speakers.chain(places).chain(claims)
}
