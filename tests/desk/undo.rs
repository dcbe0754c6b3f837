//! Every decision: applied; undone, equal to before; redone, equal to after; and the log has all three.

use super::fixture::*;
use proptest::prelude::*;
use tickmark::extract::{ClaimKind, PointKind};
use tickmark::problem::Problem;
use tickmark::project::*;
use tickmark::session::Session;

/// One decision and what it is called.
type Step = fn(&CommandContext<'_>) -> Result<Edit, Problem>;

/// The first claim in the list.
fn first(commands: &CommandContext<'_>) -> ClaimId {
    let row = commands.view.claims()[0];
    commands.view.row(row).expect("a row").id.clone()
}

fn last(commands: &CommandContext<'_>) -> ClaimId {
    let row = commands.view.claims()[commands.view.claims().len() - 1];
    commands.view.row(row).expect("a row").id.clone()
}

fn point(commands: &CommandContext<'_>) -> tickmark::project::view::PointView {
    commands.view.claim_view(commands.project, commands.found, &first(commands)).expect("a claim").points[0].clone()
}

fn item(commands: &CommandContext<'_>) -> ItemId {
    commands.view.claim_view(commands.project, commands.found, &first(commands)).expect("a claim").items[0].id.clone()
}

fn verdict() -> Verdict {
    Verdict { scale: "neutral".into(), label: "misleading".into(), as_of: "2026-03-12".into(), ..Verdict::default() }
}

fn hale() -> PlaceKey {
    PlaceKey::from("Port Hale")
}

fn moss() -> SpeakerKey {
    SpeakerKey::from("Ida Moss")
}

fn brandt() -> SpeakerKey {
    SpeakerKey::from("Ole Brandt")
}

fn quote(commands: &CommandContext<'_>) -> QuoteId {
    commands.view.quotes[0].id.clone()
}

fn lists() -> tickmark::project::checklist::Templates {
    let ron = r#"[(kind: Number, title: "Number", items: [(id: "figure", text: "Right?", required: true)])]"#;
    tickmark::project::checklist::read(ron).expect("lists")
}

/// Every decision that can be taken on the fresh session.
const FRESH: &[Step] = &[
    |d| d.new_claim(span("a waste"), &[ClaimKind::Quote]).map(|(_, e)| e),
    |d| d.set_wording(&first(d), "The Alma holds 412 cars"),
    |d| d.set_kinds(&first(d), &[ClaimKind::Event]),
    |d| d.set_flag(&first(d), true),
    |d| d.set_span(&first(d), span("carries 412 cars")),
    |d| d.split_claim(&first(d), span("to Port Hale").start).map(|(_, e)| e),
    |d| d.merge_claims(&first(d), &[last(d)]),
    |d| d.tick(&first(d), &item(d), Mark::Fail, "396"),
    |d| d.tick_point(&first(d), &point(d), Mark::Pass, ""),
    |d| d.add_point(&first(d), span("Alma"), PointKind::Name),
    |d| d.set_status(&first(d), Status::Disputed, "the yard says 396"),
    |d| d.set_status(&last(d), Status::Cut, ""),
    |d| d.set_legal(&first(d), Legal::Sensitive, ""),
    |d| d.add_evidence(&first(d), &yard(), Stance::Contradicts, "p. 4", "396").map(|(_, e)| e),
    |d| d.propose_correction(&first(d), "396 cars", "the yard"),
    |d| d.set_verdict(&first(d), verdict()),
    |d| d.add_note(&first(d), "ask the yard"),
    |d| d.ask(&first(d), Addressee::Author, "Where is it from?"),
    |d| d.assign(&[first(d), last(d)], Some(&PersonId::from("ann-lee"))),
    |d| d.add_source(Source { title: "Log book".into(), ..Source::default() }).map(|(_, e)| e),
    |d| d.change_source(&yard(), |s| s.origin = "The yard".into()),
    |d| d.remove_source(&yard()),
    |d| d.attach_file(&yard(), Attachment { path: "a.pdf".into(), ..Attachment::default() }),
    |d| d.describe_speaker(&moss(), Some("I. Moss"), Some("Master"), Some("Tarn Ferries")),
    |d| d.merge_speakers(&moss(), &brandt()),
    |d| d.split_speaker(&moss(), &[span("the captain")], "First mate").map(|(_, e)| e),
    |d| d.add_speaker("The harbour master", "").map(|(_, e)| e),
    |d| d.set_quote_speaker(&quote(d), SaidBy::NotSpeech),
    |d| d.set_recording(&quote(d), Some(&yard()), "00:14:32"),
    |d| d.set_transcript(&quote(d), "She is the biggest boat in all of Tarn"),
    |d| d.add_criticism(Criticism { of: "Ida Moss".into(), ..Criticism::default() }).map(|(_, e)| e),
    |d| d.confirm_place(&hale()),
    |d| d.choose_place(&hale(), &d.view.place(&hale()).expect("a place").candidates[0]),
    |d| d.type_coordinates(&hale(), "61.2, 10.5"),
    |d| d.not_a_place(&hale()),
    |d| d.note_place(&hale(), "two of that name"),
    |d| d.add_place(span("Alma")).map(|(_, e)| e),
    |d| d.nothing_to_check(&d.view.sentences[4].id, "opinion"),
    |d| d.add_person("Bo Karr", Role::Editor).map(|(_, e)| e),
    |d| d.change_person(&PersonId::from("ann-lee"), "Ann M. Lee", Role::Editor),
    |d| d.set_gates(Gates { editor_decides: false, ..Gates::default() }),
    |d| d.set_scales(tickmark::project::scales::builtin().clone(), "neutral"),
    |d| d.set_checklists(lists()),
    |d| d.save_filter("open", tickmark::project::filter::Filter { only_open: true, ..Default::default() }),
    |d| d.set_published("2026-03-12"),
    |d| d.change_checklists(lists(), &[first(d)]),
];

/// Decisions that need others to have been taken before.
const LATER: &[Step] = &[
    |d| d.set_status(&first(d), Status::Verified, ""),
    |d| d.set_status(&first(d), Status::OnAuthor, "hers to know"),
    |d| d.set_legal(&first(d), Legal::Legal, "counsel"),
    |d| d.sign_off(&first(d)),
    |d| d.lift_sign_off(&first(d)),
    |d| d.confirm_anchor(&Target::Claim(first(d))),
    |d| d.tick(&first(d), &item(d), Mark::Open, ""),
    |d| d.remove_point(&first(d), &point(d)),
    |d| d.change_evidence(&first(d), &"e1".into(), |e| e.note = "weak".into()),
    |d| d.remove_evidence(&first(d), &"e1".into()),
    |d| d.answer_evidence(&first(d), &"e1".into(), "an older plan"),
    |d| d.accept_correction(&first(d), "yes"),
    |d| d.decline_correction(&first(d), "no"),
    |d| d.remove_verdict(&first(d)),
    |d| d.change_note(&first(d), 0, ""),
    |d| d.answer_query(&first(d), 0, "from the log book"),
    |d| d.detach_file(&yard(), "a.pdf"),
    |d| d.unmerge_speaker(&brandt()),
    |d| d.asked_for_reply(&"r1".into(), &When("2026-03-12T10:00:00Z".into()), "telephone", "noon"),
    |d| d.set_reply(&"r1".into(), Reply::Declined),
    |d| d.change_criticism(&"r1".into(), |c| c.matter = "the price".into()),
    |d| d.remove_criticism(&"r1".into()),
    |d| d.forget_place(&hale()),
    |d| d.something_to_check(&d.view.sentences[4].id),
    |d| d.migrate_claims(&d.project.claims.keys().cloned().collect::<Vec<_>>()),
    |d| d.remove_filter("open"),
    |d| d.answer_evidence(&first(d), &"e1".into(), "another plan"),
    |d| d.answer_evidence(&first(d), &"e1".into(), ""),
    |d| d.lose_anchor(&Target::Claim(first(d))),
];

/// All but the log, which only grows.
fn records(session: &Session) -> Project {
    Project { log: Vec::new(), ..session.project().clone() }
}

/// Applies `edit`, takes it back, does it again, and holds each state against what it must be.
fn there_and_back(session: &mut Session, edit: Edit) {
    let name = edit.name.clone();
    assert!(!edit.events.is_empty(), "{name}: the log says nothing");
    let (before, log) = (records(session), session.project().log.len());
    session.apply(edit).unwrap_or_else(|e| panic!("{name}: {e}"));
    let after = records(session);
    let told = session.project().log.len();
    assert!(told > log, "{name}: no entry in the log");
    follows(session, &name);
    assert_eq!(session.undo_name(), Some(name.as_str()));
    assert!(session.undo().expect("undo"));
    assert_eq!(records(session), before, "{name}: not taken back");
    let undid = session.project().log.last().expect("an entry");
    assert_eq!((undid.act.clone(), undid.text.as_str()), (Act::Undo, format!("undid: {name}").as_str()));
    follows(session, &name);
    assert!(session.redo().expect("redo"));
    assert_eq!(records(session), after, "{name}: not done again");
    assert_eq!(session.project().log.len(), told + 2, "{name}: the log shrank or gossips");
    follows(session, &name);
}

/// The reading that followed the edits is the one that a fresh look would give.
fn follows(session: &Session, name: &str) {
    let (now, fresh) = (session.project_view(), ProjectView::new(session.project(), session.extraction()));
    assert_eq!(now.counts, fresh.counts, "{name}: counts");
    assert_eq!(now.speakers, fresh.speakers, "{name}: speakers");
    assert_eq!(now.quotes, fresh.quotes, "{name}: quotes");
    assert_eq!(now.places, fresh.places, "{name}: places");
    let rows = |r: &ProjectView| r.claims().iter().map(|row| r.row(*row).cloned().expect("a row")).collect::<Vec<_>>();
    assert_eq!(rows(now), rows(&fresh), "{name}: rows");
    let coverage = |r: &ProjectView| r.sentences.iter().map(|s| (s.id.clone(), s.coverage)).collect::<Vec<_>>();
    assert_eq!(coverage(now), coverage(&fresh), "{name}: coverage");
}

#[test]
fn every_decision_on_a_fresh_project_can_be_taken_back() {
    for index in 0..FRESH.len() {
        let (mut session, edit) = fresh(index);
        there_and_back(&mut session, edit);
    }
}

/// What each of [`LATER`] needs before it can be taken, by places in [`FRESH`]; with a second person where that is needed.
const NEEDS: &[&[usize]] = &[
    &[],
    &[],
    &[],
    &[],
    &[],
    &[],
    &[7],
    &[],
    &[13],
    &[13],
    &[13],
    &[14],
    &[14],
    &[15],
    &[16],
    &[17],
    &[22],
    &[24],
    &[30],
    &[],
    &[30],
    &[30],
    &[31],
    &[37],
    &[7, 42],
    &[43],
    &[13],
    &[13],
    &[],
];

/// The later decision at `index`, ready to be applied.
fn later(index: usize) -> (Session, Edit) {
    let mut session = session();
    session.decide(|d| d.change_person(&"ann-lee".into(), "Ann Lee", Role::Editor)).expect("an editor");
    for need in NEEDS[index] {
        session.decide(FRESH[*need]).unwrap_or_else(|e| panic!("before {index}: {e}"));
    }
    let claim = cars(&session);
    match index {
        0 => prepare(&mut session, &claim),
        3 | 4 => {
            verify(&mut session, &claim);
            session.sign_in("Bo Karr", Role::Checker).expect("a second person");
            if index == 4 {
                session.decide(LATER[3]).expect("signed off");
            }
        }
        5 | 28 => {
            session.decide(FRESH[3]).expect("taken up");
            let mut project = session.project().clone();
            let state = tickmark::text::AnchorState::Fuzzy;
            project.claims.get_mut(&claim).expect("the claim").anchor.state = state;
            session = Session::from_project(project, session.extraction().clone(), None);
            session.sign_in("Ann Lee", Role::Editor).expect("known");
        }
        7 => {
            session.decide(|d| d.add_point(&claim, span("The ferry"), PointKind::Name)).expect("a point");
        }
        26 | 27 => session.decide(LATER[10]).expect("answered"),
        19 => {
            session.decide(FRESH[30]).expect("on the board");
            session.decide(LATER[18]).expect("asked");
        }
        _ => {}
    }
    let edit = LATER[index](&session.commands().expect("a desk")).unwrap_or_else(|e| panic!("step {index}: {e}"));
    (session, edit)
}

/// The fresh decision at `index`, ready to be applied.
fn fresh(index: usize) -> (Session, Edit) {
    let session = session();
    let edit = FRESH[index](&session.commands().expect("a desk")).unwrap_or_else(|e| panic!("step {index}: {e}"));
    (session, edit)
}

/// A new draft of the article, ready to be loaded.
fn draft() -> (Session, Edit) {
    let mut session = session();
    session.decide(|d| d.set_flag(&first(d), true)).expect("taken up");
    let text = TEXT.replace("412 cars", "396 cars");
    let revision = Revision { name: "second".into(), text, ..Revision::default() };
    let edit = tickmark::project::revision::load_revision(
        session.project(),
        revision,
        &session.commands().expect("a desk").stamp,
    );
    (session, edit)
}

/// A conflict of two people's work, ready to be settled.
fn conflict() -> (Session, Edit) {
    let base = session();
    let claim = cars(&base);
    let side = |status: Status| {
        let mut side = session();
        side.decide(|d| d.set_status(&claim, status, "as the yard says")).expect("decided");
        side.project().clone()
    };
    let united = merge::merge(base.project(), &side(Status::Disputed), &side(Status::NeedsChange));
    let name = united.conflicts.keys().next().expect("a conflict").clone();
    let mut session = Session::from_project(united, base.extraction().clone(), None);
    session.sign_in("Ann Lee", Role::Checker).expect("known");
    let step = |d: &CommandContext<'_>| d.resolve_conflict(&name, merge::Side::Theirs);
    let edit = step(&session.commands().expect("a desk")).expect("an edit");
    (session, edit)
}

#[test]
fn every_later_decision_can_be_taken_back() {
    assert_eq!(NEEDS.len(), LATER.len());
    for index in 0..LATER.len() {
        let (mut session, edit) = later(index);
        there_and_back(&mut session, edit);
    }
}

#[test]
fn a_new_draft_and_a_settled_conflict_can_be_taken_back() {
    for (mut session, edit) in [draft(), conflict()] {
        there_and_back(&mut session, edit);
    }
}

/// What stands between `from` and the next line that is `}` in a source file of the program.
fn source_of<'t>(text: &'t str, from: &str) -> &'t str {
    let body = text.split_once(from).expect("the words that begin it").1;
    body.split_once("\n}").expect("its end").0
}

