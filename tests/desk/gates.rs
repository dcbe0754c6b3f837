//! Verification rules: what is refused, with which message, and what is allowed when a rule is relaxed.

use super::fixture::*;
use tickmark::project::*;

fn status(session: &tickmark::session::Session, id: &ClaimId) -> Status {
    session.project_view().claim(id).expect("a row").status
}

#[test]
fn nothing_is_decided_while_nobody_is_at_the_desk() {
    let mut session = empty();
    let claim = cars(&session);
    let refusal = session.decide(|commands| commands.add_note(&claim, "hm")).expect_err("refused");
    assert!(refusal.to_string().contains("Nobody is at the desk"), "{refusal}");
    assert!(session.project().claims.is_empty());
}

#[test]
fn verified_names_what_is_missing_and_opens_when_it_is_there() {
    let mut session = session();
    let claim = cars(&session);
    let refusal = session.decide(|commands| commands.set_status(&claim, Status::Verified, "")).expect_err("refused");
    assert!(refusal.missing().iter().any(|m| m.contains("locator")), "{refusal}");
    assert!(refusal.missing().len() > 3, "{refusal}");
    verify(&mut session, &claim);
    assert_eq!(status(&session, &claim), Status::Verified);
}

#[test]
fn evidence_without_a_locator_does_not_verify() {
    let mut session = session();
    let claim = cars(&session);
    prepare(&mut session, &claim);
    session.decide(|commands| commands.change_evidence(&claim, &"e1".into(), |e| e.locator.clear())).expect("changed");
    let refusal = session.decide(|commands| commands.set_status(&claim, Status::Verified, "")).expect_err("refused");
    assert_eq!(refusal.missing().len(), 1, "{refusal}");
}

#[test]
fn a_contradiction_blocks_until_it_is_answered_and_a_new_one_sends_back() {
    let mut session = session();
    let claim = cars(&session);
    verify(&mut session, &claim);
    let (yard, against) = (yard(), Stance::Contradicts);
    let second =
        session.make(|commands| commands.add_evidence(&claim, &yard, against, "p. 9", "396")).expect("evidence");
    assert_eq!(status(&session, &claim), Status::Recheck);
    let refusal = session.decide(|commands| commands.set_status(&claim, Status::Verified, "")).expect_err("refused");
    assert!(refusal.missing().iter().any(|m| m.contains("Yard record")), "{refusal}");
    session.decide(|commands| commands.answer_evidence(&claim, &second, "an older plan")).expect("answered");
    session.decide(|commands| commands.set_status(&claim, Status::Verified, "")).expect("verified again");
}

#[test]
fn an_answer_can_be_changed_and_the_log_keeps_the_first() {
    let mut session = session();
    let claim = cars(&session);
    prepare(&mut session, &claim);
    let against = session.make(|d| d.add_evidence(&claim, &yard(), Stance::Contradicts, "p. 9", "396")).expect("added");
    session.decide(|commands| commands.answer_evidence(&claim, &against, "an older plan")).expect("answered");
    session.decide(|commands| commands.set_status(&claim, Status::Verified, "")).expect("verified");
    session.sign_in("Bo Karr", Role::Checker).expect("a second person");
    session.decide(|commands| commands.sign_off(&claim)).expect("signed off");
    assert!(
        session.decide(|commands| commands.answer_evidence(&claim, &against, "an older plan")).is_err(),
        "no change at all"
    );
    session.decide(|commands| commands.answer_evidence(&claim, &against, "the plan of 2019")).expect("changed");
    let record = &session.project().claims[&claim];
    let answer = record.evidence[&against].answer.as_ref().expect("an answer");
    assert_eq!((answer.text.as_str(), answer.stamp.by.as_str()), ("the plan of 2019", "bo-karr"));
    assert_eq!(record.status, Status::Verified);
    assert!(record.sign_off.is_none(), "whoever signed off had read another answer");
    let event = session.project().log.last().expect("an event");
    assert!(event.text.contains("an older plan") && event.comment == "the plan of 2019", "{event:?}");
    session.decide(|commands| commands.answer_evidence(&claim, &against, "")).expect("taken back");
    assert_eq!(status(&session, &claim), Status::Recheck, "the contradiction stands again");
}

#[test]
fn a_failed_check_point_blocks() {
    let mut session = session();
    let claim = cars(&session);
    prepare(&mut session, &claim);
    let view = session.project_view().claim_view(session.project(), session.extraction(), &claim).expect("a claim");
    let point = view.points.first().cloned().expect("a point");
    assert_eq!(point.exact, "412");
    session.decide(|commands| commands.tick_point(&claim, &point, Mark::Fail, "396")).expect("failed");
    let refusal = session.decide(|commands| commands.set_status(&claim, Status::Verified, "")).expect_err("refused");
    assert!(refusal.missing().iter().any(|m| m.contains("412")), "{refusal}");
}

