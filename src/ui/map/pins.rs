//! Map pins: sized by the number of mentions, hollow for metonyms, labelled where there is room.

use super::view::View;
use egui::{Color32, FontId, Pos2, Rect, Stroke, Ui, pos2, vec2};

/// Labels shown at most.
const NAMES: usize = 28;
/// How far outside its rim a pin reacts to the pointer, in points.
pub const REACH: f32 = 4.0;

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
pub struct Ink {
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
pub fn under(pins: &[Pin], spots: &[Pos2], pointer: Pos2) -> Option<usize> {
    let distance = |i: usize| spots.get(i).map_or(f32::MAX, |spot| spot.distance(pointer));
    let near = pins.iter().enumerate().filter(|(i, pin)| distance(*i) <= radius(pin.mentions) + REACH);
    near.map(|(i, _)| i).min_by(|a, b| distance(*a).total_cmp(&distance(*b)))
}

/// The position of each pin on screen.
pub fn spots(pins: &[Pin], view: &View, frame: Rect) -> Vec<Pos2> {
    pins.iter().map(|pin| view.to_screen(pin.lat, pin.lon, frame)).collect()
}

/// Where and how pins are painted.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The map's area on screen.
    pub frame: Rect,
    /// Area of the map's buttons, which is kept free of labels.
    pub buttons: Rect,
    /// The colours.
    pub ink: Ink,
    /// The font of labels.
    pub font: FontId,
}

/// Paints all pins, those with the most mentions on top, and labels where there is room. `loud` are the keys of the
/// emphasised pins.
pub fn paint(ui: &Ui, sheet: &Sheet, pins: &[Pin], spots: &[Pos2], loud: &[Option<u64>]) {
    let (frame, ink) = (sheet.frame, sheet.ink);
    let painter = ui.painter_at(frame);
    let mut order: Vec<usize> = (0..pins.len()).collect();
    let is_loud = |pin: &Pin| loud.contains(&Some(pin.key));
    order.sort_by_key(|&i| pins.get(i).map_or((false, 0), |pin| (is_loud(pin), pin.mentions)));
    for &i in &order {
        let (Some(pin), Some(&at)) = (pins.get(i), spots.get(i)) else { continue };
        let r = radius(pin.mentions);
        if !frame.expand(r).contains(at) {
            continue;
        }
        let colour = if pin.settled { ink.settled } else { ink.open };
        if is_loud(pin) {
            painter.circle_filled(at, r + 6.0, ink.chosen.gamma_multiply(0.25));
            painter.circle_stroke(at, r + 3.5, Stroke::new(2.0, ink.chosen));
        }
        // egui has prepared textures for discs, so that hundreds of pins are cheap.
        painter.circle_filled(at, r + 1.2, ink.rim);
        painter.circle_filled(at, r, colour);
        if pin.hollow {
            painter.circle_filled(at, r - 2.0, ink.rim);
        }
    }
    let ranked: Vec<(usize, bool)> =
        order.iter().rev().filter_map(|&i| pins.get(i).map(|pin| (i, is_loud(pin)))).collect();
    names(&painter, sheet, pins, spots, &ranked);
}

/// Paints labels in the order of `ranked`, each where it covers no other label. Those of emphasised pins may cover
/// pins.
fn names(painter: &egui::Painter, sheet: &Sheet, pins: &[Pin], spots: &[Pos2], ranked: &[(usize, bool)]) {
    let (frame, ink) = (sheet.frame, sheet.ink);
    let mut taken: Vec<Rect> = vec![sheet.buttons];
    for &(i, loud) in ranked {
        if taken.len() > NAMES {
            break;
        }
        let (Some(pin), Some(&at)) = (pins.get(i), spots.get(i)) else { continue };
        if !frame.contains(at) {
            continue;
        }
        let galley = painter.layout_no_wrap(pin.name.clone(), sheet.font.clone(), ink.text);
        let Some(spot) = room_for(galley.size(), at, radius(pin.mentions) + 4.0, frame, &taken) else { continue };
        if !loud && covers_pins(spot, spots, i) {
            continue;
        }
        let back = spot.expand2(vec2(3.0, 0.5));
        painter.rect_filled(back, 3.0, ink.rim.gamma_multiply(if loud { 0.95 } else { 0.72 }));
        painter.galley(spot.min, galley, ink.text);
        taken.push(back);
    }
}

/// A free area for a label: right of its pin, otherwise left of, above or below it.
fn room_for(size: egui::Vec2, at: Pos2, off: f32, frame: Rect, taken: &[Rect]) -> Option<Rect> {
    let half = size / 2.0;
    let middles = [
        pos2(at.x + off + half.x, at.y),
        pos2(at.x - off - half.x, at.y),
        pos2(at.x, at.y - off - half.y),
        pos2(at.x, at.y + off + half.y),
    ];
    let spots = middles.map(|middle| Rect::from_center_size(middle, size));
    spots.into_iter().find(|spot| frame.shrink(2.0).contains_rect(*spot) && !taken.iter().any(|t| t.intersects(*spot)))
}

fn covers_pins(spot: Rect, spots: &[Pos2], own: usize) -> bool {
    spots.iter().enumerate().any(|(i, at)| i != own && spot.contains(*at))
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
        let spots = [pos2(50.0, 50.0), pos2(58.0, 50.0)];
        assert_eq!(under(&pins, &spots, pos2(51.0, 50.0)), Some(0));
        assert_eq!(under(&pins, &spots, pos2(57.0, 50.0)), Some(1));
        assert_eq!(under(&pins, &spots, pos2(120.0, 50.0)), None);
    }

    #[test]
    fn a_name_moves_to_the_other_side_when_the_first_is_taken() {
        let frame = Rect::from_min_size(pos2(0.0, 0.0), vec2(300.0, 200.0));
        let size = vec2(60.0, 12.0);
        let right = room_for(size, pos2(150.0, 100.0), 8.0, frame, &[]).unwrap();
        assert!(right.min.x > 150.0);
        let left = room_for(size, pos2(150.0, 100.0), 8.0, frame, &[right]).unwrap();
        assert!(left.max.x < 150.0);
    }

    #[test]
    fn no_name_leaves_the_frame() {
        let frame = Rect::from_min_size(pos2(0.0, 0.0), vec2(100.0, 40.0));
        assert_eq!(room_for(vec2(99.0, 39.0), pos2(50.0, 20.0), 8.0, frame, &[]), None);
    }
}
