//! The base map: land as triangles, coasts and borders as lines, projected to the plane once and drawn as one mesh,
//! which is rebuilt only when the view moves.
//!
//! ```
//! use tickmark::ui::map::{base::BaseMap, world::{BorderLine, Ring, World}};
//! let square = vec![(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)];
//! let world = World { land: vec![Ring { lon_lat: square, hole: false }], borders: Vec::<BorderLine>::new() };
//! assert_eq!(BaseMap::new(&world).triangles(), 2);
//! ```

use super::projection::{PlanePoint, TURN, project};
use super::view::MapView;
use super::world::{Ring, World};
use earcut::Earcut;
use egui::epaint::{Mesh, PathShape, PathStroke, TessellationOptions, Tessellator};
use egui::{Color32, Pos2, Rect};

/// Longest part of a line, in points, so that parts outside the view are skipped cheaply.
const MAX_POLYLINE_POINTS: usize = 48;
/// Smallest distance between drawn points of a line, in screen points.
const MIN_POINT_DISTANCE: f32 = 1.2;

/// The world projected to the plane, ready to draw.
#[derive(Debug, Default)]
pub struct BaseMap {
    land: Vec<LandPolygon>,
    coasts: Vec<Polyline>,
    borders: Vec<Polyline>,
}

/// A polygon of land, triangulated.
#[derive(Debug)]
struct LandPolygon {
    bounds: Bounds,
    corners: Vec<PlanePoint>,
    triangles: Vec<u32>,
}

/// A part of a coast or border.
#[derive(Debug)]
struct Polyline {
    bounds: Bounds,
    points: Vec<PlanePoint>,
}

/// West, east, south and north in the plane, in radians.
#[derive(Clone, Copy, Debug)]
struct Bounds([f64; 4]);

/// The colours of the base map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BaseStyle {
    /// Land.
    pub land: Color32,
    /// Coasts.
    pub coast: Color32,
    /// Borders between countries.
    pub border: Color32,
}

impl BaseMap {
    /// Projects a world and triangulates its land.
    pub fn new(world: &World) -> Self {
        let mut base = Self::default();
        let mut rest = world.land.as_slice();
        while let Some((outline, after)) = rest.split_first() {
            let holes = after.iter().take_while(|ring| ring.hole).count();
            let (holes, next) = after.split_at_checked(holes).unwrap_or((after, &[]));
            base.land.extend(triangulate(outline, holes));
            for ring in std::iter::once(outline).chain(holes) {
                let closed = ring.lon_lat.iter().chain(ring.lon_lat.first());
                base.coasts.extend(split_line(&closed.copied().collect::<Vec<_>>()));
            }
            rest = next;
        }
        base.borders = world.borders.iter().flat_map(|line| split_line(&line.lon_lat)).collect();
        base
    }

    /// The number of triangles of the land.
    pub fn triangles(&self) -> usize {
        self.land.iter().map(|p| p.triangles.len() / 3).sum()
    }

    /// The part of the map that is visible in `frame`, as one mesh in screen coordinates.
    pub fn mesh(&self, view: &MapView, frame: Rect, style: BaseStyle, pixels_per_point: f32) -> Mesh {
        let mut out = Mesh::default();
        let mut tessellator = Tessellator::new(pixels_per_point, TessellationOptions::default(), [1, 1], Vec::new());
        tessellator.set_clip_rect(frame);
        let visible = Bounds(view.bounds(frame));
        let world_offsets = || [-1.0_f64, 0.0, 1.0].into_iter().map(|turn| turn * TURN);
        for east in world_offsets() {
            for polygon in self.land.iter().filter(|p| p.bounds.shifted(east).intersects(&visible)) {
                polygon.fill(view, frame, east, style.land, &mut out);
            }
        }
        for (lines, colour, width) in [(&self.borders, style.border, 0.8), (&self.coasts, style.coast, 1.0)] {
            let stroke = PathStroke::new(width, colour);
            for east in world_offsets() {
                for line in lines.iter().filter(|s| s.bounds.shifted(east).intersects(&visible)) {
                    let points = line.on_screen(view, frame, east);
                    tessellator.tessellate_path(&PathShape::line(points, stroke.clone()), &mut out);
                }
            }
        }
        out
    }
}

impl LandPolygon {
    fn fill(&self, view: &MapView, frame: Rect, east: f64, colour: Color32, out: &mut Mesh) {
        let first = u32::try_from(out.vertices.len()).unwrap_or(u32::MAX);
        for corner in &self.corners {
            out.colored_vertex(view.plane_to_screen(PlanePoint { x: corner.x + east, y: corner.y }, frame), colour);
        }
        out.indices.extend(self.triangles.iter().map(|i| first + i));
    }
}

impl Polyline {
    fn on_screen(&self, view: &MapView, frame: Rect, east: f64) -> Vec<Pos2> {
        let mut points: Vec<Pos2> = Vec::with_capacity(self.points.len());
        let last = self.points.len().saturating_sub(1);
        for (i, at) in self.points.iter().enumerate() {
            let here = view.plane_to_screen(PlanePoint { x: at.x + east, y: at.y }, frame);
            let far_enough = points.last().is_none_or(|p| (here - *p).abs().max_elem() >= MIN_POINT_DISTANCE);
            if far_enough || i == last {
                points.push(here);
            }
        }
        points
    }
}

