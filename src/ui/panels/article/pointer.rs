//! Pointer input in the article: hovering highlights a claim, clicking selects it, dragging selects text.

use super::highlights::Highlights;
use super::paint::PlacedBlock;
use super::selecting::{self, TextSelection};
use super::selection_toolbar;
use super::view::ArticlePanelState;
use crate::text::Span;
use crate::ui::action::Action;
use crate::ui::commands::Command;
use crate::ui::context::Context;
use crate::ui::selection::Selectable;
use egui::{
    CursorIcon, Event, Id, Key, Modifiers, PointerButton, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo,
};

/// The visible blocks as a target of pointer input.
pub struct InputArea<'a> {
    /// Blocks from top to bottom.
    pub placed: &'a [PlacedBlock],
    /// The area of the panel without the coverage strip.
    pub panel: Rect,
    /// The text of the article.
    pub text: &'a str,
    /// Click and drag anywhere in the panel where no handle is.
    pub response: Response,
}

impl<'a> InputArea<'a> {
    /// Registers `panel` for input. Must be called before the handles are added, which are then above it.
    pub fn new(ui: &Ui, panel: Rect, placed: &'a [PlacedBlock], text: &'a str) -> Self {
        let response = ui.interact(panel, ui.unique_id().with("sheet"), Sense::CLICK | Sense::DRAG);
        Self { placed, panel, text, response }
    }

    /// The byte whose glyph is at `at`.
    fn byte_under(&self, at: Pos2) -> Option<usize> {
        let block = self.placed.iter().find(|block| block.rect().y_range().contains(at.y))?;
        block.layout.byte_under(at - block.corner)
    }

    /// The byte nearest to `at`, where a text selection begins or ends.
    fn nearest_byte(&self, at: Pos2) -> Option<usize> {
        let below = self.placed.iter().find(|block| at.y < block.rect().bottom());
        let block = below.or(self.placed.last())?;
        Some(block.layout.nearest_byte(at - block.corner))
    }
}

/// Invisible widgets overshoot claims and check points, with focus and accessible names, and which of them was clicked.
#[derive(Default)]
pub struct Handles {
    clicked: Option<Selectable>,
    clicks: u8,
}

impl Handles {
    /// Adds a handle overshoot `line`, the first line of an item.
    pub fn add(&mut self, ui: &Ui, line: Rect, thing: &Selectable, name: &str, selected: bool, out: &mut Vec<Action>) {
        let response = ui.interact(line, Id::unique(("article", thing)), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, name));
        if response.has_focus() {
            let ring = Stroke::new(1.5, ui.visuals().text_cursor.stroke.color);
            ui.painter().rect_stroke(line.expand(2.0), 3.0, ring, StrokeKind::Outside);
            out.push(Action::Hover(thing.clone()));
        }
        if response.clicked() {
            self.clicked = Some(thing.clone());
            self.clicks = clicks(&response);
        }
        response.context_menu(|ui| context_menu(ui, out));
    }
}

/// The number of clicks in quick succession, from 0 to 3.
fn clicks(response: &Response) -> u8 {
    u8::from(response.clicked()) + u8::from(response.double_clicked()) + 2 * u8::from(response.triple_clicked())
}

/// Handles hover, click and drag in the article.
pub fn handle(
    ui: &Ui,
    ctx: &Context<'_>,
    state: &mut ArticlePanelState,
    area: &InputArea<'_>,
    handles: Handles,
    out: &mut Vec<Action>,
) {
    let pointer = ui.input(|i| i.pointer.latest_pos()).filter(|_| ui.rect_contains_pointer(area.panel));
    let under = pointer.and_then(|at| area.byte_under(at));
    let found = under.map(|byte| items_at(ctx, &state.highlights, byte)).unwrap_or_default();
    if area.response.dragged_by(PointerButton::Primary) {
        drag(ui, state, area);
    } else if let Some(thing) = found.first() {
        out.push(Action::Hover(thing.clone()));
        ui.set_cursor_icon(CursorIcon::PointingHand);
    } else if pointer.is_some_and(|at| area.placed.iter().any(|block| block.rect().contains(at))) {
        ui.set_cursor_icon(CursorIcon::Text);
    }
    click(ui, ctx, state, area, (&found, handles), out);
    if state.marked().is_some() && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
        state.selection = None;
    }
    copy(ui, state, area, out);
    if let Some(span) = state.marked().filter(|_| !area.response.dragged()) {
        selection_toolbar::show(ui, ctx, area.panel, area.placed, span, out);
    }
}

