//! Projection from degrees to a plane and back: Miller's cylindrical projection.
//!
//! It is cylindrical, so that the map fills its frame and wraps at the date line; Miller's enlarges the far north less
//! than Mercator's.
//!
//! ```
//! use tickmark::ui::map::projection::{PlanePoint, project, unproject};
//! let PlanePoint { x, y } = project(0.0, 180.0);
//! assert!((x - std::f64::consts::PI).abs() < 1e-12 && y.abs() < 1e-12);
//! let (lat, lon) = unproject(project(61.2, -149.9));
//! assert!((lat - 61.2).abs() < 1e-9 && (lon + 149.9).abs() < 1e-9);
//! ```

use std::f64::consts::{FRAC_PI_4, TAU};

/// A point of the plane: `x` grows eastward, `y` northward, both in radians at the equator.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PlanePoint {
    /// East of Greenwich; one turn of the globe is 2π.
    pub x: f64,
    /// North of the equator; the poles are at ±[`POLE`].
    pub y: f64,
}

/// The `y` of the north pole: 1.25 · ln tan(π/4 + 0.4 · π/2).
pub const POLE: f64 = 2.303_412_543_376_391_4;

/// The width of the globe in the plane.
pub const TURN: f64 = TAU;

/// Projects a latitude and a longitude in degrees. Latitudes are clamped to −90..=90, longitudes may be any number.
pub fn project(lat: f64, lon: f64) -> PlanePoint {
    let phi = lat.clamp(-90.0, 90.0).to_radians();
    PlanePoint { x: lon.to_radians(), y: 1.25 * (FRAC_PI_4 + 0.4 * phi).tan().ln() }
}

/// The latitude and longitude of a point, in degrees; the longitude is in −180..180.
pub fn unproject(at: PlanePoint) -> (f64, f64) {
    let lat = (2.5 * ((0.8 * at.y).exp().atan() - FRAC_PI_4)).to_degrees();
    let turns = (at.x / TURN + 0.5).floor();
    (lat.clamp(-90.0, 90.0), (at.x - turns * TURN).to_degrees())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_poles_are_where_the_constant_says() {
        assert!((project(90.0, 0.0).y - POLE).abs() < 1e-9);
        assert!((project(-90.0, 0.0).y + POLE).abs() < 1e-9);
    }

    #[test]
    fn there_and_back_is_the_same_place() {
        for lat in -90..=90 {
            for lon in (-179..=179).step_by(7) {
                let (a, b) = unproject(project(f64::from(lat), f64::from(lon)));
                assert!((a - f64::from(lat)).abs() < 1e-6 && (b - f64::from(lon)).abs() < 1e-9, "{lat} {lon}");
            }
        }
    }

    #[test]
    fn a_longitude_past_the_date_line_comes_back_around() {
        let (_, lon) = unproject(project(0.0, 190.0));
        assert!((lon + 170.0).abs() < 1e-9);
    }
}
