//! Coverage: every sentence is untouched, in work, settled or has nothing to check, and the counts follow each edit.

use super::fixture::*;
use tickmark::extract::PointKind;
use tickmark::project::view::Coverage;
use tickmark::project::*;
use tickmark::session::Session;

#[test]
fn a_sentence_goes_from_untouched_through_work_to_settled() {
    let mut session = session();
    let coverage = |s: &tickmark::session::Session| s.project_view().sentences[0].coverage;
    assert_eq!(coverage(&session), Coverage::Untouched);
    assert_eq!(session.project_view().counts.to_string(), "0 of 5 sentences accounted for · 3 claims open");
    let claim = cars(&session);
    session.decide(|commands| commands.add_note(&claim, "ask the yard")).expect("a note");
    assert_eq!(coverage(&session), Coverage::InWork);
    verify(&mut session, &claim);
    assert_eq!(coverage(&session), Coverage::Settled);
    assert_eq!(session.project_view().counts.to_string(), "1 of 5 sentences accounted for · 2 claims open");
    session.undo().expect("undone");
    assert_eq!(coverage(&session), Coverage::InWork);
    assert_eq!(session.project_view().counts.open, 3);
}

#[test]
fn nothing_to_check_accounts_for_a_sentence_but_not_while_a_claim_is_at_work() {
    let mut session = session();
    let last = session.project_view().sentences[4].id.clone();
    session.decide(|commands| commands.nothing_to_check(&last, "an opinion")).expect("marked");
    assert_eq!(session.project_view().counts.accounted(), 1);
    session.decide(|commands| commands.something_to_check(&last)).expect("taken back");
    assert_eq!(session.project_view().counts.accounted(), 0);
    let claim = cars(&session);
    session.decide(|commands| commands.set_flag(&claim, true)).expect("flagged");
    let first = session.project_view().sentences[0].id.clone();
    assert!(session.decide(|commands| commands.nothing_to_check(&first, "")).is_err());
}

#[test]
fn a_disputed_claim_is_settled_once_a_verdict_is_given() {
    let mut session = session();
    let claim = cars(&session);
    session.decide(|commands| commands.set_status(&claim, Status::Disputed, "396")).expect("disputed");
    assert_eq!(session.project_view().sentences[0].coverage, Coverage::InWork);
    let verdict = Verdict { scale: "neutral".into(), label: "false".into(), ..Verdict::default() };
    session.decide(|commands| commands.set_verdict(&claim, verdict)).expect("a verdict");
    assert_eq!(session.project_view().sentences[0].coverage, Coverage::Settled);
    assert_eq!(session.project_view().claim(&claim).expect("a row").status, Status::Disputed);
}

#[test]
fn next_open_and_next_untouched_go_round() {
    let mut session = session();
    let (first, third) = (cars(&session), price(&session));
    assert_eq!(session.next_open(None), Some(first.clone()));
    assert_eq!(session.next_open(Some(&third)), Some(first.clone()));
    verify(&mut session, &first);
    assert_ne!(session.next_open(Some(&third)), Some(first.clone()));
    let next = session.project_view().next_untouched(0).expect("a sentence");
    assert_eq!(next.span, session.project_view().sentences[1].span);
}

#[test]
fn a_claim_by_hand_stands_in_its_sentence_and_in_the_list() {
    let mut session = session();
    let words = span("a waste");
    let id = session.make(|commands| commands.new_claim(words, &[])).expect("a claim");
    assert_eq!(session.project_view().counts.claims, 4);
    assert_eq!(session.project_view().sentences[4].coverage, Coverage::InWork);
    assert!(session.make(|commands| commands.new_claim(words, &[])).is_err(), "made twice");
    session.undo().expect("undone");
    assert_eq!(session.project_view().counts.claims, 3);
    assert!(!session.project_view().claim(&id).expect("a row").listed);
    session.redo().expect("redone");
    assert_eq!(session.project_view().counts.claims, 4);
}

#[test]
fn merged_claims_leave_the_list_and_stay_on_record() {
    let mut session = session();
    let (first, third) = (cars(&session), price(&session));
    session.decide(|commands| commands.add_note(&third, "from the third")).expect("a note");
    session.decide(|commands| commands.merge_claims(&first, std::slice::from_ref(&third))).expect("merged");
    assert_eq!(session.project_view().counts.claims, 2);
    assert_eq!(session.project().claims[&first].notes.len(), 1);
    assert!(session.project().claims.contains_key(&third));
    session.undo().expect("undone");
    assert_eq!(session.project_view().counts.claims, 3);
}

#[test]
fn ticks_on_check_points_stay_on_their_words_when_a_claim_is_cut_otherwise() {
    let mut session = session();
    let id = cars(&session);
    let ticked = |session: &Session, id: &ClaimId| {
        let view = session.project_view().claim_view(session.project(), session.extraction(), id).expect("a claim");
        let ticked = view.points.iter().filter(|p| p.mark == Mark::Pass);
        ticked.map(|p| (p.exact.clone(), p.span)).collect::<Vec<_>>()
    };
    for words in ["Alma", "Port Hale"] {
        session.decide(|commands| commands.add_point(&id, span(words), PointKind::Title)).expect("a check point");
        let view = session.project_view().claim_view(session.project(), session.extraction(), &id).expect("a claim");
        let point = view.points.iter().find(|p| p.exact == words && p.by_hand).expect("the point").clone();
        session.decide(|commands| commands.tick_point(&id, &point, Mark::Pass, "")).expect("ticked");
    }
    session
        .decide(|commands| commands.set_span(&id, span("ferry Alma carries 412 cars to Port Hale")))
        .expect("chosen");
    let both = [("Alma".to_owned(), Some(span("Alma"))), ("Port Hale".to_owned(), Some(span("Port Hale")))];
    assert_eq!(ticked(&session, &id), both);
    let new = session.make(|commands| commands.split_claim(&id, span("to Port Hale").start)).expect("split");
    assert_eq!((ticked(&session, &id), ticked(&session, &new)), (both[..1].to_vec(), both[1..].to_vec()));
}

#[test]
fn two_desks_that_take_up_one_suggestion_write_one_record() {
    let (mut a, mut b) = (session(), session());
    let (in_a, in_b) = (price(&a), price(&b));
    a.decide(|commands| commands.add_note(&in_a, "a")).expect("a note");
    b.decide(|commands| commands.set_flag(&in_b, true)).expect("a flag");
    assert_eq!(a.project().claims.keys().collect::<Vec<_>>(), b.project().claims.keys().collect::<Vec<_>>());
}
