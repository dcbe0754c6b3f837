//! The map: coasts and borders with our own painter, and pins for the places of the article.
//!
//! ```text
//! world       outlines of land and borders, decoded from the binary
//! projection  degrees ↔ plane
//! view        the visible part of the plane; pan and zoom
//! base        land, coasts and borders as one mesh
//! pins        pins and their labels
//! ```
//!
//! [`show`] draws all of it, handles mouse and keyboard, and returns which pin is hovered or clicked. The mesh is
//! cached
//! while the view does not change, so that an idle frame only paints the pins.

pub mod base;
pub mod pins;
pub mod projection;
pub mod view;
pub mod world;

use super::fonts;
use super::icons::Glyph;
use super::theme::Theme;
use base::Base;
use egui::{EventFilter, Id, Key, Mesh, Rect, Response, Role, Sense, Shape, StrokeKind, Ui, Vec2, WidgetInfo, vec2};
use pins::Pin;
use std::sync::{Arc, OnceLock};
use view::View;
use world::Detail;

/// Scale from which the detailed outlines are drawn, in screen points per radian.
const FINE_FROM: f64 = 260.0;
/// Zoom factor of the + key and of the zoom buttons.
const STEP: f64 = 1.5;

/// The pins that the pointer is over in this frame.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Reply {
    /// Key of the hovered pin.
    pub hovered: Option<u64>,
    /// Key of the clicked pin.
    pub clicked: Option<u64>,
}

/// State of the map, kept in egui's memory between frames.
#[derive(Clone)]
struct Memory {
    view: View,
    /// Hash of the pins that the view was fitted to; the view is fitted again when it changes.
    fitted: u64,
    drawn: Option<(Drawn, Arc<Mesh>)>,
}

/// Everything that the mesh depends on.
#[derive(Clone, Copy, PartialEq)]
struct Drawn {
    view: View,
    frame: Rect,
    ink: base::Ink,
    pixels_per_point: f32,
    detail: Detail,
}

/// Shows the map, `height` points tall, over the available width. `loud` are the keys of the selected and the hovered
/// pin, which are emphasised. When another pin becomes selected and is not visible, the map moves to it.
pub fn show(ui: &mut Ui, id: Id, height: f32, pins: &[Pin], loud: [Option<u64>; 2], theme: &Theme) -> Reply {
    let (frame, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click_and_drag() | Sense::hover());
    let response = ui.interact(frame, id, Sense::click_and_drag()).union(response);
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, spoken(pins)));
    let mut memory = recall(ui, id, pins, frame);
    if !ui.is_rect_visible(frame) {
        return Reply::default();
    }
    follow(ui, id, &mut memory, pins, loud.first().copied().flatten(), frame);
    move_by_mouse(ui, &response, &mut memory.view, frame);
    move_by_keys(ui, id, &mut memory.view, pins, frame);
    paint_base(ui, &mut memory, frame, theme);

    let spots = pins::spots(pins, &memory.view, frame);
    let over = response.hover_pos().and_then(|at| pins::under(pins, &spots, at)).and_then(|i| pins.get(i));
    let reply =
        Reply { hovered: over.map(|pin| pin.key), clicked: over.filter(|_| response.clicked()).map(|pin| pin.key) };
    let [chosen, pointed] = loud;
    let ink = pins::Ink {
        open: theme.accent,
        settled: theme.verified,
        chosen: theme.accent,
        rim: theme.paper,
        text: theme.ink,
    };
    let sheet = pins::Sheet { frame, buttons: column(frame), ink, font: fonts::medium(11.5) };
    pins::paint(ui, &sheet, pins, &spots, &[chosen, pointed, reply.hovered]);
    let edge = if response.has_focus() { (2.0, theme.accent) } else { (1.0, theme.line) };
    ui.painter().rect_stroke(frame, 0.0, edge, StrokeKind::Inside);
    buttons(ui, id, &mut memory.view, pins, frame, theme);
    if let Some(pin) = over {
        response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text_at_pointer(told(pin));
    }
    ui.data_mut(|data| data.insert_temp(id, memory));
    reply
}

