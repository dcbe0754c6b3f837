//! The format of version 1: a project in which every field is set and every choice occurs is written byte by byte as
//! the committed `tests/fixtures/projects/v1-every-field.tickmark`, and opens to equal records.
//!
//! The records below name each of their fields, so a field or variant that the program gains, loses or renames stops
//! this test from building. To write the fixture of a new version, set `TICKMARK_WRITE_FIXTURE` to a path.

use std::collections::BTreeMap;
use std::path::Path;
use tickmark::extract::{ClaimKind, PlaceKind, PointKind};
use tickmark::project::checklist::{Item, Template};
use tickmark::project::filter::{Filter, Sort};
use tickmark::project::*;
use tickmark::store::{parse_project, project_text};
use tickmark::text::{Anchor, AnchorState};

const FIXTURE: &str = include_str!("../fixtures/projects/v1-every-field.tickmark");
const TEXT: &str =
    "Orvik opens its bridge\nThe bridge is “40 metres” long, mayor Lena Marsh said.\nIt cost 14 million.";

/// Every variant of an enum without values; one that is missing or gone stops the build.
macro_rules! every {
    ($type:ident: $($variant:ident),* $(,)?) => {{
        let all = [$($type::$variant),*];
        for value in &all {
            match value {
                $($type::$variant => {})*
            }
        }
        all
    }};
}

fn stamp(second: u32) -> Stamp {
    Stamp { by: PersonId("ann-lee".into()), at: When(format!("2026-03-12T09:41:{second:02}Z")) }
}

fn anchor(words: &str, state: AnchorState) -> Anchor {
    let start = TEXT.find(words).unwrap();
    Anchor {
        start,
        end: start + words.len(),
        exact: words.into(),
        prefix: "opens ".into(),
        suffix: " said.".into(),
        state,
    }
}

fn note(text: &str) -> Note {
    Note { text: text.into(), stamp: stamp(1) }
}

fn claim(n: usize, status: Status) -> Claim {
    let marks = every!(Mark: Open, Pass, Fail, NotApplicable);
    let stances = every!(Stance: Supports, Contradicts, Context);
    let outcomes = every!(Outcome: Proposed, Accepted, Declined);
    let addressees = [
        Addressee::Author,
        Addressee::Source("plan".into()),
        Addressee::Speaker("Lena Marsh".into()),
        Addressee::Custom("the yard".into()),
    ];
    for addressee in &addressees {
        match addressee {
            Addressee::Author | Addressee::Source(_) | Addressee::Speaker(_) | Addressee::Custom(_) => {}
        }
    }
    let kinds = every!(ClaimKind: Quote, Paraphrase, Number, Date, NameAndTitle, Place, Comparison, Event, Scientific,
        ImageOrCaption, Allegation, OpinionOrPrediction, Contact, Other);
    let states = every!(AnchorState: Exact, Moved, Fuzzy, Orphaned);
    let point = |kind: Option<PointKind>, mark: Mark| CheckPoint {
        offset: 14,
        exact: "“40 metres”".into(),
        kind,
        by_hand: true,
        mark,
        why: "as the plan says".into(),
        stamp: stamp(2),
    };
    let points = every!(PointKind: Number, Money, Percentage, Ratio, Range, Ordinal, Superlative, Comparison, Duration,
        Date, Time, Name, Title, Age, Place, Quote, Url, Email, Phone, Law, Cause, Absolute, Negation, Hedge);
    let tick = |mark: Mark| Tick { mark, asked: "Is the unit right?".into(), why: "Yes".into(), stamp: stamp(3) };
    let mut claim = Claim {
        anchor: anchor("The bridge is “40 metres” long", states[n % states.len()]),
        origin: every!(Origin: Suggested, ByHand)[(n + 1) % 2],
        wording: "The bridge measures 40 m.".into(),
        kinds: kinds.to_vec(),
        status,
        decision: Some(Decision { stamp: stamp(4), comment: "The plan says 38.\n\"No\" was the answer.".into() }),
        sign_off: Some(stamp(5)),
        checklist: 1,
        ticks: marks.iter().enumerate().map(|(i, mark)| (ItemId(format!("number.{i}")), tick(*mark))).collect(),
        points: points.iter().zip(marks.iter().cycle()).map(|(kind, mark)| point(Some(*kind), *mark)).collect(),
        evidence: stances
            .iter()
            .enumerate()
            .map(|(i, stance)| {
                let evidence = Evidence {
                    source: "plan".into(),
                    stance: *stance,
                    locator: "p. 3".into(),
                    excerpt: "Length: 38 m\nWidth: 9 m".into(),
                    note: "old".into(),
                    answer: Some(note("measured since")),
                    stamp: stamp(6),
                };
                (EvidenceId(format!("e{i}")), evidence)
            })
            .collect(),
        corrections: outcomes
            .iter()
            .map(|outcome| Correction {
                wording: "38 metres".into(),
                reason: "the plan".into(),
                proposed: stamp(7),
                outcome: *outcome,
                decision: Some(Decision { stamp: stamp(8), comment: "seen".into() }),
            })
            .collect(),
        verdict: Some(Verdict {
            scale: "stars".into(),
            label: "one".into(),
            explanation: "It is shorter.".into(),
            as_of: "2026-03-12".into(),
            review_url: "https://example.org/1".into(),
            stamp: stamp(9),
        }),
        notes: vec![note("Asked twice."), note("Raw \"#quotes#\"")],
        queries: addressees
            .iter()
            .map(|to| Query {
                to: to.clone(),
                question: "How long?".into(),
                stamp: stamp(10),
                answer: Some(note("38")),
            })
            .collect(),
        assignee: Some("ann-lee".into()),
        legal: every!(Legal: None, Sensitive, Legal)[(n + 2) % 3],
        flagged: true,
        was: "It was 40.".into(),
        merged_into: (n > 0).then(|| ClaimId("c0".into())),
    };
    if n > 0 {
        // One claim shows every kind of part; the others would only make the file long.
        claim.points.truncate(1);
        claim.corrections.truncate(1);
        claim.queries.truncate(1);
        claim.evidence.retain(|id, _| id.as_str() == "e1");
    }
    claim
}

