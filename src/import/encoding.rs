//! Bytes to characters: `b"caf\xE9"` is read as windows-1252 and gives `café`.
//!
//! A byte order mark decides; then UTF-16 by its NUL bytes; then valid UTF-8; then a guess by letter statistics
//! (`chardetng`, the detector that browsers use), which a warning mentions.

use crate::problem::{Problem, ProblemKind};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Text as decoded.
pub struct Decoded {
    /// The characters, without byte order mark.
    pub text: String,
    /// Name of the encoding.
    pub encoding: &'static str,
    /// What the checker should know; each a whole sentence.
    pub warnings: Vec<String>,
}

/// Decodes `bytes`. NUL characters and byte order marks in the middle, of files that were joined, are removed.
///
/// # Errors
/// When the bytes are data, not text.
pub fn decode(bytes: &[u8]) -> Result<Decoded, Problem> {
    let (encoding, guessed) = detect(bytes);
    let (text, _, broken) = encoding.decode(bytes);
    if looks_binary(&text) {
        return Err(Problem::new(ProblemKind::Broken, "This is a file of data, not a text", ""));
    }
    let mut warnings = Vec::new();
    if guessed {
        warnings.push(format!(
            "The file does not say its encoding; it was read as {}. Look at accents and quotation marks.",
            encoding.name()
        ));
    }
    if broken {
        warnings.push("Some bytes could not be read and appear as \u{FFFD}.".into());
    }
    const REMOVED: [char; 2] = ['\0', '\u{feff}'];
    let text = if text.contains(REMOVED) { text.replace(REMOVED, "") } else { text.into_owned() };
    Ok(Decoded { text, encoding: encoding.name(), warnings })
}

/// The encoding, and whether it is a guess.
fn detect(bytes: &[u8]) -> (&'static Encoding, bool) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding, false);
    }
    if let Some(encoding) = utf16_by_nuls(bytes) {
        return (encoding, false);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return (UTF_8, false);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    (detector.guess(None, Utf8Detection::Allow), true)
}

/// UTF-16 without a byte order mark: European text has a NUL in nearly every second byte, always on the same side.
pub(super) fn utf16_by_nuls(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..bytes.len().min(4096))?;
    if sample.len() < 4 {
        return None;
    }
    let nuls = |side: usize| sample.iter().skip(side).step_by(2).filter(|&&b| b == 0).count();
    let (even, odd, half) = (nuls(0), nuls(1), sample.len() / 2);
    // Three quarters: curly quotation marks and dashes have no NUL byte.
    let most = half * 3 / 4;
    if odd >= most && even == 0 {
        Some(UTF_16LE)
    } else if even >= most && odd == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Text has hardly any control characters; data is full of them.
fn looks_binary(text: &str) -> bool {
    let sample: Vec<char> = text.chars().take(8192).collect();
    let strange = |c: &&char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\x0C') || **c == '\u{FFFD}';
    sample.iter().filter(strange).count() * 20 > sample.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> (String, &'static str) {
        let decoded = decode(bytes).unwrap();
        (decoded.text, decoded.encoding)
    }

    #[test]
    fn windows_1252_with_curly_marks() {
        let (words, encoding) = text(b"The caf\xE9 owner said: \x93It\x92s d\xE9j\xE0 vu, again and again.\x94");
        assert_eq!(encoding, "windows-1252");
        assert_eq!(words, "The café owner said: “It’s déjà vu, again and again.”");
    }

    #[test]
    fn utf16_with_and_without_a_mark() {
        let units = |s: &str| s.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let words = "The harbour reopened — at last.";
        assert_eq!(text(&units(words)), (words.into(), "UTF-16LE"));
        let marked = [vec![0xFF, 0xFE], units(words)].concat();
        assert_eq!(text(&marked), (words.into(), "UTF-16LE"));
        let big: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(text(&big), (words.into(), "UTF-16BE"));
    }

    #[test]
    fn data_is_not_text() {
        let noise: Vec<u8> = (0..4000u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        assert!(decode(&noise).is_err());
    }

    #[test]
    fn a_warning_mentions_a_guess() {
        let decoded = decode(b"Fran\xE7ois \xE9tait l\xE0 hier soir.").unwrap();
        assert!(decoded.warnings.iter().any(|w| w.contains("does not say its encoding")));
    }
}
