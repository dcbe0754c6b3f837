//! `countries-110m.json` and `countries-50m.json` (TopoJSON, package `world-atlas`) → `assets/map/world-*.bin`.
//!
//! Land is stored as rings on the integer grid of the file; a border is an arc that two countries share.
//! `src/ui/map/world.rs` describes the layout.

use super::Failure;
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
    let polygons = land.as_array().ok_or("no land")?;
    number(&mut out, polygons.len() as u32);
    for polygon in polygons {
        let rings = polygon.as_array().ok_or("no rings")?;
        number(&mut out, rings.len() as u32);
        for ring in rings {
            let mut points = join(ring, &arcs)?;
            points.pop(); // a TopoJSON ring repeats its first point
            line(&mut out, &points);
        }
    }
    let borders = borders(&topology)?;
    number(&mut out, borders.len() as u32);
    for arc in borders {
        line(&mut out, arcs.get(arc).ok_or("no such arc")?);
    }
    Ok(out)
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
