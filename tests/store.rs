//! The project file: written and read back, fixtures of every version, broken and hostile files.

use proptest::prelude::*;
use std::path::Path;
use tickmark::extract::{ClaimKind, PlaceKind, PointKind};
use tickmark::project::*;
use tickmark::store::{TroubleKind, open_project, parse_project, project_text};
use tickmark::text::{Anchor, AnchorState, Span};

const TEXT: &str = "Orvik opens its bridge after eleven months\n\
    By Ann Lee\n\
    The bridge is 40 metres long, mayor Lena Marsh said on Monday. “It will “stand” for #1 hundred years,” she said.\n\
    It cost 14 million crowns\\euros, the council’s report says.";

fn stamp(minute: u32) -> Stamp {
    Stamp { by: "ann-lee".into(), at: When(format!("2026-03-12T09:{minute:02}:00Z")) }
}

fn at(words: &str) -> Anchor {
    let start = TEXT.find(words).unwrap();
    Anchor::at(TEXT, Span::new(start, start + words.len()))
}

/// A project with a record of every kind.
fn full_project() -> Project {
    let mut p = Project::default();
    p.people.insert("ann-lee".into(), Person { name: "Ann Lee".into(), role: Role::Editor });
    p.people.insert("ben".into(), Person { name: "Ben \"B\" Ott".into(), role: Role::Custom("intern".into()) });
    p.revisions
        .insert(1, Revision { name: "bridge".into(), text: TEXT.into(), loaded: stamp(0), ..Revision::default() });
    let mut claim = Claim {
        anchor: at("The bridge is 40 metres long, mayor Lena Marsh said on Monday."),
        kinds: vec![ClaimKind::Number, ClaimKind::Quote],
        status: Status::Disputed,
        decision: Some(Decision { stamp: stamp(3), comment: "the plan says 38".into() }),
        verdict: Some(Verdict {
            scale: "neutral".into(),
            label: "misleading".into(),
            stamp: stamp(5),
            ..Verdict::default()
        }),
        notes: vec![Note { text: "Asked twice.\n\"No\" was the answer.\n  indented".into(), stamp: stamp(4) }],
        ..Claim::default()
    };
    claim.ticks.insert(
        "number.unit".into(),
        Tick { mark: Mark::Pass, asked: "Is the unit right?".into(), why: String::new(), stamp: stamp(2) },
    );
    claim.points.push(CheckPoint {
        offset: 14,
        exact: "40 metres".into(),
        kind: Some(PointKind::Number),
        mark: Mark::Fail,
        stamp: stamp(2),
        ..CheckPoint::default()
    });
    claim.evidence.insert(
        "e1".into(),
        Evidence {
            source: "plan".into(),
            stance: Stance::Contradicts,
            locator: "p. 3".into(),
            excerpt: "Length: 38 m\nWidth: 9 m".into(),
            stamp: stamp(2),
            ..Evidence::default()
        },
    );
    p.claims.insert("c0000000001".into(), claim);
    p.claims.insert(
        "c0000000002".into(),
        Claim { anchor: at("It cost 14 million crowns"), flagged: true, ..Claim::default() },
    );
    p.sources.insert("plan".into(), Source { title: "The plan, 1988".into(), confidential: true, ..Source::default() });
    p.speakers.insert(
        "Lena Marsh".into(),
        Speaker {
            known_as: vec!["mayor Lena Marsh".into()],
            title: Some("mayor".into()),
            mentions: vec![at("she")],
            ..Speaker::default()
        },
    );
    p.attributions.insert(
        "q1".into(),
        Attribution {
            anchor: at("It will “stand” for #1 hundred years"),
            said_by: SaidBy::Speaker("Lena Marsh".into()),
            transcript: "it'll \"stand\" …".into(),
            ..Attribution::default()
        },
    );
    p.criticisms.insert(
        "r1".into(),
        Criticism {
            of: "the council".into(),
            reply: Reply::Answered { text: "No.".into(), place: Some(at("the council")) },
            ..Criticism::default()
        },
    );
    p.places.insert(
        "Orvik".into(),
        Place {
            words: vec!["Orvik".into()],
            chosen: Some(Chosen {
                name: "Orvik".into(),
                kind: PlaceKind::City,
                lat: 62.5,
                lon: -0.1,
                ..Chosen::default()
            }),
            mentions: vec![at("Orvik")],
            ..Place::default()
        },
    );
    p.sentences.insert("s1".into(), Sentence { anchor: at("By Ann Lee"), why: "byline".into(), stamp: stamp(1) });
    p.filters
        .insert("mine".into(), filter::Filter { text: "brücke".into(), only_open: true, ..filter::Filter::default() });
    p.conflicts.insert(
        "claim c0000000002 flagged".into(),
        Conflict {
            on: Target::Claim("c0000000002".into()),
            field: "flagged".into(),
            ours: Change::Source(Delta::new("x".into(), None, Some(Source::default()))),
            theirs: Change::Source(Delta::new("x".into(), Some(Source::default()), None)),
        },
    );
    p.log.push(Event::new(&stamp(3), 0, Act::Status, Target::Claim("c0000000001".into()), "marked disputed".into()));
    p.log.push(Event::new(&stamp(4), 1, Act::Custom("x".into()), Target::Project, "did: \"this\"".into()));
    p
}

fn opened(text: &str) -> tickmark::store::Opened {
    parse_project(text.as_bytes(), Path::new("t.tickmark")).unwrap()
}

#[test]
fn what_is_written_is_read_back() {
    let project = full_project();
    let text = project_text(&project).unwrap();
    if let Some(path) = std::env::var_os("TICKMARK_FIXTURE") {
        std::fs::write(path, &text).unwrap();
    }
    let back = opened(&text);
    assert_eq!(back.project, project);
    assert!(back.is_sound(), "{back:?}");
    assert_eq!(project_text(&back.project).unwrap(), text);
}
