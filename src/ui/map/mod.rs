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
use base::BaseMap;
use egui::{EventFilter, Id, Key, Mesh, Rect, Response, Role, Sense, Shape, StrokeKind, Ui, Vec2, WidgetInfo, vec2};
use pins::Pin;
use std::sync::{Arc, OnceLock};
use view::MapView;
use world::Detail;

/// Scale from which the detailed outlines are drawn, in screen points per radian.
const FINE_MIN_SCALE: f64 = 260.0;
/// Zoom factor of the + key and of the zoom buttons.
const ZOOM_STEP: f64 = 1.5;

/// The pins that the pointer is over in this frame.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MapResponse {
    /// Key of the hovered pin.
    pub hovered: Option<u64>,
    /// Key of the clicked pin.
    pub clicked: Option<u64>,
}

/// State of the map, kept in egui's memory between frames.
#[derive(Clone)]
struct MapState {
    view: MapView,
    /// Hash of the pins that the view was fitted to; the view is fitted again when it changes.
    fitted: u64,
    mesh: Option<(MeshKey, Arc<Mesh>)>,
}

/// Everything that the mesh depends on.
#[derive(Clone, Copy, PartialEq)]
struct MeshKey {
    view: MapView,
    frame: Rect,
    style: base::BaseStyle,
    pixels_per_point: f32,
    detail: Detail,
}

/// Shows the map, `height` points tall, over the available width. `emphasised` are the keys of the selected and the
/// hovered pin, which are emphasised. When another pin becomes selected and is not visible, the map moves to it.
pub fn show(
    ui: &mut Ui,
    id: Id,
    height: f32,
    pins: &[Pin],
    emphasised: [Option<u64>; 2],
    theme: &Theme,
) -> MapResponse {
    let (frame, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click_and_drag() | Sense::hover());
    let response = ui.interact(frame, id, Sense::click_and_drag()).union(response);
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, accessible_name(pins)));
    let mut state = load_state(ui, id, pins, frame);
    if !ui.is_rect_visible(frame) {
        return MapResponse::default();
    }
    show_selected(ui, id, &mut state, pins, emphasised.first().copied().flatten(), frame);
    handle_mouse(ui, &response, &mut state.view, frame);
    handle_keys(ui, id, &mut state.view, pins, frame);
    paint_base(ui, &mut state, frame, theme);

    let positions = pins::positions(pins, &state.view, frame);
    let hovered = response.hover_pos().and_then(|at| pins::pin_at(pins, &positions, at)).and_then(|i| pins.get(i));
    let map_response = MapResponse {
        hovered: hovered.map(|pin| pin.key),
        clicked: hovered.filter(|_| response.clicked()).map(|pin| pin.key),
    };
    let [selected, pointed] = emphasised;
    let style = pins::PinStyle {
        open: theme.accent,
        settled: theme.verified,
        chosen: theme.accent,
        rim: theme.paper,
        text: theme.ink,
    };
    let canvas = pins::PinCanvas { frame, buttons: button_area(frame), style, font: fonts::medium(11.5) };
    pins::paint(ui, &canvas, pins, &positions, &[selected, pointed, map_response.hovered]);
    let edge = if response.has_focus() { (2.0, theme.accent) } else { (1.0, theme.line) };
    ui.painter().rect_stroke(frame, 0.0, edge, StrokeKind::Inside);
    buttons(ui, id, &mut state.view, pins, frame, theme);
    if let Some(pin) = hovered {
        response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text_at_pointer(tooltip(pin));
    }
    ui.data_mut(|data| data.insert_temp(id, state));
    map_response
}

fn accessible_name(pins: &[Pin]) -> String {
    format!("Map with {} places; arrow keys move it, plus and minus zoom, 0 shows all", pins.len())
}

fn tooltip(pin: &Pin) -> String {
    let times = if pin.mentions == 1 { "once".to_owned() } else { format!("{} times", pin.mentions) };
    let use_ = if pin.hollow { ", for its government or people" } else { "" };
    format!("{}: named {times}{use_}", pin.name)
}

/// The view of the last frame, or one fitted to the pins when these changed.
fn load_state(ui: &Ui, id: Id, pins: &[Pin], frame: Rect) -> MapState {
    let fitted = pins.iter().fold(pins.len() as u64, |mark, pin| mark.rotate_left(7) ^ pin.key ^ pin.lat.to_bits());
    let kept = ui.data(|data| data.get_temp::<MapState>(id)).filter(|m| m.fitted == fitted || pins.is_empty());
    match kept {
        Some(state) => MapState { view: state.view.clamped(frame), ..state },
        None => MapState { view: view_of_all(pins, frame), fitted, mesh: None },
    }
}

fn view_of_all(pins: &[Pin], frame: Rect) -> MapView {
    MapView::around(&pins.iter().map(|pin| (pin.lat, pin.lon)).collect::<Vec<_>>(), frame)
}

/// Moves the map to a newly selected pin that is not visible.
fn show_selected(ui: &Ui, id: Id, state: &mut MapState, pins: &[Pin], chosen: Option<u64>, frame: Rect) {
    let before = ui.data(|data| data.get_temp::<Option<u64>>(id.with("chosen"))).flatten();
    if before == chosen {
        return;
    }
    ui.data_mut(|data| data.insert_temp(id.with("chosen"), chosen));
    if let Some(pin) = pins.iter().find(|pin| Some(pin.key) == chosen) {
        let at = state.view.to_screen(pin.lat, pin.lon, frame);
        if !frame.shrink(24.0).contains(at) {
            state.view = state.view.panned(frame.center() - at, frame);
        }
    }
}

