//! The project file: written and read back, fixtures of every version, broken and hostile files.

use proptest::prelude::*;
use std::path::Path;
use tickmark::extract::{ClaimKind, PlaceKind, PointKind};
use tickmark::problem::ProblemKind;
use tickmark::project::*;
use tickmark::store::{open_project, parse_project, project_text};
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

#[test]
fn files_of_every_past_version_open_for_ever() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/projects");
    let (full, _) = open_project(&folder.join("v1-full.tickmark")).unwrap();
    assert!(full.is_sound(), "{full:?}");
    assert_eq!(full.project, full_project());
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
        let (opened, _) = open_project(&entry).unwrap();
        assert!(!opened.project.text().is_empty(), "{}", entry.display());
        seen += 1;
    }
    assert!(seen >= 2);
}

#[test]
fn marks_of_other_systems_do_no_harm() {
    let text = project_text(&full_project()).unwrap();
    assert_eq!(opened(&format!("\u{feff}{text}")).project, full_project());
    let converted = opened(&text.replace('\n', "\r\n"));
    assert_eq!(converted.project, full_project());
    assert!(converted.is_sound());
    assert_eq!(
        opened(&text.replace("(\n  version: 1,", "(\n  version: 1,\n  of_a_later_release: {\"a\": [1]},")).project,
        full_project()
    );
}

#[test]
fn what_is_no_project_or_a_newer_one_is_refused_in_words() {
    let refused = |bytes: &[u8]| parse_project(bytes, Path::new("x.tickmark")).unwrap_err();
    for bytes in [b"\x89PNG\r\n\x1a\n\0\0".as_slice(), b"PORT ELLERY (Wire)", b"", b"{\"version\": 1}", b"("] {
        let trouble = refused(bytes);
        assert_eq!(trouble.kind, ProblemKind::Broken);
        assert!(trouble.to_string().contains("not a Tickmark project"), "{trouble}");
    }
    let newer = refused(b"// Tickmark project\n(\n  version: 2,\n  claims: <<<a new syntax>>>");
    assert_eq!(newer.kind, ProblemKind::Newer);
    assert!(newer.to_string().contains("newer Tickmark (format 2"), "{newer}");
    let empty = refused(b"(version: 1, claims: 7)");
    assert!(empty.to_string().contains("line 1, column"), "{empty}");
}

/// The full project's file with `from` replaced by `to`, opened.
fn damaged(from: &str, to: &str) -> tickmark::store::Opened {
    let text = project_text(&full_project()).unwrap();
    assert!(text.contains(from), "{from}");
    opened(&text.replacen(from, to, 1))
}

#[test]
fn a_damaged_block_costs_that_block_alone() {
    for (from, to) in [
        ("status: Disputed", "status: Doubted"),
        ("status: Disputed,", "status: (((("),
        ("      kinds: [\n        Number,", "      kinds: [\n        Number"),
        ("stance: Contradicts", "stance: \"Contradicts"),
        ("offset: 14", "offset: 99999999999999999999999999"),
        ("offset: 14", "offset: -1"),
    ] {
        let got = damaged(from, to);
        let ids: Vec<&str> = got.project.claims.keys().map(ClaimId::as_str).collect();
        if to.contains("Number") && !to.contains("Number,") {
            // A missing comma at the end of a line of its own: the list is broken, its claim is lost.
            assert_eq!(ids, ["c0000000002"], "{to}");
        }
        assert!(ids.contains(&"c0000000002"), "{to}: {got:?}");
        assert_eq!(got.project.text(), TEXT);
        assert_eq!(got.project.log.len(), 2, "{to}");
        assert_eq!(got.dropped.len(), 1, "{to}: {:?}", got.dropped);
        assert!(got.dropped[0].what.contains("c0000000001") && got.dropped[0].line > 25, "{:?}", got.dropped);
    }
}

#[test]
fn a_file_cut_short_gives_what_stands_before_the_cut() {
    let text = project_text(&full_project()).unwrap();
    let mut opened_some = 0;
    for end in (0..text.len()).filter(|i| text.is_char_boundary(*i)) {
        if let Ok(got) = parse_project(&text.as_bytes()[..end], Path::new("t")) {
            opened_some += 1;
            assert!(got.project.text() == TEXT || got.project.revisions.is_empty());
        }
    }
    assert!(opened_some > text.len() / 2, "{opened_some} of {}", text.len());
    let half = text.find("\"c0000000002\"").unwrap();
    let got = opened(&text[..half + 40]);
    assert!(got.project.claims.contains_key(&ClaimId::from("c0000000001")));
    assert!(!got.dropped.is_empty());
    let mut bytes = text.clone().into_bytes();
    bytes.splice(half..half, [0xff, 0xfe]);
    assert!(parse_project(&bytes, Path::new("t")).unwrap().project.claims.contains_key(&ClaimId::from("c0000000001")));
}

