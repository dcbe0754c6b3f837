//! Exports: tables, maps, reports and query sheets, without the names of confidential sources.

use super::fixture::*;
use tickmark::export::{Confidentiality, ExportFormat, ExportInput, csv, geojson, html, markdown, report::Report};
use tickmark::project::{Addressee, PlaceKey, Source, Stance, Status};
use tickmark::session::Session;

/// A session with one disputed claim whose evidence is a confidential source.
fn commands() -> Session {
    let mut session = session();
    let claim = price(&session);
    let source = Source { title: "Deep Hull".into(), confidential: true, ..Source::default() };
    let hull = session.make(|d| d.add_source(source)).expect("a source");
    session.make(|d| d.add_evidence(&claim, &hull, Stance::Contradicts, "call", "it was 40")).expect("evidence");
    session.decide(|d| d.set_status(&claim, Status::Disputed, "too low, they say")).expect("disputed");
    session.decide(|d| d.ask(&claim, Addressee::Source(hull.clone()), "Who paid?")).expect("asked");
    session.decide(|d| d.ask(&claim, Addressee::Author, "Who told you?")).expect("asked");
    session
}

fn report(session: &Session, confidentiality: Confidentiality) -> Report {
    Report::new(session.project(), session.project_view(), session.extraction(), confidentiality)
}

fn table(session: &Session, confidentiality: Confidentiality) -> String {
    let (project, view) = (session.project(), session.project_view());
    let bytes = csv::write(project, view, session.extraction(), confidentiality).expect("a table");
    String::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn a_confidential_source_is_named_nowhere_unless_the_desk_asks() {
    let session = commands();
    for confidentiality in [Confidentiality::Hide, Confidentiality::Include] {
        let input = ExportInput::new(session.project(), session.extraction(), confidentiality);
        for format in ExportFormat::ALL {
            let text = String::from_utf8(format.write(&input).expect("an export")).expect("UTF-8");
            let is_named = confidentiality == Confidentiality::Include && format.row().names_sources;
            assert_eq!(text.contains("Deep Hull"), is_named, "{format:?}: {text}");
            if confidentiality == Confidentiality::Hide {
                assert!(!text.contains("it was 40"), "{format:?}: {text}");
            }
        }
    }
}

#[test]
fn the_table_has_every_claim_and_the_report_those_at_work() {
    let session = commands();
    let table = table(&session, Confidentiality::Hide);
    assert_eq!(table.lines().count(), 4, "{table}");
    assert!(table.contains("queried,number,the ferry cost 31 million crowns"), "{table}");
    let report = report(&session, Confidentiality::Hide);
    assert_eq!((report.claims.len(), report.untouched), (1, 2));
    assert!(markdown::write(&report).contains("0 of 5 sentences accounted for"));
    assert!(html::write(&report).starts_with("<!doctype html>"));
}

#[test]
fn the_map_has_confirmed_places_and_all_with_the_flag() {
    let mut session = session();
    let key = PlaceKey::from("Port Hale");
    session.decide(|d| d.confirm_place(&key)).expect("confirmed");
    session.make(|d| d.add_place(span("Alma"))).expect("a place without coordinates");
    let names = |which| {
        let json: serde_json::Value =
            serde_json::from_str(&geojson::write(session.project_view(), session.text(), which)).expect("json");
        let features = json["features"].as_array().expect("features").clone();
        features.iter().map(|f| f["properties"]["name"].as_str().unwrap_or("").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(geojson::Which::Confirmed), ["Port Hale"]);
    assert_eq!(names(geojson::Which::All), ["Port Hale", "Tarn"]);
    let json = geojson::write(session.project_view(), session.text(), geojson::Which::Confirmed);
    let json: serde_json::Value = serde_json::from_str(&json).expect("json");
    assert_eq!(json["features"][0]["geometry"]["coordinates"], serde_json::json!([10.0, 60.0]), "longitude first");
    let properties = &json["features"][0]["properties"];
    assert_eq!((&json["type"], &properties["use"]), (&"FeatureCollection".into(), &"literal".into()));
    assert_eq!((&properties["geonames_id"], &properties["confirmed"]), (&60.into(), &true.into()));
    let (mention, text) = (&properties["mentions"][0], session.text());
    let at = |key: &str| mention[key].as_u64().and_then(|n| usize::try_from(n).ok()).expect("an offset");
    let words: String = text.chars().take(at("end")).skip(at("start")).collect();
    assert_eq!(mention["text"].as_str(), Some(words.as_str()), "offsets count code points");
}
