//! Map pins: sized by the number of mentions, hollow for metonyms, labelled where there is room.
//!
//! ```
//! use tickmark::ui::map::pins::radius;
//! assert!(radius(1) >= 4.0 && radius(9) > radius(4) && radius(4_000) <= 14.0);
//! ```

use super::view::MapView;
use egui::{Color32, FontId, Pos2, Rect, Stroke, Ui, pos2, vec2};

/// Labels shown at most.
const MAX_LABELS: usize = 28;
/// How far outside its rim a pin reacts to the pointer, in points.
pub const POINTER_MARGIN: f32 = 4.0;

/// A place to mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Pin {
    /// Key chosen by the caller, returned when the pin is hovered or clicked.
    pub key: u64,
    /// The label.
    pub name: String,
    /// Latitude in degrees north.
    pub lat: f64,
    /// Longitude in degrees east.
    pub lon: f64,
    /// How often the article mentions the place.
    pub mentions: usize,
    /// True when the name is only used for a government or people; drawn hollow.
    pub hollow: bool,
    /// True when a checker has confirmed the place.
    pub settled: bool,
}

/// The colours of pins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PinStyle {
    /// A pin that is not confirmed.
    pub open: Color32,
    /// A confirmed pin.
    pub settled: Color32,
    /// The ring around an emphasised pin.
    pub chosen: Color32,
    /// The rim that separates overlapping pins, and the background of labels.
    pub rim: Color32,
    /// The text of labels.
    pub text: Color32,
}

/// The radius of a pin, in points; its area grows with the number of mentions.
pub fn radius(mentions: usize) -> f32 {
    (3.2 + 1.7 * (mentions.max(1) as f32).sqrt()).min(13.0)
}

/// Index of the pin at the pointer; of several, the one whose centre is nearest.
pub fn pin_at(pins: &[Pin], positions: &[Pos2], pointer: Pos2) -> Option<usize> {
    let distance = |i: usize| positions.get(i).map_or(f32::MAX, |position| position.distance(pointer));
    let near = pins.iter().enumerate().filter(|(i, pin)| distance(*i) <= radius(pin.mentions) + POINTER_MARGIN);
    near.map(|(i, _)| i).min_by(|a, b| distance(*a).total_cmp(&distance(*b)))
}

/// The position of each pin on screen.
pub fn positions(pins: &[Pin], view: &MapView, frame: Rect) -> Vec<Pos2> {
    pins.iter().map(|pin| view.to_screen(pin.lat, pin.lon, frame)).collect()
}

/// Where and how pins are painted.
#[derive(Clone, Debug)]
pub struct PinCanvas {
    /// The map's area on screen.
    pub frame: Rect,
    /// Area of the map's buttons, which is kept free of labels.
    pub buttons: Rect,
    /// The colours.
    pub style: PinStyle,
    /// The font of labels.
    pub font: FontId,
}

/// Paints all pins, those with the most mentions on top, and labels where there is room. `emphasised` are the keys of
/// the emphasised pins.
pub fn paint(ui: &Ui, canvas: &PinCanvas, pins: &[Pin], positions: &[Pos2], emphasised: &[Option<u64>]) {
    let (frame, style) = (canvas.frame, canvas.style);
    let painter = ui.painter_at(frame);
    let mut order: Vec<usize> = (0..pins.len()).collect();
    let is_emphasised = |pin: &Pin| emphasised.contains(&Some(pin.key));
    order.sort_by_key(|&i| pins.get(i).map_or((false, 0), |pin| (is_emphasised(pin), pin.mentions)));
    for &i in &order {
        let (Some(pin), Some(&at)) = (pins.get(i), positions.get(i)) else { continue };
        let pin_radius = radius(pin.mentions);
        if !frame.expand(pin_radius).contains(at) {
            continue;
        }
        let colour = if pin.settled { style.settled } else { style.open };
        if is_emphasised(pin) {
            painter.circle_filled(at, pin_radius + 6.0, style.chosen.gamma_multiply(0.25));
            painter.circle_stroke(at, pin_radius + 3.5, Stroke::new(2.0, style.chosen));
        }
        // egui has prepared textures for discs, so that hundreds of pins are cheap.
        painter.circle_filled(at, pin_radius + 1.2, style.rim);
        painter.circle_filled(at, pin_radius, colour);
        if pin.hollow {
            painter.circle_filled(at, pin_radius - 2.0, style.rim);
        }
    }
    let ranked: Vec<(usize, bool)> =
        order.iter().rev().filter_map(|&i| pins.get(i).map(|pin| (i, is_emphasised(pin)))).collect();
    paint_labels(&painter, canvas, pins, positions, &ranked);
}

