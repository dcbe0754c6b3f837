//! Coordinates as people type them: `61.2181, -149.9003` · `61.2181 N 149.9003 W` · `61°13′5″N 149°54′1″W`.

use std::fmt;

/// The example that an error message shows.
pub const EXAMPLE: &str = "Write latitude, then longitude, such as “61.2181, -149.9003” or “61°13′5″N 149°54′1″W”.";

/// A point on the earth in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coordinates {
    /// Degrees north, −90 to 90.
    pub lat: f64,
    /// Degrees east, −180 to 180.
    pub lon: f64,
}

/// Why a typed text is not a pair of coordinates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadCoordinates {
    /// It does not consist of two angles.
    NotTwo,
    /// A part of it is not a number.
    NoNumber,
    /// Minutes or seconds of 60 and more, or below 0.
    Sixty,
    /// Latitude beyond a pole.
    Latitude,
    /// Longitude beyond the date line.
    Longitude,
    /// Two latitudes or two longitudes.
    SameAxis,
}

impl fmt::Display for BadCoordinates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotTwo => "two are needed, a latitude and a longitude",
            Self::NoNumber => "one of them is no number",
            Self::Sixty => "minutes and seconds lie between 0 and 60",
            Self::Latitude => "a latitude lies between −90 and 90; were the two swapped?",
            Self::Longitude => "a longitude lies between −180 and 180",
            Self::SameAxis => "they name the same axis twice",
        })
    }
}

/// One angle and the letter of its axis, when it has one.
struct Angle {
    degrees: f64,
    axis: Option<char>,
}

/// Reads typed coordinates.
///
/// # Errors
/// The first thing that is wrong with them.
pub fn read(typed: &str) -> Result<Coordinates, BadCoordinates> {
    let typed = typed.trim().replace('−', "-");
    let (first, second) = halves(&typed).ok_or(BadCoordinates::NotTwo)?;
    let (first, second) = (angle(first)?, angle(second)?);
    let east = |a: &Angle| matches!(a.axis, Some('E' | 'W'));
    let north = |a: &Angle| matches!(a.axis, Some('N' | 'S'));
    if (east(&first) && east(&second)) || (north(&first) && north(&second)) {
        return Err(BadCoordinates::SameAxis);
    }
    let (lat, lon) = if east(&first) || north(&second) { (second, first) } else { (first, second) };
    match (lat.degrees, lon.degrees) {
        (lat, _) if !(-90.0..=90.0).contains(&lat) => Err(BadCoordinates::Latitude),
        (_, lon) if !(-180.0..=180.0).contains(&lon) => Err(BadCoordinates::Longitude),
        (lat, lon) => Ok(Coordinates { lat, lon }),
    }
}

/// The two angles: separated after the first letter, at a semicolon or comma, or at the space between two numbers.
fn halves(typed: &str) -> Option<(&str, &str)> {
    let letter = |c: char| matches!(c.to_ascii_uppercase(), 'N' | 'S' | 'E' | 'W');
    let cut = |(a, b): (&'_ str, &'_ str)| (!a.trim().is_empty() && !b.trim().is_empty()).then_some(());
    for mark in [';', ','] {
        if let Some(pair) = typed.split_once(mark).filter(|pair| cut(*pair).is_some()) {
            return Some(pair);
        }
    }
    if let Some((at, c)) = typed.char_indices().skip(1).find(|(_, c)| letter(*c)) {
        return Some(typed.split_at(at + c.len_utf8())).filter(|pair| cut(*pair).is_some());
    }
    let words: Vec<&str> = typed.split_whitespace().collect();
    if words.len() == 2 { typed.split_once(char::is_whitespace) } else { None }
}

fn angle(text: &str) -> Result<Angle, BadCoordinates> {
    let mut axis = None;
    let mut numbers: Vec<f64> = Vec::new();
    let clean: String = text
        .chars()
        .map(|c| match c.to_ascii_uppercase() {
            letter @ ('N' | 'S' | 'E' | 'W') if axis.is_none() => {
                axis = Some(letter);
                ' '
            }
            '°' | '′' | '″' | '\'' | '"' | '’' | '”' | 'º' => ' ',
            _ => c,
        })
        .collect();
    for word in clean.split_whitespace() {
        let number: f64 = word.parse().map_err(|_| BadCoordinates::NoNumber)?;
        numbers.push(number);
    }
    let (degrees, rest) = numbers.split_first().ok_or(BadCoordinates::NoNumber)?;
    if rest.len() > 2 || numbers.iter().any(|n| !n.is_finite()) {
        return Err(BadCoordinates::NoNumber);
    }
    if rest.iter().any(|n| !(0.0..60.0).contains(n)) {
        return Err(BadCoordinates::Sixty);
    }
    let part = |index: usize, unit: f64| rest.get(index).copied().unwrap_or(0.0) / unit;
    let size = degrees.abs() + part(0, 60.0) + part(1, 3600.0);
    let south = degrees.is_sign_negative() || matches!(axis, Some('S' | 'W'));
    Ok(Angle { degrees: if south { -size } else { size }, axis })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(typed: &str, lat: f64, lon: f64) {
        let found = read(typed).unwrap_or_else(|why| panic!("{typed}: {why}"));
        assert!((found.lat - lat).abs() < 1e-3 && (found.lon - lon).abs() < 1e-3, "{typed}: {found:?}");
    }

    #[test]
    fn the_usual_ways_of_writing_are_read() {
        near("61.2181, -149.9003", 61.2181, -149.9003);
        near("61.2181 -149.9003", 61.2181, -149.9003);
        near("61.2181 N 149.9003 W", 61.2181, -149.9003);
        near("149.9003 W, 61.2181 N", 61.2181, -149.9003);
        near("61°13′5″N 149°54′1″W", 61.2181, -149.9003);
        near("61° 13' 5\" N, 149° 54' 1\" W", 61.2181, -149.9003);
        near("−33.86; 151.21", -33.86, 151.21);
        near("0, 0", 0.0, 0.0);
    }

    #[test]
    fn what_is_wrong_is_told() {
        assert_eq!(read("61.2"), Err(BadCoordinates::NotTwo));
        assert_eq!(read(""), Err(BadCoordinates::NotTwo));
        assert_eq!(read("north, south"), Err(BadCoordinates::NoNumber));
        assert_eq!(read("149.9, 61.2"), Err(BadCoordinates::Latitude));
        assert_eq!(read("61.2, 190"), Err(BadCoordinates::Longitude));
        assert_eq!(read("61°75′N 10°E"), Err(BadCoordinates::Sixty));
        assert_eq!(read("61 N, 10 S"), Err(BadCoordinates::SameAxis));
        assert_eq!(read("NaN, inf"), Err(BadCoordinates::NoNumber));
    }
}