/// The items at a byte, smallest first: a check point of the selected claim, then claims.
fn items_at(ctx: &Context<'_>, highlights: &Highlights, byte: usize) -> Vec<Selectable> {
    let project_view = ctx.project_view();
    let points = highlights.points().filter(|(span, _)| span.contains(byte));
    let mut items: Vec<Selectable> =
        points.filter_map(|(span, _)| Some(Selectable::Point(ctx.claim()?.clone(), span))).collect();
    let claims = project_view.claims_at(byte).into_iter().filter_map(|row| project_view.row(row));
    items.extend(claims.map(|row| Selectable::Claim(row.id.clone())));
    items
}

/// Extends the text selection to the pointer, and scrolls when the pointer is near or outside the panel's edge.
fn drag(ui: &Ui, state: &mut ArticlePanelState, area: &InputArea<'_>) {
    let Some(at) = area.response.interact_pointer_pos() else { return };
    let origin = ui.input(|i| i.pointer.press_origin());
    if area.response.drag_started()
        && let Some(anchor) = origin.and_then(|at| area.nearest_byte(at))
    {
        state.selection = Some(TextSelection { anchor, focus: anchor });
    }
    if let (Some(selection), Some(focus)) = (&mut state.selection, area.nearest_byte(at)) {
        selection.focus = focus;
    }
    let (above, below) = (area.panel.top() - at.y, at.y - area.panel.bottom());
    let overshoot = above.max(below);
    if overshoot > -20.0 {
        let speed = (overshoot + 20.0) * 0.25;
        state.position.offset += if above > below { -speed } else { speed };
        ui.ctx().request_repaint();
    }
}

/// Handles clicks: one selects an item, two select a word, three a sentence; Shift extends the text selection.
fn click(
    ui: &Ui,
    ctx: &Context<'_>,
    state: &mut ArticlePanelState,
    area: &InputArea<'_>,
    (found, handles): (&[Selectable], Handles),
    out: &mut Vec<Action>,
) {
    let count = clicks(&area.response).max(handles.clicks);
    let nearest = ui.input(|i| i.pointer.interact_pos()).and_then(|at| area.nearest_byte(at));
    match (count, nearest) {
        (0, _) => {}
        (2, Some(at)) => select_text(state, selecting::word_at(area.text, at)),
        (3, Some(at)) => {
            if let Some(sentence) = selecting::sentence_at(&ctx.extraction().sentences, at) {
                select_text(state, sentence);
            }
        }
        (_, Some(at)) if ui.input(|i| i.modifiers.shift) => {
            let anchor = state.selection.map_or(at, |selection| selection.anchor);
            state.selection = Some(TextSelection { anchor, focus: at });
        }
        _ => {
            state.selection = None;
            let thing = item_to_select(ctx, found).or(handles.clicked);
            out.push(thing.map_or(Action::Deselect, Action::Select));
        }
    }
}

fn select_text(state: &mut ArticlePanelState, span: Span) {
    state.selection = Some(TextSelection { anchor: span.start, focus: span.end });
}

/// The item that a click selects: the smallest, or the next larger one when that is selected already.
fn item_to_select(ctx: &Context<'_>, found: &[Selectable]) -> Option<Selectable> {
    let selected = found.iter().position(|thing| ctx.is_selected(thing));
    let index = selected.map_or(0, |at| (at + 1) % found.len().max(1));
    found.get(index).cloned()
}

/// Copies the selected text when the system requests it and no text field has the focus.
fn copy(ui: &Ui, state: &ArticlePanelState, area: &InputArea<'_>, out: &mut Vec<Action>) {
    let Some(span) = state.marked() else { return };
    let requested = ui.input(|i| i.events.iter().any(|event| matches!(event, Event::Copy)));
    if requested && !ui.ctx().egui_wants_keyboard_input() {
        out.push(Action::Copy(selecting::clipboard_text(area.text, span)));
    }
}

/// The context menu of a claim or check point.
fn context_menu(ui: &mut Ui, out: &mut Vec<Action>) {
    let commands = [
        Command::SetVerified,
        Command::SetDisputed,
        Command::SetQueried,
        Command::SetNeedsChange,
        Command::SetNotCheckable,
        Command::Flag,
        Command::Note,
        Command::NothingToCheck,
    ];
    for command in commands {
        let spec = command.spec();
        if ui.button(spec.label).on_hover_text(spec.tooltip).clicked() {
            out.push(Action::Run(command));
            ui.close();
        }
    }
}