fn spoken(pins: &[Pin]) -> String {
    format!("Map with {} places; arrow keys move it, plus and minus zoom, 0 shows all", pins.len())
}

fn told(pin: &Pin) -> String {
    let times = if pin.mentions == 1 { "once".to_owned() } else { format!("{} times", pin.mentions) };
    let use_ = if pin.hollow { ", for its government or people" } else { "" };
    format!("{}: named {times}{use_}", pin.name)
}

/// The view of the last frame, or one fitted to the pins when these changed.
fn recall(ui: &Ui, id: Id, pins: &[Pin], frame: Rect) -> Memory {
    let fitted = pins.iter().fold(pins.len() as u64, |mark, pin| mark.rotate_left(7) ^ pin.key ^ pin.lat.to_bits());
    let kept = ui.data(|data| data.get_temp::<Memory>(id)).filter(|m| m.fitted == fitted || pins.is_empty());
    match kept {
        Some(memory) => Memory { view: memory.view.kept_inside(frame), ..memory },
        None => Memory { view: around(pins, frame), fitted, drawn: None },
    }
}

fn around(pins: &[Pin], frame: Rect) -> View {
    View::around(&pins.iter().map(|pin| (pin.lat, pin.lon)).collect::<Vec<_>>(), frame)
}

/// Moves the map to a newly selected pin that is not visible.
fn follow(ui: &Ui, id: Id, memory: &mut Memory, pins: &[Pin], chosen: Option<u64>, frame: Rect) {
    let before = ui.data(|data| data.get_temp::<Option<u64>>(id.with("chosen"))).flatten();
    if before == chosen {
        return;
    }
    ui.data_mut(|data| data.insert_temp(id.with("chosen"), chosen));
    if let Some(pin) = pins.iter().find(|pin| Some(pin.key) == chosen) {
        let at = memory.view.to_screen(pin.lat, pin.lon, frame);
        if !frame.shrink(24.0).contains(at) {
            memory.view = memory.view.panned(frame.center() - at, frame);
        }
    }
}

fn move_by_mouse(ui: &Ui, response: &Response, view: &mut View, frame: Rect) {
    if response.dragged() {
        *view = view.panned(response.drag_delta(), frame);
    }
    if response.double_clicked()
        && let Some(at) = response.interact_pointer_pos()
    {
        *view = view.zoomed(STEP * STEP, at, frame);
    }
    let Some(at) = response.hover_pos().filter(|_| response.contains_pointer()) else { return };
    let (wheel, pinch) = ui.input(|input| (input.smooth_scroll_delta().y, f64::from(input.zoom_delta())));
    let factor = pinch * (f64::from(wheel) / 160.0).exp();
    if (factor - 1.0).abs() > 1e-4 {
        *view = view.zoomed(factor, at, frame);
        // Consumed, so that the surrounding panel does not scroll as well.
        ui.input_mut(|input| input.smooth_scroll_delta = Vec2::ZERO);
    }
}

fn move_by_keys(ui: &Ui, id: Id, view: &mut View, pins: &[Pin], frame: Rect) {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
    let stride = 0.18 * frame.width();
    let middle = frame.center();
    ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(egui::Modifiers::NONE, key);
        for (key, delta) in [
            (Key::ArrowLeft, vec2(stride, 0.0)),
            (Key::ArrowRight, vec2(-stride, 0.0)),
            (Key::ArrowUp, vec2(0.0, stride)),
            (Key::ArrowDown, vec2(0.0, -stride)),
        ] {
            if pressed(key) {
                *view = view.panned(delta, frame);
            }
        }
        if pressed(Key::Plus) || pressed(Key::Equals) {
            *view = view.zoomed(STEP, middle, frame);
        }
        if pressed(Key::Minus) {
            *view = view.zoomed(1.0 / STEP, middle, frame);
        }
        if pressed(Key::Num0) || pressed(Key::Home) {
            *view = around(pins, frame);
        }
    });
}