/// The names of the variants of an enum: words that begin a line with a capital.
fn variants(body: &str) -> Vec<&str> {
    let lines = body.lines().map(str::trim).filter(|l| l.starts_with(|c: char| c.is_ascii_uppercase()));
    lines.filter_map(|l| l.split(['(', ',', ' ']).next()).collect()
}

#[test]
fn no_decision_is_without_its_undo_test() {
    let tried = include_str!("undo.rs");
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/project/commands");
    let mut decisions = Vec::new();
    for file in std::fs::read_dir(folder).expect("the commands") {
        let text = std::fs::read_to_string(file.expect("a file").path()).expect("text");
        for function in text.split("pub fn ").skip(1) {
            let head = function.split(" {\n").next().unwrap_or("");
            if head.contains("&self") && head.contains("Edit") {
                decisions.push(head.split(['(', '<']).next().unwrap_or("").to_owned());
            }
        }
    }
    assert!(decisions.len() >= 65, "only {} decisions were seen", decisions.len());
    decisions.retain(|name| !tried.contains(&format!(" d.{name}(")));
    assert!(decisions.is_empty(), "take these back in a test of this file: {}", decisions.join(", "));
}

#[test]
fn every_kind_of_record_and_of_act_comes_back() {
    let ready = (0..FRESH.len()).map(fresh).chain((0..LATER.len()).map(later)).chain([draft(), conflict()]);
    let edits: Vec<Edit> = ready.map(|(_, edit)| edit).collect();
    let word = |debug: String| debug.split(['(', ' ']).next().unwrap_or("").to_owned();
    let records: Vec<String> = edits.iter().flat_map(|e| &e.changes).map(|c| word(format!("{c:?}"))).collect();
    let acts: Vec<String> = edits.iter().flat_map(|e| &e.events).map(|e| word(format!("{:?}", e.act))).collect();
    let known = variants(source_of(include_str!("../../src/project/model/change.rs"), "pub enum Change {\n"));
    assert_eq!(known.len(), 13, "{known:?}");
    for record in known {
        assert!(records.iter().any(|r| r == record), "no edit of a {record} is taken back");
    }
    let known = variants(source_of(include_str!("../../src/project/model/event.rs"), "pub enum Act {\n"));
    assert!(known.len() >= 22, "{known:?}");
    // Undo and redo are what `there_and_back` does itself; other programs' words are never written here.
    for act in known.into_iter().filter(|a| !matches!(*a, "Undo" | "Redo" | "Custom")) {
        assert!(acts.iter().any(|a| a == act), "no edit with the act {act} is taken back");
    }
}