#[test]
fn what_needs_an_editor_needs_a_named_one_with_a_comment() {
    let mut session = session();
    let claim = cars(&session);
    for status in [Status::OnAuthor, Status::Unverifiable] {
        let refusal = session.decide(|commands| commands.set_status(&claim, status, "they know")).expect_err("refused");
        assert!(refusal.to_string().contains("Only an editor"), "{refusal}");
    }
    assert!(session.decide(|commands| commands.set_legal(&claim, Legal::Legal, "libel?")).is_err());
    session.decide(|commands| commands.set_legal(&claim, Legal::Sensitive, "")).expect("anyone may say sensitive");
    session.sign_in("Bo Karr", Role::Editor).expect("an editor");
    let refusal = session.decide(|commands| commands.set_status(&claim, Status::OnAuthor, " ")).expect_err("refused");
    assert!(refusal.to_string().contains("comment"), "{refusal}");
    session.decide(|commands| commands.set_status(&claim, Status::OnAuthor, "her own boat")).expect("decided");
    session.decide(|commands| commands.set_legal(&claim, Legal::Legal, "counsel reads it")).expect("flagged");
    let event = session.project().log.last().expect("an event");
    assert_eq!((event.by.as_str(), event.comment.as_str()), ("bo-karr", "counsel reads it"));
}

#[test]
fn not_checkable_and_not_applicable_need_a_reason() {
    let mut session = session();
    let claim = cars(&session);
    assert!(session.decide(|commands| commands.set_status(&claim, Status::NotCheckable, "")).is_err());
    let view = session.project_view().claim_view(session.project(), session.extraction(), &claim).expect("a claim");
    let item = view.items[0].id.clone();
    assert!(session.decide(|commands| commands.tick(&claim, &item, Mark::NotApplicable, " ")).is_err());
    session.decide(|commands| commands.tick(&claim, &item, Mark::NotApplicable, "no unit")).expect("ticked");
}

#[test]
fn the_same_person_cannot_sign_off_and_a_sign_off_lapses_on_recheck() {
    let mut session = session();
    let claim = cars(&session);
    assert!(session.decide(|commands| commands.sign_off(&claim)).is_err(), "an open claim was signed off");
    verify(&mut session, &claim);
    let refusal = session.decide(|commands| commands.sign_off(&claim)).expect_err("refused");
    assert!(refusal.to_string().contains("second person"), "{refusal}");
    session.sign_in("Bo Karr", Role::Editor).expect("an editor");
    session.decide(|commands| commands.sign_off(&claim)).expect("signed off");
    assert!(session.project_view().claim(&claim).expect("a row").signed);
    let item = ItemId::from("number.figure");
    session.decide(|commands| commands.tick(&claim, &item, Mark::Open, "")).expect("reopened");
    assert_eq!(status(&session, &claim), Status::Recheck);
    assert!(session.project().claims[&claim].sign_off.is_none());
}

#[test]
fn a_relaxed_gate_lets_through_and_the_log_says_so() {
    let mut session = session();
    let claim = cars(&session);
    let gates = Gates { supporting_evidence: false, required_items: false, second_person: false, ..Gates::default() };
    session.decide(|commands| commands.set_gates(gates)).expect("relaxed");
    assert!(session.project().log.last().expect("an event").text.contains("relaxed"));
    session.decide(|commands| commands.set_status(&claim, Status::Verified, "")).expect("verified");
    assert!(session.project().log.last().expect("an event").text.contains("gate that the desk relaxed"));
    session.decide(|commands| commands.sign_off(&claim)).expect("signed off alone");
    assert!(session.project().log.last().expect("an event").text.contains("alone"));
}

#[test]
fn a_declined_correction_stays_on_record_and_only_an_editor_declines() {
    let mut session = session();
    let claim = cars(&session);
    session.decide(|commands| commands.propose_correction(&claim, "396 cars", "yard record")).expect("proposed");
    assert_eq!(status(&session, &claim), Status::NeedsChange);
    assert!(session.decide(|commands| commands.decline_correction(&claim, "no")).is_err());
    session.sign_in("Bo Karr", Role::Editor).expect("an editor");
    session.decide(|commands| commands.decline_correction(&claim, "the plan changed")).expect("declined");
    let record = &session.project().claims[&claim];
    assert_eq!(record.corrections.len(), 1);
    assert_eq!(record.corrections[0].outcome, Outcome::Declined);
    assert!(record.correction().is_none());
}

#[test]
fn two_reports_of_one_origin_count_as_one_source() {
    let mut session = session();
    let claim = cars(&session);
    for title in ["Hale Courier", "Tarn Post"] {
        let source = Source { title: title.into(), origin: "Coast Wire".into(), ..Source::default() };
        let id = session.make(|commands| commands.add_source(source)).expect("a source");
        session.make(|commands| commands.add_evidence(&claim, &id, Stance::Supports, "p. 1", "")).expect("evidence");
    }
    let warnings = |session: &tickmark::session::Session| {
        session.project_view().claim_view(session.project(), session.extraction(), &claim).expect("a claim").warnings
    };
    assert!(warnings(&session)[0].contains("one origin"), "{:?}", warnings(&session));
    session.make(|commands| commands.add_evidence(&claim, &yard(), Stance::Supports, "p. 4", "")).expect("evidence");
    assert!(warnings(&session).is_empty());
}

#[test]
fn a_source_in_use_is_not_taken_out() {
    let mut session = session();
    let claim = cars(&session);
    session.make(|commands| commands.add_evidence(&claim, &yard(), Stance::Context, "", "")).expect("evidence");
    assert!(session.decide(|commands| commands.remove_source(&yard())).is_err());
    session.decide(|commands| commands.remove_evidence(&claim, &"e1".into())).expect("removed");
    session.decide(|commands| commands.remove_source(&yard())).expect("taken out");
}
