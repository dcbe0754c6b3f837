//! The visible part of the world: a centre and a scale, changed by panning and zooming.
//!
//! ```
//! use tickmark::ui::map::view::MapView;
//! use egui::{Rect, pos2};
//! let frame = Rect::from_min_max(pos2(0.0, 0.0), pos2(500.0, 300.0));
//! let view = MapView::around(&[(61.2, -149.9), (55.8, 37.6)], frame);
//! assert!(frame.contains(view.to_screen(61.2, -149.9, frame)), "over the pole side, the short way round");
//! ```

use super::projection::{POLE, PlanePoint, TURN, project, unproject};
use egui::{Pos2, Rect, Vec2, vec2};

/// Largest scale, in screen points per radian: about 3 points per kilometre.
const MAX_SCALE: f64 = 20_000.0;
/// Smallest extent around a single place, in radians: a few countries wide.
const MIN_EXTENT: f64 = 0.35;
/// Margin between the outermost pins and the frame, in points.
const MARGIN: f32 = 34.0;

/// The visible part of the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapView {
    /// The point of the plane at the centre of the frame.
    pub centre: PlanePoint,
    /// Screen points per radian of the plane.
    pub scale: f64,
}

impl MapView {
    /// The whole inhabited world, filling the frame.
    pub fn world(frame: Rect) -> Self {
        Self { centre: project(22.0, 8.0), scale: min_scale(frame) }.clamped(frame)
    }

    /// The closest view that shows all of `places` (latitude and longitude in degrees); the whole world when there are
    /// none. Places on both sides of the date line are shown across it when that is the shorter way.
    pub fn around(places: &[(f64, f64)], frame: Rect) -> Self {
        let points: Vec<PlanePoint> = places.iter().map(|&(lat, lon)| project(lat, lon)).collect();
        let Some((west, width)) = shortest_interval(&points) else { return Self::world(frame) };
        let (south, north) = points.iter().fold((POLE, -POLE), |(s, n), p| (s.min(p.y), n.max(p.y)));
        let room = (frame.size() - Vec2::splat(2.0 * MARGIN)).max(Vec2::splat(40.0));
        let across = f64::from(room.x) / width.max(MIN_EXTENT);
        let down = f64::from(room.y) / (north - south).max(MIN_EXTENT * 0.6);
        let centre = PlanePoint { x: west + width / 2.0, y: (south + north) / 2.0 };
        Self { centre, scale: across.min(down) }.clamped(frame)
    }

    /// The screen position of a place. Of its repetitions around the globe, the one nearest to the centre.
    pub fn to_screen(&self, lat: f64, lon: f64, frame: Rect) -> Pos2 {
        let at = project(lat, lon);
        let dx = at.x - self.centre.x;
        let dx = dx - (dx / TURN).round() * TURN;
        self.plane_to_screen(PlanePoint { x: self.centre.x + dx, y: at.y }, frame)
    }

    /// The latitude and longitude at a screen position, in degrees.
    pub fn to_globe(&self, at: Pos2, frame: Rect) -> (f64, f64) {
        unproject(self.screen_to_plane(at, frame))
    }

    /// The screen position of a point of the plane, without wrapping.
    pub fn plane_to_screen(&self, at: PlanePoint, frame: Rect) -> Pos2 {
        let offset = vec2(((at.x - self.centre.x) * self.scale) as f32, ((self.centre.y - at.y) * self.scale) as f32);
        frame.center() + offset
    }

    /// The point of the plane at a screen position.
    pub fn screen_to_plane(&self, at: Pos2, frame: Rect) -> PlanePoint {
        let offset = at - frame.center();
        PlanePoint {
            x: self.centre.x + f64::from(offset.x) / self.scale,
            y: self.centre.y - f64::from(offset.y) / self.scale,
        }
    }

    /// The view moved by `delta` screen points, as when the map is dragged by that distance.
    pub fn panned(self, delta: Vec2, frame: Rect) -> Self {
        let centre = PlanePoint {
            x: self.centre.x - f64::from(delta.x) / self.scale,
            y: self.centre.y + f64::from(delta.y) / self.scale,
        };
        Self { centre, ..self }.clamped(frame)
    }

    /// The view zoomed in (`factor` > 1) or out, with the point at the screen position `at` fixed.
    pub fn zoomed(self, factor: f64, at: Pos2, frame: Rect) -> Self {
        let fixed = self.screen_to_plane(at, frame);
        let zoomed = Self { scale: self.scale * factor, ..self }.clamped(frame);
        let now = zoomed.plane_to_screen(fixed, frame);
        zoomed.panned(at - now, frame)
    }

