//! Distances on the globe: Lyon and Marseille are 277 km apart.

/// The distance between two points (degrees north, degrees east) along a great circle, in kilometres, on a sphere of
/// 6,371 km (the mean radius of the earth, IUGG).
pub fn kilometres((lat_a, lon_a): (f64, f64), (lat_b, lon_b): (f64, f64)) -> f64 {
    let (north, east) = ((lat_b - lat_a).to_radians() / 2.0, (lon_b - lon_a).to_radians() / 2.0);
    let half = north.sin().powi(2) + lat_a.to_radians().cos() * lat_b.to_radians().cos() * east.sin().powi(2);
    2.0 * 6371.0 * half.min(1.0).sqrt().asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_distances() {
        assert_eq!(kilometres((45.75, 4.85), (43.3, 5.37)).round(), 276.0);
        assert_eq!(kilometres((0.0, 179.0), (0.0, -179.0)).round(), 222.0);
        assert_eq!(kilometres((90.0, 0.0), (-90.0, 50.0)).round(), 20015.0);
    }
}
