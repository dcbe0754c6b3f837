//! The gazetteer: the names in `assets/gazetteer/gazetteer.bin`, read in place from the binary.
//!
//! ```
//! use tickmark::extract::places::gazetteer;
//!
//! let found = gazetteer::search("São Tomé");
//! assert_eq!(found[0].country, "ST");
//! assert!(gazetteer::search("Springfield").len() > 10);
//! ```
//!
//! Layout: `TKG1`; five `u32` lengths; then the sections they measure. **Records**, 19 bytes a place in order of class
//! and people: name (`u32`, an offset into the names), latitude and longitude (24 bits, 1/40,000 degree), GeoNames
//! record (24 bits, 0 for none), country (`u8`, an index into the codes, 255 for none), state (`u16`, 65,535 for none),
//! class (`u8`), people (11 bits and 5 bits of exponent). **Names**, each after its length. **Codes**, two letters a
//! country. **Postings**, the records that share a name, after their number; bit 23 marks a name in another language or
//! from another time. **Keys**, an `fst` from folded names ([`super::fold`]) to a record or a posting; a demonym's key
//! begins with byte 1. All numbers are little-endian. `examples/build_gazetteer` writes it.

use super::fold;
use super::record::{FeatureClass, GazetteerHit, Record, RecordId};
use crate::extract::Candidate;
use fst::raw::{Fst, Node};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Bytes of one record.
const RECORD: usize = 19;
/// In a posting, marks a record under a name in another language or from another time.
const ALTERNATE: RecordId = 1 << 23;
/// Steps of a degree.
const STEPS: f64 = 40_000.0;

/// The packed file, split into its sections.
pub(super) struct Gazetteer {
    records: &'static [u8],
    names: &'static [u8],
    codes: &'static [u8],
    postings: &'static [u8],
    keys: Fst<&'static [u8]>,
    /// The record of each state, by its number.
    states: BTreeMap<u16, RecordId>,
    /// The record of each country, by its code.
    countries: BTreeMap<&'static str, RecordId>,
}

/// The gazetteer; none when the file that was built in is damaged.
pub(super) fn gazetteer() -> Option<&'static Gazetteer> {
    static GAZETTEER: OnceLock<Option<Gazetteer>> = OnceLock::new();
    let bytes: &'static [u8] = include_bytes!("../../../assets/gazetteer/gazetteer.bin");
    GAZETTEER.get_or_init(|| Gazetteer::open(bytes)).as_ref()
}

/// The usual name of a country, by its ISO 3166-1 code: `country_name("NO")` is Norway.
pub fn country_name(code: &str) -> Option<&'static str> {
    gazetteer()?.country(code).map(|record| record.name)
}

/// All places of that name or demonym, most likely first; at most 255.
pub fn search(name: &str) -> Vec<Candidate> {
    let Some(gazetteer) = gazetteer() else { return Vec::new() };
    let key = fold::key(name.trim());
    let values =
        [key.clone(), key.to_lowercase(), format!("\u{1}{key}")].into_iter().filter_map(|k| gazetteer.keys.get(k));
    let mut records: Vec<Record> = values
        .take(1)
        .flat_map(|value| gazetteer.posted(value.value()))
        .filter_map(|id| gazetteer.record(id))
        .collect();
    records.sort_by(|a, b| super::resolve::prior(b).total_cmp(&super::resolve::prior(a)));
    records.iter().map(|record| gazetteer.namesake(record)).collect()
}