fn source(kind: SourceKind) -> Source {
    match kind {
        SourceKind::Interview
        | SourceKind::Recording
        | SourceKind::Document
        | SourceKind::Dataset
        | SourceKind::Official
        | SourceKind::Paper
        | SourceKind::News
        | SourceKind::Web
        | SourceKind::Image
        | SourceKind::OnAuthor
        | SourceKind::Custom(_) => {}
    }
    let levels = every!(Level: Primary, Secondary, Tertiary);
    Source {
        title: "The plan, 1988".into(),
        level: levels[kind.word().len() % 3],
        kind,
        origin: "the yard".into(),
        author: "R. Ott".into(),
        dated: "1988".into(),
        url: "https://example.org/plan".into(),
        contact: "+47 0".into(),
        reliability: "signed".into(),
        confidential: true,
        files: vec![Attachment {
            path: "plan.pdf".into(),
            sha256: "ba7816bf".into(),
            bytes: 3,
            changed: When("2026-03-12T09:41:00Z".into()),
            stamp: stamp(11),
        }],
        stamp: stamp(12),
    }
}

fn speaker() -> Speaker {
    Speaker {
        known_as: vec!["mayor Lena Marsh".into()],
        name: Some("Lena Marsh".into()),
        title: Some("mayor".into()),
        affiliation: Some("Orvik".into()),
        merged_into: Some("Marsh".into()),
        mentions: vec![anchor("Lena Marsh", AnchorState::Exact)],
        stamp: stamp(13),
    }
}

fn attribution(said_by: SaidBy) -> Attribution {
    match said_by {
        SaidBy::AsFound | SaidBy::Speaker(_) | SaidBy::Unknown | SaidBy::NotSpeech => {}
    }
    Attribution {
        anchor: anchor("The bridge is “40 metres” long", AnchorState::Exact),
        said_by,
        recording: Some("plan".into()),
        timecode: "00:14:32".into(),
        transcript: "it's \"40\"".into(),
        stamp: stamp(14),
    }
}

fn criticism(reply: Reply) -> Criticism {
    match reply {
        Reply::None
        | Reply::Answered { text: _, place: _ }
        | Reply::Declined
        | Reply::NoAnswer
        | Reply::NotNeeded(_) => {}
    }
    Criticism {
        of: "the council".into(),
        by: "Lena Marsh".into(),
        claim: Some("c0".into()),
        quote: Some("q0".into()),
        matter: "the cost".into(),
        asked: vec![Asked {
            at: When("2026-03-12T08:00:00Z".into()),
            how: "by e-mail".into(),
            deadline: "Friday".into(),
            stamp: stamp(15),
        }],
        reply,
        stamp: stamp(16),
    }
}