impl Bounds {
    fn of(points: &[PlanePoint]) -> Self {
        points.iter().fold(Self([f64::MAX, f64::MIN, f64::MAX, f64::MIN]), |Self([w, e, s, n]), p| {
            Self([w.min(p.x), e.max(p.x), s.min(p.y), n.max(p.y)])
        })
    }

    fn shifted(&self, east: f64) -> Self {
        let Self([w, e, s, n]) = *self;
        Self([w + east, e + east, s, n])
    }

    fn intersects(&self, other: &Self) -> bool {
        let (Self([w, e, s, n]), Self([ow, oe, os, on])) = (self, other);
        w <= oe && ow <= e && s <= on && os <= n
    }
}

fn to_plane(&(lon, lat): &(f32, f32)) -> PlanePoint {
    project(f64::from(lat), f64::from(lon))
}

/// Triangulates an outline with its holes; `None` when it has no area.
fn triangulate(outline: &Ring, holes: &[Ring]) -> Option<LandPolygon> {
    let mut corners: Vec<PlanePoint> = outline.lon_lat.iter().map(to_plane).collect();
    let mut starts: Vec<u32> = Vec::with_capacity(holes.len());
    for hole in holes {
        starts.push(u32::try_from(corners.len()).ok()?);
        corners.extend(hole.lon_lat.iter().map(to_plane));
    }
    let mut triangles = Vec::new();
    Earcut::new().earcut(corners.iter().map(|c| [c.x, c.y]), &starts, &mut triangles);
    (!triangles.is_empty()).then(|| LandPolygon { bounds: Bounds::of(&corners), corners, triangles })
}

/// Splits a line into parts. The artificial edges along the date line and under the south pole are left out.
fn split_line(line: &[(f32, f32)]) -> Vec<Polyline> {
    let is_artificial =
        |a: &(f32, f32), b: &(f32, f32)| (a.0.abs() > 179.9 && b.0.abs() > 179.9) || (a.1 < -89.0 && b.1 < -89.0);
    let mut out = Vec::new();
    let mut points: Vec<PlanePoint> = Vec::new();
    let mut finish = |points: &mut Vec<PlanePoint>| {
        if points.len() > 1 {
            out.push(Polyline { bounds: Bounds::of(points), points: std::mem::take(points) });
        }
        points.clear();
    };
    for (at, previous) in line.iter().zip(std::iter::once(None).chain(line.iter().map(Some))) {
        if previous.is_some_and(|previous| is_artificial(previous, at)) {
            finish(&mut points);
        }
        points.push(to_plane(at));
        if points.len() >= MAX_POLYLINE_POINTS {
            finish(&mut points);
            points.push(to_plane(at));
        }
    }
    finish(&mut points);
    out
}

#[cfg(test)]
mod tests {
    use super::super::world::BorderLine;
    use super::*;
    use egui::{pos2, vec2};

    fn ring(points: &[(f32, f32)], hole: bool) -> Ring {
        Ring { lon_lat: points.to_vec(), hole }
    }

    fn style() -> BaseStyle {
        BaseStyle { land: Color32::GRAY, coast: Color32::BLACK, border: Color32::BLACK }
    }

    #[test]
    fn a_hole_is_not_filled() {
        let outline = ring(&[(0.0, 0.0), (30.0, 0.0), (30.0, 30.0), (0.0, 30.0)], false);
        let lake = ring(&[(10.0, 10.0), (20.0, 10.0), (20.0, 20.0), (10.0, 20.0)], true);
        let base = BaseMap::new(&World { land: vec![outline, lake], borders: Vec::new() });
        assert_eq!(base.triangles(), 8);
    }

    #[test]
    fn seams_of_the_flat_map_are_not_drawn_as_coast() {
        let cut = [(170.0, 60.0), (180.0, 61.0), (180.0, 66.0), (172.0, 66.0)];
        let drawn: usize = split_line(&cut).iter().map(|s| s.points.len() - 1).sum();
        assert_eq!(drawn, 2, "the edge along 180° is left out");
    }

    #[test]
    fn what_is_off_screen_costs_no_vertices() {
        let near = ring(&[(0.0, 0.0), (2.0, 0.0), (2.0, 2.0)], false);
        let far = ring(&[(100.0, -40.0), (120.0, -40.0), (120.0, -30.0)], false);
        let frame = Rect::from_min_size(pos2(0.0, 0.0), vec2(300.0, 200.0));
        let view = MapView::around(&[(1.0, 1.0)], frame);
        let both = BaseMap::new(&World { land: vec![near.clone(), far], borders: Vec::new() });
        let one = BaseMap::new(&World { land: vec![near], borders: Vec::new() });
        let (both, one) = (both.mesh(&view, frame, style(), 1.0), one.mesh(&view, frame, style(), 1.0));
        assert_eq!(both.vertices.len(), one.vertices.len());
        assert!(one.is_valid() && !one.vertices.is_empty());
    }

    #[test]
    fn land_west_of_the_date_line_is_seen_from_the_east_of_it() {
        let west = ring(&[(170.0, 0.0), (179.0, 0.0), (179.0, 9.0)], false);
        let base = BaseMap::new(&World { land: vec![west], borders: vec![BorderLine::default()] });
        let frame = Rect::from_min_size(pos2(0.0, 0.0), vec2(300.0, 200.0));
        let view = MapView::around(&[(4.0, -178.0)], frame);
        assert!(!base.mesh(&view, frame, style(), 1.0).vertices.is_empty());
    }
}
