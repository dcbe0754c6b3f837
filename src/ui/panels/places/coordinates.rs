//! Coordinates as people type them: `61.22, -149.90`, `61.22 N 149.90 W`, `61°13′N 149°54′W`, `61 13 10 N, 149 54 0 W`.
//!
//! ```
//! use tickmark::ui::panels::places::coordinates::read;
//! assert_eq!(read("61.22 N, 149.9 W"), Ok((61.22, -149.9)));
//! assert!(read("149.9, 61.22").unwrap_err().to_string().contains("other way round"));
//! ```

/// Why typed words are no coordinates: a sentence for the checker.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoCoordinates {
    /// Nothing was typed.
    #[error("Type a latitude and a longitude, such as 61.22, -149.90.")]
    Nothing,
    /// Something in it is neither a number nor N, S, E or W.
    #[error("“{0}” is not part of a coordinate. Write 61.22, -149.90 or 61°13′N 149°54′W.")]
    Strange(String),
    /// One number, or three.
    #[error("That is not two numbers. Write the latitude first, then the longitude: 61.22, -149.90.")]
    NotTwo,
    /// The first number can be no latitude, the second could.
    #[error("A latitude lies between -90 and 90, so the two seem to be the other way round: try {0}.")]
    Swapped(String),
    /// A latitude past a pole.
    #[error("{0} is no latitude: it lies between -90 (the South Pole) and 90 (the North Pole).")]
    Latitude(String),
    /// A longitude past the date line.
    #[error("{0} is no longitude: it lies between -180 and 180.")]
    Longitude(String),
    /// Minutes or seconds of sixty or more.
    #[error("Minutes and seconds stay under 60: {0} does not.")]
    Sixty(String),
}

/// One run of the typed text.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Piece {
    Number(f64),
    Letter(char),
    Comma,
    Degree,
}

/// Reads latitude and longitude in degrees north and east; the sign or N, S, E, W tell the half of the globe.
pub fn read(typed: &str) -> Result<(f64, f64), NoCoordinates> {
    let pieces = pieces(typed)?;
    if pieces.is_empty() {
        return Err(NoCoordinates::Nothing);
    }
    let (first, second) = halves(&pieces).ok_or(NoCoordinates::NotTwo)?;
    let (a, b) = (angle(first)?, angle(second)?);
    let flipped = first.iter().any(|p| matches!(p, Piece::Letter('E' | 'W')));
    let (lat, lon) = if flipped { (b, a) } else { (a, b) };
    if lat.abs() > 90.0 {
        let swapped = lon.abs() <= 90.0 && lat.abs() <= 180.0;
        return Err(if swapped {
            NoCoordinates::Swapped(format!("{lon}, {lat}"))
        } else {
            NoCoordinates::Latitude(lat.to_string())
        });
    }
    if lon.abs() > 180.0 {
        return Err(NoCoordinates::Longitude(lon.to_string()));
    }
    Ok((lat, lon))
}

/// How coordinates are shown: `61.22° N, 149.90° W`.
pub fn show(lat: f64, lon: f64) -> String {
    let (ns, ew) = (if lat < 0.0 { 'S' } else { 'N' }, if lon < 0.0 { 'W' } else { 'E' });
    format!("{:.2}° {ns}, {:.2}° {ew}", lat.abs(), lon.abs())
}

fn pieces(typed: &str) -> Result<Vec<Piece>, NoCoordinates> {
    let mut out = Vec::new();
    let mut rest = typed.trim();
    while let Some(c) = rest.chars().next() {
        let number = rest.find(|c: char| !(c.is_ascii_digit() || c == '.' || "+-−".contains(c))).unwrap_or(rest.len());
        if number > 0 {
            let (digits, after) = rest.split_at(number);
            let value = digits.replace('−', "-").parse::<f64>().ok().filter(|v| v.is_finite());
            out.push(Piece::Number(value.ok_or_else(|| NoCoordinates::Strange(digits.to_owned()))?));
            rest = after;
            continue;
        }
        let word: String = rest.chars().take_while(|c| c.is_alphabetic()).collect();
        if !word.is_empty() {
            out.push(Piece::Letter(compass(&word).ok_or_else(|| NoCoordinates::Strange(word.clone()))?));
            rest = rest.get(word.len()..).unwrap_or("");
            continue;
        }
        match c {
            ',' | ';' | '/' => out.push(Piece::Comma),
            '°' | 'º' => out.push(Piece::Degree),
            '\'' | '′' | '’' | '"' | '″' | '”' => {}
            c if c.is_whitespace() => {}
            c => return Err(NoCoordinates::Strange(c.to_string())),
        }
        rest = rest.get(c.len_utf8()..).unwrap_or("");
    }
    Ok(out)
}