fn place(kind: PlaceKind, state: PlaceState) -> Place {
    Place {
        words: vec!["Orvik".into()],
        state,
        chosen: Some(Chosen {
            name: "Orvik".into(),
            country: "NO".into(),
            kind,
            lat: 62.5,
            lon: -0.125,
            geonames_id: Some(7),
        }),
        mentions: vec![anchor("Orvik", AnchorState::Moved)],
        note: "by the fjord".into(),
        stamp: stamp(17),
    }
}

fn sentence() -> Sentence {
    Sentence { anchor: anchor("Orvik opens its bridge", AnchorState::Exact), why: "headline".into(), stamp: stamp(18) }
}

fn revision(text: &str) -> Revision {
    Revision {
        name: "bridge".into(),
        loaded: stamp(0),
        published: "2026-03-12".into(),
        file: "bridge.md".into(),
        encoding: "UTF-8".into(),
        warnings: vec!["a table was left out".into()],
        // Added after the first files of version 1 were written, and left out of them.
        metadata: Metadata::default(),
        annotations: Vec::new(),
        original: OriginalFile::default(),
        text: text.into(),
    }
}

fn settings() -> Settings {
    let label = Label { id: "one".into(), text: "One star".into(), rank: Some(1), help: "the worst".into() };
    Settings {
        gates: Gates {
            required_items: false,
            supporting_evidence: true,
            answered_contradictions: false,
            editor_decides: true,
            second_person: false,
            every_point: true,
            lists_of_all_kinds: true,
        },
        scales: BTreeMap::from([("stars".into(), Scale { title: "Stars".into(), labels: vec![label] })]),
        scale: "stars".into(),
    }
}

fn checklists() -> BTreeMap<ClaimKind, Template> {
    let item = Item { id: "unit".into(), text: "Unit stated".into(), required: true, help: "Read it aloud.".into() };
    let list = Template { title: "Number".into(), items: vec![item] };
    BTreeMap::from([(ClaimKind::Number, list.clone()), (ClaimKind::Other, list)])
}

fn filter(sort: Sort) -> Filter {
    Filter {
        text: "brücke".into(),
        statuses: [Status::Disputed, Status::Unchecked].into(),
        kinds: [ClaimKind::Other, ClaimKind::Quote].into(),
        speaker: Some("Lena Marsh".into()),
        place: Some("Orvik".into()),
        assignee: Some("ann-lee".into()),
        only_open: true,
        only_flagged: true,
        only_untouched: true,
        needs_source: true,
        only_legal: true,
        needs_sign_off: true,
        sort,
        descending: true,
    }
}

/// A change of each kind of record.
fn changes() -> Vec<Change> {
    fn both<I: Clone + Ord, R: Clone + PartialEq>(id: impl Into<I>, record: R) -> Delta<I, R> {
        let Delta { id, before, after } = Delta::new(id.into(), Some(record.clone()), Some(record));
        Delta { id, before, after }
    }
    let inner = Conflict {
        on: Target::Project,
        field: String::new(),
        ours: Change::Source(Delta::new("plan".into(), None, Some(source(SourceKind::Web)))),
        theirs: Change::Source(Delta::new("plan".into(), Some(source(SourceKind::Web)), None)),
    };
    let changes = vec![
        Change::Claim(both("c0", claim(1, Status::Cut))),
        Change::Source(both("plan", source(SourceKind::News))),
        Change::Speaker(both("Lena Marsh", speaker())),
        Change::Attribution(both("q0", attribution(SaidBy::Unknown))),
        Change::Criticism(both("r0", criticism(Reply::Declined))),
        Change::Place(both("Orvik", place(PlaceKind::Water, PlaceState::Confirmed))),
        Change::Sentence(both("s0", sentence())),
        Change::Person(both("ann-lee", Person { name: "Ann".into(), role: Role::Author })),
        Change::Settings(both((), settings())),
        Change::Checklists(both(1_u32, checklists())),
        Change::Filter(both("mine", filter(Sort::Status))),
        Change::Conflict(both("claim c0", inner)),
        Change::Revision(both(1_u32, revision(TEXT))),
    ];
    for change in &changes {
        match change {
            Change::Claim(_) | Change::Source(_) | Change::Speaker(_) | Change::Attribution(_) => {}
            Change::Criticism(_) | Change::Place(_) | Change::Sentence(_) | Change::Person(_) => {}
            Change::Settings(_) | Change::Checklists(_) | Change::Filter(_) | Change::Conflict(_) => {}
            Change::Revision(_) => {}
        }
    }
    changes
}

