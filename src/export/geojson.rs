//! Places as GeoJSON (RFC 7946): one point per place, longitude first, for any map.
//!
//! Each mention has its words, its code points in the text (start, end) and how the name is used; the place's own use is
//! the most literal of them.
//!
//! `{"type": "Feature", "geometry": {"type": "Point", "coordinates": [10.5, 61.2]}, "properties": {"name": "Port Hale", …}}`

use crate::extract::Usage;
use crate::project::view::PlaceRow;
use crate::project::{PlaceState, ProjectView};
use crate::text::CodePoints;
use serde_json::{Value, json};

/// Which places go in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// Those that a person confirmed.
    #[default]
    Confirmed,
    /// All that have coordinates, except those that a person said are no places; each says whether it was confirmed.
    All,
}

/// The places of a project whose text is `text`.
pub fn write(project_view: &ProjectView, text: &str, which: Which) -> String {
    let wanted = |place: &&PlaceRow| match which {
        Which::Confirmed => place.state == PlaceState::Confirmed,
        Which::All => place.state != PlaceState::NotAPlace,
    };
    let points = CodePoints::new(text);
    let places = project_view.places.iter().filter(wanted).filter(|place| place.located);
    let features: Vec<Value> = places.map(|place| feature(place, text, &points)).collect();
    let collection = json!({ "type": "FeatureCollection", "features": features });
    format!("{collection:#}\n")
}

fn feature(place: &PlaceRow, text: &str, points: &CodePoints) -> Value {
    let mentions: Vec<Value> = place
        .mentions
        .iter()
        .map(|m| {
            let (start, end) = (points.of_byte(m.span.start), points.of_byte(m.span.end));
            json!({ "text": m.span.of(text), "start": start, "end": end, "use": word(m.usage) })
        })
        .collect();
    let most_literal = [Usage::Literal, Usage::Metonym, Usage::Demonym]
        .into_iter()
        .find(|usage| place.mentions.iter().any(|m| m.usage == *usage));
    let round = |degrees: f64| (degrees * 1e5).round() / 1e5;
    json!({
        "type": "Feature",
        "geometry": { "type": "Point", "coordinates": [round(place.lon), round(place.lat)] },
        "properties": {
            "name": place.name,
            "country": place.country,
            "kind": format!("{:?}", place.kind).to_lowercase(),
            "geonames_id": place.geonames_id,
            "use": most_literal.map(word),
            "confirmed": place.state == PlaceState::Confirmed,
            "note": place.note,
            "mentions": mentions,
        },
    })
}

fn word(usage: Usage) -> &'static str {
    match usage {
        Usage::Literal => "literal",
        Usage::Metonym => "metonym",
        Usage::Demonym => "demonym",
    }
}
