//! The outlines of land and the borders between countries, decoded once from the binary.
//!
//! This file does not depend on egui. Longitudes are in degrees east (−180 to 180), latitudes in degrees north (−90 to
//! 90).
//!
//! ```
//! use tickmark::ui::map::world::{Detail, world};
//!
//! let coarse = world(Detail::Coarse);
//! let outlines = coarse.land.iter().filter(|ring| !ring.hole).count();
//! assert!(outlines > 100 && !coarse.borders.is_empty());
//! ```
//!
//! The rings are in the order that triangulation needs: an outline, then its holes, then the next outline. No ring or
//! line crosses the antimeridian, and a ring does not repeat its first point.
//!
//! The data are Natural Earth's countries at 1:110 million and 1:50 million (public domain), packed by
//! `cargo run --release --example build_gazetteer` into `assets/map/`.

use std::sync::OnceLock;

/// Level of detail of the outlines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Detail {
    /// 1:110 million, about 5,000 points: for the whole world in a window.
    Coarse,
    /// 1:50 million, about 80,000 points: for a zoomed map.
    Fine,
}

/// Land and borders.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct World {
    /// Outlines of land, each followed by its holes (inland seas).
    pub land: Vec<Ring>,
    /// Borders between countries; coasts are not among them.
    pub borders: Vec<BorderLine>,
}

/// A closed outline; its last point is joined to its first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ring {
    /// Longitude and latitude of each corner, in degrees.
    pub lon_lat: Vec<(f32, f32)>,
    /// True for a hole in the preceding outline.
    pub hole: bool,
}

/// An open line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BorderLine {
    /// Longitude and latitude of each point, in degrees.
    pub lon_lat: Vec<(f32, f32)>,
}

/// The world at a level of detail. The first call decodes it (one or two milliseconds), later calls return it at once.
pub fn world(detail: Detail) -> &'static World {
    static COARSE: OnceLock<World> = OnceLock::new();
    static FINE: OnceLock<World> = OnceLock::new();
    match detail {
        Detail::Coarse => COARSE.get_or_init(|| decode(include_bytes!("../../../assets/map/world-110m.bin"))),
        Detail::Fine => FINE.get_or_init(|| decode(include_bytes!("../../../assets/map/world-50m.bin"))),
    }
}

/// Decodes a packed world; an empty one when `bytes` are damaged.
///
/// Layout: `TKW1`; four `f32` (degrees per step of longitude and of latitude, longitude and latitude of the origin);
/// the number of polygons, for each the number of its rings, then its rings; the number of borders, then the borders.
/// A ring or a border is its number of points, then zigzag-encoded differences between points. Integers are LEB128.
fn decode(bytes: &[u8]) -> World {
    read(bytes).unwrap_or_default()
}

fn read(bytes: &[u8]) -> Option<World> {
    let mut reader = Reader { bytes: bytes.strip_prefix(b"TKW1")?, grid: [0.0; 4] };
    for at in 0..4 {
        *reader.grid.get_mut(at)? = reader.float()?;
    }
    let mut world = World::default();
    for _ in 0..reader.number()? {
        for ring in 0..reader.number()? {
            world.land.push(Ring { lon_lat: reader.points()?, hole: ring > 0 });
        }
    }
    for _ in 0..reader.number()? {
        world.borders.push(BorderLine { lon_lat: reader.points()? });
    }
    Some(world)
}

struct Reader<'b> {
    bytes: &'b [u8],
    /// Degrees per step east and north, then longitude and latitude of the origin.
    grid: [f32; 4],
}

impl Reader<'_> {
    fn float(&mut self) -> Option<f32> {
        let (first, rest) = self.bytes.split_first_chunk()?;
        self.bytes = rest;
        Some(f32::from_le_bytes(*first))
    }

    fn number(&mut self) -> Option<u32> {
        let mut value = 0;
        for shift in (0..32).step_by(7) {
            let (&byte, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            value |= u32::from(byte & 0x7F).checked_shl(shift)?;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }

    fn step(&mut self) -> Option<i32> {
        let zigzag = self.number()?;
        Some((zigzag >> 1).cast_signed() ^ -(zigzag & 1).cast_signed())
    }

    fn points(&mut self) -> Option<Vec<(f32, f32)>> {
        let count = self.number()?;
        let (mut x, mut y) = (0_i32, 0_i32);
        let [east, north, lon, lat] = self.grid;
        (0..count)
            .map(|_| {
                x = x.checked_add(self.step()?)?;
                y = y.checked_add(self.step()?)?;
                Some((lon + east * x as f32, lat + north * y as f32))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Even–odd rule over all rings: a point is on land when a ray from it crosses an odd number of edges.
    fn on_land(world: &World, lon: f32, lat: f32) -> bool {
        let crossings = world.land.iter().flat_map(|ring| {
            let next = ring.lon_lat.iter().cycle().skip(1);
            ring.lon_lat.iter().zip(next)
        });
        crossings
            .filter(|((ax, ay), (bx, by))| (ay > &lat) != (by > &lat) && lon < ax + (lat - ay) * (bx - ax) / (by - ay))
            .count()
            % 2
            == 1
    }

    #[test]
    fn land_and_sea_are_where_they_should_be() {
        for detail in [Detail::Coarse, Detail::Fine] {
            let world = world(detail);
            for (lon, lat) in [(2.35, 47.0), (37.6, 55.7), (-98.0, 39.0), (134.0, -25.0), (25.0, -29.0), (-52.0, -12.0)]
            {
                assert!(on_land(world, lon, lat), "{detail:?}: {lon} {lat} is land");
            }
            for (lon, lat) in
                [(-30.0, 30.0), (80.0, -20.0), (-150.0, 0.0), (51.0, 42.0), (5.0, 39.0), (-5.0, 67.0), (-165.0, -16.3)]
            {
                assert!(!on_land(world, lon, lat), "{detail:?}: {lon} {lat} is water");
            }
        }
    }

    #[test]
    fn all_points_are_on_the_globe_and_no_step_crosses_the_antimeridian() {
        for detail in [Detail::Coarse, Detail::Fine] {
            let world = world(detail);
            let lines = world.land.iter().map(|r| &r.lon_lat).chain(world.borders.iter().map(|b| &b.lon_lat));
            for line in lines {
                assert!(line.len() >= 2);
                assert!(line.iter().all(|(lon, lat)| lon.abs() <= 180.01 && lat.abs() <= 90.01));
            }
            // Only Antarctica runs along the whole lower edge of the map; everything else ends at ±180°.
            for ring in &world.land {
                let next = ring.lon_lat.iter().cycle().skip(1);
                let crosses = |(a, b): (&(f32, f32), &(f32, f32))| (a.0 - b.0).abs() > 180.0 && a.1.max(b.1) > -89.9;
                assert!(!ring.lon_lat.iter().zip(next).any(crosses), "{detail:?}: {:?}", ring.lon_lat.first());
            }
            let inner = world.borders.iter().flat_map(|b| b.lon_lat.windows(2));
            assert!(inner.clone().all(|w| (w[0].0 - w[1].0).abs() < 90.0));
            assert!(!world.land[0].hole);
        }
    }

    #[test]
    fn a_cut_or_foreign_file_draws_nothing() {
        let whole = include_bytes!("../../../assets/map/world-110m.bin");
        for end in [0, 3, 4, 19, 20, 21, 500, whole.len() - 1] {
            assert_eq!(decode(&whole[..end]), World::default());
        }
        assert_eq!(
            decode(b"TKW1\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"),
            World::default()
        );
    }
}
