//! The project layer at 100,000 claims: building the view, one edit, filtering, sorting, searching. `cargo bench --bench desk`.
//!
//! An edit should follow in under 5 ms; filters, orders and search should answer within 50 ms; a frame of the list takes
//! under 4 ms: layout, painting and tessellation together, at rest and scrolled.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a benchmark stops at what it did not expect

use divan::Bencher;
use std::sync::LazyLock;
use tickmark::extract::{Claim, ClaimKind, Explanation, Extraction, Speaker, SpeakerId, SpeakerKind};
use tickmark::project::filter::{Filter, Sort};
use tickmark::project::search::{Query, search};
use tickmark::project::{Note, ProjectView, Role, Status};
use tickmark::session::Session;
use tickmark::text::Span;

fn main() {
    // Else the first sample would build it.
    LazyLock::force(&DESK);
    divan::main();
}

/// How many claims the desk holds.
const CLAIMS: usize = 100_000;

/// A text of one sentence a claim, and its findings.
fn article() -> (String, Extraction) {
    let mut text = String::new();
    let mut found = Extraction::default();
    for number in 0..50 {
        let why = Explanation::default();
        let (name, role, affiliation) = (format!("Speaker {number}"), String::new(), String::new());
        let (kind, mentions, aliases) = (SpeakerKind::Person, Vec::new(), Vec::new());
        found.speakers.push(Speaker { name, role, affiliation, kind, mentions, aliases, why });
    }
    for number in 0..CLAIMS {
        let start = text.len();
        text.push_str(&format!(
            "Harbour {} moved {number} tonnes in the spring of {}.",
            number % 977,
            1900 + number % 120
        ));
        let span = Span::new(start, text.len());
        text.push(if number % 5 == 4 { '\n' } else { ' ' });
        found.sentences.push(span);
        let kind = if number % 3 == 0 { ClaimKind::Number } else { ClaimKind::Date };
        found.claims.push(Claim {
            span,
            kinds: vec![(kind, span)],
            score: (number % 101) as f32 / 101.0,
            reasons: Vec::new(),
            speaker: Some(SpeakerId(number % 50)),
            points: Vec::new(),
            not_checkable: None,
            counterpart: None,
        });
    }
    (text, found)
}

/// A session in which half of the claims have a note and a third are settled.
static DESK: LazyLock<Session> = LazyLock::new(|| {
    let (text, found) = article();
    let mut session = Session::from_text("harbours", &text, |_| found);
    session.sign_in("Ann Lee", Role::Editor).expect("an editor");
    let mut project = session.project().clone();
    for (index, row) in session.project_view().claims().iter().enumerate().filter(|(index, _)| index % 2 == 0) {
        let id = session.project_view().row(*row).expect("a row").id.clone();
        let mut claim = session.project_view().record(&project, session.extraction(), &id).expect("a claim");
        claim.notes.push(Note { text: format!("asked harbour master number {index}"), ..Note::default() });
        claim.status = if index % 3 == 0 { Status::NotCheckable } else { Status::InProgress };
        project.claims.insert(id, claim);
    }
    let mut session = Session::from_project(project, session.extraction().clone(), None);
    session.sign_in("Ann Lee", Role::Editor).expect("an editor");
    session
});

#[divan::bench(sample_count = 5)]
fn read_all(bencher: Bencher) {
    let session = &*DESK;
    bencher.bench_local(|| ProjectView::new(session.project(), session.extraction()));
}

#[divan::bench]
fn one_edit_and_its_undo(bencher: Bencher) {
    let (project, found) = (DESK.project().clone(), DESK.extraction().clone());
    let mut session = Session::from_project(project, found, None);
    session.sign_in("Ann Lee", Role::Editor).expect("an editor");
    let claim = session.next_open(None).expect("an open claim");
    bencher.bench_local(|| {
        session.decide(|commands| commands.set_status(&claim, Status::Disputed, "no")).expect("disputed");
        session.undo().expect("undone")
    });
}

#[divan::bench]
fn new_claim_and_its_undo(bencher: Bencher) {
    let (project, found) = (DESK.project().clone(), DESK.extraction().clone());
    let mut session = Session::from_project(project, found, None);
    session.sign_in("Ann Lee", Role::Editor).expect("an editor");
    let middle = session.project_view().sentences[CLAIMS / 2].span;
    let span = Span::new(middle.start, middle.start + 7);
    bencher.bench_local(|| {
        session.make(|commands| commands.new_claim(span, &[])).expect("a claim");
        session.undo().expect("undone")
    });
}