impl Gazetteer {
    fn open(bytes: &'static [u8]) -> Option<Self> {
        let (lengths, mut rest) = bytes.strip_prefix(b"TKG1")?.split_at_checked(20)?;
        let mut section = |at: usize| {
            let length = u32::from_le_bytes(*lengths.get(at * 4..)?.first_chunk()?);
            let (section, after) = rest.split_at_checked(length as usize)?;
            rest = after;
            Some(section)
        };
        let (records, names, codes, postings) = (section(0)?, section(1)?, section(2)?, section(3)?);
        let keys = Fst::new(section(4)?).ok()?;
        let mut open =
            Self { records, names, codes, postings, keys, states: BTreeMap::new(), countries: BTreeMap::new() };
        // Records are in order of class: countries and states come first.
        let first = (0..).map_while(|id| open.record(id)).take_while(|r| r.class <= FeatureClass::State);
        for record in first.collect::<Vec<_>>() {
            match (record.class, record.state) {
                (FeatureClass::Country, _) => drop(open.countries.insert(record.country, record.id)),
                (_, Some(state)) => drop(open.states.insert(state, record.id)),
                (_, None) => {}
            }
        }
        Some(open)
    }

    pub(super) fn record(&self, id: RecordId) -> Option<Record> {
        let at = (id & !ALTERNATE) as usize * RECORD;
        let bytes: &[u8; RECORD] = self.records.get(at..)?.first_chunk()?;
        let [n0, n1, n2, n3, a0, a1, a2, o0, o1, o2, g0, g1, g2, country, s0, s1, class, p0, p1] = *bytes;
        let degrees = |low, mid, high| f64::from(i32::from_le_bytes([0, low, mid, high]) >> 8) / STEPS;
        let people = u16::from_le_bytes([p0, p1]);
        let geonames = u32::from_le_bytes([g0, g1, g2, 0]);
        let state = u16::from_le_bytes([s0, s1]);
        Some(Record {
            id: id & !ALTERNATE,
            name: self.name(u32::from_le_bytes([n0, n1, n2, n3]) as usize),
            lat: degrees(a0, a1, a2),
            lon: degrees(o0, o1, o2),
            geonames: (geonames > 0).then_some(geonames),
            country: text(self.codes.get(usize::from(country) * 2..usize::from(country) * 2 + 2)),
            state: (state < u16::MAX).then_some(state),
            class: FeatureClass::of(class),
            population: u32::from(people & 0x7FF).checked_shl(u32::from(people >> 11)).unwrap_or(u32::MAX),
            alternate: id & ALTERNATE != 0,
        })
    }

