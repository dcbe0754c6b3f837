//! The claims list, search, the log, the query sheet, and claims migrated to changed checklists.

use super::fixture::*;
use tickmark::project::filter::{Filter, Sort};
use tickmark::project::search::{Part, Query, search};
use tickmark::project::*;
use tickmark::session::Session;

/// The first word of each claim that `filter` lets through.
fn shown(session: &Session, filter: &Filter) -> Vec<String> {
    let rows = filter.rows(session.project(), session.project_view());
    let words = |row| session.project_view().row(row).and_then(|r| r.span).map_or("", |s| s.of(session.text()));
    rows.into_iter().map(|row| words(row).split(' ').take(2).collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn filters_let_through_what_they_say() {
    let mut session = session();
    let (cars, price) = (cars(&session), price(&session));
    session.decide(|d| d.set_status(&cars, Status::Disputed, "396")).expect("disputed");
    session.decide(|d| d.set_flag(&price, true)).expect("flagged");
    session.decide(|d| d.assign(std::slice::from_ref(&price), Some(&"ann-lee".into()))).expect("assigned");
    let all = ["The ferry", "She is", "the ferry"];
    assert_eq!(shown(&session, &Filter::default()), all);
    let with = |change: fn(&mut Filter)| {
        let mut filter = Filter::default();
        change(&mut filter);
        shown(&session, &filter)
    };
    assert_eq!(with(|f| f.statuses = [Status::Disputed].into()), ["The ferry"]);
    assert_eq!(with(|f| f.kinds = [tickmark::extract::ClaimKind::Quote].into()), ["She is"]);
    assert_eq!(with(|f| f.place = Some("Port Hale".into())), ["The ferry"]);
    assert_eq!(with(|f| f.assignee = Some("ann-lee".into())), ["the ferry"]);
    assert_eq!(with(|f| f.only_flagged = true), ["the ferry"]);
    assert_eq!(with(|f| f.only_untouched = true), ["She is"]);
    assert_eq!(with(|f| f.text = "FERRY".into()), ["The ferry", "the ferry"]);
    assert_eq!(with(|f| f.text = "396".into()), ["The ferry"]);
    assert_eq!(with(|f| f.sort = Sort::First), ["The ferry", "the ferry", "She is"]);
    assert_eq!(with(|f| f.sort = Sort::Status), ["The ferry", "She is", "the ferry"]);
    assert_eq!(with(|f| f.sort = Sort::Words), ["She is", "The ferry", "the ferry"]);
    assert_eq!(with(|f| f.descending = true), ["the ferry", "She is", "The ferry"]);
}

#[test]
fn claims_are_found_by_who_says_them_after_a_correction() {
    let mut session = session();
    let quote = session.project_view().quotes[0].id.clone();
    session.decide(|d| d.set_quote_speaker(&quote, SaidBy::Speaker("Ole Brandt".into()))).expect("corrected");
    let filter = Filter { speaker: Some("Ole Brandt".into()), ..Filter::default() };
    assert_eq!(shown(&session, &filter), ["She is"]);
}

#[test]
fn words_are_found_in_article_notes_and_sources() {
    let mut session = session();
    let claim = price(&session);
    session.decide(|d| d.add_note(&claim, "the yard’s bill says 33")).expect("a note");
    session.make(|d| d.add_evidence(&claim, &yard(), Stance::Supports, "p. 2", "paid to the Yard")).expect("evidence");
    let hits = search(session.project(), session.project_view(), &Query::new("yard"));
    assert!(hits.article.is_empty());
    let parts: Vec<_> = hits.claims.iter().map(|hit| hit.part.clone()).collect();
    assert_eq!(parts, [Part::Note(0), Part::Excerpt("e1".into())]);
    assert_eq!(hits.sources.len(), 1);
    assert_eq!(shown(&session, &Filter { text: "yard record".into(), ..Filter::default() }), ["the ferry"]);
    assert_eq!(search(session.project(), session.project_view(), &Query::new("FERRY")).article.len(), 2);
}

#[test]
fn the_query_sheet_groups_open_questions_and_criticisms() {
    let mut session = session();
    let (cars, price) = (cars(&session), price(&session));
    session.decide(|d| d.ask(&price, Addressee::Source(yard()), "What was paid?")).expect("asked");
    session.decide(|d| d.ask(&cars, Addressee::Author, "Where from?")).expect("asked");
    session.decide(|d| d.ask(&cars, Addressee::Author, "Counted when?")).expect("asked");
    session.decide(|d| d.answer_query(&cars, 1, "in spring")).expect("answered");
    let criticism = Criticism { of: "Ida Moss".into(), by: "Ole Brandt".into(), ..Criticism::default() };
    session.make(|d| d.add_criticism(criticism)).expect("on the board");
    let sheets = tickmark::project::query_sheet::sheets(session.project());
    let names: Vec<_> = sheets.iter().map(|s| (s.name.as_str(), s.lines.len())).collect();
    assert_eq!(names, [("the author", 1), ("Ida Moss", 1), ("Yard record", 1)]);
    assert_eq!(session.project_view().claim(&cars).expect("a row").status, Status::Queried);
    session.decide(|d| d.answer_query(&cars, 0, "the owner")).expect("answered");
    assert_eq!(session.project_view().claim(&cars).expect("a row").status, Status::InProgress);
}

#[test]
fn a_changed_checklist_leaves_claims_alone_until_they_are_brought_along() {
    let mut session = session();
    let claim = cars(&session);
    verify(&mut session, &claim);
    let mut lists = tickmark::project::checklist::builtin().clone();
    let list = lists.get_mut(&tickmark::extract::ClaimKind::Number).expect("a list");
    let reworded = list.items[0].id.clone();
    list.items[0].text.push_str(" to the digit");
    list.items.remove(1);
    session.decide(|d| d.set_checklists(lists)).expect("changed");
    let view = |s: &Session| s.project_view().claim_view(s.project(), s.extraction(), &claim).expect("a claim");
    let before = view(&session);
    assert!(!before.items[0].text.ends_with("to the digit"));
    let preview = tickmark::project::checklist::preview(session.project());
    assert_eq!(preview.len(), 1);
    assert_eq!((preview[0].reworded.len(), preview[0].removed.len()), (1, 1));
    assert!(preview[0].goes_to_recheck);
    session.decide(|d| d.migrate_claims(std::slice::from_ref(&claim))).expect("brought along");
    let after = view(&session);
    assert_eq!(after.items.len(), before.items.len() - 1);
    assert_eq!(after.items[0].id.as_str(), format!("number.{reworded}"));
    assert_eq!(after.items[0].mark(), Mark::Open);
    assert_eq!(after.claim.status, Status::Recheck);
    assert!(tickmark::project::checklist::preview(session.project()).is_empty());
}

#[test]
fn changing_a_checklist_and_bringing_claims_along_is_one_step_for_undo() {
    use tickmark::project::checklist;
    let mut session = session();
    let (claim, other) = (cars(&session), price(&session));
    verify(&mut session, &claim);
    session.decide(|d| d.set_flag(&other, true)).expect("taken up");
    let before = session.project().clone();
    let mut lists = checklist::builtin().clone();
    lists.get_mut(&tickmark::extract::ClaimKind::Number).expect("a list").items[0].text.push_str(" to the digit");
    let preview = checklist::preview_of(session.project(), &lists);
    assert_eq!(preview.len(), 2, "both claims at work are previewed");
    session.decide(|d| d.change_checklists(lists, std::slice::from_ref(&claim))).expect("changed");
    let record = |s: &Session, id: &ClaimId| s.project().claims[id].clone();
    assert_eq!((record(&session, &claim).checklist, record(&session, &other).checklist), (1, 0));
    assert_eq!(record(&session, &claim).status, Status::Recheck);
    let log: Vec<&str> = session.project().log.iter().rev().take(2).map(|e| e.text.as_str()).collect();
    assert!(log[0].contains("1 reworded, 1 open again; number.figure was pass"), "{log:?}");
    assert_eq!(log[1], "changed the checklists (generation 1)");
    let left: Vec<_> = checklist::preview(session.project()).into_iter().map(|c| c.claim).collect();
    assert_eq!(left, [other], "what was left behind is offered again");
    assert!(session.undo().expect("undo"));
    assert_eq!(session.project().claims, before.claims);
    assert_eq!(session.project().checklists, before.checklists);
}

#[test]
fn a_project_comes_back_from_ron_as_it_went() {
    let mut session = session();
    let claim = cars(&session);
    verify(&mut session, &claim);
    session.decide(|d| d.set_checklists(Default::default())).expect("changed");
    session.decide(|d| d.save_filter("open", Filter { only_open: true, ..Filter::default() })).expect("saved");
    let ron = ron::ser::to_string_pretty(session.project(), ron::ser::PrettyConfig::default()).expect("ron");
    let back: Project = ron::from_str(&ron).unwrap_or_else(|e| panic!("{e}\n{ron}"));
    assert_eq!(back, *session.project());
    let json = serde_json::to_string(session.project()).expect("json");
    assert_eq!(serde_json::from_str::<Project>(&json).expect("json"), *session.project());
}
