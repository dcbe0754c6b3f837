//! Reads the sources into one list of places: GeoNames rows, subdivisions, and the hand-written lists of
//! `assets/gazetteer/`.

use super::{Failure, find, fold};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The class of a place, as the packed file numbers it (`src/extract/places/gazetteer.rs` reads these numbers).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    Country = 0,
    State = 1,
    Capital = 2,
    Seat = 3,
    Town = 4,
    Quarter = 5,
    District = 6,
    Continent = 7,
    Region = 8,
    Water = 9,
    Base = 10,
    Site = 11,
}

/// One place with its keys.
pub struct Place {
    pub name: String,
    pub class: Class,
    pub lat: f64,
    pub lon: f64,
    pub id: u32,
    pub country: String,
    /// GeoNames code of its state, `US.TX`; empty when unknown.
    pub state: String,
    pub population: u64,
    pub keys: BTreeSet<String>,
    /// Keys of names in other languages and from other times, which weigh less.
    pub alternates: BTreeSet<String>,
    pub demonyms: BTreeSet<String>,
}

impl Place {
    fn new(name: &str, class: Class, country: &str) -> Self {
        let mut place = Self {
            name: name.to_owned(),
            class,
            lat: 0.0,
            lon: 0.0,
            id: 0,
            country: country.to_owned(),
            state: String::new(),
            population: 0,
            keys: BTreeSet::new(),
            alternates: BTreeSet::new(),
            demonyms: BTreeSet::new(),
        };
        place.also(name);
        place
    }

    /// Adds a name that is trusted.
    fn also(&mut self, name: &str) {
        let key = fold::key(name);
        if key.chars().count() > 2 || fold::initials(name).is_some() {
            self.keys.insert(key);
        }
    }

    /// Adds a name from a list in many languages: Latin script, more than three letters, not all capitals.
    fn alternate(&mut self, name: &str) {
        let letters = name.chars().filter(|c| c.is_alphabetic()).count();
        let latin = name.chars().all(|c| {
            c.is_ascii_alphabetic()
                || c == ' '
                || c == '-'
                || fold::is_apostrophe(c)
                || matches!(c, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
        });
        let capitalised = name.starts_with(char::is_uppercase) && name.chars().any(char::is_lowercase);
        if letters > 3 && latin && capitalised {
            self.alternates.insert(fold::key(name));
        }
    }

    /// Adds its demonyms; a regular plural is made here.
    fn people(&mut self, words: &str) {
        for word in words.split('|').filter(|w| !w.is_empty()) {
            let key = fold::key(word);
            let plural = !["s", "sh", "ch", "men", "ese", "lao"].iter().any(|end| key.ends_with(end));
            if plural {
                self.demonyms.insert(format!("{key}s"));
            }
            self.demonyms.insert(key);
        }
    }

    fn point(&mut self, lat: &str, lon: &str) -> Result<(), Failure> {
        if !lat.is_empty() {
            (self.lat, self.lon) = (lat.parse()?, lon.parse()?);
        }
        Ok(())
    }
}

/// All places, in an order that depends only on the sources.
pub fn read(from: &Path, assets: &Path) -> Result<Vec<Place>, Failure> {
    let own = assets.join("gazetteer");
    let mut areas = Areas::default();
    let mut places = towns(&find(from, "cities500.txt")?, &mut areas)?;
    name_towns(&mut places, &own.join("towns.tsv"))?;
    places.extend(countries(&own.join("countries.tsv"), &find(from, "countries.tsv")?, &areas)?);
    places.extend(subdivisions(&find(from, "subdivisions.tsv")?, &own.join("states.tsv"), &areas)?);
    places.extend(features(&own.join("features.tsv"))?);
    places.sort_by(|a, b| {
        (a.class, std::cmp::Reverse(a.population), a.id, &a.name).cmp(&(
            b.class,
            std::cmp::Reverse(b.population),
            b.id,
            &b.name,
        ))
    });
    Ok(places)
}

/// The towns' population and centre, by the code of their area.
#[derive(Default)]
struct Areas(BTreeMap<String, (u64, f64, f64, f64)>);

impl Areas {
    fn add(&mut self, code: &str, place: &Place) {
        let (people, towns, lat, lon) = self.0.entry(code.to_owned()).or_default();
        *people += place.population;
        *towns += 1.0;
        *lat += place.lat;
        *lon += place.lon;
    }

    fn people(&self, code: &str) -> u64 {
        self.0.get(code).map_or(0, |a| a.0)
    }