fn handle_mouse(ui: &Ui, response: &Response, view: &mut MapView, frame: Rect) {
    if response.dragged() {
        *view = view.panned(response.drag_delta(), frame);
    }
    if response.double_clicked()
        && let Some(at) = response.interact_pointer_pos()
    {
        *view = view.zoomed(ZOOM_STEP * ZOOM_STEP, at, frame);
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

fn handle_keys(ui: &Ui, id: Id, view: &mut MapView, pins: &[Pin], frame: Rect) {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
    let distance = 0.18 * frame.width();
    let middle = frame.center();
    ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(egui::Modifiers::NONE, key);
        for (key, delta) in [
            (Key::ArrowLeft, vec2(distance, 0.0)),
            (Key::ArrowRight, vec2(-distance, 0.0)),
            (Key::ArrowUp, vec2(0.0, distance)),
            (Key::ArrowDown, vec2(0.0, -distance)),
        ] {
            if pressed(key) {
                *view = view.panned(delta, frame);
            }
        }
        if pressed(Key::Plus) || pressed(Key::Equals) {
            *view = view.zoomed(ZOOM_STEP, middle, frame);
        }
        if pressed(Key::Minus) {
            *view = view.zoomed(1.0 / ZOOM_STEP, middle, frame);
        }
        if pressed(Key::Num0) || pressed(Key::Home) {
            *view = view_of_all(pins, frame);
        }
    });
}

/// Paints land and coasts; the mesh is rebuilt only when something that it depends on changed.
fn paint_base(ui: &Ui, state: &mut MapState, frame: Rect, theme: &Theme) {
    let painter = ui.painter_at(frame);
    painter.rect_filled(frame, 0.0, theme.water);
    let style = base::BaseStyle {
        land: theme.land,
        coast: theme.faint.gamma_multiply(0.8),
        border: theme.faint.gamma_multiply(0.45),
    };
    let (detail, outlines) = outlines(ui, state.view.scale);
    let key = MeshKey { view: state.view, frame, style, pixels_per_point: ui.pixels_per_point(), detail };
    let mesh = match &state.mesh {
        Some((cached, mesh)) if *cached == key => Arc::clone(mesh),
        _ => Arc::new(outlines.mesh(&state.view, frame, style, key.pixels_per_point)),
    };
    painter.add(Shape::mesh(Arc::clone(&mesh)));
    state.mesh = Some((key, mesh));
}

/// The outlines for a scale. The detailed ones are built on a background thread when they are needed for the first
/// time; until then the coarse ones are used, and a repaint is requested when the detailed ones are ready.
fn outlines(ui: &Ui, scale: f64) -> (Detail, &'static BaseMap) {
    static COARSE: OnceLock<BaseMap> = OnceLock::new();
    static FINE: OnceLock<BaseMap> = OnceLock::new();
    static REQUESTED: OnceLock<()> = OnceLock::new();
    if scale >= FINE_MIN_SCALE {
        if let Some(base) = FINE.get() {
            return (Detail::Fine, base);
        }
        REQUESTED.get_or_init(|| {
            let ctx = ui.ctx().clone();
            std::thread::spawn(move || {
                FINE.get_or_init(|| BaseMap::new(world::world(Detail::Fine)));
                ctx.request_repaint();
            });
        });
    }
    (Detail::Coarse, COARSE.get_or_init(|| BaseMap::new(world::world(Detail::Coarse))))
}

/// The map's buttons from top to bottom.
const BUTTONS: [(&str, Glyph); 3] =
    [("Zoom in", Glyph::Plus), ("Zoom out", Glyph::Dash), ("Show all places", Glyph::Ring)];
/// Side of a button, and the gap between two, in points.
const BUTTON_SIZE: f32 = 24.0;
const BUTTON_GAP: f32 = 4.0;

/// The area of the buttons: the lower right corner of the map.
fn button_area(frame: Rect) -> Rect {
    let size = vec2(BUTTON_SIZE, BUTTONS.len() as f32 * (BUTTON_SIZE + BUTTON_GAP) - BUTTON_GAP);
    Rect::from_min_size(frame.right_bottom() - size - Vec2::splat(8.0), size)
}

/// Buttons for zooming in, zooming out and showing all places.
fn buttons(ui: &Ui, id: Id, view: &mut MapView, pins: &[Pin], frame: Rect, theme: &Theme) {
    let top = button_area(frame).min;
    for (row, (name, glyph)) in BUTTONS.into_iter().enumerate() {
        let corner = top + vec2(0.0, row as f32 * (BUTTON_SIZE + BUTTON_GAP));
        let area = Rect::from_min_size(corner, Vec2::splat(BUTTON_SIZE));
        let button = ui.interact(area, id.with(name), Sense::click()).on_hover_text(name);
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
        let is_hovered = button.hovered() || button.has_focus();
        let fill = if is_hovered { theme.hover } else { theme.paper };
        let edge = if button.has_focus() { theme.accent } else { theme.line };
        ui.painter().rect(area, 4.0, fill, (1.0, edge), StrokeKind::Inside);
        glyph.paint(ui.painter(), area.shrink(7.0), theme.ink);
        if button.clicked() {
            *view = match row {
                0 => view.zoomed(ZOOM_STEP, frame.center(), frame),
                1 => view.zoomed(1.0 / ZOOM_STEP, frame.center(), frame),
                _ => view_of_all(pins, frame),
            };
        }
    }
}