    /// The visible part of the plane: west, east, south, north, in radians.
    pub fn bounds(&self, frame: Rect) -> [f64; 4] {
        let (a, b) = (self.screen_to_plane(frame.left_bottom(), frame), self.screen_to_plane(frame.right_top(), frame));
        [a.x, b.x, a.y, b.y]
    }

    /// The view clamped so that the map fills the frame and does not move past the poles.
    pub fn clamped(self, frame: Rect) -> Self {
        let scale = self.scale.clamp(min_scale(frame), MAX_SCALE.max(min_scale(frame)));
        let half = f64::from(frame.height()) / scale / 2.0;
        let max_y = (POLE - half).max(0.0);
        let turns = (self.centre.x / TURN).round();
        Self { scale, centre: PlanePoint { x: self.centre.x - turns * TURN, y: self.centre.y.clamp(-max_y, max_y) } }
    }
}

/// The smallest scale at which the map still fills the frame.
fn min_scale(frame: Rect) -> f64 {
    (f64::from(frame.width()) / TURN).max(f64::from(frame.height()) / (2.0 * POLE)).max(1.0)
}

/// The shortest interval of `x` that contains all points: its western end and its width, in radians.
fn shortest_interval(points: &[PlanePoint]) -> Option<(f64, f64)> {
    let mut xs: Vec<f64> = points.iter().map(|p| p.x.rem_euclid(TURN)).filter(|x| x.is_finite()).collect();
    xs.sort_by(f64::total_cmp);
    let (first, last) = (*xs.first()?, *xs.last()?);
    let mut widest_gap = (TURN - (last - first), first);
    for (a, b) in xs.iter().zip(xs.iter().skip(1)) {
        if b - a > widest_gap.0 {
            widest_gap = (b - a, *b);
        }
    }
    Some((widest_gap.1, TURN - widest_gap.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    fn frame() -> Rect {
        Rect::from_min_size(pos2(20.0, 30.0), vec2(500.0, 300.0))
    }

    #[test]
    fn screen_and_globe_agree() {
        let view = MapView::around(&[(48.8, 2.3), (52.5, 13.4)], frame());
        let (lat, lon) = view.to_globe(view.to_screen(50.0, 8.0, frame()), frame());
        assert!((lat - 50.0).abs() < 1e-3 && (lon - 8.0).abs() < 1e-3);
    }

    #[test]
    fn every_place_asked_for_is_in_the_frame() {
        let places = [(61.2, -149.9), (55.75, 37.6), (38.9, -77.0), (50.45, 30.5)];
        let view = MapView::around(&places, frame());
        for (lat, lon) in places {
            assert!(frame().contains(view.to_screen(lat, lon, frame())), "{lat} {lon}");
        }
    }

    #[test]
    fn neighbours_across_the_date_line_are_shown_across_it() {
        let view = MapView::around(&[(65.6, -168.0), (66.1, 170.0)], frame());
        let (a, b) = (view.to_screen(65.6, -168.0, frame()), view.to_screen(66.1, 170.0, frame()));
        assert!(a.x > b.x, "east of the line stands right of west of it");
        assert!(view.scale > MapView::world(frame()).scale * 2.0);
    }

    #[test]
    fn zooming_holds_the_place_under_the_pointer() {
        let view = MapView::around(&[(10.0, 10.0), (40.0, 60.0)], frame());
        let at = pos2(120.0, 90.0);
        let before = view.to_globe(at, frame());
        let after = view.zoomed(2.0, at, frame()).to_globe(at, frame());
        assert!((before.0 - after.0).abs() < 1e-6 && (before.1 - after.1).abs() < 1e-6);
    }

    #[test]
    fn the_world_cannot_be_dragged_out_of_its_frame() {
        let mut view = MapView::world(frame());
        for _ in 0..50 {
            view = view.panned(vec2(0.0, 900.0), frame()).zoomed(0.1, pos2(0.0, 0.0), frame());
        }
        let [west, east, south, north] = view.bounds(frame());
        assert!(east - west <= TURN + 1e-9 && south >= -POLE - 1e-9 && north <= POLE + 1e-9);
    }

    #[test]
    fn without_places_the_whole_world_is_shown() {
        assert_eq!(MapView::around(&[], frame()), MapView::world(frame()));
        assert_eq!(MapView::around(&[(f64::NAN, f64::NAN)], frame()), MapView::world(frame()));
    }
}
