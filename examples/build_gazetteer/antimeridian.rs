//! Cuts outlines at ±180°, where the map ends, so that none crosses it.
//!
//! Russia, Fiji and Wrangel Island lie on both sides of the antimeridian. Their rings jump from 179.9° to −180° in one
//! step; a painter that joins these points draws a bar over all oceans. Here such a ring becomes one closed ring per side.
//!
//! Points are degrees east and north. Within a ring a step of more than 180° of longitude is a crossing.

pub type Point = (f64, f64);

/// The rings that `ring` becomes on a map from −180° to 180°; the ring itself when it does not cross.
///
/// A ring around a pole (Antarctica) is closed along the map's lower or upper edge. A sliver within 0.01° of a pole, which
/// has no area on the map, becomes nothing.
pub fn cut(ring: &[Point]) -> Vec<Vec<Point>> {
    let unrolled = unroll(ring);
    let (Some(first), Some(last)) = (unrolled.first(), unrolled.last()) else { return Vec::new() };
    let turn = closing_step(*last, *first);
    if ring.iter().all(|(_, lat)| lat.abs() > 89.99) {
        return Vec::new();
    }
    let closed = if turn.abs() > 180.0 { around_the_pole(&unrolled, turn) } else { unrolled };
    let (west, east) = closed.iter().fold((f64::MAX, f64::MIN), |(w, e), p| (w.min(p.0), e.max(p.0)));
    let first_side = ((west + 180.0) / 360.0).floor() as i32;
    let last_side = ((east + 180.0 - 1e-6) / 360.0).floor() as i32;
    (first_side..=last_side)
        .map(|side| {
            let shift = f64::from(side) * 360.0;
            let inside = clip(&clip(&closed, |p| p.0 - (shift - 180.0)), |p| shift + 180.0 - p.0);
            inside.into_iter().map(|(lon, lat)| (lon - shift, lat)).collect::<Vec<_>>()
        })
        .filter(|part| part.len() > 2)
        .collect()
}

/// The ring with longitudes that go on past ±180° instead of jumping.
fn unroll(ring: &[Point]) -> Vec<Point> {
    let mut shift = 0.0;
    let mut before = None;
    ring.iter()
        .map(|&(lon, lat)| {
            if let Some(before) = before {
                shift -= 360.0 * f64::round((lon - before) / 360.0);
            }
            before = Some(lon);
            (lon + shift, lat)
        })
        .collect()
}

/// How far the last point of an unrolled ring is from its first in longitude: about 0, or about ±360 around a pole.
fn closing_step(last: Point, first: Point) -> f64 {
    last.0 - first.0
}

/// A ring around a pole, closed along the edge of the map: down at its end, along the edge, and up at its beginning.
fn around_the_pole(unrolled: &[Point], turn: f64) -> Vec<Point> {
    let (start, lat) = unrolled[0];
    let edge = 90.0_f64.copysign(lat);
    let end = start + 360.0_f64.copysign(turn);
    let mut closed = unrolled.to_vec();
    closed.extend([(end, lat), (end, edge), (start, edge)]);
    closed
}

/// The part of a closed ring where `inside` is not negative, cut by linear interpolation (Sutherland–Hodgman).
fn clip(ring: &[Point], inside: impl Fn(Point) -> f64) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::with_capacity(ring.len());
    for (index, &to) in ring.iter().enumerate() {
        let from = ring[(index + ring.len() - 1) % ring.len()];
        let (a, b) = (inside(from), inside(to));
        if (a < 0.0) != (b < 0.0) {
            let part = a / (a - b);
            kept.push((from.0 + part * (to.0 - from.0), from.1 + part * (to.1 - from.1)));
        }
        if b >= 0.0 {
            kept.push(to);
        }
    }
    kept.dedup();
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crosses(ring: &[Point]) -> bool {
        let next = ring.iter().cycle().skip(1);
        ring.iter().zip(next).any(|(a, b)| (a.0 - b.0).abs() > 180.0)
    }

    #[test]
    fn an_island_on_both_sides_becomes_two() {
        let island = [(179.0, 70.0), (-179.0, 70.0), (-179.0, 71.0), (179.0, 71.0)];
        let parts = cut(&island);
        assert_eq!(parts.len(), 2);
        assert!(parts.iter().all(|part| part.len() == 4 && !crosses(part)), "{parts:?}");
        assert!(parts[0].iter().all(|p| (179.0..=180.0).contains(&p.0)), "{parts:?}");
        assert!(parts[1].iter().all(|p| (-180.0..=-179.0).contains(&p.0)), "{parts:?}");
    }

    #[test]
    fn a_ring_that_stays_on_its_side_is_left_alone() {
        let square = [(10.0, 0.0), (20.0, 0.0), (20.0, 10.0)];
        assert_eq!(cut(&square), [square.to_vec()]);
    }

    #[test]
    fn a_continent_around_the_pole_is_closed_along_the_edge() {
        let ice: Vec<Point> = (0..36).map(|i| (-180.0 + 10.0 * f64::from(i), -70.0)).collect();
        let parts = cut(&ice);
        assert_eq!(parts.len(), 1, "{parts:?}");
        assert!(parts[0].contains(&(-180.0, -90.0)) && parts[0].contains(&(180.0, -90.0)), "{parts:?}");
    }

    #[test]
    fn a_sliver_at_the_pole_is_dropped() {
        assert!(cut(&[(-180.0, -89.999), (0.0, -89.999), (179.0, -89.999)]).is_empty());
    }
}