    fn name(&self, at: usize) -> &'static str {
        let length = self.names.get(at).copied().map_or(0, usize::from);
        text(self.names.get(at + 1..at + 1 + length))
    }

    /// The records that a hit may mean, by class and population.
    pub(super) fn records_of(&self, hit: &GazetteerHit) -> Vec<Record> {
        self.posted(hit.value).into_iter().filter_map(|id| self.record(id)).collect()
    }

    fn posted(&self, value: u64) -> Vec<RecordId> {
        let at = usize::try_from(value >> 1).unwrap_or(usize::MAX);
        if value & 1 == 0 {
            return RecordId::try_from(at).into_iter().collect();
        }
        let count = self.postings.get(at).copied().map_or(0, usize::from);
        let ids = self.postings.get(at + 1..at + 1 + count * 3).unwrap_or(&[]);
        let (ids, _) = ids.as_chunks::<3>();
        ids.iter().map(|&[a, b, c]| u32::from_le_bytes([a, b, c, 0])).collect()
    }

    /// The record of a state by its number.
    pub(super) fn state(&self, number: Option<u16>) -> Option<Record> {
        self.record(*self.states.get(&number?)?)
    }

    /// The record of a country by its code.
    pub(super) fn country(&self, code: &str) -> Option<Record> {
        self.record(*self.countries.get(code)?)
    }

    /// A record as a namesake, with the region that distinguishes it from the others.
    pub(super) fn namesake(&self, record: &Record) -> Candidate {
        let state = self.state(record.state).filter(|s| s.id != record.id && s.name != record.name);
        let country = self.country(record.country).filter(|c| c.id != record.id);
        let around = [state.map(|s| s.name), country.map(|c| c.name)];
        let name = std::iter::once(record.name).chain(around.into_iter().flatten()).collect::<Vec<_>>().join(", ");
        Candidate {
            name,
            country: record.country.to_owned(),
            kind: record.class.kind(),
            lat: record.lat,
            lon: record.lon,
            population: record.population,
            geonames_id: record.geonames,
        }
    }

    /// The longest name at the beginning of `text`: that of a place, or a demonym if it is as long.
    pub(super) fn longest(&self, text: &str) -> Option<GazetteerHit> {
        let demonym = self.walk(text, true);
        let place = self.walk(text, false).into_iter().chain(self.initials(text)).max_by_key(|hit| hit.len);
        match (demonym, place) {
            (Some(demonym), Some(place)) if place.len > demonym.len => Some(place),
            (Some(demonym), _) => Some(demonym),
            (None, place) => place,
        }
    }

    /// `US`, `U.S.`, `D.C.` at the beginning of `text`.
    fn initials(&self, text: &str) -> Option<GazetteerHit> {
        let end = text.find(|c: char| !c.is_ascii_uppercase() && c != '.').unwrap_or(text.len());
        let word = text.get(..end)?;
        // A full stop after plain capitals ends the sentence, not the name.
        let word = if word.trim_end_matches('.').contains('.') { word } else { word.trim_end_matches('.') };
        if text.get(word.len()..)?.starts_with(char::is_alphanumeric) {
            return None;
        }
        let value = self.keys.get(fold::initials(word)?)?.value();
        Some(GazetteerHit { len: word.len(), value, initials: true, demonym: false })
    }

    /// Follows the automaton through the words of `text` for as long as some name continues.
    fn walk(&self, text: &str, demonym: bool) -> Option<GazetteerHit> {
        let mut at = Walk { node: self.keys.root(), output: 0 };
        if demonym {
            at = at.step(&self.keys, 1)?;
        }
        let mut best = None;
        let mut word = String::new();
        let mut start = 0;
        loop {
            let rest = text.get(start..)?;
            let length = word_length(rest);
            let raw = rest.get(..length)?;
            let raw = raw
                .strip_suffix("'s")
                .or_else(|| raw.strip_suffix("’s"))
                .unwrap_or(raw)
                .trim_end_matches(fold::is_apostrophe);
            let ended = raw.len() < length;
            word.clear();
            raw.chars().filter(|&c| !fold::is_apostrophe(c) && c != '.').for_each(|c| fold::push(c, &mut word));
            let end = start + raw.len();
            let hit = |value, len| Some(GazetteerHit { len, value, initials: false, demonym });
            let stop = text.get(end..)?.starts_with('.');
            if stop && !ended {
                let dotted = at.clone().words(&self.keys, &word).and_then(|p| p.step(&self.keys, b'.'));
                if let Some(value) = dotted.and_then(|p| p.value()) {
                    best = hit(value, end + 1);
                }
            }
            let Some(next) = at.words(&self.keys, fold::full(&word)) else { return best };
            at = next;
            if let Some(value) = at.value().filter(|_| best.as_ref().is_none_or(|b| b.len < end)) {
                best = hit(value, end);
            }
            // `St. Louis`: a full stop after a short word does not end a name.
            let after = if stop && word.len() <= 3 { end + 1 } else { end };
            let joint = text.get(after..)?.chars().next().filter(|&c| fold::is_joint(c) && !ended && !raw.is_empty());
            let Some(joint) = joint else { return best };
            let Some(next) = at.step(&self.keys, b' ') else { return best };
            at = next;
            start = after + joint.len_utf8();
        }
    }
}

/// The length of the word that begins `text`: letters with their marks, apostrophes, and the full stop inside `W.Va.`.
fn word_length(text: &str) -> usize {
    let mut letters = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let dotted =
            c == '.' && (1..=2).contains(&letters) && chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if c.is_alphanumeric() {
            letters += 1;
        } else if !dotted && !fold::is_apostrophe(c) && !matches!(c, '\u{300}'..='\u{36F}') {
            return at;
        }
    }
    text.len()
}