fn targets() -> Vec<Target> {
    let all = vec![
        Target::Project,
        Target::Claim("c0".into()),
        Target::Source("plan".into()),
        Target::Speaker("Lena Marsh".into()),
        Target::Quote("q0".into()),
        Target::Place("Orvik".into()),
        Target::Sentence("s0".into()),
        Target::Criticism("r0".into()),
        Target::Person("ann-lee".into()),
        Target::Revision(1),
    ];
    for target in &all {
        match target {
            Target::Project | Target::Claim(_) | Target::Source(_) | Target::Speaker(_) | Target::Quote(_) => {}
            Target::Place(_) | Target::Sentence(_) | Target::Criticism(_) | Target::Person(_) => {}
            Target::Revision(_) => {}
        }
    }
    all
}

fn log() -> Vec<Event> {
    let mut acts = vec![Act::Custom("moved house".into())];
    macro_rules! acts {
        ($($act:ident),*) => {
            for act in [$(Act::$act),*] {
                match act {
                    $(Act::$act => {})*
                    Act::Custom(_) => {}
                }
                acts.push(act);
            }
        };
    }
    acts!(
        Claim, Tick, Status, SignOff, Note, Evidence, Correction, Verdict, Assign, Legal, Query, Source, Speaker,
        Place, Sentence, Reply, Desk, Revision, Merge, Undo, Redo
    );
    let event = |(n, (act, on)): (usize, (Act, Target))| Event {
        id: EventId(format!("v{n}")),
        at: When(format!("2026-03-12T10:00:{n:02}Z")),
        by: "ann-lee".into(),
        act,
        on,
        text: "did: \"this\"".into(),
        comment: "because\nof that".into(),
    };
    acts.into_iter().zip(targets().into_iter().cycle()).enumerate().map(event).collect()
}

/// A project in which every field is set and every choice occurs.
fn full_project() -> Project {
    let statuses = every!(Status: Unchecked, InProgress, Queried, Verified, Disputed, NeedsChange, Recheck,
        Unverifiable, OnAuthor, NotCheckable, Cut);
    let roles = [Role::Checker, Role::Editor, Role::Author, Role::Legal, Role::Custom("intern".into())];
    for role in &roles {
        match role {
            Role::Checker | Role::Editor | Role::Author | Role::Legal | Role::Custom(_) => {}
        }
    }
    let sources = SourceKind::ALL.into_iter().chain([SourceKind::Custom("letter".into())]);
    let said_by = [SaidBy::AsFound, SaidBy::Speaker("Lena Marsh".into()), SaidBy::Unknown, SaidBy::NotSpeech];
    let answered = Reply::Answered { text: "No.".into(), place: Some(anchor("14 million", AnchorState::Exact)) };
    let replies = [Reply::None, answered, Reply::Declined, Reply::NoAnswer, Reply::NotNeeded("praise".into())];
    let places = every!(PlaceKind: City, Country, State, District, Continent, Region, Water, Base);
    let states = every!(PlaceState: Suggested, Confirmed, NotAPlace);
    let sorts = every!(Sort: Text, First, Status, Kind, Speaker, Sources, Assignee, Words);
    let conflict = |(n, change): (usize, Change)| {
        let on = targets()[n % targets().len()].clone();
        let theirs = change.inverse();
        (format!("conflict {n:02}"), Conflict { on, field: "status".into(), ours: change, theirs })
    };
    Project {
        people: roles
            .into_iter()
            .enumerate()
            .map(|(n, role)| (PersonId(format!("p{n}")), Person { name: "Ann Lee".into(), role }))
            .collect(),
        settings: settings(),
        revisions: BTreeMap::from([(1, revision("Orvik opens a bridge")), (2, revision(TEXT))]),
        claims: statuses.iter().enumerate().map(|(n, s)| (ClaimId(format!("c{n}")), claim(n, *s))).collect(),
        sources: sources
            .map(|kind| (SourceId(kind.word().to_owned()), source(kind)))
            .chain([("plan".into(), source(SourceKind::Paper))])
            .collect(),
        speakers: BTreeMap::from([("Lena Marsh".into(), speaker()), ("Marsh".into(), Speaker::default())]),
        attributions: said_by.into_iter().zip(0..).map(|(by, n)| (QuoteId(format!("q{n}")), attribution(by))).collect(),
        criticisms: replies.into_iter().zip(0..).map(|(r, n)| (CriticismId(format!("r{n}")), criticism(r))).collect(),
        places: places
            .into_iter()
            .zip(states.into_iter().cycle())
            .map(|(kind, state)| (PlaceKey(format!("{kind:?}")), place(kind, state)))
            .collect(),
        sentences: BTreeMap::from([("s0".into(), sentence())]),
        checklists: BTreeMap::from([(1, checklists())]),
        filters: sorts.into_iter().map(|sort| (format!("{sort:?}"), filter(sort))).collect(),
        conflicts: changes().into_iter().enumerate().map(conflict).collect(),
        log: log(),
    }
}