#[test]
fn an_edit_that_does_not_fit_changes_nothing() {
    let mut session = session();
    let claim = cars(&session);
    let late = session.commands().expect("a desk").add_note(&claim, "late").expect("an edit");
    session.decide(|d| d.set_flag(&claim, true)).expect("flagged");
    let before = session.project().clone();
    assert!(session.apply(late).is_err());
    assert_eq!(*session.project(), before);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Any run of decisions, some refused: each can be taken back, and so can all of them.
    #[test]
    fn any_run_of_decisions_can_be_taken_back(run in prop::collection::vec(0..FRESH.len() + LATER.len(), 1..14)) {
        let mut session = session();
        session.decide(|d| d.change_person(&"ann-lee".into(), "Ann Lee", Role::Editor)).expect("an editor");
        let before = records(&session);
        let mut made = 0;
        for index in run {
            let step = FRESH.iter().chain(LATER).nth(index).copied().expect("a step");
            let decided = step_or_refusal(&session, step);
            if let Ok(edit) = decided {
                there_and_back(&mut session, edit);
                made += 1;
            }
        }
        for _ in 0..made {
            prop_assert!(session.undo().expect("undo"));
        }
        prop_assert_eq!(records(&session), before);
        let ids: std::collections::BTreeSet<_> = session.project().log.iter().map(|e| &e.id).collect();
        prop_assert_eq!(ids.len(), session.project().log.len(), "two entries of the log share a name");
    }
}

/// Takes a step unless what it is about is not there.
fn step_or_refusal(session: &Session, step: Step) -> Result<Edit, Problem> {
    let commands = session.commands()?;
    let nothing = || Problem::refused("Nothing there", "Go on.");
    let view = commands.view.claim_view(commands.project, commands.found, &first(&commands)).ok_or_else(nothing)?;
    if view.points.is_empty() || view.items.is_empty() || commands.view.place(&hale()).is_none() {
        return Err(nothing());
    }
    step(&commands)
}
