//! Pointer input in the article: hovering highlights a claim, clicking selects it, dragging selects text.

use super::View;
use super::highlights::Marks;
use super::paint::Placed;
use super::selecting::{self, Marking};
use crate::text::Span;
use crate::ui::commands::Command;
use crate::ui::context::{Context, Selectable};
use crate::ui::update::Action;
use egui::{
    CursorIcon, Event, Id, Key, Modifiers, PointerButton, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo,
};

/// The visible blocks as a target of pointer input.
pub struct Sheet<'a> {
    /// Blocks from top to bottom.
    pub placed: &'a [Placed],
    /// The area of the panel without the coverage strip.
    pub panel: Rect,
    /// The text of the article.
    pub text: &'a str,
    /// Click and drag anywhere in the panel where no handle is.
    pub response: Response,
}

impl<'a> Sheet<'a> {
    /// Registers `panel` for input. Must be called before the handles are added, which are then above it.
    pub fn listen(ui: &Ui, panel: Rect, placed: &'a [Placed], text: &'a str) -> Self {
        let response = ui.interact(panel, ui.unique_id().with("sheet"), Sense::CLICK | Sense::DRAG);
        Self { placed, panel, text, response }
    }

    /// The byte whose glyph is at `at`.
    fn byte_on(&self, at: Pos2) -> Option<usize> {
        let block = self.placed.iter().find(|block| block.rect().y_range().contains(at.y))?;
        block.laid.byte_on(at - block.corner)
    }

    /// The byte nearest to `at`, where a text selection begins or ends.
    fn byte_near(&self, at: Pos2) -> Option<usize> {
        let below = self.placed.iter().find(|block| at.y < block.rect().bottom());
        let block = below.or(self.placed.last())?;
        Some(block.laid.byte_at(at - block.corner))
    }
}

/// Invisible widgets over claims and check points, with focus and accessible names, and which of them was clicked.
#[derive(Default)]
pub struct Handles {
    clicked: Option<Selectable>,
    clicks: u8,
}

impl Handles {
    /// Adds a handle over `line`, the first line of an item.
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
        response.context_menu(|ui| menu(ui, out));
    }
}

/// The number of clicks in quick succession, from 0 to 3.
fn clicks(response: &Response) -> u8 {
    u8::from(response.clicked()) + u8::from(response.double_clicked()) + 2 * u8::from(response.triple_clicked())
}

/// Handles hover, click and drag in the article.
pub fn follow(ui: &Ui, ctx: &Context<'_>, view: &mut View, sheet: &Sheet<'_>, handles: Handles, out: &mut Vec<Action>) {
    let pointer = ui.input(|i| i.pointer.latest_pos()).filter(|_| ui.rect_contains_pointer(sheet.panel));
    let under = pointer.and_then(|at| sheet.byte_on(at));
    let found = under.map(|byte| things_at(ctx, &view.marks, byte)).unwrap_or_default();
    if sheet.response.dragged_by(PointerButton::Primary) {
        drag(ui, view, sheet);
    } else if let Some(thing) = found.first() {
        out.push(Action::Hover(thing.clone()));
        ui.set_cursor_icon(CursorIcon::PointingHand);
    } else if pointer.is_some_and(|at| sheet.placed.iter().any(|block| block.rect().contains(at))) {
        ui.set_cursor_icon(CursorIcon::Text);
    }
    click(ui, ctx, view, sheet, (&found, handles), out);
    if view.marked().is_some() && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
        view.marking = None;
    }
    copy(ui, view, sheet, out);
    if let Some(span) = view.marked().filter(|_| !sheet.response.dragged()) {
        super::selection_toolbar::show(ui, ctx, sheet.panel, sheet.placed, span, out);
    }
}

/// The items at a byte, smallest first: a check point of the selected claim, then claims.
fn things_at(ctx: &Context<'_>, marks: &Marks, byte: usize) -> Vec<Selectable> {
    let project_view = ctx.project_view();
    let points = marks.points().filter(|(span, _)| span.contains(byte));
    let mut things: Vec<Selectable> =
        points.filter_map(|(span, _)| Some(Selectable::Point(ctx.claim()?.clone(), span))).collect();
    let claims = project_view.claims_at(byte).into_iter().filter_map(|row| project_view.row(row));
    things.extend(claims.map(|row| Selectable::Claim(row.id.clone())));
    things
}

/// Extends the text selection to the pointer, and scrolls when the pointer is near or outside the panel's edge.
fn drag(ui: &Ui, view: &mut View, sheet: &Sheet<'_>) {
    let Some(at) = sheet.response.interact_pointer_pos() else { return };
    let origin = ui.input(|i| i.pointer.press_origin());
    if sheet.response.drag_started()
        && let Some(anchor) = origin.and_then(|at| sheet.byte_near(at))
    {
        view.marking = Some(Marking { anchor, focus: anchor });
    }
    if let (Some(marking), Some(focus)) = (&mut view.marking, sheet.byte_near(at)) {
        marking.focus = focus;
    }
    let (above, below) = (sheet.panel.top() - at.y, at.y - sheet.panel.bottom());
    let over = above.max(below);
    if over > -20.0 {
        let speed = (over + 20.0) * 0.25;
        view.place.offset += if above > below { -speed } else { speed };
        ui.ctx().request_repaint();
    }
}

/// Handles clicks: one selects an item, two select a word, three a sentence; Shift extends the text selection.
fn click(
    ui: &Ui,
    ctx: &Context<'_>,
    view: &mut View,
    sheet: &Sheet<'_>,
    (found, handles): (&[Selectable], Handles),
    out: &mut Vec<Action>,
) {
    let count = clicks(&sheet.response).max(handles.clicks);
    let near = ui.input(|i| i.pointer.interact_pos()).and_then(|at| sheet.byte_near(at));
    match (count, near) {
        (0, _) => {}
        (2, Some(at)) => mark(view, selecting::word_at(sheet.text, at)),
        (3, Some(at)) => {
            if let Some(sentence) = selecting::sentence_at(&ctx.extraction().sentences, at) {
                mark(view, sentence);
            }
        }
        (_, Some(at)) if ui.input(|i| i.modifiers.shift) => {
            let anchor = view.marking.map_or(at, |marking| marking.anchor);
            view.marking = Some(Marking { anchor, focus: at });
        }
        _ => {
            view.marking = None;
            let thing = next(ctx, found).or(handles.clicked);
            out.push(thing.map_or(Action::Deselect, Action::Select));
        }
    }
}

fn mark(view: &mut View, span: Span) {
    view.marking = Some(Marking { anchor: span.start, focus: span.end });
}

/// The item that a click selects: the smallest, or the next larger one when that is selected already.
fn next(ctx: &Context<'_>, found: &[Selectable]) -> Option<Selectable> {
    let selected = found.iter().position(|thing| ctx.is_selected(thing));
    let index = selected.map_or(0, |at| (at + 1) % found.len().max(1));
    found.get(index).cloned()
}

/// Copies the selected text when the system requests it and no text field has the focus.
fn copy(ui: &Ui, view: &View, sheet: &Sheet<'_>, out: &mut Vec<Action>) {
    let Some(span) = view.marked() else { return };
    let asked = ui.input(|i| i.events.iter().any(|event| matches!(event, Event::Copy)));
    if asked && !ui.ctx().egui_wants_keyboard_input() {
        out.push(Action::Copy(selecting::copied(sheet.text, span)));
    }
}

/// The context menu of a claim or check point.
fn menu(ui: &mut Ui, out: &mut Vec<Action>) {
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