fn compass(word: &str) -> Option<char> {
    match word.to_ascii_uppercase().as_str() {
        "N" | "NORTH" => Some('N'),
        "S" | "SOUTH" => Some('S'),
        "E" | "EAST" => Some('E'),
        "W" | "WEST" => Some('W'),
        _ => None,
    }
}

/// Splits at the comma, or after the first letter, or in the middle of two numbers.
fn halves(pieces: &[Piece]) -> Option<(&[Piece], &[Piece])> {
    let comma = pieces.iter().position(|p| *p == Piece::Comma);
    let letters: Vec<usize> = (0..pieces.len()).filter(|&i| matches!(pieces.get(i), Some(Piece::Letter(_)))).collect();
    let degrees: Vec<usize> = (0..pieces.len()).filter(|&i| pieces.get(i) == Some(&Piece::Degree)).collect();
    let numbers = pieces.iter().filter(|p| matches!(p, Piece::Number(_))).count();
    let at = match (comma, letters.as_slice(), degrees.as_slice()) {
        (Some(comma), ..) => comma,
        (None, [0, second], _) => *second,
        (None, [first, _], _) => first + 1,
        (None, [], [_, second]) => second.checked_sub(1)?,
        (None, [], _) if numbers == 2 => 1,
        _ => return None,
    };
    let (a, b) = pieces.split_at_checked(at)?;
    let b = b.strip_prefix(&[Piece::Comma]).unwrap_or(b);
    let counted = |half: &[Piece]| (1..=3).contains(&half.iter().filter(|p| matches!(p, Piece::Number(_))).count());
    (counted(a) && counted(b) && !b.contains(&Piece::Comma)).then_some((a, b))
}

/// Degrees, minutes and seconds of one half, with its sign.
fn angle(half: &[Piece]) -> Result<f64, NoCoordinates> {
    let numbers: Vec<f64> =
        half.iter().filter_map(|p| if let Piece::Number(n) = p { Some(*n) } else { None }).collect();
    let degrees = numbers.first().copied().unwrap_or(0.0);
    let mut size = degrees.abs();
    for (part, unit) in numbers.iter().skip(1).zip([60.0, 3600.0]) {
        if !(0.0..60.0).contains(part) {
            return Err(NoCoordinates::Sixty(part.to_string()));
        }
        size += part / unit;
    }
    let south_or_west = half.iter().any(|p| matches!(p, Piece::Letter('S' | 'W')));
    Ok(if south_or_west != degrees.is_sign_negative() { -size } else { size })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(typed: &str, lat: f64, lon: f64) {
        let (a, b) = read(typed).unwrap_or_else(|e| panic!("{typed}: {e}"));
        assert!((a - lat).abs() < 1e-3 && (b - lon).abs() < 1e-3, "{typed}: {a} {b}");
    }

    #[test]
    fn the_usual_ways_to_write_them() {
        close("61.22, -149.90", 61.22, -149.9);
        close("61.22 -149.90", 61.22, -149.9);
        close("61.22N 149.9W", 61.22, -149.9);
        close("N 61.22 W 149.9", 61.22, -149.9);
        close("149.9 W, 61.22 N", 61.22, -149.9);
        close("61°13′N 149°54′W", 61.2167, -149.9);
        close("61°13'12\" N, 149°54'0\" W", 61.22, -149.9);
        close("−33.9; 151.2", -33.9, 151.2);
        close("33 52 S, 151 12 E", -33.8667, 151.2);
        close("0, 0", 0.0, 0.0);
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert_eq!(read("  "), Err(NoCoordinates::Nothing));
        assert_eq!(read("61.22"), Err(NoCoordinates::NotTwo));
        assert_eq!(read("1, 2, 3"), Err(NoCoordinates::NotTwo));
        assert_eq!(read("149.9, 61.22"), Err(NoCoordinates::Swapped("61.22, 149.9".to_owned())));
        assert_eq!(read("200, 300"), Err(NoCoordinates::Latitude("200".to_owned())));
        assert_eq!(read("20, 300"), Err(NoCoordinates::Longitude("300".to_owned())));
        assert_eq!(read("20°75′N 3°E"), Err(NoCoordinates::Sixty("75".to_owned())));
        assert_eq!(read("near the harbour"), Err(NoCoordinates::Strange("near".to_owned())));
        assert_eq!(read("1-2, 3"), Err(NoCoordinates::Strange("1-2".to_owned())));
    }

    #[test]
    fn shown_coordinates_are_read_back() {
        for (lat, lon) in [(61.22, -149.9), (-33.87, 151.21), (0.0, -0.5)] {
            close(&show(lat, lon), lat, lon);
        }
    }
}