/// Paints land and coasts; the mesh is rebuilt only when something that it depends on changed.
fn paint_base(ui: &Ui, memory: &mut Memory, frame: Rect, theme: &Theme) {
    let painter = ui.painter_at(frame);
    painter.rect_filled(frame, 0.0, theme.water);
    let ink = base::Ink {
        land: theme.land,
        coast: theme.faint.gamma_multiply(0.8),
        border: theme.faint.gamma_multiply(0.45),
    };
    let (detail, outlines) = outlines(ui, memory.view.scale);
    let now = Drawn { view: memory.view, frame, ink, pixels_per_point: ui.pixels_per_point(), detail };
    let mesh = match &memory.drawn {
        Some((then, mesh)) if *then == now => Arc::clone(mesh),
        _ => Arc::new(outlines.mesh(&memory.view, frame, ink, now.pixels_per_point)),
    };
    painter.add(Shape::mesh(Arc::clone(&mesh)));
    memory.drawn = Some((now, mesh));
}

/// The outlines for a scale. The detailed ones are built on a background thread when they are needed for the first
/// time; until then the coarse ones are used, and a repaint is requested when the detailed ones are ready.
fn outlines(ui: &Ui, scale: f64) -> (Detail, &'static Base) {
    static COARSE: OnceLock<Base> = OnceLock::new();
    static FINE: OnceLock<Base> = OnceLock::new();
    static ASKED: OnceLock<()> = OnceLock::new();
    if scale >= FINE_FROM {
        if let Some(base) = FINE.get() {
            return (Detail::Fine, base);
        }
        ASKED.get_or_init(|| {
            let ctx = ui.ctx().clone();
            std::thread::spawn(move || {
                FINE.get_or_init(|| Base::of(world::world(Detail::Fine)));
                ctx.request_repaint();
            });
        });
    }
    (Detail::Coarse, COARSE.get_or_init(|| Base::of(world::world(Detail::Coarse))))
}

/// The map's buttons from top to bottom.
const BUTTONS: [(&str, Glyph); 3] =
    [("Zoom in", Glyph::Plus), ("Zoom out", Glyph::Dash), ("Show all places", Glyph::Ring)];
/// Side of a button, and the gap between two, in points.
const BUTTON: f32 = 24.0;
const APART: f32 = 4.0;

/// The area of the buttons: the lower right corner of the map.
fn column(frame: Rect) -> Rect {
    let size = vec2(BUTTON, BUTTONS.len() as f32 * (BUTTON + APART) - APART);
    Rect::from_min_size(frame.right_bottom() - size - Vec2::splat(8.0), size)
}

/// Buttons for zooming in, zooming out and showing all places.
fn buttons(ui: &Ui, id: Id, view: &mut View, pins: &[Pin], frame: Rect, theme: &Theme) {
    let top = column(frame).min;
    for (row, (name, glyph)) in BUTTONS.into_iter().enumerate() {
        let corner = top + vec2(0.0, row as f32 * (BUTTON + APART));
        let spot = Rect::from_min_size(corner, Vec2::splat(BUTTON));
        let button = ui.interact(spot, id.with(name), Sense::click()).on_hover_text(name);
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
        let hot = button.hovered() || button.has_focus();
        let fill = if hot { theme.hover } else { theme.paper };
        let edge = if button.has_focus() { theme.accent } else { theme.line };
        ui.painter().rect(spot, 4.0, fill, (1.0, edge), StrokeKind::Inside);
        glyph.paint(ui.painter(), spot.shrink(7.0), theme.ink);
        if button.clicked() {
            *view = match row {
                0 => view.zoomed(STEP, frame.center(), frame),
                1 => view.zoomed(1.0 / STEP, frame.center(), frame),
                _ => around(pins, frame),
            };
        }
    }
}
