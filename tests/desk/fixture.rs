//! A short article about an invented ferry, with findings written by hand, and a desk of two.

use tickmark::extract::*;
use tickmark::project::{ClaimId, Level, Mark, Role, Source, SourceId, Stance, Status, When};
use tickmark::session::Session;
use tickmark::text::Span;

/// The article. Four sentences, three suggested claims, two speakers of one name and three quotes, two places.
pub const TEXT: &str = "The ferry Alma carries 412 cars to Port Hale.\n\
“She is the biggest boat in Tarn,” said Captain Ida Moss.\n\
Moss said the ferry cost 31 million crowns. “It was cheap,” the captain said.\n\
Deputy mayor Ole Brandt called it “a waste”.";

/// The span of the first standing of `words`.
pub fn span(words: &str) -> Span {
    let start = TEXT.find(words).expect("words of the article");
    Span::new(start, start + words.len())
}

fn why() -> Explanation {
    Explanation { rule: "by-hand", text: "written for the test".into(), cue: None }
}

fn claim(words: &str, kinds: &[ClaimKind], score: f32, points: &[(&str, PointKind)]) -> Claim {
    Claim {
        span: span(words),
        kinds: kinds.iter().map(|k| (*k, span(words))).collect(),
        score,
        reasons: vec![why()],
        speaker: None,
        points: points
            .iter()
            .map(|(words, kind)| Point { span: span(words), kind: *kind, value: String::new(), note: String::new() })
            .collect(),
        not_checkable: None,
        counterpart: None,
    }
}

fn speaker(name: &str, role: &str, mentions: &[&str], aliases: &[&str]) -> Speaker {
    Speaker {
        name: name.into(),
        role: role.into(),
        affiliation: String::new(),
        kind: SpeakerKind::Person,
        mentions: mentions.iter().map(|m| span(m)).collect(),
        aliases: aliases.iter().map(|a| (*a).to_owned()).collect(),
        why: why(),
    }
}

fn quote(words: &str, speaker: usize, mention: &str) -> Quote {
    Quote {
        span: span(words),
        kind: QuoteKind::Direct,
        speaker: Some(SpeakerId(speaker)),
        mention: Some(span(mention)),
        cue: None,
        via: None,
        why: why(),
    }
}

fn place(name: &str, words: &str, lat: f64) -> Place {
    Place {
        name: name.into(),
        country: "XX".into(),
        kind: PlaceKind::City,
        lat,
        lon: 10.0,
        geonames_id: Some(lat as u32),
        mentions: vec![PlaceMention { span: span(words), usage: Usage::Literal }],
        candidates: vec![Candidate {
            name: format!("{name} Bay"),
            country: "YY".into(),
            kind: PlaceKind::City,
            lat: -lat,
            lon: -10.0,
            population: 900,
            geonames_id: Some(7),
        }],
        why: why(),
    }
}

/// What was found in [`TEXT`].
pub fn found() -> Extraction {
    let sentences = [
        "The ferry Alma carries 412 cars to Port Hale.",
        "“She is the biggest boat in Tarn,” said Captain Ida Moss.",
        "Moss said the ferry cost 31 million crowns.",
        "“It was cheap,” the captain said.",
        "Deputy mayor Ole Brandt called it “a waste”.",
    ];
    Extraction {
        paragraphs: TEXT.lines().map(span).collect(),
        sentences: sentences.iter().map(|s| span(s)).collect(),
        speakers: vec![
            speaker("Ida Moss", "Captain", &["Ida Moss", "the captain"], &["Moss", "the captain"]),
            speaker("Ole Brandt", "Deputy mayor", &["Ole Brandt"], &["Brandt"]),
        ],
        quotes: vec![
            quote("She is the biggest boat in Tarn,", 0, "Ida Moss"),
            quote("It was cheap,", 0, "the captain"),
            quote("a waste", 1, "Ole Brandt"),
        ],
        places: vec![place("Port Hale", "Port Hale", 60.0), place("Tarn", "Tarn", 50.0)],
        claims: vec![
            claim(
                sentences[0],
                &[ClaimKind::Number, ClaimKind::Place],
                0.9,
                &[("412", PointKind::Number), ("Port Hale", PointKind::Place)],
            ),
            claim("She is the biggest boat in Tarn,", &[ClaimKind::Quote], 0.6, &[("biggest", PointKind::Superlative)]),
            claim(
                "the ferry cost 31 million crowns",
                &[ClaimKind::Number],
                0.8,
                &[("31 million crowns", PointKind::Money)],
            ),
        ],
        ..Extraction::default()
    }
}

/// Noon of an invented day.
fn noon() -> When {
    When("2026-03-12T12:00:00Z".into())
}

/// A session on the article with nobody at the desk.
pub fn empty() -> Session {
    Session::from_text("ferry", TEXT, |_| found()).with_clock(noon)
}

/// A session on the article with a checker at the desk, who has put one source into the library.
pub fn session() -> Session {
    let mut session = empty();
    session.sign_in("Ann Lee", Role::Checker).expect("a checker");
    let source = Source { title: "Yard record".into(), level: Level::Primary, ..Source::default() };
    session.make(|commands| commands.add_source(source)).expect("a source");
    session
}

/// The source that [`session`] has.
pub fn yard() -> SourceId {
    SourceId::from("yard-record")
}

/// The id of the claim that stands at `words`.
pub fn claim_at(session: &Session, words: &str) -> ClaimId {
    let span = span(words);
    let rows = session.project_view().claims_at(span.start);
    let mut rows = rows.into_iter().filter_map(|row| session.project_view().row(row));
    rows.find(|row| row.span == Some(span)).expect("a claim at these words").id.clone()
}

/// The claim on the ferry's cars.
pub fn cars(session: &Session) -> ClaimId {
    claim_at(session, "The ferry Alma carries 412 cars to Port Hale.")
}

/// The claim on the ferry's price.
pub fn price(session: &Session) -> ClaimId {
    claim_at(session, "the ferry cost 31 million crowns")
}

/// Ticks every item and adds supporting evidence, so that `claim` can be verified.
pub fn prepare(session: &mut Session, claim: &ClaimId) {
    let view = session.project_view().claim_view(session.project(), session.extraction(), claim).expect("a claim");
    for item in view.items {
        session.decide(|commands| commands.tick(claim, &item.id, Mark::Pass, "")).expect("a tick");
    }
    session
        .make(|commands| commands.add_evidence(claim, &yard(), Stance::Supports, "p. 4", "412 cars"))
        .expect("evidence");
}

/// Verifies `claim`.
pub fn verify(session: &mut Session, claim: &ClaimId) {
    prepare(session, claim);
    session.decide(|commands| commands.set_status(claim, Status::Verified, "")).expect("verified");
}