#[test]
fn what_cannot_be_is_set_right_and_told() {
    let away = damaged("start: 54,\n        end: 116", "start: 4000000000,\n        end: 7");
    let anchor = &away.project.claims[&ClaimId::from("c0000000001")].anchor;
    assert_eq!((anchor.start, anchor.state), (54, AnchorState::Moved));
    assert!(!away.is_sound());
    let gone = damaged(
        "start: 54,\n        end: 116,\n        exact: \"The bridge",
        "start: 54,\n        end: 116,\n        exact: \"No bridge",
    );
    assert_ne!(gone.project.claims[&ClaimId::from("c0000000001")].anchor.state, AnchorState::Exact);

    let double = damaged("\"c0000000002\": (\n      anchor", "\"c0000000001\": (\n      anchor");
    assert_eq!(double.project.claims.len(), 2, "{:?}", double.repaired);
    assert!(double.repaired[0].contains("c0000000001-2"));

    let dangling = damaged("source: \"plan\"", "source: \"diary\"");
    assert!(dangling.project.sources[&SourceId::from("diary")].title.contains("missing"));

    let circle = damaged("flagged: true", "merged_into: Some(\"c0000000002\")");
    assert_eq!(circle.project.claims[&ClaimId::from("c0000000002")].merged_into, None);

    let off = damaged("lat: 62.5", "lat: 1e999");
    assert!(off.project.places[&PlaceKey::from("Orvik")].chosen.is_none());
    assert_eq!(off.repaired.len(), 1);
}

#[test]
fn deep_nesting_is_refused_and_not_followed() {
    for deep in ["(".repeat(200_000), "[".repeat(200_000), "Some(".repeat(100_000), "/*".repeat(100_000)] {
        let text = project_text(&full_project()).unwrap().replacen("status: Disputed", &format!("status: {deep}"), 1);
        let got = parse_project(text.as_bytes(), Path::new("t"));
        assert!(got.is_ok_and(|g| g.project.text() == TEXT));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_words_survive_being_saved(note in "\\PC*|[\\s\\S]{0,60}|[\"#\\\\r\\n\\r]{0,20}", name in "[\\s\\S]{0,20}", text in "[\\s\\S]{0,80}") {
        let mut project = full_project();
        project.claims.get_mut(&ClaimId::from("c0000000002")).unwrap().notes.push(Note { text: note, stamp: stamp(9) });
        project.people.insert(PersonId(name.clone()), Person { name, ..Person::default() });
        project.revisions.insert(2, Revision { text: text.clone(), ..Revision::default() });
        for anchor in project.anchors_mut() { *anchor = anchor.locate(&text); }
        let back = opened(&project_text(&project).unwrap());
        prop_assert_eq!(back.project, project);
    }

    #[test]
    fn no_damage_makes_the_reader_fall_over(seed in any::<u64>(), times in 1usize..6) {
        let mut bytes = project_text(&full_project()).unwrap().into_bytes();
        let mut state = seed | 1;
        let mut dice = |n: usize| { state ^= state << 13; state ^= state >> 7; state ^= state << 17; (state % n as u64) as usize };
        for _ in 0..times {
            let at = dice(bytes.len());
            match dice(4) {
                0 => bytes[at] = dice(256) as u8,
                1 => { bytes.remove(at); }
                2 => bytes.insert(at, b"(){}[]\",:#r\\/*"[dice(14)]),
                _ => { let end = (at + dice(200)).min(bytes.len()); bytes.drain(at..end); }
            }
        }
        if let Ok(got) = parse_project(&bytes, Path::new("t")) {
            let mut project = got.project;
            let text = project.text().to_owned();
            prop_assert!(project.anchors_mut().all(|a| a.fits(&text)));
            let again = opened(&project_text(&project).unwrap());
            prop_assert_eq!(&again.project, &project);
        }
    }
}