#[divan::bench(args = [Sort::Text, Sort::First, Sort::Status, Sort::Kind, Sort::Speaker, Sort::Assignee, Sort::Words])]
fn sort_all(bencher: Bencher, sort: Sort) {
    let filter = Filter { sort, ..Filter::default() };
    bencher.bench_local(|| filter.rows(DESK.project(), DESK.project_view()));
}

#[divan::bench]
fn filter_open_of_a_speaker(bencher: Bencher) {
    let filter = Filter { only_open: true, speaker: Some("Speaker 7".into()), ..Filter::default() };
    bencher.bench_local(|| filter.rows(DESK.project(), DESK.project_view()));
}

#[divan::bench(args = ["h", "harbour 97", "master number 777", "nowhere at all"])]
fn filter_by_words(bencher: Bencher, words: &str) {
    let filter = Filter { text: words.to_owned(), ..Filter::default() };
    bencher.bench_local(|| filter.rows(DESK.project(), DESK.project_view()));
}

#[divan::bench(args = ["harbour 97", "master number 777", "nowhere at all"])]
fn search_everything(bencher: Bencher, words: &str) {
    let query = Query::new(words);
    bencher.bench_local(|| search(DESK.project(), DESK.project_view(), &query));
}

/// The claims list of the window, a frame each.
#[cfg(feature = "gui")]
mod list {
    use super::DESK;
    use divan::{Bencher, black_box};
    use egui::{Event, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase, pos2, vec2};
    use std::collections::BTreeSet;
    use tickmark::ui::context::Context;
    use tickmark::ui::key_binding::Shortcuts;
    use tickmark::ui::panels::claims::{self, ClaimsPanelState};
    use tickmark::ui::theme::{self, Theme};

    /// A panel in a window of 1440 × 900 points.
    struct Panel {
        ctx: egui::Context,
        view: ClaimsPanelState,
        shortcuts: Shortcuts,
    }

    impl Panel {
        fn new() -> Self {
            let ctx = egui::Context::default();
            theme::install(&ctx);
            let mut panel = Self { ctx, view: ClaimsPanelState::default(), shortcuts: Shortcuts::default() };
            for _ in 0..3 {
                panel.frame(Vec::new());
            }
            panel
        }

        fn frame(&mut self, events: Vec<Event>) -> usize {
            let screen = Rect::from_min_size(Pos2::ZERO, vec2(576.0, 820.0));
            let input = RawInput { screen_rect: Some(screen), events, ..RawInput::default() };
            let (view, shortcuts, theme) = (&mut self.view, &self.shortcuts, Theme::of(false));
            let mut out = self.ctx.run_ui(input, |ui| {
                let (session, hits) = (&*DESK, &[][..]);
                let (selected, hovered, marked, change_count) = (None, None, None, 1);
                let picked = &BTreeSet::new();
                let ctx = Context { session, change_count, selected, hovered, picked, marked, hits, shortcuts, theme };
                claims::show(ui, &ctx, view, &mut Vec::new());
            });
            let (shapes, scale) = (std::mem::take(&mut out.shapes), out.pixels_per_point);
            out.drop_without_applying_deltas();
            self.ctx.tessellate(shapes, scale).len()
        }
    }

    #[divan::bench]
    fn frame_standing_still(bencher: Bencher) {
        let mut panel = Panel::new();
        bencher.bench_local(|| black_box(panel.frame(Vec::new())));
    }

    #[divan::bench]
    fn frame_while_it_is_scrolled(bencher: Bencher) {
        let mut panel = Panel::new();
        panel.frame(vec![Event::PointerMoved(pos2(280.0, 500.0))]);
        bencher.bench_local(|| {
            let (unit, phase, modifiers) = (MouseWheelUnit::Point, TouchPhase::Move, Modifiers::NONE);
            let wheel = Event::MouseWheel {
                unit,
                delta: vec2(0.0, -400.0),
                phase,
                modifiers,
                source: MouseWheelSource::Unknown,
            };
            black_box(panel.frame(vec![wheel]))
        });
    }

    #[divan::bench]
    fn frame_after_a_letter_is_typed(bencher: Bencher) {
        let mut panel = Panel::new();
        let words = ["harbour 9", "harbour 97", "master number 77", "master number 777"];
        let mut turn = words.iter().cycle();
        bencher.bench_local(|| {
            panel.view.filter.text = turn.next().map_or_else(String::new, |words| (*words).to_owned());
            black_box(panel.frame(Vec::new()))
        });
    }
}