fn text(bytes: Option<&'static [u8]>) -> &'static str {
    bytes.and_then(|b| std::str::from_utf8(b).ok()).unwrap_or("")
}

/// A state of the automaton, and the sum of the outputs on the way to it.
#[derive(Clone)]
struct Walk<'f> {
    node: Node<'f>,
    output: u64,
}

impl<'f> Walk<'f> {
    fn step(&self, keys: &'f Fst<&'static [u8]>, byte: u8) -> Option<Walk<'f>> {
        let transition = self.node.transition(self.node.find_input(byte)?);
        Some(Walk { node: keys.node(transition.addr), output: self.output + transition.out.value() })
    }

    fn words(self, keys: &'f Fst<&'static [u8]>, folded: &str) -> Option<Walk<'f>> {
        folded.bytes().try_fold(self, |at, byte| at.step(keys, byte))
    }

    fn value(&self) -> Option<u64> {
        self.node.is_final().then(|| self.output + self.node.final_output().value())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::PlaceKind;

    fn longest(text: &str) -> (String, bool) {
        let hit = gazetteer().unwrap().longest(text);
        hit.map_or_else(Default::default, |h| (text[..h.len].to_owned(), h.demonym))
    }

    #[test]
    fn the_longest_name_wins_whatever_its_marks() {
        for (text, want) in [
            ("New York City’s mayor", "New York City"),
            ("St. Louis, where", "St. Louis"),
            ("U.S. troops", "U.S."),
            ("US.", "US"),
            ("Calif., she", "Calif."),
            ("Ala. officials", "Ala."),
            ("W.Va.-based", "W.Va."),
            ("Côte d’Ivoire’s army", "Côte d’Ivoire"),
            ("SAO PAULO", "SAO PAULO"),
            ("Guinea-Bissau", "Guinea-Bissau"),
            ("Moscow–Washington", "Moscow"),
            ("Joint Base Elmendorf-Richardson in", "Joint Base Elmendorf-Richardson"),
        ] {
            assert_eq!(longest(text), (want.to_owned(), false), "{text}");
        }
        for (text, want) in
            [("Russians say", "Russians"), ("South Korean", "South Korean"), ("New Yorkers", "New Yorkers")]
        {
            assert_eq!(longest(text), (want.to_owned(), true), "{text}");
        }
        for text in ["us", "mass", "Ill at ease", ""] {
            assert_eq!(longest(text).0, "", "{text}");
        }
    }

    #[test]
    fn a_name_brings_all_its_places() {
        let paris = search("Paris");
        assert_eq!((paris[0].country.as_str(), paris[0].kind), ("FR", PlaceKind::City));
        assert!(paris.iter().any(|p| p.name == "Paris, Texas, United States"));
        assert!(
            paris[0].population > 1_000_000
                && (paris[0].lat - 48.85).abs() < 0.05
                && (paris[0].lon - 2.35).abs() < 0.05
        );
        assert_eq!(search("Burma")[0].country, "MM");
        assert_eq!(search("Russian")[0].country, "RU");
        assert!(search("no such place anywhere").is_empty());
    }

    #[test]
    fn a_damaged_file_is_none() {
        assert!(Gazetteer::open(b"TKG1\xff\xff\xff\xff").is_none());
        assert!(Gazetteer::open(b"").is_none());
    }

    #[test]
    fn a_look_up_takes_about_a_microsecond() {
        let start = std::time::Instant::now();
        let hits = (0..10_000).filter(|_| gazetteer().unwrap().longest("Anchorage and").is_some()).count();
        assert_eq!(hits, 10_000);
        assert!(start.elapsed().as_micros() < 500_000, "{:?} for 10,000", start.elapsed());
    }
}