/// The text without the line that names the program's version.
fn without_program(text: &str) -> String {
    text.lines().filter(|line| !line.starts_with("  program: ")).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_project_with_every_field_is_written_as_version_1_always_did() {
    let text = project_text(&full_project()).unwrap();
    if let Some(path) = std::env::var_os("TICKMARK_WRITE_FIXTURE") {
        std::fs::write(path, &text).unwrap();
    }
    let (now, then) = (without_program(&text), without_program(FIXTURE));
    let differs = now.lines().zip(then.lines()).position(|(a, b)| a != b);
    assert_eq!(differs.map(|line| (line + 1, now.lines().nth(line), then.lines().nth(line))), None);
    assert_eq!(now, then);
}

#[test]
fn a_file_of_version_1_opens_to_equal_records() {
    let opened = parse_project(FIXTURE.as_bytes(), Path::new("v1-every-field.tickmark")).unwrap();
    assert!(opened.is_sound(), "{:?} {:?}", opened.dropped, opened.repaired);
    assert_eq!(opened.project, full_project());
}

#[test]
fn fields_added_to_version_1_are_written_and_read_back() {
    let mut project = full_project();
    let last = project.revisions.values_mut().next_back().unwrap();
    *last = Revision {
        metadata: Metadata {
            headline: "Orvik opens its bridge".into(),
            dek: "After nine years".into(),
            byline: "Ana Ruiz".into(),
            published: "2026-03-12".into(),
            outlet: "The Orvik Courier".into(),
            url: "https://courier.example/bridge".into(),
            language: "en".into(),
        },
        annotations: every!(AnnotationKind: Comment, Footnote)
            .map(|kind| Annotation { kind, at: 4, text: "ask the yard".into() })
            .to_vec(),
        original: OriginalFile { format: "Markdown".into(), sha256: "00ff".into(), bytes: 90 },
        ..last.clone()
    };
    let text = project_text(&project).unwrap();
    assert!(text.contains("The Orvik Courier") && text.contains("Footnote"));
    let opened = parse_project(text.as_bytes(), Path::new("t.tickmark")).unwrap();
    assert!(opened.is_sound(), "{:?} {:?}", opened.dropped, opened.repaired);
    assert_eq!(opened.project, project);
}

#[test]
fn a_record_without_fields_is_what_version_1_took_it_for() {
    let text = "(version: 1, claims: {\"c\": ()}, settings: (), revisions: {1: ()}, sources: {\"s\": ()}, \
        places: {\"p\": (chosen: Some(()))}, filters: {\"f\": ()}, people: {\"a\": ()}, log: [()])";
    let project = parse_project(text.as_bytes(), Path::new("t.tickmark")).unwrap().project;
    assert_eq!(project.settings, Settings::default());
    assert_eq!(project.claims[&ClaimId("c".into())], Claim::default());
    assert_eq!(project.sources[&SourceId("s".into())], Source::default());
    assert_eq!(project.places[&PlaceKey("p".into())].chosen, Some(Chosen::default()));
    assert_eq!(project.filters["f"], Filter::default());
    assert_eq!(project.log, [Event::default()]);
}