    fn middle(&self, code: &str) -> Option<(f64, f64)> {
        self.0.get(code).map(|(_, towns, lat, lon)| (lat / towns, lon / towns))
    }
}

/// The rows of a tab-separated file; lines that begin with `#` are comments.
fn rows(path: &Path) -> Result<Vec<Vec<String>>, Failure> {
    let text = std::fs::read_to_string(path)?;
    let rows = text.lines().filter(|l| !l.starts_with('#') && !l.is_empty());
    Ok(rows.map(|l| l.split('\t').map(str::to_owned).collect()).collect())
}

fn column(row: &[String], at: usize) -> &str {
    row.get(at).map_or("", String::as_str)
}

/// GeoNames rows: id, name, ASCII name, alternates, latitude, longitude, class, code, country, …, admin1, admin2, …,
/// people.
fn towns(path: &Path, areas: &mut Areas) -> Result<Vec<Place>, Failure> {
    let mut places = Vec::new();
    for row in rows(path)? {
        let class = match column(&row, 7) {
            "PPLC" => Class::Capital,
            "PPLA" => Class::Seat,
            "PPLX" | "PPLL" | "PPLF" | "STLMT" => Class::Quarter,
            "PPLH" | "PPLQ" | "PPLW" | "PPLCH" => continue, // gone
            _ => Class::Town,
        };
        let mut place = Place::new(column(&row, 1), class, column(&row, 8));
        place.point(column(&row, 4), column(&row, 5))?;
        place.id = column(&row, 0).parse()?;
        place.population = column(&row, 14).parse().unwrap_or(0);
        place.also(column(&row, 2));
        column(&row, 3).split(',').for_each(|name| place.alternate(name));
        place.state = format!("{}.{}", place.country, column(&row, 10));
        areas.add(&place.country, &place);
        areas.add(&place.state, &place);
        areas.add(&format!("{}.{}", place.state, column(&row, 11)), &place);
        places.push(place);
    }
    Ok(places)
}

fn name_towns(places: &mut [Place], path: &Path) -> Result<(), Failure> {
    for row in rows(path)? {
        let same = |p: &&mut Place| p.name == column(&row, 0) && p.country == column(&row, 1);
        let town = places.iter_mut().filter(same).max_by_key(|p| p.population);
        let town = town.ok_or_else(|| format!("no town {}", column(&row, 0)))?;
        column(&row, 2).split('|').for_each(|name| town.also(name));
        town.people(column(&row, 3));
    }
    Ok(())
}

fn countries(own: &Path, listed: &Path, areas: &Areas) -> Result<Vec<Place>, Failure> {
    let listed: BTreeMap<String, Vec<String>> =
        rows(listed)?.into_iter().map(|r| (column(&r, 1).to_owned(), r)).collect();
    let mut places = Vec::new();
    for row in rows(own)? {
        let mut place = Place::new(column(&row, 1), Class::Country, column(&row, 0));
        place.point(column(&row, 2), column(&row, 3))?;
        column(&row, 4).split('|').for_each(|name| place.also(name));
        place.people(column(&row, 5));
        place.population = areas.people(&place.country);
        if let Some(row) = listed.get(&place.country) {
            place.id = column(row, 3).parse().unwrap_or(0);
            place.alternate(column(row, 4));
        }
        places.push(place);
    }
    Ok(places)
}

/// States (`US.TX`) and districts (`US.TX.277`): name, ISO code, GeoNames code, id, type, alternates, level, …
fn subdivisions(listed: &Path, own: &Path, areas: &Areas) -> Result<Vec<Place>, Failure> {
    let own: BTreeMap<String, Vec<String>> = rows(own)?.into_iter().map(|r| (column(&r, 0).to_owned(), r)).collect();
    let mut places = Vec::new();
    for row in rows(listed)? {
        let (code, level) = (column(&row, 2), column(&row, 6));
        let Some(country) = code.split('.').next().filter(|c| !c.is_empty()) else { continue };
        let class = if level == "1" { Class::State } else { Class::District };
        let known = own.get(code);
        let mut place = Place::new(known.map_or(column(&row, 0), |k| column(k, 1)), class, country);
        place.id = column(&row, 3).parse().unwrap_or(0);
        place.population = areas.people(code);
        place.state = code.split('.').take(2).collect::<Vec<_>>().join(".");
        place.also(column(&row, 0));
        column(&row, 5).split('|').for_each(|name| place.alternate(name));
        if let Some((lat, lon)) = areas.middle(code) {
            (place.lat, place.lon) = (lat, lon);
        }
        if let Some(known) = known {
            place.point(column(known, 2), column(known, 3))?;
            column(known, 4).split('|').for_each(|name| place.also(name));
            place.people(column(known, 5));
        }
        if class == Class::District && country == "US" {
            for kind in [" County", " Parish"] {
                place.name.clone().strip_suffix(kind).into_iter().for_each(|bare| place.also(bare));
            }
        }
        if (place.lat, place.lon) != (0.0, 0.0) {
            places.push(place);
        }
    }
    Ok(places)
}

fn features(path: &Path) -> Result<Vec<Place>, Failure> {
    let mut places = Vec::new();
    for row in rows(path)? {
        let class = match column(&row, 1) {
            "Continent" => Class::Continent,
            "Region" => Class::Region,
            "Water" => Class::Water,
            "Base" => Class::Base,
            "Site" => Class::Site,
            other => return Err(format!("no such kind: {other}").into()),
        };
        let mut place = Place::new(column(&row, 0), class, column(&row, 4));
        place.point(column(&row, 2), column(&row, 3))?;
        column(&row, 5).split('|').for_each(|name| place.also(name));
        place.people(column(&row, 6));
        place.id = column(&row, 7).parse().unwrap_or(0);
        places.push(place);
    }
    Ok(places)
}
