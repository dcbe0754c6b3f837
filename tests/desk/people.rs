//! Speakers, quotes and places: a person's decisions apply, also after another version of the engine extracts the article again.

use super::fixture::*;
use std::sync::Arc;
use tickmark::project::*;
use tickmark::session::Session;

fn moss() -> SpeakerKey {
    SpeakerKey::from("Ida Moss")
}

/// The name of whoever says the quote `words`.
fn said_by(session: &Session, words: &str) -> Option<String> {
    let project_view = session.project_view();
    let quote = project_view.quotes.iter().find(|q| q.span == span(words)).expect("a quote");
    quote.speaker.map(|s| project_view.speakers[s].name.clone())
}

fn quote_id(session: &Session, words: &str) -> QuoteId {
    session.project_view().quotes.iter().find(|q| q.span == span(words)).expect("a quote").id.clone()
}

#[test]
fn speakers_are_listed_by_how_much_they_say() {
    let session = session();
    let names: Vec<_> = session.project_view().speakers.iter().map(|s| (s.name.as_str(), s.words)).collect();
    assert_eq!(names, [("Ida Moss", 10), ("Ole Brandt", 2)]);
}

#[test]
fn a_rename_survives_an_engine_that_finds_another_name() {
    let mut session = session();
    session
        .decide(|commands| commands.describe_speaker(&moss(), Some("Ida Moss-Hansen"), None, None))
        .expect("renamed");
    let mut other = found();
    other.speakers[0].name = "Moss".into();
    other.speakers[0].aliases = vec!["Ida Moss".into()];
    session.set_extraction(Arc::new(other));
    assert_eq!(said_by(&session, "It was cheap,").as_deref(), Some("Ida Moss-Hansen"));
}

#[test]
fn merging_gives_the_quotes_to_one_and_parting_gives_them_back() {
    let mut session = session();
    let brandt = SpeakerKey::from("Ole Brandt");
    session.decide(|commands| commands.merge_speakers(&moss(), &brandt)).expect("merged");
    assert_eq!(session.project_view().speakers.len(), 1);
    assert_eq!(session.project_view().speakers[0].quotes.len(), 3);
    assert_eq!(session.project_view().speaker(&brandt).expect("the merged one").key, moss());
    session.decide(|commands| commands.unmerge_speaker(&brandt)).expect("parted");
    assert_eq!(said_by(&session, "a waste").as_deref(), Some("Ole Brandt"));
}

#[test]
fn a_split_moves_mentions_and_their_quotes() {
    let mut session = session();
    let mention = span("the captain");
    let new = session.make(|commands| commands.split_speaker(&moss(), &[mention], "First mate")).expect("split");
    assert_eq!(said_by(&session, "It was cheap,").as_deref(), Some("First mate"));
    assert_eq!(said_by(&session, "She is the biggest boat in Tarn,").as_deref(), Some("Ida Moss"));
    assert!(session.project_view().speaker(&new).expect("the new one").mentions.contains(&mention));
    session.set_extraction(Arc::new(found()));
    assert_eq!(said_by(&session, "It was cheap,").as_deref(), Some("First mate"));
}

#[test]
fn a_corrected_quote_stays_corrected() {
    let mut session = session();
    let id = quote_id(&session, "a waste");
    session.decide(|commands| commands.set_quote_speaker(&id, SaidBy::Speaker(moss()))).expect("corrected");
    assert_eq!(said_by(&session, "a waste").as_deref(), Some("Ida Moss"));
    session.decide(|commands| commands.set_quote_speaker(&id, SaidBy::Unknown)).expect("left open");
    session.set_extraction(Arc::new(found()));
    assert_eq!(said_by(&session, "a waste"), None);
    session.decide(|commands| commands.set_quote_speaker(&id, SaidBy::AsFound)).expect("as found");
    assert_eq!(said_by(&session, "a waste").as_deref(), Some("Ole Brandt"));
}

#[test]
fn merging_in_a_ring_loses_nobody() {
    let mut session = session();
    let brandt = SpeakerKey::from("Ole Brandt");
    session.decide(|commands| commands.merge_speakers(&moss(), &brandt)).expect("merged");
    let mut project = session.project().clone();
    let back = Speaker { merged_into: Some(brandt), ..Speaker::default() };
    project.speakers.insert(moss(), back);
    let project_view = ProjectView::new(&project, &found());
    assert_eq!(project_view.quotes.iter().filter(|q| q.speaker.is_some()).count(), 3);
}

#[test]
fn a_chosen_namesake_stays_and_typed_coordinates_are_checked() {
    let mut session = session();
    let key = PlaceKey::from("Port Hale");
    let other = session.project_view().place(&key).expect("a place").candidates[0].clone();
    session.decide(|commands| commands.choose_place(&key, &other)).expect("chosen");
    session.set_extraction(Arc::new(found()));
    let row = session.project_view().place(&key).expect("a place");
    assert_eq!((row.name.as_str(), row.state), ("Port Hale Bay", PlaceState::Confirmed));
    assert_eq!(row.candidates[0].name, "Port Hale");
    let refusal = session.decide(|commands| commands.type_coordinates(&key, "120, 10")).expect_err("refused");
    assert!(refusal.to_string().contains("latitude"), "{refusal}");
    session.decide(|commands| commands.type_coordinates(&key, "12°30′N 10°E")).expect("typed");
    assert_eq!(session.project_view().place(&key).expect("a place").lat, 12.5);
    session.decide(|commands| commands.not_a_place(&key)).expect("no place");
    assert_eq!(session.project_view().place(&key).expect("a place").state, PlaceState::NotAPlace);
}

#[test]
fn a_place_by_hand_waits_for_coordinates() {
    let mut session = session();
    let key = session.make(|commands| commands.add_place(span("Alma"))).expect("a place");
    let refusal = session.decide(|commands| commands.confirm_place(&key)).expect_err("refused");
    assert!(refusal.to_string().contains("Alma"), "{refusal}");
    session.decide(|commands| commands.type_coordinates(&key, "1, 2")).expect("typed");
    assert_eq!(session.project_view().place(&key).expect("a place").state, PlaceState::Confirmed);
}

#[test]
fn the_board_wants_to_know_how_they_were_asked() {
    let mut session = session();
    let criticism = Criticism { of: "Ida Moss".into(), by: "Ole Brandt".into(), ..Criticism::default() };
    let id = session.make(|commands| commands.add_criticism(criticism)).expect("on the board");
    assert!(session.decide(|commands| commands.set_reply(&id, Reply::NoAnswer)).is_err(), "nobody asked");
    let at = When("2026-03-12T10:00:00Z".into());
    assert!(session.decide(|commands| commands.asked_for_reply(&id, &at, "", "")).is_err());
    session.decide(|commands| commands.asked_for_reply(&id, &at, "telephone", "noon")).expect("asked");
    session.decide(|commands| commands.set_reply(&id, Reply::NoAnswer)).expect("noted");
}