/// Paints labels in the order of `ranked`, each where it covers no other label. Those of emphasised pins may cover
/// pins.
fn paint_labels(
    painter: &egui::Painter,
    canvas: &PinCanvas,
    pins: &[Pin],
    positions: &[Pos2],
    ranked: &[(usize, bool)],
) {
    let (frame, style) = (canvas.frame, canvas.style);
    let mut used: Vec<Rect> = vec![canvas.buttons];
    for &(i, emphasised) in ranked {
        if used.len() > MAX_LABELS {
            break;
        }
        let (Some(pin), Some(&at)) = (pins.get(i), positions.get(i)) else { continue };
        if !frame.contains(at) {
            continue;
        }
        let galley = painter.layout_no_wrap(pin.name.clone(), canvas.font.clone(), style.text);
        let Some(area) = free_label_area(galley.size(), at, radius(pin.mentions) + 4.0, frame, &used) else { continue };
        if !emphasised && covers_other_pins(area, positions, i) {
            continue;
        }
        let background = area.expand2(vec2(3.0, 0.5));
        painter.rect_filled(background, 3.0, style.rim.gamma_multiply(if emphasised { 0.95 } else { 0.72 }));
        painter.galley(area.min, galley, style.text);
        used.push(background);
    }
}

/// A free area for a label: right of its pin, otherwise left of, above or below it.
fn free_label_area(size: egui::Vec2, at: Pos2, distance: f32, frame: Rect, used: &[Rect]) -> Option<Rect> {
    let half = size / 2.0;
    let centres = [
        pos2(at.x + distance + half.x, at.y),
        pos2(at.x - distance - half.x, at.y),
        pos2(at.x, at.y - distance - half.y),
        pos2(at.x, at.y + distance + half.y),
    ];
    let positions = centres.map(|centre| Rect::from_center_size(centre, size));
    positions
        .into_iter()
        .find(|area| frame.shrink(2.0).contains_rect(*area) && !used.iter().any(|t| t.intersects(*area)))
}

fn covers_other_pins(area: Rect, positions: &[Pos2], own: usize) -> bool {
    positions.iter().enumerate().any(|(i, at)| i != own && area.contains(*at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pin(key: u64, mentions: usize) -> Pin {
        Pin { key, name: format!("Place {key}"), lat: 0.0, lon: 0.0, mentions, hollow: false, settled: false }
    }

    #[test]
    fn the_nearest_of_two_overlapping_pins_answers() {
        let pins = [pin(1, 9), pin(2, 1)];
        let positions = [pos2(50.0, 50.0), pos2(58.0, 50.0)];
        assert_eq!(pin_at(&pins, &positions, pos2(51.0, 50.0)), Some(0));
        assert_eq!(pin_at(&pins, &positions, pos2(57.0, 50.0)), Some(1));
        assert_eq!(pin_at(&pins, &positions, pos2(120.0, 50.0)), None);
    }

    #[test]
    fn a_name_moves_to_the_other_side_when_the_first_is_taken() {
        let frame = Rect::from_min_size(pos2(0.0, 0.0), vec2(300.0, 200.0));
        let size = vec2(60.0, 12.0);
        let right = free_label_area(size, pos2(150.0, 100.0), 8.0, frame, &[]).unwrap();
        assert!(right.min.x > 150.0);
        let left = free_label_area(size, pos2(150.0, 100.0), 8.0, frame, &[right]).unwrap();
        assert!(left.max.x < 150.0);
    }

    #[test]
    fn no_name_leaves_the_frame() {
        let frame = Rect::from_min_size(pos2(0.0, 0.0), vec2(100.0, 40.0));
        assert_eq!(free_label_area(vec2(99.0, 39.0), pos2(50.0, 20.0), 8.0, frame, &[]), None);
    }
}
