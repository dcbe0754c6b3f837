//! `countries-110m.json` and `countries-50m.json` (TopoJSON, package `world-atlas`) → `assets/map/world-*.bin`.
//!
//! Land is stored as rings on the integer grid of the file, cut at ±180°; a border is an arc that two countries share.
//! `src/ui/map/world.rs` describes the layout.

use super::{Failure, antimeridian};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

type Point = (i32, i32);

/// Packs the file at `from`.
pub fn pack(from: &Path) -> Result<Vec<u8>, Failure> {
    let topology: Value = serde_json::from_slice(&std::fs::read(from)?)?;
    let arcs = absolute_arcs(&topology)?;
    let mut out = b"TKW1".to_vec();
    for key in ["scale", "translate"] {
        for at in 0..2 {
            let value = topology["transform"][key][at].as_f64().ok_or("no transform")?;
            out.extend((value as f32).to_le_bytes());
        }
    }
    let land = &topology["objects"]["land"]["geometries"][0]["arcs"];
    let grid = Grid::new(&topology)?;
    let mut polygons = Vec::new();
    for polygon in land.as_array().ok_or("no land")? {
        let rings = polygon.as_array().ok_or("no rings")?.iter().map(|ring| {
            let mut points = join(ring, &arcs)?;
            points.pop(); // a TopoJSON ring repeats its first point
            Ok(grid.cut(&points))
        });
        polygons.extend(parts(rings.collect::<Result<Vec<_>, Failure>>()?));
    }
    number(&mut out, polygons.len() as u32);
    for polygon in &polygons {
        number(&mut out, polygon.len() as u32);
        polygon.iter().for_each(|ring| line(&mut out, ring));
    }
    let borders = borders(&topology)?;
    number(&mut out, borders.len() as u32);
    for arc in borders {
        line(&mut out, arcs.get(arc).ok_or("no such arc")?);
    }
    Ok(out)
}

/// The file's integer grid: degrees per step east and north, and the longitude and latitude of its origin.
struct Grid {
    scale: [f64; 2],
    origin: [f64; 2],
}

impl Grid {
    fn new(topology: &Value) -> Result<Self, Failure> {
        let pair = |key: &str| -> Result<[f64; 2], Failure> {
            let at = |index: usize| topology["transform"][key][index].as_f64().ok_or("no transform");
            Ok([at(0)?, at(1)?])
        };
        Ok(Self { scale: pair("scale")?, origin: pair("translate")? })
    }

    /// The rings that a ring becomes when it is cut at ±180°, on the same grid.
    fn cut(&self, ring: &[Point]) -> Vec<Vec<Point>> {
        let degrees = |&(x, y): &Point| {
            (self.origin[0] + f64::from(x) * self.scale[0], self.origin[1] + f64::from(y) * self.scale[1])
        };
        let steps = |(lon, lat): (f64, f64)| {
            let step = |value: f64, axis: usize| ((value - self.origin[axis]) / self.scale[axis]).round() as i32;
            (step(lon, 0), step(lat, 1))
        };
        let parts = antimeridian::cut(&ring.iter().map(degrees).collect::<Vec<_>>());
        parts.into_iter().map(|part| part.into_iter().map(steps).collect()).collect()
    }
}

/// The polygons that one polygon becomes when its rings were cut: one per part of its outline, each with the holes in it.
fn parts(mut rings: Vec<Vec<Vec<Point>>>) -> Vec<Vec<Vec<Point>>> {
    if rings.is_empty() {
        return Vec::new();
    }
    let mut polygons: Vec<Vec<Vec<Point>>> = rings.remove(0).into_iter().map(|outline| vec![outline]).collect();
    for hole in rings.into_iter().flatten() {
        let Some(corner) = hole.first().copied() else { continue };
        if let Some(polygon) = polygons.iter_mut().find(|polygon| contains(&polygon[0], corner)) {
            polygon.push(hole);
        }
    }
    polygons
}

/// True when a ray east from `point` crosses the closed `outline` an odd number of times.
fn contains(outline: &[Point], point: Point) -> bool {
    let (px, py) = (f64::from(point.0), f64::from(point.1));
    let next = outline.iter().cycle().skip(1);
    let crossings = outline.iter().zip(next).filter(|(a, b)| {
        let ((ax, ay), (bx, by)) = ((f64::from(a.0), f64::from(a.1)), (f64::from(b.0), f64::from(b.1)));
        (ay > py) != (by > py) && px < ax + (py - ay) * (bx - ax) / (by - ay)
    });
    crossings.count() % 2 == 1
}

/// The arcs with their steps added up.
fn absolute_arcs(topology: &Value) -> Result<Vec<Vec<Point>>, Failure> {
    let arcs = topology["arcs"].as_array().ok_or("no arcs")?;
    let mut all = Vec::with_capacity(arcs.len());
    for arc in arcs {
        let (mut x, mut y) = (0, 0);
        let mut points = Vec::new();
        for step in arc.as_array().ok_or("an arc is a list")? {
            x += step[0].as_i64().ok_or("a step is whole")? as i32;
            y += step[1].as_i64().ok_or("a step is whole")? as i32;
            points.push((x, y));
        }
        all.push(points);
    }
    Ok(all)
}

/// One ring from its arcs; `~i` is arc `i` backwards, and joints are given once.
fn join(ring: &Value, arcs: &[Vec<Point>]) -> Result<Vec<Point>, Failure> {
    let mut points: Vec<Point> = Vec::new();
    for index in ring.as_array().ok_or("a ring is a list")? {
        let index = index.as_i64().ok_or("an arc's number")?;
        let arc = arcs.get(if index < 0 { !index } else { index } as usize).ok_or("no such arc")?;
        points.pop();
        if index < 0 { points.extend(arc.iter().rev()) } else { points.extend(arc) }
    }
    Ok(points)
}

/// The arcs that belong to two countries, in order.
fn borders(topology: &Value) -> Result<Vec<usize>, Failure> {
    let mut owners: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let countries = topology["objects"]["countries"]["geometries"].as_array().ok_or("no countries")?;
    for (country, geometry) in countries.iter().enumerate() {
        let mut open = vec![&geometry["arcs"]];
        while let Some(value) = open.pop() {
            match (value.as_array(), value.as_i64()) {
                (Some(inner), _) => open.extend(inner),
                (None, Some(index)) => {
                    let of = owners.entry(if index < 0 { !index } else { index } as usize).or_default();
                    if !of.contains(&country) {
                        of.push(country);
                    }
                }
                (None, None) => {}
            }
        }
    }
    Ok(owners.into_iter().filter(|(_, of)| of.len() > 1).map(|(arc, _)| arc).collect())
}

fn line(out: &mut Vec<u8>, points: &[Point]) {
    number(out, points.len() as u32);
    let (mut x, mut y) = (0, 0);
    for &(px, py) in points {
        zigzag(out, px - x);
        zigzag(out, py - y);
        (x, y) = (px, py);
    }
}

fn zigzag(out: &mut Vec<u8>, value: i32) {
    number(out, ((value << 1) ^ (value >> 31)) as u32);
}

fn number(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push((value as u8) | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}
